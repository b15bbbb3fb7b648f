import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCase, paragraph } from '../store.testing.ts';
import { pageOfParagraph } from './case-page.ts';
import { linkedPages } from './page-turning.ts';
import { paginateTexts } from './paginate-texts.ts';
import { renderedPage, seenIn, shownCase } from './shown-case.testing.ts';

const piece = fc.record({
  text: fc.array(fc.constantFrom('x', 'ق'.repeat(900), '"'.repeat(700), '🌱'.repeat(4_000), ''), { maxLength: 12 }),
  heading: fc.constantFrom('', 'The facts', '&'.repeat(900)),
  part: fc.constantFrom('facts' as const, 'decision' as const),
});

describe('texts cut into pages', () => {
  it('hold every paragraph in order, begun once, with all of its text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const texts = pieces.map(({ text, ...given }) => paragraph(text.join('\n'), given));
        const rows = shownCase([buildCase({ texts })]).accounts[0]?.paragraphs ?? [];
        const pages = paginateTexts(rows);
        const begun = pages.flat().filter(({ continued }) => !continued);
        expect(begun.map(({ paragraph: { id } }) => id)).toEqual(rows.map(({ id }) => id));
        for (const row of rows) {
          const lines = pages.flat().filter((each) => each.paragraph.id === row.id);
          expect(lines.flatMap((each) => each.lines).join('')).toBe(row.text.replaceAll('\n', ''));
        }
        if (rows.length > 0) for (const page of pages) expect(page.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('are one empty page where there is no text', () => {
    expect(paginateTexts([])).toEqual([[]]);
  });

  it('say where a paragraph goes on, under its number, without its anchor', async () => {
    const texts = [paragraph('A line of the judgment.\n'.repeat(3_000), { number: '7.' })];
    const decision = shownCase([buildCase({ texts })]);
    const id = decision.accounts[0]?.paragraphs[0]?.id as string;
    const second = await renderedPage(decision, { page: 2 });
    expect(seenIn(second)).toContain('7. (continued)');
    expect(second).not.toContain(`id="${id}"`);
    expect(pageOfParagraph(decision, 'en', id)).toBe(1);
  });
});

describe('a paragraph', () => {
  it('has a permanent address, by its number or by a sign that is named', async () => {
    const texts = [
      paragraph('', { heading: 'Reasons', level: 1 }),
      paragraph('Numbered.', { number: '[12]' }),
      paragraph('Not numbered.'),
    ];
    const html = await renderedPage(shownCase([buildCase({ texts })]), { language: 'es' });
    const [heading, numbered, plain] = shownCase([buildCase({ texts })]).accounts[0]?.paragraphs ?? [];
    const label = 'aria-label="Dirección permanente de este párrafo"';
    expect(html).toContain(`<a class="self" href="/es/id/${heading?.id}" ${label}>#</a></h3>`);
    expect(html).toContain(`<a class="self" href="/es/id/${numbered?.id}"><bdi>[12]</bdi></a> Numbered.`);
    expect(html).toContain(`<a class="self" href="/es/id/${plain?.id}" ${label}>#</a> Not numbered.`);
  });

  it('stands on a page that is named by the language of its text alone', async () => {
    const texts = Array.from({ length: 900 }, (_, at) =>
      paragraph(`Absatz ${at}, "&" und mehr davon.`, { language: 'de' }),
    );
    const decision = shownCase([buildCase({ texts, language: 'de' })]);
    const id = decision.accounts[0]?.paragraphs[700]?.id as string;
    const page = pageOfParagraph(decision, 'de', id) ?? 0;
    for (const language of ['ar', 'ru', 'en'] as const)
      expect(await renderedPage(decision, { language, page })).toContain(`id="${id}"`);
  });
});

describe('links to pages', () => {
  it.each([
    [1, 1, [1]],
    [2, 5, [1, 2, 3, 4, 5]],
    [1, 40, [1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40]],
  ])('on page %i of %i', (current, last, pages) => {
    expect(linkedPages(current, last)).toEqual(pages);
  });

  it('are few, and lead a step on either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5_000 }), fc.nat(), (last, at) => {
        const current = 1 + (at % last);
        const pages = linkedPages(current, last);
        expect(pages.length).toBeLessThan(22);
        expect(pages).toEqual(expect.arrayContaining([1, current, last]));
      }),
      { numRuns: 50 },
    );
  });
});
