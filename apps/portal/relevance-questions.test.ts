import { starterProvisions } from '@comity/reference';
import { describe, expect, it } from 'vitest';
import {
  measurable,
  namesOf,
  questionLanguages,
  type RelevanceQuestion,
  relevanceQuestions,
} from './relevance-questions.ts';

const questions = relevanceQuestions();

describe('the questions', () => {
  it('are at least thirty in each language', () => {
    const byLanguage = Map.groupBy(questions, ({ language }) => language);
    for (const language of questionLanguages) expect(byLanguage.get(language)?.length).toBeGreaterThanOrEqual(30);
  });

  it('are each asked once, under an id of its own that begins with the language', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ language, query }) => `${language} ${query}`)).size).toBe(questions.length);
    for (const { id, language } of questions) expect(id.startsWith(`${language}-`), id).toBe(true);
  });

  it('name no record twice, and none as an answer of both kinds', () => {
    for (const { id, expected, cross } of questions) {
      const named = [...expected, ...cross].map((record) => JSON.stringify(record));
      expect(new Set(named).size, id).toBe(named.length);
    }
  });

  it('expect only provisions of the starter set that it has', () => {
    const known = new Set(starterProvisions().map(({ id }) => id));
    for (const { id, expected, cross } of questions) {
      for (const record of [...expected, ...cross]) {
        if (record.kind === 'starter') expect(known.has(record.id), `${id}: ${record.id}`).toBe(true);
      }
    }
  });
});

describe('names of wanted records', () => {
  it('tell kinds, files, numbers and headings apart', () => {
    const place = { kind: 'provision', file: 'legislation/xx/act.md', number: 'Article 1' } as const;
    const names = [
      namesOf(place, ['en']),
      namesOf({ ...place, heading: 'Purpose' }, ['en']),
      namesOf({ ...place, number: 'Article 11' }, ['en']),
      namesOf({ kind: 'case', identifier: '[2000] XX 1' }, ['en']),
    ].flat();
    expect(new Set(names).size).toBe(4);
  });

  it('are one for each language of a summary', () => {
    expect(namesOf({ kind: 'starter', id: 'st0' }, ['en', 'ru'])).toHaveLength(2);
  });
});

describe('what can be measured', () => {
  const question: RelevanceQuestion = {
    id: 'ru-01',
    language: 'ru',
    query: 'кража',
    expected: [
      { kind: 'starter', id: 'st0' },
      { kind: 'world', file: 'world/XX.jsonl.gz', id: '1' },
    ],
    cross: [
      { kind: 'starter', id: 'st0' },
      { kind: 'case', identifier: '1/2' },
    ],
  };

  it('leaves records of the world out, and questions that expect nothing else', () => {
    const only = { ...question, id: 'ru-02', expected: question.expected.slice(1) };
    const { asked, passedOver } = measurable([question, only]);
    expect(asked.map((entry) => entry.question.id)).toEqual(['ru-01']);
    expect(asked[0]?.expected).toHaveLength(1);
    expect(passedOver.map(({ id }) => id)).toEqual(['ru-02']);
  });

  it('expects a summary in the language of the question, and takes another language as an answer across languages', () => {
    const [entry] = measurable([question]).asked;
    expect(entry?.expected).toEqual([namesOf({ kind: 'starter', id: 'st0' }, ['ru'])]);
    expect(entry?.cross[0]).toHaveLength(questionLanguages.length - 1);
    expect(entry?.cross[0]).not.toContain(entry?.expected[0]?.[0]);
  });
});
