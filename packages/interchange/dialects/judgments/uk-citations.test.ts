import { describe, expect, it } from 'vitest';
import { appealedDecisions, docketNumbers, neutralCitationIn } from './uk-citations.ts';
import { courtCited, ukCourt, ukList } from './uk-courts.ts';
import { isLegalPerson } from './uk-parties.ts';

describe('neutral citations', () => {
  it.each([
    ['Neutral Citation Number: [2031] EWHC 15 (Admin)', '[2031] EWHC 15 (Admin)'],
    ['NCN: [2031]UKUT 00096 (AAC)', '[2031] UKUT 96 (AAC)'],
    ['[2031] EWCA Crim 7', '[2031] EWCA Crim 7'],
    ['[2031] EWHC 5 KB', '[2031] EWHC 5 (KB)'],
    ['[2031] EWFC 9 (B) and more', '[2031] EWFC 9 (B)'],
    ['[2031] CSIH\n4', '[2031] CSIH 4'],
    ['[2031] AC 5', ''],
    ['no citation', ''],
  ])('in %j', (text, citation) => {
    expect(neutralCitationIn(text)).toBe(citation);
  });

  it('of decisions appealed from', () => {
    expect(
      appealedDecisions('On appeal from: [2030] EWCA Civ 9 Appeals from [2030] EWCA Civ 10. See [2029] UKSC 1'),
    ).toEqual(['[2030] EWCA Civ 9', '[2030] EWCA Civ 10']);
  });
});

describe('numbers of cases', () => {
  it.each([
    ['Case No: CO/1234/2031', ['CO/1234/2031']],
    ['Case Nos: AB-2031-000111. Claim No: X-2031-000112', ['AB-2031-000111', 'X-2031-000112']],
    ['Appeal reference: TC/2030/00017', ['TC/2030/00017']],
    ['Case ID: UKSC 2030/0012', ['UKSC 2030/0012']],
    ['Case No: 12', []],
    ['the case number is unknown', []],
  ])('in %j', (header, numbers) => {
    expect(docketNumbers(header)).toEqual(numbers);
  });
});

describe('courts', () => {
  it.each([
    ['UKSC', 'Supreme Court of the United Kingdom', '', 'supreme'],
    [
      'EWHC-KBD-Admin',
      'High Court of England and Wales',
      'King’s Bench Division, Administrative Court',
      'first-instance',
    ],
    [
      'EWHC-QBD-Commercial-Circuit',
      'High Court of England and Wales',
      'Queen’s Bench Division, Commercial Court, Circuit Commercial Court',
      'first-instance',
    ],
    ['EWCA-Criminal', 'Court of Appeal of England and Wales', 'Criminal Division', 'appeal'],
    ['EWHC-KBD-New', 'High Court of England and Wales', 'King’s Bench Division, New', 'first-instance'],
    ['Nowhere', 'As Printed', '', 'unknown'],
  ])('%s', (code, name, division, level) => {
    expect(ukCourt(code, 'As Printed', false)).toEqual({ name, division, level });
  });

  it('decide appeals where a party is appellant, unless they are of first instance only', () => {
    expect(ukCourt('EWHC-KBD', '', true).level).toBe('appeal');
    expect(ukCourt('UKFTT-TC', '', true).level).toBe('first-instance');
  });

  it.each([
    ['[2031] EWHC 7 (Admin)', 'Administrative Court'],
    ['[2031] EWHC 7 (Pat)', 'Chancery Division, Patents Court'],
    ['[2031] EWCA Civ 7', 'Civil Division'],
    ['[2031] UKUT 7 (IAC)', 'Immigration and Asylum Chamber'],
    ['[2031] UKSC 7', ''],
  ])('by the citation %s', (citation, division) => {
    expect(courtCited(citation).division).toBe(division);
    expect(courtCited(citation).level).not.toBe('unknown');
  });

  it('name what they work in', () => {
    expect([ukList('Admin'), ukList('FoodStandards')]).toEqual(['Administrative Court', 'Food Standards']);
  });
});

describe('legal persons', () => {
  it.each([
    'Quill Ledgers Limited',
    'QUILL PLC',
    'Ink (UK) Ltd (in liquidation)',
    'Secretary of State for the Home Department',
    'WESTLAND JUDICIAL AUTHORITY',
    'London Borough of Ledgers',
    'Director of Public Prosecutions',
  ])('%s', (name) => {
    expect(isLegalPerson(name)).toBe(true);
  });

  it.each([
    'Vera Quill',
    'Vera Quill trading as Quill Limited',
    'The Estate of Vera Quill Limited',
    'R (on the application of Quill Limited)',
    'The joint administrators of Quill plc',
    'LIMITED',
    'Ink Limited and Vera Quill',
    'Mr Council',
    '',
    'x'.repeat(500),
  ])('not %s', (name) => {
    expect(isLegalPerson(name)).toBe(false);
  });
});
