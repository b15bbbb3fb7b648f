import { describe, expect, it } from 'vitest';
import { outline } from './outline.testing.ts';

const act = `Sample Ledgers Act 2031
2031 CHAPTER 12
An Act about ledgers and their
keepers.
PART 1
[F1KEEPING]
Textual Amendments
F1
Pt. 1 heading substituted (1.4.2032) by Sample Act 2032 (c. 2), s. 4
F21
The office
. . . . . . . . . . . .
Textual Amendments
F2
S. 1 repealed (1.4.2032) by Sample Act 2032 (c. 2), s. 5; S.I. 
2032/755, art. 2
Ledgers and books
[F32
Duty to keep ledgers in every
 office
(1) Each office must keep—
(a)
a ledger, and
(b)
a book under section 
12 of the Sample Seals Act.
(2) This is section [F4 two].]
Textual Amendments
F3
S. 2 substituted (1.4.2032) by Sample Act 2032 (c. 2), s. 6
F4 Word in s. 2(2) inserted (1.4.2032) by Sample Act 2032 (c. 2), s. 7
[F52A Seals
(1) A ledger may be sealed.]
Textual Amendments
F5
S. 2A inserted (1.4.2032) by Sample Act 2032 (c. 2), s. 8
2AB Wax
(1) Wax is red.
3
Stone
A ledger may be of stone.
SCHEDULE 1
Section 3
STONES
Kinds of stone
1
Granite.
2 [F6(1)] Marble.
Colours
[F73(1) Red stones.
X14
(1) Blue stones.
SCHEDULE 2
Section 3.
PAPERS
1.
Blank paper.
Changes to legislation:
There are outstanding changes.
s. 3 amended
`
  .replace('and their\n', 'and their \n')
  .replace('in every\n office', 'in every \noffice');

describe('the style of the United Kingdom', () => {
  it('tells the number of a section from the marker printed before it', () => {
    expect(outline(act, 'GB')).toEqual([
      't | Sample Ledgers Act 2031 / 2031 CHAPTER 12 / An Act about ledgers and their keepers.',
      'd [PART 1] KEEPING | Textual Amendments / F1 / Pt. 1 heading substituted (1.4.2032) by Sample Act 2032 (c. 2), s. 4',
      '  a [1] The office | F2 . . . . . . . . . . . . / Textual Amendments / F2 / S. 1 repealed (1.4.2032) by Sample Act 2032 (c. 2), s. 5; S.I. 2032/755, art. 2',
      '  d Ledgers and books',
      '    a [2] Duty to keep ledgers in every office | [F3 (1) Each office must keep— / (a) a ledger, and / (b) a book under section 12 of the Sample Seals Act. / (2) This is section [F4 two].] / Textual Amendments / F3 / S. 2 substituted (1.4.2032) by Sample Act 2032 (c. 2), s. 6 / F4 Word in s. 2(2) inserted (1.4.2032) by Sample Act 2032 (c. 2), s. 7',
      '    a [2A] Seals | [F5 (1) A ledger may be sealed.] / Textual Amendments / F5 / S. 2A inserted (1.4.2032) by Sample Act 2032 (c. 2), s. 8',
      '    a [2AB] Wax | (1) Wax is red.',
      '    a [3] Stone | A ledger may be of stone.',
      'd [SCHEDULE 1] STONES | Section 3',
      '  d Kinds of stone',
      '    a [1] | Granite.',
      '    a [2] | [F6(1)] Marble.',
      '  d Colours',
      '    a [3] | [F7(1) Red stones.',
      '    a [4] | X1 (1) Blue stones.',
      'd [SCHEDULE 2] PAPERS | Section 3.',
      '  a [1] | Blank paper.',
      'd Changes to legislation: | There are outstanding changes. / s. 3 amended',
    ]);
  });

  it('reads instruments, whose headings stand above the number', () => {
    const text = [
      'PART 1',
      'Introduction',
      'Citation',
      '1.—(1)  These Regulations may be cited.',
      '(2)  They come into force at once.',
      'Interpretation',
      '2.  In these Regulations a ledger is a book of regulation ',
      '5. of another instrument.',
      '[F1Duty to keep]',
      '[F13.—(1)  A person must keep a ledger.]',
      'Textual Amendments',
      'F1',
      'Reg. 3 substituted (1.6.2032) by S.I. 2032/5, reg. 2',
      '[F23A.  A person must not burn a ledger.]',
      'SCHEDULE',
      'Regulation 3',
      'Kinds of ledger',
      '1.  Paper ledgers.',
    ].join('\n');
    expect(outline(text, 'GB')).toEqual([
      'd [PART 1] Introduction',
      '  a [1] Citation | (1)  These Regulations may be cited. / (2)  They come into force at once.',
      '  a [2] Interpretation | In these Regulations a ledger is a book of regulation 5. of another instrument.',
      '  a [3] Duty to keep | [F1(1)  A person must keep a ledger.] / Textual Amendments / F1 / Reg. 3 substituted (1.6.2032) by S.I. 2032/5, reg. 2',
      '  a [3A] | [F2A person must not burn a ledger.]',
      'd [SCHEDULE] Kinds of ledger | Regulation 3',
      '  a [1] | Paper ledgers.',
    ]);
  });
});

describe('amending acts of the United Kingdom', () => {
  const amending = [
    'PART 1',
    'LEDGERS',
    '1',
    'Books',
    '(1) The Sample Ledgers Act 2031 is amended as follows.',
    '(2) After section 76 insert—',
    '“76A Power to burn books',
    '(1) The keeper may burn a book.',
    '(2) In this section “book” includes a ledger of the Companies ',
    '2006 Act.',
    '76B Power to bury books',
    '(1) The keeper may bury a book.”',
    '(3) In section 80, omit “wax”.',
    '2',
    'Schedule of books',
    'After Schedule 1 insert—',
    '“SCHEDULE 1A',
    'BOOKS',
    'PART 1',
    'KINDS',
    '1',
    'Red books.',
    'PART 2',
    'COLOURS',
    '2',
    'Blue books.”',
    '3',
    'Short title',
    'This Act may be cited as the Sample Amendment Act 2033.',
  ].join('\n');

  it('sets quoted sections under the amending one, and returns to it when the quotation ends', () => {
    expect(outline(amending, 'GB')).toEqual([
      'd [PART 1] LEDGERS',
      '  a [1] Books | (1) The Sample Ledgers Act 2031 is amended as follows. / (2) After section 76 insert— / (3) In section 80, omit “wax”.',
      '    a [76A] Power to burn books | (1) The keeper may burn a book. / (2) In this section “book” includes a ledger of the Companies 2006 Act.',
      '    a [76B] Power to bury books | (1) The keeper may bury a book.”',
      '  a [2] Schedule of books | After Schedule 1 insert—',
      '    d [SCHEDULE 1A] BOOKS',
      '      d [PART 1] KINDS',
      '        a [1] | Red books.',
      '      d [PART 2] COLOURS',
      '        a [2] | Blue books.”',
      '  a [3] Short title | This Act may be cited as the Sample Amendment Act 2033.',
    ]);
  });
});
