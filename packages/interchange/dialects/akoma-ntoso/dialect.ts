import type { Dialect, LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { recogniseLanguage } from '../../recognise-language.ts';
import { RefusedFile } from '../../refused-file.ts';
import { describe, lawDocumentOf, placeholdersOf } from './metadata.ts';
import { ownDescription, readOwnDocument } from './own-namespace.ts';
import { readProvisions } from './provision-reader.ts';
import { AKOMA_NTOSO_NAMESPACES, CASE_DOCUMENTS } from './vocabulary.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

const ID = 'akoma-ntoso';
/** Root and document element stand within this many characters. */
const HEAD_CHARACTERS = 8192;

/**
 * Akoma Ntoso (OASIS LegalDocML) 3.0 and its forerunners: acts, bills, and other documents with norms. Judgments and
 * summaries of them are left to the dialects that read cases.
 */
export const akomaNtoso: Dialect = {
  id: ID,
  description: 'Akoma Ntoso / LegalDocML XML: acts, bills and documents; also what this system exports',

  recognise(file: SourceFile): number {
    try {
      return recogniseHead(file.text().slice(0, HEAD_CHARACTERS));
    } catch {
      return 0;
    }
  },

  *read(file: SourceFile, options: ReadOptions): Iterable<ReadResult> {
    try {
      yield readFile(file, options);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

function recogniseHead(head: string): number {
  const root = /<(?:[\w-]+:)?akomaNtoso\b/.exec(head);
  if (!root || !AKOMA_NTOSO_NAMESPACES.some((namespace) => head.includes(namespace))) return 0;
  const document = /<(?:[\w-]+:)?(act|bill|doc|documentCollection|statement|judgment)\b([^>]*)>/.exec(
    head.slice(root.index + 10),
  );
  if (!document || document[1] === 'judgment') return 0;
  const name = /\bname="([^"]*)"/.exec(document[2] ?? '')?.[1] ?? '';
  return CASE_DOCUMENTS.has(name) ? 0 : 0.95;
}

function readFile(file: SourceFile, options: ReadOptions): ReadResult {
  const root = parseXml(file.text());
  const document = root.name === 'akomaNtoso' ? lawDocumentOf(root) : undefined;
  if (!document)
    throw new RefusedFile(`element ${root.name}`, 'The file holds no act, bill or other document with norms.');
  const law = readLaw(file, root, document);
  if (law.nodes.length === 0) throw new RefusedFile('', 'The document has no text.');
  const language = options.language ?? law.language;
  return { outcome: 'law', document: { ...law, language, country: options.country ?? law.country } };
}

function readLaw(file: SourceFile, root: XmlElement, document: XmlElement): LawDocument {
  const own = ownDescription(document);
  if (own) {
    const law = readOwnDocument(document, own);
    return { ...law, dialect: ID, source: { ...law.source, file: file.name } };
  }
  const { url, publisher, ...description } = describe(root, document);
  const nodes = readProvisions(document, placeholdersOf(document));
  return {
    dialect: ID,
    ...description,
    language: description.language || (recogniseLanguage(sampleOf(nodes)) ?? ''),
    standing: 'unknown',
    source: { file: file.name, url, publisher },
    licence: '',
    nodes,
  };
}

/** Enough text to recognise the language by. */
function sampleOf(nodes: readonly LawNode[], wanted = 20_000): string {
  let sample = '';
  for (const node of nodes) {
    if (sample.length >= wanted) break;
    sample += `${node.heading}\n${node.text}\n${sampleOf(node.children, wanted - sample.length)}`;
  }
  return sample;
}
