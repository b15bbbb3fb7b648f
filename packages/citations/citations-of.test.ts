import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { catchUpCitations } from './catch-up-citations.ts';
import { citationsOf, citationsOfSubjects } from './citations-of.ts';
import { enterDecision, enterLaw, lawArticle, openTestStore, paragraphId, provisionId, show } from './store.testing.ts';
import type { CitationTables } from './tables.ts';

let db: Kysely<CitationTables>;

beforeEach(async () => {
  db = (await openTestStore()).db;
});

async function leadsFrom(subjectId: string) {
  await catchUpCitations(db);
  return (await citationsOf(db, subjectId)).map(({ text, leadsTo }) => [text, leadsTo?.label]);
}

const pond = () =>
  enterLaw(db, {
    title: 'Teichgesetz',
    names: ['TeichG'],
    articles: [lawArticle('§ 7', 'Teiche sind tief.', 'Tiefe'), lawArticle('§ 8', 'Ende.')],
  });

describe('citationsOf', () => {
  it('leads to the provision cited, by title and by abbreviation, and to an act alone', async () => {
    const pondId = await pond();
    const decision = await enterDecision(db, {
      docket: '4 StR 1/25',
      texts: ['Nach § 7 TeichG und § 8 des Teichgesetzes'],
    });
    await catchUpCitations(db);
    const [first, second] = await citationsOf(db, await paragraphId(db, decision, 1));
    expect(first).toMatchObject({ start: 5, end: 15, text: '§ 7 TeichG', rule: 'de-paragraph', saidBy: 'suggested' });
    expect(first?.leadsTo).toEqual({
      id: await provisionId(db, pondId, '§ 7'),
      kind: 'legislation',
      label: '§ 7 Tiefe · Teichgesetz',
      url: `/id/${await provisionId(db, pondId, '§ 7')}`,
      recordId: pondId,
    });
    expect(second?.leadsTo?.label).toBe('§ 8 · Teichgesetz');
  });

  it('leads nowhere for what is not in the store, and there once it has come', async () => {
    const decision = await enterDecision(db, { docket: '4 StR 1/25', texts: ['Nach § 7 TeichG'] });
    const subject = await paragraphId(db, decision, 1);
    expect(await leadsFrom(subject)).toEqual([['§ 7 TeichG', undefined]]);
    await pond();
    expect(await leadsFrom(subject)).toEqual([['§ 7 TeichG', '§ 7 Tiefe · Teichgesetz']]);
  });

  it('leads to the act for a provision that it has not', async () => {
    await pond();
    const decision = await enterDecision(db, { docket: '4 StR 1/25', texts: ['Nach § 70 TeichG'] });
    expect(await leadsFrom(await paragraphId(db, decision, 1))).toEqual([['§ 70 TeichG', 'Teichgesetz']]);
  });

  it('leads to the act of the same State only', async () => {
    await enterLaw(db, { title: 'Teichgesetz', names: ['TeichG'], country: 'AT', articles: { '§ 7': 'Seicht.' } });
    const decision = await enterDecision(db, { docket: '4 StR 1/25', texts: ['Nach § 7 TeichG'] });
    const subject = await paragraphId(db, decision, 1);
    expect(await leadsFrom(subject)).toEqual([['§ 7 TeichG', undefined]]);
    const german = await pond();
    await catchUpCitations(db);
    expect((await citationsOf(db, subject))[0]?.leadsTo?.recordId).toBe(german);
  });

  it('leads to the version in force at the date of a decision, else to the newest', async () => {
    for (const [versionDate, text] of [
      ['2010-01-01', 'Alt.'],
      ['2020-01-01', 'Mittel.'],
      ['2030-01-01', 'Neu.'],
    ] as const) {
      await enterLaw(db, { title: 'Teichgesetz', names: ['TeichG'], versionDate, articles: { '§ 7': text } });
    }
    const texts = ['Nach § 7 TeichG'];
    const versions: string[] = [];
    for (const [docket, date] of [
      ['4 StR 1/25', '2025-05-06'],
      ['4 StR 1/15', '2015'],
      ['4 StR 1/31', '2031-01-01'],
    ] as const) {
      const decision = await enterDecision(db, { docket, date, texts });
      await catchUpCitations(db);
      const [citation] = await citationsOf(db, await paragraphId(db, decision, 1));
      const row = await db
        .selectFrom('provision')
        .select('text')
        .where('id', '=', citation?.leadsTo?.id ?? '')
        .executeTakeFirst();
      versions.push(row?.text ?? '');
    }
    expect(versions).toEqual(['Mittel.', 'Alt.', 'Neu.']);
  });

  it('leads within an act to its own version and to the nearest article of that number', async () => {
    const articles = [
      lawArticle('§ 1', 'Es gilt § 2.'),
      lawArticle('§ 2', 'Erster Teil.'),
      lawArticle('§ 3', 'Anlage.'),
      lawArticle('§ 9', 'Es gilt § 2.'),
      lawArticle('§ 2', 'Zweiter Teil.'),
    ];
    const garden = await enterLaw(db, { title: 'Gartengesetz', versionDate: '2010-01-01', articles });
    await enterLaw(db, { title: 'Gartengesetz', versionDate: '2024-01-01', articles: { '§ 2': 'Neu.' } });
    await catchUpCitations(db);
    const texts: (string | undefined)[] = [];
    for (const number of ['§ 1', '§ 9']) {
      const [citation] = await citationsOf(db, await provisionId(db, garden, number));
      const row = await db
        .selectFrom('provision')
        .select('text')
        .where('id', '=', citation?.leadsTo?.id ?? '')
        .execute();
      texts.push(row[0]?.text);
    }
    expect(texts).toEqual(['Erster Teil.', 'Zweiter Teil.']);
  });

  it('tells apart articles whose numbers have one key', async () => {
    const ordinance = await enterLaw(db, {
      title: 'Fish Ordinance',
      country: 'HK',
      language: 'en',
      articles: { '53': 'Of fishes.', '53ZRL': 'Of salt.', '60': 'See section 53ZRL and section 53.' },
    });
    await catchUpCitations(db);
    const citations = await citationsOf(db, await provisionId(db, ordinance, '60'));
    expect(citations.map(({ text, leadsTo }) => [text, leadsTo?.label])).toEqual([
      ['section 53ZRL', '53ZRL · Fish Ordinance'],
      ['section 53', '53 · Fish Ordinance'],
    ]);
  });

  it('finds a section of a code that is an act of its own, a range of sections and a part of regulations', async () => {
    const us = { country: 'US', language: 'en' };
    await enterLaw(db, { ...us, title: '18 U.S.C. § 1956', articles: { '§ 1956': 'Of laundering.' } });
    await enterLaw(db, {
      ...us,
      title: 'Fish Secrecy',
      names: ['31 U.S.C. §§ 5311–5336'],
      articles: { '§ 5318': 'x' },
    });
    await enterLaw(db, { ...us, title: '31 C.F.R. Part 1010', articles: { '§ 1010.311': 'x' } });
    const decision = await enterDecision(db, {
      docket: '1:12-cr-00001',
      ...us,
      texts: ['18 U.S.C. § 1956, 31 U.S.C. 5318(g), 31 CFR 1010.311 and 18 U.S.C. § 2'],
    });
    expect((await leadsFrom(await paragraphId(db, decision, 1))).map(([, label]) => label)).toEqual([
      '§ 1956 · 18 U.S.C. § 1956',
      '§ 5318 · Fish Secrecy',
      '§ 1010.311 · 31 C.F.R. Part 1010',
      undefined,
    ]);
  });

  it('leads to decisions of the State by docket', async () => {
    const cited = await enterDecision(db, { docket: '2 StR 9/20', texts: ['Ende.'] });
    await enterDecision(db, { docket: '2 StR 9/20', country: 'AT', texts: ['Ende.'] });
    const decision = await enterDecision(db, { docket: '4 StR 1/25', texts: ['vgl. 2 StR 9/20'] });
    await catchUpCitations(db);
    const [citation] = await citationsOf(db, await paragraphId(db, decision, 1));
    expect(citation?.leadsTo).toMatchObject({ id: cited, kind: 'case', url: `/id/${cited}` });
  });

  it('leads to the text of a treaty where the store has it', async () => {
    const decision = await enterDecision(db, {
      docket: 'F 1/20',
      country: 'GB',
      language: 'en',
      texts: ['article 46(9) of the United Nations Convention against Corruption and Article 8 ECHR'],
    });
    const subject = await paragraphId(db, decision, 1);
    await catchUpCitations(db);
    expect((await citationsOf(db, subject)).map(({ target }) => target)).toEqual([
      { kind: 'treaty', article: 'uncac:46(9)' },
      { kind: 'treaty', article: 'echr:8' },
    ]);
    await enterLaw(db, {
      title: 'United Nations Convention against Corruption',
      country: 'UN',
      language: 'en',
      articles: { 'Article 46': 'Of assistance.' },
    });
    expect(await leadsFrom(subject)).toEqual([
      [
        'article 46(9) of the United Nations Convention against Corruption',
        'Article 46 · United Nations Convention against Corruption',
      ],
      ['Article 8 ECHR', undefined],
    ]);
  });

  it('finds acts by their number', async () => {
    const law = await enterLaw(db, {
      title: 'О рыбе',
      country: 'KG',
      language: 'ru',
      articles: { 'Статья 1': 'Рыба.' },
    });
    await db.insertInto('identifier').values({ scheme: 'act-number', value: 'KG:22/2007', record_id: law }).execute();
    const other = await enterLaw(db, {
      title: 'О соли',
      country: 'KG',
      language: 'ru',
      articles: { 'Статья 1': 'В редакции Закона КР от 26 февраля 2007 года N 22.' },
    });
    expect(await leadsFrom(await provisionId(db, other, 'Статья 1'))).toEqual([
      ['Закона КР от 26 февраля 2007 года N 22', 'О рыбе'],
    ]);
  });
});

