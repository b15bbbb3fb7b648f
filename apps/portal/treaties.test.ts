import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, inventedAct, startTestPortal, type TestPortal } from './portal.testing.ts';

let portal: TestPortal;
let id = '';

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(portal.address + path);
  return { status: response.status, text: await response.text() };
};

beforeAll(async () => {
  const treaty = { kind: 'treaty' as const, country: 'INTL', identifiers: [{ scheme: 'instrument', value: 'untoc' }] };
  portal = await startTestPortal([
    inventedAct({
      ...treaty,
      language: 'en',
      title: 'Gardens',
      nodes: [article('Article 18', 'Help', 'Spades are lent.')],
    }),
    inventedAct({
      ...treaty,
      language: 'fr',
      title: 'Jardins',
      nodes: [article('Article 18', 'Aide', 'On prête les bêches.')],
    }),
  ]);
  const { connection } = portal.comity.store;
  id = connection.prepare("select record_id from identifier where scheme = 'instrument'").pluck().get() as string;
});
afterAll(() => portal?.stop());

/** Addresses of our own that a page links to. */
const linksOf = (text: string): string[] =>
  [...text.matchAll(/href="(\/[^"#]*)(?:#[^"]*)?"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('the pages of a treaty', () => {
  it.each(['ar', 'zh', 'en', 'fr', 'ru', 'es'])('lead nowhere that is not there, in %s', async (language) => {
    const whole = await get(`/${language}/treaty/${id}`);
    expect(whole.status).toBe(200);
    const article18 = linksOf(whole.text).find((href) => href.includes(`/treaty/${id}/18`)) as string;
    const page = await get(article18);
    const beside = linksOf(page.text).find((href) => href.includes('beside=')) as string;
    const both = await get(beside);
    expect([page.status, both.status]).toEqual([200, 200]);
    const links = new Set([whole, page, both].flatMap(({ text }) => linksOf(text)));
    expect([...links].some((href) => href.startsWith(`/${language}/search?article=untoc%3A18`))).toBe(true);
    for (const href of links) expect([href, (await get(href)).status]).toEqual([href, 200]);
  });

  it('have data as JSON and CSV, but no Akoma Ntoso', async () => {
    for (const extension of ['json', 'csv']) expect((await get(`/en/treaty/${id}.${extension}`)).status).toBe(200);
    expect((await get(`/en/treaty/${id}.xml`)).status).toBe(404);
    expect((await get(`/en/treaty/${id}`)).text).not.toContain('.xml');
  });

  it.each(['/18?beside=a0000000000000', '/99', '/18?since=2020', '/%00', '/18/1'])(
    'answer %s with a page that says what is wrong',
    async (rest) => {
      const { status, text } = await get(`/zh/treaty/${id}${rest}`);
      expect([400, 404]).toContain(status);
      expect(text).toContain('lang="zh"');
    },
  );

  it('are not those of an act', async () => {
    expect((await get(`/en/legislation/${id}`)).status).toBe(404);
    expect((await get(`/en/document/${id}`)).status).toBe(404);
  });
});
