import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankCase } from '../../case-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import {
  guarded,
  headOf,
  isoDayOf,
  jsonLines,
  parseJson,
  readRecord,
  recordsOf,
  requiredText,
  textOf,
  textsOf,
  wholeNumberOf,
} from './records.ts';

const source = { file: 'a.json', url: '', publisher: '' };
const valid = blankCase({ dialect: 'x', country: 'FR', language: 'fr', title: 'T', source });

describe('fields of a record', () => {
  it('gives texts trimmed, without control characters, and nothing for other types', () => {
    expect(textOf({ a: '  b\u0000c\n' }, 'a')).toBe('bc');
    for (const value of [null, 3, ['x'], { y: 1 }, true]) expect(textOf({ a: value }, 'a')).toBe('');
    expect(textOf({}, 'toString')).toBe('');
    expect(textOf(JSON.parse('{"__proto__": "evil"}'), '__proto__')).toBe('evil');
  });

  it('gives the texts and the objects of a list, and leaves the rest of it out', () => {
    const record = { list: ['a', 1, '', ' b ', null, { c: 1 }], none: 'a' };
    expect(textsOf(record, 'list')).toEqual(['a', 'b']);
    expect(recordsOf(record, 'list')).toEqual([{ c: 1 }]);
    expect(textsOf(record, 'none')).toEqual([]);
    expect(recordsOf(record, 'absent')).toEqual([]);
  });

  it.each([
    [12, 12],
    ['12', 12],
    [' 7 ', 7],
    [1.5, undefined],
    [-1, undefined],
    [1e300, undefined],
    ['1e3', undefined],
    ['99999999999999999999', undefined],
    [null, undefined],
  ])('reads %j as the whole number %j', (value, number) => expect(wholeNumberOf({ n: value }, 'n')).toBe(number));

  it.each([
    ['2020-11-25', '2020-11-25'],
    ['2020-11-25T10:00:00Z', '2020-11-25'],
    ['2020-02-30', undefined],
    ['2020-13-01', undefined],
    ['25.11.2020', undefined],
    ['', undefined],
  ])('reads "%s" as the day %s', (printed, day) => expect(isoDayOf(printed)).toBe(day));

  it('refuses a record without a text it needs', () => {
    expect(() => requiredText({ a: 1 }, 'a', 'line 3')).toThrow(RefusedFile);
    expect(requiredText({ a: 'b' }, 'a', '')).toBe('b');
  });
});

describe('lines and records', () => {
  it('gives every line with its place, broken ones as refusals', () => {
    const read = [...jsonLines('\uFEFF{"a":1}\n\n[1]\n{"b"\n{"c":2}')];
    expect(read.map(({ place }) => place)).toEqual(['line 1', 'line 3', 'line 4', 'line 5']);
    expect(read.map(({ record }) => record instanceof RefusedFile)).toEqual([false, true, true, false]);
  });

  it('refuses what is no JSON, at its place', () => {
    expect(() => parseJson('{', 'line 9')).toThrow(RefusedFile);
    expect(parseJson('\uFEFF[1]', '')).toEqual([1]);
  });

  it('passes a document that fits the contract and refuses one that does not, with the field', () => {
    expect(readRecord('record 1', () => valid)).toEqual({ outcome: 'case', document: valid });
    const wrong = readRecord('record 2', () => ({ ...valid, country: 'France' }));
    expect(wrong).toMatchObject({ outcome: 'refused', place: 'record 2' });
    expect(JSON.stringify(wrong)).toContain('country');
  });

  it('turns any error into a refusal', () => {
    const failing = guarded('line 1', () => {
      throw new TypeError('no');
    });
    expect(failing).toEqual({ outcome: 'refused', place: 'line 1', reason: 'It cannot be read: no.' });
    const placed = guarded('line 1', () => {
      throw new RefusedFile('column 4', 'bad');
    });
    expect(placed).toEqual({ outcome: 'refused', place: 'line 1 (column 4)', reason: 'bad' });
  });

  it('gives no head of what is no text', () => {
    const text = () => {
      throw new RefusedFile('', 'binary');
    };
    expect(headOf({ text })).toBe('');
    expect(headOf({ text: () => '\uFEFF  abc' }, 4)).toBe('a');
  });

  it('never throws on any line', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { place } of jsonLines(text)) expect(place).toMatch(/^line \d+$/);
      }),
    );
  });
});
