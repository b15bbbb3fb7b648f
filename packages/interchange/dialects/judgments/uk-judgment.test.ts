import { describe, expect, it } from 'vitest';
import { caseIn, judgmentXml, outlineOf, readAs } from './judgment.testing.ts';

const parties = `<TLCPerson eId="quill" showAs="Quill"/><TLCRole eId="appellant" showAs="Appellant"/>
<TLCRole eId="respondent" showAs="Respondent"/>`;
const party = (id: string, role: string, name: string) =>
  `<p><party refersTo="#${id}" as="#${role}">${name}</party></p>`;

describe('the description of a judgment', () => {
  it('gives identifiers, court, date, addresses and licence', () => {
    const extra = '<uk:caseNumber>CO/12/2031</uk:caseNumber>';
    const document = caseIn('a/b.xml', judgmentXml({ extra, references: parties }));
    expect(document.identifiers).toEqual([
      { scheme: 'neutral-citation', value: '[2031] EWHC 7 (Admin)' },
      { scheme: 'docket', value: 'CO/12/2031' },
      { scheme: 'source', value: 'tna:ewhc/admin/2031/7' },
    ]);
    expect(document).toMatchObject({
      dialect: 'uk-judgment',
      country: 'GB',
      language: 'en',
      title: 'Quill v Harbour Council',
      form: 'judgment',
      date: '2031-05-04',
      licence: 'Open Justice Licence; Crown copyright',
      court: {
        name: 'High Court of England and Wales',
        division: 'King’s Bench Division, Administrative Court',
        level: 'appeal',
      },
      source: {
        file: 'a/b.xml',
        url: 'https://caselaw.nationalarchives.gov.uk/ewhc/admin/2031/7',
        publisher: 'The National Archives',
      },
    });
    expect(document.files).toEqual([
      {
        name: 'a/b.xml',
        mediaType: 'application/xml',
        url: 'https://caselaw.nationalarchives.gov.uk/ewhc/admin/2031/7/data.xml',
      },
    ]);
  });

  it('names the document of a word processor beside it', () => {
    const document = caseIn('b.xml', judgmentXml(), { 'b.docx': 'PK' });
    expect(document.files.map(({ name }) => name)).toEqual(['b.xml', 'b.docx']);
  });

  it.each([
    ['a placeholder', { date: '1000-01-01', dateName: 'dummy' }, '2031'],
    ['the day of the hearing', { date: '2031-01-09', dateName: 'hearing' }, '2031'],
    [
      'a placeholder beside a date marked in the header',
      { date: '1000-01-01', header: '<p><docDate date="2031-02-03" refersTo="#decision">3 February</docDate></p>' },
      '2031-02-03',
    ],
    [
      'a placeholder beside a date printed in the header',
      { date: '1000-01-01', header: '<p>Heard on: 1 March 2031</p><p>Judgment date: 9 April 2031</p>' },
      '2031-04-09',
    ],
  ])('knows better than %s', (_, parts, date) => {
    expect(caseIn('a.xml', judgmentXml(parts)).date).toBe(date);
  });

  it('takes citation and numbers from the header where the description lacks them', () => {
    const header =
      '<p>Neutral Citation: [2031] UKFTT 00044 (TC)<marker name="tab"/>Case Number: TC01234</p><p>Appeal reference: TC/2030/00017</p>';
    const document = caseIn('a.xml', judgmentXml({ cite: '', uri: '', header, court: 'UKFTT-TC' }));
    expect(document.identifiers.map(({ value }) => value)).toEqual([
      '[2031] UKFTT 44 (TC)',
      'TC01234',
      'TC/2030/00017',
    ]);
    expect(document.court).toEqual({ name: 'First-tier Tribunal', division: 'Tax Chamber', level: 'first-instance' });
  });

  it('is titled by its citation where it has no name', () => {
    expect(caseIn('a.xml', judgmentXml({ name: '' })).title).toBe('[2031] EWHC 7 (Admin)');
  });

  it('keeps the printed name of a court that is not known', () => {
    expect(caseIn('a.xml', judgmentXml({ court: 'XYZ-Q' })).court).toEqual({
      name: 'The Court as Printed',
      division: '',
      level: 'unknown',
    });
  });

  it('names the field of a tribunal', () => {
    const extra = '<uk:jurisdiction>InformationRights</uk:jurisdiction>';
    expect(caseIn('a.xml', judgmentXml({ court: 'UKFTT-GRC', extra })).court.division).toBe(
      'General Regulatory Chamber, Information Rights',
    );
  });
});

describe('the appeal chain', () => {
  it('begins with the decision appealed from', () => {
    const header = '<p>On appeal from: [2030] EWCA Civ 99</p>';
    const document = caseIn('a.xml', judgmentXml({ header, court: 'UKSC', cite: '[2031] UKSC 2' }));
    expect(document.relatedCases).toEqual([
      { relation: 'appeal-from', identifier: { scheme: 'neutral-citation', value: '[2030] EWCA Civ 99' } },
    ]);
    expect(document.proceedings.map(({ reference, stage, date }) => [reference, stage, date])).toEqual([
      ['[2030] EWCA Civ 99', 'unknown', undefined],
      ['[2031] UKSC 2', 'cassation', '2031-05-04'],
    ]);
  });

  it('is empty where the header names none', () => {
    expect(caseIn('a.xml', judgmentXml()).proceedings).toEqual([]);
  });
});

