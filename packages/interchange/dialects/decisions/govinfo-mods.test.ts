import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sourceFileOf } from '../../source-file.ts';
import { parseXml } from '../akoma-ntoso/xml-tree.ts';
import { casesIn, fileOf, linesOf, oneCase, outlineOf, readDecisions, refusalsIn } from './decisions.testing.ts';
import { govinfoMods } from './govinfo-mods.ts';
import { readParties } from './govinfo-parties.ts';

interface Sample {
  number?: string;
  type?: string;
  parties?: string;
  parts?: string;
}

/** A record of an invented court, shaped like those of GovInfo. */
function modsOf({
  number = '1:20-cr-00007',
  type = 'District',
  parties = '',
  parts = partOf(0, 'ORDER to float.'),
}: Sample = {}) {
  const extension = `<extension><docClass>USCOURTS</docClass><accessId>USCOURTS-zzd-1</accessId><courtType>${type}</courtType><courtCode>zzd</courtCode><caseNumber>${number}</caseNumber><caseOffice>Harbour</caseOffice><caseType>criminal</caseType><cause>21:881 Forfeiture</cause><natureSuit>Boats</natureSuit>${parties}</extension>`;
  return `<mods xmlns="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink" version="3.3"><name type="corporate"><namePart>United States Government Printing Office</namePart></name><extension><collectionCode>USCOURTS</collectionCode></extension><originInfo><publisher>Office of Courts</publisher><dateIssued encoding="w3cdtf">2020-03-04</dateIssued></originInfo>${extension}<titleInfo><title>USA v. Kahn</title></titleInfo><location><url>https://example.org/1</url></location><identifier type="preferred citation">${number};20-007</identifier>${extension}${parts}</mods>`;
}

function partOf(number: number, text: string): string {
  return `<relatedItem type="constituent"><titleInfo><subTitle>Other words</subTitle><partNumber>${number}</partNumber></titleInfo><location><url access="object in context">https://example.org/d</url><url access="raw object" displayLabel="PDF rendition">https://example.org/${number}.pdf</url></location><extension><courtName>United States District Court Sand District</courtName><accessId>USCOURTS-zzd-1-${number}</accessId><dateIssued>2020-03-0${number + 1}</dateIssued><docketText>${text}</docketText></extension></relatedItem>`;
}

const person = '<party firstName="Ada" lastName="Kahn" fullName="Ada Kahn" role="Defendant"/>';
const state = '<party fullName="United States of America" lastName="United States of America" role="Plaintiff"/>';

const packed = (content: string) => sourceFileOf('a.jsonl.gz', gzipSync(content));
const line = (mods: string) => JSON.stringify({ path: 'a.xml', mods });

