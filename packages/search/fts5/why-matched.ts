import { articleTerm, type ConceptGroup, conceptTerm } from '../concept-matcher.ts';
import { quote } from '../match-words.ts';
import type { Matched } from '../port.ts';

export interface Asked {
  /** Documents that the words by themselves find, rising; undefined when the query has no words. */
  byWords: Uint32Array | undefined;
  groups: readonly ConceptGroup[];
  cited: { docid: number; reference: string } | undefined;
  linked: readonly string[];
  /** Names of the query as another script writes them, each with its expression. */
  names: readonly { name: string; match: string }[];
}

/** Says of the documents shown why each was found. `find` looks up what an expression finds, rising. */
export function whyMatched(docids: readonly number[], asked: Asked, find: (match: string) => Uint32Array): Matched[][] {
  const reasons: { reason: Matched; found: (docid: number) => boolean }[] = [];
  const { byWords, cited } = asked;
  if (cited)
    reasons.push({ reason: { by: 'citation', target: cited.reference }, found: (docid) => docid === cited.docid });
  if (byWords) reasons.push({ reason: { by: 'words' }, found: (docid) => holds(byWords, docid) });
  const add = (reason: Matched, match: string): void => {
    const list = find(match);
    reasons.push({ reason, found: (docid) => holds(list, docid) });
  };
  for (const concept of new Set(asked.groups.flatMap(({ concepts }) => concepts))) {
    add({ by: 'concept', concept }, quote([conceptTerm(concept)]));
  }
  for (const target of asked.linked) add({ by: 'citation', target }, quote([articleTerm(target)]));
  for (const { name, match } of asked.names) add({ by: 'name', name }, match);
  return docids.map((docid) => reasons.filter(({ found }) => found(docid)).map(({ reason }) => reason));
}

function holds(list: Uint32Array, docid: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < docid) low = middle + 1;
    else high = middle;
  }
  return list[low] === docid;
}
