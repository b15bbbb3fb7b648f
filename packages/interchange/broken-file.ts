import { parseXml } from './dialects/akoma-ntoso/xml-tree.ts';
import type { SourceFile } from './law-document.ts';
import { RefusedFile } from './refused-file.ts';

/** No data of a law nest deeper; what does is made to exhaust the reader. */
const DEEPEST_JSON = 500;

/**
 * Looks at a text that no dialect recognised. Throws `RefusedFile` with the place when it is XML or JSON that is cut off,
 * malformed, or made to do harm: that is no file to leave alone in silence, since a law may have been lost in it.
 */
export function refuseBroken(file: SourceFile): void {
  const text = file.text();
  const head = text.slice(0, 1_000).trimStart();
  if (head.startsWith('<?xml') || (head.startsWith('<') && /\.xml$/i.test(file.name))) {
    if (!/<!DOCTYPE\s+html/i.test(head)) parseXml(text.trimStart());
  } else if (/^[[{]/.test(head) && /\.json$/i.test(file.name)) refuseBrokenJson(text);
}

function refuseBrokenJson(text: string): void {
  const { deepest, stray } = scanJson(text);
  if (deepest !== undefined) throw new RefusedFile(deepest, `The JSON is nested more than ${DEEPEST_JSON} deep.`);
  try {
    JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const isCut =
      stray === undefined && (/end of JSON|Unterminated/i.test(String(error)) || Number(position) >= text.length);
    const line = text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
    throw new RefusedFile(
      position === undefined && stray !== undefined ? stray : `line ${line}`,
      isCut ? 'The JSON ends before it is complete: the file was cut off.' : 'This is no valid JSON.',
    );
  }
}

/** Where it nests deeper than the bound, and where the first character stands that JSON has no place for. */
function scanJson(text: string): { deepest?: string; stray?: string } {
  let depth = 0;
  let line = 1;
  let quoted = false;
  let stray: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '\n') line += 1;
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    else if (stray === undefined && !/[\s:,\d+\-.eEtrufalsn]/.test(character)) stray = `line ${line}`;
    if (depth > DEEPEST_JSON) return { deepest: `line ${line}` };
  }
  return stray === undefined ? {} : { stray };
}
