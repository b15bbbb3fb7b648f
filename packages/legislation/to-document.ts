import { documentOf, type ExportedDocument } from './export-acts.ts';
import type { ReadAct } from './read-act.ts';

/** The shown expression of an act as the neutral document that writers take; empty of text where only the citation may be shown. */
export function toDocument(act: ReadAct): ExportedDocument {
  return documentOf(act.expression, act, act.provisions);
}
