import { citationsOf } from './identify-case.ts';
import type { ReadCase } from './read-case.ts';
import type { StoredParagraph } from './store.ts';

/** The languages in which something can be read of a decision, its own first. */
export function languagesOf(decision: ReadCase): string[] {
  const found = decision.accounts.flatMap(({ paragraphs }) => paragraphs.map(({ language }) => language));
  return [...new Set([decision.language, ...found])];
}

/** The texts in a language: of the fullest account, and of the others the parts that it lacks. */
export function paragraphsIn(decision: ReadCase, language: string): StoredParagraph[] {
  const shown: StoredParagraph[] = [];
  const parts = new Set<string>();
  for (const { paragraphs } of decision.accounts) {
    const added = paragraphs.filter((paragraph) => paragraph.language === language && !parts.has(paragraph.part));
    shown.push(...added);
    for (const { part } of added) parts.add(part);
  }
  return shown;
}

/** Every citation of a decision with a point between them: what is shown as its number. */
export function numberOf(decision: ReadCase): string {
  return citationsOf(decision.identifiers).join(' · ');
}

/** A text as the index and the snippet take it: number, heading and words of each paragraph on a line. */
export function plainText(paragraphs: readonly StoredParagraph[]): string {
  return paragraphs
    .map(({ number, heading, text }) => [number, heading, text].filter((part) => part !== '').join(' '))
    .join('\n');
}
