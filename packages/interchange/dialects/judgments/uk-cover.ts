import type { CaseDocument } from '../../case-document.ts';
import type { DocxParagraph } from './docx-document.ts';
import { neutralCitationIn } from './uk-citations.ts';

/** Everything before the reasons stands within this many paragraphs. */
const COVER_PARAGRAPHS = 60;
/** Further down, a citation that stands alone is one of a list of authorities. */
const CITATION_LINES = 12;
const LONGEST_CITATION_LINE = 60;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const LABELLED =
  /\b(?:judgment date|decision date|date of (?:decision|judgment)|decision given on|date handed down|handed down(?: on)?|release date|date)\s?:?\s(?=\d|[A-Z][a-z]+day)/i;
const HEARING = /\bhear(?:d|ing)\b|\bon$/i;
/** The line before the date on the cover of the Supreme Court: `JUDGMENT GIVEN ON`, or its last word alone. */
const GIVEN_ON = /\bgiven on$|\bdelivered .{0,60}on$|^on$/i;
const WRITTEN = /^(?:[a-z]{6,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}),? ((?:19|20)\d{2})\.?$/i;
const IN_FIGURES = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})$/;
const TITLE =
  / v\.? .{0,200}\((?:Appellant|Respondent|Claimant|Defendant|Applicant)s?\)|\((?:Appellant|Respondent|Claimant|Defendant|Applicant)s?\) v\.? /;

/** The lines of the cover, in reading order. */
export function coverLines(paragraphs: readonly DocxParagraph[]): string[] {
  return paragraphs.slice(0, COVER_PARAGRAPHS).flatMap(({ text }) => text.split('\n'));
}

/** The judgment’s own citation: on a line that says so, or standing alone near the top; `''` where neither is there. */
export function ownCitation(cover: readonly string[]): string {
  const named = cover.find((line) => /neutral citation|^NCN\b/i.test(line) && neutralCitationIn(line) !== '');
  if (named !== undefined) return neutralCitationIn(named);
  const alone = cover
    .slice(0, CITATION_LINES)
    .find((line) => line.length <= LONGEST_CITATION_LINE && /^\[/.test(line) && neutralCitationIn(line) !== '');
  return alone === undefined ? '' : neutralCitationIn(alone);
}

/** The date of the decision. Tribunals print the day of the hearing alone, courts that of the judgment. */
export function decisionDate(cover: readonly string[], court: CaseDocument['court']): string | undefined {
  for (const line of cover) {
    const label = HEARING.test(line) ? null : LABELLED.exec(line);
    const date = label && dateOf(line.slice(label.index + label[0].length));
    if (date) return date;
  }
  if (/tribunal/i.test(court.name)) return undefined;
  for (const [index, line] of cover.entries()) {
    const date = dateOf(line);
    const before = cover[index - 1] ?? '';
    if (date && (GIVEN_ON.test(before) || !HEARING.test(before))) return date;
  }
  return undefined;
}

function dateOf(text: string): string | undefined {
  const line = text.trim();
  const written = WRITTEN.exec(line);
  const figures = IN_FIGURES.exec(line);
  const [, day, , year] = written ?? figures ?? [];
  const month = written ? MONTHS.indexOf((written[2] as string).toLowerCase()) + 1 : Number(figures?.[2] ?? 0);
  if (day === undefined || year === undefined || month < 1 || month > 12) return undefined;
  if (Number(day) < 1 || Number(day) > 31) return undefined;
  return [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** `A (Appellant) v B (Respondent)`; a cover that lists the parties one below the other gives no certain title. */
export function printedTitle(cover: readonly string[]): string {
  return cover.find((line) => line.length < 300 && TITLE.test(line)) ?? '';
}
