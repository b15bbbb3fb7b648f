import type { Dialect, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import type { PdfText } from '../../pdf-text.ts';
import { recogniseLanguage } from '../../recognise-language.ts';
import { RefusedFile } from '../../refused-file.ts';
import { isTextMetadata, readTextMetadata } from '../text-with-metadata/metadata.ts';
import { readNodes } from '../text-with-metadata/read-nodes.ts';
import { treatyOfTitle } from './known-treaties.ts';
import { blocksOf } from './pdf-blocks.ts';
import { pageLines } from './pdf-lines.ts';
import { treatiesIn } from './pdf-treaties.ts';
import { type Described, documentsOf, missingArticles, type Publication, publicationOf } from './publication.ts';
import { designationOf } from './treaty-designations.ts';
import { anyOf, treatyWords } from './treaty-words.ts';

const ID = 'treaty-pdf';
const treatyWord = new RegExp(`(?:^|[^\\p{L}])(?:${anyOf(treatyWords.treaty)})`, 'iu');
/** The organisation under whose auspices most treaties on crime were made, as its booklets print it. */
const unitedNations =
  /United ?Nations|Nations Unies|Naciones Unidas|(?:Организаци\p{L}+ )?Объединенных Наций|联合国|الأمم المتحدة/iu;
const fewestArticles = 3;
/** Titles are looked for on the first pages only. */
const openingPages = 30;

/** Treaties printed as a PDF with a text layer, as the United Nations publish them; one file may hold several. */
export const treatyPdf: Dialect = {
  id: ID,
  description: 'Treaties as a PDF with a text layer (United Nations booklets): title, Article 1, Article 2 …',
  recognise: (file) => (file.pdf ? sureness(file.pdf) : 0),
  *read(file, options) {
    try {
      yield* readPublication(file, options);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

/** A known treaty is named, or a treaty of the United Nations, and articles are counted on the pages. */
function sureness(pdf: PdfText): number {
  const opening = pdf.pages.slice(0, openingPages).flatMap(({ lines }) => lines.map(({ text }) => text.trim()));
  const articles = pdf.pages.flatMap(({ lines }) => lines).filter(({ text }) => isArticle(text.trim())).length;
  if (articles < fewestArticles) return 0;
  const isNamed = opening.some((_, at) => treatyOfTitle(opening.slice(at, at + 5).join(' ')) !== undefined);
  if (isNamed) return 0.95;
  const head = opening.slice(0, 60).join(' ');
  return unitedNations.test(head) && treatyWord.test(head) ? 0.8 : 0;
}

function isArticle(text: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(text) && designationOf(text)?.kind === 'article';
}

function* readPublication(file: SourceFile, options: ReadOptions): Iterable<ReadResult> {
  if (!file.pdf)
    throw new RefusedFile('', 'The text of this PDF has not been extracted, so no treaty can be read from it.');
  const publication = treatiesIn(blocksOf(pageLines(file.pdf)));
  if (publication.treaties.length === 0) {
    throw new RefusedFile('', 'Articles are printed in it, but no title of a treaty above the first of them.');
  }
  const described = description(file, file.pdf, options);
  const beside = betterText(file, publication, described.title);
  if (beside) {
    yield beside;
    return;
  }
  yield* documentsOf(publication, described, ID);
}

function description(file: SourceFile, pdf: PdfText, options: ReadOptions): Described {
  const metadata = file.beside('metadata.yaml');
  const text = pdf.pages
    .slice(0, openingPages)
    .flatMap(({ lines }) => lines.map((line) => line.text))
    .join('\n');
  const language = options.language ?? recogniseLanguage(text) ?? (pdf.language.split('-')[0] as string);
  if (metadata && isTextMetadata(metadata.text())) {
    const { described } = readTextMetadata(metadata);
    const source = { ...described.source, file: file.name };
    return { ...described, language: described.language || language, country: 'INTL', source };
  }
  return {
    country: 'INTL',
    language,
    title: pdf.title,
    alternativeTitles: [],
    identifiers: [],
    versionDate: '',
    dates: [],
    status: 'unknown',
    standing: 'unknown',
    source: { file: file.name, url: '', publisher: '' },
    licence: '',
  };
}

/** The text that stands beside is read instead where it lacks no article and the pages do. */
function betterText(file: SourceFile, own: Publication, title: string): ReadResult | undefined {
  const text = file.beside('text.txt');
  const metadata = file.beside('metadata.yaml');
  if (!text || !metadata || !isTextMetadata(metadata.text())) return undefined;
  const theirs = publicationOf(readNodes(text.text(), 'UN'), title).treaties;
  if (missingArticles(theirs).length > 0 || theirs.length < own.treaties.length) return undefined;
  return {
    outcome: 'left-alone',
    reason: 'The text beside it, text.txt, holds every article of it and is read instead.',
  };
}
