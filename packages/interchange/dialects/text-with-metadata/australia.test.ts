import { describe, expect, it } from 'vitest';
import { outline } from './outline.testing.ts';

const act = `
Sample Ledgers Act 2031
No. 12, 2031
Contents
Part 1—Introduction\t1
1\tShort title\t1
2\tKeeping of ledgers in every office of the Commonwealth\t2
Schedule 1—Forms\t4
1\tForm of ledger\t4
Endnotes\t5
Endnote 1—About the endnotes\t5
Endnote 2—Legislation history\t6

An Act about ledgers
Part\u00a01—Introduction
  
1  Short title
\t\tThis Act is the Sample Ledgers Act 2031.
2  Keeping of ledgers in every office of 
\t(1)\tEach office must keep a ledger.
1.  Sections 1 and 2 | The day of assent. | 
Note:\tSection 3 is reserved.
2A  Ledgers of stone
\t\tA ledger may be of stone.
Schedule\u00a01—Forms
1  Form of ledger
\t\tThe ledger is bound.
Endnotes
Endnote 1—About the endnotes
The following endnotes are included:
Endnote 1—About the endnotes
Endnote 2—Legislation history
They are short.
Endnote 2—Legislation history
s 2 | am No 5, 2032
`;

describe('the Australian style', () => {
  it('skips the list of contents and finds each provision once', () => {
    expect(outline(act, 'AU')).toEqual([
      't | Sample Ledgers Act 2031 / No. 12, 2031 / An Act about ledgers',
      'd [Part 1] Introduction',
      '  a [1] Short title | This Act is the Sample Ledgers Act 2031.',
      '  a [2] Keeping of ledgers in every office of the Commonwealth | (1)\tEach office must keep a ledger. / 1.  Sections 1 and 2 | The day of assent. | / Note:\tSection 3 is reserved.',
      '  a [2A] Ledgers of stone | A ledger may be of stone.',
      'd [Schedule 1] Forms',
      '  a [1] Form of ledger | The ledger is bound.',
      'd Endnotes',
      '  t [Endnote 1] About the endnotes | The following endnotes are included: / Endnote 1—About the endnotes / Endnote 2—Legislation history / They are short.',
      '  t [Endnote 2] Legislation history | s 2 | am No 5, 2032',
    ]);
  });

  it('reads numbers with hyphens, as rules have them', () => {
    const rules = 'Part 5—Programs\n5\u20111  Policies\n\tA policy is kept.\n5-2A  Reviews\n\tA review is made.\n';
    expect(outline(rules, 'AU')).toEqual([
      'd [Part 5] Programs',
      '  a [5\u20111] Policies | A policy is kept.',
      '  a [5-2A] Reviews | A review is made.',
    ]);
  });
});

const amending = `Contents
1\tShort title\t1
Schedule 1—Amendments\t2
Part 1—Main amendments\t2
Sample Ledgers Act 2031\t2
Part 2—Other amendments\t3
Sample Seals Act 2030\t3

1  Short title
\t\tThis Act is the Sample Amendment Act 2033.
Schedule\u00a01—Amendments
Part\u00a01—Main amendments
Sample Ledgers Act 2031
1  Section\u00a02
Repeal the section, substitute:
2  Keeping of books
\t(1)\tEach office must keep a book.
3  Reading of books
\t\tBooks may be read.
2  After Part\u00a01
Insert:
Part\u00a01A—Audits
11  Audit
\t\tAn audit is made.
2A  Section\u00a04 (definition of ledger)
Repeal the definition.
3  Application provision
\t\tItem 1 applies to new books.
Part\u00a02—Other amendments
Sample Seals Act 2030
4  Section\u00a01
Omit “wax”.
`;

describe('Australian amending acts', () => {
  it('sets the quoted provisions under the item that quotes them, and continues the items after them', () => {
    expect(outline(amending, 'AU')).toEqual([
      'a [1] Short title | This Act is the Sample Amendment Act 2033.',
      'd [Schedule 1] Amendments',
      '  d [Part 1] Main amendments',
      '    d Sample Ledgers Act 2031',
      '      a [1] Section\u00a02 | Repeal the section, substitute:',
      '        a [2] Keeping of books | (1)\tEach office must keep a book.',
      '        a [3] Reading of books | Books may be read.',
      '      a [2] After Part\u00a01 | Insert:',
      '        d [Part 1A] Audits',
      '          a [11] Audit | An audit is made.',
      '      a [2A] Section\u00a04 (definition of ledger) | Repeal the definition.',
      '      a [3] Application provision | Item 1 applies to new books.',
      '  d [Part 2] Other amendments',
      '    d Sample Seals Act 2030',
      '      a [4] Section\u00a01 | Omit “wax”.',
    ]);
  });
});

describe('treaties in an Australian schedule', () => {
  it('gives a second treaty that counts anew a division of its own', () => {
    const text = [
      '1  Approval',
      '\t\tThe treaties in the Schedule are approved.',
      'The Schedule—Treaties',
      'CHAPTER I',
      'PURPOSES',
      'Article 1',
      'The purpose is peace.',
      'Article 2',
      'The parties meet.',
      'STATUTE OF THE SAMPLE COURT',
      'Article 1',
      'There is a court.',
    ].join('\n');
    expect(outline(text, 'AU')).toEqual([
      'a [1] Approval | The treaties in the Schedule are approved.',
      'd [The Schedule] Treaties',
      '  d [CHAPTER I] PURPOSES',
      '    a [Article 1] | The purpose is peace.',
      '    a [Article 2] | The parties meet.',
      '  d STATUTE OF THE SAMPLE COURT',
      '    a [Article 1] | There is a court.',
    ]);
  });
});
