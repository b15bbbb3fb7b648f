import type { LawNode } from '../../law-document.ts';
import type { BrokenLine } from './break-long-lines.ts';

const longestTextNode = 8000;

/** The paragraphs of lines: a line that goes on with the sentence before it is joined to it; a mended break too. */
export function joinLines(lines: readonly BrokenLine[]): string[] {
  const paragraphs: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && (line.continues || isWrapped(before.text, line))) paragraphs.at(-1)?.push(line.text);
    else paragraphs.push([line.text]);
  }
  return paragraphs.map((parts) => parts.join(' '));
}

const listMark = /^(?:\(?[\p{L}\p{Nd}]{1,4}[).]|[•–—*-])$/u;
const unfinished = /(?:^|\s)(?:\p{Ll}{1,4}|The|An?|No|In|Of)$/u;

/**
 * Whether a line goes on with the sentence before it. Only scripts with small letters show it; a mark of a list that
 * stands alone belongs to the line below it.
 */
function isWrapped(last: string, line: BrokenLine): boolean {
  if (listMark.test(last)) return !listMark.test(line.text);
  if (line.afterBlank || listMark.test(line.text) || /^\(?\p{L}\)/u.test(line.text)) return false;
  if (/^\p{Ll}[\p{L}\p{M}’' ,-]/u.test(line.text)) return /[\p{L}\p{N},’'-]$/u.test(last);
  return unfinished.test(last);
}

/** A text without provisions in parts that can be read, cut between paragraphs, else between sentences. */
export function inParts(node: LawNode): LawNode[] {
  if (node.role !== 'text' || node.children.length > 0 || node.text.length <= longestTextNode) return [node];
  const parts: string[][] = [[]];
  let length = 0;
  for (const paragraph of node.text.split('\n').flatMap(inSentences)) {
    if (length > 0 && length + paragraph.length > longestTextNode) {
      parts.push([]);
      length = 0;
    }
    (parts.at(-1) as string[]).push(paragraph);
    length += paragraph.length;
  }
  return parts.map((part, index) => ({ ...node, heading: index === 0 ? node.heading : '', text: part.join('\n') }));
}

/** A paragraph of more than half a part, cut at ends of sentences; at any space where a text has none. */
export function inSentences(paragraph: string): string[] {
  const most = longestTextNode / 2;
  const pieces: string[] = [];
  let left = paragraph;
  while (left.length > most) {
    const window = left.slice(0, most);
    const end = Math.max(
      ...['. ', '; ', '。', '؛ ', '। ', '։ '].map((mark) => window.lastIndexOf(mark) + mark.length - 1),
    );
    const cut = end > most / 4 ? end : window.lastIndexOf(' ') > most / 4 ? window.lastIndexOf(' ') : most;
    pieces.push(left.slice(0, cut + 1).trim());
    left = left.slice(cut + 1).trim();
  }
  return left === '' ? pieces : [...pieces, left];
}
