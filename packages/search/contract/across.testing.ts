import { describe, expect, it } from 'vitest';
import type { SearchConcept } from '../concept-matcher.ts';
import type { SearchAnswer, SearchIndex } from '../port.ts';
import { ask, documentOf, enter, openForTest, ordered } from './open-for-test.testing.ts';

/** Opens an index that knows these concepts. */
export type OpenWith = (path: string, concepts: readonly SearchConcept[]) => SearchIndex | undefined;

const concepts: readonly SearchConcept[] = [
  {
    id: 'money-laundering',
    terms: {
      en: ['money laundering', 'laundering of proceeds'],
      zh: ['洗钱'],
      ar: ['غسل الأموال', 'تبييض الأموال'],
      ru: ['отмывание денег', 'легализация преступных доходов'],
      fr: ['blanchiment'],
      de: ['Geldwäsche'],
    },
  },
  {
    id: 'extradition',
    terms: { en: ['extradition'], fr: ['extradition'], zh: ['引渡'], ar: ['تسليم المجرمين'], ru: ['выдача'] },
  },
  { id: 'state-cn', terms: { en: ['China'], fr: ['Chine'], zh: ['中国'], ru: ['Китай'] } },
];

const texts: [reference: string, language: string, text: string][] = [
  ['en-law', 'en', 'Whoever commits money laundering shall be punished.'],
  ['en-words', 'en', 'The money went to a laundering shop.'],
  ['en-synonym', 'en', 'The laundering of proceeds is an offence.'],
  ['zh-law', 'zh', '犯洗钱罪的，处五年以下有期徒刑。'],
  ['ar-law', 'ar', 'يعاقب على جريمة غسل الأموال بالسجن.'],
  ['ru-law', 'ru', 'Легализация преступных доходов наказывается штрафом.'],
  ['fr-law', 'fr', 'Le blanchiment est puni de cinq ans d’emprisonnement.'],
  ['de-law', 'de', 'Wer Geldwäsche begeht, wird bestraft.'],
  ['other', 'en', 'Gardens shall be kept.'],
];

