import type { Dialect, LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { recogniseLanguage } from '../../recognise-language.ts';
import { RefusedFile } from '../../refused-file.ts';
import { describePage } from '../html/metadata.ts';
import type { Block } from '../html/parse-html.ts';
import { readStatute } from '../html/statute-reader.ts';
import { type RtfParagraph, readRtf } from './read-rtf.ts';
import { describeRussianStatute } from './russian-metadata.ts';
import { readRussianStatute } from './russian-statute.ts';

const ID = 'rtf-act';
/** `Article 5`, `Section 5`, `§ 5`, `Статья 5`, `第五条`, `المادة 5`: a provision by its name, not by a number alone. */
const DESIGNATED = /^(?:§|第|\p{L}{3,})/u;

/** A statute as RTF. Laws in Russian are read by their own designations, others as an unmarked page is. */
export const rtfAct: Dialect = {
  id: ID,
  description: 'A statute as RTF, e.g. laws in Russian with Раздел, Глава, Статья',

  recognise(file: SourceFile): number {
    if (String.fromCharCode(...file.bytes.subarray(0, 5)) !== '{\\rtf') return 0;
    try {
      const act = actOf(file);
      if (isLaw(act)) return 0.8;
      return holdsProvision(act.nodes) ? 0.3 : 0;
    } catch {
      // Cut off or hostile: no other dialect will do better, and reading says what is wrong.
      return 0.3;
    }
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

/** The tree of a file once read: whether it is a law is known only then, and it is read right after. */
const READ = new WeakMap<SourceFile, Description & { language: string }>();

function actOf(file: SourceFile): Description & { language: string } {
  const known = READ.get(file);
  if (known) return known;
  const paragraphs = readRtf(file.bytes);
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  if (text.trim() === '') throw new RefusedFile('', 'The document has no text.');
  const language = recogniseLanguage(text) ?? '';
  const act = { ...(language === 'ru' ? russian(paragraphs) : other(paragraphs, language)), language };
  READ.set(file, act);
  return act;
}

function readAct(file: SourceFile, options: ReadOptions): ReadResult {
  const act = actOf(file);
  if (!holdsProvision(act.nodes)) {
    return { outcome: 'left-alone', reason: 'no article or section was found in the document' };
  }
  const document: LawDocument = {
    dialect: ID,
    ...act,
    country: options.country ?? act.country,
    language: options.language ?? act.language,
    standing: 'unknown',
    source: { file: file.name, url: '', publisher: '' },
    licence: '',
  };
  return { outcome: 'law', document };
}

type Description = Pick<
  LawDocument,
  'title' | 'alternativeTitles' | 'country' | 'identifiers' | 'dates' | 'versionDate' | 'status' | 'nodes'
>;

function russian(paragraphs: readonly RtfParagraph[]): Description {
  return { ...describeRussianStatute(paragraphs), nodes: readRussianStatute(paragraphs) };
}

function other(paragraphs: readonly RtfParagraph[], language: string): Description {
  const blocks = paragraphs.filter(({ text }) => text !== '').map(blockOf);
  return { ...describePage('', blocks, language), versionDate: '', status: 'unknown', nodes: readStatute(blocks) };
}

function blockOf({ text, bold, centred, note }: RtfParagraph): Block {
  return { lines: [text], bold: bold ? text : '', level: 0, centred, note, link: false };
}

/** Sections under a mere number are those of a guide or report as well; then only the name of an act tells a law. */
function isLaw({ title, nodes }: Description): boolean {
  const numbers = provisionNumbers(nodes);
  const designated = numbers.filter((number) => DESIGNATED.test(number));
  if (designated.length * 2 < numbers.length || designated.length === 0) return numbers.length > 0 && title !== '';
  // A single article that is not the first is one that a guide quotes.
  return designated.length > 1 || !(Number(/\d+/.exec(designated[0] as string)?.[0] ?? 1) > 1);
}

function provisionNumbers(nodes: readonly LawNode[]): string[] {
  return nodes.flatMap(({ role, number, children }) => [
    ...(role === 'article' ? [number] : []),
    ...provisionNumbers(children),
  ]);
}

function holdsProvision(nodes: readonly LawNode[]): boolean {
  return nodes.some((node) => node.role === 'article' || holdsProvision(node.children));
}
