import { createHash } from 'node:crypto';
import { languagesForQuery, queryTokens } from '@comity/language';
import { stemTerm, termsOf } from './index-terms.ts';

/** A concept that stands for its terms in every language: what `法` of one text and `law` of another have in common. */
export interface SearchConcept {
  id: string;
  /** Terms by language (BCP 47): label, synonyms and spellings. */
  terms: Readonly<Record<string, readonly string[]>>;
}

/** Where a concept stands in a sequence of terms: `start` inclusive, `end` exclusive. */
export interface ConceptMatch {
  concept: string;
  start: number;
  end: number;
}

/** Words of a query, given by their positions, that name concepts in some languages. */
export interface ConceptGroup {
  start: number;
  /** Exclusive. */
  end: number;
  concepts: string[];
  languages: string[];
}

interface Node {
  next: Map<string, Node>;
  concepts: string[];
}

/** A term that covers less of the words of a query it touches (in characters) does not stand for them. */
const LEAST_SHARE = 0.5;

/** Finds concepts in texts and in queries by the stems of their terms, one after the other as in the term. */
export class ConceptMatcher {
  #root: Node = { next: new Map(), concepts: [] };
  #sequences = new Map<string, { language: string; terms: string[] }[]>();
  /** Changes when a term does: an index that was built with other terms is built anew. */
  readonly fingerprint: string;

  constructor(concepts: readonly SearchConcept[]) {
    for (const { id, terms } of concepts) {
      for (const [language, all] of Object.entries(terms)) for (const term of all) this.#add(id, term, language);
    }
    this.fingerprint = createHash('sha256').update(JSON.stringify(concepts)).digest('hex').slice(0, 16);
  }

  #add(concept: string, term: string, language: string): void {
    // As a query is cut: what stands last in unbroken script may go on in a text.
    const sequence = queryTokens(term, language).tokens.map(({ stem }) => stemTerm(stem, language));
    if (sequence.length === 0) return;
    let node = this.#root;
    for (const part of sequence) {
      let next = node.next.get(part);
      if (!next) {
        next = { next: new Map(), concepts: [] };
        node.next.set(part, next);
      }
      node = next;
    }
    if (!node.concepts.includes(concept)) node.concepts.push(concept);
    const sequences = this.#sequences.get(concept);
    if (sequences) sequences.push({ language, terms: sequence });
    else this.#sequences.set(concept, [{ language, terms: sequence }]);
  }

  knows(concept: string): boolean {
    return this.#sequences.has(concept);
  }

  /** Every place where a term of a concept stands. */
  *inTerms(terms: readonly string[]): Generator<ConceptMatch> {
    for (let start = 0; start < terms.length; start += 1) {
      let node = this.#root.next.get(terms[start] as string);
      for (let end = start + 1; node; end += 1) {
        for (const concept of node.concepts) yield { concept, start, end };
        node = node.next.get(terms[end] as string);
      }
    }
  }

  /** The terms of concepts as sequences of stems, with the language of each. */
  termsOf(concepts: readonly string[]): { language: string; terms: readonly string[] }[] {
    return concepts.flatMap((concept) => this.#sequences.get(concept) ?? []);
  }

  /** What to mark in the texts that concepts have found: sequences of terms, in every language. */
  sequencesOf(concepts: readonly string[]): (readonly string[])[] {
    return this.termsOf(concepts).map(({ terms }) => terms);
  }

  /** The concepts that words of a query name, longest terms first, none overlapping another. */
  inQuery(words: readonly string[]): ConceptGroup[] {
    const text = words.join(' ');
    const found: (ConceptGroup & { length: number })[] = [];
    for (const language of languagesForQuery(text).filter((one) => one !== 'und')) {
      const tokens = termsOf(text, language);
      for (const { concept, start, end } of this.inTerms(tokens.map(({ term }) => term))) {
        const [from, to] = [tokens[start]?.token.start ?? 0, tokens[end - 1]?.token.end ?? 0];
        const place = wordsAt(words, from, to);
        if (place) found.push({ ...place, concepts: [concept], languages: [language], length: to - from });
      }
    }
    found.sort((a, b) => b.length - a.length || a.start - b.start);
    const groups: ConceptGroup[] = [];
    for (const { length: _length, ...match } of found) {
      const same = groups.find((group) => group.start === match.start && group.end === match.end);
      if (same) {
        same.concepts = [...new Set([...same.concepts, ...match.concepts])];
        same.languages = [...new Set([...same.languages, ...match.languages])];
      } else if (groups.every((group) => match.end <= group.start || match.start >= group.end)) groups.push(match);
    }
    return groups.sort((a, b) => a.start - b.start);
  }
}

/** The words that a stretch of the joined text touches; undefined when it covers too little of them. */
function wordsAt(words: readonly string[], from: number, to: number): { start: number; end: number } | undefined {
  let at = 0;
  let touched = 0;
  let [start, end] = [-1, -1];
  for (const [place, word] of words.entries()) {
    if (at < to && at + word.length > from) {
      if (start < 0) start = place;
      end = place + 1;
      touched += word.length + (touched > 0 ? 1 : 0);
    }
    at += word.length + 1;
  }
  return start >= 0 && to - from >= touched * LEAST_SHARE ? { start, end } : undefined;
}

/** The term that stands for a concept in an index; no word of a text or query is written so. */
export function conceptTerm(concept: string): string {
  return `.c.${concept}`;
}

/** The concept that a State is: whose law a text is counts as if it named the State. */
export function stateConcept(country: string): string {
  return `state-${country.toLowerCase()}`;
}

export function isStateConcept(concept: string): boolean {
  return concept.startsWith('state-');
}

/** The term of a treaty article that a document is linked to. */
export function articleTerm(reference: string): string {
  return `.t.${reference}`;
}

/** A reference and those it stands under: `untoc:18(13)` is `untoc:18` too. */
export function articleAndAbove(reference: string): string[] {
  const parts = reference.split(/(?=\()/);
  return parts.map((_, at) => parts.slice(0, parts.length - at).join(''));
}
