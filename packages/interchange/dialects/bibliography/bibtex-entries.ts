/** An entry of a file as it stands there. `fault` says why it cannot be read. */
export interface RawEntry {
  /** In lower case. */
  type: string;
  /** What stands between the outer braces. */
  body: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
  fault?: string;
}

/** No entry in any library seen comes near: the largest has 12 kB. */
const LONGEST_ENTRY = 1_000_000;
/** How far behind an entry a stray brace is looked for. */
const LOOK_AHEAD = 10_000;

/** A field that stands outside its entry. */
const fieldBehind = /^\s{0,20},\s{0,200}[A-Za-z]{1,40}\s{0,20}=\s{0,20}[{"0-9]/;

const start = /@[ \t]{0,9}([A-Za-z]{1,40})\s{0,99}([{(])/g;
/** An entry that begins a line with a type, a key and a comma: where one that never closes is taken to end. */
const certainStart =
  /^[ \t]{0,20}@[ \t]{0,9}[A-Za-z]{1,40}[ \t]{0,20}[{(][ \t]{0,20}[^\s,{}()"=@]{1,200}[ \t]{0,20},/gm;

/**
 * The entries of a BibTeX file in order. What stands between them is no part of any. An entry whose braces do not match
 * spoils only itself: it ends before the next line on which an entry certainly begins.
 */
export function* entriesOf(text: string): Generator<RawEntry> {
  const starts = [...text.matchAll(certainStart)].map(({ index }) => index);
  const lines = lineCounter(text);
  start.lastIndex = 0;
  let boundary = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const [whole, type = '', opening = '{'] = match;
    const from = match.index + whole.length;
    while (boundary < starts.length && (starts[boundary] as number) < from) boundary += 1;
    const limit = starts[boundary] ?? text.length;
    const end = closingOf(text, from, limit, opening);
    const entry = { type: type.toLowerCase(), line: lines(match.index) };
    if (end === undefined) {
      const fault = limit < text.length ? `before line ${lines(limit)}, where another begins` : 'before the file ends';
      yield { ...entry, body: '', fault: `The braces of the entry do not close ${fault}.` };
      start.lastIndex = limit;
      continue;
    }
    const fault = faultOf(text.slice(end + 1, Math.min(limit, end + LOOK_AHEAD)), end - from, lines(end));
    yield { ...entry, body: fault === undefined ? text.slice(from, end) : '', ...(fault !== undefined && { fault }) };
    start.lastIndex = end + 1;
  }
}

/** What tells that an entry did not end where it closes: its length, or a brace behind it that closes nothing. */
function faultOf(behind: string, length: number, line: number): string | undefined {
  if (length > LONGEST_ENTRY) return `The entry has ${length} characters; more than ${LONGEST_ENTRY} are not read.`;
  if (/[{}@]/.exec(behind)?.[0] !== '}' && !fieldBehind.test(behind)) return undefined;
  return `The entry closes on line ${line}, before it ends: a brace is missing before it, or there is one too many.`;
}

/** Place of the sign that closes an entry; undefined where it does not close before `limit`. */
function closingOf(text: string, from: number, limit: number, opening: string): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x5c) at += 1;
    else if (sign === 0x7b) depth += 1;
    else if (sign === 0x7d) {
      if (depth === 0) return opening === '{' ? at : undefined;
      depth -= 1;
    } else if (sign === 0x29 && depth === 0 && opening === '(') return at;
  }
  return undefined;
}

/** Numbers of lines for places that only grow: each character is looked at once. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
