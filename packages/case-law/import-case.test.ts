import { type CaseDocument, caseDocumentSchema } from '@comity/interchange';
import { describe, expect, it } from 'vitest';
import { exportCases } from './export-cases.ts';
import { importCase } from './import-case.ts';
import { readCase } from './read-case.ts';
import { buildCase, contentOfStore, openTestStore, paragraph } from './store.testing.ts';

const importing = { actor: 'test' };

async function storeWith(...documents: CaseDocument[]) {
  const store = await openTestStore();
  const results = [];
  for (const document of documents) results.push(await importCase(store.db, document, importing));
  return { store, results, id: results[0]?.decisionId as string };
}

const facts = buildCase({
  persons: [
    {
      role: 'defendant',
      kind: 'person',
      label: 'Defendant 1',
      ageAtOffence: 17,
      minor: 'yes',
      sex: 'female',
      nationalities: ['FR'],
    },
    { role: 'victim', kind: 'group', label: 'Victims', groupSize: 'unknown', nationalities: 'unknown' },
  ],
  charges: [
    {
      persons: [0],
      offence: 'Laundering of shrimps',
      provision: 'Shrimp Act, s. 3',
      verdict: 'guilty',
      sentences: [
        { kind: 'imprisonment', days: 730, suspended: 'partly', asPrinted: 'two years' },
        { kind: 'fine', money: { amount: '1250.50', currency: 'GBP' }, asPrinted: '£1,250.50' },
      ],
    },
  ],
  assets: [
    { stage: 'returned', money: { amount: '5000', currency: 'EUR' }, description: 'A pond', from: 'GB', to: 'FR' },
  ],
  cooperation: [{ form: 'extradition', states: ['GB', 'FR'], basis: 'Convention of 1990' }],
  legalBases: [{ citation: 'UNTOC, article 16', target: 'untoc:16' }],
  crimeTypes: ['money-laundering'],
  elements: [{ concept: 'act-recruitment', asPrinted: 'Recruitment' }],
});

describe('importing a decision', () => {
  it('keeps everything that the document says', async () => {
    const { store, results, id } = await storeWith(facts);
    expect(results[0]?.outcome).toBe('new');
    const decision = await readCase(store.db, id);
    expect(decision).toMatchObject({ country: 'GB', court: 'Shrimp Court', date: '2031-05-06', title: facts.title });
    const { texts, ...says } = facts;
    expect(decision?.accounts[0]?.facts).toEqual(says);
    expect(decision?.accounts[0]?.paragraphs.map(({ id: _id, ...text }) => text)).toEqual(texts);
    expect(decision?.identifiers.map(({ value }) => value)).toEqual(['SH/17/2030', '[2031] EWHC 17 (Shrimp)']);
    const said = decision?.links.filter(({ saidBy }) => saidBy === 'import');
    expect(said?.map(({ relation, target, saidBy }) => `${relation} ${target} ${saidBy}`)).toEqual([
      'applies untoc:16 import',
      ...['act-recruitment', 'extradition', 'money-laundering'].map((concept) => `concerns ${concept} import`),
    ]);
  });

  it('tells blank from unknown', async () => {
    const { store, id } = await storeWith(facts);
    const [first, second] = (await readCase(store.db, id))?.accounts[0]?.facts.persons ?? [];
    expect(first).not.toHaveProperty('groupSize');
    expect(first).not.toHaveProperty('ageAtTrial');
    expect(second).toMatchObject({ groupSize: 'unknown', nationalities: 'unknown' });
  });

  it('changes nothing the second time', async () => {
    const { store } = await storeWith(facts);
    const before = contentOfStore(store);
    expect(await importCase(store.db, facts, importing)).toMatchObject({ outcome: 'same' });
    expect(
      await importCase(store.db, { ...facts, source: { ...facts.source, file: 'renamed.json' } }, importing),
    ).toMatchObject({ outcome: 'same' });
    expect(contentOfStore(store)).toBe(before);
  });

  it('changes a document in place, and keeps the ids of its paragraphs', async () => {
    const { store, id } = await storeWith(buildCase());
    const before = (await readCase(store.db, id))?.accounts[0];
    const changed = buildCase({
      texts: [...buildCase().texts, paragraph('The appeal is dismissed.', { number: '3.' })],
    });
    expect(await importCase(store.db, changed, importing)).toEqual({ outcome: 'changed', decisionId: id });
    const after = (await readCase(store.db, id))?.accounts;
    expect(after).toHaveLength(1);
    expect(after?.[0]?.paragraphs.slice(0, 3)).toEqual(before?.paragraphs);
  });

  it('keeps what another file says of the same decision beside, the fullest first', async () => {
    const other = buildCase({
      dialect: 'invented-too',
      identifiers: [
        { scheme: 'neutral-citation', value: '[2031] EWHC 17 (Shrimp)' },
        { scheme: 'ecli', value: 'ECLI:GB:SHR:2031:17' },
      ],
      crimeTypes: ['corruption'],
      texts: [paragraph('A note.', { part: 'commentary', standing: 'summary' })],
    });
    const { store, results, id } = await storeWith(other, facts);
    expect(results.map(({ outcome, decisionId }) => [outcome, decisionId])).toEqual([
      ['new', id],
      ['new', id],
    ]);
    const decision = await readCase(store.db, id);
    expect(decision?.accounts.map((account) => account.facts.dialect)).toEqual(['invented', 'invented-too']);
    expect(decision?.identifiers.map(({ scheme }) => scheme)).toEqual(['docket', 'ecli', 'neutral-citation']);
    expect(decision?.links.map(({ target }) => target)).toEqual(
      expect.arrayContaining(['corruption', 'money-laundering']),
    );
  });

  it('does not let a list without texts replace the full decision of another file', async () => {
    const list = buildCase({ source: { file: 'list.json', url: '', publisher: '' }, texts: [paragraph('Short.')] });
    const { store, id } = await storeWith(buildCase(), list);
    const accounts = (await readCase(store.db, id))?.accounts ?? [];
    expect(accounts.map(({ facts: { source } }) => source.file)).toEqual(['shrimps.json', 'list.json']);
  });

  it('keeps decisions apart that share a docket but not the date', async () => {
    const order = buildCase({
      identifiers: [{ scheme: 'docket', value: 'SH/17/2030' }],
      date: '2031-01-01',
      form: 'order',
    });
    const { results } = await storeWith(buildCase({ identifiers: [{ scheme: 'docket', value: 'SH/17/2030' }] }), order);
    expect(results[1]?.decisionId).not.toBe(results[0]?.decisionId);
  });

  it('says in a preview what would happen, and writes nothing', async () => {
    const store = await openTestStore();
    const before = contentOfStore(store);
    const claimed = new Set<string>();
    const preview = () => importCase(store.db, facts, { ...importing, preview: true, claimed });
    expect(await preview()).toEqual({ outcome: 'new' });
    expect(await preview()).toEqual({ outcome: 'same' });
    expect(contentOfStore(store)).toBe(before);
  });
});

