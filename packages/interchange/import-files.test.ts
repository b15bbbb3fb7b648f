import { spawnSync } from 'node:child_process';
import { chmodSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportRun, importFiles, type Received } from './import-files.ts';
import type { LawDocument } from './law-document.ts';
import { csvHead } from './own/csv.ts';
import { toCsvRows, toJsonLine } from './own/index.ts';
import { ownLaw } from './own/own-law.testing.ts';
import { plainDialect } from './plain-dialect.testing.ts';
import { temporaryFolder } from './temporary-folder.testing.ts';
import { zip } from './zip.testing.ts';

const isRoot = process.getuid?.() === 0;

/** Imports into a list; an act whose title is `known` is the same, `refuse me` is refused. */
async function run(paths: string[], given: Partial<ImportRun> = {}) {
  const documents: LawDocument[] = [];
  const report = await importFiles({
    paths,
    dialects: [plainDialect],
    options: {},
    receiveLiterature: () => Promise.resolve({ outcome: 'refused', reason: 'No bibliographies here.' }),
    receiveCase: () => Promise.resolve({ outcome: 'refused', reason: 'No decisions here.' }),
    async receiveLaw(document): Promise<Received> {
      documents.push(document);
      const articles = document.nodes.length;
      if (document.title === 'refuse me') return { outcome: 'refused', reason: 'As told.', articles, provisions: 0 };
      return { outcome: document.title === 'known' ? 'same' : 'new', articles, provisions: articles };
    },
    ...given,
  });
  return { report, documents };
}

const importing = (files: Record<string, string | Uint8Array>, given: Partial<ImportRun> = {}) =>
  run([temporaryFolder(files)], given);