describe('citationsOfSubjects', () => {
  it('answers for many texts at once, leaving out those without a citation', async () => {
    await pond();
    const decision = await enterDecision(db, {
      docket: '4 StR 1/25',
      texts: ['Nach § 7 TeichG', 'Nichts.', 'Nach § 7 TeichG und § 8 TeichG'],
    });
    await catchUpCitations(db);
    const ids = [];
    for (const number of [1, 2, 3]) ids.push(await paragraphId(db, decision, number));
    const found = await citationsOfSubjects(db, ids);
    expect(ids.map((id) => found.get(id)?.length)).toEqual([1, undefined, 2]);
    expect(await citationsOfSubjects(db, [])).toEqual(new Map());
  });
});

describe('who may see what is cited', () => {
  it.each(['hidden', 'listed-only'] as const)('nobody follows a citation to an act that is %s', async (visibility) => {
    const pondId = await pond();
    const decision = await enterDecision(db, { docket: '4 StR 1/25', texts: ['Nach § 7 TeichG'] });
    await show(db, pondId, visibility);
    expect(await leadsFrom(await paragraphId(db, decision, 1))).toEqual([['§ 7 TeichG', undefined]]);
  });

  it.each(['hidden', 'listed-only'] as const)('nobody sees citations in a decision that is %s', async (visibility) => {
    await pond();
    const decision = await enterDecision(db, { docket: '4 StR 1/25', texts: ['Nach § 7 TeichG'] });
    await show(db, decision, visibility);
    expect(await leadsFrom(await paragraphId(db, decision, 1))).toEqual([]);
  });

  it('nobody follows a citation to a hidden decision', async () => {
    const cited = await enterDecision(db, { docket: '2 StR 9/20', texts: ['Ende.'] });
    const decision = await enterDecision(db, { docket: '4 StR 1/25', texts: ['vgl. 2 StR 9/20'] });
    await show(db, cited, 'hidden');
    expect(await leadsFrom(await paragraphId(db, decision, 1))).toEqual([['2 StR 9/20', undefined]]);
  });
});
