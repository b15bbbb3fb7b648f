import { describe, expect, it } from 'vitest';
import { outline } from './outline.testing.ts';

/** Regulations whose list of contents leaves out the sections that have no marginal note. */
const regulations = (body: readonly string[], contents: readonly string[] = []) =>
  outline(
    [
      'Sample Ledgers Regulations',
      'SOR/2032-184',
      'OFFICIAL STATUS',
      'OF CONSOLIDATIONS',
      'TABLE OF PROVISIONS',
      'Interpretation',
      '1',
      'Definitions',
      'PART 1',
      'Reports on Ledgers and',
      'Wax',
      'Financial Entities',
      'Trust Companies',
      ...contents,
      'Coming into Force',
      'SOR/2032-184 May 9, 2032',
      'Interpretation',
      'Definitions',
      '1 (1) The following definitions apply.',
      '(2) They apply here too.',
      ...body,
    ].join('\n'),
    'CA',
  ).slice(1);

const heads = (found: readonly string[]) => found.map((line) => (line.split(' | ')[0] as string).trimEnd());

describe('sections that the list of contents leaves out', () => {
  it('follow one another under the headings it has', () => {
    const found = regulations([
      'PART 1',
      'Reports on Ledgers and Wax',
      'Financial Entities',
      '2 A financial entity keeps a list.',
      '3 (1) It reports.',
      '(2) It reports again.',
      'Trust Companies',
      '4 A trust company keeps records.',
      'Coming into Force',
      '5 These Regulations come into force.',
    ]);
    expect(heads(found)).toEqual([
      'd Interpretation',
      '  a [1] Definitions',
      'd [PART 1] Reports on Ledgers and Wax',
      '  d Financial Entities',
      '    a [2]',
      '    a [3]',
      '  d Trust Companies',
      '    a [4]',
      '  d Coming into Force',
      '    a [5]',
    ]);
  });

  it('may have numbers with points and may be repealed', () => {
    const found = regulations([
      '1.1 [Repealed, SOR/2033-1, s. 2]',
      '1.2 A ledger is red.',
      'SOR/2033-1, s. 3.',
      '2 A ledger is blue.',
    ]);
    expect(heads(found).slice(2)).toEqual(['  a [1.1]', '  a [1.2]', '  a [2]']);
  });

  it.each([
    ['The entity reports within the limits of section', '2 Of the Act.'],
    ['It reports at the end of December', '2 Each year.'],
    ['It reports amounts of more than', '2 Canadian dollars.'],
    ['and reports to the persons named in it,', '2 The Minister.'],
    ['The report is kept.', '9 Years.'],
  ])('are none at the start of a line of running text: %s / %s', (before, line) => {
    expect(heads(regulations([before, line])).slice(2)).toEqual([]);
  });

  it('give the range that the file gives', () => {
    const found = regulations(
      ['Consequential Amendments', '2 to 9 [Amendments]', '10 [Repeal]', '11 It ends.'],
      ['Consequential Amendments'],
    );
    expect(heads(found).slice(2)).toEqual(['d Consequential Amendments', '  a [2 to 9]', '  a [10]', '  a [11]']);
  });
});

describe('headings of Parts', () => {
  it('are put together where the page breaks them elsewhere than the list of contents', () => {
    const found = regulations(
      [
        'PART 6',
        'Transitional Provisions,',
        'Consequential and Conditional',
        'Amendments, Repeal and',
        'Coming into Force',
        'Transitional Provisions',
        '2 It goes on.',
      ],
      [
        'PART 6',
        'Transitional Provisions,',
        'Consequential and Conditional',
        'Amendments, Repeal and Coming',
        'into Force',
        'Transitional Provisions',
      ],
    );
    expect(heads(found).slice(2)).toEqual([
      'd [PART 6] Transitional Provisions, Consequential and Conditional Amendments, Repeal and Coming into Force',
      '  d Transitional Provisions',
      '    a [2]',
    ]);
  });
});

describe('an extract without a list of contents', () => {
  it('holds sections in any order, but no reference', () => {
    const text = [
      'Wax',
      '462.31 (1) Everyone has wax under section',
      '500 Of the Act.',
      '',
      '83.02 Every person has wax.',
    ];
    expect(outline(text.join('\n'), 'CA')).toEqual([
      'a [462.31] Wax | (1) Everyone has wax under section / 500 Of the Act.',
      'a [83.02] | Every person has wax.',
    ]);
  });
});
