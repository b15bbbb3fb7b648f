import { readFileSync } from 'node:fs';
import { openDatabase } from '@comity/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Report, testBench } from './command.testing.ts';
import { germanLaw } from './invented-law.testing.ts';

const bench = testBench();
const secret = {
  name: 'geheimg',
  title: 'Verschlossenes Gesetz',
  paragraphs: ['Zauberwort: Das Zauberwort lautet Xylophonkasten.'],
};

interface Ids {
  act: string;
  version: string;
  provision: string;
}
let ids: Ids;

/** Sets visibility as an editor's tool would: the record, and a change for the index to take up. */
function become(visibility: string): void {
  const { connection } = openDatabase(bench.path('data', 'comity.db'));
  connection.prepare('update record set visibility = ? where id = ?').run(visibility, ids.act);
  connection.prepare("insert into change (record_id, at) values (?, '')").run(ids.act);
  connection.close();
}

const search = (...words: string[]) => bench.json<Answer>('search', ...words).answer;
const show = (id: string) => bench.comity('show', id, '--json');

beforeAll(() => {
  bench.write({ 'set/a.md': germanLaw(), 'set/b.md': germanLaw(secret) });
  expect(bench.json<Report>('import', bench.path('set')).answer.records.new).toBe(2);
  const provision = search('Xylophonkasten').hits[0]?.id as string;
  const record = JSON.parse(show(provision).stdout) as { work: string; versions: { id: string }[] };
  ids = { provision, act: record.work, version: record.versions[0]?.id as string };
});

describe('a public record', () => {
  it('is found, suggested, led to, shown and exported', () => {
    become('public');
    expect(search('Xylophonkasten').total).toBe(1);
    expect(search('§ 1 GEHEIMG').goTo).toMatchObject({ number: '§ 1' });
    expect(bench.json<{ words: unknown[] }>('words', 'xylo').answer.words).toHaveLength(1);
    expect(show(ids.act).status).toBe(0);
  });
});

describe.each(['listed-only', 'hidden'])('a record that is %s', (visibility) => {
  beforeAll(() => become(visibility));

  it('is in no hit, total, facet or snippet', () => {
    expect(search('Xylophonkasten')).toMatchObject({ total: 0, hits: [] });
    const everything = search('Garten OR Xylophonkasten OR Zauberwort');
    expect(everything.total).toBe(2);
    expect(everything.facets.country).toMatchObject([{ value: 'DE', count: 2 }]);
    expect(JSON.stringify(everything)).not.toMatch(/Xylophon|Zauberwort/);
  });

  it('is in no suggestion, whether of endings or of spellings', () => {
    expect(bench.json<{ words: unknown[] }>('words', 'xylo').answer.words).toEqual([]);
    expect(search('Xylophonkastem').suggestion ?? '').not.toMatch(/xylophon/i);
  });

  it('is in no export', () => {
    for (const format of ['jsonl', 'csv']) {
      const out = bench.path(`${visibility}.${format}`);
      expect(bench.json('export', '--format', format, '-o', out)).toMatchObject({ answer: { versions: 1 } });
      expect(readFileSync(out, 'utf8')).not.toMatch(/Xylophon|Verschlossen/);
    }
    expect(bench.json('export', '--format', 'akn', '-o', bench.path(`${visibility}-akn`))).toMatchObject({
      answer: { versions: 1 },
    });
  });

  it('shows none of its text by any id', () => {
    for (const id of Object.values(ids)) expect(show(id).stdout).not.toMatch(/Xylophon|Zauberwort/);
  });

  it('stays so, and out of the index, when its file is imported again, corrected', () => {
    bench.write({
      [`again-${visibility}/b.md`]: germanLaw({
        ...secret,
        paragraphs: [...secret.paragraphs, `Weiter: Noch ein Xylophonkasten ${visibility}.`],
      }),
    });
    expect(bench.json<Report>('import', bench.path(`again-${visibility}`)).answer.records.changed).toBe(1);
    expect(search('Xylophonkasten').total).toBe(0);
    expect(bench.json<{ ok: boolean }>('doctor').answer.ok).toBe(true);
  });

  it('is left out of an index that is built anew', () => {
    expect(bench.json('reindex').answer).toMatchObject({ documents: 2 });
    expect(search('Xylophonkasten').total).toBe(0);
  });
});

describe('what a reader may know of', () => {
  it('a listed record: that it is there', () => {
    become('listed-only');
    expect(JSON.parse(show(ids.act).stdout)).toMatchObject({
      title: 'Verschlossenes Gesetz',
      provisions: [],
      links: [],
    });
    expect(JSON.parse(show(ids.provision).stdout)).toMatchObject({ id: ids.act, provisions: [] });
    expect(search('§ 1 GEHEIMG').goTo).toEqual({
      ...{ id: ids.act, kind: 'legislation', number: '' },
      label: 'Verschlossenes Gesetz',
      url: `/id/${ids.act}`,
    });
  });

  it('a hidden record: nothing', () => {
    become('hidden');
    for (const id of Object.values(ids)) expect(show(id)).toMatchObject({ status: 1, stdout: '' });
    expect(search('§ 1 GEHEIMG').goTo).toBeNull();
    expect(search('Verschlossenes Gesetz').goTo).toBeNull();
  });
});
