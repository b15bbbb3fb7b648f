import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StarterCase, starterCaseFileSchema } from './starter-case-schema.ts';
import { conceptById } from './thesaurus.ts';
import { treatyArticle } from './treaty-articles.ts';

const folder = join(import.meta.dirname, 'starter-cases');

let loaded: readonly StarterCase[] | undefined;

/**
 * The decisions of the starter set, one file a State. Read once.
 * @throws when a file does not fit the schema or the set contradicts itself: a defect of the release, not of a user.
 */
export function starterCases(): readonly StarterCase[] {
  loaded ??= load();
  return loaded;
}

function load(): readonly StarterCase[] {
  // A folder with nothing in it is not kept in the repository.
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.json'));
  const cases = names.sort().flatMap((name) => {
    const parsed = starterCaseFileSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.success) throw new Error(`starter-cases/${name}: ${parsed.error.message}`);
    return parsed.data;
  });
  const faults = starterCaseFaults(cases);
  if (faults.length > 0)
    throw new Error(`The decisions of the starter set contradict themselves:\n${faults.join('\n')}`);
  return cases;
}

/** What is wrong in a set whose records each fit the schema. One line a fault; empty when all is well. */
export function starterCaseFaults(cases: readonly StarterCase[]): string[] {
  return [...repeated(cases), ...cases.flatMap(unknownWords)];
}

function repeated(cases: readonly StarterCase[]): string[] {
  const ids = new Set<string>();
  const cited = new Set<string>();
  const faults: string[] = [];
  for (const { id, country, court, date, number } of cases) {
    const citation = [country, court.name, date, number].join(' ');
    if (ids.has(id)) faults.push(`${id}: the id is used twice`);
    if (cited.has(citation)) faults.push(`${id}: ${citation} is there twice`);
    ids.add(id);
    cited.add(citation);
  }
  return faults;
}

function unknownWords(record: StarterCase): string[] {
  const concepts = [...record.crimeTypes, ...record.elements, ...record.cooperation.map(({ form }) => form)];
  return [
    ...concepts.filter((concept) => !conceptById(concept)).map((concept) => `"${concept}" is no concept`),
    ...record.treatyArticles
      .filter((article) => !treatyArticle(article))
      .map((article) => `"${article}" is no treaty article`),
  ].map((fault) => `${record.id}: ${fault}`);
}
