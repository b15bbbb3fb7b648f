import type { CaseReadResult, DialectOf, ReadResult } from '../../law-document.ts';
import { echrDocx } from './echr-docx.ts';
import { peachjam } from './peachjam.ts';
import { ukDocx } from './uk-docx.ts';
import { ukJudgment } from './uk-judgment.ts';
import { ukPressSummary } from './uk-press-summary.ts';

/** Dialects of judgments. `peachjam` files hold judgments and laws together and yield both. */
export const judgmentDialects: readonly DialectOf<ReadResult | CaseReadResult>[] = [
  ukJudgment,
  ukPressSummary,
  ukDocx,
  echrDocx,
  peachjam,
];

export { isDocx } from './docx-document.ts';
