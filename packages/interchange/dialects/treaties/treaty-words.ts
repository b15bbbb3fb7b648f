import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const words = z.array(z.string().min(2)).min(1);
const divisions = z.record(z.enum(['part', 'chapter', 'section', 'title', 'note']), words);
const partialDivisions = z.partialRecord(z.enum(['part', 'chapter', 'section', 'title', 'note']), words);

/** How treaties name their parts, in all languages together: no word of one means another part in another. */
export const treatyWords = z
  .strictObject({
    source: z.string().min(10),
    date: z.iso.date(),
    article: words,
    divisions,
    annexes: words,
    preambles: words,
    /** Beginnings of the closing formula, folded. */
    closings: words,
    arabicArticle: words,
    arabicDivisions: partialDivisions,
    /** Words of which a title of a treaty has one. */
    treaty: words,
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'treaty-words.json'), 'utf8')));

/** The alternatives of a regular expression for these words, the longest first. */
export function anyOf(list: readonly string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}
