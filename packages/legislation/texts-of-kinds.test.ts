import type { LawDocument, LawNode } from '@comity/interchange';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportActs } from './export-acts.ts';
import { importAct } from './import-act.ts';
import { legislationForSearch } from './index-for-search.ts';
import { article, buildLaw, plainText } from './law-factory.testing.ts';
import { actPage } from './pages/act-page.ts';
import { treatyArticlePage } from './pages/treaty-article-page.ts';
import { readAct } from './read-act.ts';
import { readTreatyArticle } from './read-treaty-article.ts';
import { recogniseCitation } from './recognise-citation.ts';
import { openStore } from './store.testing.ts';

let store: Awaited<ReturnType<typeof openStore>>;

beforeEach(async () => {
  store = await openStore();
});
afterEach(() => store.close());

/** An invented text under the name of a treaty that the reference data knows. */
function treaty(language: string, nodes: LawNode[], given: Partial<LawDocument> = {}): LawDocument {
  return buildLaw({
    kind: 'treaty',
    country: 'INTL',
    language,
    title: `Gardens (${language})`,
    alternativeTitles: [],
    identifiers: [{ scheme: 'instrument', value: 'untoc' }],
    versionDate: '',
    dates: [],
    status: 'unknown',
    nodes,
    ...given,
  });
}

const english = [
  article('Article 1', 'Purpose', 'Gardens are kept.'),
  article('Article 18', 'Help', '1. Spades are lent.'),
];
const arabic = [
  article('المادة 1', '', 'تُصان الحدائق.'),
  article('المادة الثامنة عشرة', 'المساعدة', '1- تُعار المجارف.'),
];

const guide: LawDocument = buildLaw({
  kind: 'document',
  country: 'UN',
  language: 'en',
  title: 'Guide to spades',
  identifiers: [{ scheme: 'source', value: 'document:spades' }],
  facts: {
    type: 'guide',
    issuedBy: 'Office of Gardens',
    periodFrom: '2021',
    periodTo: '2025',
    edition: '2nd edition',
    concerns: ['money-laundering', 'requested-state'],
    explains: ['uncac:46'],
  },
  nodes: [
    { ...plainText('Ask first.', 'Before asking'), explains: ['untoc:18(13)'], use: 'checklist' },
    plainText('Thank afterwards.', 'After'),
  ],
});

async function bring(document: LawDocument): Promise<string> {
  const { outcome, actId, reason } = await importAct(store.db, document, { actor: 'test' });
  expect([outcome, reason]).toEqual(['new', undefined]);
  return actId as string;
}

async function exported(kind?: 'treaty' | 'document'): Promise<LawDocument[]> {
  const documents: LawDocument[] = [];
  for await (const document of exportActs(store.db, kind)) documents.push(document);
  return documents;
}

