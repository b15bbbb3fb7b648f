import type { LawNode } from '@comity/interchange';
import { describe, expect, it } from 'vitest';
import { article, division, plainText } from '../law-factory.testing.ts';
import { contentsLabel, labelOf, outlineOf } from './contents-outline.ts';
import { paginateAct } from './paginate-act.ts';
import { provisionId, renderedPage, shownAct, storedProvisions } from './shown-act.testing.ts';

const times = <Value>(length: number, make: (at: number) => Value): Value[] =>
  Array.from({ length }, (_, at) => make(at));
/** An article that fills a third of a page. */
const third = (number: string): LawNode => article(number, 'Regel', 'Gärten sind zu pflegen. '.repeat(340));

function outline(nodes: readonly LawNode[], current = 1) {
  const act = shownAct(nodes);
  return outlineOf(act, paginateAct(act), current);
}

async function contentsOf(nodes: readonly LawNode[], page = 1): Promise<string> {
  const html = await renderedPage(shownAct(nodes), page);
  return html.slice(html.indexOf('<nav id="contents"'), html.indexOf('<aside class="provenance"'));
}
const hrefsIn = (html: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map((found) => found[1] as string);

describe('outlineOf', () => {
  it('lists each page with the range of its articles', () => {
    const lines = outline(times(9, (at) => third(`§ ${at + 1}`)));
    expect(lines.map(({ page, label }) => [page, label])).toEqual([
      [1, '§ 1 – § 3'],
      [2, '§ 4 – § 6'],
      [3, '§ 7 – § 9'],
    ]);
  });

  it('names a page by its number where it has no numbered article, and by one article where it has one', () => {
    const lines = outline([plainText('Vorspruch. '.repeat(3_000)), third('§ 1'), plainText('Anlage. '.repeat(3_300))]);
    expect(lines.map(({ label }) => label)).toContain('1');
    expect(lines.map(({ label }) => label)).toContain('§ 1');
  });

  it('cuts long designations, and says each once', () => {
    const [line] = outline(times(2, (at) => article(`${'Artikel '.repeat(9)}${at}`, '', 'x')));
    expect(line?.label).toBe('Artikel Artikel …');
  });

  it('names the divisions under the page on which they begin', () => {
    const parts = times(4, (at) => division(`Teil ${at + 1}`, 'Von Gärten', [third(`§ ${at}`), third(`§ ${at} a`)]));
    const lines = outline(parts);
    const named = lines.flatMap(({ divisions }) => divisions);
    expect(named.map(({ provision }) => provision.number)).toEqual(['Teil 1', 'Teil 2', 'Teil 3', 'Teil 4']);
    const pages = paginateAct(shownAct(parts));
    for (const { page, provision } of named) {
      expect(pages[page - 1]?.some((piece) => piece.provision.id === provision.id && !piece.continued)).toBe(true);
    }
  });

  it('leaves out a whole level of divisions rather than a part of it', () => {
    const chapters = (count: number) =>
      times(count, (at) => division(`Kapitel ${at}`, 'Zäune', [article('§ 1', '', 'x')]));
    const shown = (count: number) =>
      outline([
        ...times(3, (at) => division(`Teil ${at}`, 'Von Gärten', chapters(count))),
        ...times(6, () => third('§')),
      ]).flatMap(({ divisions }) => divisions.map(({ provision }) => provision.number.split(' ')[0]));
    expect(new Set(shown(5))).toEqual(new Set(['Teil', 'Kapitel']));
    expect(shown(5)).toHaveLength(18);
    expect(shown(400)).toEqual(['Teil', 'Teil', 'Teil']);
  });

  it('names no division that has neither designation nor heading', () => {
    const lines = outline([division('', '', [third('§ 1'), third('§ 2'), third('§ 3'), third('§ 4')])]);
    expect(lines.flatMap(({ divisions }) => divisions)).toEqual([]);
  });

  it.each([1, 2, 60, 119, 120])(
    'lists some pages of very many, those around page %i among them, and loses no article',
    (current) => {
      const lines = outline(
        times(360, (at) => third(`§ ${at}`)),
        current,
      );
      expect(lines.length).toBeLessThanOrEqual(33);
      const pages = lines.map(({ page }) => page);
      expect(pages).toEqual([...pages].sort((a, b) => a - b));
      expect(pages[0]).toBe(1);
      for (let near = Math.max(1, current - 6); near <= Math.min(120, current + 6); near += 1)
        expect(pages).toContain(near);
      // Each line takes up where the one before it ends.
      const ranges = lines.map(({ label }) => label.split(' – ').map((number) => Number(number.slice(2))));
      for (const [at, range] of ranges.slice(1).entries()) {
        expect(range[0]).toBe((ranges[at]?.at(-1) as number) + 1);
      }
      expect(ranges.at(-1)?.at(-1)).toBe(359);
    },
  );
});

describe('the contents of a page', () => {
  it('of a short act are its provisions, and lead to their anchors', async () => {
    const html = await contentsOf([
      division('Teil 1', 'Allgemeines', [article('§ 1', 'Zweck', 'x')]),
      plainText('Schluss'),
    ]);
    expect(hrefsIn(html)).toEqual([`#${provisionId(0)}`, `#${provisionId(1)}`]);
    expect(html).toContain('<bdi>§ 1 Zweck</bdi>');
    expect(html).not.toContain('aria-current');
  });

  it('of one page of several mark it, open it, and lead to the others', async () => {
    const html = await contentsOf(
      times(9, (at) => third(`§ ${at + 1}`)),
      2,
    );
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(hrefsIn(html)).toEqual([
      '/en/legislation/a0000000000001?version=e0000000000001&amp;page=1',
      '/en/legislation/a0000000000001?version=e0000000000001&amp;page=2',
      ...[3, 4, 5].map((at) => `#${provisionId(at)}`),
      '/en/legislation/a0000000000001?version=e0000000000001&amp;page=3',
    ]);
  });

  it('lead to divisions on the page where they stand, also where that page has no line of its own', async () => {
    const nodes = times(25, (at) =>
      division(
        `Teil ${at}`,
        'Von Gärten',
        times(12, (nth) => third(`§ ${at * 12 + nth}`)),
      ),
    );
    const act = shownAct(nodes);
    const pages = paginateAct(act);
    const links = hrefsIn(await contentsOf(nodes, 1)).filter((href) => href.includes('page=') && href.includes('#'));
    expect(links.length).toBeGreaterThan(15);
    for (const href of links) {
      const [, page, id] = /page=(\d+)#(\w+)$/.exec(href) ?? [];
      expect(pages[Number(page) - 1]?.some(({ provision }) => provision.id === id)).toBe(true);
    }
  });

  it('are bounded however many provisions stand on a page', async () => {
    const html = await contentsOf(times(400, (at) => article(`§ ${at}`, '', '')));
    expect(html.match(/<li>/g)?.length).toBeLessThan(130);
  });

  it('are in the language of the law', async () => {
    const html = await renderedPage(
      shownAct([article('المادة 1', '', 'نص')], { expression: { language: 'ar' } }),
      1,
      'fr',
    );
    expect(html).toMatch(/<div lang="ar" dir="rtl"><ol><li><a href="#/);
  });
});

describe('contentsLabel', () => {
  const [row] = storedProvisions([article('§ 1', `${'x'.repeat(58)}🌱🌱`, '')]);

  it('is designation and heading, cut between characters', () => {
    expect(labelOf({ number: '§ 1', heading: '' })).toBe('§ 1');
    expect(labelOf({ number: '', heading: 'Zweck' })).toBe('Zweck');
    expect(contentsLabel(row as NonNullable<typeof row>)).toBe(`§ 1 ${'x'.repeat(58)}🌱…`);
  });
});
