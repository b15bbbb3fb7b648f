import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { countryName } from './names.ts';
import { sixLanguages } from './six-languages.ts';
import { alpha2Of, loadStateNames, regionName, state, stateName, stateSources, states } from './states.ts';

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
    ['CK', { kind: 'associated-state', of: 'NZ' }],
    ['NU', { kind: 'associated-state', of: 'NZ' }],
    ['HK', { kind: 'special-administrative-region', of: 'CN' }],
    ['JE', { kind: 'territory', of: 'GB' }],
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
    // The data set has none of these two in some language.
    expect(without.map(({ alpha2 }) => alpha2)).toEqual(['CI', 'TR']);
  });

  it('belong to what is a State itself', () => {
    for (const { of } of states()) if (of !== undefined) expect(state(of)?.kind).toBe('un-member');
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
    for (const code of ['ZZ', 'constructor', '__proto__', '']) expect(state(code)).toBeUndefined();
    expect(alpha2Of('ZZZ')).toBeUndefined();
  });

  it.each([
    ['FR', 'en', 'formal', 'the French Republic'],
    ['FR', 'zh', 'short', '法国'],
    ['VA', 'ru', 'short', 'Святой Престол'],
    ['JE', 'fr', 'formal', 'Jersey'],
    ['QQ', 'en', 'short', 'QQ'],
  ] as const)('%s in %s (%s) is %s', (code, language, form, name) => {
    expect(stateName(code, language, form)).toBe(name);
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
    return folder;
  }

  it('come before all others, in the languages he gives', () => {
    const folder = folderWith(JSON.stringify({ CZ: { en: 'Czech Republic' } }));
    loadStateNames(folder);
    rmSync(folder, { recursive: true });
    expect(stateName('CZ', 'en')).toBe('Czech Republic');
    expect(countryName('CZ', 'en')).toBe('Czech Republic');
    expect(countryName('CZ', 'fr')).toBe('Tchéquie');
  });

  it.each([
    ['{', /JSON/],
    ['{"CZE": {"en": "x"}}', /CZE/],
    ['{"QQ": {"en": "x"}}', /"QQ" is the code of no State/],
    ['{"CZ": {"de": "x"}}', /de/],
  ])('are refused as %s', (content, reason) => {
    expect(() => loadStateNames(folderWith(content))).toThrow(reason);
  });
});
