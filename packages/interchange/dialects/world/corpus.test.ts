import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findCorpus } from '@comity/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseDocumentSchema } from '../../case-document.ts';
import evaluation from '../../evaluation/world-sample.json' with { type: 'json' };
import { openSourceFile } from '../../source-file.ts';
import { worldSample } from './index.ts';
import { articlesOf, type Placed } from './world.testing.ts';

const corpus = findCorpus();
const folder = join(corpus ?? '', 'world');
const fewestNumbered = 3;

interface Found {
  language: string;
  structure: boolean;
}

/** What was read of each document, by `<collection>:<id>`, and how many of each kind. */
const found = new Map<string, Found>();
const counts = new Map<string, number>();
const languages = new Set<string>();
const countries = new Set<string>();
const faults: string[] = [];

/** An id that names a person stands as its hash in the evaluation. */
function hashed(key: string): string {
  return `${key.split(':', 1)[0]}:sha256:${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}

function count(name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function take(result: Placed, file: string): void {
  count(result.outcome);
  if (result.outcome === 'left-alone' || result.outcome === 'refused') return;
  const { document } = result;
  languages.add(document.language);
  countries.add(document.country);
  const source = document.identifiers.find(({ scheme }) => scheme === 'source')?.value ?? '';
  const isCase = result.outcome === 'case';
  const structure = isCase
    ? result.document.texts.filter(({ number }) => number !== '').length >= fewestNumbered
    : articlesOf(result.document.nodes).length > 0;
  const kind = isCase ? 'decision' : (result.document.kind ?? 'legislation');
  count(kind);
  if (structure) count(`${kind} with structure`);
  const key = source.replace(/^world:/, '');
  for (const name of [key, hashed(key)]) found.set(name, { language: document.language, structure });
  if (isCase && !caseDocumentSchema.safeParse(result.document).success) faults.push(`${file} ${source}`);
  if (document.source.publisher === '' || document.title === '') faults.push(`${file} ${source}`);
}

interface Accuracy {
  precision: number;
  recall: number;
}

function accuracyOf(documents: typeof evaluation.documents): Accuracy {
  const both = documents.filter(({ key, structure }) => structure && found.get(key)?.structure).length;
  return {
    precision: both / documents.filter(({ key }) => found.get(key)?.structure).length,
    recall: both / documents.filter(({ structure }) => structure).length,
  };
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

describe.skipIf(!corpus)('the world sample [corpus]', () => {
  beforeAll(() => {
    for (const file of readdirSync(folder).sort()) {
      const source = openSourceFile(join(folder, file), file);
      if (worldSample.recognise(source) < 0.5) faults.push(`${file} is not recognised`);
      for (const result of worldSample.read(source, {})) take(result, file);
    }
  }, 120_000);

  it('is read whole, each document to its kind', () => {
    const totals = [...counts].map(([name, number]) => `${name} ${number}`).join(', ');
    console.info(`world sample: ${totals}; ${countries.size} States and bodies, ${languages.size} languages`);
    expect(faults).toEqual([]);
    expect(counts.get('refused')).toBe(1);
    expect(counts.get('left-alone')).toBe(3);
    expect((counts.get('law') ?? 0) + (counts.get('case') ?? 0)).toBe(5259);
    expect(counts.get('case')).toBe(2832);
    expect(countries.size).toBeGreaterThanOrEqual(185);
    expect(languages.size).toBeGreaterThanOrEqual(55);
  });

  it('shows provisions in three laws of four', () => {
    expect((counts.get('legislation with structure') ?? 0) / (counts.get('legislation') ?? 1)).toBeGreaterThan(0.77);
    expect((counts.get('decision with structure') ?? 0) / (counts.get('decision') ?? 1)).toBeGreaterThan(0.47);
  });

  it('is in the languages that a reader finds', () => {
    const right = evaluation.documents.filter(({ key, language }) => found.get(key)?.language === language);
    const wrong = evaluation.documents.filter(({ key, language }) => found.get(key)?.language !== language);
    console.info(
      `language: ${right.length} of ${evaluation.documents.length} right; ${wrong
        .map(({ file, language, key }) => `${file}: ${language}, read ${found.get(key)?.language}`)
        .join('; ')}`,
    );
    expect(right.length / evaluation.documents.length).toBeGreaterThanOrEqual(0.98);
  });

  it('has the structure that a reader finds', () => {
    const laws = accuracyOf(evaluation.documents.filter(({ kind }) => kind !== 'case_law'));
    const cases = accuracyOf(evaluation.documents.filter(({ kind }) => kind === 'case_law'));
    console.info(
      `structure: laws precision ${percent(laws.precision)}, recall ${percent(laws.recall)}; ` +
        `numbered paragraphs of decisions precision ${percent(cases.precision)}, recall ${percent(cases.recall)}`,
    );
    expect(laws.precision).toBeGreaterThanOrEqual(0.95);
    expect(laws.recall).toBeGreaterThanOrEqual(0.92);
    expect(cases.precision).toBeGreaterThanOrEqual(0.75);
    expect(cases.recall).toBeGreaterThanOrEqual(0.93);
  });

  it('is judged on the documents that the rule chooses', () => {
    const judged = new Set(evaluation.documents.map(({ file, key }) => `${file} ${key}`));
    const chosen = chosenDocuments().map(({ file, key }) => [`${file} ${key}`, `${file} ${hashed(key)}`]);
    expect(chosen).toHaveLength(judged.size);
    expect(chosen.filter((names) => !names.some((name) => judged.has(name)))).toEqual([]);
  });
});

/** The rule of `world-sample.json`, carried out. */
function chosenDocuments(): { file: string; key: string }[] {
  const all = readdirSync(folder)
    .sort()
    .flatMap((file) => keysOf(file).map((key) => ({ file: file.replace(/\..*$/, ''), key })));
  const known = new Set<string>();
  const ranked = all
    .filter(({ key }) => !known.has(key) && known.add(key))
    .map((entry) => ({ ...entry, rank: createHash('sha256').update(`comity-world-1 ${entry.key}`).digest('hex') }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
  const files = new Set<string>();
  const first = ranked.filter(({ file }) => !files.has(file) && files.add(file));
  const rest = ranked.filter((entry) => !first.includes(entry));
  return [...first, ...rest.slice(0, evaluation.documents.length - first.length)];
}

function keysOf(file: string): string[] {
  return gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { collection: string; id: unknown })
    .map(({ collection, id }) => `${collection}:${String(id)}`);
}
