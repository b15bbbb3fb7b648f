import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { catchUpCitations } from './catch-up-citations.ts';
import { citationsOf } from './citations-of.ts';
import { type CitedByOptions, citedBy } from './cited-by.ts';
import { enterDecision, enterLaw, openTestStore, paragraphId, provisionId, show } from './store.testing.ts';
import type { CitationTables } from './tables.ts';

let db: Kysely<CitationTables>;
let pond: string;
let garden: string;
let decision: string;

beforeEach(async () => {
  db = (await openTestStore()).db;
  pond = await enterLaw(db, {
    title: 'Teichgesetz',
    names: ['TeichG'],
    articles: { '§ 7': 'Es gilt § 8.', '§ 8': 'Ende.' },
  });
  garden = await enterLaw(db, {
    title: 'Gartengesetz',
    articles: { '§ 1': 'Es gilt § 7 des Teichgesetzes.', '§ 2': '§ 8 und § 7 TeichG gelten; § 7 TeichG zuerst.' },
  });
  decision = await enterDecision(db, { docket: '4 StR 1/25', texts: ['§ 8 TeichG und 2 StR 9/20'] });
  await catchUpCitations(db);
});

const counts = async (id: string, options?: CitedByOptions) => {
  const { texts, records, citing } = await citedBy(db, id, options);
  return { texts, records, printed: citing.map(({ text }) => text).sort() };
};

