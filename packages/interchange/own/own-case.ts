import { z } from 'zod';
import { type CaseDocument, caseDocumentSchema } from '../case-document.ts';
import { faultOf, type PlacedCase } from './placed-result.ts';

/** Marks every line of an export of decisions, so that a later version can still read it. */
export const CASE_FORMAT = 'comity-case-1';

const ownCaseSchema = caseDocumentSchema.extend({
  format: z.literal(CASE_FORMAT),
  /** Id of the decision; several documents of one decision share it. */
  work: z.string(),
});

/** A decision's document with its permanent ids: its own and that of the decision. */
export type IdentifiedCase = CaseDocument & { id: string; work: string };

/** One line of an export, its line break included. */
export function toCaseLine(document: IdentifiedCase): string {
  return `${JSON.stringify({ format: CASE_FORMAT, ...document })}\n`;
}

/** The document of a parsed line; refused with the name of the value that does not fit. */
export function readOwnCase(data: object): PlacedCase {
  const parsed = ownCaseSchema.safeParse(data);
  if (!parsed.success) return { outcome: 'refused', place: '', reason: faultOf(parsed.error) };
  const { format: _format, ...document } = parsed.data;
  return { outcome: 'case', document };
}
