import { z } from 'zod';
import type { Dialect, LegalDate, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import { headOf } from '../european/guarded-reading.ts';
import { treatyOfTitle } from './known-treaties.ts';
import { treatyDocument } from './treaty-document.ts';

const ID = 'public-law-treaty';
const partLevel = 10;
const text = z.string();
const metadataSchema = z.object({
  metadata: z.object({
    'dc:title': text.min(3),
    'dc:language': text.default('en'),
    'dc:source': text.default(''),
    'dc:publisher': text.default(''),
    'dcterms:license': text.default(''),
    'dcterms:modified': text.default(''),
  }),
});
const number = z.union([text, z.number()]).transform(String);
const entrySchema = z.union([
  z.object({ part: z.object({ number, name: text.default('') }) }),
  z.object({ article: z.object({ number, part_number: number.default(''), name: text.default(''), text }) }),
  z.object({ footnote: z.object({ number, article_number: number, text }) }),
]);

/** A treaty as JSON: an array of `{metadata}` (Dublin Core), `{part}`, `{article}` and `{footnote}`. */
export const publicLawTreaty: Dialect = {
  id: ID,
  description: 'A treaty as a JSON array of metadata, parts, articles and footnotes (Public.Law)',
  recognise(file) {
    const head = headOf(file);
    if (!/^\s*\[\s*\{\s*"metadata"\s*:/.test(head) || !/"dc:title"\s*:/.test(head)) return 0;
    return /\{\s*"(?:part|article)"\s*:\s*\{/.test(head) ? 0.95 : 0;
  },
  *read(file, options) {
    try {
      yield readTreaty(file, options);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

function readTreaty(file: SourceFile, options: ReadOptions): ReadResult {
  const entries = entriesOf(file);
  const described = metadataSchema.safeParse(entries[0]);
  if (!described.success) throw new RefusedFile('entry 1', 'The first entry must be the metadata, with a dc:title.');
  const { metadata } = described.data;
  const nodes = nodesOf(entries.slice(1));
  if (nodes.length === 0) throw new RefusedFile('', 'The file holds no article.');
  const language = options.language ?? (metadata['dc:language'].split('-')[0] as string);
  const modified = metadata['dcterms:modified'];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(modified);
  const dates: LegalDate[] = isDay ? [{ event: 'retrieved', date: modified, precision: 'day' }] : [];
  const document = treatyDocument({
    dialect: ID,
    language,
    title: metadata['dc:title'],
    nodes,
    treaty: treatyOfTitle(metadata['dc:title']),
    identifiers: [{ scheme: 'source', value: `public.law:${metadata['dc:title']}` }],
    versionDate: isDay ? modified : '',
    // An edition by a private publisher, whatever language the treaty is authentic in.
    standing: 'courtesy',
    dates,
    source: { file: file.name, url: metadata['dc:source'], publisher: metadata['dc:publisher'] },
    licence: metadata['dcterms:license'],
  });
  return { outcome: 'law', document };
}

function entriesOf(file: SourceFile): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(file.text().replace(/^\uFEFF/, ''));
  } catch {
    throw new RefusedFile('', 'The file is not valid JSON; it may have been cut off.');
  }
  if (!Array.isArray(value)) throw new RefusedFile('', 'The file is no array of metadata, parts and articles.');
  return value;
}

/** Parts stand together before the articles in the file; an article says of which part it is. */
function nodesOf(entries: readonly unknown[]) {
  const builder = new TreeBuilder();
  const parts = new Map<string, string>();
  const notes = new Map<string, string[]>();
  const parsed = entries.map((entry, index) => {
    const result = entrySchema.safeParse(entry);
    if (!result.success)
      throw new RefusedFile(`entry ${index + 2}`, 'It is no part, article or footnote with its text.');
    return result.data;
  });
  for (const entry of parsed) {
    if ('part' in entry) parts.set(entry.part.number, entry.part.name);
    if (!('footnote' in entry)) continue;
    const { article_number, text: note, number: mark } = entry.footnote;
    notes.set(article_number, [...(notes.get(article_number) ?? []), `[${mark}] ${note}`]);
  }
  let open = '';
  for (const entry of parsed) {
    if (!('article' in entry)) continue;
    const { article } = entry;
    if (article.part_number !== open && article.part_number !== '') {
      builder.division(partLevel, `Part ${article.part_number}`, parts.get(article.part_number) ?? '');
      open = article.part_number;
    }
    builder.article(`Article ${article.number}`, article.name);
    for (const line of [...article.text.split('\n'), ...(notes.get(article.number) ?? [])]) builder.line(line);
  }
  return builder.finish();
}
