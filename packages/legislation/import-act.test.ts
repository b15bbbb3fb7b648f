import type { LawDocument } from '@comity/interchange';
import { describe, expect, it } from 'vitest';
import { exportActs } from './export-acts.ts';
import { type ImportOptions, importAct } from './import-act.ts';
import { article, buildLaw, division } from './law-factory.testing.ts';
import { contentOfStore, openTestStore } from './store.testing.ts';

type Store = Awaited<ReturnType<typeof openTestStore>>;

function receive({ db }: Store, document: LawDocument, options: Partial<ImportOptions> = {}) {
  return importAct(db, document, { actor: 'test', ...options });
}

async function idsByNumber({ db }: Store, expressionId: string | undefined): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('provision')
    .select(['number', 'id'])
    .where('expression_id', '=', expressionId ?? '')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.number, row.id]));
}

const count = (store: Store, table: string) =>
  store.connection.prepare(`select count(*) from ${table}`).pluck().get() as number;
const file = (name: string) => ({ ...buildLaw().source, file: name });

describe('importAct', () => {
  it('enters a new act with its version, identifiers, names, and a first revision', async () => {
    const store = await openTestStore();
    expect(await receive(store, buildLaw())).toMatchObject({ outcome: 'new', articles: 3, provisions: 3 });
    expect(count(store, 'provision')).toBe(5);
    expect(await store.db.selectFrom('act').selectAll().execute()).toMatchObject([
      { country: 'DE', title: 'Gartengesetz', title_language: 'de', number: '', act_date: '2020-02-03' },
    ]);
    expect(await store.db.selectFrom('record').select(['collection', 'visibility']).execute()).toEqual([
      { collection: 'import', visibility: 'public' },
    ]);
    expect((await store.db.selectFrom('act_name').select('name').execute()).map((row) => row.name).sort()).toEqual([
      'GartG',
      'Gartengesetz',
    ]);
    expect(await store.db.selectFrom('revision').select(['verb', 'actor', 'note']).execute()).toEqual([
      { verb: 'entered', actor: 'test', note: 'gartg.md (de, 2024-01-01)' },
    ]);
  });

  it('changes nothing the second time, from whatever file', async () => {
    const store = await openTestStore();
    const first = await receive(store, buildLaw());
    const content = contentOfStore(store);
    const again = await receive(store, buildLaw({ source: file('copy.md') }));
    expect(again).toMatchObject({ outcome: 'same', actId: first.actId, expressionId: first.expressionId });
    expect(contentOfStore(store)).toBe(content);
  });

  it('changes a version whose text is corrected, and keeps the ids', async () => {
    const store = await openTestStore();
    const { expressionId } = await receive(store, buildLaw());
    const before = await idsByNumber(store, expressionId);
    const corrected = buildLaw();
    corrected.nodes[0]?.children.splice(1, 0, article('§ 1a', 'Neu', 'Eingefügt.'));
    (corrected.nodes[0]?.children[0] as { text: string }).text = 'Gärten sind gut zu pflegen.';
    expect(await receive(store, corrected)).toMatchObject({ outcome: 'changed', expressionId });
    const after = await idsByNumber(store, expressionId);
    for (const number of ['§ 1', '§ 2', '§ 3', 'Abschnitt 1', 'Abschnitt 2'])
      expect(after[number]).toBe(before[number]);
    expect(Object.values(before)).not.toContain(after['§ 1a']);
    expect(count(store, 'revision')).toBe(2);
    expect(count(store, 'change')).toBe(2);
  });

  it('adds another date as a version and another language as an expression of the same act', async () => {
    const store = await openTestStore();
    const first = await receive(store, buildLaw());
    const older = await receive(store, buildLaw({ versionDate: '2022-01-01', title: 'Gartengesetz (alt)' }));
    const english = await receive(store, buildLaw({ language: 'en', title: 'Garden Act' }));
    expect([older.outcome, english.outcome]).toEqual(['new', 'new']);
    expect([older.actId, english.actId]).toEqual([first.actId, first.actId]);
    expect(count(store, 'act')).toBe(1);
    expect(count(store, 'expression')).toBe(3);
    const verbs = await store.db.selectFrom('revision').select('verb').execute();
    expect(verbs.map((row) => row.verb)).toEqual(['entered', 'attached', 'attached']);
  });

  it('describes the act by its newest version', async () => {
    const store = await openTestStore();
    await receive(store, buildLaw({ title: 'Neu' }));
    await receive(store, buildLaw({ versionDate: '2020', title: 'Alt' }));
    expect((await store.db.selectFrom('act').select('title').execute())[0]?.title).toBe('Neu');
  });

  it('keeps texts under one number as often as the file shows them', async () => {
    const store = await openTestStore();
    const nodes = [
      article('Art. 1', '', 'Gesetz.'),
      article('Art. 1', '', 'Anlage.'),
      article('Art. 1', '', 'Anlage.'),
    ];
    expect(await receive(store, buildLaw({ nodes }))).toMatchObject({ articles: 3 });
    const texts = await store.db.selectFrom('provision').select('text').orderBy('position').execute();
    expect(texts.map((row) => row.text)).toEqual(['Gesetz.', 'Anlage.', 'Anlage.']);
  });

  it('does not count articles that an amending article quotes', async () => {
    const store = await openTestStore();
    const nodes = [article('Art. 1', 'Änderung', 'Neu:', [article('§ 5', '', 'Zitat.')]), article('Art. 2')];
    expect(await receive(store, buildLaw({ nodes }))).toMatchObject({ articles: 2, provisions: 3 });
  });

  it('refuses what cannot be a record and writes nothing', async () => {
    const store = await openTestStore();
    const empty = contentOfStore(store);
    expect(await receive(store, buildLaw({ title: '' }))).toMatchObject({
      outcome: 'refused',
      reason: /title/ as never,
    });
    expect(contentOfStore(store)).toBe(empty);
  });

  it('stores halves of surrogate pairs and NUL as what they become, and then finds the text the same', async () => {
    const store = await openTestStore();
    const odd = buildLaw({ title: 'T\ud800', nodes: [article('§ 1', 'a\u0000', '\udc00x')] });
    await receive(store, odd);
    expect(await receive(store, odd)).toMatchObject({ outcome: 'same' });
    const [exported] = await Array.fromAsync(exportActs(store.db));
    expect(await receive(store, exported as LawDocument)).toMatchObject({ outcome: 'same' });
  });
});