describe('treaties', () => {
  it('are one work in all their languages', async () => {
    expect(await bring(treaty('en', english))).toBe(await bring(treaty('ar', arabic)));
  });

  it('are exported under their own kind only, and come back the same', async () => {
    await bring(treaty('en', english));
    await bring(treaty('ar', arabic));
    expect(await exported()).toEqual([]);
    expect(await exported('document')).toEqual([]);
    const both = await exported('treaty');
    expect(both.map(({ kind, language }) => [kind, language])).toEqual([
      ['treaty', 'ar'],
      ['treaty', 'en'],
    ]);
    const other = await openStore();
    for (const document of both) await importAct(other.db, document, { actor: 'test' });
    const again: LawDocument[] = [];
    for await (const document of exportActs(other.db, 'treaty')) again.push(document);
    expect(again).toEqual(both);
    await other.close();
  });

  it('are found as treaties, each article by its place in the reference tree', async () => {
    const id = await bring(
      treaty('en', [plainText('The Parties,'), ...english, article('Article 99', '', 'Unknown.')]),
    );
    const documents = await legislationForSearch(store.db).documents(id);
    expect(
      documents.map(({ kind, country, number, treatyArticles }) => [kind, country, number, treatyArticles]),
    ).toEqual([
      ['treaty', 'INTL', '', []],
      ['treaty', 'INTL', 'Article 1', ['untoc:1']],
      ['treaty', 'INTL', 'Article 18', ['untoc:18']],
      ['treaty', 'INTL', 'Article 99', []],
    ]);
  });

  it('align by the number of the article, whatever the script', async () => {
    const id = await bring(treaty('en', english));
    await bring(treaty('ar', arabic));
    const act = await readAct(store.db, id, { language: 'ar' });
    const beside = act?.expressions.find(({ language }) => language === 'en')?.id;
    const texts = await readTreatyArticle(store.db, { id, numberKey: '18', besideId: beside, language: 'ar' });
    expect(texts).toMatchObject({
      reference: 'untoc:18',
      shown: { language: 'ar', number: 'المادة الثامنة عشرة', text: '1- تُعار المجارف.' },
      beside: { language: 'en', number: 'Article 18', heading: 'Help', text: '1. Spades are lent.' },
    });
    const page = String(treatyArticlePage(texts as NonNullable<typeof texts>, 'zh').content);
    expect(page).toContain('<section lang="ar" dir="rtl">');
    expect(page).toContain('<section lang="en" dir="ltr">');
    expect(page).toContain('司法协助（本站所加标题，非条约文字）');
    expect(page).toContain('/zh/search?article=untoc%3A18');
  });

  it('say which article another language lacks, and know no article that is nowhere', async () => {
    const id = await bring(treaty('en', english));
    await bring(treaty('fr', [article('Article 1', 'Objet', 'Les jardins sont entretenus.')]));
    const act = await readAct(store.db, id, { language: 'en' });
    const french = act?.expressions.find(({ language }) => language === 'fr')?.id;
    const texts = await readTreatyArticle(store.db, { id, numberKey: '18', besideId: french, language: 'en' });
    expect(String(treatyArticlePage(texts as NonNullable<typeof texts>, 'en').content)).toContain(
      'was not found in that text',
    );
    expect(await readTreatyArticle(store.db, { id, numberKey: '77', language: 'en' })).toBeUndefined();
    expect(
      await readTreatyArticle(store.db, { id, numberKey: '18', besideId: 'a0000000000000', language: 'en' }),
    ).toBeUndefined();
    expect(
      await readTreatyArticle(store.db, { id: 'a0000000000000', numberKey: '18', language: 'en' }),
    ).toBeUndefined();
  });

  it('say in which authentic languages they are not here, and where the official text is', async () => {
    const id = await bring(treaty('en', english));
    await bring(treaty('nl', [article('Artikel 1', 'Doel', 'Tuinen worden onderhouden.')]));
    const act = await readAct(store.db, id, { language: 'en' });
    const page = String(actPage({ act: act as NonNullable<typeof act>, language: 'en', page: 1 }).content);
    expect(page).toContain('<b>English (authentic)</b>');
    expect(page).toMatch(/<a href="\/en\/treaty\/[^"]+">Dutch<\/a><\/li>/);
    for (const absent of ['Arabic', 'Chinese', 'French', 'Russian', 'Spanish'])
      expect(page).toContain(`${absent} (authentic): not yet in this library`);
    expect(page).toContain('href="https://treaties.un.org/');
    expect(page).toContain(`/en/treaty/${id}/18?version=`);
    expect(page).toContain('Mutual legal assistance (our heading, not treaty text)');
  });

  it('keep an official text beside a courtesy text that a later import brings, and the other way round', async () => {
    const official = treaty('en', english, {
      standing: 'official',
      source: { file: 'a.pdf', url: '', publisher: 'UN' },
    });
    const courtesy = {
      ...official,
      standing: 'courtesy' as const,
      source: { file: 'b.md', url: '', publisher: 'Mirror' },
    };
    const id = await bring(official);
    expect(await importAct(store.db, courtesy, { actor: 'test' })).toMatchObject({ outcome: 'new', actId: id });
    for (const again of [official, courtesy])
      expect(await importAct(store.db, again, { actor: 'test' })).toMatchObject({ outcome: 'same' });
    expect((await exported('treaty')).map(({ standing }) => standing).sort()).toEqual(['courtesy', 'official']);
    const better = {
      ...courtesy,
      standing: 'official' as const,
      source: { file: 'c.md', url: '', publisher: 'Depositary' },
    };
    expect(await importAct(store.db, better, { actor: 'test' })).toMatchObject({ outcome: 'changed', actId: id });
  });

  it('that are hidden show no article', async () => {
    const id = await bring(treaty('en', english));
    await store.db.updateTable('record').set({ visibility: 'listed-only' }).where('id', '=', id).execute();
    expect(await readTreatyArticle(store.db, { id, numberKey: '18', language: 'en' })).toBeUndefined();
    expect(await exported('treaty')).toEqual([]);
  });

  it('that an earlier reader took for an act become treaties', async () => {
    const { kind: _kind, ...act } = treaty('en', english);
    const id = await bring(act);
    const second = await importAct(store.db, treaty('en', english), { actor: 'test' });
    expect(second).toMatchObject({ outcome: 'changed', actId: id });
    expect((await readAct(store.db, id))?.kind).toBe('treaty');
  });
});