describe('citedBy', () => {
  it('counts texts and records that cite an act, and shows each text once', async () => {
    const { texts, records, citing } = await citedBy(db, pond);
    expect({ texts, records }).toEqual({ texts: 3, records: 2 });
    expect(citing.find(({ kind }) => kind === 'case')).toEqual({
      subjectId: await paragraphId(db, decision, 1),
      recordId: decision,
      kind: 'case',
      number: '1.',
      title: 'Decision 4 StR 1/25',
      url: `/id/${await paragraphId(db, decision, 1)}`,
      text: '§ 8 TeichG',
    });
    expect(
      citing
        .filter(({ recordId }) => recordId === garden)
        .map(({ number, title }) => [number, title])
        .sort(),
    ).toEqual([
      ['§ 1', 'Gartengesetz'],
      ['§ 2', 'Gartengesetz'],
    ]);
  });

  it('tells who cites one provision', async () => {
    expect(await counts(pond, { provision: await provisionId(db, pond, '§ 7') })).toEqual({
      texts: 2,
      records: 1,
      printed: ['§ 7 TeichG', '§ 7 des Teichgesetzes'],
    });
  });

  it('counts citations within the act itself when asked', async () => {
    const provision = await provisionId(db, pond, '§ 8');
    expect(await counts(pond, { provision })).toMatchObject({ texts: 1 });
    expect(await counts(pond, { provision, withinItself: true })).toMatchObject({
      texts: 2,
      printed: ['§ 8', '§ 8 TeichG'],
    });
  });

  it('knows nothing of a provision of another act', async () => {
    expect(await counts(pond, { provision: await provisionId(db, garden, '§ 1') })).toMatchObject({ texts: 0 });
    expect(await counts(pond, { provision: 'nothing' })).toMatchObject({ texts: 0 });
  });

  it('counts what names the act in an older version too', async () => {
    await enterLaw(db, {
      title: 'Teichgesetz',
      names: ['TeichG'],
      versionDate: '2010-01-01',
      articles: { '§ 7': 'Alt.' },
    });
    const old = await db.selectFrom('provision').select('id').where('text', '=', 'Alt.').executeTakeFirstOrThrow();
    expect(await counts(pond, { provision: old.id })).toMatchObject({ texts: 2 });
  });

  it('pages through all of them, each once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await citedBy(db, pond, { limit: 1, ...(after === undefined ? {} : { after }) });
      expect(page.texts).toBe(3);
      seen.push(...page.citing.map(({ subjectId }) => subjectId));
      after = page.next;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(3);
    expect(seen).toHaveLength(3);
  });

  it('takes a broken place to go on from for the beginning of what follows it', async () => {
    expect((await citedBy(db, pond, { after: 'zzzzzzzzzzzzzzz' })).citing).toEqual([]);
    expect((await citedBy(db, pond, { after: "' or 1=1 --" })).citing).toHaveLength(3);
  });

  it('tells which decisions a decision is cited by', async () => {
    const cited = await enterDecision(db, { docket: '2 StR 9/20', texts: ['Ende.'] });
    await enterDecision(db, { docket: '2 StR 9/20', country: 'AT', texts: ['Ende.'] });
    expect(await counts(cited)).toEqual({ texts: 1, records: 1, printed: ['2 StR 9/20'] });
  });

  it('tells what cites the text of a treaty, and an article of it with its paragraphs', async () => {
    const treaty = await enterLaw(db, {
      title: 'United Nations Convention against Corruption',
      country: 'UN',
      language: 'en',
      articles: { 'Article 4': 'Of sovereignty.', 'Article 46': 'Of assistance.' },
    });
    await enterDecision(db, {
      docket: 'F 1/20',
      country: 'GB',
      language: 'en',
      texts: ['article 46(9) of UNCAC', 'article 46 UNCAC', 'the UNCAC', 'Article 5 UNCAC'],
    });
    await catchUpCitations(db);
    expect(await counts(treaty)).toMatchObject({ texts: 4, records: 1 });
    expect(await counts(treaty, { provision: await provisionId(db, treaty, 'Article 46') })).toMatchObject({
      texts: 2,
    });
    expect(await counts(treaty, { provision: await provisionId(db, treaty, 'Article 4') })).toMatchObject({ texts: 0 });
  });

  it('knows a treaty by the instrument that it is, whatever title its text has', async () => {
    const treaty = await enterLaw(db, {
      title: 'Тексты о садах',
      country: 'INTL',
      language: 'ru',
      articles: { 'Статья 46': 'О помощи.' },
    });
    await db.insertInto('identifier').values({ scheme: 'instrument', value: 'uncac', record_id: treaty }).execute();
    const decision = await enterDecision(db, {
      docket: 'F 1/20',
      country: 'GB',
      language: 'en',
      texts: ['article 46(9) of UNCAC'],
    });
    await catchUpCitations(db);
    expect(await counts(treaty, { provision: await provisionId(db, treaty, 'Статья 46') })).toMatchObject({ texts: 1 });
    const [citation] = await citationsOf(db, await paragraphId(db, decision, 1));
    expect(citation?.leadsTo).toMatchObject({ recordId: treaty, label: 'Статья 46 · Тексты о садах' });
    await show(db, treaty, 'listed-only');
    expect((await citationsOf(db, await paragraphId(db, decision, 1)))[0]?.leadsTo).toBeUndefined();
  });

  it('finds a section of a code cited by its title and number', async () => {
    const us = { country: 'US', language: 'en' };
    const section = await enterLaw(db, { ...us, title: '18 U.S.C. § 1956', articles: { '§ 1956': 'Of laundering.' } });
    await enterDecision(db, { docket: '1:12-cr-00001', ...us, texts: ['18 U.S.C. § 1956(a) and 18 U.S.C. § 2'] });
    await catchUpCitations(db);
    expect(await counts(section)).toEqual({ texts: 1, records: 1, printed: ['18 U.S.C. § 1956(a)'] });
  });

  it('counts for one of two acts of a name only', async () => {
    const second = await enterLaw(db, { title: 'Teichordnung', names: ['TeichG'], articles: { '§ 7': 'x' } });
    expect((await counts(pond)).texts + (await counts(second)).texts).toBe(3);
  });
});

describe('who may see who cites', () => {
  it.each(['hidden', 'listed-only'] as const)(
    'a citing act that is %s is neither shown nor counted',
    async (visibility) => {
      await show(db, garden, visibility);
      expect(await counts(pond)).toEqual({ texts: 1, records: 1, printed: ['§ 8 TeichG'] });
    },
  );

  it.each(['hidden', 'listed-only'] as const)('nothing is told of a cited act that is %s', async (visibility) => {
    await show(db, pond, visibility);
    expect(await citedBy(db, pond)).toEqual({ texts: 0, records: 0, citing: [], next: undefined });
  });

  it('nothing is told of a record that is not there', async () => {
    expect(await citedBy(db, 'nothing')).toEqual({ texts: 0, records: 0, citing: [], next: undefined });
  });
});
