import type { Dialect } from '../../law-document.ts';
import { plainDocx } from './plain-docx.ts';
import { plainHtml } from './plain-html.ts';
import { plainPdf } from './plain-pdf.ts';
import { plainRtf } from './plain-rtf.ts';

/**
 * What reads a file of a common form that no other dialect knows. They stand last, and are no surer than a dialect must
 * be at least: whatever recognises a file by its content goes before.
 */
export const plainFileDialects: readonly Dialect[] = [plainPdf, plainDocx, plainRtf, plainHtml];
