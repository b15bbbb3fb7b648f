import { describe, expect, it } from 'vitest';
import { outline } from './outline.testing.ts';

const lines = (...text: string[]) => outline(text.join('\n'), 'GB');
const numbers = (...text: string[]) =>
  lines(...text).flatMap((line) => /^( *)a \[([^\]]+)\]/.exec(line)?.slice(1).join('') ?? []);

describe('regulations', () => {
  it.each([
    ['1.—(1)  The office must keep it.', '1', '(1)  The office must keep it.'],
    ['1.—(A1)  This applies.', '1', '(A1)  This applies.'],
    ['1.—[F1(1)  A person may appeal.]', '1', '[F1(1)  A person may appeal.]'],
    ['1.  The office keeps it.', '1', 'The office keeps it.'],
    ['[F11A.—(1)  The office keeps it.]', '1A', '[F1(1)  The office keeps it.]'],
    ['F11.  . . . . . . . . ', '1', 'F1. . . . . . . .'],
  ])('%s', (line, number, text) => {
    expect(lines('PART 1', 'Keeping', line, 'And more.')[1]).toContain(`a [${number}] Keeping | ${text.slice(0, 20)}`);
  });

  it('have their headings above, also where a marker stands before them', () => {
    expect(
      lines(
        'Citation',
        '1.—(1)  These Regulations may be cited.',
        '(2)  They come into force.',
        '[F1Wax and seals',
        '1A.—(1)  Wax is red.]',
        'Textual Amendments',
        'F1',
        'Reg. 1A inserted (1.1.2031) by S.I. 2031/5, reg. 2',
        'Ledgers',
        '2.  Keep them.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['a [1] Citation', 'a [1A] Wax and seals', 'a [2] Ledgers']);
  });

  it('go on behind a long gap where the number cannot be a reference', () => {
    expect(numbers('1.—(1)  One.', '52.—(1)  Fifty-two.', '9.  of another instrument.')).toEqual(['1', '52']);
  });

  it('end where the explanatory note begins', () => {
    const found = lines(
      '1.—(1)  One.',
      '(2)  And more.',
      '(3)  And more.',
      '(4)  And more.',
      '2.  Two.',
      '(a)  And more.',
      'EXPLANATORY NOTE',
      '(This note is not part of the Regulations)',
      '3.  These Regulations keep ledgers.',
      'Changes to legislation:',
      'reg. 1 amended',
    );
    expect(found.slice(2)).toEqual([
      'd EXPLANATORY NOTE | (This note is not part of the Regulations) / 3.  These Regulations keep ledgers.',
      'd Changes to legislation: | reg. 1 amended',
    ]);
  });
});

describe('sections out of their order', () => {
  const act = (...inserted: string[]) =>
    numbers('8', 'Books', '(1) Keep them.', '9', 'Wax', '(1) It is red.', ...inserted);

  it('are found behind the section they should stand before', () => {
    expect(act('8A', 'Seals', '(1) They are red.', '8B', 'Stone', '(1) It is grey.')).toEqual(['8', '9', '8A', '8B']);
  });

  it('are none where the number was there before, lies far back or has no letter', () => {
    expect(act('8', 'Books', '(1) Keep them.')).toEqual(['8', '9']);
    expect(act('4A', 'Books', '(1) Keep them.')).toEqual(['8', '9']);
    expect(act('8A', 'Seals', '(1) Red.', '10', 'End', '(1) It ends.', '8A', 'Seals', '(1) Red.')).toEqual([
      '8',
      '9',
      '8A',
      '10',
    ]);
  });

  it('are two provisions where one number is printed twice', () => {
    const found = numbers(
      'SCHEDULE 2',
      'BOOKS',
      '11',
      'In section 1 omit “wax”.',
      'Commencement Information',
      'I1 Sch. 2 para. 11 in force at 1.1.2031',
      '11',
      'In section 2 omit “wax”.',
    );
    expect(found).toEqual([]);
    expect(
      numbers(
        'SCHEDULE 2',
        'BOOKS',
        '1',
        'In section 1 omit “wax”.',
        'Commencement Information',
        'I1 Sch. 2 para. 1 in force at 1.1.2031',
        '1',
        'In section 2 omit “wax”.',
      ),
    ).toEqual(['  1', '  1']);
  });

  it('are counted anew under the notes of a schedule', () => {
    expect(numbers('SCHEDULE 2', 'BOOKS', '1', 'Red books.', '2', 'Blue books.', 'Notes', '1', 'Not all.')).toEqual([
      '  1',
      '  2',
      '    1',
    ]);
  });
});

describe('numbers that stand close to what is before or behind them', () => {
  it.each([
    [['F12A.', '. . . . . . . .'], '2A', ''],
    [['[F12A“Gross books”', '(1) They are large.]'], '2A', '“Gross books”'],
    [['[F12AGross books', '(1) They are large.]'], '2A', 'Gross books'],
  ])('%j', (inserted, number, heading) => {
    const found = lines('1', 'Books', '(1) Keep them.', '2', 'Wax', '(1) It is red.', ...inserted);
    expect(found[2]?.split(' | ')[0]).toBe(`a [${number}]${heading === '' ? '' : ` ${heading}`}`);
  });
});

describe('paragraphs that are quoted alone', () => {
  const amending = (...quoted: string[]) =>
    lines('1', 'Amendments', '(1) The Ledgers Act is amended.', '(2) After paragraph 27 insert—', ...quoted);

  it.each([
    [['“27A', 'An offence of wax.”'], '27A', ''],
    [['“8', '(1) For this Schedule, wax is red.', '(2) And blue.”'], '8', ''],
    [['“Wax proceedings', '9A', '(1) Section 5 does not apply.”'], '9A', 'Wax proceedings'],
    [['“Wax Act 2002 (c. 00)', '110', 'The power of seizure.”'], '110', 'Wax Act 2002 (c. 00)'],
    [['“16', 'False books: basic offence', '(1) It is an offence to burn.”'], '16', 'False books: basic offence'],
    [['“Books', '38 Regulations', '(1) A power to make regulations.”'], '38', 'Regulations'],
  ])('%j', (quoted, number, heading) => {
    const found = amending(...quoted, '(3) In section 9 omit “wax”.');
    expect(found.slice(1).map((line) => line.split(' | ')[0])).toEqual([
      `  a [${number}]${heading === '' ? '' : ` ${heading}`}`,
    ]);
    expect(found[0]).toContain('(3) In section 9 omit “wax”.');
  });

  it('have the headings that stand between them', () => {
    const found = amending(
      '“Offence of burning',
      '13',
      '(1) A person who burns commits an offence.',
      'Offence of burying',
      '14',
      '(1) A person who buries commits an offence.”',
    );
    expect(found.slice(1).map((line) => line.split(' | ')[0])).toEqual([
      '  a [13] Offence of burning',
      '  a [14] Offence of burying',
    ]);
  });

  it('are not the end of a reference', () => {
    expect(amending('“(2) The Sample Wax Act', '2006 Regulations', 'apply.”')).toHaveLength(1);
    expect(
      amending('“8F Change of seal', '(1) Change it.', '8G Regulations about seals', '(1) Make them.”'),
    ).toHaveLength(3);
  });
});
