import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { conceptLabel } from './search-concepts.ts';
import { inLanguage, sixTextsSchema } from './six-languages.ts';

const termSchema = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), labels: sixTextsSchema });

const crimeTypesFile = z.strictObject({
  source: z.string().min(1),
  date: z.iso.date(),
  crimeTypes: z.array(termSchema),
  forms: z.array(termSchema),
});

const instrumentSchema = termSchema.extend({
  adopted: z.iso.date(),
  /** Languages in which the text is authentic, as its final article says. */
  authentic: z.array(z.string().min(2)).min(1),
  /** Page of the treaty at its depositary. */
  official: z.url(),
});

const instrumentsFile = z.strictObject({
  source: z.string().min(1),
  date: z.iso.date(),
  instruments: z.array(instrumentSchema),
});

/** A word of a closed list with its label in six languages. */
export type Term = z.infer<typeof termSchema>;

/** A treaty: `adopted` is the day of adoption or of opening for signature. */
export type Instrument = z.infer<typeof instrumentSchema>;

function readData(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
}

const crimeData = crimeTypesFile.parse(readData('crime-types.json'));

/** Crime types by which provisions and cases are classified. */
export const crimeTypes: readonly Term[] = crimeData.crimeTypes;

/** Forms of international cooperation that a provision may govern. */
export const formsOfCooperation: readonly Term[] = crimeData.forms;

/** Treaties to whose articles provisions are linked: `untoc:6` is article 6 of `untoc`. */
export const instruments: readonly Instrument[] = instrumentsFile.parse(readData('instruments.json')).instruments;

function labelOf(terms: readonly Term[], id: string, language: string): string {
  const term = terms.find((entry) => entry.id === id);
  return term === undefined ? id : inLanguage(term.labels, language);
}

/** Label of a crime type, one of the closed list or a narrower one of the thesaurus; the id itself where it is unknown. */
export function crimeTypeLabel(id: string, language: string): string {
  return crimeTypes.some((entry) => entry.id === id) ? labelOf(crimeTypes, id, language) : conceptLabel(id, language);
}

/** Label of a form of cooperation; the id itself where it is unknown. */
export function formLabel(id: string, language: string): string {
  return labelOf(formsOfCooperation, id, language);
}

export function instrument(id: string): Instrument | undefined {
  return instruments.find((entry) => entry.id === id);
}

/** Short name of a treaty; the id itself where it is unknown. */
export function instrumentLabel(id: string, language: string): string {
  return labelOf(instruments, id, language);
}
