import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCorpus, readConfig } from '@comity/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerForReader } from './answer-for-reader.ts';
import { type Answered, DEPTH, type Names, reciprocalRank, scoreByLanguage, scoreTable } from './relevance.ts';
import { type Measurable, measurable, relevanceQuestions } from './relevance-questions.ts';
import { fillStore, namesInStore } from './relevance-store.testing.ts';
import { type Comity, openComity } from './wire.ts';

const corpus = findCorpus();
const { asked, passedOver } = measurable(relevanceQuestions());
const floors = JSON.parse(readFileSync(new URL('./relevance-floors.json', import.meta.url), 'utf8')) as Record<
  string,
  { mrr: number; recall: number; cross: number }
>;

describe.skipIf(!corpus)('relevance of the search [corpus]', () => {
  let folder: string;
  let comity: Comity;
  let names: Map<string, Names>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comity-relevance-'));
    comity = await openComity({ config: { ...readConfig(), dataFolder: folder, logLevel: 'silent' } });
    await fillStore(comity, corpus ?? '');
    names = await namesInStore(comity);
  }, 900_000);

  afterAll(async () => {
    await comity.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is measured by records that the store has', () => {
    const known = new Set([...names.values()].flat());
    const missing = asked.flatMap(({ question, expected, cross }) =>
      [...expected, ...cross]
        .filter((wanted) => !wanted.some((name) => known.has(name)))
        .map((wanted) => `${question.id}: ${wanted.join(' or ')}`),
    );
    expect(missing).toEqual([]);
  });

  it('reaches the floors of every language', async () => {
    const answers: (Answered & { id: string })[] = [];
    for (const { question, expected, cross } of asked) {
      const ranking = await rankingOf(question, names);
      answers.push({ id: question.id, language: question.language, ranking, expected, cross });
    }
    const scores = scoreByLanguage(answers);
    process.stdout.write(`\n${scoreTable(scores)}\n${remarks(answers)}\n`);
    for (const { language, mrr, recall, cross } of scores) {
      const floor = floors[language];
      expect(floor, `floors of ${language}`).toBeDefined();
      expect(mrr, `MRR of ${language}`).toBeGreaterThanOrEqual(floor?.mrr ?? 1);
      expect(recall, `recall of ${language}`).toBeGreaterThanOrEqual(floor?.recall ?? 1);
      expect(cross, `cross-language recall of ${language}`).toBeGreaterThanOrEqual(floor?.cross ?? 1);
    }
  }, 300_000);

  async function rankingOf({ query }: Measurable['question'], known: Map<string, Names>): Promise<Names[]> {
    const request = { query, filters: {}, sort: 'relevance' as const, limit: DEPTH.cross };
    const { hits } = await answerForReader(comity, request, 'en');
    return hits.map(({ id }) => known.get(id) ?? []);
  }
});

/** Which questions found nothing that was expected, and how many could not be asked. */
function remarks(answers: readonly (Answered & { id: string })[]): string {
  const unanswered = answers.filter(({ ranking, expected }) => reciprocalRank(ranking, expected, DEPTH.own) === 0);
  return [
    `Nothing expected among the first ${DEPTH.own}: ${unanswered.map(({ id }) => id).join(' ') || 'none'}`,
    `Passed over, as they expect records that are not imported yet: ${passedOver.length}`,
  ].join('\n');
}
