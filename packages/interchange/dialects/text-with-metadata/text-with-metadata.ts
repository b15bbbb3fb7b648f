import { createHash } from 'node:crypto';
import type { Dialect, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { recogniseLanguage } from '../../recognise-language.ts';
import { RefusedFile } from '../../refused-file.ts';
import { buildTree } from './marks.ts';
import { isTextMetadata, readTextMetadata } from './metadata.ts';
import { styleFor } from './styles.ts';

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
      yield readFile(file, options);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

function readFile(file: SourceFile, options: ReadOptions): ReadResult {
  const text = file.text();
  if (isTextMetadata(text)) {
    const reason = file.beside('text.txt')
      ? 'These are the metadata of text.txt beside it, and are read with it.'
      : 'These are the metadata of a text.txt, which is missing beside it.';
    return { outcome: 'left-alone', reason };
  }
  const metadataFile = file.beside(metadataName);
  if (!metadataFile) throw new RefusedFile('', `No ${metadataName} stands beside the text.`);
  const metadata = readTextMetadata(metadataFile);
  if (text.trim() === '') throw new RefusedFile('', 'The file holds no text.');
  checkWhole(file, text, metadata.textHash);
  const country = options.country ?? metadata.described.country;
  const nodes = readNodes(text, metadata.described.country || country);
  if (nodes.length === 0) throw new RefusedFile('', 'The file holds a list of contents but no text of the act.');
  const language = options.language ?? (metadata.described.language || recogniseLanguage(text) || '');
  return {
    outcome: 'law',
    document: {
      dialect: textWithMetadata.id,
      ...metadata.described,
      country,
      language,
      source: { ...metadata.described.source, file: file.name },
      nodes,
    },
  };
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

/** Reads the tree of a text set out as the statutes of `country` are. */
export function readNodes(text: string, country: string): LawNode[] {
  const lines = linesOf(text);
  const style = styleFor(country, lines);
  const prepared = style.prepare?.(lines) ?? lines;
  return buildTree(prepared, style.marks(prepared), style.wrapped);
}

/** Lines with soft hyphens closed: `docu\u00ad mented` is one word. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\u00ad[ \t]*\r?\n?/g, '')
    .split(/\r?\n|\f/);
}
