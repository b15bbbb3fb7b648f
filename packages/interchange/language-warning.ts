import type { LawDocument, LawNode } from './law-document.ts';
import { recogniseLanguage } from './recognise-language.ts';

/** Forms in which a person writes down the language, and may forget to change it. */
const writtenByHand: ReadonlySet<string> = new Set(['document-markdown', 'treaty-markdown']);
/** Characters of the text that are looked at; fewer than the least tell nothing sure. */
const ENOUGH = 4_000;
const LEAST = 200;

/**
 * What to look at where the language that a person gave, in the file or with `--lang`, is not the one that the text shows;
 * undefined where both agree or the text does not tell.
 */
export function languageWarning(document: LawDocument, wasForced: boolean): string | undefined {
  if (!wasForced && !writtenByHand.has(document.dialect)) return undefined;
  const text = beginningOf(document.nodes);
  if (text.length < LEAST) return undefined;
  const seen = recogniseLanguage(text);
  const primary = (tag: string): string => tag.split('-', 1)[0] as string;
  if (seen === undefined || primary(seen) === primary(document.language)) return undefined;
  return `The text is stored as "${document.language}", as it was given; it looks like "${seen}".`;
}

function beginningOf(nodes: readonly LawNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (text.length >= ENOUGH) break;
    text += `${node.heading}\n${node.text}\n${beginningOf(node.children)}`;
  }
  return text.slice(0, ENOUGH);
}
