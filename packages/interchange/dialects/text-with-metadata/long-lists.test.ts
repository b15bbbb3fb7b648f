import { describe, expect, it } from 'vitest';
import { outline } from './outline.testing.ts';
import { resumes } from './section-numbers.ts';

const item = /^(\d{1,4}[A-Z]?)\. /;

describe('a list that goes on behind deleted items', () => {
  it.each([
    ['190', '199', ['199. Arms', '200. Books'], true],
    ['190', '199', ['199. Arms', 'Books Act 1960', '199A. Books'], true],
    ['190', '199', ['199. Arms', '204. Books'], false],
    ['190', '199', ['199. Arms'], false],
    ['190', '180', ['180. Arms', '181. Books'], false],
    ['190', '900', ['900. Arms', '901. Books'], false],
    [undefined, '199', ['199. Arms', '200. Books'], false],
  ])('after %s comes %s in %j: %s', (last, next, lines, expected) => {
    expect(resumes({ last, next }, lines, 0, item)).toBe(expected);
  });

  it('does not look for the next item without end', () => {
    const lines = ['199. Arms', ...Array.from({ length: 80 }, () => 'x'), '200. Books'];
    expect(resumes({ last: '190', next: '199' }, lines, 0, item)).toBe(false);
  });

  const numbers = (text: readonly string[], country: string) =>
    outline(text.join('\n'), country).flatMap((line) => /a \[(.*?)\]/.exec(line)?.[1] ?? []);

  it('is read to its end in a schedule of Singapore', () => {
    const text = [
      'SECOND SCHEDULE',
      'Sections 2 and 84',
      'OFFENCES',
      '1. Section 1 Wax',
      '2. Section 2 Books',
      '[Deleted]',
    ];
    expect(numbers([...text, '11. Section 6 Arms', 'Arms Act 1960', '12. Section 3 Stone'], 'SG')).toEqual([
      '1',
      '2',
      '11',
      '12',
    ]);
  });

  it('is read to its end in a schedule of Hong Kong', () => {
    const text = ['Schedule 1', '[s. 2]', 'Offences', '1. wax', '2. books', '(Repealed)', '11. arms', '12. stone'];
    expect(numbers(text, 'HK')).toEqual(['1', '2', '11', '12']);
  });
});

describe('schedules', () => {
  it('of Singapore: the first item may run into the reference above it', () => {
    expect(outline('SCHEDULE\nRegulation 4(1) 1. All persons.\n2. All books.', 'SG')).toEqual([
      'd [SCHEDULE] | Regulation 4(1)',
      '  a [1] | All persons.',
      '  a [2] | All books.',
    ]);
  });

  it('of Hong Kong: the only one has no number', () => {
    expect(outline('1. Title\n(1) Short.\nSchedule\n[s. 2]\nForms of ledger\n1. Red.', 'HK')).toEqual([
      'a [1] Title | (1) Short.',
      'd [Schedule] Forms of ledger | [s. 2]',
      '  a [1] | Red.',
    ]);
    expect(outline('1. Title\n(1) Short.\nSchedule\nof books', 'HK')).toHaveLength(1);
  });

  it('of Switzerland: an annex may name its article behind its number', () => {
    expect(outline('Art. 1 Zweck\nText.\nAnhang 1 (Art. 21 Abs. 1)\nFormular', 'CH')).toEqual([
      'a [Art. 1] Zweck | Text.',
      'd [Anhang 1] | (Art. 21 Abs. 1) / Formular',
    ]);
    expect(outline('Art. 1 Zweck\nAnhang 1 gilt.', 'CH')).toHaveLength(1);
  });

  it('of Switzerland: transitional provisions of an amendment stand beside the articles', () => {
    const text = 'Art. 1 Zweck\nText.\nÜbergangsbestimmung zur Änderung vom 6. November 201947\n1 Wer will, darf.';
    expect(outline(text, 'CH')).toEqual([
      'a [Art. 1] Zweck | Text.',
      't Übergangsbestimmung zur Änderung vom 6. November 2019 | 1 Wer will, darf.',
    ]);
  });

  it('of Australia: a blank that does not break is a blank', () => {
    const text = [
      '1  Title',
      'Text.',
      'The Schedule—Treaty',
      'CHAPTER\u00a01',
      'PURPOSES',
      'Article\u00a01',
      'Text.',
      'Endnotes',
      'Endnote 1—Miscellaneous',
      'TEXT OF AMENDED ARTICLES',
      'Article 1',
      'New text.',
      'NOTES ON AMENDED ARTICLES',
      'It was amended.',
    ];
    expect(outline(text.join('\n'), 'AU').slice(1)).toEqual([
      'd [The Schedule] Treaty',
      '  d [CHAPTER 1] PURPOSES',
      '    a [Article 1] | Text.',
      'd Endnotes',
      '  t [Endnote 1] Miscellaneous | TEXT OF AMENDED ARTICLES / NOTES ON AMENDED ARTICLES / It was amended.',
      '    a [Article 1] | New text.',
    ]);
  });
});
