import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inLanguage, type SixLanguage, type SixTexts, sixLanguages, sixTextsSchema } from './six-languages.ts';

const alpha2Schema = z.string().regex(/^[A-Z]{2}$/);
const m49Schema = z.string().regex(/^\d{3}$/);
const languagesOf = z.array(z.enum(sixLanguages)).min(1);
/** The data set tells no more of its date than the year. */
const yearSchema = z.string().regex(/^\d{4}$/);

const namesFile = z.strictObject({
  source: z.string().min(1),
  date: yearSchema,
  states: z.record(
    alpha2Schema,
    z.strictObject({
      alpha3: z.string().regex(/^[A-Z]{3}$/),
      m49: m49Schema,
      /** Empty for Antarctica, which is in no region. */
      region: m49Schema.or(z.literal('')),
      subregion: m49Schema.or(z.literal('')),
      short: sixTextsSchema,
      /** Empty for territories: the United Nations have no formal names for them. */
      formal: sixTextsSchema.partial(),
      m49Names: languagesOf.optional(),
      corrected: languagesOf.optional(),
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
      /** The general law, that of crime and procedure above all; what governs personal status only is left out. */
      legalSystem: z.enum(['civil-law', 'common-law', 'mixed', 'religious-law', 'customary-law', 'unknown']),
      /** Whether a request can be addressed to it. */
      addressee: z.boolean(),
      note: z.string(),
    }),
  ),
});

const regionsFile = z.strictObject({
  source: z.string().min(1),
  date: yearSchema,
  regions: z.record(m49Schema, sixTextsSchema),
});

const namesOutsideIsoFile = z.strictObject({
  source: z.string().min(1),
  date: z.iso.date(),
  names: z.record(z.enum(['EU', 'INTL', 'UN', 'XK']), sixTextsSchema),
});

export type RegionalGroup = (typeof regionalGroups)[number];

/** A State, a territory or an organization that is Party to treaties, as what it is. */
export interface State {
  /** ISO 3166-1; `EU` and `XK` beside it. */
  alpha2: string;
  /** `XKX` for Kosovo, as international bodies use it; empty for the EU. */
  alpha3: string;
  /** The numeric code of ISO 3166-1 too, in three digits; empty for `EU` and `XK`, as are region and subregion. */
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
  /** Where the short name in a language comes from; formal names are those of UNTERM, or `project` for CI and TR. */
  nameSources: Record<SixLanguage, NameSource>;
}

/** UNTERM; M49 where UNTERM has no name; else compiled by this project after the usage of the United Nations. */
export type NameSource = 'unterm' | 'm49' | 'project';

function readData(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
}

const names = namesFile.parse(readData('state-names.json'));
const facts = factsFile.parse(readData('state-facts.json'));
const regions = regionsFile.parse(readData('m49-regions.json')).regions;

/** Names of what ISO 3166 has no code for, or a reserved one only: `EU`, `UN`, `XK` and `INTL`, international bodies. */
export const namesOutsideIso = namesOutsideIsoFile.parse(readData('country-names.json')).names;

type NamedState = z.infer<typeof namesFile>['states'][string];

function nameSources(named: NamedState | undefined): State['nameSources'] {
  const sourceOf = (language: SixLanguage): NameSource => {
    if (named === undefined || named.corrected?.includes(language)) return 'project';
    return named.m49Names?.includes(language) ? 'm49' : 'unterm';
  };
  return Object.fromEntries(sixLanguages.map((language) => [language, sourceOf(language)])) as State['nameSources'];
}

const all: readonly State[] = Object.entries(facts.states).map(([alpha2, known]) => {
  const named = names.states[alpha2];
  return {
    alpha2,
    alpha3: named?.alpha3 ?? (alpha2 === 'XK' ? 'XKX' : ''),
    m49: named?.m49 ?? '',
    region: named?.region ?? '',
    subregion: named?.subregion ?? '',
    ...known,
    shortNames: named?.short ?? namesOutsideIso[alpha2 as 'EU' | 'XK'],
    formalNames: (named?.formal ?? {}) as Partial<SixTexts>,
    nameSources: nameSources(named),
  };
});

