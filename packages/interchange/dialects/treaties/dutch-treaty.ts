import { refuseCutOff } from '../../cut-off.ts';
import type { Dialect, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { ACT_TITLE, REGULATION_IDENTIFIER, STATE_OF_REPOSITORY, TREATY_TITLE } from '../european/dutch-rules.ts';
import { headOf } from '../european/guarded-reading.ts';
import { type LanguagePart, languageParts, linesOf, type MarkdownLine } from './dutch-treaty-lines.ts';
import { treatyOfDutchNumber, treatyOfTitle } from './known-treaties.ts';
import { designationOf } from './treaty-designations.ts';
import { standingIn, treatyDocument } from './treaty-document.ts';
import { TreatyTree } from './treaty-tree.ts';

const ID = 'dutch-treaty-markdown';
const titleHeading = /^(?:<meta [^>\n]{0,200}>)?\s*##(?!#)[ \t]*([^\n]+)/;
/** Treaties that are made by letters or notes. */
const exchangeTitle = /^(?:brief|nota)wisseling(?![\p{L}])/iu;

/**
 * Treaties as the repository `laws-markdown` wrote them from the Dutch treaty database: the authentic text, then the Dutch
 * translation, in one file. Each language becomes a document of its own.
 */
export const dutchTreaty: Dialect = {
  id: ID,
  description:
    'Treaties of the Dutch treaty database in Markdown (## Verdrag …), the authentic text and its translation in one file',
  recognise(file) {
    const title = titleHeading.exec(headOf(file))?.[1]?.trim() ?? '';
    if (title === '' || ACT_TITLE.test(title)) return 0;
    if (!TREATY_TITLE.test(title) && !exchangeTitle.test(title)) return 0;
    return headOf(file).startsWith('<meta') ? 0.95 : 0.8;
  },
  *read(file, options) {
    try {
      const text = file.text();
      const results = readTreaty(file, text, options);
      refuseCutOff(text);
      yield* results;
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

function readTreaty(file: SourceFile, text: string, options: ReadOptions): ReadResult[] {
  const lines = linesOf(text);
  const [first] = lines;
  if (!first || first.marks === 0) {
    throw new RefusedFile('line 1', 'The file does not open with the title of the treaty.');
  }
  const parts = languageParts(lines.slice(1), first.text).map((part) => readPart(part, first.text));
  const withText = parts.filter(({ nodes }) => nodes.length > 0);
  if (withText.length === 0) {
    return [{ outcome: 'left-alone', reason: 'The file names the treaty but holds no text of it.' }];
  }
  const number = REGULATION_IDENTIFIER.exec(file.name)?.[0] ?? '';
  const treaty = treatyOfDutchNumber(number) ?? treatyOfTitle(first.text) ?? treatyOfTitle(withText[0]?.title ?? '');
  const trees = withText.map(({ nodes }) => nodes);
  return withText.map(({ language: found, title, nodes }) => {
    const language = (withText.length === 1 ? options.language : undefined) ?? found;
    const document = treatyDocument({
      dialect: ID,
      language,
      title,
      nodes,
      treaty,
      identifiers: number === '' ? [] : [{ scheme: 'source', value: `bwb:${number}` }],
      versionDate: STATE_OF_REPOSITORY,
      standing: standingIn(language, treaty, trees),
      source: { file: file.name, url: '', publisher: '' },
    });
    return { outcome: 'law', document };
  });
}

/** A part whose language cannot be told is Dutch, as the database is. */
function readPart(part: LanguagePart, dutchTitle: string): { language: string; title: string; nodes: LawNode[] } {
  const language = part.language || 'nl';
  const [first] = part.lines;
  const ownTitle = first && isTitle(first) ? first.text : '';
  const tree = new TreatyTree();
  for (const line of part.lines.slice(ownTitle === '' ? 0 : 1)) {
    if (line.marks > 0) tree.heading(line.text);
    else if (isLoneArticle(line.text)) tree.heading(line.text);
    else tree.text(line.text);
  }
  return { language, title: ownTitle || dutchTitle, nodes: tree.finish() };
}

/** The first heading of a part, unless provisions or notes begin with it. */
function isTitle({ marks, text }: MarkdownLine): boolean {
  return marks >= 4 && designationOf(text) === undefined && text.length > 10;
}

/** An article without a heading mark, alone on its line. */
function isLoneArticle(text: string): boolean {
  const designation = designationOf(text);
  return designation?.kind === 'article' && designation.heading === '';
}
