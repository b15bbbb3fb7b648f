import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '@comity/language';
import { type Instrument, instrument, instruments } from '@comity/reference';
import { z } from 'zod';
import type { DocumentIdentifier } from '../../law-document.ts';

const file = z
  .strictObject({
    source: z.string().min(10),
    date: z.iso.date(),
    treaties: z.array(
      z.strictObject({
        /** Id of the instrument in the reference package. */
        instrument: z.string().min(3).optional(),
        /** `UN:` with volume and page of the United Nations Treaty Series, of a treaty that is no instrument there. */
        number: z
          .string()
          .regex(/^UN:\d+ UNTS \d+$/)
          .optional(),
        /** Number of the Dutch treaty database; empty where it is not known. */
        bwb: z.string(),
        /** Its articles have not been amended: every text of it is of the version that was adopted. */
        asAdopted: z.boolean(),
        /** Beginnings of its title in any language. */
        titles: z.array(z.string().min(6)).min(1),
        /** The first of the titles as official copies misprint it. */
        misprints: z.array(z.string().min(6)).default([]),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'known-treaties.json'), 'utf8')));

/** A treaty that several sources hold, and by what its texts are recognised as texts of one treaty. */
export interface KnownTreaty {
  instrument: Instrument | undefined;
  identifier: DocumentIdentifier;
  bwb: string;
  asAdopted: boolean;
  titles: readonly string[];
  misprints: readonly string[];
}

/** Every known treaty, in the order of the data file. @throws when the file names an instrument that is not one. */
export const knownTreaties: readonly KnownTreaty[] = file.treaties.map((entry) => {
  const known = entry.instrument === undefined ? undefined : instruments.find(({ id }) => id === entry.instrument);
  if (!known && entry.number === undefined) {
    throw new Error(`known-treaties.json: "${entry.instrument}" is no instrument, and the entry has no number.`);
  }
  const identifier = known
    ? { scheme: 'instrument', value: known.id }
    : { scheme: 'act-number', value: entry.number as string };
  return {
    instrument: known,
    identifier,
    bwb: entry.bwb,
    asAdopted: entry.asAdopted,
    titles: entry.titles,
    misprints: entry.misprints,
  };
});

/** Letters and digits only: line ends, quotation marks and cases of letters differ between prints of a title. */
function titleKey(title: string): string {
  return foldText(title).replace(/[^\p{L}\p{N}]+/gu, '');
}

const byTitle = knownTreaties.flatMap((treaty) => [
  ...treaty.titles.map((title) => ({ key: titleKey(title), title, treaty })),
  ...treaty.misprints.map((misprint) => ({ key: titleKey(misprint), title: treaty.titles[0] as string, treaty })),
]);
const longestTitle = 600;

/** Articles of speech that may stand before the title proper. */
const before = /^(?:the|la|le|el)(?=\p{L})/u;

/** The treaty whose title this is or begins with; a protocol to a treaty is not that treaty. */
export function treatyOfTitle(title: string): KnownTreaty | undefined {
  return bestMatch(title)?.treaty;
}

/**
 * A title that is printed in capitals only, as its depositary writes it; as printed where it has other letters too, or where only
 * its beginning is known.
 */
export function writtenTitle(printed: string): string {
  const isCapitals = printed === printed.toUpperCase() && printed !== printed.toLowerCase();
  const match = isCapitals ? bestMatch(printed) : undefined;
  return match && match.key.length >= titleKey(printed).length * 0.9 ? match.title : printed;
}

function bestMatch(title: string): (typeof byTitle)[number] | undefined {
  const key = titleKey(title.slice(0, longestTitle));
  const keys = [key, key.replace(before, '')];
  let best: (typeof byTitle)[number] | undefined;
  for (const entry of byTitle) {
    if (entry.key.length <= (best?.key.length ?? 0)) continue;
    if (keys.some((candidate) => candidate.startsWith(entry.key))) best = entry;
  }
  return best;
}

/** The treaty of an entry of the Dutch treaty database, e.g. `BWBV0001668`. */
export function treatyOfDutchNumber(number: string): KnownTreaty | undefined {
  return number === '' ? undefined : knownTreaties.find((treaty) => treaty.bwb === number);
}

/** The treaty of an instrument id of the reference package, e.g. `untoc-tip`. */
export function treatyOfInstrument(id: string): KnownTreaty | undefined {
  return instrument(id) === undefined ? undefined : knownTreaties.find((treaty) => treaty.instrument?.id === id);
}
