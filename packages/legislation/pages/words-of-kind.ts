import type { TextKind } from '@comity/interchange';

/** The first part of the messages that differ by kind: an act, a treaty and a document are not called the same. */
export function wordsOfKind(kind: TextKind): 'act' | 'treaty' | 'document' {
  return kind === 'legislation' ? 'act' : kind;
}
