import { analyserFor } from '@comity/language';
import type { SearchDocument } from '@comity/search';
import type { BenchQuery, Kind } from './queries.ts';

/** What an engine under measurement does. Every answer holds the total, the best 20 and the counts of all facets. */
export interface Engine {
  /** Takes up documents; called with some thousand at a time. */
  add(documents: SearchDocument[]): void | Promise<void>;
  /** Called once after the last document. */
  finish(): void | Promise<void>;
  /** Kinds of query that it can answer. */
  answers: ReadonlySet<Kind>;
  /** Answers a query; returns how many documents it found. Kinds `filtered` and `broad` cut snippets too. */
  ask(kind: Kind, query: BenchQuery): number | Promise<number>;
  close(): void | Promise<void>;
}

export const PAGE = 20;
export const SUGGESTIONS = 10;

/** The analysed stems of a document, as the engines that do not analyse get them: separated by spaces. */
export function analysed(document: SearchDocument): Record<'heading' | 'title' | 'path' | 'text', string> {
  const { language, number, heading, title, path, text } = document;
  const stems = (of: string) =>
    analyserFor(language)
      .tokens(of)
      .map((token) => token.stem)
      .join(' ');
  return { heading: stems(`${number} ${heading}`), title: stems(title), path: stems(path), text: stems(text) };
}

/** Weights of the fields, those of our own index. */
export const boosts = { heading: 8, title: 1.5, path: 2.5, text: 1 } as const;

export function withSnippets(kind: Kind): boolean {
  return kind === 'filtered' || kind === 'broad';
}
