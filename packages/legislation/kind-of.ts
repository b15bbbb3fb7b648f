import type { LawDocument, TextKind } from '@comity/interchange';

/** Which kind of record a document becomes. */
export function kindOf(document: LawDocument): TextKind {
  return document.kind ?? 'legislation';
}
