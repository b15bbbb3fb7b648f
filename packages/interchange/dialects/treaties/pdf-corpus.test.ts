import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractPdf } from '../../extract-pdf.ts';
import type { LawDocument, SourceFile } from '../../law-document.ts';
import { openSourceFile } from '../../source-file.ts';
import { readNodes } from '../text-with-metadata/read-nodes.ts';
import { textWithMetadata } from '../text-with-metadata/text-with-metadata.ts';
import { againstTree, alignments } from './alignment.testing.ts';
import { dutchTreaty } from './dutch-treaty.ts';
import { publicationOf, qualityOf } from './publication.ts';
import { documentsIn, resultsOf } from './treaties.testing.ts';
import { treatyPdf } from './treaty-pdf.ts';
import { articlesIn } from './treaty-tree.ts';

const corpus = findCorpus() ?? '';
const folder = join(corpus, 'treaties', 'un-aml-corpus', 'un', 'treaty');

/** The booklets of the United Nations, with the treaties in each, their articles, and the Dutch file of the same treaties. */
const booklets = [
  {
    path: 'palermo-2000/2000-11-15',
    treaties: ['untoc 41', 'untoc-tip 20', 'untoc-som 25', 'untoc-fa 21'],
    dutch: ['BWBV0001668', 'BWBV0001749', 'BWBV0001750', 'BWBV0001710'],
  },
  { path: 'uncac-2003/2003-10-31', treaties: ['uncac 71'], dutch: ['BWBV0001830'] },
  { path: 'vienna-1988/1988-12-20', treaties: ['un1988 34'], dutch: ['BWBV0001103'] },
];

describe.skipIf(corpus === '').each(booklets)('the booklet $path [corpus]', ({ path, treaties, dutch }) => {
  let file: SourceFile;
  let documents: LawDocument[];

  beforeAll(async () => {
    file = openSourceFile(join(folder, path, 'original.pdf'), 'original.pdf');
    file.pdf = await extractPdf(file.bytes);
    documents = documentsIn(treatyPdf, file);
  });

  const ofKind = (kind: string) => documents.filter((document) => document.kind === kind);

  it('is recognised, and holds these treaties with all their articles, each with a heading', () => {
    expect(treatyPdf.recognise(file)).toBeGreaterThan(0.9);
    expect(
      ofKind('treaty').map(({ identifiers, nodes }) => `${identifiers[0]?.value} ${articlesIn(nodes).length}`),
    ).toEqual(treaties);
    for (const document of ofKind('treaty')) {
      expect(document).toMatchObject({ language: 'en', standing: 'official', country: 'INTL' });
      expect(articlesIn(document.nodes).filter(({ heading, text }) => heading === '' || text === '')).toEqual([]);
      expect(againstTree(document)).toEqual({ lacking: [], beyond: [] });
    }
    expect(ofKind('document')).toHaveLength(1);
  });

  it('is better than the text taken from it by others, which is left alone', () => {
    const text = openSourceFile(join(folder, path, 'text.txt'), 'text.txt');
    const theirs = qualityOf(publicationOf(readNodes(text.text(), 'UN'), '').treaties);
    const ours = qualityOf(ofKind('treaty').map(({ title, nodes }) => ({ title, nodes })));
    console.info(path, { ours, theirs });
    expect(ours.missing).toBe(0);
    expect(ours.articles).toBeGreaterThan(theirs.articles);
    expect(ours.withHeading).toBeGreaterThan(theirs.withHeading);
    expect(ours.brokenWords).toBeLessThanOrEqual(theirs.brokenWords);
    expect(resultsOf(textWithMetadata, text)).toEqual([
      { outcome: 'left-alone', reason: expect.stringContaining('original.pdf') },
    ]);
  });

  it('says the same as the English text of another source, word by word but for a few', () => {
    for (const [index, number] of dutch.entries()) {
      const name = `${number}.md`;
      const [english] = documentsIn(
        dutchTreaty,
        openSourceFile(join(corpus, 'treaties', 'nl-verdragenbank', name), name),
      );
      const own = ofKind('treaty')[index] as LawDocument;
      expect(alignments([own, english as LawDocument]).map(({ aligned, of }) => aligned === of)).toEqual([true]);
      const [ours, theirs] = [own, english as LawDocument].map((document) => wordsOf(document));
      const common = share(ours as string[], theirs as string[]);
      console.info(own.title, { common });
      expect(common).toBeGreaterThan(0.97);
    }
  });

  it('has no number of a page and no line broken in the middle of a sentence', () => {
    for (const { nodes } of ofKind('treaty')) {
      const paragraphs = articlesIn(nodes).flatMap(({ text }) => text.split('\n'));
      expect(paragraphs.filter((paragraph) => /^\d{1,3}$/.test(paragraph))).toEqual([]);
      const beginSmall = paragraphs.filter((paragraph) => /^\p{Ll}{3,}/u.test(paragraph));
      expect(beginSmall.length).toBeLessThanOrEqual(12);
    }
  });
});

function wordsOf({ nodes }: LawDocument): string[] {
  return articlesIn(nodes).flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
}

/** How much of the longer of two texts the other has too, each word counted. */
function share(first: readonly string[], second: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return common / Math.max(first.length, second.length);
}
