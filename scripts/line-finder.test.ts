import { describe, expect, it } from 'vitest';
import { countLines, lineFinder } from './line-finder.ts';

describe('lineFinder', () => {
  it('gives the line of an offset, the line feed included in the line that it ends', () => {
    const lineAt = lineFinder('ab\n\ncd\n');
    expect([0, 2, 3, 4, 6, 7].map(lineAt)).toEqual([1, 1, 2, 3, 3, 4]);
  });

  it('has one line in an empty text', () => {
    expect(lineFinder('')(0)).toBe(1);
  });
});

describe('countLines', () => {
  it('counts as an editor does', () => {
    expect(['', 'a', 'a\n', 'a\nb', '\n\n'].map(countLines)).toEqual([0, 1, 1, 2, 2]);
  });
});
