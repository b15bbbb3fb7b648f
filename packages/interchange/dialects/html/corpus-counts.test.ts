import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { rtfAct } from '../rtf/index.ts';
import { bluebellText, htmlAct } from './index.ts';
import { articlesOf, type Counts, differingCounts, keyOf, lawWith, readWith } from './outline.testing.ts';

/** Pages of Tanzanian and South African acts: divisions, articles, articles under an article, texts. */
const PAGES: Counts = {
  [keyOf('tz-cap1.html')]: [11, 85, 0, 2],
  [keyOf('tz-cap6.html')]: [30, 186, 0, 2],
  [keyOf('za-cpa.html')]: [35, 150, 2, 1],
  // The plain text is the same act once more.
  [keyOf('tz-cap6.txt')]: 'left-alone',
  [keyOf('za-cpa.txt')]: 'left-alone',
};

/** Laws of Kyrgyzstan in Russian; two versions of one act and a code. */
const RUSSIAN: Counts = {
  [keyOf('zakon.rtf')]: [0, 24, 0, 2],
  [keyOf('zakon2.rtf')]: [0, 24, 0, 2],
  [keyOf('zemelniy_kodeks.rtf')]: [32, 125, 0, 2],
};

const corpus = findCorpus();
const folder = (name: string) => join(corpus ?? '', 'legislation', name);

describe.skipIf(!corpus)('[corpus] counts of every file', () => {
  it('are as recorded for pages', () => {
    const pages = Object.fromEntries(Object.entries(PAGES).filter(([, counts]) => counts !== 'left-alone'));
    expect(differingCounts(htmlAct, folder('africa-import-html'), pages)).toEqual([]);
  });

  it('are as recorded for their plain text', () => {
    const texts = Object.fromEntries(Object.entries(PAGES).filter(([, counts]) => counts === 'left-alone'));
    expect(differingCounts(bluebellText, folder('africa-import-html'), texts)).toEqual([]);
  });

  it('are as recorded for RTF', () => {
    expect(differingCounts(rtfAct, folder('ru-KG'), RUSSIAN)).toEqual([]);
  });

  it('agree between a page and its plain text, section by section', () => {
    for (const name of readdirSync(folder('africa-import-html')).filter((one) => one.endsWith('.txt'))) {
      const bytes = readFileSync(join(folder('africa-import-html'), name));
      const page = readFileSync(join(folder('africa-import-html'), name.replace(/\.txt$/, '.html')));
      const numbers = (law: ReturnType<typeof lawWith>) => {
        const divided = law.nodes.flatMap((node) => (/^schedule/i.test(node.number) ? [] : [node]));
        return articlesOf(divided).map(({ number }) => number.replace(/\.$/, ''));
      };
      expect([name, numbers(lawWith(bluebellText, bytes, name))]).toEqual([name, numbers(lawWith(htmlAct, page))]);
    }
  });

  it('are refused when a page is cut in the middle', () => {
    for (const name of readdirSync(folder('africa-import-html')).filter((one) => one.endsWith('.html'))) {
      const bytes = readFileSync(join(folder('africa-import-html'), name));
      const cut = bytes.subarray(0, Math.floor(bytes.length / 2));
      expect([name, readWith(htmlAct, cut, name).outcome]).toEqual([name, 'refused']);
    }
  });

  it('are refused when an RTF file is cut in the middle', () => {
    for (const name of readdirSync(folder('ru-KG'))) {
      const bytes = readFileSync(join(folder('ru-KG'), name));
      expect([name, readWith(rtfAct, bytes.subarray(0, Math.floor(bytes.length / 2)), name).outcome]).toEqual([
        name,
        'refused',
      ]);
    }
  });
});
