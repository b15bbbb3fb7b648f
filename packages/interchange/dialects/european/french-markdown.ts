import { frontMatterText, splitFrontMatter } from '../../front-matter.ts';
import type { Dialect, LawDocument, LegalDate, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { STATUSES } from './french-rules.ts';
import { frenchTree } from './french-tree.ts';
import { guardedReading, headOf, oneLine } from './guarded-reading.ts';

const TEXT_IDENTIFIER = /^(?:LEGI|JORF)TEXT\d{12}$/;

/** French codes from the LEGI base as the repository `legalize-fr` writes them. */
export const frenchMarkdown: Dialect = {
  id: 'french-markdown',
  description: 'French codes, Markdown with a LEGITEXT identifier in the front matter',
  recognise(file) {
    const head = headOf(file);
    if (!head.startsWith('---\n')) return 0;
    if (/^identifier: *["']?(?:LEGI|JORF)TEXT\d/m.test(head)) return 0.98;
    return /^country: *["']?fr["']? *$/im.test(head) && /^identifier:/m.test(head) && /^title:/m.test(head) ? 0.6 : 0;
  },
  read: (file, options) => guardedReading(file, (text) => readFrenchLaw(file, text, options)),
};

function readFrenchLaw(file: SourceFile, text: string, options: ReadOptions): ReadResult {
  const { data, body } = splitFrontMatter(text);
  const field = (key: string) => oneLine(frontMatterText(data, key));
  const title = field('title');
  if (title === '') throw new RefusedFile('line 2', 'The front matter has no title.');
  const nodes = frenchTree(body, title);
  if (nodes.length === 0)
    return { outcome: 'left-alone', reason: 'The file describes the code but holds no text of it.' };
  const dates = datesOf(field);
  const document: LawDocument = {
    dialect: frenchMarkdown.id,
    country: options.country ?? 'FR',
    language: options.language ?? 'fr',
    title,
    alternativeTitles: citedTitles(title, field('short_title')),
    identifiers: identifiersOf(field('identifier')),
    versionDate: dates.find((date) => date.event === 'consolidated')?.date ?? dates[0]?.date ?? '',
    dates,
    status: STATUSES[field('status').toLowerCase()] ?? 'unknown',
    standing: 'courtesy',
    source: { file: file.name, url: field('source'), publisher: publisherOf(field('source')) },
    licence: field('license') || field('licence'),
    nodes,
  };
  return { outcome: 'law', document };
}

function identifiersOf(identifier: string): LawDocument['identifiers'] {
  if (identifier === '') return [];
  return [{ scheme: 'source', value: TEXT_IDENTIFIER.test(identifier) ? identifier : `fr:${identifier}` }];
}

/** In running text a code is cited without a capital: `le code pénal`. */
function citedTitles(title: string, shortTitle: string): string[] {
  const cited = title.charAt(0).toLowerCase() + title.slice(1);
  return [...new Set([cited, shortTitle])].filter((name) => name !== '' && name !== title);
}

function datesOf(field: (key: string) => string): LegalDate[] {
  const dates: LegalDate[] = [];
  for (const [key, event] of [
    ['publication_date', 'published'],
    ['last_updated', 'consolidated'],
  ] as const) {
    const date = field(key);
    if (/^\d{4}-\d\d-\d\d$/.test(date)) dates.push({ event, date, precision: 'day' });
  }
  return dates;
}

function publisherOf(url: string): string {
  return /^https?:\/\/(?:www\.)?legifrance\.gouv\.fr\//.test(url) ? 'Légifrance' : '';
}
