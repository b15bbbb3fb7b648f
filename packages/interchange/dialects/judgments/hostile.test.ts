import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseDocumentSchema } from '../../case-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { judgmentDialects } from './index.ts';
import { type AnyResult, docx, judgmentXml } from './judgment.testing.ts';

const peachjam = JSON.stringify([
  {
    model: 'peachjam.coredocument',
    pk: 1,
    fields: { title: 'A', doc_type: 'judgment', work_frbr_uri: '/akn/za/judgment/a/2031/1' },
  },
  { model: 'peachjam.judgment', pk: 1, fields: { mnc: '[2031] A 1' } },
]);
const word = docx(['CASE OF A v. ITALY', '(Application no. 1/31)', 'Neutral citation: [2031] UKSC 5']);

function everyReading(bytes: Uint8Array): AnyResult[] {
  const file = sourceFileOf('a', bytes);
  return judgmentDialects.flatMap((dialect) => {
    expect(dialect.recognise(file)).toBeGreaterThanOrEqual(0);
    return [...dialect.read(file, {})];
  });
}

function expectSound(results: readonly AnyResult[]): void {
  for (const result of results) {
    if (result.outcome === 'case') expect(caseDocumentSchema.safeParse(result.document).success).toBe(true);
    if (result.outcome === 'refused') expect(result.reason).not.toBe('');
  }
}

describe('every dialect of judgments', () => {
  it.each([
    ['XML', Buffer.from(judgmentXml())],
    ['JSON', Buffer.from(peachjam)],
    ['DOCX', word],
  ])('takes %s that is cut anywhere', (_, whole) => {
    for (let length = 0; length < whole.length; length += 29) expectSound(everyReading(whole.subarray(0, length)));
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('', '[{"model":"peachjam.', 'PK\u0003\u0004', '<?xml'),
        (bytes, opening) => {
          expectSound(everyReading(Buffer.concat([Buffer.from(opening), bytes])));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('takes any values in the records', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 3 }),
        fc.constantFrom('title', 'date', 'language', 'work_frbr_uri', 'source_url'),
        (value, name) => {
          const records = JSON.parse(peachjam) as { fields: Record<string, unknown> }[];
          (records[0] as { fields: Record<string, unknown> }).fields[name] = value;
          expectSound(everyReading(Buffer.from(JSON.stringify(records))));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes any text in the description of a judgment', () => {
    const escaped = (text: string) => text.replace(/[<&">]/g, '_').replace(/[^\u0020-\ud7ff]/g, '');
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('cite', 'court', 'date', 'name', 'uri'), (text, part) => {
        expectSound(everyReading(Buffer.from(judgmentXml({ [part]: escaped(text) }))));
      }),
      { numRuns: 200 },
    );
  });

  it('refuses nesting without end and text that is not UTF-8', () => {
    const deep = judgmentXml({ body: '<level>'.repeat(5000) });
    const latin = Buffer.from(judgmentXml({ name: 'Caf\u00e9' }), 'latin1');
    for (const bytes of [Buffer.from(deep), latin, Buffer.from(`${'['.repeat(100_000)}`)]) {
      expect(everyReading(bytes).every(({ outcome }) => outcome === 'refused')).toBe(true);
    }
  });

  it('takes no time that grows faster than the file', () => {
    const started = performance.now();
    for (const piece of [
      '. . . ',
      '…',
      'article 6 § 1, 8 ',
      'appeal from [2031] ',
      'a',
      ' and ',
      'Case No: ',
      '(1) ',
    ]) {
      const long = piece.repeat(40_000);
      const header = `<p>${long}</p><p><party refersTo="#a">${long}</party></p>`;
      everyReading(
        Buffer.from(
          judgmentXml({ header, body: `<decision><level><content><p>${long}</p></content></level></decision>` }),
        ),
      );
      everyReading(
        docx(['CASE OF A v. ITALY', '(Application no. 1/31)', { text: `VIOLATION ${long}`, style: 'ECHRHeading1' }]),
      );
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
