import type { z } from 'zod';
import type { CaseReadResult, LiteratureReadResult, ReadResult } from '../law-document.ts';

/** A result with its place in a file that holds many documents, so that a document refused later can be found again. */
export type PlacedResult = ReadResult & { place?: string };
export type PlacedCase = CaseReadResult & { place?: string };
export type PlacedLiterature = LiteratureReadResult & { place?: string };

/** The first thing that is wrong, with the name of the value: `provisions.3.text: Invalid input: expected string`. */
export function faultOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return `${issue?.path.join('.') || 'The whole'}: ${issue?.message ?? 'is not of the form of an export'}.`;
}
