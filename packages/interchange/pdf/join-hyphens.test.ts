import { describe, expect, it } from 'vitest';
import { joinHyphens } from './join-hyphens.ts';

/** Lines of one page; a number before a line is its size. */
const joined = (...texts: (string | [number, string])[]) => {
  const lines = texts.map((entry, at) => {
    const [size, text] = typeof entry === 'string' ? [10, entry] : entry;
    return { text, x: 0, y: at * 12, size };
  });
  return joinHyphens([{ number: 1, lines }])[0]?.lines.map(({ text }) => text);
};

describe('joinHyphens', () => {
  it('joins what is one word elsewhere in the text', () => {
    expect(joined('the cooperation of', 'States, by coop-', 'eration, is kept')).toEqual([
      'the cooperation of',
      'States, by cooperation,',
      'is kept',
    ]);
  });

  it('keeps a hyphen that stands elsewhere in the text, or between two words', () => {
    expect(joined('an open-ended list', 'that is open-', 'ended again')?.[1]).toBe('that is open-ended');
    expect(joined('a high rank, a level', 'of a high-', 'level meeting')?.[1]).toBe('of a high-level');
  });

  it('joins halves that are no words', () => {
    expect(joined('parts and compo-', 'nents of shrimps')).toEqual(['parts and components', 'of shrimps']);
  });

  it('leaves alone what the text does not tell', () => {
    expect(joined('under the head-', 'quarters, under a head')).toEqual(['under the head-', 'quarters, under a head']);
    expect(joined('re-cover, recover', 'they re-', 'cover it')?.[1]).toBe('they re-');
  });

  it('leaves alone hyphens that stand for a part left out, names, figures and footnotes', () => {
    expect(joined('die Ein-', 'und Ausfuhr')).toEqual(['die Ein-', 'und Ausfuhr']);
    expect(joined('the Rhine-', 'Meuse basin')).toEqual(['the Rhine-', 'Meuse basin']);
    expect(joined('pages 12-', '14 of it')).toEqual(['pages 12-', '14 of it']);
    expect(joined('the compo-', [7, 'nents of a note'])).toEqual(['the compo-', 'nents of a note']);
  });

  it('always joins at a soft hyphen', () => {
    expect(joined('die Garne\u00AD', 'len hier')).toEqual(['die Garnelen', 'hier']);
  });

  it('drops a line of which nothing is left, and never joins across pages', () => {
    expect(joined('the compo-', 'nents')).toEqual(['the components']);
    const page = (number: number, text: string) => ({ number, lines: [{ text, x: 0, y: 0, size: 10 }] });
    expect(joinHyphens([page(1, 'the compo-'), page(2, 'nents')])).toEqual([page(1, 'the compo-'), page(2, 'nents')]);
  });
});
