import type { CaseDocument, CaseProceeding } from '../../case-document.ts';
import { namedValues } from '../../named-values.ts';

type Stage = CaseProceeding['stage'];
type Level = CaseDocument['court']['level'];

/**
 * Register signs of German courts: the letters of a file number (`4 StR 328/17`) tell in which kind of proceeding the
 * court sits. Only signs with one meaning at the court that uses them are here.
 */
export const germanRegisters: Readonly<Record<string, Stage>> = namedValues<Stage>({
  StR: 'cassation',
  StB: 'review',
  ARs: 'unknown',
  AK: 'review',
  ZR: 'cassation',
  ZB: 'review',
  KLs: 'first-instance',
  Ks: 'first-instance',
  Ls: 'first-instance',
  Ds: 'first-instance',
  Cs: 'first-instance',
  OJs: 'first-instance',
  StE: 'first-instance',
  Ns: 'appeal',
  Ss: 'cassation',
  RVs: 'cassation',
  Rev: 'cassation',
  Qs: 'review',
  Ws: 'review',
  BvR: 'constitutional',
  BvE: 'constitutional',
  BvL: 'constitutional',
  BvF: 'constitutional',
  BvQ: 'constitutional',
  BvB: 'constitutional',
  BvM: 'constitutional',
  PBvU: 'constitutional',
});

/** Courts by the beginning of their names, and their codes in an ECLI. The first that fits counts. */
export const germanCourts: readonly { name: RegExp; ecli: string; called: string; level: Level }[] = [
  { name: /^Bundesverfassungsgericht/, ecli: 'BVerfG', called: 'Bundesverfassungsgericht', level: 'constitutional' },
  { name: /^Bundesgerichtshof/, ecli: 'BGH', called: 'Bundesgerichtshof', level: 'supreme' },
  { name: /^Bundesverwaltungsgericht/, ecli: 'BVerwG', called: 'Bundesverwaltungsgericht', level: 'supreme' },
  { name: /^Bundesfinanzhof/, ecli: 'BFH', called: 'Bundesfinanzhof', level: 'supreme' },
  { name: /^Bundesarbeitsgericht/, ecli: 'BAG', called: 'Bundesarbeitsgericht', level: 'supreme' },
  { name: /^Bundessozialgericht/, ecli: 'BSG', called: 'Bundessozialgericht', level: 'supreme' },
  {
    name: /^(?:Verfassungsgericht|Verfassungsgerichtshof|Staatsgerichtshof|Landesverfassungsgericht)/,
    ecli: '',
    called: '',
    level: 'constitutional',
  },
  { name: /^(?:Oberlandesgericht|Kammergericht|Bayerisches Oberstes|OLG\b)/, ecli: '', called: '', level: 'appeal' },
  { name: /^(?:Oberverwaltungsgericht|Verwaltungsgerichtshof)/, ecli: '', called: '', level: 'appeal' },
  // A regional court decides at first instance and on appeals: its register tells, not its name.
  { name: /^(?:Amtsgericht|AG\b|Verwaltungsgericht|Finanzgericht)/, ecli: '', called: '', level: 'first-instance' },
];

/** Kinds of decision by the word at the beginning of their name. */
export const germanForms: readonly (readonly [RegExp, CaseDocument['form']])[] = [
  [/urteil/i, 'judgment'],
  [/^(?:beschluss|beschluß|verfügung|.*anordnung)/i, 'order'],
  [/^(?:pressemitteilung)/i, 'press-summary'],
];

/** Headings of the parts of a decision; what is the ruling and what was written for the reader beside the decision. */
export const germanParts: Readonly<Record<string, 'ruling' | 'summary' | 'opinion'>> = namedValues<
  'ruling' | 'summary' | 'opinion'
>({
  tenor: 'ruling',
  leitsatz: 'summary',
  leitsätze: 'summary',
  orientierungssatz: 'summary',
  'abweichende meinung': 'opinion',
});

/** The register sign of a file number (`2 BvE 1/83` → `BvE`); empty where it has none. */
export function registerOf(fileNumber: string): string {
  return /(?:^|\s)([A-Z][A-Za-z]{0,4})(?:\s*\([A-Za-z]{1,6}\))?\s+\d{1,6}\/\d{2}/.exec(fileNumber)?.[1] ?? '';
}
