import type { CaseParagraph } from '../../case-document.ts';
import type { DocxParagraph } from './docx-document.ts';
import rules from './echr-rules.json' with { type: 'json' };

const headingLevels: ReadonlyMap<string, number> = new Map(Object.entries(rules.headingStyles));
const parts = rules.parts.map(({ heading, part }) => ({
  heading: new RegExp(heading, 'i'),
  part: part as CaseParagraph['part'],
}));
const NUMBERED = /^(\d{1,4}\.) (?=\S)/;
const QUOTED_STYLE = /quot|footnote/i;
/** A number that the file lost (counted by the word processor) may be missing between two. */
const LARGEST_GAP = 5;

/** The paragraph that begins the judgment after its cover; -1 where there is none. */
export function endOfCover(paragraphs: readonly DocxParagraph[]): number {
  return paragraphs.findIndex((paragraph) => partOf(paragraph) !== undefined);
}

/** Paragraphs and headings with their parts; quotations and lists stand as paragraphs without number. */
export function echrTexts(paragraphs: readonly DocxParagraph[], language: string): CaseParagraph[] {
  const texts: CaseParagraph[] = [];
  let part: CaseParagraph['part'] = 'other';
  let last = 0;
  for (const paragraph of paragraphs) {
    const begun = partOf(paragraph);
    const level = begun === undefined ? headingLevels.get(paragraph.style) : 1;
    // Opinions and the operative part count from one again.
    if (begun !== undefined && begun !== 'decision') last = 0;
    part = begun ?? part;
    const own = { part, language, standing: 'official' as const, anchor: '' };
    if (level !== undefined) {
      texts.push({ ...own, number: '', heading: paragraph.text.replace(/\n/g, ' '), text: '', level });
      continue;
    }
    const number = numberOf(paragraph, last);
    if (number !== '') last = Number.parseInt(number, 10);
    const text = [paragraph.text.slice(number.length).trimStart(), ...paragraph.notes].join('\n');
    texts.push({ ...own, number, heading: '', text, level: 0 });
  }
  return texts;
}

/** The part that a heading begins. */
function partOf(paragraph: DocxParagraph): CaseParagraph['part'] | undefined {
  const isTitle = headingLevels.get(paragraph.style) === 1 || paragraph.style === '';
  if (!isTitle || paragraph.text.length > 300) return undefined;
  const text = paragraph.text.replace(/\n/g, ' ');
  // Without a style only the fixed headings, in capitals, are certain.
  if (paragraph.style === '' && text !== text.toUpperCase()) return undefined;
  return parts.find(({ heading }) => heading.test(text))?.part;
}

function numberOf(paragraph: DocxParagraph, last: number): string {
  if (QUOTED_STYLE.test(paragraph.style)) return '';
  const number = NUMBERED.exec(paragraph.text)?.[1] ?? '';
  const value = Number.parseInt(number, 10);
  return value > last && value <= last + LARGEST_GAP ? number : '';
}
