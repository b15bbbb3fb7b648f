import { describe, expect, it } from 'vitest';
import { RefusedFile } from '../../refused-file.ts';
import { sourceFileOf } from '../../source-file.ts';
import { dialect, documentOf, read } from './bibliography.testing.ts';

const MEGABYTE = 1_000_000;
/** Lines of a length that a file may have. */
const lines = (text: string, times: number): string => `${text.repeat(1_000)}\n`.repeat(times / 1_000);

function outcomesOf(id: string, text: string): Set<string> {
  return new Set(read(id, text).map(({ outcome }) => outcome));
}

describe('hostile bibliographies', () => {
  it.each([
    ['10 MB of braces', lines('{', 10 * MEGABYTE)],
    ['an entry of 10 MB of open braces', `@a{k, title = {${lines('{', 10 * MEGABYTE)}`],
    ['an entry of braces that close', `@a{k, title = {${lines('{', 400_000)}x${lines('}', 400_000)}}}`],
    ['a million beginnings', lines('@a{', 3 * MEGABYTE)],
    ['many beginnings with keys', '@a{k,\n'.repeat(100_000)],
    ['a million signs', lines('@', MEGABYTE)],
    ['backslashes', `@a{k, title = {${lines('\\', MEGABYTE)}}}`],
    ['one long name', `@a{k, author = {${lines('a and ', 200_000)}}, title = {x}}`],
    ['many fields', `@a{k, ${'f = {x},\n'.repeat(100_000)}}`],
    ['quotes and hashes', `@a{k, title = ${'"a" # '.repeat(50_000)} "b"}`],
    ['blanks', `@a{k${lines(' ', MEGABYTE)}`],
  ])('of BibTeX are read to their end: %s', (_, text) => {
    expect(outcomesOf('bibtex', text).difference(new Set(['refused', 'left-alone', 'literature']))).toEqual(new Set());
  });

  it('that let strings grow without bound are refused', () => {
    const doubling = Array.from({ length: 40 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}\n`).join('');
    const results = read('bibtex', `@string{s0 = "shrimp"}\n${doubling}@book{k, title = s40}`);
    expect(results).toHaveLength(1);
    expect(JSON.stringify(results).length).toBeLessThan(10_000);
  });

  it('that name what every object has change nothing for the next entry', () => {
    const names = ['__proto__', 'constructor', 'toString', '__proto__+an', '__proto__+an:title', 'constructor+an:x'];
    const text = `@string{__proto__ = "x"}\n@constructor{a, title={A}, ${names.map((name) => `${name} = {shrimp}`).join(', ')}}`;
    expect(documentOf('bibtex', text).csl).toEqual({ type: 'document', title: 'A' });
    const json = '[{"type": "__proto__", "title": "A", "__proto__": {"shrimp": 1}, "constructor": "x"}]';
    expect(documentOf('csl-json', json).csl).toEqual({ type: 'document', title: 'A' });
    documentOf('ris', 'TY  - constructor\nTI  - A\nER  - ');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
    expect(String({})).toBe('[object Object]');
  });

  it.each(['bibtex', 'ris', 'csl-json'])(
    'in other encodings are not of the form %s, and are refused when it is forced',
    (id) => {
      for (const bytes of [
        Buffer.from([0x40, 0xff, 0xfe, 0x80]),
        Buffer.from('@book{a, title={\0}}'),
        Buffer.from('caf\xe9', 'latin1'),
      ]) {
        const file = sourceFileOf('a.bib', bytes);
        expect(dialect(id).recognise(file)).toBe(0);
        expect(() => [...dialect(id).read(file, {})]).toThrow(RefusedFile);
      }
    },
  );

  it('keep text as text: markup, formulas and what turns the direction', () => {
    const title = '<script>alert(1)</script> =cmd()|A1 \u202egnp.exe\u202c \u2067x\u2069';
    const shown = '<script>alert(1)</script> =cmd()|A1 gnp.exe x';
    expect(documentOf('bibtex', `@book{a, title={${title}}}`).csl.title).toBe(shown);
    expect(documentOf('ris', `TY  - BOOK\nTI  - ${title}\nER  - `).csl.title).toBe(shown);
    expect(documentOf('csl-json', JSON.stringify([{ type: 'book', title }])).csl.title).toBe(shown);
  });

  it('with values out of bounds are refused alone', () => {
    const long = 'x'.repeat(10_001);
    const text = `@book{a, title={${long}}}\n@book{b, title={B}, abstract={${'y'.repeat(50_001)}}}\n@book{c, title={C}}`;
    const results = read('bibtex', text);
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'literature']);
    expect(results[0]).toMatchObject({ place: 'line 1, entry 1 (a)', reason: expect.stringContaining('csl.title') });
  });

  it('of RIS and JSON are read to their end', () => {
    for (const text of [
      `TY  - BOOK\n${'AB  - x\n'.repeat(100_000)}ER  - \n`,
      'TY  - BOOK\n'.repeat(100_000),
      `TY  - BOOK\nTI  - a\n${' \n'.repeat(20_000)}ER  - `,
    ]) {
      expect(outcomesOf('ris', text).difference(new Set(['refused', 'literature']))).toEqual(new Set());
    }
    expect(read('csl-json', `${'['.repeat(100_000)}`)[0]?.outcome).toBe('refused');
    expect(read('csl-json', `${'['.repeat(5_000)}${']'.repeat(5_000)}`)[0]?.outcome).toBe('refused');
  });
});