describe('parties and citations', () => {
  it('names companies and public bodies only', () => {
    const header = [
      party('q', 'appellant', 'VERA QUILL'),
      party('h', 'respondent', '(1) HARBOUR DISTRICT COUNCIL'),
      party('h', 'respondent', '(1) HARBOUR DISTRICT COUNCIL'),
      party('c', 'respondent', 'THE COMMISSIONERS FOR'),
      party('d', 'respondent', 'HIS MAJESTY’S REVENUE AND CUSTOMS'),
      party('o', '', 'Somebody Else'),
    ].join('');
    const { persons } = caseIn('a.xml', judgmentXml({ header, references: parties }));
    expect(persons).toEqual([
      { role: 'applicant', kind: 'unknown', label: 'Appellant 1' },
      { role: 'respondent', kind: 'legal-person', label: 'HARBOUR DISTRICT COUNCIL' },
      { role: 'respondent', kind: 'legal-person', label: 'THE COMMISSIONERS FOR HIS MAJESTY’S REVENUE AND CUSTOMS' },
      { role: 'other', kind: 'unknown', label: 'Party 1' },
    ]);
  });

  it('keeps judges out of the data', () => {
    const references = '<TLCPerson eId="judge-x" showAs="Judge Xenon"/>';
    const { texts, ...data } = caseIn(
      'a.xml',
      judgmentXml({ references, header: '<p><judge refersTo="#judge-x">Judge Xenon</judge></p>' }),
    );
    expect(JSON.stringify(data)).not.toContain('Xenon');
    expect(texts[0]?.text).toContain('Judge Xenon');
  });

  it('lists what the text links, each once', () => {
    const ref = (type: string, href: string, text: string) => `<ref uk:type="${type}" href="${href}">${text}</ref>`;
    const act = 'http://www.legislation.gov.uk/id/ukpga/2003/41';
    const body = `<decision><paragraph><num>1.</num><content><p>${ref('legislation', act, 'Ledgers Act')}
      ${ref('legislation', act, 'Ledgers Act')} ${ref('case', 'https://caselaw.nationalarchives.gov.uk/uksc/2030/1', '[2030] UKSC 1')}
      <a href="https://example.org/x">there</a> <a href="#para_1">above</a></p></content></paragraph></decision>`;
    expect(caseIn('a.xml', judgmentXml({ body })).citations).toEqual([
      { kind: 'legislation', text: 'Ledgers Act', target: act },
      { kind: 'case', text: '[2030] UKSC 1', target: 'https://caselaw.nationalarchives.gov.uk/uksc/2030/1' },
      { kind: 'other', text: 'there', target: 'https://example.org/x' },
    ]);
  });
});

describe('the parts of the text', () => {
  it('are cover, decision and annexes', () => {
    const annex = `<attachments><attachment><doc name="annex"><meta><identification/></meta><mainBody><p>A list of ledgers</p></mainBody></doc></attachment></attachments>`;
    const document = caseIn(
      'a.xml',
      judgmentXml({
        attachments: annex,
        header: '<p>HIGH COURT</p><p>- - - - -</p><p><img src="x.png"/></p><p>Before</p>',
      }),
    );
    expect(document.texts.map(({ part, standing }) => `${part} ${standing}`)).toEqual([
      'other official',
      'decision official',
      'other official',
    ]);
    expect(outlineOf(document.texts)).toEqual([
      'HIGH COURT / Before',
      '1. #para_1 The ledger was kept.',
      'A list of ledgers',
    ]);
  });
});

describe('files that are no judgment', () => {
  it('leaves an act to the dialect of law, and takes no judgment for an act', () => {
    const act = judgmentXml()
      .replace('<judgment name="judgment">', '<act name="ukpga">')
      .replace('</judgment>', '</act>');
    expect(readAs('a.xml', act)[0]?.outcome).not.toBe('case');
    const small = judgmentXml({
      attachments:
        '<attachments><attachment><doc name="annex"><mainBody><p>x</p></mainBody></doc></attachment></attachments>',
    });
    expect(readAs('a.xml', small)[0]?.outcome).toBe('case');
  });

  it.each([
    ['no body', judgmentXml().replace(/<judgmentBody>.*<\/judgmentBody>/s, ''), 'element akomaNtoso'],
    ['no text', judgmentXml({ body: '<decision/>' }), 'element judgmentBody'],
    ['no identification', judgmentXml().replace(/<identification.*<\/identification>/s, ''), 'element judgment'],
    ['half of it', judgmentXml().slice(0, -60), 'line 13'],
    ['entities', judgmentXml().replace('<akomaNtoso', '<!DOCTYPE a [<!ENTITY x "y">]>\n<akomaNtoso'), 'line 2'],
  ])('refuses one with %s, with the place', (_, xml, place) => {
    const [result] = readAs('a.xml', xml);
    expect(result).toMatchObject({ outcome: 'refused' });
    expect((result as { place: string }).place).toContain(place);
  });
});
