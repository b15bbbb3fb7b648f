import { readFileSync } from 'node:fs';
import { blankCase, type IdentifiedCase, toCaseLine } from '@comity/interchange';
import { newRecordId } from '@comity/records';
import { beforeAll, describe, expect, it } from 'vitest';
import { benchOn, testBench } from './command.testing.ts';

const bench = testBench();
const other = benchOn(bench.folder, bench.path('other-data'));
const work = newRecordId();
const paragraphId = newRecordId();

/** An invented decision about shrimps, as a line of an export. */
function line(given: Partial<IdentifiedCase> = {}): string {
  const source = { file: 'shrimps.json', url: 'https://court.example/17', publisher: 'Invented Court' };
  const text = { standing: 'official' as const, anchor: '', heading: '', level: 0, language: 'en' };
  const known = {
    dialect: 'invented',
    country: 'GB',
    language: 'en',
    title: 'The Crown and the Shrimp Company',
    source,
  };
  return toCaseLine({
    ...blankCase(known),
    id: newRecordId(),
    work,
    identifiers: [{ scheme: 'neutral-citation', value: '[2031] EWHC 17 (Shrimp)' }],
    court: { name: 'Shrimp Court', division: '', level: 'appeal' },
    form: 'judgment',
    date: '2031-05-06',
    persons: [{ role: 'defendant', kind: 'person', label: 'Defendant 1', ageAtTrial: 'unknown' }],
    charges: [
      {
        ...{ persons: [0], offence: 'Laundering of shrimps', provision: 'Shrimp Act, s. 3', verdict: 'guilty' },
        sentences: [{ kind: 'fine', money: { amount: '1250.50', currency: 'GBP' }, asPrinted: '£1,250.50' }],
      },
    ],
    texts: [
      { ...text, id: paragraphId, part: 'decision', number: '1.', text: 'The ponds were emptied by night.' },
      { ...text, part: 'summary', standing: 'summary', number: '', text: 'A summary.\nOf two lines.' },
    ],
    licence: 'CC0-1.0',
    ...given,
  });
}

const second = (): string => line({ dialect: 'invented-note', form: 'case-note', texts: [] });

beforeAll(() => {
  const file = bench.write({ 'decisions.jsonl': line() + second() });
  expect(bench.comity('import', file)).toMatchObject({ status: 0, stdout: expect.stringContaining('2 decisions') });
});

describe('comity show of a decision', () => {
  it.each([
    ['its own id', () => work],
    ['the id of a paragraph', () => paragraphId],
  ])('by %s says whose it is, what was charged, and its text', (_what, id) => {
    const { status, stdout } = bench.comity('show', id());
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^The Crown and the Shrimp Company\nGB · Shrimp Court · 2031-05-06\n\[2031\] EWHC 17 \(Shrimp\)\n/,
    );
    expect(stdout).toContain('Source: https://court.example/17');
    expect(stdout).toContain('Charge: Laundering of shrimps Shrimp Act, s. 3 guilty £1,250.50');
    expect(stdout).toContain('1. The ponds were emptied by night.');
  });

  it('as data is what each file says, with blank and unknown apart', () => {
    const { answer } = bench.json<{ kind: string; accounts: { facts: { persons: object[] } }[] }>('show', work);
    expect(answer).toMatchObject({ kind: 'case', id: work, licence: 'CC0-1.0' });
    expect(answer.accounts).toHaveLength(2);
    expect(answer.accounts[0]?.facts.persons).toEqual([
      { role: 'defendant', kind: 'person', label: 'Defendant 1', ageAtTrial: 'unknown' },
    ]);
  });
});

describe('comity export --kind case', () => {
  it('writes a line for each document, which an empty store takes and exports again equal', () => {
    const { status, answer } = bench.json('export', '--kind', 'case', '-o', 'out.jsonl');
    expect([status, answer]).toEqual([0, { documents: 2, output: 'out.jsonl' }]);
    expect(other.comity('import', bench.path('out.jsonl')).status).toBe(0);
    expect(other.comity('export', '--kind', 'case', '-o', 'again.jsonl').stdout).toBe(
      '2 documents about decisions written to again.jsonl.\n',
    );
    const [first, again] = ['out.jsonl', 'again.jsonl'].map((name) => readFileSync(bench.path(name), 'utf8'));
    expect(again).toBe(first);
    expect(first).toContain(`"id":"${paragraphId}"`);
    expect(other.comity('import', bench.path('out.jsonl')).stdout).toMatch(/0 new, 0 changed, 2 the same, 0 refused/);
  });

  it('has one form, and says so', () => {
    for (const format of ['csv', 'akn', 'docx']) {
      const { status, stderr } = bench.comity('export', '--kind', 'case', '--format', format, '-o', 'x');
      expect([format, status]).toEqual([format, 64]);
      expect(stderr).toContain('Decisions are exported as jsonl');
    }
  });

  it('is of decisions only, and the export of legislation holds none', () => {
    bench.comity('export', '-o', 'laws.jsonl');
    expect(readFileSync(bench.path('laws.jsonl'), 'utf8')).toBe('');
  });
});
