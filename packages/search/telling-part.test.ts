import { describe, expect, it } from 'vitest';
import { compileQuery } from './compile-query.ts';
import { parseQuery } from './parse-query.ts';
import { snippetOf } from './snippet.ts';
import { tellingPart } from './telling-part.ts';

const terms = (query: string) => compileQuery(parseQuery(query).query).highlight;
const filler = Array.from({ length: 2_000 }, (_, at) => `${at}. The court turned to other matters of the day.`).join(
  '\n',
);
const long = `${filler}\n9001. The vessel was boarded.\n9002. The vessel was seized with its cargo.\n${filler}`;

describe('the telling part of a long text', () => {
  it('is a short text whole', () => {
    expect(tellingPart('A vessel.\n', terms('vessel'))).toBe('A vessel.\n');
  });

  it('holds the lines where most of the words stand together', () => {
    const part = tellingPart(long, terms('vessel seized cargo'));
    expect(part.length).toBeLessThan(9_000);
    expect(part).toContain('9002.');
  });

  it('is the beginning when nothing is found', () => {
    expect(tellingPart(long, terms('helicopter')).startsWith('0. The court')).toBe(true);
  });

  it('is found in a text without line ends, and past accents', () => {
    const unbroken = `${'a quiet day. '.repeat(4_000)}le délit de blanchiment ${'a quiet day. '.repeat(4_000)}`;
    expect(tellingPart(unbroken, terms('blanchiment'))).toContain('blanchiment');
    expect(tellingPart(unbroken, terms('delit'))).toContain('délit');
  });

  it('is what the snippet is cut from, with a sign that something stands before and after', () => {
    const { text, highlights } = snippetOf(long, 'en', terms('seized cargo'));
    expect(text).toContain('seized with its cargo');
    expect(highlights.map(([start, end]) => text.slice(start, end))).toEqual(['seized', 'cargo']);
    expect(text.startsWith('… ')).toBe(true);
    expect(text.endsWith(' …')).toBe(true);
  });
});
