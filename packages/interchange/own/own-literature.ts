import { z } from 'zod';
import { type LiteratureDocument, literatureDocumentSchema } from '../literature-document.ts';
import { faultOf, type PlacedLiterature } from './placed-result.ts';

/** Marks every line of an export of bibliographies, so that a later version can still read it. */
export const LITERATURE_FORMAT = 'comity-literature-1';

const ownLiteratureSchema = literatureDocumentSchema.extend({
  format: z.literal(LITERATURE_FORMAT),
  /** Id of the entry; several accounts of one work share it. */
  work: z.string(),
});

/** What one library says of a work with its permanent ids: its own and that of the entry. */
export type IdentifiedLiterature = LiteratureDocument & { id: string; work: string };

/** One line of an export, its line break included. */
export function toLiteratureLine(document: IdentifiedLiterature): string {
  return `${JSON.stringify({ format: LITERATURE_FORMAT, ...document })}\n`;
}

/** The document of a parsed line; refused with the name of the value that does not fit. */
export function readOwnLiterature(data: object): PlacedLiterature {
  const parsed = ownLiteratureSchema.safeParse(data);
  if (!parsed.success) return { outcome: 'refused', place: '', reason: faultOf(parsed.error) };
  const { format: _format, ...document } = parsed.data;
  return { outcome: 'literature', document };
}