describe('what rules of ours propose of a decision', () => {
  it('is marked as suggested, with the words and how sure they make, and gives way to what a file says', async () => {
    const text =
      'The defendant was convicted of money laundering: he concealed proceeds of crime. Extradition was granted.';
    const { store, id } = await storeWith(buildCase({ texts: [paragraph(text)] }));
    const links = (await readCase(store.db, id))?.links ?? [];
    const laundering = links.find(({ target }) => target === 'money-laundering');
    expect(laundering).toMatchObject({ relation: 'concerns', saidBy: 'suggested' });
    expect(laundering?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(laundering?.note).toContain('money laundering');
    const changed = buildCase({ texts: [paragraph(text)], crimeTypes: ['money-laundering'] });
    await importCase(store.db, changed, importing);
    const after = (await readCase(store.db, id))?.links.find(({ target }) => target === 'money-laundering');
    expect(after).toMatchObject({ saidBy: 'import', confidence: null });
  });

  it('are elements of trafficking where no file gives any', async () => {
    const text =
      'The victim was recruited by deception, transported abroad and forced into prostitution by her trafficker.';
    const document = buildCase({ crimeTypes: ['trafficking-in-persons'], texts: [paragraph(text)] });
    const { store, id } = await storeWith(document);
    const targets = (await readCase(store.db, id))?.links.filter(({ saidBy }) => saidBy === 'suggested');
    expect(targets?.map(({ target }) => target)).toEqual(
      expect.arrayContaining(['act-recruitment', 'means-deception']),
    );
    const given = { ...document, elements: [{ concept: 'act-transfer', asPrinted: 'Transfer' }] };
    await importCase(store.db, given, importing);
    const after = (await readCase(store.db, id))?.links.map(({ target }) => target);
    expect(after).toContain('act-transfer');
    expect(after).not.toContain('act-recruitment');
  });
});

describe('a decision is refused', () => {
  it.each<[string, Partial<CaseDocument>, RegExp]>([
    ['without a number', { identifiers: [] }, /no number or citation/],
    ['without a title', { title: '' }, /^title: /],
    ['with a State that is none', { country: 'Britain' }, /^country: /],
    ['with a date that is none', { date: '6 May 2031' }, /^date: /],
    [
      'with a charge against nobody there',
      { charges: [{ persons: [3], offence: 'x', provision: '', sentences: [] }] },
      /charges.0.persons/,
    ],
    ['with a concept that is none', { crimeTypes: ['Money laundering!'] }, /^crimeTypes.0: /],
  ])('%s', async (_what, given, reason) => {
    const { store, results } = await storeWith(buildCase(given));
    expect(results[0]).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(reason) });
    expect(await store.db.selectFrom('record').selectAll().execute()).toEqual([]);
  });

  it('as a whole: nothing of it is written when writing fails half way', async () => {
    const { store, id } = await storeWith(buildCase());
    const before = contentOfStore(store);
    store.connection.exec("create trigger full before insert on revision begin select raise(abort, 'disk full'); end");
    const changed = buildCase({ title: 'Another title', texts: [paragraph('All is new.')] });
    await expect(importCase(store.db, changed, importing)).rejects.toThrow(/disk full/);
    expect(contentOfStore(store)).toBe(before);
    expect((await readCase(store.db, id))?.title).toBe(buildCase().title);
  });
});

describe('an export', () => {
  it('read into an empty store is the same export', async () => {
    const { store } = await storeWith(facts, buildCase({ dialect: 'invented-too', texts: [paragraph('A note.')] }));
    const exported = await Array.fromAsync(exportCases(store.db));
    expect(exported).toHaveLength(2);
    for (const document of exported) expect(caseDocumentSchema.safeParse(document).error).toBeUndefined();
    const { store: other, results } = await storeWith(...exported);
    expect(results.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    expect(await Array.fromAsync(exportCases(other.db))).toEqual(exported);
  });
});
