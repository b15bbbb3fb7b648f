import { describe, expect, it } from 'vitest';
import { caseIn, docx, judgmentXml, outlineOf, readAs } from './judgment.testing.ts';
import { decisionDate, ownCitation, printedTitle } from './uk-cover.ts';

const judgment = docx([
  'Neutral Citation Number: [2031] EWHC 12 (Ch)',
  'Case No: BL-2031-000001',
  'Date: 3 May 2031',
  '- - - - - - -',
  { text: 'Introduction', style: 'ParaHeading' },
  { text: '1. The ledger was kept.', style: 'ParaLevel1', note: 'In ink.' },
  'It was large.',
]);

describe('a judgment as DOCX', () => {
  it('is left alone where its XML stands beside', () => {
    expect(readAs('x/a.docx', judgment, { 'a.xml': judgmentXml() })).toEqual([
      { outcome: 'left-alone', reason: 'The same judgment is read from a.xml, which stands beside.' },
    ]);
  });

  it('is read where another XML stands beside', () => {
    expect(readAs('a.docx', judgment, { 'a.xml': '<metadata/>' })[0]?.outcome).toBe('case');
  });

  it('is read by its neutral citation', () => {
    const document = caseIn('a.docx', judgment);
    expect(document).toMatchObject({
      dialect: 'uk-judgment-docx',
      title: '[2031] EWHC 12 (Ch)',
      date: '2031-05-03',
      court: { name: 'High Court of England and Wales', division: 'Chancery Division', level: 'first-instance' },
      identifiers: [
        { scheme: 'neutral-citation', value: '[2031] EWHC 12 (Ch)' },
        { scheme: 'docket', value: 'BL-2031-000001' },
      ],
    });
    expect(outlineOf(document.texts).slice(3)).toEqual([
      '= Introduction',
      '1. The ledger was kept.[1] / [1] In ink.',
      'It was large.',
    ]);
  });

  it('keeps the chain of appeal and the printed title', () => {
    const document = caseIn(
      'a.docx',
      docx([
        '[2031] UKSC 9',
        'On appeal from: [2030] EWCA Civ 3',
        'Quill (Appellant) v Harbour (Respondent)',
        'JUDGMENT GIVEN ON',
        '1 June 2031',
        'Text.',
      ]),
    );
    expect(document.title).toBe('Quill (Appellant) v Harbour (Respondent)');
    expect(document.date).toBe('2031-06-01');
    expect(document.relatedCases[0]?.identifier.value).toBe('[2030] EWCA Civ 3');
    expect(document.proceedings).toHaveLength(2);
  });

  it('is not recognised without a citation of its own', () => {
    const other = docx(['A letter', 'It mentions [2031] UKSC 9 in passing, and at some length.']);
    expect(readAs('a.docx', other)[0]?.outcome).not.toBe('case');
  });
});

describe('the cover', () => {
  const tribunal = { name: 'Upper Tribunal', division: '', level: 'appeal' } as const;
  const court = { name: 'High Court of England and Wales', division: '', level: 'first-instance' } as const;

  it.each([
    [['Date: 13/02/2031'], court, '2031-02-13'],
    [['Thursday, 30 November 2031'], court, '2031-11-30'],
    [['16th September 2031'], court, '2031-09-16'],
    [['Heard on', '1 May 2031', 'Date handed down: 2 May 2031'], court, '2031-05-02'],
    [['Hearing date: 1 May 2031'], court, undefined],
    [['Heard on', '1 May 2031'], court, undefined],
    [['ON', '1 May 2031'], court, '2031-05-01'],
    [['18 January 2031'], tribunal, undefined],
    [['Decision date: 1 March 2031'], tribunal, '2031-03-01'],
    [['Decision given on: 1 November 2031'], tribunal, '2031-11-01'],
    [['32 May 2031', '1 Floréal 2031', '1/13/2031'], court, undefined],
    [[], court, undefined],
  ])('dates %j', (cover, ofCourt, date) => {
    expect(decisionDate(cover, ofCourt)).toBe(date);
  });

  it('has a citation of its own, named or alone near the top', () => {
    expect(ownCitation(['[2030] UKSC 1', 'Neutral citation: [2031] UKSC 2'])).toBe('[2031] UKSC 2');
    expect(ownCitation([...Array<string>(20).fill('x'), '[2030] UKSC 1'])).toBe('');
    expect(ownCitation(['see [2030] UKSC 1'])).toBe('');
  });

  it('gives a title only where it prints one', () => {
    expect(printedTitle(['A', '- and -', 'B'])).toBe('');
    expect(printedTitle(['A v B (Respondent)'])).toBe('A v B (Respondent)');
  });
});
