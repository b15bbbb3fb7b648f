import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { starterCases } from './starter-cases.ts';

/** Where the corpus holds a decision of the starter set, and how its record prints number and date. */
const placeSchema = z.strictObject({
  /** Relative to the folder of the corpus. */
  file: z.string().min(1),
  /** Line of a file of one record a line, counted from 1. */
  line: z.int().positive().optional(),
  /** Id of a record in a JSON file. */
  key: z.string().min(1).optional(),
  number: z.string().min(1),
  date: z.string().min(1),
});
type Place = z.infer<typeof placeSchema>;

const places = z
  .record(z.string(), placeSchema)
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'starter-cases-corpus.json'), 'utf8')));

const corpus = findCorpus();
const byId = new Map(starterCases().map((record) => [record.id, record]));
const texts = new Map<string, string>();

function textOf(file: string): string {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(corpus as string, file));
  const text = file.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  texts.set(file, text);
  return text;
}

/** The text of the one record, with every run of blanks as one; the whole file where it is one decision. */
function recordOf({ file, line, key }: Place): string {
  const text = textOf(file);
  if (line !== undefined) return plain(text.split('\n')[line - 1] ?? '');
  if (key !== undefined) return plain(JSON.stringify(recordWithId(JSON.parse(text), key) ?? ''));
  return plain(text);
}

function plain(text: string): string {
  return text.replaceAll('\\n', ' ').replaceAll('\\u00a0', ' ').replace(/\s+/gu, ' ');
}

function recordWithId(value: unknown, id: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('id' in value && value.id === id) return value;
  for (const part of Object.values(value)) {
    const found = recordWithId(part, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What of a citation must agree however it is written. */
function digitsOf(text: string): string[] {
  return text.match(/\d+/gu) ?? [];
}

describe('the table of places in the corpus', () => {
  it('names decisions of the starter set only', () => {
    for (const id of Object.keys(places)) expect(byId.has(id), id).toBe(true);
  });

  it('prints the date of the decision', () => {
    for (const [id, { date }] of Object.entries(places)) {
      const [year, month, day] = (byId.get(id)?.date ?? '').split('-').map(Number);
      const printed = digitsOf(date).map(Number);
      expect(printed, id).toEqual(expect.arrayContaining([year, day]));
      if (printed.length === 3) expect(printed, id).toContain(month);
    }
  });

  it('prints the number of the decision', () => {
    for (const [id, { number }] of Object.entries(places)) {
      const record = byId.get(id);
      const cited = [record?.number, record?.date, ...(record?.identifiers.map(({ value }) => value) ?? [])].join(' ');
      expect(digitsOf(cited), id).toEqual(expect.arrayContaining(digitsOf(number).slice(0, 1)));
    }
  });

  it.skipIf(!corpus)('leads to records that bear number and date', () => {
    const missing = Object.entries(places).flatMap(([id, place]) => {
      const record = recordOf(place);
      return [place.number, place.date].filter((words) => !record.includes(words)).map((words) => `${id}: ${words}`);
    });
    const checked = Object.keys(places).length - new Set(missing.map((line) => line.slice(0, 12))).size;
    console.log(`${checked} of ${byId.size} decisions found in the corpus by number and date`);
    expect(missing).toEqual([]);
    expect(checked).toBeGreaterThanOrEqual(45);
  });
});
