import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { type Answer, benchOn, type Report, testBench } from './command.testing.ts';
import { aknLaw, germanLaw } from './invented-law.testing.ts';
import { zip } from './zip.testing.ts';

const bench = testBench();
let nth = 0;

/** A bench with an empty store. */
function fresh() {
  nth += 1;
  return benchOn(bench.folder, bench.path(`store-${nth}`));
}

/** Content of every table but the reports of imports. */
function contentOf(store: number): string {
  const { connection } = openDatabase(bench.path(`store-${store}`, 'comity.db'), { readonly: true });
  try {
    const tables = connection
      .prepare("select name from sqlite_schema where type = 'table' and name not in ('import_report') order by name")
      .pluck()
      .all() as string[];
    return JSON.stringify(tables.map((table) => [table, connection.prepare(`select * from "${table}"`).all()]));
  } finally {
    connection.close();
  }
}

const importing = (on: ReturnType<typeof fresh>, ...args: string[]) => on.json<Report>('import', ...args);

describe('import --json', () => {
  it('creates the store and answers the report of the contract', () => {
    const on = fresh();
    bench.write({
      'set/de.md': germanLaw(),
      'set/za.xml': aknLaw(),
      'set/NOTICE.md': '# NOTICE\n\nLicensed under CC0. Copyright: none.\n',
    });
    const { status, answer } = importing(on, bench.path('set'));
    expect(status).toBe(0);
    expect(answer).toMatchObject({
      files: 3,
      records: { new: 2, changed: 0, same: 0, refused: 0 },
      leftAlone: [{ file: 'NOTICE.md', reason: expect.stringMatching(/notice/) }],
      refusals: [],
    });
    expect(Object.keys(answer.records).sort()).toEqual(['changed', 'new', 'refused', 'same']);
  });

  it('says everything is the same the second time, and changes no byte of the tables', () => {
    const on = fresh();
    importing(on, bench.path('set'));
    const content = contentOf(nth);
    const index = readdirSync(bench.path(`store-${nth}`, 'search')).sort();
    const { status, answer } = importing(on, bench.path('set'));
    expect([status, answer.records]).toEqual([0, { new: 0, changed: 0, same: 2, refused: 0 }]);
    expect(contentOf(nth)).toBe(content);
    expect(readdirSync(bench.path(`store-${nth}`, 'search')).sort()).toEqual(index);
  });

  it('takes several paths, files and folders, and stores each report', () => {
    const on = fresh();
    const { answer } = importing(on, bench.path('set', 'de.md'), bench.path('set', 'za.xml'));
    expect(answer).toMatchObject({ files: 2, records: { new: 2 } });
    const { connection } = openDatabase(bench.path(`store-${nth}`, 'comity.db'), { readonly: true });
    const reports = connection.prepare('select report from import_report').pluck().all() as string[];
    connection.close();
    expect(reports.map((report) => JSON.parse(report))).toEqual([answer]);
  });

  it('previews without writing', () => {
    const on = fresh();
    bench.write({ 'one/de.md': germanLaw() });
    const { status, answer } = importing(on, '--preview', bench.path('one'));
    expect([status, answer.preview, answer.records.new]).toEqual([0, true, 1]);
    importing(on, bench.path('one'));
    const content = contentOf(nth);
    bench.write({
      'one/de.md': germanLaw({ paragraphs: ['Zweck: Anders.'] }),
      'one/new.md': germanLaw({ name: 'neug', title: 'Neugesetz' }),
    });
    expect(importing(on, '--preview', bench.path('one')).answer.records).toEqual({
      new: 1,
      changed: 1,
      same: 0,
      refused: 0,
    });
    expect(contentOf(nth)).toBe(content);
    expect(importing(on, bench.path('one')).answer.records).toEqual({ new: 1, changed: 1, same: 0, refused: 0 });
  });

  it('keeps the id of an article whose text is corrected, and finds the new words and not the old', () => {
    const on = fresh();
    bench.write({ 'fix/de.md': germanLaw({ paragraphs: ['Zweck: Alte Fassung.', 'Strafe: Bleibt.'] }) });
    importing(on, bench.path('fix'));
    const before = on.json<Answer>('search', 'Fassung').answer.hits[0];
    bench.write({ 'fix/de.md': germanLaw({ paragraphs: ['Zweck: Berichtigter Wortlaut.', 'Strafe: Bleibt.'] }) });
    expect(importing(on, bench.path('fix')).answer.records.changed).toBe(1);
    expect(on.json<Answer>('search', 'Fassung').answer.total).toBe(0);
    expect(on.json<Answer>('search', 'Wortlaut').answer.hits[0]).toMatchObject({ id: before?.id, number: '§ 1' });
  });

  it('forces State, language and format where told', () => {
    const on = fresh();
    importing(on, '--country', 'at', '--lang', 'de-AT', '--format', 'german-markdown', bench.path('set', 'de.md'));
    const { answer } = on.json<Answer>('search', '--country', 'AT', 'Garten');
    expect(answer.total).toBe(2);
    expect(importing(on, '--format', 'akoma-ntoso', bench.path('set', 'de.md'))).toMatchObject({
      status: 2,
      answer: { records: { refused: 1 }, refusals: [{ file: 'de.md' }] },
    });
  });

  it('reads an archive', () => {
    const on = fresh();
    const path = bench.write({ 'laws.zip': zip([{ name: 'in/de.md', content: germanLaw() }]) });
    expect(importing(on, path).answer).toMatchObject({ files: 1, records: { new: 1 } });
  });

  it('does not load the starter set', () => {
    const on = fresh();
    importing(on, bench.path('set'));
    expect(on.json<{ counts: { acts: number } }>('doctor').answer.counts.acts).toBe(2);
  });

  it('names refused files in words too, control characters made visible', () => {
    const on = fresh();
    bench.write({ 'odd/\u001b[31mred\n.md': '' });
    const { status, stdout } = on.comity('import', bench.path('odd'));
    expect(status).toBe(2);
    expect(stdout).toContain('\n  \\x1b[31mred\\x0a.md: The file is empty.\n');
    expect(existsSync(join(bench.path('odd'), '\u001b[31mred\n.md'))).toBe(true);
  });
});

