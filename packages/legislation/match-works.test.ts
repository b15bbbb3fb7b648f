import type { LawDocument } from '@comity/interchange';
import { describe, expect, it } from 'vitest';
import { exportActs } from './export-acts.ts';
import { importAct } from './import-act.ts';
import { article, buildLaw } from './law-factory.testing.ts';
import { contentOfStore, openTestStore } from './store.testing.ts';

type Store = Awaited<ReturnType<typeof openTestStore>>;
const receive = ({ db }: Store, document: LawDocument) => importAct(db, document, { actor: 'test' });
const acts = (store: Store) => store.connection.prepare('select count(*) from act').pluck().get();
const eli = (value: string) => ({ scheme: 'eli', value });
const source = (value: string) => ({ scheme: 'source', value });
const number = (value: string) => ({ scheme: 'act-number', value });

/** Two documents of different dates, by their identifiers. */
async function areOneWork(first: LawDocument['identifiers'], second: LawDocument['identifiers']): Promise<boolean> {
  const store = await openTestStore();
  const one = await receive(store, buildLaw({ identifiers: first }));
  const two = await receive(store, buildLaw({ identifiers: second, versionDate: '2019', title: 'Anders' }));
  return one.actId === two.actId;
}

describe('the same work', () => {
  it.each([
    ['shares the best scheme', [eli('/eli/de/1')], [eli('/eli/de/1')], true],
    [
      'shares a lesser scheme when the better one is on one side alone',
      [eli('/eli/1'), source('a:1')],
      [source('a:1')],
      true,
    ],
    [
      'is not one that differs in the better scheme',
      [source('a:1'), number('DE:1')],
      [source('a:2'), number('DE:1')],
      false,
    ],
    ['shares one of several values of the best scheme', [eli('/1'), eli('/2')], [eli('/2'), source('x:1')], true],
    [
      'is not known by a number that names records only',
      [{ scheme: 'legacy', value: '7' }],
      [{ scheme: 'legacy', value: '7' }],
      false,
    ],
    ['is not known by an empty value', [eli('')], [eli('')], false],
  ])('%s', async (_what, first, second, expected) => {
    expect(await areOneWork(first, second)).toBe(expected);
  });

  it('is known by State, date and title when a file carries nothing to match by', async () => {
    const store = await openTestStore();
    for (const identifiers of [[], [{ scheme: 'legacy', value: '7' }]]) {
      const law = buildLaw({ identifiers, title: `Ohne Nummer ${identifiers.length}` });
      await receive(store, law);
      expect(await receive(store, law)).toMatchObject({ outcome: 'same' });
    }
    expect(acts(store)).toBe(2);
    const made = await store.db.selectFrom('identifier').select('value').where('scheme', '=', 'title-date').execute();
    expect(made.map((row) => row.value)).toContain('DE:2020-02-03:ohne nummer 0');
  });

  it('gathers identifiers, and none moves from one act to another', async () => {
    const store = await openTestStore();
    const first = await receive(store, buildLaw({ identifiers: [eli('/1'), number('DE:1')] }));
    const second = await receive(store, buildLaw({ identifiers: [eli('/2'), number('DE:1')] }));
    expect(second.actId).not.toBe(first.actId);
    const owner = await store.db.selectFrom('identifier').select('record_id').where('value', '=', 'DE:1').execute();
    expect(owner).toEqual([{ record_id: first.actId }]);
    expect(await receive(store, buildLaw({ identifiers: [eli('/2'), number('DE:1')] }))).toMatchObject({
      outcome: 'same',
    });
  });
});

describe('ids that a file of ours carries', () => {
  async function exported(): Promise<LawDocument & { id: string; work: string }> {
    const store = await openTestStore();
    await receive(store, buildLaw());
    for await (const document of exportActs(store.db)) return document;
    throw new Error('Nothing was exported.');
  }

  it('are kept in an empty store', async () => {
    const document = await exported();
    const store = await openTestStore();
    const result = await receive(store, document);
    expect(result).toMatchObject({ outcome: 'new', actId: document.work, expressionId: document.id });
    expect(await Array.fromAsync(exportActs(store.db))).toEqual([document]);
  });

  it('attach to the act that the store knows by its identifier', async () => {
    const store = await openTestStore();
    const here = await receive(store, buildLaw({ versionDate: '2001' }));
    expect(await receive(store, await exported())).toMatchObject({ outcome: 'new', actId: here.actId });
    expect(acts(store)).toBe(1);
  });

  it('lead to the act when the title changed and nothing else names it', async () => {
    const store = await openTestStore();
    await receive(store, buildLaw({ identifiers: [] }));
    const [document] = await Array.fromAsync(exportActs(store.db));
    const renamed = { ...(document as LawDocument), title: 'Gartenordnung' };
    expect(await receive(store, renamed)).toMatchObject({ outcome: 'changed', expressionId: document?.id });
    expect(acts(store)).toBe(1);
  });

  it('lead to the version they were exported from, whatever the file is called', async () => {
    const store = await openTestStore();
    const claimed = new Set<string>();
    for (const [name, text] of [
      ['a.md', 'A.'],
      ['b.md', 'B.'],
    ] as const) {
      const law = buildLaw({ source: { ...buildLaw().source, file: name }, nodes: [article('§ 1', '', text)] });
      await importAct(store.db, law, { actor: 'test', claimed });
    }
    const documents = await Array.fromAsync(exportActs(store.db));
    const second = documents.find((document) => document.nodes[0]?.text === 'B.') as LawDocument;
    const edited = {
      ...second,
      source: { ...second.source, file: 'edited.jsonl' },
      nodes: second.nodes.map((node) => ({ ...node, text: 'B, corrected.' })),
    };
    expect(await receive(store, edited)).toMatchObject({ outcome: 'changed', expressionId: second.id });
  });

  it.each<[string, (document: LawDocument, other: LawDocument) => LawDocument]>([
    [
      'a provision of another act',
      (document, other) => ({
        ...document,
        nodes: [{ ...article('§ 1', '', 'New.'), id: other.nodes[0]?.id as string }],
      }),
    ],
    ['a provision of another version', (document) => ({ ...document, versionDate: '2030', id: 'zzzzzzzzzzzzzz' })],
    [
      'the version itself',
      (document) => ({ ...document, nodes: [{ ...article('§ 1', '', 'x'), id: document.id as string }] }),
    ],
    [
      'another act as the work',
      (document, other) => ({ ...document, identifiers: [source('new:1')], work: other.work as string }),
    ],
  ])('are refused when they are those of %s', async (_what, spoil) => {
    const store = await openTestStore();
    await receive(store, buildLaw());
    await receive(store, buildLaw({ identifiers: [source('invented:other')], title: 'Anderes Gesetz' }));
    const [document, other] = await Array.fromAsync(exportActs(store.db));
    const content = contentOfStore(store);
    const result = await receive(store, spoil(document as LawDocument, other as LawDocument));
    expect(result).toMatchObject({ outcome: 'refused' });
    expect(result.reason).toMatch(/belongs to another|carry the id/);
    expect(contentOfStore(store)).toBe(content);
  });

  it('are made anew when a document asks for those of something else', async () => {
    const store = await openTestStore();
    const { actId, expressionId } = await receive(store, buildLaw());
    const law = buildLaw({ identifiers: [source('invented:2')], id: actId as string, work: expressionId as string });
    const result = await receive(store, law);
    expect(result.outcome).toBe('new');
    expect([actId, expressionId]).not.toContain(result.actId);
    expect([actId, expressionId]).not.toContain(result.expressionId);
  });
});
