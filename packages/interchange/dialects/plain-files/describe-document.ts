import { createHash } from 'node:crypto';
import {
  type DocumentType,
  documentTypes,
  type LawDocument,
  type ReadOptions,
  type ReadResult,
  type SourceFile,
} from '../../law-document.ts';
import { recogniseLanguage } from '../../recognise-language.ts';
import { RefusedFile } from '../../refused-file.ts';
import { isTextMetadata } from '../text-with-metadata/metadata.ts';
import known from './metadata-names.json' with { type: 'json' };
import { type Passage, sectionsOf } from './passages.ts';
import { type FileMetadata, metadataBeside, readMetadata, stemOf } from './read-metadata.ts';

/** What a reader of one form found in a file. */
export interface FoundDocument {
  /** Id of the dialect. */
  dialect: string;
  passages: readonly Passage[];
  /** As the file says; `''` when it does not. */
  title: string;
  language: string;
  /** Its headings are marked as such, with their rank: one that has others beside it is a section's, and no title. */
  ranked?: boolean;
}

const NO_TITLE = known.noTitle.map((pattern) => new RegExp(pattern, 'iu'));
const LONGEST_TITLE = 300;
const SAMPLE_CHARACTERS = 20_000;

/** What a file of a common form gives: the document, or where and why it is refused. Never throws on bad content. */
export function readDocument(file: SourceFile, options: ReadOptions, find: () => FoundDocument): ReadResult {
  try {
    if (isReadAsText(file)) {
      return { outcome: 'left-alone', reason: 'The same text is read from text.txt, which stands beside.' };
    }
    return { outcome: 'law', document: describe(file, options, find()) };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { outcome: 'refused', place: error.place, reason: error.message };
  }
}

/** The layout of collections of acts: the original beside the text that was made of it. Read twice, it would be found twice. */
function isReadAsText(file: SourceFile): boolean {
  const metadata = stemOf(file.name) === 'original' ? file.beside('metadata.yaml') : undefined;
  return metadata !== undefined && isTextMetadata(metadata.text()) && file.beside('text.txt') !== undefined;
}

function describe(file: SourceFile, options: ReadOptions, found: FoundDocument): LawDocument {
  const metadata = readMetadata(file);
  const title = metadata.title || titleOf(found, file.name);
  const passages = found.passages.filter(
    (passage, at) => !(at < 3 && passage.level > 0 && sameWords(passage.text, title)),
  );
  const nodes = sectionsOf(passages.length > 0 ? passages : found.passages);
  if (nodes.length === 0) throw new RefusedFile('', 'No text was found in the document.');
  const { date, publisher, url, licence } = metadata;
  return {
    kind: 'document',
    facts: {
      type: typeOf(metadata.type),
      issuedBy: metadata.issuedBy || publisher,
      periodFrom: metadata.periodFrom,
      periodTo: metadata.periodTo,
      edition: metadata.edition,
      concerns: metadata.concerns,
      explains: metadata.treatyArticles,
    },
    dialect: found.dialect,
    country: options.country ?? (metadata.country || 'INTL'),
    language: options.language ?? (metadata.language || languageOf(found)),
    title,
    alternativeTitles: [],
    identifiers: [{ scheme: 'source', value: identityOf(file, metadata) }],
    versionDate: date,
    dates: date === '' ? [] : [{ event: 'published', date, precision: precisionOf(date) }],
    status: 'unknown',
    standing: 'unknown',
    source: { file: file.name, url, publisher },
    licence,
    nodes,
  };
}

/** Titles such as "Report" are borne by many documents; one that nothing better is known of is itself alone. */
function identityOf(file: SourceFile, { id, url }: FileMetadata): string {
  // As the same document in Markdown is known.
  if (id !== '') return `document:${id}`;
  // Metadata of a whole folder name an address for all files in it.
  const isItsOwn = stemOf(metadataBeside(file)?.name ?? '') === stemOf(file.name);
  if (url !== '' && isItsOwn) return url;
  return `file:${createHash('sha256').update(file.bytes).digest('hex')}`;
}

function titleOf(found: FoundDocument, file: string): string {
  const candidates = [found.title, titleHeading(found)].map((candidate) => candidate.replace(/\s+/g, ' ').trim());
  const fitting = candidates.find(
    (candidate) =>
      candidate !== '' && candidate.length <= LONGEST_TITLE && !NO_TITLE.some((none) => none.test(candidate)),
  );
  return (
    fitting ??
    (stemOf(file)
      .replace(/[_\s]+/g, ' ')
      .trim() ||
      file)
  );
}

/** The first heading, unless it is that of the first section among several. */
function titleHeading({ passages, ranked }: FoundDocument): string {
  const first = passages.slice(0, 40).find(({ level }) => level > 0);
  if (!first) return '';
  const beside = passages.filter((passage) => passage !== first && passage.level > 0 && passage.level <= first.level);
  return (ranked || /^\d/.test(first.text)) && beside.length > 0 ? '' : first.text;
}

/** What stands in the text tells more than what a word processor enters by itself. */
function languageOf({ passages, language }: FoundDocument): string {
  let sample = '';
  for (const { text } of passages) {
    if (sample.length > SAMPLE_CHARACTERS) break;
    sample += `${text}\n`;
  }
  return recogniseLanguage(sample) ?? language.split('-')[0]?.toLowerCase() ?? '';
}

function typeOf(written: string): DocumentType {
  const word = written.toLowerCase().replace(/[\s_]+/g, '-');
  return documentTypes.find((type) => type === word) ?? 'other';
}

function precisionOf(date: string): 'day' | 'month' | 'year' {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
}

function sameWords(left: string, right: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(left) === letters(right);
}