describe('export', () => {
  it('has one version of an act a line, with the file as imported', () => {
    const on = fresh();
    importing(on, bench.path('set'));
    const out = bench.path('export.jsonl');
    expect(on.json('export', '--kind', 'legislation', '--format', 'jsonl', '-o', out)).toMatchObject({
      status: 0,
      answer: { versions: 2 },
    });
    const lines = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.source.file).sort()).toEqual(['de.md', 'za.xml']);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(
        expect.arrayContaining([
          'id',
          'work',
          'version',
          'date',
          'country',
          'language',
          'title',
          'source',
          'provisions',
        ]),
      );
      for (const provision of line.provisions) {
        expect(Object.keys(provision)).toEqual(expect.arrayContaining(['id', 'number', 'heading', 'text', 'path']));
      }
    }
  });

  it.each(['jsonl', 'csv', 'akn'])('as %s, imported into an empty store, exports to the letter the same', (format) => {
    const first = fresh();
    bench.write({
      'odd-cells/de.md': germanLaw({ paragraphs: ['=1+1: +49 -1 @SUM "x", y', 'RTL: المادة ٣ 第一条\n\n-Zeile'] }),
    });
    importing(first, bench.path('set'), bench.path('odd-cells'));
    const [one, two] = [bench.path(`${format}-one`), bench.path(`${format}-two`)];
    expect(first.comity('export', '--format', format, '-o', one).status).toBe(0);
    const second = fresh();
    expect(importing(second, one)).toMatchObject({
      status: 0,
      answer: { records: { changed: 0, refused: 0 }, refusals: [], leftAlone: [] },
    });
    expect(second.comity('export', '--format', format, '-o', two).status).toBe(0);
    const filesOf = (path: string) =>
      format === 'akn'
        ? readdirSync(path)
            .sort()
            .map((name) => [name, readFileSync(join(path, name), 'utf8')])
        : readFileSync(path, 'utf8');
    expect(filesOf(two)).toEqual(filesOf(one));
    expect(importing(first, one).answer.records).toMatchObject({ new: 0, changed: 0, refused: 0 });
  });

  it('does not write Akoma Ntoso into a folder that is there', () => {
    const on = fresh();
    expect(on.comity('export', '--format', 'akn', '-o', bench.path('set'))).toMatchObject({
      status: 64,
      stderr: expect.stringMatching(/exists already/),
    });
  });

  it('of an empty store is an empty file', () => {
    const on = fresh();
    const out = bench.path('empty.jsonl');
    expect(on.json('export', '-o', out)).toMatchObject({ status: 0, answer: { versions: 0 } });
    expect(readFileSync(out, 'utf8')).toBe('');
    expect(importing(on, out)).toMatchObject({ status: 2, answer: { refusals: [{ reason: 'The file is empty.' }] } });
  });
});
