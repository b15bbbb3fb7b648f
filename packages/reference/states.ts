import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inLanguage, type SixTexts, sixTextsSchema } from './six-languages.ts';

const alpha2Schema = z.string().regex(/^[A-Z]{2}$/);
const m49Schema = z.string().regex(/^\d{3}$/);
/** Formal names may be missing: the United Nations have none for territories. */
const formalNames = z.record(z.enum(['ar', 'zh', 'en', 'fr', 'ru', 'es']), z.string());

const namesFile = z.strictObject({
  source: z.string().min(1),
  date: z.string(),
  states: z.record(
    alpha2Schema,
    z.strictObject({
      alpha3: z.string().regex(/^[A-Z]{3}$/),
      m49: m49Schema,
      region: m49Schema,
      subregion: m49Schema,
      short: sixTextsSchema,
      formal: formalNames,
      notUnterm: z.array(z.string()).optional(),
    }),
  ),
});

const regionalGroups = [
  'african',
  'asia-pacific',
  'eastern-european',
  'latin-american-and-caribbean',
  'western-european-and-others',
] as const;

const factsFile = z.strictObject({
  source: z.string().min(1),
  date: z.iso.date(),
  states: z.record(
    alpha2Schema,
    z.strictObject({
      /** What it is: a territory, a special administrative region or an associated State names in `of` the State it belongs to. */
      kind: z.enum([
        'un-member',
        'observer',
        'associated-state',
        'special-administrative-region',
        'territory',
        'organization',
        'other',
      ]),
      of: alpha2Schema.optional(),
      regionalGroup: z.enum(regionalGroups).nullable(),
      /** BCP 47; empty when it is not stated. */
      officialLanguages: z.array(z.string().regex(/^[a-z]{2,3}$/)),
      legalSystem: z.enum(['civil-law', 'common-law', 'mixed', 'religious-law', 'customary-law', 'unknown']),
      /** Whether a request can be addressed to it. */
      addressee: z.boolean(),
      note: z.string(),
    }),
  ),
});

const regionsFile = z.strictObject({
  source: z.string(),
  date: z.string(),
  regions: z.record(m49Schema, sixTextsSchema),
});

export type RegionalGroup = (typeof regionalGroups)[number];

/** A State, a territory or an organization that is Party to treaties, as what it is. */
export interface State {
  /** ISO 3166-1; `EU` and `XK` beside it. */
  alpha2: string;
  /** Empty where there is none. */
  alpha3: string;
  m49: string;
  region: string;
  subregion: string;
  kind: z.infer<typeof factsFile>['states'][string]['kind'];
  of?: string | undefined;
  regionalGroup: RegionalGroup | null;
  officialLanguages: readonly string[];
  legalSystem: z.infer<typeof factsFile>['states'][string]['legalSystem'];
  addressee: boolean;
  note: string;
  shortNames: SixTexts;
  formalNames: Partial<SixTexts>;
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
}

const names = namesFile.parse(readData('state-names.json'));
const facts = factsFile.parse(readData('state-facts.json'));
const regions = regionsFile.parse(readData('m49-regions.json')).regions;
/** Names of what has none in the names file. */
const others = z.object({ names: z.record(alpha2Schema, sixTextsSchema) }).parse(readData('country-names.json')).names;

const all: readonly State[] = Object.entries(facts.states).map(([alpha2, known]) => {
  const named = names.states[alpha2];
  const formal = Object.entries(named?.formal ?? {}).filter(([, name]) => name !== '');
  return {
    alpha2,
    alpha3: named?.alpha3 ?? (alpha2 === 'XK' ? 'XKX' : ''),
    m49: named?.m49 ?? '',
    region: named?.region ?? '',
    subregion: named?.subregion ?? '',
    ...known,
    shortNames: named?.short ?? (others[alpha2] as SixTexts),
    formalNames: Object.fromEntries(formal) as Partial<SixTexts>,
  };
});

const byCode = new Map(
  all.flatMap((entry) =>
    [entry.alpha2, entry.alpha3, entry.m49].filter((code) => code !== '').map((code) => [code, entry] as const),
  ),
);

/** Where the facts come from, for pages that show them. */
export const stateSources = { names: names.source, facts: facts.source, date: facts.date } as const;

/** Every State, territory and organization, by alpha-2 code. */
export function states(): readonly State[] {
  return all;
}

/** By alpha-2, alpha-3 or M49 code, in any case; undefined for what is none. */
export function state(code: string): State | undefined {
  return byCode.get(code.toUpperCase());
}

/** `FRA` → `FR`; undefined for what is no code of a State. */
export function alpha2Of(alpha3: string): string | undefined {
  return state(alpha3)?.alpha2;
}

const overridesSchema = z.record(alpha2Schema, sixTextsSchema.partial());
let overrides: z.infer<typeof overridesSchema> = {};

/**
 * Reads names that an operator prefers from `state-names.json` in the data folder: by alpha-2 code and language.
 * @throws with the place in the file when it is no JSON or names no State.
 */
export function loadStateNames(dataFolder: string): void {
  const path = join(dataFolder, 'state-names.json');
  overrides = {};
  if (!existsSync(path)) return;
  const parsed = overridesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  const unknown = Object.keys(parsed.data).find((code) => !state(code));
  if (unknown !== undefined) throw new Error(`${path}: "${unknown}" is the code of no State or territory.`);
  overrides = parsed.data;
}

/** The name that an operator prefers, where he does. */
export function preferredStateName(alpha2: string, language: string): string | undefined {
  const own = Object.hasOwn(overrides, alpha2) ? overrides[alpha2] : undefined;
  return own?.[language as keyof SixTexts];
}

/** Name as the United Nations use it, short or formal; the short one where there is no formal one. The code where it is unknown. */
export function stateName(code: string, language: string, form: 'short' | 'formal' = 'short'): string {
  const entry = state(code);
  if (!entry) return code;
  const preferred = preferredStateName(entry.alpha2, language);
  if (preferred !== undefined) return preferred;
  const formal = form === 'formal' ? entry.formalNames[language as keyof SixTexts] : undefined;
  return formal ?? inLanguage(entry.shortNames, language);
}

/** Name of an M49 region or subregion; the code where it is unknown. */
export function regionName(m49: string, language: string): string {
  const texts = Object.hasOwn(regions, m49) ? regions[m49] : undefined;
  return texts === undefined ? m49 : inLanguage(texts, language);
}
