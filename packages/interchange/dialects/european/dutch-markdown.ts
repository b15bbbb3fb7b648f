import type {
  Dialect,
  LawDocument,
  LawNode,
  LegalDate,
  ReadOptions,
  ReadResult,
  SourceFile,
} from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import {
  ACT_TITLE,
  CITING_CLAUSE,
  DATED_TITLE,
  ENACTING_PREAMBLE,
  MAKES_UP_CLAUSE,
  MONTHS,
  REGULATION_IDENTIFIER,
  SHORT_TITLE_IN_BRACKETS,
  STATE_OF_REPOSITORY,
  TREATY_TITLE,
  WITH_YEAR,
} from './dutch-rules.ts';
import { dutchText } from './dutch-tree.ts';
import { guardedReading, headOf } from './guarded-reading.ts';

/** The first heading, which has two marks and no blank after them; nothing but a `meta` element stands before it. */
const TITLE_HEADING = /^(?:<meta [^>\n]{0,200}>)?\s*##(?!#)[ \t]*([^\n]+)/;

/** Dutch acts as the repository `laws-markdown` wrote them: a `meta` element, headings without a blank, no front matter. */
export const dutchMarkdown: Dialect = {
  id: 'dutch-markdown',
  description: 'Dutch acts, older Markdown without front matter (##Wet van …, ### Artikel 1)',
  recognise(file) {
    const head = headOf(file);
    const title = TITLE_HEADING.exec(head)?.[1] ?? '';
    if (title === '' || TREATY_TITLE.test(title)) return 0;
    const isAct = ENACTING_PREAMBLE.test(head) || (ACT_TITLE.test(title) && /^###/m.test(head));
    if (!isAct) return 0;
    return head.startsWith('<meta') ? 0.95 : 0.8;
  },
  read: (file, options) => guardedReading(file, (text) => readDutchAct(file, text, options)),
};

function readDutchAct(file: SourceFile, text: string, options: ReadOptions): ReadResult {
  const { title: fullTitle, nodes } = dutchText(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (fullTitle === '') throw new RefusedFile('line 1', 'The file does not open with the title of the act.');
  if (nodes.length === 0) return { outcome: 'left-alone', reason: 'The file names the act but holds no text of it.' };
  const titles = titlesOf(fullTitle, nodes);
  const document: LawDocument = {
    dialect: dutchMarkdown.id,
    country: options.country ?? 'NL',
    language: options.language ?? 'nl',
    title: titles[0] as string,
    alternativeTitles: titles.slice(1),
    identifiers: identifiersOf(file.name),
    versionDate: STATE_OF_REPOSITORY,
    dates: datesOf(fullTitle),
    status: 'unknown',
    standing: 'courtesy',
    source: { file: file.name, url: '', publisher: '' },
    licence: '',
    nodes,
  };
  return { outcome: 'law', document };
}

/** The title under which the act is cited, then the others it bears. An act in force may have been renamed since its adoption. */
function titlesOf(fullTitle: string, nodes: LawNode[]): string[] {
  const texts = textsOf(nodes);
  const clause = texts.findLast((text) => CITING_CLAUSE.test(text));
  const cited = clause ? (CITING_CLAUSE.exec(clause)?.[1] ?? '') : '';
  const code = MAKES_UP_CLAUSE.exec(texts[0] ?? '')?.[1] ?? '';
  const short = SHORT_TITLE_IN_BRACKETS.exec(fullTitle)?.[1] ?? '';
  const named = short.startsWith(cited) && WITH_YEAR.test(short.slice(cited.length)) ? short : cited;
  return [...new Set([named.trim(), cited.trim(), code.trim(), short.trim(), fullTitle])].filter(
    (title) => title !== '',
  );
}

function textsOf(nodes: LawNode[]): string[] {
  return nodes.flatMap((node) => [node.text, ...textsOf(node.children)]);
}

function identifiersOf(name: string): LawDocument['identifiers'] {
  const identifier = REGULATION_IDENTIFIER.exec(name)?.[0];
  return identifier ? [{ scheme: 'source', value: `bwb:${identifier}` }] : [];
}

function datesOf(fullTitle: string): LegalDate[] {
  const match = DATED_TITLE.exec(fullTitle);
  const month = MONTHS[(match?.[2] ?? '').toLowerCase()];
  if (!match || !month) return [];
  const date = `${match[3]}-${month}-${(match[1] as string).padStart(2, '0')}`;
  return [{ event: 'adopted', date, precision: 'day', asPrinted: match[0] }];
}