describe('preview', () => {
  it('says new, changed and same, and writes nothing', async () => {
    const store = await openTestStore();
    await receive(store, buildLaw());
    const content = contentOfStore(store);
    const preview = { preview: true, claimed: new Set<string>() };
    expect(await receive(store, buildLaw(), preview)).toMatchObject({ outcome: 'same' });
    expect(await receive(store, buildLaw({ versionDate: '2025' }), preview)).toMatchObject({ outcome: 'new' });
    expect(await receive(store, buildLaw({ versionDate: '2025' }), preview)).toMatchObject({ outcome: 'same' });
    const changed = buildLaw({ nodes: [division('', 'x', [article('§ 1', '', 'y')])] });
    const store2 = await openTestStore();
    await receive(store2, buildLaw());
    expect(await receive(store2, changed, { preview: true })).toMatchObject({ outcome: 'changed' });
    expect(contentOfStore(store)).toBe(content);
  });
});

describe('two files that claim one version', () => {
  const one = buildLaw({ source: file('a.md') });
  const other = buildLaw({ source: file('b.md'), nodes: [article('§ 1', '', 'Anders.')] });
  const third = buildLaw({ source: file('b.md'), nodes: [article('§ 1', '', 'Noch anders.')] });

  async function importAll(store: Store, documents: LawDocument[]): Promise<string[]> {
    const claimed = new Set<string>();
    const outcomes: string[] = [];
    for (const document of documents) outcomes.push((await receive(store, document, { claimed })).outcome);
    return outcomes;
  }

  it('are both kept, and both the same the second time, in any order', async () => {
    const store = await openTestStore();
    expect(await importAll(store, [one, other])).toEqual(['new', 'new']);
    const content = contentOfStore(store);
    expect(await importAll(store, [one, other])).toEqual(['same', 'same']);
    expect(await importAll(store, [other, one])).toEqual(['same', 'same']);
    expect(contentOfStore(store)).toBe(content);
  });

  it('are both kept when they have one name', async () => {
    const store = await openTestStore();
    expect(await importAll(store, [one, other, third])).toEqual(['new', 'new', 'new']);
    expect(await importAll(store, [one, other, third])).toEqual(['same', 'same', 'same']);
  });

  it('are each corrected by their own file', async () => {
    const store = await openTestStore();
    await importAll(store, [one, other]);
    const corrected = { ...other, nodes: [article('§ 1', '', 'Berichtigt.')] };
    expect(await importAll(store, [corrected, one])).toEqual(['changed', 'same']);
    expect(count(store, 'expression')).toBe(2);
  });

  it('are one change when the second file comes in a later import', async () => {
    const store = await openTestStore();
    expect(await importAll(store, [one])).toEqual(['new']);
    expect(await importAll(store, [other])).toEqual(['changed']);
    expect(count(store, 'expression')).toBe(1);
  });
});
