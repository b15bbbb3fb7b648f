import type { Dialect, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { recogniseLanguage } from '../../recognise-language.ts';
import { RefusedFile } from '../../refused-file.ts';
import { describePage } from './metadata.ts';
import type { Block } from './parse-html.ts';
import { readBluebell } from './read-bluebell.ts';

const ID = 'bluebell-text';

/** Plain text marked up with Bluebell keywords (`BODY`, `CHAPTER I - …`, `SECTION 1. - …`), as laws.africa uses it. */
export const bluebellText: Dialect = {
  id: ID,
  description: 'Bluebell plain-text mark-up: PREFACE, BODY, CHAPTER, SECTION, PARAGRAPH',

  recognise(file: SourceFile): number {
    try {
      return recogniseText(file.text().slice(0, 64_000));
    } catch {
      return 0;
    }
  },

  *read(file: SourceFile, options: ReadOptions): Iterable<ReadResult> {
    try {
      yield readText(file, options);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

const MATTER = /^(?:PREFACE|PREAMBLE|BODY)[ \t]*\r?$/m;
const UNITS = /^[ \t]*(?:CHAPTER|PART|SECTION|ARTICLE|SUBSECTION|PARAGRAPH)(?: \S|\r?$)/gm;

function recogniseText(sample: string): number {
  const starts = MATTER.exec(sample.slice(0, 4000));
  return starts && (sample.match(UNITS)?.length ?? 0) >= 3 ? 0.85 : 0;
}

function readText(file: SourceFile, options: ReadOptions): ReadResult {
  const page =
    file.name
      .split('/')
      .at(-1)
      ?.replace(/\.txt$/i, '.html') ?? '';
  if (page !== '' && page !== file.name.split('/').at(-1) && file.beside(page)) {
    return { outcome: 'left-alone', reason: `plain-text rendering of ${page} beside it, which is read instead` };
  }
  const text = file.text();
  const nodes = readBluebell(text);
  if (!holdsProvision(nodes)) throw new RefusedFile('', 'No section or article was found in the text.');
  const blocks = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(blockOf);
  const language = options.language ?? recogniseLanguage(text) ?? '';
  const { title, alternativeTitles, country, identifiers, dates } = describePage('', blocks, language);
  return {
    outcome: 'law',
    document: {
      dialect: ID,
      country: options.country ?? country,
      language,
      title,
      alternativeTitles,
      identifiers,
      versionDate: '',
      dates,
      status: 'unknown',
      standing: 'unknown',
      source: { file: file.name, url: '', publisher: '' },
      licence: '',
      nodes,
    },
  };
}

function blockOf(line: string): Block {
  return { lines: [line.replace(/^\\/, '')], bold: '', level: 0, centred: false, note: false, link: false };
}

function holdsProvision(nodes: readonly LawNode[]): boolean {
  return nodes.some((node) => node.role === 'article' || holdsProvision(node.children));
}
