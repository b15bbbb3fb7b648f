import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@comity/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { benchOn, type Report, testBench } from './command.testing.ts';

interface Listed {
  files: {
    sha256: string;
    state: string;
    reason: string;
    attempts: number;
    uses: { name: string; sourceFile: string; record: string }[];
  }[];
  counts: Record<string, number>;
  interrupted: string[];
}

const bench = testBench();
const words = 'The shrimps of the harbour are counted by the official of the State and returned to the sea. '.repeat(4);
const page = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p></body></html>`;
const ODT = 'PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text';
const listed = (...args: string[]) => bench.json<Listed>('files', ...args).answer;
const stateOf = (name: string) => listed().files.find(({ uses }) => uses.some((use) => use.name === name))?.state;

/** Where the bytes of a file are, by its address. */
const placeOf = (sha256: string) => bench.path('data', 'files', sha256.slice(0, 2), sha256.slice(2));

beforeAll(() => {
  bench.write({
    'in/guide.html': page('Guide to shrimps'),
    'in/copy/same.html': page('Guide to shrimps'),
    'in/notice.html': page('Notice on nets'),
    'in/notice.yaml': 'title: Notice\ntype: guidance\npublisher: Harbour Council\nconcerns: corruption\n',
    'in/cut.rtf': '{\\rtf1 cut off',
    'in/broken.pdf': '%PDF-1.7 nothing',
    'in/plain.md': '# Nothing to keep',
  });
  const { answer } = bench.json<Report>('import', bench.path('in'));
  expect(answer.records).toMatchObject({ new: 2, same: 1, refused: 2 });
});

describe('comity files', () => {
  it('lists what was kept with what became of it, the same bytes once', () => {
    const { files, counts } = listed();
    expect(counts).toEqual({ indexed: 2, failed: 2 });
    const uses = files.map(
      (file) =>
        `${file.state}: ${file.uses
          .map(({ sourceFile }) => sourceFile)
          .sort()
          .join(', ')}`,
    );
    expect(uses.sort()).toEqual([
      'failed: broken.pdf',
      'failed: cut.rtf',
      'indexed: copy/same.html, guide.html',
      'indexed: notice.html',
    ]);
    expect(files.filter(({ state }) => state === 'indexed').every(({ uses: [use] }) => use?.record !== '')).toBe(true);
  });

  it('lists those of one state with the reason, in words too', () => {
    const reasons = listed('--state', 'failed').files.map(({ reason }) => reason);
    expect(reasons.sort()).toEqual([expect.stringMatching(/RTF is cut off/), expect.stringMatching(/PDF is cut off/)]);
    const { stdout } = bench.comity('files', '--state', 'failed');
    expect(stdout).toMatch(/^[0-9a-f]{12} failed cut\.rtf: .*cut off/m);
    expect(stdout).toMatch(/failed 2/);
  });

  it('takes its metadata from beside the file', () => {
    const record = listed().files.find(({ uses: [use] }) => use?.name === 'notice.html')?.uses[0]?.record ?? '';
    expect(bench.json('show', record).answer).toMatchObject({ title: 'Notice' });
  });

  it('refuses what it does not know', () => {
    expect(bench.comity('files', 'burn').status).toBe(64);
    expect(bench.comity('files', '--state', 'lost').status).toBe(64);
  });
});

describe('comity files retry', () => {
  it('reads failed files again and says what became of them', () => {
    const { status, answer } = bench.json<{ retried: { file: string; state: string; reason: string }[] }>(
      'files',
      'retry',
    );
    expect(status).toBe(2);
    expect(answer.retried.map(({ file, state }) => `${file} ${state}`).sort()).toEqual([
      'broken.pdf failed',
      'cut.rtf failed',
    ]);
    expect(listed('--state', 'failed').files.map(({ attempts }) => attempts)).toEqual([2, 2]);
  });

  it('brings a file that was interrupted into the library, under the name it came with', async () => {
    const data = bench.path('interrupted');
    const other = benchOn(bench.folder, data);
    other.json('import', bench.path('in', 'guide.html'));
    // As if the program had been killed an hour ago, before the record was entered.
    const { connection, close } = openDatabase<unknown>(join(data, 'comity.db'));
    connection.exec("update file set state = 'checked', updated_at = '2026-01-01'; update file_use set record_id = ''");
    connection.exec('update citation_progress set generation = 0');
    await close();
    expect(other.json<Listed>('files').answer).toMatchObject({
      counts: { failed: 1 },
      interrupted: [expect.any(String)],
    });
    expect(other.comity('files', 'retry')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/indexed guide\.html/),
    });
    // What a file read again cites is noted, as after any import.
    const after = openDatabase<unknown>(join(data, 'comity.db'));
    const [noted, newest] = ['select generation from citation_progress', 'select max(generation) from change'].map(
      (query) => after.connection.prepare(query).pluck().get(),
    );
    await after.close();
    expect(noted).toBe(newest);
    expect(other.json<Listed>('files').answer.files).toMatchObject([
      {
        state: 'indexed',
        attempts: 2,
        uses: [{ name: 'guide.html', sourceFile: 'guide.html', record: expect.stringMatching(/^[a-z]/) }],
      },
    ]);
  });
});

describe('comity files verify', () => {
  it('finds damaged bytes, which doctor finds too, and import mends', () => {
    const file = listed().files.find(({ uses: [use] }) => use?.name === 'notice.html');
    const place = placeOf(file?.sha256 ?? '');
    expect(bench.comity('files', 'verify').status).toBe(0);
    chmodSync(place, 0o644);
    writeFileSync(place, readFileSync(place, 'utf8').replace('Notice', 'Notise'));
    expect(bench.comity('files', 'verify')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^DAMAGED The file [0-9a-f]{64}/),
    });
    expect(bench.comity('doctor', '--all')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/WRONG {2}files: /),
    });
    bench.json('import', bench.path('in'));
    expect(bench.json('files', 'verify').answer).toMatchObject({ checked: 4, damaged: [], strays: [] });
  });
});

describe('files and the rest of the library', () => {
  it('are kept for nothing in a preview', () => {
    const other = benchOn(bench.folder, bench.path('previewed'));
    other.json('import', '--preview', bench.path('in'));
    expect(other.json<Listed>('files').answer.files).toEqual([]);
    expect(readdirSync(bench.path('previewed'))).not.toContain('files');
  });

  it('keep an OpenDocument text and leave it alone', () => {
    bench.json('import', bench.write({ 'odt/letter.odt': Buffer.from(ODT, 'latin1') }));
    expect(stateOf('letter.odt')).toBe('left-alone');
  });

  it('are saved and restored with it', () => {
    const saved = bench.json<{ files: number; damaged: unknown[] }>('backup', bench.path('whole.db'));
    expect(saved).toMatchObject({ status: 0, answer: { files: 5, damaged: [] } });
    const other = benchOn(bench.folder, bench.path('restored'));
    expect(other.comity('restore', bench.path('whole.db')).status).toBe(0);
    expect(other.json<Listed>('files').answer.files).toEqual(listed().files);
    expect(other.json('files', 'verify').answer).toMatchObject({ checked: 5, damaged: [] });
    rmSync(bench.path('whole.db'));
  });
});
