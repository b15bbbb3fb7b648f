import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { countryName, languageName } from './names.ts';
import { sixLanguages } from './six-languages.ts';
import {
  alpha2Of,
  loadStateNames,
  namesOutsideIso,
  regionName,
  sixLanguageOf,
  state,
  stateName,
  stateSources,
  states,
} from './states.ts';

const count = (predicate: (entry: ReturnType<typeof states>[number]) => boolean) => states().filter(predicate).length;

describe('States and territories', () => {
  it('are the 193 members of the United Nations, in five groups, and others as what they are', () => {
    expect(count(({ kind }) => kind === 'un-member')).toBe(193);
    const groups = Object.fromEntries(
      [...Map.groupBy(states(), ({ regionalGroup }) => regionalGroup ?? 'none')].map(([group, of]) => [
        group,
        of.length,
      ]),
    );
    // Türkiye is counted once, with Western European and other States; so are the United States, an observer there.
    expect(groups).toEqual({
      african: 54,
      'asia-pacific': 54,
      'eastern-european': 23,
      'latin-american-and-caribbean': 33,
      'western-european-and-others': 29,
      none: states().length - 193,
    });
    expect(count(({ kind, regionalGroup }) => kind !== 'un-member' && regionalGroup !== null)).toBe(0);
  });

  it.each([
    ['VA', { kind: 'observer', addressee: true }],
    ['PS', { kind: 'observer', addressee: true }],
    ['CK', { kind: 'associated-state', of: 'NZ', addressee: true }],
    ['NU', { kind: 'associated-state', of: 'NZ' }],
    ['HK', { kind: 'special-administrative-region', of: 'CN' }],
    ['MO', { kind: 'special-administrative-region', of: 'CN', legalSystem: 'civil-law' }],
    ['JE', { kind: 'territory', of: 'GB' }],
    ['KY', { kind: 'territory', of: 'GB', addressee: true }],
    ['GF', { kind: 'territory', of: 'FR', addressee: false }],
    ['TW', { kind: 'other', alpha3: 'TWN', regionalGroup: null }],
    ['XK', { kind: 'other', alpha3: 'XKX', m49: '', regionalGroup: null }],
    ['EU', { kind: 'organization', addressee: false }],
  ])('%s is %j', (code, facts) => {
    expect(state(code)).toMatchObject(facts);
    expect(state(code)?.note).not.toBe('');
  });

  it('have a short name in six languages, and codes of their own', () => {
    const seen = new Set<string>();
    for (const { alpha2, alpha3, m49, shortNames } of states()) {
      for (const language of sixLanguages)
        expect(shortNames[language], `${alpha2} ${language}`).not.toMatch(/^$|\*|\((?:the|la|le)\)/);
      for (const code of [alpha2, alpha3, m49].filter((one) => one !== '')) {
        expect(seen.has(code), code).toBe(false);
        seen.add(code);
      }
    }
  });

  it('that are members have a formal name in six languages', () => {
    const without = states().filter(
      ({ kind, formalNames }) => kind === 'un-member' && Object.keys(formalNames).length < 6,
    );
    expect(without).toEqual([]);
    const partly = states().filter(({ formalNames }) => ![0, 6].includes(Object.keys(formalNames).length));
    expect(partly).toEqual([]);
  });

  it('say where a name is not that of UNTERM', () => {
    const gaps = states().filter(({ nameSources }) => Object.values(nameSources).some((source) => source !== 'unterm'));
    const ofStates = gaps.filter(({ kind }) => kind !== 'territory').map(({ alpha2 }) => alpha2);
    expect(ofStates).toEqual(['AQ', 'CI', 'EH', 'EU', 'HK', 'MO', 'TR', 'TW', 'XK']);
    expect(state('GL')?.nameSources.ru).toBe('m49');
    expect(state('AX')?.nameSources).toMatchObject({ ru: 'project', en: 'm49' });
    expect(state('PS')?.nameSources.zh).toBe('unterm');
  });

  it('are in a region of M49, Antarctica and what has no code there excepted', () => {
    const without = states().filter(({ region, subregion }) => region === '' || subregion === '');
    expect(without.map(({ alpha2 }) => alpha2)).toEqual(['AQ', 'EU', 'XK']);
    for (const { alpha2, region, subregion } of states()) {
      for (const code of [region, subregion].filter((one) => one !== '')) {
        for (const language of sixLanguages) expect(regionName(code, language), `${alpha2} ${code}`).not.toBe(code);
      }
    }
  });

  it('have languages with tags, each once', () => {
    for (const { alpha2, officialLanguages } of states()) {
      expect(new Set(officialLanguages).size, alpha2).toBe(officialLanguages.length);
      for (const tag of officialLanguages) expect(() => Intl.getCanonicalLocales(tag), alpha2).not.toThrow();
    }
    const unnamed = new Set(
      states()
        .flatMap(({ officialLanguages }) => officialLanguages)
        .filter((tag) => languageName(tag, 'en') === tag),
    );
    // Carolinian, Norfuk and the Comorian of Ngazidja have tags but no names in CLDR.
    expect([...unnamed].sort()).toEqual(['cal', 'pih', 'zdj']);
  });

  it('can be addressed unless a note or their emptiness says why not', () => {
    const none = states().filter(({ addressee }) => !addressee);
    expect(none.map(({ alpha2 }) => alpha2)).toContain('EU');
    for (const { alpha2, kind, note } of none) {
      expect(kind, alpha2).not.toMatch(/un-member|observer|associated-state|region/);
      expect(note, alpha2).not.toBe('');
    }
  });

  it('belong to what is a State itself', () => {
    const ofOthers = ['territory', 'special-administrative-region', 'associated-state'];
    for (const { alpha2, kind, of } of states()) {
      expect(of !== undefined, alpha2).toBe(ofOthers.includes(kind));
      if (of !== undefined) expect(state(of)?.kind).toBe('un-member');
    }
  });

  it('say which languages are not stated', () => {
    const unstated = states().filter(
      ({ kind, officialLanguages }) => kind === 'un-member' && officialLanguages.length === 0,
    );
    expect(unstated.map(({ alpha2 }) => alpha2)).toEqual(['BF', 'ML', 'NE']);
    for (const { note } of unstated) expect(note).toMatch(/not stated/);
  });

  it('come with their sources', () => {
    expect(stateSources.names).toMatch(/UNTERM/);
    expect(stateSources.facts).toMatch(/United Nations/);
  });
});

