import { conceptById, treatyArticle } from '@comity/reference';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from './rules.ts';
import { suggestArticles, suggestConcepts, suggestCrimeTypes } from './suggest.ts';

const laws: [language: string, heading: string, text: string, crime: string, article: string][] = [
  [
    'en',
    'Money laundering',
    'Whoever conceals the proceeds of crime shall be punished with imprisonment.',
    'money-laundering',
    'untoc:6',
  ],
  ['zh', '', '明知是犯罪所得而予以掩饰、隐瞒的，处三年以下有期徒刑。', 'money-laundering', 'untoc:6'],
  ['ar', '', 'يعاقب بالسجن كل من ارتكب جريمة الاتجار بالأشخاص.', 'trafficking-in-persons', 'untoc-tip:5'],
  [
    'ru',
    'Торговля людьми',
    'Купля-продажа человека в целях эксплуатации наказывается лишением свободы.',
    'trafficking-in-persons',
    'untoc-tip:5',
  ],
  [
    'fr',
    '',
    "L'association de malfaiteurs formée en vue de la préparation de crimes est punie de dix ans d'emprisonnement.",
    'organized-criminal-group',
    'untoc:5',
  ],
  [
    'es',
    'Lavado de activos',
    'Será reprimido con prisión el que convirtiere bienes provenientes de un ilícito penal.',
    'money-laundering',
    'untoc:6',
  ],
];

describe('proposals', () => {
  it.each(laws)('for a provision in %s (%s)', (language, heading, text, crime, article) => {
    const { crimeTypes, articles } = suggestConcepts({ heading, text, language });
    const proposed = crimeTypes.find(({ notation }) => notation === crime);
    expect(proposed?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(articles.map(({ notation }) => notation)).toContain(article);
    for (const { because } of [...crimeTypes, ...articles]) {
      expect(because.length).toBeGreaterThan(0);
      for (const words of because) expect(`${heading} ${text}`).toContain(words);
    }
  });

  it('of cooperation need no word of punishment', () => {
    const found = suggestArticles({
      heading: 'Extradition',
      text: 'No person is extradited for a political offence.',
      language: 'en',
    });
    expect(found.map(({ notation }) => notation)).toEqual(expect.arrayContaining(['untoc:16', 'uncac:44']));
  });

  it('of a special offence take the place of the general one', () => {
    const text =
      "Est puni d'emprisonnement le fait de proposer des dons à une personne dépositaire de l'autorité publique dans un Etat étranger.";
    const found = suggestArticles({ text, language: 'fr' }).map(({ notation }) => notation);
    expect(found).toContain('uncac:16');
    expect(found).not.toContain('uncac:15');
  });

  it.each([
    ['en', 'Short title', 'This Act may be cited as the Gardens Act.'],
    ['zh', '', '为了加强海虾管理，制定本法。'],
    ['ar', '', 'يعمل بهذا النظام من تاريخ نشره.'],
    ['ru', '', 'Настоящий закон вступает в силу со дня опубликования.'],
    ['und', '', ''],
  ])('for nothing that is a matter of theirs are none (%s)', (language, heading, text) => {
    expect(suggestConcepts({ heading, text, language })).toEqual({ crimeTypes: [], articles: [] });
  });

  it('come surest first, and unsure ones only when they are asked for', () => {
    const record = {
      text: `The seller spoke of many things. ${'x '.repeat(200)} There was money laundering.`,
      language: 'en',
    };
    expect(suggestCrimeTypes(record)).toEqual([]);
    const all = suggestCrimeTypes(record, { least: 0 }).map(({ confidence }) => confidence);
    expect(all.length).toBeGreaterThan(0);
    expect(all).toEqual([...all].sort((a, b) => b - a));
  });

  it('are concepts and articles that exist, with confidences between 0 and 1, whatever the text', () => {
    const words = fc.constantFrom(
      'money',
      'laundering',
      '洗钱',
      'терроризм',
      'غسل',
      'الأموال',
      'extradición',
      'punished',
      '\u0000',
      '(((',
    );
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom('en', 'zh', 'ru', 'ar', 'es', 'und', 'xx'), (text, language) => {
        const { crimeTypes, articles } = suggestConcepts({ text: text.join(' '), language }, { least: 0 });
        for (const { notation, confidence } of crimeTypes) {
          expect(conceptById(notation)?.scheme).toBe('crime-types');
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        for (const { notation } of articles) expect(treatyArticle(notation)).toBeDefined();
      }),
    );
  });
});

describe('the rules', () => {
  it('name concepts, articles and languages that exist', () => {
    const named = [
      ...rules.signs.map(({ concept }) => concept),
      ...Object.keys(rules.articlesOf),
      ...Object.entries(rules.impliesCrime).flat(),
      ...Object.entries(rules.supersedes).flatMap(([special, general]) => [special, ...general]),
    ];
    expect(named.filter((id) => !conceptById(id))).toEqual([]);
    const articles = [...rules.offenceArticles, ...rules.leftOut, ...Object.values(rules.articlesOf).flat()];
    expect(articles.filter((reference) => !treatyArticle(reference))).toEqual([]);
  });
});
