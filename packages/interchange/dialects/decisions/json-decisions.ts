import type { CaseReadResult, DialectOf, ReadResult } from '../../law-document.ts';
import { govinfoMods } from './govinfo-mods.ts';
import { judilibre } from './judilibre.ts';
import { lecard } from './lecard.ts';
import { openLegalData } from './openlegaldata.ts';
import { sherlocExport } from './sherloc-export.ts';
import { sherlocTrafficking } from './sherloc-trafficking.ts';

/**
 * Dialects of decisions that come as JSON or as records in a table, in the order in which ties of recognition are
 * broken. An export of the old portal holds articles of laws beside its cases, and its dialect yields both.
 */
export const decisionDialects: readonly DialectOf<CaseReadResult | ReadResult>[] = [
  judilibre,
  openLegalData,
  lecard,
  govinfoMods,
  sherlocTrafficking,
  sherlocExport,
];
