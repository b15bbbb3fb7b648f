import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAct } from './import-act.ts';
import { article, buildLaw } from './law-factory.testing.ts';
import { recogniseCitation } from './recognise-citation.ts';
import { openStore } from './store.testing.ts';

interface Rules {
  designations: { in: string; pattern: string; example: string }[];
  within: { patterns: string[] };
}
const rules = JSON.parse(readFileSync(new URL('./citation-rules.json', import.meta.url), 'utf8')) as Rules;

let store: Awaited<ReturnType<typeof openStore>>;

/** Invented acts; two share an abbreviation, and the name of one is the beginning of another's. */
const acts: [country: string, language: string, title: string, names: string[], numbers: string[]][] = [
  ['DE', 'de', 'Teichgesetz', ['TeichG'], ['§ 1', '§ 12', '§ 12a', '§ 130']],
  ['DE', 'de', 'Teichgesetzdurchführungsverordnung', [], ['§ 1', '§ 44']],
  ['CH', 'de', 'Brunnengesetz', ['BG'], ['Art. 7', 'Art. 8']],
  ['AT', 'de', 'Bachgesetz', ['BG'], ['§ 7', '§ 9']],
  ['FR', 'fr', 'Code des étangs', ['C. étg.'], ['Article 112-3', 'Article L. 22-1', 'Article 6 bis']],
  ['AR', 'es', 'Código de Estanques', ['CE'], ['Artículo 41', 'Artículo 41 bis']],
  ['BR', 'pt', 'Código dos Lagos', [], ['Art. 5º', 'Art. 12']],
  ['CN', 'zh', '池塘法', ['中华人民共和国池塘法'], ['第一百二十条', '第一百二十条之一', '第三条']],
  ['SA', 'ar', 'نظام البحيرات', [], ['المادة الخامسة', 'المادة الحادية عشرة']],
  ['RU', 'ru', 'Кодекс о прудах', ['КП', 'КП РФ'], ['Статья 15', 'Статья 15.1']],
  ['NL', 'nl', 'Vijverwet', ['Vw'], ['Artikel 3', 'Artikel 140a']],
  ['GB', 'en', 'Ponds Act 2004', ['PA 2004'], ['5', '5A', '44']],
  ['US', 'en', 'Lake Code', ['19 U.S.C.'], ['§ 77', '§ 78']],
];

beforeAll(async () => {
  store = await openStore();
  for (const [country, language, title, alternativeTitles, numbers] of acts) {
    const nodes = numbers.map((number) => article(number, '', `${title} ${number}`));
    const law = buildLaw({ country, language, title, alternativeTitles, identifiers: [], nodes });
    expect((await importAct(store.db, law, { actor: 'test' })).outcome).toBe('new');
  }
});
afterAll(() => store?.close());

const placeOf = async (query: string) => {
  const found = await recogniseCitation(store.db, query);
  return found && `${found.number} | ${found.label.split(' · ').at(-1)}`;
};

describe('a citation in the manner of each country', () => {
  it.each([
    ['§ 12 TeichG', '§ 12 | Teichgesetz'],
    ['§12a TeichG', '§ 12a | Teichgesetz'],
    ['§ 12 a TeichG', '§ 12a | Teichgesetz'],
    ['§§ 12 TeichG', '§ 12 | Teichgesetz'],
    ['teichg § 130', '§ 130 | Teichgesetz'],
    ['TeichG 130', '§ 130 | Teichgesetz'],
    ['§ 12 Teichgesetz', '§ 12 | Teichgesetz'],
    ['§ 44 Teichgesetzdurchführungsverordnung', '§ 44 | Teichgesetzdurchführungsverordnung'],
    ['article 112-3 du code des étangs', 'Article 112-3 | Code des étangs'],
    ['Code des étangs, art. 112‑3', 'Article 112-3 | Code des étangs'],
    ["l'article L22-1 du Code des etangs", 'Article L. 22-1 | Code des étangs'],
    ['art. 6 bis code des étangs', 'Article 6 bis | Code des étangs'],
    ['art. 112-3 C. étg.', 'Article 112-3 | Code des étangs'],
    ['artículo 41 del Código de Estanques', 'Artículo 41 | Código de Estanques'],
    ['art 41 bis CE', 'Artículo 41 bis | Código de Estanques'],
    ['artigo 5º do Código dos Lagos', 'Art. 5º | Código dos Lagos'],
    ['art. 12 código dos lagos', 'Art. 12 | Código dos Lagos'],
    ['池塘法第120条', '第一百二十条 | 池塘法'],
    ['池塘法 第一百二十条之一', '第一百二十条之一 | 池塘法'],
    ['《池塘法》第三条', '第三条 | 池塘法'],
    ['中华人民共和国池塘法第３条', '第三条 | 池塘法'],
    ['المادة 5 من نظام البحيرات', 'المادة الخامسة | نظام البحيرات'],
    ['المادة (١١) نظام البحيرات', 'المادة الحادية عشرة | نظام البحيرات'],
    ['المادة الحادية عشرة من نظام البحيرات', 'المادة الحادية عشرة | نظام البحيرات'],
    ['ст. 15.1 КП РФ', 'Статья 15.1 | Кодекс о прудах'],
    ['статья 15 КП', 'Статья 15 | Кодекс о прудах'],
    ['ст.15 кп', 'Статья 15 | Кодекс о прудах'],
    ['artikel 140a Vijverwet', 'Artikel 140a | Vijverwet'],
    ['art. 3 Vw', 'Artikel 3 | Vijverwet'],
    ['section 5A of the Ponds Act 2004', '5A | Ponds Act 2004'],
    ['s.44 Ponds Act 2004', '44 | Ponds Act 2004'],
    ['s 5 PA 2004', '5 | Ponds Act 2004'],
    ['Ponds Act 2004 section 44', '44 | Ponds Act 2004'],
    ['19 U.S.C. § 77', '§ 77 | Lake Code'],
    ['19 USC § 78', '§ 78 | Lake Code'],
  ])('%s leads to %s', async (query, place) => {
    expect(await placeOf(query)).toBe(place);
  });

  it.each([
    ['§ 12 Abs. 1 TeichG', '§ 12'],
    ['§ 12 Absatz 2 Satz 1 Nr. 3 Buchst. b TeichG', '§ 12'],
    ['§ 12a I TeichG', null],
    ['article 112-3, alinéa 2, du code des étangs', 'Article 112-3'],
    ['art. 41 inc. 2 Código de Estanques', 'Artículo 41'],
    ['artículo 41, párrafo 1, del Código de Estanques', 'Artículo 41'],
    ['池塘法第一百二十条第二款', '第一百二十条'],
    ['池塘法第三条第（一）项', null],
    ['الفقرة (2) من المادة 5 من نظام البحيرات', 'المادة الخامسة'],
    ['ч. 2 ст. 15.1 КП РФ', 'Статья 15.1'],
    ['п. «а» ч. 2 ст. 15 КП', 'Статья 15'],
    ['artikel 3 lid 2 Vijverwet', 'Artikel 3'],
    ['section 5(1)(a) Ponds Act 2004', '5'],
    ['s 44(2) of the Ponds Act 2004', '44'],
    ['19 U.S.C. § 77(a)(1)', '§ 77'],
  ])('%s, which names a part of a provision, leads to %s', async (query, number) => {
    expect((await recogniseCitation(store.db, query))?.number ?? null).toBe(number);
  });
});

