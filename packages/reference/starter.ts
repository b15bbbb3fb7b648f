import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type StarterProvision, starterFileSchema } from './starter-schema.ts';
import { crimeTypes, formsOfCooperation, instruments } from './vocabularies.ts';

const folder = join(import.meta.dirname, 'starter');

let loaded: readonly StarterProvision[] | undefined;

/**
 * The first starter set, one file a State, by country and then as the file has it. Read once.
 * @throws when a file does not fit the schema or the set contradicts itself: a defect of the release, not of a user.
 */
export function starterProvisions(): readonly StarterProvision[] {
  loaded ??= loadStarter();
  return loaded;
}

function loadStarter(): readonly StarterProvision[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const provisions = names.sort().flatMap((name) => readStarterFile(name));
  const faults = starterFaults(provisions);
  if (faults.length > 0) throw new Error(`The starter set contradicts itself:\n${faults.join('\n')}`);
  return provisions;
}

function readStarterFile(name: string): StarterProvision[] {
  const parsed = starterFileSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (!parsed.success) throw new Error(`starter/${name}: ${parsed.error.message}`);
  return parsed.data;
}

/**
 * What is wrong in a set whose records each fit the schema: ids used twice, acts that differ from record to record,
 * words that are in no vocabulary. One line a fault; empty when all is well.
 */
export function starterFaults(provisions: readonly StarterProvision[]): string[] {
  return [
    ...repeatedIds(provisions),
    ...actsAtOdds(provisions),
    ...sharedIdentifiers(provisions),
    ...provisions.flatMap(unknownWords),
  ];
}

function repeatedIds(provisions: readonly StarterProvision[]): string[] {
  const acts = new Set(provisions.map((record) => record.act.id));
  const seen = new Set<string>();
  const places = new Set<string>();
  const faults: string[] = [];
  for (const { id, act, provision } of provisions) {
    const place = `${act.id} ${provision.numberKey}`;
    if (seen.has(id) || acts.has(id)) faults.push(`${id}: the id is used twice`);
    if (places.has(place)) faults.push(`${id}: ${provision.number} of this act is there twice`);
    seen.add(id);
    places.add(place);
  }
  return faults;
}

function actsAtOdds(provisions: readonly StarterProvision[]): string[] {
  const first = new Map<string, StarterProvision>();
  const faults: string[] = [];
  for (const record of provisions) {
    const earlier = first.get(record.act.id);
    if (earlier === undefined) first.set(record.act.id, record);
    else if (earlier.country !== record.country || !isDeepStrictEqual(earlier.act, record.act)) {
      faults.push(`${record.id}: act ${record.act.id} is described otherwise in ${earlier.id}`);
    }
  }
  return faults;
}

/** Two acts under one identifier would be merged into one by the first import of either. */
function sharedIdentifiers(provisions: readonly StarterProvision[]): string[] {
  const owner = new Map<string, string>();
  const faults: string[] = [];
  for (const { id, act } of provisions) {
    for (const { scheme, value } of act.identifiers) {
      const key = `${scheme} ${value}`;
      const known = owner.get(key) ?? act.id;
      if (known !== act.id) faults.push(`${id}: identifier ${key} belongs to another act too`);
      owner.set(key, known);
    }
  }
  return faults;
}

const knownCrimeTypes = new Set(crimeTypes.map((term) => term.id));
const knownForms = new Set(formsOfCooperation.map((term) => term.id));
const knownInstruments = new Set(instruments.map((term) => term.id));

function unknownWords(record: StarterProvision): string[] {
  const strange = [
    ...record.crimeTypes.filter((id) => !knownCrimeTypes.has(id)),
    ...record.forms.filter((id) => !knownForms.has(id)),
    ...record.treatyArticles.filter((id) => !knownInstruments.has(id.split(':')[0] as string)),
  ];
  const faults = strange.map((id) => `${record.id}: "${id}" is in no vocabulary`);
  if ((record.provision.heading === '') !== (record.provision.headingLanguage === '')) {
    faults.push(`${record.id}: a heading and its language go together`);
  }
  return faults;
}
