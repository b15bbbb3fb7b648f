import { describe, expect, it } from 'vitest';
import { LONGEST_UNPARTED_CHARACTERS } from './long-texts.ts';
import { readNodes } from './text-with-metadata.ts';

const filler = 'The ledgers of the offices are kept in good order and shown to all who ask.';
const long = Array(Math.ceil(LONGEST_UNPARTED_CHARACTERS / filler.length) + 1)
  .fill(filler)
  .join('\n');

describe('recitals', () => {
  const act = (middle: string) =>
    readNodes(
      `REGULATION\nWhereas:\n(1) Ledgers are useful.\n${middle}\n(1) OJ C 1, p. 2.\n(2) Books are, too.\n(7) Ibid.\n(3) Wax is red.\nArticle 1\nScope\nText.`,
      'EU',
    );

  it('are parted where they are too long for one text, and footnotes stay in them', () => {
    const nodes = act(long);
    expect(nodes.map((node) => [node.role, node.number])).toEqual([
      ['text', ''],
      ['text', '(1)'],
      ['text', '(2)'],
      ['text', '(3)'],
      ['article', 'Article 1'],
    ]);
    expect(nodes[1]?.text).toContain('OJ C 1, p. 2.');
    expect(nodes[2]?.text).toBe('Books are, too.\n(7) Ibid.');
    expect(nodes[3]?.text).toBe('Wax is red.');
  });

  it('stay one text otherwise', () => {
    expect(act(filler).map((node) => node.role)).toEqual(['text', 'article']);
  });
});

describe('notes under a section', () => {
  const code = (middle: string) =>
    readNodes(
      [
        '§ 1. Keeping',
        '(a) Keep it.',
        middle,
        'SHORT TITLE OF 2031 AMEND-',
        'MENT OF THE LEDGERS',
        'The act may be cited.',
        'A. SAMPLE.',
        'EX. ORD. NO. 7. WAX',
        'It is red.',
        'as in the',
        'LEDGERS AND BOOKS',
        '§ 2. Reading',
        'Read it.',
      ].join('\n'),
      'US',
    );

  it('are parted at their headings where they are too long for a section', () => {
    expect(code(long).map((node) => [node.role, node.number, node.heading])).toEqual([
      ['article', '§ 1', 'Keeping'],
      ['text', '', 'SHORT TITLE OF 2031 AMENDMENT OF THE LEDGERS'],
      ['text', '', 'EX. ORD. NO. 7. WAX'],
      ['article', '§ 2', 'Reading'],
    ]);
    expect(code(long)[2]?.text).toContain('LEDGERS AND BOOKS');
  });

  it('stay in the section otherwise', () => {
    expect(code(filler).map((node) => node.number)).toEqual(['§ 1', '§ 2']);
  });
});
