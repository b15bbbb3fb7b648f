import { describe, expect, it } from 'vitest';
import { refuseCutOff } from './cut-off.ts';
import { RefusedFile } from './refused-file.ts';

describe('refuseCutOff', () => {
  it.each(['one\ntwo\n', 'one\ntwo\n  ', 'The end.', 'The end." ', 'a | b |', '**Signed**', 'see (5)', 'x;'])(
    'lets %j pass',
    (text) => {
      expect(() => refuseCutOff(text)).not.toThrow();
    },
  );

  it.each([
    ['one\ntwo', 'line 2'],
    ['The gate is op', 'line 1'],
    ['a\n\n\nArticle 1', 'line 4'],
    ['', 'line 1'],
  ])('refuses %j', (text, place) => {
    let refused: unknown;
    try {
      refuseCutOff(text);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(RefusedFile);
    expect((refused as RefusedFile).place).toBe(place);
  });
});
