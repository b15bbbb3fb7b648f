import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { citedBySchema } from './open-api.ts';
import { article, inventedAct, inventedCase, startTestPortal, type TestPortal } from './portal.testing.ts';

let portal: TestPortal;
let cited = '';
let citing = '';

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(portal.address + path);
  return { status: response.status, text: await response.text() };
};

const citedByOf = async (id: string, question = ''): Promise<z.infer<typeof citedBySchema>> => {
  const { status, text } = await get(`/api/v1/records/${id}/cited-by${question}`);
  expect([status, text]).toEqual([200, expect.any(String)]);
  return citedBySchema.parse(JSON.parse(text));
};

const paragraph = (text: string) => ({
  ...{ part: 'decision' as const, language: 'de', standing: 'official' as const, number: '1', anchor: '', heading: '' },
  ...{ text, level: 0 },
});

beforeAll(async () => {
  portal = await startTestPortal(
    [
      inventedAct({
        title: 'Gartengesetz',
        alternativeTitles: ['GartG'],
        nodes: [
          article('§ 12', 'Hecken', 'Hecken sind zu schneiden.'),
          article('§ 13', 'Teiche', 'Teiche nach § 12 sind zu säubern.'),
        ],
      }),
      inventedAct({
        title: 'Teichgesetz',
        alternativeTitles: ['TeichG'],
        nodes: [
          article(
            '§ 1',
            'Verweis',
            'Für Teiche gilt § 12 GartG entsprechend.\nEbenso § 13 GartG; <b>nicht</b> § 99 WüstenG.',
          ),
          article('§ 2', 'Nochmals', 'Näheres regelt § 12 GartG.'),
        ],
      }),
    ],
    [
      inventedCase({
        country: 'DE',
        language: 'de',
        title: 'Invented decision',
        texts: [paragraph('Der Angeklagte verstieß gegen § 12 GartG.')],
      }),
    ],
  );
  const { connection } = portal.comity.store;
  const byTitle = connection.prepare('select id from act where title = ?').pluck();
  cited = byTitle.get('Gartengesetz') as string;
  citing = byTitle.get('Teichgesetz') as string;
});
afterAll(() => portal?.stop());

const idOf = (title: string, number: string): string =>
  portal.comity.store.connection
    .prepare('select p.id from provision p join expression e on e.id = expression_id where title = ? and number = ?')
    .pluck()
    .get(title, number) as string;

describe('citations', () => {
  it('in the text of an act lead to the provision, in the language of the reader', async () => {
    const { text } = await get(`/ar/legislation/${citing}`);
    expect(text).toContain(`gilt <a href="/ar/id/${idOf('Gartengesetz', '§ 12')}">§ 12 GartG</a> entsprechend.`);
    expect(text).toContain(`Ebenso <a href="/ar/id/${idOf('Gartengesetz', '§ 13')}">§ 13 GartG</a>; &lt;b&gt;nicht`);
    expect((await get(`/id/${idOf('Gartengesetz', '§ 12')}`)).status).toBe(200);
  });

  it('that lead nowhere stay text', async () => {
    expect((await get(`/en/legislation/${citing}`)).text).toMatch(/nicht&lt;\/b&gt; § 99 WüstenG\.<\/p>/);
  });

  it('within an act lead to its own provision', async () => {
    expect((await get(`/en/legislation/${cited}`)).text).toContain(
      `<a href="/en/id/${idOf('Gartengesetz', '§ 12')}">§ 12</a> sind zu säubern`,
    );
  });

  it('in a decision lead to the law', async () => {
    const id = portal.comity.store.connection
      .prepare("select id from decision where title like 'Invented%'")
      .pluck()
      .get();
    expect((await get(`/en/case/${id}`)).text).toContain(
      `<a href="/en/id/${idOf('Gartengesetz', '§ 12')}">§ 12 GartG</a>`,
    );
  });
});

describe('cited by', () => {
  it('is shown beside an act with how often and by what', async () => {
    const { text } = await get(`/en/legislation/${cited}`);
    expect(text).toContain('<h2>Cited by</h2><p class="quiet">3 texts of 2 records</p>');
    expect(text).toContain(`href="/en/id/${idOf('Teichgesetz', '§ 1')}"`);
    expect((await get(`/ru/legislation/${cited}`)).text).toContain('3 текста из 2 записей');
    expect((await get(`/en/legislation/${citing}`)).text).not.toContain('Cited by');
  });

  it('is answered as data, by pages, whole or for one provision', async () => {
    const all = await citedByOf(cited);
    expect([all.texts, all.records, all.citing.length, all.nextCursor]).toEqual([3, 2, 3, null]);
    const first = await citedByOf(cited, '?limit=2');
    const second = await citedByOf(cited, `?limit=2&after=${encodeURIComponent(first.nextCursor as string)}`);
    expect([...first.citing, ...second.citing]).toEqual(all.citing);
    expect(second.nextCursor).toBeNull();
    const pond = await citedByOf(cited, `?provision=${idOf('Gartengesetz', '§ 13')}`);
    expect(pond.citing.map(({ number, text }) => [number, text])).toEqual([['§ 1', '§ 13 GartG']]);
  });

  it.each([
    ['?limit=0', 400, 'invalid-parameter'],
    ['?limit=x', 400, 'invalid-parameter'],
    ['?since=2020', 400, 'unknown-parameter'],
  ])('refuses %s', async (question, status, code) => {
    const answer = await get(`/api/v1/records/${cited}/cited-by${question}`);
    expect([answer.status, (JSON.parse(answer.text) as { code: string }).code]).toEqual([status, code]);
  });

  it('knows no record that is not there', async () => {
    expect((await get('/api/v1/records/a0000000000000/cited-by')).status).toBe(404);
  });

  it('of a hidden record tells nothing, and a hidden record cites nothing', async () => {
    const { connection } = portal.comity.store;
    const become = (visibility: string): void =>
      void connection.prepare('update record set visibility = ? where id = ?').run(visibility, citing);
    for (const visibility of ['hidden', 'listed-only']) {
      become(visibility);
      expect([visibility, (await citedByOf(cited)).texts]).toEqual([visibility, 1]);
      expect((await get(`/en/legislation/${cited}`)).text).toContain('1 text of 1 record<');
    }
    become('public');
  });
});