describe('looking up a State', () => {
  it.each([
    ['fr', 'FR'],
    ['FRA', 'FR'],
    ['250', 'FR'],
    ['XKX', 'XK'],
  ])('%s is %s', (code, alpha2) => {
    expect(state(code)?.alpha2).toBe(alpha2);
  });

  it('finds what is there and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), (code) => {
        const found = state(code);
        if (found) expect([found.alpha2, found.alpha3, found.m49]).toContain(code.toUpperCase());
      }),
    );
    for (const code of ['ZZ', 'constructor', '__proto__', '', 'ß', '25', ' FR']) expect(state(code)).toBeUndefined();
  });

  it('finds each by all its codes, in any case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states()), fc.boolean(), (entry, lower) => {
        for (const code of [entry.alpha2, entry.alpha3, entry.m49].filter((one) => one !== '')) {
          expect(state(lower ? code.toLowerCase() : code)).toBe(entry);
        }
        if (entry.alpha3 !== '') expect(alpha2Of(entry.alpha3)).toBe(entry.alpha2);
      }),
    );
  });

  it.each(['ZZZ', 'FR', '250', '', 'constructor', 'FRAN'])('finds no alpha-3 code in "%s"', (code) => {
    expect(alpha2Of(code)).toBeUndefined();
  });

  it.each([
    ['FR', 'en', 'formal', 'the French Republic'],
    ['FR', 'zh', 'short', '法国'],
    ['VA', 'ru', 'short', 'Святой Престол'],
    ['JE', 'fr', 'formal', 'Jersey'],
    ['CI', 'ru', 'formal', "Республика Кот-д'Ивуар"],
    ['TR', 'de', 'formal', 'the Republic of Türkiye'],
    ['FK', 'en', 'short', 'Falkland Islands (Malvinas)'],
    ['FRA', 'fr-CH', 'formal', 'la République française'],
    ['XK', 'en', 'formal', 'Kosovo (Security Council resolution 1244)'],
    ['QQ', 'en', 'short', 'QQ'],
  ] as const)('%s in %s (%s) is %s', (code, language, form, name) => {
    expect(stateName(code, language, form)).toBe(name);
  });

  it('never throws on odd input', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom('short' as const, 'formal' as const),
        (code, language, form) => {
          expect(typeof stateName(code, language, form)).toBe('string');
          expect(typeof regionName(code, language)).toBe('string');
        },
      ),
    );
    expect(sixLanguageOf('zh-Hant')).toBe('zh');
    expect(sixLanguageOf('')).toBeUndefined();
    expect(Object.keys(namesOutsideIso)).toEqual(['EU', 'INTL', 'UN', 'XK']);
  });

  it('names regions', () => {
    expect(regionName('150', 'fr')).toBe('Europe');
    expect(regionName('999', 'fr')).toBe('999');
  });
});

describe('names that an operator prefers', () => {
  afterEach(() => loadStateNames('/nowhere'));

  function folderWith(content: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'comity-states-'));
    writeFileSync(join(folder, 'state-names.json'), content);
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  it('come before all others, in the languages he gives', () => {
    const folder = folderWith(JSON.stringify({ CZ: { en: 'Czech Republic' } }));
    loadStateNames(folder);
    expect(stateName('CZ', 'en')).toBe('Czech Republic');
    expect(countryName('CZ', 'en')).toBe('Czech Republic');
    expect(countryName('CZ', 'en-GB')).toBe('Czech Republic');
    expect(countryName('CZ', 'fr')).toBe('Tchéquie');
    expect(stateName('CZ', 'en', 'formal')).toBe('the Czech Republic');
  });

  it('can be short or formal', () => {
    loadStateNames(
      folderWith(JSON.stringify({ XK: { fr: { short: 'A', formal: 'B' } }, NL: { es: { formal: 'C' } } })),
    );
    expect([stateName('XK', 'fr'), stateName('XK', 'fr', 'formal'), stateName('XK', 'en')]).toEqual([
      'A',
      'B',
      'Kosovo (Security Council resolution 1244)',
    ]);
    expect([stateName('NL', 'es'), stateName('NL', 'es', 'formal')]).toEqual(['Países Bajos', 'C']);
  });

  it('are forgotten with a folder that has none', () => {
    loadStateNames(folderWith(JSON.stringify({ CZ: { en: 'X' } })));
    loadStateNames('/nowhere');
    expect(stateName('CZ', 'en')).toBe('Czechia');
  });

  it.each([
    ['{', /JSON/],
    ['{"CZE": {"en": "x"}}', /CZE/],
    ['{"QQ": {"en": "x"}}', /"QQ" is the code of no State/],
    ['{"CZ": {"de": "x"}}', /de/],
    ['{"CZ": {"en": ""}}', /CZ/],
    ['{"CZ": {"en": {"long": "x"}}}', /CZ/],
    ['[]', /record|object/],
  ])('are refused as %s', (content, reason) => {
    expect(() => loadStateNames(folderWith(content))).toThrow(reason);
  });
});
