import type { Mark } from './marks.ts';

/** A run of lines longer than this is parted at its own headings: as one text no one could find anything in it. */
export const LONGEST_UNPARTED_CHARACTERS = 100_000;
const recitalLine = /^\((\d{1,3})\) (\S.*)$/;
/** Headings of the notes under a section of the United States Code stand in capitals: `REGULATORY AUTHORITY`, `EX. ORD. NO. 13761. …`. */
const noteHeading = /^[A-Z][A-Z\d .,;:’'()–-]{7,}$/;
const mostHeadingLines = 4;

/** Marks for the recitals in `lines[from]` to `lines[end - 1]`; footnotes count for themselves, so only the next number is one. */
export function recitalMarks(lines: readonly string[], from: number, end: number): Mark[] {
  if (charactersIn(lines, from, end) <= LONGEST_UNPARTED_CHARACTERS) return [];
  const marks: Mark[] = [];
  for (let line = from; line < end; line++) {
    const [, number, rest] = recitalLine.exec((lines[line] as string).trim()) ?? [];
    if (Number(number) !== marks.length + 1 || rest === undefined) continue;
    const wraps = (lines[line] as string).endsWith(' ');
    marks.push({ line, span: 1, role: 'text', number: `(${number})`, heading: '', rest: wraps ? `${rest} ` : rest });
  }
  return marks;
}

/** Marks for the notes below a section that holds more than a section can; they stand behind it, beside the sections. */
export function noteMarks(lines: readonly string[], from: number, end: number): Mark[] {
  if (charactersIn(lines, from, end) <= LONGEST_UNPARTED_CHARACTERS) return [];
  const marks: Mark[] = [];
  for (let line = from; line < end; line++) {
    if (!opensNote(lines, line)) continue;
    let span = 1;
    while (span < mostHeadingLines && line + span < end && noteHeading.test((lines[line + span] as string).trim()))
      span++;
    const heading = lines
      .slice(line, line + span)
      .map((part) => part.trim())
      .join(' ')
      .replace(/(?<=[A-Z])- (?=[A-Z])/g, '');
    marks.push({ line, span, role: 'text', number: '', heading });
    line += span - 1;
  }
  return marks;
}

/** Names of those who signed an order end in a point, and a heading that a sentence runs into is none. */
function opensNote(lines: readonly string[], index: number): boolean {
  const line = (lines[index] as string).trim();
  if (!noteHeading.test(line) || (line.endsWith('.') && !line.startsWith('EX. ORD.'))) return false;
  const before = (lines[index - 1] ?? '').trim();
  return (
    before === '' ||
    /[.;:)”’\]]\s*$/.test(before) ||
    /^(?:Editorial Notes|Statutory Notes|Executive Documents)/.test(before)
  );
}

function charactersIn(lines: readonly string[], from: number, end: number): number {
  let characters = 0;
  for (let line = from; line < end; line++) characters += (lines[line] as string).length;
  return characters;
}
