import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCases } from '@comity/case-law';
import { allDialects, importFiles, toCaseLine } from '@comity/interchange';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRecordSchema, searchAnswerSchema } from './open-api.ts';
import { inventedActs, inventedCase, startTestPortal, type TestPortal } from './portal.testing.ts';
import { receivers } from './wire.ts';

let portal: TestPortal;
let id: string;

beforeAll(async () => {
  const listed = inventedCase({
    identifiers: [{ scheme: 'docket', value: '9 GarnR 1/31' }],
    title: 'Verborgener Beschluss',
    texts: [],
    keywords: ['Verschlusssache'],
  });
  portal = await startTestPortal(inventedActs(), [inventedCase(), listed]);
  const { db } = portal.comity.store;
  const decisions = await portal.comity.caseLaw.selectFrom('decision').select(['id', 'title']).execute();
  const hidden = decisions.find(({ title }) => title === 'Verborgener Beschluss')?.id as string;
  await db.updateTable('record').set({ visibility: 'hidden' }).where('id', '=', hidden).execute();
  await db.insertInto('change').values({ record_id: hidden, at: new Date().toISOString() }).execute();
  await portal.comity.index.catchUp();
  id = decisions.find(({ title }) => title !== 'Verborgener Beschluss' && !title.includes(','))?.id as string;
});

afterAll(() => portal?.stop());

const get = (path: string) => fetch(portal.address + path, { redirect: 'manual' });
const ask = async (query: string) =>
  searchAnswerSchema.parse(await (await get(`/api/v1/search?q=${encodeURIComponent(query)}`)).json());

