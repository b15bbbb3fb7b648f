import { confidenceOf, probability } from '../learning/calibration.ts';
import { isFragment } from '../learning/word-pairs.ts';
import { type Evidence, evidenceIn, learnedModel, type Model, type Sheet, scoreOn } from './model.ts';
import { type Reading, readText } from './reading.ts';
import { elements } from './signs.ts';

/** What the facts of a case are read from. `language` is a BCP 47 tag. */
export interface CaseText {
  heading?: string;
  text: string;
  language: string;
}

/** A proposal to classify a case. */
export interface Suggestion {
  /** Of the vocabulary `sherloc-trafficking`: `ACT_RECRUITMENT`. */
  notation: string;
  /** The element’s English name, from the thesaurus. */
  label: string;
  /** 0 to 1; from 0.5 on it is proposed. Not a probability: the likelihood that is worth a proposal differs from element to element. */
  confidence: number;
  /** One to five reasons, the weightiest first: words as they stand in the text, or, of `frequency`, how many cases have it. */
  because: string[];
  /** Whether it rests on words of the text, or only on how frequent the element is: no facts were given. */
  basis: 'text' | 'frequency';
}

export interface SuggestOptions {
  /** The least confidence to be given: 0.5 without it. */
  least?: number;
  /** For measuring; the learned one without it. */
  model?: Model;
}

/** Facts with fewer different signs are not taken to be of trafficking: what was learned tells one case of it from another, no more. */
const fewestSigns = 2;
const mostReasons = 5;
const longestReason = 80;

interface Source {
  text: string;
  language: string;
}

/** The words in the text behind the largest contributions to one element; fragments (`and took`) only where there is nothing else. */
function reasonsFor(evidence: readonly Evidence[], index: number, source: Source): string[] {
  const { text, language } = source;
  const all = evidence
    .map(({ value, weights, occurrence }) => ({ amount: value * (weights[index] ?? 0), ...occurrence }))
    .filter(({ amount }) => amount > 0)
    .sort((first, second) => second.amount - first.amount);
  const whole = all.filter(({ start, end }) => !isFragment(text.slice(start, end), language));
  const contributions = whole.length > 0 ? whole : all;
  const taken: typeof contributions = [];
  const reasons = new Set<string>();
  for (const candidate of contributions) {
    if (reasons.size === mostReasons) break;
    if (taken.some((other) => candidate.start < other.end && other.start < candidate.end)) continue;
    taken.push(candidate);
    reasons.add(text.slice(candidate.start, candidate.end).replace(/\s+/g, ' ').slice(0, longestReason).toLowerCase());
  }
  return [...reasons];
}

function suggestion(notation: string, confidence: number, because: string[], basis: Suggestion['basis']): Suggestion {
  const rounded = Math.round(Math.min(Math.max(confidence, 0), 1) * 1000) / 1000;
  // Rounding must not propose what was not proposed.
  const kept = confidence < 0.5 ? Math.min(rounded, 0.499) : rounded;
  return { notation, label: elements.get(notation) ?? notation, confidence: kept, because, basis };
}

function fromText(text: string, reading: Reading, sheet: Sheet, notations: readonly string[]): Suggestion[] {
  const evidence = evidenceIn(reading, sheet);
  return notations.flatMap((notation, index) => {
    const calibration = sheet.calibrations[index];
    const because = reasonsFor(evidence, index, { text, language: reading.language });
    if (calibration === undefined || because.length === 0) return [];
    const likelihood = probability(calibration.slope * scoreOn(sheet, evidence, index) + calibration.shift);
    return [suggestion(notation, confidenceOf(likelihood, calibration.threshold), because, 'text')];
  });
}

const organs = 'PURPOSE_REMOVAL_OF_ORGANS';

/**
 * No recorded case with facts is about organs, so nothing could be learned. Different words for it (a kidney, a donor) make it probable;
 * one alone may be of an injury.
 */
function fromOrganWords(text: string, reading: Reading): Suggestion[] {
  const found = ['organs', `thesaurus ${organs}`].flatMap((sign) => reading.signs.get(sign) ?? []);
  const different = reading.phrases.get('organs')?.size ?? 0;
  if (found.length === 0) return [];
  const because = [...new Set(found.map(({ start, end }) => text.slice(start, end).toLowerCase()))];
  return [suggestion(organs, Math.min(0.25 + 0.15 * (different + found.length - 1), 0.9), because, 'text')];
}

function fromFrequency(model: Model): Suggestion[] {
  return Object.entries(model.frequencies).map(([notation, { share, threshold }]) =>
    suggestion(
      notation,
      confidenceOf(share, threshold),
      [`${Math.round(share * 100)} of 100 recorded cases`],
      'frequency',
    ),
  );
}

/** Of several suggestions of one element the most confident. */
function strongest(all: readonly Suggestion[]): Suggestion[] {
  const byNotation = new Map<string, Suggestion>();
  for (const one of all) {
    if (one.confidence > (byNotation.get(one.notation)?.confidence ?? -1)) byNotation.set(one.notation, one);
  }
  return [...byNotation.values()];
}

/**
 * Proposes elements of trafficking in persons (act, means, purpose) for a case, the most confident first. It works offline, in
 * milliseconds, from words that can be shown: in English from words learned and from signs, in the other languages of `signs.json`
 * from signs alone; in any other language it proposes nothing. A heading without facts gets the most frequent elements.
 */
export function suggestTraffickingElements(input: CaseText, options: SuggestOptions = {}): Suggestion[] {
  const { least = 0.5, model = learnedModel() } = options;
  const heading = input.heading ?? '';
  const language = input.language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const text = `${heading}\n${input.text}`;
  const reading = readText(text, language);
  if (reading.length === 0) return [];
  const sheet = language === 'en' ? model.english : model.anyLanguage;
  const withoutFacts = input.text.trim() === '';
  const speaks = reading.signs.size >= (withoutFacts ? 1 : fewestSigns);
  const read = speaks ? fromText(text, reading, sheet, model.elements) : [];
  const all = [...read, ...fromOrganWords(text, reading), ...(withoutFacts ? fromFrequency(model) : [])];
  return strongest(all)
    .filter(({ confidence }) => confidence >= least)
    .sort((first, second) => second.confidence - first.confidence || (first.notation < second.notation ? -1 : 1));
}