const byAlpha2 = new Map(all.map((entry) => [entry.alpha2, entry]));
const byAlpha3 = new Map(all.map((entry) => [entry.alpha3, entry]));
const byM49 = new Map(all.map((entry) => [entry.m49, entry]));
byAlpha3.delete('');
byM49.delete('');

/** Where the facts come from, for pages that show them. */
export const stateSources = { names: names.source, facts: facts.source, date: facts.date } as const;

/** Every State, territory and organization, by alpha-2 code. */
export function states(): readonly State[] {
  return all;
}

/** By alpha-2, alpha-3 or numeric code (M49, three digits), in any case; undefined for what is none. */
export function state(code: string): State | undefined {
  // Other letters may turn into these in upper case (ß into SS, South Sudan).
  if (!/^(?:[a-z]{2,3}|\d{3})$/i.test(code)) return undefined;
  const upper = code.toUpperCase();
  return byAlpha2.get(upper) ?? byAlpha3.get(upper) ?? byM49.get(upper);
}

/** `FRA` → `FR`, in any case; undefined for what is no alpha-3 code, an alpha-2 code too. */
export function alpha2Of(alpha3: string): string | undefined {
  return /^[a-z]{3}$/i.test(alpha3) ? byAlpha3.get(alpha3.toUpperCase())?.alpha2 : undefined;
}

/** A text is the short name; the formal one can be given beside it. */
const ownName = z.union([
  z.string().min(1),
  z.strictObject({ short: z.string().min(1).optional(), formal: z.string().min(1).optional() }),
]);
const overridesSchema = z.record(alpha2Schema, z.partialRecord(z.enum(sixLanguages), ownName));
let overrides: z.infer<typeof overridesSchema> = {};

/**
 * Reads names that an operator prefers from `state-names.json` in the data folder, by alpha-2 code and language:
 * `{"CZ": {"en": "Czech Republic", "fr": {"formal": "la République tchèque"}}}`. Without the file there are none.
 * @throws with the place in the file when it is no JSON or names no State.
 */
export function loadStateNames(dataFolder: string): void {
  const path = join(dataFolder, 'state-names.json');
  overrides = {};
  if (!existsSync(path)) return;
  const parsed = overridesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  const unknown = Object.keys(parsed.data).find((code) => !byAlpha2.has(code));
  if (unknown !== undefined) throw new Error(`${path}: "${unknown}" is the code of no State or territory.`);
  overrides = parsed.data;
}

/** `fr` for `fr-CH`; undefined for a language that is none of the six. */
export function sixLanguageOf(tag: string): SixLanguage | undefined {
  const primary = tag.split('-')[0]?.toLowerCase();
  return sixLanguages.find((language) => language === primary);
}

/** The name that an operator prefers, where he does. */
function ownNameOf(alpha2: string, language: SixLanguage, form: 'short' | 'formal'): string | undefined {
  const own = Object.hasOwn(overrides, alpha2) ? overrides[alpha2]?.[language] : undefined;
  if (typeof own === 'string') return form === 'short' ? own : undefined;
  return own?.[form];
}

/**
 * Name as the United Nations use it unless the operator prefers another; the short one where there is no formal one.
 * @param code alpha-2, alpha-3 or numeric; an unknown code is returned as it is.
 * @param language BCP 47; English where it is none of the six.
 */
export function stateName(code: string, language: string, form: 'short' | 'formal' = 'short'): string {
  const entry = state(code);
  if (!entry) return code;
  const six = sixLanguageOf(language) ?? 'en';
  if (form === 'formal') {
    const formal = ownNameOf(entry.alpha2, six, 'formal') ?? entry.formalNames[six];
    if (formal !== undefined) return formal;
  }
  return ownNameOf(entry.alpha2, six, 'short') ?? entry.shortNames[six];
}

/** Name of an M49 region or subregion; the code where it is unknown. */
export function regionName(m49: string, language: string): string {
  const texts = Object.hasOwn(regions, m49) ? regions[m49] : undefined;
  return texts === undefined ? m49 : inLanguage(texts, language);
}
