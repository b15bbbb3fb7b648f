import { type FrontMatter, frontMatterText, splitFrontMatter } from '../../front-matter.ts';
import type { Dialect, LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { plainText } from '../../markdown-text.ts';
import { RefusedFile } from '../../refused-file.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import { FootnoteNumbers, type ReadingLine, readingLines } from './german-lines.ts';
import { datesOf, readMetadata } from './german-metadata.ts';
import {
  ANNEX_HEADING,
  ANNEX_REFERENCE,
  ARTICLE_HEADING,
  CLOSING_HEADING,
  DIVISION_DESIGNATION,
  EDITION_YEAR,
  LONE_ARTICLE,
  PLACEHOLDER,
} from './german-rules.ts';
import { guardedReading, headOf, oneLine } from './guarded-reading.ts';

/** German federal law as the repository `bundestag/gesetze` writes it: front matter with `jurabk` and `slug`, hard-wrapped text. */
export const germanMarkdown: Dialect = {
  id: 'german-markdown',
  description: 'German federal law, Markdown with the front matter fields Title, jurabk and slug',
  recognise(file) {
    const head = headOf(file);
    if (!head.startsWith('---\n') || !/^jurabk:/m.test(head)) return 0;
    return /^(?:orig)?slug:/m.test(head) && /^Title:/m.test(head) ? 0.98 : 0.5;
  },
  read: (file, options) => guardedReading(file, (text) => readGermanLaw(file, text, options)),
};

function readGermanLaw(file: SourceFile, text: string, options: ReadOptions): ReadResult {
  const front = splitFrontMatter(text);
  const lines = front.body.split('\n');
  const metadata = readMetadata(lines);
  const title = oneLine(frontMatterText(front.data, 'Title'));
  if (title === '') throw new RefusedFile('line 2', 'The front matter has no Title.');
  const nodes = treeOf(metadata.notes, lines.slice(metadata.firstTextLine));
  if (nodes.length === 0)
    return { outcome: 'left-alone', reason: 'The file describes the act but holds no text of it.' };
  const { dates, versionDate } = datesOf(metadata.entries);
  const document: LawDocument = {
    dialect: germanMarkdown.id,
    country: options.country ?? 'DE',
    language: options.language ?? 'de',
    title,
    alternativeTitles: abbreviationsOf(front),
    identifiers: identifiersOf(front),
    versionDate,
    dates,
    status: 'unknown',
    standing: 'courtesy',
    source: { file: file.name, url: '', publisher: '' },
    licence: '',
    nodes,
  };
  return { outcome: 'law', document };
}

function identifiersOf(front: FrontMatter): LawDocument['identifiers'] {
  const slug = frontMatterText(front.data, 'slug') || frontMatterText(front.data, 'origslug');
  return slug === '' ? [] : [{ scheme: 'source', value: `gii:${slug.toLowerCase()}` }];
}

function abbreviationsOf(front: FrontMatter): string[] {
  const abbreviation = oneLine(frontMatterText(front.data, 'jurabk'));
  if (abbreviation === '') return [];
  return [...new Set([abbreviation, abbreviation.replace(EDITION_YEAR, '')])];
}

/** A heading with the lines down to the next one. `level` is the number of heading marks, 0 for text before any heading. */
interface Section {
  level: number;
  title: string;
  lines: ReadingLine[];
}

function treeOf(notes: string[], source: string[]): LawNode[] {
  const builder = new TreeBuilder();
  for (const note of notes) builder.line(note);
  const sections = sectionsOf(source);
  moveAnnexReferences(sections);
  const end = endOfProvisions(sections);
  for (const [index, section] of sections.entries()) {
    // Formula and annexes belong to the whole act, although their marks are as deep as those of its last articles.
    if (index >= end && isClosing(section)) builder.close(1);
    addSection(builder, section, sections[index + 1]);
  }
  return builder.finish();
}

function sectionsOf(source: string[]): Section[] {
  const footnotes = new FootnoteNumbers();
  const sections: { level: number; title: string; source: string[] }[] = [{ level: 0, title: '', source: [] }];
  for (const line of source) {
    const marks = /^(#{1,12})(?:[ \t]|$)/.exec(line)?.[1];
    const read = footnotes.replaceIn(line);
    if (marks) sections.push({ level: marks.length, title: oneLine(plainText(read.slice(marks.length))), source: [] });
    else sections.at(-1)?.source.push(read);
  }
  return sections.map(({ level, title, source: own }) => ({
    level,
    title,
    lines: readingLines(own, (line) => LONE_ARTICLE.test(line)),
  }));
}

/** Index behind the last section that is neither a closing formula nor an annex nor a part of one. */
function endOfProvisions(sections: Section[]): number {
  let end = 0;
  let annexLevel = Number.POSITIVE_INFINITY;
  for (const [index, section] of sections.entries()) {
    if (section.level > annexLevel) continue;
    annexLevel = isClosing(section) ? section.level : Number.POSITIVE_INFINITY;
    if (!isClosing(section)) end = index + 1;
  }
  return end;
}

function isClosing({ title }: Section): boolean {
  return CLOSING_HEADING.test(title) || ANNEX_HEADING.test(title);
}

/** `(zu § 1 Abs. 4)` above the heading of an annex is no text of the article before it. */
function moveAnnexReferences(sections: Section[]): void {
  for (const [index, section] of sections.entries()) {
    const last = section.lines.at(-1);
    const next = sections[index + 1];
    if (!last || !next || !ANNEX_HEADING.test(next.title) || !ANNEX_REFERENCE.test(last.text)) continue;
    section.lines.pop();
    next.lines.unshift(last);
  }
}

function addSection(builder: TreeBuilder, section: Section, next: Section | undefined): void {
  if (section.level > 0) builder.close(section.level);
  const placeholder = PLACEHOLDER.test(`${section.title} `);
  const title = section.title.replace(PLACEHOLDER, '').replace(/^\(XXXX\)$/, '');
  const article = ARTICLE_HEADING.exec(title);
  const hasSubsections = next !== undefined && next.level > section.level;
  if (article) {
    const [number, heading] = [article[1] as string, withoutDashes(article[2] ?? '')];
    // `Art 229` whose `§ 1`, `§ 2` … carry deeper headings groups them as a chapter does.
    if (hasSubsections && ARTICLE_HEADING.test(next.title)) builder.division(section.level, number, heading);
    else builder.article(number, heading);
  } else if (title !== '') openUnnumbered(builder, section, title, hasSubsections);
  addLines(builder, section.lines, article !== null && placeholder);
}

function openUnnumbered(builder: TreeBuilder, section: Section, title: string, hasSubsections: boolean): void {
  const annex = ANNEX_HEADING.exec(title);
  const isDivision = hasSubsections || section.lines.some((line) => line.designation !== '');
  if (annex) {
    const heading = withoutDashes(annex[2] ?? '');
    if (isDivision) builder.division(section.level, annex[1] as string, heading);
    else builder.text(heading, annex[1] as string);
    return;
  }
  const [designation, heading] = designationAndHeading(title);
  if (isDivision || designation !== '' || title.endsWith(' -') || title.includes(' - ')) {
    builder.division(section.level, designation, heading);
  } else builder.text(heading);
}

/** `Erster Abschnitt - Das Strafgesetz` has a designation; `- - Schlussbestimmungen` has none. */
function designationAndHeading(title: string): [designation: string, heading: string] {
  const dash = `${title} `.indexOf(' - ');
  const before = dash < 0 ? title : title.slice(0, dash);
  if (DIVISION_DESIGNATION.test(before)) return [before, withoutDashes(title.slice(before.length))];
  return ['', withoutDashes(title)];
}

function withoutDashes(heading: string): string {
  return heading.replace(/^[- ]+/, '').replace(/ -+$/, '');
}

/**
 * Adds the lines of a section. A designation alone on its line opens an article: one of this act where the heading
 * announces a range (`(XXXX) Art 14 bis 17`) or no article is open, else one of the act that the open article amends.
 */
function addLines(builder: TreeBuilder, lines: ReadingLine[], isRange: boolean): void {
  const own = isRange || builder.openArticle === undefined;
  for (const { designation, text } of lines) {
    if (designation === '') builder.line(text);
    else if (own) builder.article(designation, text);
    else builder.quotedArticle(designation, text);
  }
}
