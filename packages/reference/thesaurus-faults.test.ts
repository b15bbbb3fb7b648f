import { readFileSync } from 'node:fs';
import { findCorpus } from '@comity/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept } from './concept.testing.ts';
import { instruments } from './index.ts';
import { conceptById, concepts, thesaurusParts } from './thesaurus.ts';
import { termsOf, thesaurusFaults } from './thesaurus-faults.ts';
import { crimeTypes } from './vocabularies.ts';

const corpus = findCorpus();

describe('thesaurusFaults', () => {
  it('finds nothing wrong in a sound set, and in none', () => {
    const sound = [
      concept('digging'),
      concept('night-digging', { broader: ['digging'], related: ['fence-breaking'] }),
      concept('fence-breaking', { broader: ['digging'], related: ['night-digging'] }),
      concept('moonlight-digging', { broader: ['night-digging', 'fence-breaking'] }),
    ];
    expect(thesaurusFaults(sound)).toEqual([]);
    expect(thesaurusFaults([])).toEqual([]);
  });

  it('finds an id that is used twice', () => {
    const other = concept('other', { id: 'digging' });
    expect(thesaurusFaults([concept('digging'), other])).toContain('digging: the id is used twice');
  });

  it.each(['broader', 'related'] as const)('finds a %s link to nothing', (link) => {
    expect(thesaurusFaults([concept('digging', { [link]: ['nowhere'] })])).toEqual([
      'digging: leads to "nowhere", which is no other concept',
    ]);
  });

  it('finds a concept that leads to itself', () => {
    expect(thesaurusFaults([concept('digging', { related: ['digging'] })])).toEqual([
      'digging: leads to "digging", which is no other concept',
    ]);
    expect(thesaurusFaults([concept('digging', { broader: ['digging'] })])).toContain(
      'digging: is broader than itself',
    );
  });

  it('finds a circle and names those in it, not those that lead into it', () => {
    const circle = [
      concept('one', { broader: ['two'] }),
      concept('two', { broader: ['three'] }),
      concept('three', { broader: ['one'] }),
      concept('outside', { broader: ['one'] }),
    ];
    expect(thesaurusFaults(circle)).toEqual([
      'one: is broader than itself',
      'two: is broader than itself',
      'three: is broader than itself',
    ]);
  });

  it('takes a diamond for no circle', () => {
    const diamond = [
      concept('top'),
      concept('left', { broader: ['top'] }),
      concept('right', { broader: ['top'] }),
      concept('bottom', { broader: ['left', 'right'] }),
    ];
    expect(thesaurusFaults(diamond)).toEqual([]);
  });

  it('finds a related link that says again what is broader or narrower, on both sides', () => {
    const twice = [
      concept('digging', { related: ['night-digging'] }),
      concept('night-digging', { broader: ['digging'], related: ['digging'] }),
    ];
    expect(thesaurusFaults(twice)).toEqual([
      'digging: is related to "night-digging", which is narrower',
      'night-digging: is related to "digging", which is broader',
    ]);
  });

  it('finds such a link over several levels, and lets two of one level be related', () => {
    const levels = [
      concept('digging'),
      concept('night-digging', { broader: ['digging'], related: ['day-digging'] }),
      concept('day-digging', { broader: ['digging'], related: ['night-digging'] }),
      concept('moonlight-digging', { broader: ['night-digging'], related: ['digging', 'day-digging'] }),
    ];
    expect(thesaurusFaults(levels)).toEqual(['moonlight-digging: is related to "digging", which is broader']);
  });

  it('ends where related concepts stand in a circle or lead to nothing', () => {
    const circle = [
      concept('one', { broader: ['two'], related: ['two', 'nowhere', 'one'] }),
      concept('two', { broader: ['one'] }),
    ];
    expect(thesaurusFaults(circle)).toEqual([
      'one: leads to "nowhere", which is no other concept',
      'one: leads to "one", which is no other concept',
      'one: is broader than itself',
      'two: is broader than itself',
      'one: is related to "two", which is broader',
    ]);
  });

  it.each([
    ['as it is written', 'Root digging', 'Root digging'],
    ['in other capitals', 'root digging', 'ROOT Digging'],
    ['with other spaces', 'root digging', ' root \u00a0 digging '],
    ['in full-width letters', 'root digging', 'ｒｏｏｔ digging'],
  ])('finds one term for two concepts, %s', (_, first, second) => {
    const faults = thesaurusFaults([
      concept('one', { variants: { en: [first] } }),
      concept('two', { variants: { en: [second] } }),
    ]);
    expect(faults).toEqual([`two: "${second}" (en) is a term of one too`]);
  });

  it('finds a variant that is the label of another concept', () => {
    const faults = thesaurusFaults([concept('one'), concept('two', { variants: { fr: ['fr one'] } })]);
    expect(faults).toEqual(['two: "fr one" (fr) is a term of one too']);
  });

  it('lets one word stand in two languages, and twice in one concept', () => {
    const sound = [
      concept('one', { variants: { en: ['extradition', 'Extradition'] } }),
      concept('two', { variants: { fr: ['extradition'] } }),
    ];
    expect(thesaurusFaults(sound)).toEqual([]);
  });

  it('ends for every set of links', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `concept-${at}`);
    const links = fc.array(fc.subarray([...ids, 'nowhere']), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(links, (broader) => {
        const faults = thesaurusFaults(ids.map((id, at) => concept(id, { broader: broader[at] ?? [] })));
        const onlyUp = broader.every((above, at) => above.every((id) => Number(id.split('-')[1]) < at));
        if (onlyUp) expect(faults).toEqual([]);
        else expect(faults).not.toEqual([]);
      }),
    );
  });

  it('looks at a long chain in little time', () => {
    const chain = Array.from({ length: 1_000 }, (_, at) =>
      concept(`level-${at}`, { broader: at === 0 ? [] : [`level-${at - 1}`] }),
    );
    const started = performance.now();
    expect(thesaurusFaults(chain)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('termsOf', () => {
  it('gives preferred terms first, each with its language', () => {
    const terms = termsOf(concept('one', { variants: { en: ['first', 'second'], nl: ['derde'] } }));
    expect(terms.slice(0, 3)).toEqual([
      ['ar', 'ع one'],
      ['zh', '园 one'],
      ['en', 'en one'],
    ]);
    expect(terms.slice(6)).toEqual([
      ['en', 'first'],
      ['en', 'second'],
      ['nl', 'derde'],
    ]);
  });
});

describe('the thesaurus of the release', () => {
  it('has no fault', () => {
    expect(thesaurusFaults(concepts())).toEqual([]);
  });

  it('has parts of different names, each with a version, a date and a source', () => {
    const names = thesaurusParts().map(({ part }) => part);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    expect(thesaurusParts()).toBe(thesaurusParts());
  });

  it('finds each concept by its id, and nothing by another', () => {
    for (const entry of concepts()) expect(conceptById(entry.id)).toBe(entry);
    for (const id of ['', 'constructor', 'no-such-concept']) expect(conceptById(id)).toBeUndefined();
  });

  it('knows every crime type by which records are classified', () => {
    const missing = crimeTypes.filter(({ id }) => conceptById(id) === undefined).map(({ id }) => id);
    expect(missing).toEqual([]);
  });

  it.each([
    ['sherloc-2017', 14],
    ['sherloc-2026', 16],
  ])('succeeds every crime type of the list %s, each in one concept', (scheme, least) => {
    const values = concepts()
      .filter((entry) => entry.scheme === 'crime-types' || entry.scheme === 'other')
      .flatMap(({ mappings }) => mappings.filter((mapping) => mapping.scheme === scheme).map(({ value }) => value));
    expect(values.length).toBeGreaterThanOrEqual(least);
    expect(new Set(values).size).toBe(values.length);
  });

  it('leads each crime type code in an address of the older portal to one concept', () => {
    const codes = concepts().flatMap(({ id, mappings }) =>
      mappings.filter(({ scheme }) => scheme === 'sherloc-url').map(({ value }): [string, string] => [value, id]),
    );
    expect(new Map(codes).size).toBe(codes.length);
    expect(new Map(codes).get('traffickingpersonscrimetype')).toBe('trafficking-in-persons');
    expect(codes.every(([code]) => code.endsWith('crimetype'))).toBe(true);
  });

  it.skipIf(!corpus)('knows every crime type that a record of the older portal carries', () => {
    const known = new Set(
      concepts().flatMap(({ mappings }) =>
        mappings.filter(({ scheme }) => scheme === 'sherloc-2026').map(({ value }) => value),
      ),
    );
    const lines = readFileSync(`${corpus}/sherloc-export/records.jsonl`, 'utf8').trim().split('\n');
    const printed = lines.flatMap((line) => (JSON.parse(line) as { crime_types?: string[] }).crime_types ?? []);
    expect(printed.length).toBeGreaterThan(0);
    expect([...new Set(printed)].filter((label) => !known.has(label))).toEqual([]);
  });

  it('refers only to treaties that are listed', () => {
    const known = new Set(instruments.map(({ id }) => id));
    const stray = concepts().flatMap(({ id, articles }) =>
      articles.filter((article) => !known.has(article.split(':')[0] as string)).map((article) => `${id} ${article}`),
    );
    expect(stray).toEqual([]);
  });

  it('writes each term in the script of its language, without spaces around it', () => {
    const scripts: Record<string, RegExp> = { ar: /\p{sc=Arabic}/u, zh: /\p{sc=Han}/u, ru: /\p{sc=Cyrillic}/u };
    for (const { id, labels } of concepts()) {
      for (const [language, script] of Object.entries(scripts)) {
        expect([id, language, script.test(labels[language as 'ar' | 'zh' | 'ru'])]).toEqual([id, language, true]);
      }
    }
    const untrimmed = concepts().flatMap((entry) => termsOf(entry).filter(([, term]) => term !== term.trim()));
    expect(untrimmed).toEqual([]);
  });
});
