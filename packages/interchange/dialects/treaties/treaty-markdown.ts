import { numberKey } from '@comity/language';
import { z } from 'zod';
import { splitFrontMatter } from '../../front-matter.ts';
import type { Dialect, ReadOptions, ReadResult, SourceFile, Standing } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { headOf } from '../european/guarded-reading.ts';
import { linesOf, type MarkdownLine } from './dutch-treaty-lines.ts';
import { knownTreaties, treatyOfInstrument, treatyOfTitle } from './known-treaties.ts';
import { type Designation, designationOf, isHeadingOnly } from './treaty-designations.ts';
import { treatyDocument } from './treaty-document.ts';
import { TreatyTree } from './treaty-tree.ts';

const ID = 'treaty-markdown';
const languageTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;
const standings: readonly Standing[] = ['official', 'courtesy', 'machine', 'unknown'];

/**
 * A text of a treaty in plain Markdown, prepared by hand: the way in for authentic texts that no collection has in a form that
 * can be read. One file holds one language.
 *
 * ```markdown
 * ---
 * comity: treaty
 * instrument: untoc          # id of the instrument, or title (or both)
 * title: …                   # as printed; else the first `#` heading
 * language: ar               # BCP 47
 * standing: official         # official, courtesy, machine or unknown; unknown where it is left out
 * source: https://…          # where the text comes from
 * licence: …
 * date: 2000-11-15           # the day as of which the text stands; else that of adoption, of an instrument never amended
 * ---
 * ## الفصل الأول
 * ### المادة 1
 * بيان الأغراض
 * ```
 *
 * Divisions and articles stand in headings (`##` and below; the number of marks does not matter) or, articles, alone on a line:
 * `Article 1`, `Article 1. Purpose`, `المادة 1`, `المادة الأولى`, `第一条`, `Статья 1`, `Artículo 1`, `Artikel 1`. A heading that
 * follows a designation without a paragraph between is the heading of that article or division.
 */
export const treatyMarkdown: Dialect = {
  id: ID,
  description: 'A text of a treaty in Markdown with a front matter (comity: treaty), in any language',
  recognise: (file) =>
    /^---[ \t]*\n(?:[^\n]{0,500}\n){0,40}?comity:[ \t]*["']?treaty["']?[ \t]*(?:#|\n)/.test(headOf(file)) ? 1 : 0,
  *read(file, options) {
    try {
      yield readTreaty(file, options);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

const frontMatter = z.strictObject({
  comity: z.string().optional(),
  instrument: z.string().trim().default(''),
  title: z.string().trim().default(''),
  language: z.string().trim().default(''),
  standing: z.string().trim().default(''),
  source: z.string().trim().default(''),
  publisher: z.string().trim().default(''),
  licence: z.string().trim().default(''),
  date: z.string().trim().default(''),
});

function readTreaty(file: SourceFile, options: ReadOptions): ReadResult {
  const { data, body, bodyLine } = splitFrontMatter(file.text());
  const parsed = frontMatter.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    if (issue?.code === 'unrecognized_keys') {
      const known = Object.keys(frontMatter.shape).slice(1).join(', ');
      throw new RefusedFile('front matter', `"${issue.keys[0]}" is no field of a treaty. Known: ${known}.`);
    }
    throw new RefusedFile(
      `front matter, ${String(parsed.error.issues[0]?.path[0])}`,
      'It must be one value, not a list.',
    );
  }
  const fields = parsed.data;
  const lines = linesOf(body);
  const language = options.language ?? fields.language;
  if (!languageTag.test(language)) {
    throw new RefusedFile(
      'front matter, language',
      'Write the language of the text as a tag, for example "language: fr".',
    );
  }
  const ownTitle = lines[0]?.marks === 1 ? lines[0].text : '';
  const treaty = instrumentNamed(fields.instrument) ?? treatyOfTitle(fields.title || ownTitle);
  const title = fields.title || ownTitle || titleIn(treaty, language);
  if (title === '')
    throw new RefusedFile('front matter', 'Write the title of the treaty ("title:") or its instrument.');
  const nodes = treeOf(ownTitle === '' ? lines : lines.slice(1));
  if (nodes.length === 0)
    throw new RefusedFile(`line ${bodyLine}`, 'The file describes a treaty but holds no text of it.');
  const document = treatyDocument({
    dialect: ID,
    language,
    title,
    nodes,
    treaty,
    identifiers: [],
    versionDate: dateOf(fields.date),
    standing: standingOf(fields.standing),
    source: { file: file.name, url: fields.source, publisher: fields.publisher },
    licence: fields.licence,
  });
  return { outcome: 'law', document };
}

function instrumentNamed(id: string) {
  if (id === '') return undefined;
  const treaty = treatyOfInstrument(id);
  if (treaty) return treaty;
  const known = knownTreaties.flatMap(({ instrument }) => (instrument ? [instrument.id] : []));
  throw new RefusedFile('front matter, instrument', `"${id}" is no instrument; these are: ${known.join(', ')}.`);
}

function titleIn(treaty: ReturnType<typeof treatyOfInstrument>, language: string): string {
  const labels: Readonly<Record<string, string>> = treaty?.instrument?.labels ?? {};
  return labels[language] ?? labels.en ?? '';
}

function dateOf(date: string): string {
  if (date === '' || /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date)) return date;
  throw new RefusedFile('front matter, date', 'Write the date as year, month and day, for example "date: 2000-11-15".');
}

function standingOf(word: string): Standing {
  const standing = standings.find((entry) => entry === word);
  if (standing) return standing;
  if (word === '') return 'unknown';
  throw new RefusedFile('front matter, standing', `"${word}" is no standing; write one of: ${standings.join(', ')}.`);
}

function treeOf(lines: readonly MarkdownLine[]) {
  const tree = new TreatyTree();
  let last = 0;
  for (const { marks, text } of lines) {
    const designation = designationOf(text);
    const opens = designation && (marks > 0 || isArticleLine(designation, last));
    if (designation?.kind === 'article' && opens) last = Number.parseInt(numberKey(designation.number), 10) || last;
    if (designation && opens && isHeadingOnly(designation)) tree.open(designation);
    else if (marks > 0) tree.heading(text);
    else tree.text(text);
  }
  return tree.finish();
}

/** A line without a mark opens an article when nothing but a heading follows the number and the numbers go on. */
function isArticleLine(designation: Designation, last: number): boolean {
  if (designation.kind !== 'article' || !isHeadingOnly(designation)) return false;
  const number = Number.parseInt(numberKey(designation.number), 10);
  return number === last || number === last + 1 || (number === 1 && designation.heading === '');
}
