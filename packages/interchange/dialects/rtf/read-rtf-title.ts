import { RefusedFile } from '../../refused-file.ts';
import { readRtf } from './read-rtf.ts';

const FARTHEST = 200_000;
const LONGEST_INFO = 20_000;
/** Word writes a title twice where its code page lacks the letters: for old readers, then in Unicode under `\uc0`. */
const TITLE = /(\\uc0 ?)?(\{\\title)(?![a-z])/g;

/** The title that the description of the document states, `{\info{\title …}}`; `''` where there is none. */
export function readRtfTitle(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, FARTHEST)).toString('latin1');
  const info = groupAt(head, head.search(/\{\\info(?![a-z])/));
  const last = [...info.matchAll(TITLE)].at(-1);
  if (!last) return '';
  const [whole, fallback = '', opening = ''] = last;
  const group = groupAt(info, last.index + whole.length - opening.length);
  // The letters are in the code page of the document, not in that of a font.
  const codePage = /\\ansicpg\d{1,5}/.exec(head)?.[0] ?? '';
  try {
    const title = readRtf(Buffer.from(`{\\rtf1${codePage}${fallback}{${group.slice(opening.length)}}`, 'latin1'));
    return title
      .map(({ text }) => text)
      .join(' ')
      .trim();
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return '';
  }
}

/** The group that opens there, with its braces; `''` where none opens, or it does not close in reasonable length. */
function groupAt(source: string, start: number): string {
  if (start < 0) return '';
  let depth = 0;
  for (let at = start; at < Math.min(source.length, start + LONGEST_INFO); at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '{') depth += 1;
    else if (source[at] === '}') depth -= 1;
    if (depth === 0) return source.slice(start, at + 1);
  }
  return '';
}
