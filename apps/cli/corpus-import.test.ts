import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus, openDatabase } from '@comity/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, benchOn, type Report, testBench } from './command.testing.ts';

const corpus = findCorpus();

/** Files that may be refused, with the reason; every other one must be read or left alone. */
const exceptions: Record<string, RegExp> = {};
/** Reasons for which a file may be left alone: notices and tables, metadata read with their text, acts without a text. */
const reasons =
  /notice on licences|list of (?:terms|names)|table of (?:references|values)|metadata of text\.txt|rendering of .* beside it|holds (?:none of its|no) text|no text of it/;

/** Articles of acts that everyone can count in their files; no fewer may be there. */
const fewest: Record<string, number> = {
  'de/stgb.md': 400,
  'de/stpo.md': 500,
  'fr/LEGITEXT000006070719.md': 900,
  'es-AR/LEY-26097.md': 71,
  'en-IN/ipc.json': 500,
};

describe.skipIf(!corpus)('[corpus] import of all legislation', () => {
  const bench = testBench();
  const path = join(corpus ?? '', 'legislation');
  let report: Report & { warnings: { file: string; reason: string }[] };
  let status: number | null;

  beforeAll(() => {
    const started = performance.now();
    ({ status, answer: report } = bench.json('import', path));
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${report.files} files, ${report.provisions} provisions in ${seconds.toFixed(1)} s with the index: ` +
        `${Math.round(report.provisions / seconds)} a second`,
    );
  }, 240_000);

  it('refuses nothing but the named exceptions', () => {
    expect(report.refusals.filter(({ file, reason }) => !exceptions[file]?.test(reason))).toEqual([]);
    expect(status).toBe(report.refusals.length > 0 ? 2 : 0);
  });

  it('leaves alone what is no law, for reasons that are known', () => {
    expect(report.leftAlone.filter(({ reason }) => !reasons.test(reason))).toEqual([]);
    expect(report.leftAlone.length).toBeLessThan(report.files / 5);
  });

  it('accounts for every file', () => {
    const { records } = report;
    const accounted = records.new + records.same + records.changed + records.refused + report.leftAlone.length;
    expect(accounted).toBeGreaterThanOrEqual(report.files);
    expect(records.changed).toBe(0);
  });

  it('reaches every count of articles that a file states', () => {
    expect(report.warnings).toEqual([]);
  });

  it('finds the articles of every dialect, and of known acts no fewer than they have', () => {
    const { connection } = openDatabase(bench.path('data', 'comity.db'), { readonly: true });
    const counts = connection
      .prepare(
        'select dialect, count(*) as versions, sum(article_count) as articles from expression group by dialect order by dialect',
      )
      .all() as { dialect: string; versions: number; articles: number }[];
    const ofFile = connection.prepare('select sum(article_count) from expression where source_file = ?').pluck();
    const found = Object.fromEntries(Object.keys(fewest).map((file) => [file, ofFile.get(file) as number]));
    connection.close();
    console.log(
      counts
        .map(({ dialect, versions, articles }) => `${dialect}: ${versions} versions, ${articles} articles`)
        .join('\n'),
    );
    for (const { dialect, articles } of counts) expect(articles, dialect).toBeGreaterThan(0);
    for (const [file, least] of Object.entries(fewest)) expect(found[file], file).toBeGreaterThanOrEqual(least);
  });

  it('says everything is the same the second time', () => {
    const second = bench.json<Report>('import', path);
    expect(second.status).toBe(status);
    expect(second.answer.records).toEqual({
      ...{ new: 0, changed: 0 },
      same: report.records.new + report.records.same,
      refused: report.records.refused,
    });
    expect(second.answer.leftAlone).toEqual(report.leftAlone);
  }, 120_000);

  it('leaves a sound store with its index in step', () => {
    expect(bench.json<{ ok: boolean }>('doctor')).toMatchObject({ status: 0, answer: { ok: true } });
  }, 120_000);

  it.each(['Geldwäsche', '洗钱', 'غسل الأموال', 'blanchiment', 'lavado de activos', 'money laundering'])(
    'finds %s',
    (words) => {
      expect(bench.json<Answer>('search', words).answer.total).toBeGreaterThan(5);
    },
  );

  it('exports to a file that imports into an empty store and exports again to the letter', () => {
    // Argentine laws bring the treaties that are annexed to them.
    const kinds = ['legislation', 'treaty'].map((kind) => {
      const [one, two] = [bench.path(`one-${kind}.jsonl`), bench.path(`two-${kind}.jsonl`)];
      return { kind, one, two };
    });
    for (const { kind, one } of kinds) expect(bench.comity('export', '--kind', kind, '-o', one).status).toBe(0);
    const other = benchOn(bench.folder, bench.path('other'));
    const again = other.json<Report>('import', ...kinds.map(({ one }) => one));
    expect(again.answer.refusals).toEqual([]);
    expect(again.answer.records.new).toBe(report.records.new);
    for (const { kind, one, two } of kinds) {
      expect(other.comity('export', '--kind', kind, '-o', two).status).toBe(0);
      expect(readFileSync(two).equals(readFileSync(one))).toBe(true);
    }
  }, 240_000);
});
