import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from './catalogue.ts';
import { describeMessage } from './message-shape.ts';

describe('describeMessage', () => {
  it('lists placeholders, sorted, each once', () => {
    expect(describeMessage('{b} {a} {b} <i>{c}</i>', 'en').placeholders).toBe('<i>, {a}, {b}, {c}');
    expect(describeMessage('Law', 'en').placeholders).toBe('none');
  });

  it('tells dates and choices from the rest, and takes numbers of all kinds as one', () => {
    expect(describeMessage('{d, date, short}', 'en').placeholders).toBe('{d, date}');
    expect(describeMessage('{t, time}', 'en').placeholders).toBe('{t, date}');
    expect(describeMessage('{n, number}', 'en').placeholders).toBe(describeMessage('{n}', 'en').placeholders);
  });

  it.each([
    ['ar', 'zero {a} one {a} two {a} few {a} many {a} other {a}'],
    ['ru', 'one {a} few {a} many {a} other {a}'],
    ['fr', 'one {a} many {a} other {a}'],
    ['es', 'one {a} many {a} other {a}'],
    ['en', 'one {a} other {a}'],
    ['zh', 'other {a}'],
  ])('knows the plural forms of %s', (language, forms) => {
    expect(describeMessage(`{n, plural, ${forms}}`, language).faults).toEqual([]);
  });

  it('names forms that lack and forms that are strange', () => {
    expect(describeMessage('{n, plural, one {a} few {b} other {c}}', 'en').faults).toEqual([
      '{n} has the plural form "few", which this language does not know',
    ]);
    expect(describeMessage('{n, selectordinal, one {a} other {b}}', 'en').faults).toEqual([
      '{n} lacks the plural form "two" of this language',
      '{n} lacks the plural form "few" of this language',
    ]);
  });

  it.each(['{', '{n, plural, one {a}}', '<b>x', '{n, sel'])('cannot read %s', (text) => {
    const shape = describeMessage(text, 'en');
    expect(shape.readable).toBe(false);
    expect(shape.faults).toHaveLength(1);
  });

  it('throws on no input', () => {
    const piece = fc.constantFrom('{', '}', '<b>', '</b>', 'n', ', plural,', ' one', '#', "'", 'قانون');
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(...languages), (pieces, language) => {
        expect(describeMessage(pieces.join(''), language).placeholders).toBeTypeOf('string');
      }),
    );
  });
});