describe('dockets of United States courts', () => {
  it('recognises a record, lines of records, and packed lines', () => {
    expect(govinfoMods.recognise(fileOf(modsOf()))).toBeGreaterThan(0.9);
    expect(govinfoMods.recognise(fileOf(line(modsOf())))).toBeGreaterThan(0.9);
    expect(govinfoMods.recognise(packed(line(modsOf())))).toBeGreaterThan(0.9);
  });

  it('recognises nothing else, packed or not', () => {
    const broken = sourceFileOf('a.gz', Uint8Array.of(0x1f, 0x8b, 1, 2, 3));
    for (const file of [fileOf('<mods/>'), packed('boats'), broken, sourceFileOf('a', Uint8Array.of(0, 1))]) {
      expect(govinfoMods.recognise(file)).toBe(0);
    }
  });

  it('reads the typed facts of a docket', () => {
    expect(oneCase(fileOf(modsOf({ parties: person + state })))).toMatchObject({
      dialect: 'govinfo-mods',
      country: 'US',
      language: 'en',
      title: 'USA v. Kahn',
      identifiers: [
        { scheme: 'docket', value: '1:20-cr-00007' },
        { scheme: 'source', value: 'govinfo:USCOURTS-zzd-1' },
      ],
      court: { name: 'United States District Court Sand District', division: 'Harbour', level: 'first-instance' },
      form: 'docket',
      date: '2020-03-04',
      legalSystem: 'common-law',
      proceedings: [{ reference: '1:20-cr-00007', stage: 'first-instance' }],
      persons: [
        { role: 'defendant', kind: 'person', label: 'Defendant 1' },
        { role: 'applicant', kind: 'state', label: 'United States of America' },
      ],
      legalBases: [{ citation: '21:881 Forfeiture', target: '' }],
      keywords: ['criminal', 'Boats'],
      files: [{ name: 'USCOURTS-zzd-1-0', mediaType: 'application/pdf', url: 'https://example.org/0.pdf' }],
      source: { url: 'https://example.org/1', publisher: 'Office of Courts' },
    });
  });

  it('gives an appeal both forms of its number', () => {
    const { identifiers, court } = oneCase(fileOf(modsOf({ number: '03-00007', type: 'Appellate' })));
    expect(identifiers.map(({ value }) => value)).toEqual(['03-00007', '20-007', 'govinfo:USCOURTS-zzd-1']);
    expect(court.level).toBe('appeal');
  });

  it('reads each entry of the docket with its date, number and id', () => {
    const parts = partOf(0, 'ORDER to float &amp; sail.') + partOf(1, '') + partOf(2, 'JUDGMENT.');
    expect(outlineOf(oneCase(fileOf(modsOf({ parts }))))).toEqual([
      'other | 0 | USCOURTS-zzd-1-0 | 2020-03-01: ORDER to float & sail.',
      'other | 1 | USCOURTS-zzd-1-1 | 2020-03-02: Other words',
      'other | 2 | USCOURTS-zzd-1-2 | 2020-03-03: JUDGMENT.',
    ]);
  });

  it('names the court by its code where no entry names it, and gives no entries where there are none', () => {
    const bare = oneCase(fileOf(modsOf({ parts: '' })));
    expect(bare.court.name).toBe('zzd');
    expect(bare.texts).toEqual([]);
  });

  it('reads packed lines as it reads plain ones', () => {
    const content = [line(modsOf()), line(modsOf({ number: '1:20-cr-00008' }))].join('\n');
    const texts = (file: ReturnType<typeof packed>) =>
      casesIn(readDecisions(file)).map(({ identifiers }) => identifiers);
    expect(texts(packed(content))).toEqual(texts(fileOf(content)));
    expect(texts(packed(content))).toHaveLength(2);
  });

  it('refuses bad records in their place and reads the others', () => {
    const entities = modsOf().replace('<mods', '<!DOCTYPE m [<!ENTITY a "b">]><mods');
    const content = [line(modsOf()), line('<mods'), line('<mods xmlns="x"/>'), linesOf({ path: 'x' }), line(entities)];
    const results = readDecisions(fileOf(content.join('\n')));
    expect(casesIn(results)).toHaveLength(1);
    expect(refusalsIn(results)).toEqual([
      expect.stringMatching(/not well-formed/),
      'line 3: It holds no MODS record of a case with its number.',
      'line 4: The field "mods" is missing or is no text.',
      expect.stringMatching(/^line 5 .*entities/i),
    ]);
  });

  it('says in which record of the file a line and column are', () => {
    expect(refusalsIn(readDecisions(fileOf([line(modsOf()), line('<mods')].join('\n'))))[0]).toMatch(
      /^line 2 \(line 1, column \d+\): /,
    );
  });

  it('refuses packed content that breaks off', () => {
    const whole = gzipSync(
      line(modsOf({ parts: Array.from({ length: 300 }, (_, at) => partOf(at % 9, `E ${at * 7919}`)).join('') })),
    );
    const results = [...govinfoMods.read(sourceFileOf('a.gz', whole.subarray(0, whole.length - 40)), {})];
    expect(refusalsIn(results)).toEqual([expect.stringMatching(/cannot be unpacked/)]);
  });
});

describe('parties of a federal case', () => {
  const partiesOf = (...parties: [name: string, role: string, first?: string][]) =>
    readParties(
      parseXml(
        `<e>${parties.map(([name, role, first]) => `<party fullName="${name}" role="${role}"${first ? ` firstName="${first}"` : ''}/>`).join('')}</e>`,
      ),
    ).map(({ role, kind, label }) => `${role} ${kind} ${label}`);

  it('numbers natural persons by their role and names nobody', () => {
    expect(
      partiesOf(['Ada Kahn', 'Defendant', 'Ada'], ['Bo Kahn', 'Defendant', 'Bo'], ['Ci', 'Material Witness', 'Ci']),
    ).toEqual(['defendant person Defendant 1', 'defendant person Defendant 2', 'witness person Material Witness 1']);
  });

  it('keeps the names of States and of bodies that show themselves', () => {
    expect(
      partiesOf(
        ['USA', 'Plaintiff'],
        ['State of Sand', 'Appellee'],
        ['Kahn Sales, Inc.', 'Claimant'],
        ['First Sand Bank', 'Garnishee'],
      ),
    ).toEqual([
      'applicant state USA',
      'respondent state State of Sand',
      'applicant legal-person Kahn Sales, Inc.',
      'third-party legal-person First Sand Bank',
    ]);
  });

  it('does not guess who somebody with one name is, or a thing that is sued', () => {
    expect(
      partiesOf(
        ['SEALED', 'Defendant'],
        ['$4,000.00 in United States Currency', 'Defendant'],
        ['2001 Kahn VIN 7', 'Defendant'],
      ),
    ).toEqual(['defendant unknown Defendant 1', 'defendant unknown Defendant 2', 'defendant unknown Defendant 3']);
    expect(partiesOf(['X', ''], ['Y', 'Amicus Curiae'])).toEqual([
      'other unknown Party 1',
      'other unknown Amicus Curiae 1',
    ]);
  });
});
