import { createHash } from 'node:crypto';
import type { Dialect, LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { recogniseLanguage } from '../../recognise-language.ts';
import { RefusedFile } from '../../refused-file.ts';
import { type Described, documentsOf, missingArticles, publicationOf } from '../treaties/publication.ts';
import { isTextMetadata, readTextMetadata, type TextMetadata } from './metadata.ts';
import { readNodes } from './read-nodes.ts';

export { readNodes } from './read-nodes.ts';

const metadataName = 'metadata.yaml';

/** Plain text of an act in `text.txt`, described by a `metadata.yaml` beside it (layout of the AML corpus). */
export const textWithMetadata: Dialect = {
  id: 'text-with-metadata',
  description: 'Plain text of an act (text.txt) with its description beside it (metadata.yaml)',
  recognise(file) {
    try {
      if (isTextMetadata(file.text())) return 0.99;
      if (!/\.txt$/i.test(file.name)) return 0;
      const metadata = file.beside(metadataName);
      return metadata && isTextMetadata(metadata.text()) ? 0.98 : 0;
    } catch {
      return 0;
    }
  },
  *read(file, options) {
    try {
      yield* readFile(file, options);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

function* readFile(file: SourceFile, options: ReadOptions): Iterable<ReadResult> {
  const text = file.text();
  if (isTextMetadata(text)) {
    const reason = file.beside('text.txt')
      ? 'These are the metadata of text.txt beside it, and are read with it.'
      : 'These are the metadata of a text.txt, which is missing beside it.';
    yield { outcome: 'left-alone', reason };
    return;
  }
  const metadataFile = file.beside(metadataName);
  if (!metadataFile) throw new RefusedFile('', `No ${metadataName} stands beside the text.`);
  const metadata = readTextMetadata(metadataFile);
  if (text.trim() === '') throw new RefusedFile('', 'The file holds no text.');
  checkWhole(file, text, metadata.textHash);
  const country = options.country ?? metadata.described.country;
  const nodes = readNodes(text, metadata.described.country || country);
  if (nodes.length === 0) throw new RefusedFile('', 'The file holds a list of contents but no text of the act.');
  const described = {
    ...metadata.described,
    country,
    language: options.language ?? (metadata.described.language || recogniseLanguage(text) || ''),
    source: { ...metadata.described.source, file: file.name },
  };
  if (metadata.sort === 'treaty') yield* readTreaties(file, metadata, { described, nodes });
  else
    yield { outcome: 'law', document: { ...sortFacts(metadata), dialect: textWithMetadata.id, ...described, nodes } };
}

/** A resolution is no law of a State and no treaty; its operative paragraphs stand where an act has articles. */
function sortFacts({ sort, issuedBy }: TextMetadata): Pick<LawDocument, 'kind' | 'facts'> {
  if (sort !== 'resolution') return {};
  const blank = { periodFrom: '', periodTo: '', edition: '', concerns: [], explains: [] };
  return { kind: 'document', facts: { type: 'resolution', issuedBy, ...blank } };
}

/** A text that lost articles on the way from its PDF is left alone where that PDF stands beside it. */
function* readTreaties(
  file: SourceFile,
  { takenFromPdf }: TextMetadata,
  { described, nodes }: { described: Described; nodes: LawNode[] },
): Iterable<ReadResult> {
  const publication = publicationOf(nodes, described.title);
  const missing = missingArticles(publication.treaties);
  if (missing.length > 0 && takenFromPdf !== '' && isPdf(file.beside(takenFromPdf))) {
    const reason = `Articles that ${takenFromPdf} beside it has lack in this text (${missing.length}); that file is read instead.`;
    yield { outcome: 'left-alone', reason };
    return;
  }
  yield* documentsOf(publication, { ...described, country: 'INTL' }, textWithMetadata.id);
}

function isPdf(file: SourceFile | undefined): boolean {
  return file !== undefined && Buffer.from(file.bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** The metadata carry the hash of the text; a text that was cut off or altered is not the one they describe. */
function checkWhole(file: SourceFile, text: string, hash: string): void {
  if (hash === '') return;
  const unixLines = text.replace(/\r\n/g, '\n');
  const hashes = [file.bytes, Buffer.from(unixLines, 'utf8')].map((bytes) =>
    createHash('sha256').update(bytes).digest('hex'),
  );
  if (hashes.includes(hash)) return;
  throw new RefusedFile(
    `${metadataName}, text_sha256`,
    'The text is not the one its metadata describe: its SHA-256 differs, so it was cut off or altered.',
  );
}