describe('the kind of a record', () => {
  it('is not changed by a file that says another', async () => {
    await bring(guide);
    const asAct = await importAct(store.db, { ...buildLaw({ identifiers: guide.identifiers }) }, { actor: 'test' });
    expect(asAct).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('It is a document in the store'),
    });
    await bring(treaty('en', english));
    const { kind: _kind, ...act } = treaty('zh', english);
    expect((await importAct(store.db, act, { actor: 'test' })).outcome).toBe('refused');
    expect((await exported('treaty')).length + (await exported('document')).length).toBe(2);
  });
});

describe('a known treaty', () => {
  it('is found by the names of its instrument, whatever its texts are called', async () => {
    await bring(treaty('nl', english, { title: 'Verdrag over tuinen' }));
    for (const query of ['UNTOC art. 18', 'untoc article 18'])
      expect(await recogniseCitation(store.db, query)).toMatchObject({ kind: 'treaty', number: 'Article 18' });
  });

  it('is shown in English where the language of the reader is not here', async () => {
    const id = await bring(treaty('ar', arabic, { standing: 'official' }));
    await bring(treaty('en', english, { standing: 'courtesy' }));
    expect((await readAct(store.db, id, { language: 'ru' }))?.expression.language).toBe('en');
    expect((await readAct(store.db, id, { language: 'ar' }))?.expression.language).toBe('ar');
  });
});

describe('documents', () => {
  it('are exported with their facts and what their sections are for', async () => {
    await bring(guide);
    const [document] = await exported('document');
    expect(document).toMatchObject({ kind: 'document', facts: guide.facts });
    expect(document?.nodes).toMatchObject([{ explains: ['untoc:18(13)'], use: 'checklist' }, { heading: 'After' }]);
    expect((await importAct(store.db, document as LawDocument, { actor: 'test' })).outcome).toBe('same');
  });

  it('change when only the purpose of a section does', async () => {
    await bring(guide);
    const [first, ...others] = guide.nodes;
    const { use: _use, ...section } = first as LawNode;
    const changed = { ...guide, nodes: [section, ...others] };
    expect((await importAct(store.db, changed, { actor: 'test' })).outcome).toBe('changed');
  });

  it('are found by what they as a whole and their sections are about', async () => {
    const id = await bring(guide);
    const [section, after] = await legislationForSearch(store.db).documents(id);
    expect(section).toMatchObject({
      kind: 'document',
      country: 'UN',
      crimeTypes: ['money-laundering'],
      concepts: ['requested-state'],
    });
    expect(section?.treatyArticles).toEqual(expect.arrayContaining(['untoc:18(13)', 'uncac:46']));
    expect(after?.treatyArticles).not.toContain('untoc:18(13)');
  });

  it('show their facts and the purpose of a section in the language of the reader', async () => {
    const id = await bring(guide);
    const act = await readAct(store.db, id);
    const page = String(actPage({ act: act as NonNullable<typeof act>, language: 'es', page: 1 }).content);
    expect(page).toContain('<dt>Tipo de documento</dt><dd>guía</dd>');
    expect(page).toContain('<bdi>2021–2025</bdi>');
    expect(page).toContain('<li>lista de verificación</li>');
    expect(page).toContain('Blanqueo');
    expect(page).not.toContain('estado no indicado');
  });

  it('of one title and State are not taken for the act or the treaty of that title', async () => {
    const unnamed = { identifiers: [], country: 'DE', title: 'Gartenplan' };
    const ids = [
      await bring(buildLaw(unnamed)),
      await bring(buildLaw({ ...unnamed, kind: 'treaty' })),
      await bring({ ...guide, ...unnamed }),
    ];
    expect(new Set(ids).size).toBe(3);
  });
});
