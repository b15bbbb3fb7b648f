import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dialects, importFiles } from '@comity/interchange';
import { findCorpus, readConfig } from '@comity/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerForReader } from './answer-for-reader.ts';
import { loadStarterOnce } from './load-starter-once.ts';
import { type Comity, openComity, receivers } from './wire.ts';

interface Place {
  country?: string;
  /** Part of the title of the act. */
  title: string;
  number?: string;
}

interface Question {
  language: string;
  query: string;
  within: number;
  all?: boolean;
  expected: Place[];
}

interface Citation {
  query: string;
  title: string;
  /** Empty when the citation names an act. */
  number: string;
}

const { questions, citations } = JSON.parse(
  readFileSync(new URL('./real-questions.json', import.meta.url), 'utf8'),
) as { questions: Question[]; citations: Citation[] };

const corpus = findCorpus();

describe.skipIf(!corpus)('real questions [corpus]', () => {
  const folder = mkdtempSync(join(tmpdir(), 'comity-questions-'));
  let comity: Comity;

  beforeAll(async () => {
    comity = await openComity({ config: { ...readConfig(), dataFolder: folder, logLevel: 'silent' } });
    await loadStarterOnce(comity);
    await importFiles({
      paths: [join(corpus ?? '', 'legislation')],
      dialects,
      options: {},
      ...receivers(comity, { preview: false, actor: 'test' }),
    });
    await comity.index.catchUp();
  }, 300_000);

  afterAll(async () => {
    await comity.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (query: string, limit: number) =>
    answerForReader(comity, { query, filters: {}, sort: 'relevance', limit }, 'en');

  it.each(questions)('$language: $query', async ({ query, within, all, expected }) => {
    const { hits } = await ask(query, within);
    const fits = hits.map((hit) => expected.some((place) => isAt(hit, place)));
    const shown = hits.map((hit) => `${hit.country} ${hit.number} ${hit.heading} · ${hit.title}`);
    expect(all ? fits.every(Boolean) && fits.length === within : fits.includes(true), shown.join('\n')).toBe(true);
  });

  it.each(citations)('leads to the place: $query', async ({ query, title, number }) => {
    const { goTo, hits } = await ask(query, 1);
    expect(goTo?.number).toBe(number);
    expect(goTo?.label).toContain(title);
    if (number !== '') expect(hits[0]?.id).toBe(goTo?.id);
  });

  it('asks at least eight questions in each language', () => {
    for (const [language, of] of Map.groupBy(questions, (question) => question.language)) {
      expect(of.length, language).toBeGreaterThanOrEqual(8);
    }
  });

  it('goes through every hit of a broad question once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const request = { query: '§ 129 StGB Vereinigung', filters: {}, sort: 'relevance' as const, limit: 3 };
      const answer = await answerForReader(comity, cursor === undefined ? request : { ...request, cursor }, 'en');
      total = answer.total;
      seen.push(...answer.hits.map((hit) => hit.id));
      cursor = answer.nextCursor ?? undefined;
    } while (cursor !== undefined && seen.length < 500);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(total);
  });
});

function isAt(hit: { country: string; title: string; number: string }, place: Place): boolean {
  return (
    (place.country === undefined || hit.country === place.country) &&
    hit.title.includes(place.title) &&
    (place.number === undefined || hit.number === place.number)
  );
}
