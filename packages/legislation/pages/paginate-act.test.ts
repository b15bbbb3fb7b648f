import type { LawNode } from '@comity/interchange';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNodes, article, division } from '../law-factory.testing.ts';
import type { StoredProvision } from '../store.ts';
import { pageOfProvision } from './page-of-provision.ts';
import { pageOf, paginateAct } from './paginate-act.ts';
import { shownAct, storedProvisions } from './shown-act.testing.ts';

type Pages = ReturnType<typeof paginateAct>;

const paginate = (nodes: readonly LawNode[]): Pages => paginateAct({ provisions: storedProvisions(nodes), links: [] });

/** Everything that stands on the pages of one provision, put together again. */
function gathered(pages: Pages, position: number): string {
  const pieces = pages.flat().filter((piece) => piece.provision.position === position);
  return pieces.flatMap((piece) => piece.lines).join('');
}

/** What must stand there: the text, after a designation or heading too long to be shown as one. */
function expected({ number, heading, text }: StoredProvision): string {
  const long = [number, heading].filter((part) => part.length > 400);
  return [...long, text.replaceAll('\n', '')].join('');
}

/** Texts of every weight: from nothing to several pages, of one byte or three a character, of marks that are escaped. */
const anyText = fc
  .record({
    word: fc.constantFrom('Garten ', 'garten', '园', 'حديقة ', '"', '<&>', '🌱', 'a\nb ', '\n', 'é'),
    times: fc.oneof(fc.nat(40), fc.nat(4_000), fc.nat(20_000)),
  })
  .map(({ word, times }) => word.repeat(times));

const anyArticles = fc.array(
  fc
    .record({ number: anyText.map((text) => text.slice(0, 600)), text: anyText, heading: anyText })
    .map(({ number, heading, text }): LawNode => article(number, heading.slice(0, 900), text)),
  { minLength: 1, maxLength: 12 },
);

