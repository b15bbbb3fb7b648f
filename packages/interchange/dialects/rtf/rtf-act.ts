import type { Dialect, LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { recogniseLanguage } from '../../recognise-language.ts';
import { RefusedFile } from '../../refused-file.ts';
import { describePage } from '../html/metadata.ts';
import type { Block } from '../html/parse-html.ts';
import { readStatute } from '../html/statute-reader.ts';
import { readRtf, type RtfParagraph } from './read-rtf.ts';
import { describeRussianStatute } from './russian-metadata.ts';
import { readRussianStatute } from './russian-statute.ts';

const ID = 'rtf-act';

/** A statute as RTF. Laws in Russian are read by their own designations, others as an unmarked page is. */
export const rtfAct: Dialect = {
  id: ID,
  description: 'A statute as RTF, e.g. laws in Russian with Раздел, Глава, Статья',

  /** Only the opening is looked at: what an RTF file holds is known after reading it whole. */
  recognise(file: SourceFile): number {
    const opening = String.fromCharCode(...file.bytes.subarray(0, 5));
    return opening === '{\\rtf' ? 0.6 : 0;
  },

  *read(file: SourceFile, options: ReadOptions): Iterable<ReadResult> {
    try {
      yield readAct(file, options);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

function readAct(file: SourceFile, options: ReadOptions): ReadResult {
  const paragraphs = readRtf(file.bytes);
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  if (text.trim() === '') throw new RefusedFile('', 'The document has no text.');
  const language = recogniseLanguage(text) ?? '';
  const law = language === 'ru' ? russian(paragraphs) : other(paragraphs);
  if (!holdsProvision(law.nodes)) {
    return { outcome: 'left-alone', reason: 'no article or section was found in the document' };
  }
  const document: LawDocument = {
    dialect: ID,
    ...law,
    country: options.country ?? law.country,
    language: options.language ?? language,
    status: 'unknown',
    standing: 'unknown',
    source: { file: file.name, url: '', publisher: '' },
    licence: '',
  };
  return { outcome: 'law', document };
}

type Description = Pick<
  LawDocument,
  'title' | 'alternativeTitles' | 'country' | 'identifiers' | 'dates' | 'versionDate' | 'nodes'
>;

function russian(paragraphs: readonly RtfParagraph[]): Description {
  return { ...describeRussianStatute(paragraphs), nodes: readRussianStatute(paragraphs) };
}

function other(paragraphs: readonly RtfParagraph[]): Description {
  const blocks = paragraphs.filter(({ text }) => text !== '').map(blockOf);
  return { ...describePage('', blocks), versionDate: '', nodes: readStatute(blocks) };
}

function blockOf({ text, bold, centred, note }: RtfParagraph): Block {
  return { lines: [text], bold: bold ? text : '', level: 0, centred, note, link: false };
}

function holdsProvision(nodes: readonly LawNode[]): boolean {
  return nodes.some((node) => node.role === 'article' || holdsProvision(node.children));
}
