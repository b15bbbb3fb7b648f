import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyserFor } from './analysers.ts';
import { fold } from './fold.ts';

function exactForms(text: string, language = 'und'): string[] {
  return analyserFor(language)
    .tokens(text)
    .map((token) => token.exact);
}

function printedForms(text: string, language = 'und'): string[] {
  return analyserFor(language)
    .tokens(text)
    .map((token) => text.slice(token.start, token.end));
}

describe('analyserFor', () => {
  it.each([
    ['pt-BR', 'pt'],
    ['zh-Hant-TW', 'zh'],
    ['EN_gb', 'en'],
    ['ja', 'und'],
    ['', 'und'],
    ['constructor', 'und'],
  ])('%s is analysed as %s', (tag, language) => expect(analyserFor(tag).language).toBe(language));

  it('gives the same analyser each time', () => expect(analyserFor('fr-CA')).toBe(analyserFor('fr')));
});

describe('exact forms', () => {
  it.each([
    ['Straße STRASSE', ['strasse', 'strasse']],
    ['œuvre ærlig søster Łódź ırk İstanbul', ['oeuvre', 'aerlig', 'soster', 'lodz', 'irk', 'istanbul']],
    ["l’accusé d'État qu’il", ['l', 'accuse', 'd', 'etat', 'qu', 'il']],
    ['the victim’s State’s', ['the', 'victim', 'state']],
    ['co\u00adopéra\u00adtion', ['cooperation']],
    ['Ёлка, йод, Ста\u0301тья', ['елка', 'йод', 'статья']],
    ['L. 324-1-1, 271bis; 1º Nº', ['l', '324', '1', '1', '271', 'bis', '1', 'no']],
    ['الْجَزائيّة المــادة ٢٣', ['الجزاءيه', 'الماده', '23']],
    ['إرهاب أرهاب على علی', ['ارهاب', 'ارهاب', 'علي', 'علي']],
    ['《刑法》第１９１条', ['刑法', '法', '第', '191', '条']],
    ['ｆｕｌｌ Ⅳ', ['full', 'iv']],
    ['กฎหมาย', ['กฎ', 'ฎห', 'หม', 'มา', 'าย', 'ย']],
    ['범죄를', ['범죄', '죄를', '를']],
    ['𠀀𠀁', ['𠀀𠀁', '𠀁']],
    ['हिन्दी १२', ['हिन्दी', '12']],
    ['Ποινικός', ['ποινικοσ']],
    ['\u0301 \u00ad — …', []],
  ])('%s', (text, expected) => expect(exactForms(text)).toEqual(expected));

  it('are the same in every language', () => {
    const text = 'L’électricité des victims’ Straße 271bis — المحكمة 洗钱罪 статьёй';
    for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'de', 'pt', 'nl']) {
      expect(exactForms(text, language)).toEqual(exactForms(text));
    }
  });

  it('are at most 64 characters, and a very long word costs no more than its beginning', () => {
    const [token, ...others] = analyserFor('en').tokens(`${'a'.repeat(63)}𝒜${'b'.repeat(1_000_000)}`);
    expect(others).toEqual([]);
    expect(token?.exact.length).toBeLessThanOrEqual(64);
    expect(token?.end).toBe(1_000_065);
  });
});

describe('offsets', () => {
  it('are those of the text as given', () => {
    expect(printedForms('l’Électricité')).toEqual(['l', 'Électricité']);
    expect(printedForms('victim’s 1º co\u00adop\u00ad. 𝒳y')).toEqual(['victim’s', '1', 'co\u00adop', '𝒳y']);
    expect(printedForms('洗\ufe00钱')).toEqual(['洗\ufe00钱', '钱']);
  });

  it('are in order and within the text, and the forms clean, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('ar', 'zh', 'en', 'fr', 'ru', 'es', 'de', 'pt', 'nl', 'und'),
        (text, language) => {
          let before = 0;
          for (const { start, end, exact, stem } of analyserFor(language).tokens(text)) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(exact).toMatch(/^\S{1,64}$/);
            expect(stem).toMatch(/^\S{1,64}$/);
            before = start;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('fold', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });

  it('gives composed and decomposed spelling one form', () => {
    for (const word of ['électricité', 'Übereinkommen', 'йод', 'ёж', 'آلية', 'が']) {
      expect(fold(word.normalize('NFD'))).toBe(fold(word.normalize('NFC')));
    }
  });
});