describe('paginateAct, whatever the act', () => {
  it('loses no character of any text', () => {
    fc.assert(
      fc.property(anyArticles, (nodes) => {
        const provisions = storedProvisions(nodes);
        const pages = paginate(nodes);
        for (const row of provisions) expect(gathered(pages, row.position) === expected(row)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every provision, each beginning once, in the order of the act', () => {
    fc.assert(
      fc.property(fc.oneof(anyArticles, anyNodes), (nodes) => {
        const provisions = storedProvisions(nodes);
        const pieces = paginate(nodes).flat();
        const begun = pieces.filter((piece) => !piece.continued).map((piece) => piece.provision.position);
        expect(begun).toEqual(provisions.map((row) => row.position));
        const order = pieces.map((piece) => piece.provision.position);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('continues a provision only at the top of a page, and leaves no page empty', () => {
    fc.assert(
      fc.property(anyArticles, (nodes) => {
        for (const page of paginate(nodes)) {
          expect(page.length).toBeGreaterThan(0);
          expect(page.slice(1).some((piece) => piece.continued)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cuts no character in half', () => {
    fc.assert(
      fc.property(fc.nat(30_000), fc.constantFrom('🌱', 'a🌱', '🌱 ', '園🌱'), (shift, word) => {
        const pages = paginate([article('§ 1', '🌱'.repeat(300), 'x'.repeat(shift) + word.repeat(9_000))]);
        for (const piece of pages.flat()) {
          expect([piece.heading, ...piece.lines].every((text) => text.isWellFormed())).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('says the page of a provision: the one where it begins', () => {
    fc.assert(
      fc.property(anyArticles, (nodes) => {
        const pages = paginate(nodes);
        const act = shownAct(nodes);
        for (const { position } of act.provisions) {
          const page = pageOf(pages, position);
          expect(pageOfProvision(act, position)).toBe(page);
          const piece = pages[page - 1]?.find((entry) => entry.provision.position === position);
          expect(piece?.continued).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('paginateAct', () => {
  it('gives an act without provisions one empty page', () => {
    expect(paginate([])).toEqual([[]]);
  });

  it('keeps a short act on one page, and lines as they are', () => {
    const pages = paginate([division('Teil 1', 'Allgemeines', [article('§ 1', 'Zweck', 'Eins.\n\nZwei.')])]);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.map(({ number, heading, lines }) => [number, heading, lines])).toEqual([
      ['Teil 1', 'Allgemeines', []],
      ['§ 1', 'Zweck', ['Eins.', '', 'Zwei.']],
    ]);
  });

  it('keeps a provision whole where a page can hold it', () => {
    const text = 'Gärten sind zu pflegen. '.repeat(600);
    const pages = paginate([article('§ 1', '', text), article('§ 2', '', text), article('§ 3', '', text)]);
    expect(pages.map((page) => page.map((piece) => piece.number))).toEqual([['§ 1'], ['§ 2'], ['§ 3']]);
    expect(pages.flat().some((piece) => piece.continued)).toBe(false);
  });

  it('cuts a provision longer than a page between its paragraphs', () => {
    const lines = Array.from({ length: 900 }, (_, at) => `Absatz ${at} sagt, was in Fall ${at} im Garten gilt.`);
    const pages = paginate([article('§ 1', 'Lang', lines.join('\n'))]);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().flatMap((piece) => piece.lines)).toEqual(lines);
    expect(pages.flat().map((piece) => piece.continued)).toEqual(pages.map((_, at) => at > 0));
  });

  it('does not leave a heading alone at the foot of a page', () => {
    const filling = article('§ 1', '', 'x'.repeat(9_000));
    const full = [filling, article('§ 2', '', 'y'.repeat(9_000)), article('§ 3', '', 'z'.repeat(8_500))];
    const pages = paginate([...full, article('§ 4', 'Lang', `${'w'.repeat(8_000)}\n`.repeat(6))]);
    const start = pages.find((page) => page.some((piece) => piece.number === '§ 4'));
    expect(start?.find((piece) => piece.number === '§ 4')?.lines).not.toEqual([]);
  });

  it('cuts a paragraph of a megabyte at its spaces, and one without spaces anywhere', () => {
    const words = paginate([article('§ 1', '', 'Garten und Zaun '.repeat(65_000))]);
    expect(words.length).toBeGreaterThan(35);
    for (const piece of words.flat().slice(1)) expect(piece.lines.every((line) => line.startsWith(' '))).toBe(true);
    const unbroken = paginate([article('§ 1', '', '园'.repeat(350_000))]);
    expect(gathered(unbroken, 0)).toHaveLength(350_000);
  });

  it('shows a designation or heading of a paragraph’s length cut, and puts it whole before the text', () => {
    const heading = 'Von den Gärten '.repeat(60);
    const [page] = paginate([article('§ 1', heading, 'Ende.')]);
    expect(page?.[0]?.heading.length).toBeLessThan(heading.length);
    expect(heading.startsWith(page?.[0]?.heading.slice(0, -1) ?? 'x')).toBe(true);
    expect(page?.[0]?.lines).toEqual([heading, 'Ende.']);
  });

  it('counts what is linked to a provision as part of its weight', () => {
    const nodes = Array.from({ length: 40 }, (_, at) => article(`§ ${at}`, '', 'Gärten.'));
    const provisions = storedProvisions(nodes);
    const links = provisions.flatMap((row) => Array.from({ length: 30 }, () => ({ subjectId: row.id })));
    expect(paginateAct({ provisions, links: [] })).toHaveLength(1);
    expect(paginateAct({ provisions, links }).length).toBeGreaterThan(3);
  });

  it('lays out ten thousand articles and a long line in little time', () => {
    const started = performance.now();
    const nodes = Array.from({ length: 10_000 }, (_, at) => article(`§ ${at}`, 'Zweck', 'Gärten sind zu pflegen.'));
    const pages = paginate([...nodes, article('§ 0', '', '" '.repeat(500_000))]);
    expect(pages.flat().length).toBeGreaterThan(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('pageOf', () => {
  it('is the first page for a position that is on none', () => {
    expect(pageOf(paginate([article('§ 1')]), 99)).toBe(1);
  });
});
