import { describe, expect, it } from 'vitest';
import { additions, arabicKinds, kindWords, ordinalEndings } from './designation-words.ts';
import { fold } from './fold.ts';
import { numberKey } from './numbers-as-written.ts';
import { joiningWords, numberWords, unitBeforeTen, unitsInCompounds } from './ordinal-words.ts';

/** A Roman numeral of 1 to 399. */
function roman(value: number): string {
  const signs: [string, number][] = [
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ];
  let rest = value;
  let text = '';
  for (const [sign, worth] of signs) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

describe('words that name a kind of provision', () => {
  it('are folded and name no number', () => {
    const numbers = new Set(Object.values(numberWords).flatMap((forms) => forms.split(' ')));
    for (const word of [...kindWords, ...arabicKinds]) {
      expect(fold(word), word).toBe(word);
      expect(numbers.has(word), word).toBe(false);
    }
  });

  it.each([...kindWords])('%s is no part of the key', (word) => {
    for (const written of [`${word} 12`, `${word.toUpperCase()} 12`, `${word}. 12`, `  ${word}   12 `])
      expect(numberKey(written), written).toBe('12');
    expect(numberKey(`${word} 12a`)).toBe('12a');
    expect(numberKey(`${word} 12-3`)).toBe('12-3');
  });

  it.each([...arabicKinds])('%s is no part of the key either', (word) => {
    expect(numberKey(`${word} 12`)).toBe('12');
    expect(numberKey(`ال${word} ١٢`)).toBe('12');
    expect(numberKey(`ال${word} الثانية عشرة`)).toBe('12');
  });
});

describe('additions to a number', () => {
  it.each(Object.entries(additions))('%s has one key in every spelling', (addition, forms) => {
    for (const form of forms.split(' ')) {
      expect(fold(form)).toBe(form);
      for (const written of [
        `Art. 12 ${form}`,
        `Artículo 12 ${form.toUpperCase()}`,
        `Article 12-${form}`,
        `§ 12${form}`,
      ]) {
        expect(numberKey(written), written).toBe(`12${addition}`);
      }
    }
  });

  it('stand each for themselves', () => {
    const all = Object.values(additions).flatMap((forms) => forms.split(' '));
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(Object.keys(additions).map((form) => numberKey(`Art. 5 ${form}`))).size).toBe(
      Object.keys(additions).length,
    );
  });
});

describe('endings of ordinals behind digits', () => {
  it.each([...ordinalEndings])('%s is left out', (ending) => {
    expect(numberKey(`Article 1${ending}`)).toBe('1');
    expect(numberKey(`21${ending} Schedule`)).toBe('21');
  });

  it('are none that number articles', () => {
    for (const letter of ['a', 'b', 'c', 'd', 'e', 'f']) {
      expect(ordinalEndings.has(letter)).toBe(false);
      expect(numberKey(`§ 129${letter}`)).toBe(`129${letter}`);
    }
  });
});

describe('numbers in words', () => {
  it.each(Object.entries(numberWords))('%s in every language', (value, forms) => {
    for (const form of forms.split(' ')) {
      expect(fold(form)).toBe(form);
      expect(numberKey(`Chapter ${form}`), form).toBe(value);
      expect(numberKey(form), form).toBe(value);
      if (form.length > 3) expect(numberKey(`${form.toUpperCase()} Capítulo`), form).toBe(value);
    }
  });

  it('stand for one value each', () => {
    const all = Object.values(numberWords).flatMap((forms) => forms.split(' '));
    expect(new Set(all).size).toBe(all.length);
  });

  it('join tens and units, with and without a word between', () => {
    for (const tens of [20, 30, 40, 50]) {
      for (let unit = 1; unit <= 9; unit += 1) {
        const [first = '', second = ''] = [numberWords[tens] ?? '', numberWords[unit] ?? ''].map(
          (forms) => forms.split(' ')[0] ?? '',
        );
        for (const joint of [' ', ...[...joiningWords].map((word) => ` ${word} `)]) {
          expect(numberKey(`Schedule ${first}${joint}${second}`), `${first}${joint}${second}`).toBe(
            String(tens + unit),
          );
        }
      }
    }
    for (const [form, unit] of Object.entries(unitsInCompounds))
      expect(numberKey(`Chapitre vingt et ${form}`)).toBe(String(20 + unit));
  });

  it('are read where German and Dutch write the unit first', () => {
    const joints = ['und', 'en'];
    for (const [at, { units, tens }] of unitBeforeTen.entries()) {
      for (const [ten, value] of Object.entries(tens)) {
        for (const [unit, name] of units.entries()) {
          const word = `${name}${joints[at]}${ten}`;
          for (const form of at === 0 ? [`${word}ster`, `${word}ste`, word] : [`${word}ste`, word]) {
            expect(numberKey(`Kapitel ${form}`), form).toBe(String(value + unit + 1));
          }
        }
      }
    }
  });
});

describe('Roman numerals', () => {
  it('of 1 to 399 count beside a word for the kind, in large and small letters', () => {
    for (let value = 1; value < 400; value += 1) {
      // C and L number articles by letter.
      if (value === 50 || value === 100) continue;
      for (const written of [
        `Chapter ${roman(value)}`,
        `TÍTULO ${roman(value)}`,
        `titre ${roman(value).toLowerCase()}`,
      ]) {
        expect(numberKey(written), written).toBe(String(value));
      }
    }
  });

  it('do not count alone, nor when they repeat themselves', () => {
    expect(numberKey('XIV')).toBe('xiv');
    for (const odd of ['IIII', 'VV', 'XXXX', 'LL', 'IXX'])
      expect(numberKey(`Chapter ${odd}`), odd).toBe(odd.toLowerCase());
  });
});