describe('a decision', () => {
  it.each(['ECLI:DE:GG:2031:17', 'ecli:de:gg:2031:17', '4 GarnR 17/30'])(
    'is what its citation %s leads to',
    async (citation) => {
      const answer = await ask(citation);
      expect(answer.goTo).toMatchObject({ id, kind: 'case' });
      expect(answer.hits[0]).toMatchObject({ id, kind: 'case', number: 'ECLI:DE:GG:2031:17 · 4 GarnR 17/30' });
      expect(answer.hits[0]?.matched).toContainEqual({ by: 'citation', target: id });
    },
  );

  it('is found by what other languages call its crime, and says so', async () => {
    const answer = await ask('洗钱');
    const hit = answer.hits.find((one) => one.id === id);
    expect(hit?.matched).toContainEqual(expect.objectContaining({ by: 'concept', concept: 'money-laundering' }));
    expect(answer.facets.kind.find(({ value }) => value === 'case')).toMatchObject({ label: 'Case law' });
  });

  it('has a page, the same as data, and permanent addresses', async () => {
    const page = await get(`/fr/case/${id}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Beschluss über die Garnelenwäsche');
    const data = caseRecordSchema.parse(await (await get(`/en/case/${id}.json`)).json());
    expect(data.accounts[0]?.paragraphs).toHaveLength(503);
    expect(await (await get(`/api/v1/records/${id}`)).json()).toEqual(data);
    expect((await get(`/id/${id}`)).headers.get('location')).toBe(`/en/case/${id}`);
    expect((await get('/id/ecli/ECLI:DE:GG:2031:17')).headers.get('location')).toBe(`/en/case/${id}`);
    const last = data.accounts[0]?.paragraphs.at(-1)?.id;
    const place = (await get(`/en/id/${last}`)).headers.get('location') ?? '';
    expect(place).toMatch(new RegExp(`^/en/case/${id}\\?page=\\d+#${last}$`));
    expect(await (await get(place.split('#')[0] as string)).text()).toContain(`id="${last}"`);
  });

  it.each([
    ['/en/case/zzzzzzzzzz', 404],
    ['/en/case/zzzzzzzzzz.json', 404],
    ['/xx/case/zzzzzzzzzz', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('refuses parameters it does not know', async () => {
    expect((await get(`/en/case/${id}?colour=red`)).status).toBe(400);
    expect((await get(`/en/case/${id}?text=<b>`)).status).toBe(400);
    expect((await get(`/en/case/${id}.json?page=2`)).status).toBe(400);
  });

  it('that is hidden is nowhere', async () => {
    expect((await ask('9 GarnR 1/31')).goTo).toBeNull();
    for (const query of ['Verborgener', 'Verschlusssache']) {
      const answer = await ask(query);
      expect(JSON.stringify({ ...answer, suggestion: null })).not.toMatch(/Verborgen|Verschluss/);
    }
  });

  it('of which only the citation may be shown tells that and its source, whatever is asked', async () => {
    const { db } = portal.comity.store;
    const become = async (visibility: 'public' | 'listed-only') => {
      await db.updateTable('record').set({ visibility }).where('id', '=', id).execute();
      await db.insertInto('change').values({ record_id: id, at: new Date().toISOString() }).execute();
      await portal.comity.index.catchUp();
    };
    const paragraph = await portal.comity.caseLaw.selectFrom('decision_paragraph').select('id').executeTakeFirst();
    await become('listed-only');
    const paths = [`/en/case/${id}`, `/en/case/${id}?text=ar`, `/en/case/${id}.json`, `/api/v1/records/${id}`];
    const asked = ['/api/v1/search?q=verwirft', '/api/v1/search?q=ECLI:DE:GG:2031:17'];
    for (const path of [...paths, ...asked, `/api/v1/records/${paragraph?.id}`, `/en/id/${paragraph?.id}`]) {
      const text = await (await fetch(portal.address + path)).text();
      expect(text, path).not.toMatch(/verwirft die|drei Jahre|Vertrag von 1990|A summary about|ملخص القرار/);
    }
    const page = await (await get(`/en/case/${id}`)).text();
    expect(page).toContain('Only the citation of this decision may be shown here.');
    expect(page).toContain('court.example');
    const data = caseRecordSchema.parse(await (await get(`/en/case/${id}.json`)).json());
    expect(data).toMatchObject({
      accounts: [],
      links: [],
      licence: 'CC0-1.0',
      source: { publisher: 'Invented Court' },
    });
    expect((await ask('ECLI:DE:GG:2031:17')).goTo).toMatchObject({ id });
    await become('public');
  });

  it('leads a paragraph in another language to that language, whatever the reader’s is', async () => {
    const data = caseRecordSchema.parse(await (await get(`/en/case/${id}.json`)).json());
    const arabic = data.accounts[0]?.paragraphs.find(({ language }) => language === 'ar')?.id;
    for (const reader of ['ar', 'en', 'ru']) {
      const place = (await get(`/${reader}/id/${arabic}`)).headers.get('location') ?? '';
      expect(place).toBe(`/${reader}/case/${id}?text=ar#${arabic}`);
      expect(await (await get(place.split('#')[0] as string)).text()).toContain(`id="${arabic}"`);
    }
  });

  it('leaves in an export and comes back equal', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'comity-cases-'));
    const lines: string[] = [];
    for await (const document of exportCases(portal.comity.caseLaw)) lines.push(toCaseLine(document));
    expect(lines).toHaveLength(1);
    writeFileSync(join(folder, 'cases.jsonl'), lines.join(''));
    const other = await startTestPortal();
    const receiving = receivers(other.comity, { preview: false, actor: 'test' });
    const report = await importFiles({ paths: [folder], dialects: allDialects, options: {}, ...receiving });
    rmSync(folder, { recursive: true });
    expect(report).toMatchObject({ cases: 1, records: { new: 1, refused: 0 } });
    const again: string[] = [];
    for await (const document of exportCases(other.comity.caseLaw)) again.push(toCaseLine(document));
    await other.stop();
    expect(again).toEqual(lines);
  });
});

describe('search across languages', () => {
  it('is said on the page and can be switched off there', async () => {
    const page = await (await get('/fr/search?q=blanchiment')).text();
    expect(page).toContain('across=no');
    const off = await (await get('/fr/search?q=blanchiment&across=no')).text();
    expect(off).toContain('Chercher aussi dans les autres langues');
    expect(off).toContain('<input type="hidden" name="across" value="no"');
    expect((await get('/fr/search?q=blanchiment&across=maybe')).status).toBe(400);
  });
});
