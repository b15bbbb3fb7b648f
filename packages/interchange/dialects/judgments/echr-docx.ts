import { blankCase, type CaseDocument, type CaseParagraph } from '../../case-document.ts';
import type { CaseDialect, CaseReadResult, ReadOptions, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { type DocxParagraph, isDocx, readDocx, WORD_MEDIA_TYPE } from './docx-document.ts';
import { conventionArticles } from './echr-articles.ts';
import { describeEchr } from './echr-cover.ts';
import { echrTexts, endOfCover } from './echr-text.ts';
import { readDecision } from './read-decision.ts';

const ID = 'echr-docx';
/** A cover longer than this is none. */
const LONGEST_COVER = 80;

/** Judgments of the European Court of Human Rights as its database gives them out (DOCX, English or French). */
export const echrDocx: CaseDialect = {
  id: ID,
  description: 'Judgments of the European Court of Human Rights as DOCX',

  recognise(file: SourceFile): number {
    try {
      return isDocx(file.bytes) && describedIn(readDocx(file), file.name) ? 1 : 0;
    } catch {
      return 0;
    }
  },

  *read(file: SourceFile, options: ReadOptions): Iterable<CaseReadResult> {
    yield readDecision(() => readJudgment(file, options));
  },
};

function describedIn(paragraphs: readonly DocxParagraph[], file: string): ReturnType<typeof describeEchr> {
  const end = endOfCover(paragraphs);
  return describeEchr(paragraphs.slice(0, end < 0 || end > LONGEST_COVER ? LONGEST_COVER : end), file);
}

function readJudgment(file: SourceFile, options: ReadOptions): CaseDocument {
  const paragraphs = readDocx(file);
  const description = describedIn(paragraphs, file.name);
  if (!description) {
    throw new RefusedFile('', 'The document has no cover with the title of a case and an application number.');
  }
  const language = options.language ?? description.language;
  const texts = echrTexts(paragraphs, language);
  return blankCase({
    dialect: ID,
    country: options.country ?? 'INTL',
    ...description,
    language,
    legalBases: conventionArticles(decidingLines(texts)),
    texts,
    files: [{ name: file.name, mediaType: WORD_MEDIA_TYPE, url: '' }],
    source: { file: file.name, url: '', publisher: description.court.name },
  });
}

/** Where the judgment says on what it decides: headings of alleged violations, and the operative part. */
function decidingLines(texts: readonly CaseParagraph[]): string[] {
  const headings = texts.filter(({ level, heading }) => level > 0 && /VIOLATION/i.test(heading));
  const ruling = texts.filter(({ part, text }) => part === 'ruling' && /\bviolation\b/i.test(text));
  return [...headings.map(({ heading }) => heading), ...ruling.map(({ text }) => text)];
}
