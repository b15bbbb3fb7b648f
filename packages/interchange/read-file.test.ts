import { describe, expect, it } from 'vitest';
import type { Dialect, ReadResult } from './law-document.ts';
import { plainDialect } from './plain-dialect.testing.ts';
import { readFile } from './read-file.ts';
import { sourceFileOf } from './source-file.ts';

function read(name: string, content: string | Uint8Array, dialects: readonly Dialect[] = [plainDialect], options = {}) {
  const [result, ...more] = [...readFile(sourceFileOf(name, Buffer.from(content)), dialects, options)];
  expect(more).toEqual([]);
  return result as ReadResult;
}

const refused = (place: string | RegExp, reason: RegExp) => ({
  outcome: 'refused',
  place: typeof place === 'string' ? place : expect.stringMatching(place),
  reason: expect.stringMatching(reason),
});

/** A dialect that is as sure as told. */
const sure = (id: string, score: number): Dialect => ({
  ...plainDialect,
  id,
  recognise: () => score,
  *read() {
    yield { outcome: 'left-alone', reason: id };
  },
});

describe('readFile', () => {
  it('takes the dialect that is surest, the first of equals, none below a half', () => {
    const taken = (...scores: number[]) => {
      const result = read(
        'a.txt',
        'text',
        scores.map((score, at) => sure(`d${at}`, score)),
      );
      return result.outcome === 'left-alone' ? result.reason : '';
    };
    expect(taken(0.6, 0.9, 0.7)).toBe('d1');
    expect(taken(0.9, 0.9)).toBe('d0');
    expect(taken(0.49)).toMatch(/No known form/);
  });

  it('takes the dialect that is forced without asking it', () => {
    expect(read('a.txt', 'ANY', [sure('x', 1), sure('y', 0)], { format: 'y' })).toMatchObject({ reason: 'y' });
  });

  it('refuses where a reader fails in any way', () => {
    expect(read('a.txt', 'LAW x\nREFUSE')).toEqual(refused('line 2', /asks to be refused/));
    expect(read('a.txt', 'LAW x\nCRASH')).toEqual(refused('', /Reading it failed: a defect/));
    expect(read('a.txt', 'CRASH RECOGNISING')).toEqual(refused('', /Reading it failed: too deep/));
    expect(read('a.txt', Buffer.from([0x4c, 0]))).toEqual(refused('byte 1', /binary/));
  });
});

describe('a file that no dialect knows', () => {
  const bomb = `<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`).join('')}]>
<lolz>&lol9;</lolz>`;
  const external =
    '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>\n<x>&secret;</x>';

  it.each<[string, string, string, RegExp, RegExp]>([
    ['an entity bomb', 'a.xml', bomb, /^line 2/, /entity definitions/],
    ['an external entity', 'a.xml', external, /^line 2/, /External entities/],
    ['XML that breaks off', 'a.xml', '<law><article>text', /^line 1/, /not well-formed/],
    [
      'XML known by its declaration alone',
      'data',
      '<?xml version="1.0"?>\n<law><b></law>',
      /^line 2/,
      /not well-formed/,
    ],
    ['XML of a hundred thousand levels', 'a.xml', '<a>'.repeat(100_000), /^line 1/, /nested/],
    ['JSON that breaks off', 'a.json', '{"a": [1,\n2', /^line 2/, /cut off/],
    ['JSON that is none', 'a.json', '{"a": 1,\n"b": x}', /^line 2/, /no valid JSON/],
    [
      'JSON of a hundred thousand levels',
      'a.json',
      `{"a":\n${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      /^line 2/,
      /nested/,
    ],
  ])('is refused when it is %s', (_what, name, text, place, reason) => {
    const started = performance.now();
    expect(read(name, text)).toEqual(refused(place, reason));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each<[string, string, string]>([
    ['XML of something else', 'a.xml', '<?xml version="1.0"?>\n<rss><item>x</item></rss>'],
    [
      'XHTML',
      'a.html',
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd">\n<html><p>x<br></html>',
    ],
    ['JSON of something else', 'a.json', JSON.stringify({ description: 'x'.repeat(200), brackets: '[[[{{{' })],
    ['prose with a bracket first', 'a.txt', '[sic] this is no JSON'],
    ['an empty element of nothing', 'a.md', '< 5 is less'],
  ])('is left alone when it is %s', (_what, name, text) => {
    expect(read(name, text)).toMatchObject({ outcome: 'left-alone' });
  });
});