describe('importFiles', () => {
  it('reports what became of each file', async () => {
    const { report, documents } = await importing({
      'a.txt': 'LAW one\ntext\ntext\n',
      'b.txt': 'LAW known\ntext\n',
      'c.txt': 'LAW refuse me\ntext\n',
      'd.txt': 'LAW two\nREFUSE\n',
      'e.txt': 'LAW three\nCRASH\n',
      'f.txt': 'Nothing of law.',
      'g/h.txt': 'LAW four\nCOUNTS FIVE\n',
      'i.txt': '',
    });
    expect(report).toEqual({
      files: 8,
      records: { new: 2, changed: 0, same: 1, refused: 4 },
      cases: 0,
      treaties: 0,
      documents: 0,
      literature: 0,
      provisions: 4,
      leftAlone: [{ file: 'f.txt', reason: 'No known form of a law or a decision was recognised in it.' }],
      refusals: [
        { file: 'c.txt', place: '', reason: 'As told.' },
        { file: 'd.txt', place: 'line 2', reason: 'It asks to be refused.' },
        { file: 'e.txt', place: '', reason: 'Reading it failed: a defect of a reader' },
        { file: 'i.txt', place: '', reason: 'The file is empty.' },
      ],
      warnings: [{ file: 'g/h.txt', reason: 'The file states 5 articles; 1 were found.' }],
      preview: false,
    });
    expect(documents.map((document) => document.source.file)).toEqual(['a.txt', 'b.txt', 'c.txt', 'g/h.txt']);
  });

  it('passes on what the user forces', async () => {
    const options = { format: 'plain', country: 'CL', language: 'en', preview: true };
    const { report, documents } = await importing({ 'a.txt': 'ANY title\ntext' }, { options });
    expect(documents[0]).toMatchObject({ country: 'CL', language: 'en', dialect: 'plain' });
    expect(report.preview).toBe(true);
  });

  it('tells progress in bytes, up to the whole', async () => {
    const told: [number, number, string][] = [];
    await importing({ 'a.txt': 'LAW x\n1', 'b.txt': '12345' }, { progress: (...step) => told.push(step) });
    expect(told).toEqual([
      [7, 12, 'a.txt'],
      [12, 12, 'b.txt'],
    ]);
  });

  it('goes on after links, pipes and binary files', async () => {
    const folder = temporaryFolder({ 'a.txt': 'LAW x\n1', 'png.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]) });
    symlinkSync(folder, join(folder, 'loop'));
    spawnSync('mkfifo', [join(folder, 'pipe.txt')]);
    const { report } = await run([folder]);
    expect(report).toMatchObject({ files: 4, records: { new: 1, refused: 2 } });
    expect(report.leftAlone.map((entry) => entry.file)).toEqual(['loop']);
    expect(report.refusals.map((entry) => `${entry.file} ${entry.place}`)).toEqual(['pipe.txt ', 'png.txt byte 4']);
  });

  it.skipIf(isRoot)('goes on after a file that may not be opened', async () => {
    const folder = temporaryFolder({ 'a.txt': 'LAW x\n1', 'closed.txt': 'LAW y\n1' });
    chmodSync(join(folder, 'closed.txt'), 0);
    const { report } = await run([folder]);
    expect(report.records).toMatchObject({ new: 1, refused: 1 });
    expect(report.refusals[0]).toMatchObject({ file: 'closed.txt', reason: expect.stringMatching(/EACCES/) });
  });

  it('goes on after a file that vanishes or becomes a folder while others are read', async () => {
    const folder = temporaryFolder({ 'a.txt': 'LAW x\n1', 'b.txt': 'LAW y\n1', 'c.txt': 'LAW z\n1', 'sub/d.txt': 'x' });
    const progress = (_done: number, _total: number, file: string): void => {
      if (file !== 'a.txt') return;
      rmSync(join(folder, 'b.txt'));
      rmSync(join(folder, 'c.txt'));
      renameSync(join(folder, 'sub'), join(folder, 'c.txt'));
    };
    const { report } = await run([folder], { progress });
    expect(report.records).toMatchObject({ new: 1, refused: 3 });
    expect(report.refusals.map((entry) => entry.file)).toEqual(['b.txt', 'c.txt', 'sub/d.txt']);
  });

  it('ends when the store fails, since nothing can be kept then', async () => {
    const failing = async (): Promise<Received> => {
      throw new Error('disk full');
    };
    await expect(importing({ 'a.txt': 'LAW x\n1' }, { receiveLaw: failing })).rejects.toThrow('disk full');
  });
});

describe('archives', () => {
  it('are read file by file, named inside the archive', async () => {
    const bytes = zip([
      { name: 'x/a.txt', content: 'LAW inside\n1' },
      { name: 'x/note.txt', content: 'Beside' },
      { name: 'locked.txt', content: 'LAW no', encrypted: true },
      { name: 'own.jsonl', content: toJsonLine(ownLaw(1)) },
      { name: 'own.csv', content: csvHead() + toCsvRows(ownLaw(2)) },
      { name: 'inner.zip', content: zip([{ name: 'a.txt', content: 'LAW deep\n1' }]) },
    ]);
    const { report, documents } = await importing({ 'laws.zip': bytes });
    expect(report).toMatchObject({ files: 1, records: { new: 3, refused: 2 } });
    expect(documents.map((document) => document.title)).toEqual(['inside', 'Ley 1 de jardines', 'Ley 2 de jardines']);
    expect(documents[0]).toMatchObject({ alternativeTitles: ['Beside'], source: { file: 'laws.zip/x/a.txt' } });
    expect(report.leftAlone.map((entry) => entry.file)).toEqual(['laws.zip/x/note.txt']);
    expect(report.refusals.map((entry) => entry.file)).toEqual(['laws.zip/locked.txt', 'laws.zip/inner.zip']);
  });

  it('that are hostile are refused whole with the reason', async () => {
    const bytes = zip([
      { name: 'a.txt', content: 'LAW x\n1' },
      { name: '../b.txt', content: 'LAW y\n1' },
    ]);
    const { report, documents } = await importing({ 'bad.zip': bytes, 'good.txt': 'LAW good\n1' });
    expect(documents.map((document) => document.title)).toEqual(['good']);
    expect(report.refusals).toEqual([
      { file: 'bad.zip', place: '', reason: expect.stringMatching(/not safe.*\.\.\/b\.txt/) },
    ]);
  });
});

describe('files of ours', () => {
  it('are read line by line, and a refusal names the line', async () => {
    const text = [1, 2, 3].map((nth) => toJsonLine(ownLaw(nth, nth === 2 ? { title: 'refuse me' } : {}))).join('');
    const { report } = await importing({ 'export.jsonl': `${text}{"format":` });
    expect(report.records).toMatchObject({ new: 2, refused: 2 });
    expect(report.refusals).toEqual([
      { file: 'export.jsonl', place: 'line 2', reason: 'As told.' },
      { file: 'export.jsonl', place: 'line 4', reason: expect.stringMatching(/no JSON/) },
    ]);
  });

  it('in a table name the row', async () => {
    const text = csvHead() + [1, 2].map((nth) => toCsvRows(ownLaw(nth, { title: 'refuse me' }))).join('');
    const { report } = await importing({ 'export.csv': text, 'latin.csv': Buffer.from(text.slice(1), 'latin1') });
    expect(report.refusals.map((entry) => `${entry.file} ${entry.place}`)).toEqual([
      'export.csv row 2',
      'export.csv row 7',
      'latin.csv after byte 0',
    ]);
  });
});
