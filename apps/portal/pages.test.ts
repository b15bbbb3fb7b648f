import { interfaceLanguages, languageOwnNames } from '@comity/language';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heavyAct, hostileAct, hostileText } from './hostile-acts.testing.ts';
import { linksOf, tagsOf, textOf } from './markup.testing.ts';
import { inventedActs, startTestPortal, type TestPortal } from './portal.testing.ts';

let portal: TestPortal;
const ids: Record<string, string> = {};
/** Elements that the pages are made of; nothing that runs or loads from elsewhere. */
const known = new Set(
  `a aside bdi body button code dd details div dl dt fieldset footer form h1 h2 h3 head header html input label legend li link
  main mark meta nav ol option p section select span summary table caption thead tbody tr th td title ul`.split(/\s+/),
);

beforeAll(async () => {
  portal = await startTestPortal([...inventedActs(), hostileAct(), heavyAct('de'), heavyAct('ar'), heavyAct('zh')]);
  for (const act of await portal.comity.store.db.selectFrom('act').select(['id', 'title']).execute()) {
    ids[act.title.split(' ')[0] as string] = act.id;
  }
});
afterAll(() => portal?.stop());

const hostile = encodeURIComponent(hostileText.slice(0, 90));
const pages = (): [name: string, status: number, path: string][] => [
  ['home', 200, ''],
  ['all provisions', 200, '/search'],
  ['results', 200, '/search?q=Garnele&country=DE&sort=oldest&limit=100'],
  ['hostile results', 200, '/search?q=shrimp'],
  ['hostile question', 200, `/search?q=${encodeURIComponent('"><script> onerror= \u202e {x}')}&country=${hostile}`],
  ['heavy results', 200, '/search?q=Garnele+Krebs'],
  ['long question', 200, `/search?q=${encodeURIComponent(`${'كلمة'.repeat(12)} `.repeat(30))}`],
  ['help', 200, '/help'],
  ['act', 200, `/legislation/${ids['Garnelengesetz']}`],
  ['last page of an act', 200, `/legislation/${ids['Garnelengesetz']}?page=99999`],
  ['hostile act', 200, `/legislation/${ids['Title']}`],
  ['heavy act', 200, `/legislation/${ids['de']}?page=3`],
  ['heavy act in Arabic', 200, `/legislation/${ids['ar']}?page=2`],
  ['heavy act in Chinese', 200, `/legislation/${ids['zh']}`],
  ['starter summary', 200, `/legislation/${ids['Strafgesetzbuch']}`],
  ['no such page', 404, '/nowhere'],
  ['no such record', 404, '/legislation/zzzzzzzzzz'],
  ['refused parameter', 400, `/search?q=${hostile}&${hostile}=1`],
  ['refused query', 400, `/search?q=${encodeURIComponent('foo:"><script>')}`],
  ['too long a question', 400, `/search?q=${'%22'.repeat(4_000)}`],
];

describe.each(interfaceLanguages)('every page in %s', (language) => {
  it('has status, language, direction, title and nothing but our own markup', async () => {
    for (const [name, status, path] of pages()) {
      const response = await fetch(`${portal.address}/${language}${path}`);
      const html = await response.text();
      expect([name, response.status]).toEqual([name, status]);
      expect(response.headers.get('content-type'), name).toBe('text/html; charset=utf-8');
      const tags = tagsOf(html);
      expect(tags[0], name).toMatchObject({
        name: 'html',
        attributes: { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' },
      });
      expect(/<title>(.{3,}) · Comity<\/title>/s.exec(html), name).not.toBeNull();
      expect(
        tags.filter((tag) => !known.has(tag.name)),
        name,
      ).toEqual([]);
      const told = tags.flatMap(({ attributes }) => Object.keys(attributes));
      expect(
        told.filter((key) => /^on|^style$|^src$|^srcset$|^formaction$/.test(key)),
        name,
      ).toEqual([]);
    }
  });

  it('weighs at most 60 kB', async () => {
    for (const [name, , path] of pages()) {
      const html = await (await fetch(`${portal.address}/${language}${path}`)).text();
      expect(Buffer.byteLength(html), name).toBeLessThanOrEqual(60_000);
    }
  });
});

describe('a page', () => {
  it.each(['ar', 'en'])(
    'in %s leads only to addresses that answer, and to its own place in other languages',
    async (language) => {
      for (const path of ['', '/help', `/legislation/${ids['Garnelengesetz']}?page=2`, '/search?q=Garnele']) {
        const html = await (await fetch(`${portal.address}/${language}${path}`)).text();
        const links = new Set(linksOf(html).map((href) => href.split('#')[0] as string));
        for (const other of interfaceLanguages) expect(textOf(html)).toContain(languageOwnNames[other]);
        const own = [...links].filter((href) => href.startsWith('/'));
        expect(own.length).toBeGreaterThan(8);
        for (const href of own.slice(0, 40)) {
          const { status } = await fetch(portal.address + href, { method: 'HEAD', redirect: 'manual' });
          expect([href, [200, 303].includes(status)]).toEqual([href, true]);
        }
      }
    },
  );

  it('says an act of hostile texts as it is, to the letter', async () => {
    const html = await (await fetch(`${portal.address}/en/legislation/${ids['Title']}`)).text();
    const text = textOf(html);
    for (const part of ['Title', 'Heading', '§ 1', 'shrimp', 'more', 'Only a heading', 'file']) {
      expect(text, part).toContain(`${part} ${hostileText}`);
    }
    expect(html).toContain('rel="external"><bdi>law.example</bdi>');
  });

  it('keeps what was typed in the box', async () => {
    const html = await (
      await fetch(`${portal.address}/fr/search?q=${encodeURIComponent(`shrimp ${hostileText}`)}`)
    ).text();
    const box = tagsOf(html).find(({ attributes }) => attributes['id'] === 'q');
    expect(box?.attributes['value']).toBe(`shrimp ${hostileText}`);
  });

  it('leads from a hit to the page of its provision in the language of the reader', async () => {
    const html = await (
      await fetch(`${portal.address}/ru/search?q=Garnelenregel`, { headers: { 'accept-language': 'en' } })
    ).text();
    const hit = linksOf(html).find((href) => href.includes('/id/')) as string;
    const response = await fetch(portal.address + hit, { headers: { 'accept-language': 'en' } });
    expect(response.url).toContain('/ru/legislation/');
    expect(response.status).toBe(200);
  });

  it('leaves a question that is too long for six addresses out of the chooser, and keeps it in the links that need it', async () => {
    const long = encodeURIComponent(`${'Garnele'.repeat(8)} `.repeat(30));
    const html = await (await fetch(`${portal.address}/en/search?q=${long}`)).text();
    expect(linksOf(html)).toContain('/fr/search');
    expect(linksOf(html).some((href) => href.startsWith('/api/v1/search?q=Garnele'))).toBe(true);
  });
});
