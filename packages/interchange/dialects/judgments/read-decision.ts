import type { CaseDocument } from '../../case-document.ts';
import type { CaseReadResult } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';

/** What a file of one decision gives: the decision, or where and why it is refused. */
export function readDecision(read: () => CaseDocument): CaseReadResult {
  try {
    return { outcome: 'case', document: read() };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { outcome: 'refused', place: error.place, reason: error.message };
  }
}
