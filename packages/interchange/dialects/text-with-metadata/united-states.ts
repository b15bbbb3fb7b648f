import { noteMarks } from './long-texts.ts';
import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels } from './marks.ts';

/** United States Code: `§ 5318A. Heading`, `[§ 5327. Repealed. …]`. */
const codeSection =
  /^(\[?)(§§? ?\d{1,5}[a-zA-Z]{0,3}(?:[-–]\d{1,4}[a-zA-Z]{0,2})?(?:(?:,| to) \d{1,5}[a-zA-Z]{0,3})?)\. (.*)$/;
/** Code of Federal Regulations: `§ 1010.100 General definitions.` */
const regulationSection = /^(\[?)(§§? ?\d{1,4}\.\d{1,4}[a-z]{0,2}(?:-\d{1,3})?(?:[-–]\d{1,4}\.\d{1,4})?) ([A-Z[“].*)$/;
const divisionLine =
  /^(TITLE|Title|SUBTITLE|Subtitle|CHAPTER|Chapter|SUBCHAPTER|Subchapter|PART|Part|SUBPART|Subpart|Appendix|APPENDIX) ?([\dIVXLC]{1,6}[A-Z]?|[A-Z]{1,2})?(?:—| to )(.*)$/;
const levels: Readonly<Record<string, number>> = {
  title: 2,
  subtitle: 4,
  chapter: 8,
  subchapter: 9,
  part: 10,
  subpart: 20,
  appendix: divisionLevels.schedule as number,
};
/** A line of a heading that ends in one of these words cannot be its last. */
const endsOpen = /(?:-|\b(?:a|an|and|by|concerning|for|from|in|into|of|on|or|respect|the|to|under|with))$/;

export const unitedStates: TextStyle = {
  id: 'united-states',
  prepare: joinFragments,
  marks: americanMarks,
  wrapped: true,
};

/**
 * The text of the electronic federal regulations breaks its lines at every link and italic word, and parts paragraphs
 * by blank lines; each paragraph becomes one line.
 */
function joinFragments(lines: readonly string[]): string[] {
  if (!lines.slice(0, 200).some((line) => line.trim() === '(')) return [...lines];
  const joined: string[] = [];
  let open: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') {
      open.push(line.trim());
      continue;
    }
    const paragraph = open
      .join(' ')
      .replace(/\( (\w{1,8}) \)/g, '($1)')
      .replace(/ (?=[,;.)](?: |$))/g, '');
    // The number of a paragraph stands in a block of its own above its text.
    if (/^(?:\(\w{1,5}\) ?)+$/.test(paragraph)) {
      open = [paragraph];
      continue;
    }
    joined.push(paragraph, '');
    open = [];
  }
  return joined;
}

function americanMarks(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] as string).trim();
    const found = codeSection.exec(line) ?? regulationSection.exec(line);
    const mark = found ? sectionMark(lines, index, found) : divisionMark(lines, index);
    if (!mark) continue;
    marks.push(mark);
    index += mark.span - 1;
  }
  return marks.flatMap((mark, at) => {
    if (mark.role !== 'article') return [mark];
    return [mark, ...noteMarks(lines, mark.line + mark.span, marks[at + 1]?.line ?? lines.length)];
  });
}

function sectionMark(lines: readonly string[], line: number, match: RegExpExecArray): Mark | undefined {
  const [, bracket = '', number = '', first = ''] = match;
  // In the table of sources a line may open with a section of a public law: `§ 203(a)–(i), (l), 84 Stat.`
  if (/^\d* ?Stat\./.test(first) || /\b\d+ Stat\. \d/.test(first.slice(0, 40))) return undefined;
  if (bracket !== '') return { line, span: 1, role: 'article', number, heading: '', rest: `[${first}` };
  let heading = first.trim();
  let span = 1;
  while (span < 5) {
    const next = (lines[line + span] ?? '').trim();
    const goesOn = next !== '' && (endsOpen.test(heading) || /^[a-z]/.test(next));
    if (!goesOn || /^\(\w{1,4}\)/.test(next)) break;
    heading = heading.endsWith('-') ? heading.slice(0, -1) + next : `${heading} ${next}`;
    span += 1;
  }
  return { line, span, role: 'article', number, heading };
}

function divisionMark(lines: readonly string[], line: number): Mark | undefined {
  const text = (lines[line] as string).trim();
  const match = divisionLine.exec(text);
  if (!match || text.length > 200) return undefined;
  const [, word = '', number = '', first = ''] = match;
  const heading = [first];
  while (first === first.toUpperCase() && heading.length < 4) {
    const next = (lines[line + heading.length] ?? '').trim();
    if (!/^[A-Z][A-Z ,;-]{3,}$/.test(next)) break;
    heading.push(next);
  }
  const level = levels[word.toLowerCase()] as number;
  return {
    line,
    span: heading.length,
    role: 'division',
    number: `${word} ${number}`.trim(),
    heading: heading.join(' '),
    level,
  };
}
