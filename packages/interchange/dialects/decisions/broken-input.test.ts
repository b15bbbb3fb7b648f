import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseDocumentSchema } from '../../case-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { casesIn, type DecisionResult, linesOf } from './decisions.testing.ts';
import { decisionDialects } from './json-decisions.ts';

const mods =
  '<mods xmlns="http://www.loc.gov/mods/v3"><extension><accessId>USCOURTS-a</accessId><caseNumber>1</caseNumber><party fullName="A" role="Defendant"/></extension><titleInfo><title>A v. B</title></titleInfo></mods>';
const address = 'https://www.unodc.org/cld/case-law-doc/drugcrimetype/ita/2023/a.html';

/** A small valid file of each dialect. */
const samples: Readonly<Record<string, string>> = {
  judilibre: JSON.stringify({
    resolved: [
      {
        id: 'a1',
        ecli: 'ECLI:FR:CCASS:2020:CR1',
        chamber: 'Chambre criminelle',
        numbers: ['1'],
        decision_date: '2020-01-02',
        text: 'Un.\n\n1. Deux.',
        zones: { expose: [{ start: 0, end: 5 }] },
        titlesAndSummaries: [{ titles: ['a'], summary: 'b' }],
        visa: [{ title: 'Article 1' }],
        contested: { title: 'Cour', date: '2019-01-01' },
      },
    ],
  }),
  openlegaldata: JSON.stringify({
    file_number: '1 StR 1/20',
    court_raw: '{"name":"Bundesgerichtshof"}',
    court_chamber: 'x',
    source_name: 'y',
    source_homepage: 'z',
    date: '2020-01-02',
    content: '## Tenor\n\nNein.\n\n1| Ja.',
    raw: '<div class="links"><p>x</p></div>',
    sections: [{ title: 'T', content: [{ value: 'v', heading: true }] }],
  }),
  lecard: linesOf({
    id: 1,
    query:
      '沙洲人民法院刑事判决书（2020）沙刑初1号：检察院指控被告人甲犯盗窃罪一案。判决如下：被告人甲犯盗窃罪，判处有期徒刑一年。',
  }),
  'govinfo-mods': linesOf({ path: 'a', mods }),
  'sherloc-trafficking': linesOf({
    unodcNo: 'ITA1',
    title: 'T',
    url: address,
    labels: ['ACT_TRANSFER'],
    year: 2023,
    factSummary: 'F.',
  }),
  'sherloc-export': linesOf(
    {
      id: 'SHERLOC-1',
      type: 'case_law',
      title: 'T',
      text: 'X',
      url: address,
      unodc_number: 'ITA1',
      crime_types: ['Fraud'],
    },
    {
      id: 'SHERLOC-2',
      type: 'legislation',
      text: 'Article 1 - X\n\nY',
      law_title: 'L',
      country_code: 'ITA',
      article: 'Article 1',
      chapter: 'Chapter I',
    },
  ),
};

/** Read by force with one dialect: what a user may do with any file. */
function readAs(id: string, content: string | Uint8Array): DecisionResult[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const dialect = decisionDialects.find((entry) => entry.id === id);
  const file = sourceFileOf('a', bytes);
  expect(dialect?.recognise(file)).toBeTypeOf('number');
  return [...(dialect?.read(file, {}) ?? [])];
}

/** Whatever comes out keeps the contract: documents fit the schema, refusals have a reason. */
function expectSound(results: readonly DecisionResult[]): void {
  for (const result of results) {
    if (result.outcome === 'case') expect(caseDocumentSchema.safeParse(result.document).success).toBe(true);
    else if (result.outcome !== 'law') expect(result.reason).not.toBe('');
  }
}

const deep = '['.repeat(100_000);
const oddValues = [
  'null',
  '1e999',
  '-0',
  '"\\ud800"',
  '{"__proto__":{"a":1}}',
  `${'9'.repeat(400)}`,
  '[[[[]]]]',
  'true',
  '"\\u0000"',
];

describe.each(Object.keys(samples))('broken input of %s', (id) => {
  const sample = samples[id] as string;

  it('is read whole when it is whole', () => {
    const results = readAs(id, sample);
    expectSound(results);
    expect(casesIn(results)).toHaveLength(1);
    expect(
      decisionDialects.find((entry) => entry.id === id)?.recognise(sourceFileOf('a', Buffer.from(sample))),
    ).toBeGreaterThan(0.5);
  });

  it('never throws when it breaks off anywhere', () => {
    for (let length = 0; length < sample.length; length += 3) expectSound(readAs(id, sample.slice(0, length)));
  });

  it('never throws on values of other types in place of any value', () => {
    const values = [...sample.matchAll(/:("(?:[^"\\]|\\.)*"|\d+|null)/g)];
    for (const { index, 0: whole } of values) {
      for (const odd of oddValues) {
        expectSound(readAs(id, `${sample.slice(0, index)}:${odd}${sample.slice(index + whole.length)}`));
      }
    }
  });

  it('refuses bytes that are no text, and nesting without end', () => {
    const bytes = Buffer.concat([
      Buffer.from(sample.slice(0, 40)),
      Uint8Array.of(0xff, 0xfe, 0xc0),
      Buffer.from(sample.slice(40)),
    ]);
    for (const content of [bytes, Uint8Array.of(0, 1, 2), deep, `{"a":${deep}`]) {
      const results = readAs(id, content);
      expectSound(results);
      expect(casesIn(results)).toEqual([]);
    }
  });

  it('never throws on characters put in at random', () => {
    fc.assert(
      fc.property(fc.nat(sample.length), fc.string({ maxLength: 6 }), fc.nat(12), (at, put, cut) => {
        expectSound(readAs(id, sample.slice(0, at) + put + sample.slice(at + cut)));
      }),
      { numRuns: 150 },
    );
  });
});

describe('packed input made to exhaust', () => {
  it('is neither recognised nor unpacked without end', () => {
    const zeros = gzipSync(Buffer.alloc(300 * 1024 * 1024));
    const started = performance.now();
    const results = readAs('govinfo-mods', zeros);
    expectSound(results);
    expect(results).toHaveLength(1);
    expect(results[0]?.outcome).toBe('refused');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
