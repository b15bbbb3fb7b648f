import { describe, expect, it } from 'vitest';
import { targetInWords } from './citation.ts';
import { findCitations } from './find-citations.ts';
import { type Example, parseRuleFile, type RuleFile, ruleFiles, withFragments } from './rule-files.ts';

/** The State whose law a text in a language is about, where an example does not say. */
const stateOf: Record<string, string> = {
  de: 'DE',
  fr: 'FR',
  en: 'GB',
  es: 'AR',
  zh: 'CN',
  ar: 'SA',
  ru: 'KG',
  nl: 'NL',
};

function found(file: RuleFile, { text, country, ...place }: Omit<Example, 'finds'>) {
  const language = file.languages.includes('*') ? 'en' : (file.languages[0] as string);
  const state = country ?? stateOf[language] ?? 'GB';
  return findCitations(text, {
    language,
    country: state,
    ...(place.inAct === undefined ? {} : { inAct: place.inAct }),
    ...(place.title === undefined ? {} : { title: place.title }),
  });
}

const rulesOf = ({ provisions, acts, cases }: RuleFile) => [...provisions, ...acts, ...cases];

describe.each([...ruleFiles()])('rules/%s', (_name, file) => {
  it.each(
    rulesOf(file).flatMap(({ rule, examples }) => examples.map((example) => [rule, example.text, example] as const)),
  )('%s finds what it should in: %s', (_rule, text, example) => {
    const citations = found(file, example);
    expect(citations.map((citation) => `${citation.text} => ${targetInWords(citation.target)}`)).toEqual(example.finds);
    for (const { start, end, text: printed } of citations) expect(text.slice(start, end)).toBe(printed);
  });

  it.each(
    rulesOf(file).flatMap(({ rule, counterExamples }) => counterExamples.map((one) => [rule, one.text, one] as const)),
  )('%s finds nothing in: %s', (_rule, _text, example) => {
    expect(found(file, example)).toEqual([]);
  });
});

describe('all rules', () => {
  const all = [...ruleFiles().values()];

  it('have a name of their own', () => {
    const names = all.flatMap(rulesOf).map(({ rule }) => rule);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('repeat nothing without a bound, so that no text takes longer than its length allows', () => {
    const unbounded = all.flatMap((file) =>
      rulesOf(file).flatMap((rule) =>
        Object.entries(rule)
          .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'rule')
          .map(([key, pattern]) => [rule.rule, key, withFragments(pattern, file.fragments)] as const)
          // Escapes and classes hold these signs as letters.
          .filter(([, , pattern]) => /[*+]|\{\d+,\}/u.test(pattern.replace(/\\.|\[[^\]]*\]/gu, ''))),
      ),
    );
    expect(unbounded).toEqual([]);
  });

  it('put in every fragment that they name', () => {
    expect(() => withFragments('<<nothing>>', {})).toThrow('There is no fragment <<nothing>>');
    expect(() => withFragments('<<round>>', { round: '<<round>>' })).toThrow('There is no fragment <<round>>');
    expect(withFragments('a<<b>>', { b: 'b<<c>>', c: 'c' })).toBe('abc');
  });

  it('cover the languages and States asked for', () => {
    expect([...new Set(all.flatMap(({ languages }) => languages))].sort()).toEqual([
      '*',
      'ar',
      'de',
      'en',
      'es',
      'fr',
      'nl',
      'ru',
      'zh',
    ]);
  });
});

describe('parseRuleFile', () => {
  it('says which file does not fit and where', () => {
    expect(() => parseRuleFile('fish.json', '{"about":"x"}')).toThrow(/rules\/fish\.json/);
    expect(() => parseRuleFile('fish.json', '{"about":"x"}')).toThrow(/languages/);
  });

  it('refuses a rule without examples', () => {
    const rule = {
      rule: 'fish-docket',
      pattern: 'F \\d',
      scheme: 'docket',
      examples: [],
      counterExamples: [{ text: 'x' }],
    };
    const file = { about: 'Invented rules about fishes.', languages: ['en'], cases: [rule] };
    expect(() => parseRuleFile('fish.json', JSON.stringify(file))).toThrow(/examples/);
  });
});
