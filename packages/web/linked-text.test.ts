import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinkedTexts, type TextLink } from './linked-text.ts';

const text = 'See § 5 and § 6.\nSee § 5 and § 6.';
const link = (start: number, end: number, href = `/id/at${start}`): TextLink => ({ start, end, href });
const plain = (shown: string): string => shown.replace(/<[^>]+>/g, '');

describe('texts with links', () => {
  it('lead where a part of them leads, each line in its turn', () => {
    const texts = new LinkedTexts(new Map([['a', [link(4, 7), link(21, 24), link(29, 32)]]]));
    expect(text.split('\n').map((line) => String(texts.line('a', text, line)))).toEqual([
      'See <a href="/id/at4">§ 5</a> and § 6.',
      'See <a href="/id/at21">§ 5</a> and <a href="/id/at29">§ 6</a>.',
    ]);
  });

  it('lose nothing where a line is cut within a link, and link nothing in half', () => {
    const texts = new LinkedTexts(new Map([['a', [link(4, 7), link(12, 15)]]]));
    const lines = [text.slice(0, 6), text.slice(6, 16)].map((line) => String(texts.line('a', text, line)));
    expect(lines).toEqual(['See § ', '5 and <a href="/id/at12">§ 6</a>.']);
  });

  it('leave what is not of them, and what has no links, as it is', () => {
    const texts = new LinkedTexts(new Map([['a', [link(0, 3)]]]));
    expect(String(texts.line('a', text, 'A long heading'))).toBe('A long heading');
    expect(String(texts.line('b', text, text))).toBe(text);
    expect(String(new LinkedTexts().line('a', text, '<b>'))).toBe('&lt;b&gt;');
  });

  it('have at most a hundred links a page', () => {
    const long = '§ 5 '.repeat(150);
    const links = Array.from({ length: 150 }, (_, at) => link(at * 4, at * 4 + 3));
    const texts = new LinkedTexts(new Map([['a', links]]));
    expect(String(texts.line('a', long, long)).match(/<a /g)).toHaveLength(100);
  });

  it('show every letter once, whatever the links', () => {
    const numbers = fc.array(fc.nat({ max: 45 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), numbers, (given, places) => {
        const links = places.map((start, at) => link(start, start + (at % 5)));
        const shown = String(new LinkedTexts(new Map([['a', links]])).line('a', given, given));
        const bare = String(new LinkedTexts().line('a', given, given));
        return (
          plain(shown.replaceAll('&lt;', '\u0001').replaceAll('&gt;', '\u0002')) ===
          bare.replaceAll('&lt;', '\u0001').replaceAll('&gt;', '\u0002')
        );
      }),
    );
  });
});
