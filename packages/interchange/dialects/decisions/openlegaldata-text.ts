import type { CaseParagraph } from '../../case-document.ts';
import { germanParts } from './german-courts.ts';
import { readConstitutionalCourtPage } from './german-page.ts';
import { blocksOf, heading, oneLine, paragraph, type TextKind } from './paragraphs.ts';
import { type JsonRecord, recordsOf, textOf } from './records.ts';

/** `12| text`: the court's paragraph number; `| II.` and `:| …` are lines without a number (inner headings, signatures). */
const numberedLine = /^(\d{1,4}[a-z]?)\s{0,3}\|\s?(.*)$/;
const unnumberedLine = /^:?\|\s?(.*)$/;
/** A division of the reasons: `I.`, `B.`, `2.` alone on its line. */
const divisionLine = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2}|[a-z]{1,2}\))\.?$/;
const markdownEscape = /\\([\\`*_{}[\]()#+\-.!|>~])/g;

/** The text of a decision: from its Markdown, else from its sections, else from the page as it was fetched. */
export function readOpenLegalText(record: JsonRecord): CaseParagraph[] {
  const content = textOf(record, 'content') || textOf(record, 'text');
  if (content !== '') return readMarkdown(content);
  const page = typeof record.raw === 'string' ? readConstitutionalCourtPage(record.raw) : [];
  return page.length > 0 ? page : readSections(record);
}

function readMarkdown(content: string): CaseParagraph[] {
  const found: CaseParagraph[] = [];
  let kind = kindOf('decision');
  const lines = content.replace(/\r\n?/g, '\n').split('\n');
  for (const raw of lines) {
    // Spaces in a row stand where a name was blacked out.
    const line = oneLine(raw).replace(markdownEscape, '$1');
    if (line === '') continue;
    const title = /^(#{1,6}) (.+)$/.exec(line);
    if (title) {
      kind = kindOf(germanParts[(title[2] as string).toLowerCase()] ?? 'decision');
      found.push(heading(kind, title[2] as string, Math.max(1, (title[1] as string).length - 1)));
      continue;
    }
    found.push(...readLine(line, kind));
  }
  return found;
}

function readLine(line: string, kind: TextKind): CaseParagraph[] {
  const numbered = numberedLine.exec(line);
  if (numbered) return numbered[2] ? [paragraph(kind, numbered[2], { number: numbered[1] as string })] : [];
  const text = unnumberedLine.exec(line)?.[1] ?? line;
  if (text === '') return [];
  return [divisionLine.test(text) ? heading(kind, text, 2) : paragraph(kind, text)];
}

function kindOf(part: CaseParagraph['part']): TextKind {
  return { part, language: 'de', standing: part === 'summary' ? 'summary' : 'official' };
}

/** Sections of the older form of the data; the same section is listed again and again there. */
function readSections(record: JsonRecord): CaseParagraph[] {
  const seen = new Set<string>();
  const found: CaseParagraph[] = [];
  for (const section of recordsOf(record, 'sections')) {
    const key = JSON.stringify(section);
    if (seen.has(key)) continue;
    seen.add(key);
    const title = textOf(section, 'title');
    const kind = kindOf(germanParts[title.toLowerCase()] ?? 'decision');
    if (title !== '') found.push(heading(kind, title, 1));
    for (const line of recordsOf(section, 'content')) {
      for (const block of blocksOf(textOf(line, 'value').replace(/<[^<>]*>/g, ''))) {
        found.push(line.heading === true ? heading(kind, block, 2) : paragraph(kind, block));
      }
    }
  }
  return found;
}