export function describeAcross(open: OpenWith): void {
  const openIndex = (): SearchIndex => openForTest((path) => open(path, concepts));
  const library = (): SearchIndex => {
    const index = openIndex();
    enter(
      index,
      texts.map(([reference, language, text]) => documentOf(reference, { language, text })),
    );
    return index;
  };
  const reasons = (answer: SearchAnswer) =>
    Object.fromEntries(answer.hits.map(({ reference, matched }) => [reference, matched]));

  describe('across languages', () => {
    const laws = ['ar-law', 'de-law', 'en-law', 'fr-law', 'ru-law', 'zh-law'];
    it.each([
      'money laundering',
      '洗钱',
      'غسل الأموال',
      'تبييض الأموال',
      'отмыванию денег',
      'blanchiment',
      'Geldwäsche',
    ])('%s finds what every language calls so', (query) => {
      expect(ordered(library(), query)).toEqual(expect.arrayContaining(laws));
    });

    it('puts the best text in the language of the query first, and counts all languages', () => {
      for (const [query, first] of [
        ['洗钱', 'zh-law'],
        ['отмывание денег', 'ru-law'],
        ['blanchiment', 'fr-law'],
      ] as const) {
        const answer = ask(library(), query);
        expect(answer.hits[0]?.reference).toBe(first);
        expect(answer.facets.language.map(({ value }) => value).sort()).toEqual(['ar', 'de', 'en', 'fr', 'ru', 'zh']);
      }
    });

    it('says of each hit why it was found', () => {
      const concept = { by: 'concept', concept: 'money-laundering' };
      expect(reasons(ask(library(), 'money laundering'))).toMatchObject({
        'en-law': [{ by: 'words' }, concept],
        'en-words': [{ by: 'words' }],
        'en-synonym': [concept],
        'zh-law': [concept],
      });
    });

    it('can be switched off', () => {
      const answer = ask(library(), 'money laundering', { across: false });
      expect(answer.hits.map(({ reference }) => reference).sort()).toEqual(['en-law', 'en-words']);
    });

    it('asks for no concept where words stand in quotation marks or are left out', () => {
      expect(ordered(library(), '"money laundering"')).toEqual(['en-law']);
      expect(ordered(library(), 'laundering -money')).toEqual(['en-synonym']);
    });

    it('finds other languages by the concept alone when the query has more words, its own only with all of them', () => {
      const found = ordered(library(), 'punished money laundering');
      expect(found[0]).toBe('en-law');
      expect(found).toEqual(expect.arrayContaining(['zh-law', 'ru-law']));
      expect(found).not.toContain('en-words');
    });

    it('asks for all concepts of a query together', () => {
      const index = openIndex();
      enter(index, [
        documentOf('treaty', { language: 'zh', text: '中国引渡法' }),
        documentOf('extradition', { language: 'zh', text: '引渡的条件' }),
      ]);
      expect(ordered(index, 'extradition China')).toEqual(['treaty']);
      expect(ordered(index, 'выдача Китай')).toEqual(['treaty']);
    });

    it('takes whose law a text is as if it named the State', () => {
      const index = openIndex();
      enter(index, [
        documentOf('cn', { language: 'zh', country: 'CN', text: '引渡的条件' }),
        documentOf('sg', { language: 'zh', country: 'SG', text: '引渡的条件' }),
      ]);
      expect(ordered(index, 'extradition China')).toEqual(['cn']);
    });

    it('falls back to the nearest in the language of the query beside what others have', () => {
      const answer = ask(library(), 'money laundering gardens');
      expect(answer.mode).toBe('best-match');
      expect(answer.hits.map(({ reference }) => reference)).toEqual(
        expect.arrayContaining(['other', 'en-law', 'zh-law']),
      );
    });

    it('finds what is classified under a concept though it has no word of it', () => {
      const index = openIndex();
      enter(index, [
        documentOf('crime', { text: 'Section one.', crimeTypes: ['money-laundering'] }),
        documentOf('element', { text: 'Section two.', concepts: ['money-laundering'] }),
      ]);
      expect(ordered(index, '洗钱').sort()).toEqual(['crime', 'element']);
    });

    it('marks the terms of a concept, whole and nowhere else', () => {
      const { highlight } = ask(library(), '洗钱');
      expect(highlight.sequences).toContainEqual(
        ['blanch_fr'].map((stem) => expect.stringContaining(stem.slice(0, 6))),
      );
    });
  });

  describe('the first page', () => {
    const many = (): SearchIndex => {
      const index = openIndex();
      const english = Array.from({ length: 60 }, (_, at) =>
        documentOf(`en${at}`, { heading: 'Money laundering', text: `Money laundering, case ${at}.` }),
      );
      const others = ['zh', 'ar', 'ru', 'fr'].flatMap((language) =>
        texts
          .filter(([, of]) => of === language)
          .map(([reference, , text]) => documentOf(reference, { language, text: `${text} ${'x '.repeat(200)}` })),
      );
      enter(index, [...english, ...others]);
      return index;
    };

    it('has a hit of every language among the first twenty', () => {
      const first = ask(many(), 'money laundering', { limit: 20 }).hits.map(({ reference }) => reference);
      expect(first).toEqual(expect.arrayContaining(['zh-law', 'ar-law', 'ru-law', 'fr-law']));
      expect(first[0]).toMatch(/^en/);
    });

    it('is followed by everything else once, however large the pages are', () => {
      const index = many();
      const all = ordered(index, 'money laundering', { limit: 100 });
      for (const limit of [1, 7, 20, 33]) {
        const paged: string[] = [];
        let cursor: string | undefined;
        do {
          const answer = ask(index, 'money laundering', { limit, ...(cursor === undefined ? {} : { cursor }) });
          paged.push(...answer.hits.map(({ reference }) => reference));
          cursor = answer.nextCursor;
        } while (cursor !== undefined);
        expect(paged).toEqual(all);
      }
      expect(new Set(all).size).toBe(64);
    });

    it('leaves the order by date as it is', () => {
      const index = openIndex();
      enter(index, [
        documentOf('old', { language: 'en', text: 'money laundering', date: '1990-01-01' }),
        documentOf('new', { language: 'zh', text: '洗钱', date: '2020-01-01' }),
      ]);
      expect(ordered(index, 'money laundering', { sort: 'newest' })).toEqual(['new', 'old']);
    });

    it('keeps the cited text before all', () => {
      const answer = ask(many(), 'money laundering', { cited: 'zh-law' });
      expect(answer.hits[0]).toMatchObject({
        reference: 'zh-law',
        matched: [
          { by: 'citation', target: 'zh-law' },
          { by: 'concept', concept: 'money-laundering' },
        ],
      });
    });
  });

  describe('names in other scripts', () => {
    const names = (): SearchIndex => {
      const index = openIndex();
      enter(index, [
        documentOf('ru', { language: 'ru', text: 'Дело Гаджиев против Российской Федерации' }),
        documentOf('en', { language: 'en', text: 'The case of Gadzhiev before the court' }),
        documentOf('ar', { language: 'ar', text: 'قضية محمود أمام المحكمة' }),
      ]);
      index.optimise();
      return index;
    };

    it.each<[string, string[], string]>([
      ['Gadzhiev', ['en', 'ru'], 'гаджиев'],
      ['Гаджиев', ['en', 'ru'], 'gadzhiev'],
      ['Mahmoud', ['ar'], 'محمود'],
    ])('%s is found', (query, expected, name) => {
      const answer = ask(names(), query);
      expect(answer.hits.map(({ reference }) => reference).sort()).toEqual(expected);
      expect(answer.hits.flatMap(({ matched }) => matched)).toContainEqual({ by: 'name', name });
      expect(ordered(names(), query, { across: false }).length).toBe(expected.length - 1);
    });
  });

  describe('citations of treaty articles', () => {
    it('lead to what is linked to the article or a paragraph of it', () => {
      const index = openIndex();
      enter(index, [
        documentOf('a', { text: 'central authority', treatyArticles: ['untoc:18(13)'] }),
        documentOf('b', { language: 'zh', text: '中央机关', treatyArticles: ['untoc:18'] }),
        documentOf('c', { text: 'laundering', treatyArticles: ['untoc:6'] }),
      ]);
      const answer = ask(index, 'UNTOC article 18', { linked: ['untoc:18'] });
      expect(answer.hits.map(({ reference }) => reference).sort()).toEqual(['a', 'b']);
      expect(answer.hits[0]?.matched).toEqual([{ by: 'citation', target: 'untoc:18' }]);
      expect(ordered(index, 'x', { linked: ['untoc:18(13)'] })).toEqual(['a']);
    });
  });
}
