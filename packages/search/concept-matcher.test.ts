import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleAndAbove, ConceptMatcher, conceptTerm } from './concept-matcher.ts';
import { termsOf } from './index-terms.ts';

const matcher = new ConceptMatcher([
  {
    id: 'money-laundering',
    terms: { en: ['money laundering', 'laundering'], zh: ['洗钱'], fr: ['blanchiment de capitaux'] },
  },
  { id: 'laundering-of-drug-money', terms: { en: ['laundering of drug money'] } },
  {
    id: 'trafficking-in-persons',
    terms: { en: ['trafficking in persons', 'human trafficking'], zh: ['贩运人口'], ru: ['торговля людьми'] },
  },
  { id: 'extradition', terms: { en: ['extradition'], fr: ['extradition'], ar: ['تسليم المجرمين'], zh: ['引渡'] } },
  { id: 'surrender', terms: { en: ['extradition'] } },
  { id: 'nothing', terms: { en: ['…', ''] } },
]);

const inText = (text: string, language: string): string[] => [
  ...new Set([...matcher.inTerms(termsOf(text, language).map(({ term }) => term))].map(({ concept }) => concept)),
];

describe('concepts of a text', () => {
  it.each<[string, string, string[]]>([
    ['Whoever launders money', 'en', ['money-laundering']],
    ['the laundering of drug money', 'en', ['money-laundering', 'laundering-of-drug-money']],
    ['犯洗钱罪的', 'zh', ['money-laundering']],
    ['贩运的人口', 'zh', []],
    ['拐卖、贩运人口罪', 'zh', ['trafficking-in-persons']],
    ['дела о торговле людьми', 'ru', ['trafficking-in-persons']],
    ['يجوز تسليم المجرمين', 'ar', ['extradition']],
    ['l’extradition est accordée', 'fr', ['extradition']],
    ['blanchiment d’argent', 'fr', []],
    ['', 'en', []],
  ])('%s (%s)', (text, language, expected) => {
    expect(inText(text, language)).toEqual(expected);
  });
});

describe('concepts of a query', () => {
  it('are the longest that its words name, with the languages in which they do', () => {
    expect(matcher.inQuery(['laundering', 'of', 'drug', 'money'])).toEqual([
      { start: 0, end: 4, concepts: ['laundering-of-drug-money'], languages: ['en'] },
    ]);
    expect(matcher.inQuery(['extradition'])).toEqual([
      { start: 0, end: 1, concepts: ['extradition', 'surrender'], languages: ['en', 'fr'] },
    ]);
  });

  it('stand beside words that name none', () => {
    const groups = matcher.inQuery(['bank', 'money', 'laundering', 'and', 'human', 'trafficking']);
    expect(groups.map(({ start, end }) => [start, end])).toEqual([
      [1, 3],
      [4, 6],
    ]);
  });

  it.each<[string[], string[]]>([
    [['洗钱罪'], ['money-laundering']],
    [['反洗钱工作条例'], []],
    [['引渡'], ['extradition']],
    [['gardens'], []],
    [[], []],
  ])('%j names %j', (words, expected) => {
    expect(matcher.inQuery(words).flatMap(({ concepts }) => concepts)).toEqual(expected);
  });

  it('never overlap and never fail, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('money', 'laundering', '洗钱'))),
        (words) => {
          let last = 0;
          for (const { start, end } of matcher.inQuery(words)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(words.length);
        },
      ),
    );
  });
});

describe('what is marked', () => {
  it('are the stems of every term of a concept, in order', () => {
    expect(matcher.sequencesOf(['trafficking-in-persons', 'unknown'])).toEqual([
      ['traffic_en', 'in_en', 'person_en'],
      ['human_en', 'traffic_en'],
      ['贩运', '运人', '人口'],
      [expect.stringMatching(/^торговл._?ru$|^торгов/), expect.stringMatching(/^люд/)],
    ]);
  });
});

describe('terms of the index', () => {
  it('of a concept are written as no word is', () => {
    expect(termsOf(conceptTerm('money-laundering'), 'en').map(({ term }) => term)).not.toContain(
      conceptTerm('money-laundering'),
    );
  });

  it('of an article stand for those above it', () => {
    expect(articleAndAbove('untoc:18(13)(a)')).toEqual(['untoc:18(13)(a)', 'untoc:18(13)', 'untoc:18']);
    expect(articleAndAbove('untoc:6')).toEqual(['untoc:6']);
  });

  it('change the fingerprint with any term', () => {
    const of = (term: string): string => new ConceptMatcher([{ id: 'a-concept', terms: { en: [term] } }]).fingerprint;
    expect(of('one')).toBe(of('one'));
    expect(of('one')).not.toBe(of('two'));
  });
});
