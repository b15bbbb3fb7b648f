import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Names } from './relevance.ts';

/** The languages in which questions are asked, and in which the summaries of the starter set are written. */
export const questionLanguages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

/** A record of the corpus that answers a question. `file` is the path under the corpus folder. */
const wantedSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('provision'),
    file: z.string(),
    /** The designation as printed; `heading` where the file has several articles of that number. */
    number: z.string().min(1),
    heading: z.string().min(1).optional(),
  }),
  z.strictObject({ kind: z.literal('case'), identifier: z.string().min(1) }),
  z.strictObject({ kind: z.literal('starter'), id: z.string().min(1) }),
  z.strictObject({ kind: z.literal('world'), file: z.string(), id: z.string().min(1) }),
]);

const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{2}-\d{2,3}$/),
  language: z.enum(questionLanguages),
  query: z.string().min(1),
  expected: z.array(wantedSchema).min(1).max(6),
  cross: z.array(wantedSchema).min(2).max(6),
});

export type WantedRecord = z.infer<typeof wantedSchema>;
export type RelevanceQuestion = z.infer<typeof questionSchema>;

/** The questions beside this file. Throws a `ZodError` when one of them is not of the agreed shape. */
export function relevanceQuestions(): RelevanceQuestion[] {
  const text = readFileSync(new URL('./relevance-questions.json', import.meta.url), 'utf8');
  return z.object({ questions: z.array(questionSchema) }).parse(JSON.parse(text)).questions;
}

/** What is measured of a question: what it wants, without the records that no import brings yet. */
export interface Measurable {
  question: RelevanceQuestion;
  expected: Names[];
  cross: Names[];
}

/** Sorts the questions: those that can be measured, and those that only expect records of `world/`. */
export function measurable(questions: readonly RelevanceQuestion[]): {
  asked: Measurable[];
  passedOver: RelevanceQuestion[];
} {
  const all = questions.map((question) => ({
    question,
    expected: namesOfEach(question.expected, [question.language]),
    cross: namesOfEach(
      question.cross,
      questionLanguages.filter((language) => language !== question.language),
    ),
  }));
  return {
    asked: all.filter(({ expected }) => expected.length > 0),
    passedOver: all.filter(({ expected }) => expected.length === 0).map(({ question }) => question),
  };
}

function namesOfEach(records: readonly WantedRecord[], languages: readonly string[]): Names[] {
  return records.map((record) => namesOf(record, languages)).filter((names) => names.length > 0);
}

/** The names under which a hit may be the record; none for what is not imported. `languages` are those of a summary. */
export function namesOf(record: WantedRecord, languages: readonly string[]): Names {
  switch (record.kind) {
    case 'provision':
      return [provisionName(record.file, record.number, record.heading)];
    case 'case':
      return [caseName(record.identifier)];
    case 'starter':
      return languages.map((language) => starterName(record.id, language));
    case 'world':
      return [];
  }
}

export const caseName = (identifier: string): string => `case ${identifier}`;
export const starterName = (id: string, language: string): string => `starter ${id} ${language}`;
export const provisionName = (file: string, number: string, heading?: string): string =>
  ['provision', file, number, ...(heading === undefined ? [] : [heading])].join(' | ');