describe('a name that several acts bear', () => {
  it('leads to the one that has the provision, by the sign that it prints', async () => {
    expect(await placeOf('Art. 8 BG')).toBe('Art. 8 | Brunnengesetz');
    expect(await placeOf('§ 9 BG')).toBe('§ 9 | Bachgesetz');
    expect(await placeOf('§ 7 BG')).toBe('§ 7 | Bachgesetz');
    expect(await placeOf('Art. 7 BG')).toBe('Art. 7 | Brunnengesetz');
    expect(await placeOf('§ 99 BG')).toBeNull();
  });

  it('is no other act whose name merely holds it', async () => {
    expect(await placeOf('§ 1 Teichgesetz')).toBe('§ 1 | Teichgesetz');
    expect(await placeOf('§ 44 Teichgesetz')).toBeNull();
  });

  it('leads to one of them when it stands alone', async () => {
    expect(['Brunnengesetz', 'Bachgesetz']).toContain((await recogniseCitation(store.db, 'bg'))?.label);
  });
});

describe('what is no citation', () => {
  it.each([
    'law',
    'art',
    '§',
    'section',
    '第条',
    '12',
    '12 34',
    'TeichG TeichG',
    'extradition of nationals 2004',
    'art. 5',
    'NEAR(§ 12 TeichG, 5)',
    '-§ 12 TeichG x',
    'title:TeichG',
  ])('%s leads nowhere', async (query) => {
    expect(await placeOf(query)).toBeNull();
  });

  it('is a text of any kind: it never throws', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '§',
        'art.',
        'Art ',
        '第',
        '条',
        'المادة ',
        'ст.',
        'section ',
        's',
        '12',
        '１２',
        ' ',
        '%',
        '_',
        '\\',
        "'",
        '(',
        ')',
        '*',
        '"',
        'TeichG',
        '\u0000',
        '\ud800',
        '\u202e',
        '𝟙𝟚',
        'ﷺ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const found = await recogniseCitation(store.db, pieces.join(''));
        expect(found === null || found.url.startsWith('/id/')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the rules', () => {
  const patterns = [...rules.designations.map(({ pattern }) => pattern), ...rules.within.patterns];
  const hostile = [
    '§',
    'art. ',
    'article 1-',
    '1-',
    '第一',
    '一二三',
    'المادة ',
    'المادة الا',
    'ст. 1.',
    's1',
    ' ',
    '1 ',
    'aé',
    '((',
    '(a)',
    'abs. 1 ',
    '１',
  ];

  it.each(patterns)('%s takes a time that grows no faster than the text', (pattern) => {
    const expression = new RegExp(pattern, 'giu');
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const started = performance.now();
      text.replace(expression, '');
      expect([piece, performance.now() - started < 1_000]).toEqual([piece, true]);
    }
  });

  it.each(patterns)('%s nests no repetition in another', (pattern) => {
    // A group that is repeated without bound would; groups here are optional or repeated a few times.
    expect(pattern).not.toMatch(/\)[*+]|[*+][*+?]|\{\d+,\}/);
  });

  it.each(rules.designations.map(({ in: where, pattern, example }) => [where, pattern, example]))(
    '%s: its example fits',
    (_where, pattern, example) => {
      expect(new RegExp(pattern as string, 'iu').test(example as string)).toBe(true);
    },
  );

  it('take long texts for questions, at once', async () => {
    for (const piece of hostile) {
      const started = performance.now();
      expect(await recogniseCitation(store.db, piece.repeat(2_000))).toBeNull();
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});
