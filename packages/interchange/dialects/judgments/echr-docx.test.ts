import { describe, expect, it } from 'vitest';
import { conventionArticles } from './echr-articles.ts';
import { caseIn, docx, outlineOf, readAs } from './judgment.testing.ts';

const cover = [
  'THIRD SECTION',
  'CASE OF QUILL v. THE CZECH REPUBLIC',
  '(Application no. 12345/31)',
  'JUDGMENT',
  'STRASBOURG',
  '3 May 2031',
  'FINAL',
  '03/08/2031',
];
const heading = (text: string, style: string) => ({ text, style });
const para = (text: string) => ({ text, style: 'ECHRPara' });
const body = [
  heading('PROCEDURE', 'ECHRTitle1'),
  para('1.  The case originated in an application.'),
  heading('THE FACTS', 'ECHRTitle1'),
  heading('I.  THE CIRCUMSTANCES', 'ECHRHeading1'),
  para('2.  The applicant kept a ledger. It read:'),
  { text: '35.  A quoted line.', style: 'ECHRParaQuote' },
  para('Without a number.'),
  heading('THE LAW', 'ECHRTitle1'),
  heading('I.  ALLEGED VIOLATION OF ARTICLES 6 § 1 AND 13 OF THE CONVENTION', 'ECHRHeading1'),
  para('4.  The Court considers.'),
  heading('FOR THESE REASONS, THE COURT, UNANIMOUSLY,', 'ECHRTitle1'),
  { text: '1.  Holds that there has been a violation of Article 1 of Protocol No. 1;', style: 'JuList' },
  heading('DISSENTING OPINION OF JUDGE X', 'ECHRTitleCentre1'),
  { text: '1.  I disagree.', style: 'OpiPara' },
];

describe('a judgment of the European Court of Human Rights', () => {
  const document = caseIn('echr/001-12345.docx', docx([...cover, ...body]));

  it('is described by its cover', () => {
    expect(document).toMatchObject({
      dialect: 'echr-docx',
      country: 'INTL',
      language: 'en',
      title: 'CASE OF QUILL v. THE CZECH REPUBLIC',
      form: 'judgment',
      date: '2031-05-03',
      court: { name: 'European Court of Human Rights', division: 'THIRD SECTION', level: 'international' },
      identifiers: [
        { scheme: 'application', value: '12345/31' },
        { scheme: 'source', value: 'hudoc:001-12345' },
      ],
      persons: [
        { role: 'applicant', kind: 'unknown', label: 'Applicant 1' },
        { role: 'respondent', kind: 'state', label: 'THE CZECH REPUBLIC', nationalities: ['CZ'] },
      ],
    });
  });

  it('rests on the articles it decides on', () => {
    expect(document.legalBases).toEqual([
      { citation: 'Article 6 § 1 of the Convention', target: 'cets005:6(1)' },
      { citation: 'Article 13 of the Convention', target: 'cets005:13' },
      { citation: 'Article 1 of Protocol No. 1', target: 'cets009:1' },
    ]);
  });

  it('has its own numbers, not those of quotations', () => {
    expect(outlineOf(document.texts).slice(cover.length)).toEqual([
      '= PROCEDURE',
      '1. The case originated in an application.',
      '= THE FACTS',
      '== I. THE CIRCUMSTANCES',
      '2. The applicant kept a ledger. It read:',
      '35. A quoted line.',
      'Without a number.',
      '= THE LAW',
      '== I. ALLEGED VIOLATION OF ARTICLES 6 § 1 AND 13 OF THE CONVENTION',
      '4. The Court considers.',
      '= FOR THESE REASONS, THE COURT, UNANIMOUSLY,',
      '1. Holds that there has been a violation of Article 1 of Protocol No. 1;',
      '= DISSENTING OPINION OF JUDGE X',
      '1. I disagree.',
    ]);
    expect(document.texts.find(({ text }) => text.startsWith('35.'))?.number).toBe('');
  });

  it('is divided into cover, reasons, operative part and opinions', () => {
    expect([...new Set(document.texts.map(({ part }) => part))]).toEqual(['other', 'decision', 'ruling', 'opinion']);
  });
});

describe('covers of other kinds', () => {
  const first = (lines: string[]) => caseIn('a.docx', docx([...lines, ...body]));

  it('of several applications, applicants and States', () => {
    const document = first([
      'GRAND CHAMBER',
      'CASE OF A AND OTHERS v. FRANCE AND ITALY',
      '(Applications nos. 1/31, 22/31 and 1/31)',
      '1 June 2031',
    ]);
    expect(document.identifiers.map(({ value }) => value)).toEqual(['1/31', '22/31']);
    expect(document.persons).toEqual([
      { role: 'applicant', kind: 'group', label: 'Applicants' },
      { role: 'respondent', kind: 'state', label: 'FRANCE', nationalities: ['FR'] },
      { role: 'respondent', kind: 'state', label: 'ITALY', nationalities: ['IT'] },
    ]);
  });

  it('of a State whose name has an "and"', () => {
    const document = first(['CASE OF A v. BOSNIA AND HERZEGOVINA', '(Application no. 1/31)']);
    expect(document.persons[1]).toMatchObject({ label: 'BOSNIA AND HERZEGOVINA', nationalities: ['BA'] });
    expect(document.date).toBeUndefined();
  });

  it('in French', () => {
    const document = first([
      'CINQUIÈME SECTION',
      'AFFAIRE PLUME c. SUISSE',
      '(Requête no 7/31)',
      'ARRÊT',
      '1er août 2031',
    ]);
    expect(document).toMatchObject({ language: 'fr', form: 'judgment', date: '2031-08-01' });
    expect(document.persons[1]).toMatchObject({ nationalities: ['CH'] });
  });

  it('take an ECLI only where it is printed', () => {
    const ecli = 'ECLI:CE:ECHR:2031:0503JUD001234531';
    const document = first(['CASE OF A v. ITALY', '(Application no. 12345/31)', ecli]);
    expect(document.identifiers[0]).toEqual({ scheme: 'ecli', value: ecli });
  });

  it('name no respondent that is no State', () => {
    expect(first(['CASE OF A v. NOWHERE', '(Application no. 1/31)']).persons).toHaveLength(1);
  });

  it.each([[['CASE OF A v. ITALY', 'no number']], [['A letter', '(Application no. 1/31)']]])(
    '%j is no judgment',
    (lines) => {
      expect(readAs('a.docx', docx([...lines, 'Text.']))[0]?.outcome).not.toBe('case');
    },
  );
});

describe('articles of the Convention', () => {
  it.each([
    [
      'ALLEGED VIOLATION OF ARTICLE 14 OF THE CONVENTION TAKEN IN CONJUNCTION WITH ARTICLE 1 OF PROTOCOL No. 1',
      ['cets005:14', 'cets009:1'],
    ],
    ['Articles 3, 5 § 1 and 8 of the Convention', ['cets005:3', 'cets005:5(1)', 'cets005:8']],
    ['Article 2 of Protocol No. 7', ['cets117:2']],
    ['Article 2 of Protocol No. 99', ['']],
    ['APPLICATION OF ARTICLE 41 OF THE CONVENTION', []],
    ['Article 6 of the Labour Code', []],
  ])('%s', (line, targets) => {
    expect(conventionArticles([line]).map(({ target }) => target)).toEqual(targets);
  });
});
