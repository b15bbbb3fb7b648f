import { readFileSync } from 'node:fs';
import type { LawDocument } from '@comity/interchange';
import { type FlatProvision, pathsOf } from './flatten.ts';

interface TermFile {
  note: string;
  terms: Record<string, Record<string, string[]>>;
}

const file = JSON.parse(readFileSync(new URL('./suggestion-terms.json', import.meta.url), 'utf8')) as TermFile;

/** Per language the crime types and one pattern each, made of the terms in `suggestion-terms.json`. */
const patterns = new Map<string, { crimeType: string; pattern: RegExp }[]>();
for (const [crimeType, byLanguage] of Object.entries(file.terms)) {
  for (const [language, terms] of Object.entries(byLanguage)) {
    const list = patterns.get(language) ?? [];
    list.push({ crimeType, pattern: new RegExp(terms.map(patternOf).join('|'), 'iu') });
    patterns.set(language, list);
  }
}

/** Terms are plain words; a term in `suggestion-terms.json` may use `*` for the rest of a word. */
function patternOf(term: string): string {
  return term
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\p{L}*');
}

/** Crime types suggested for the provisions of a document, by heading, then by the headings above, then by the act's title. */
export function suggestionsFor(
  document: LawDocument,
  rows: readonly (FlatProvision & { id: string })[],
): { subject_id: string; target: string; note: string }[] {
  const rules = patterns.get(document.language.split('-')[0] as string);
  if (!rules) return [];
  const paths = pathsOf(rows);
  const found: { subject_id: string; target: string; note: string }[] = [];
  const title = [document.title, ...document.alternativeTitles].join('\n');
  const byTitle = rules.filter((rule) => rule.pattern.test(title));
  for (const row of rows) {
    if (row.role !== 'article') continue;
    const above = (paths[row.position] as string[]).join('\n');
    for (const { crimeType, pattern } of rules) {
      const where = pattern.test(row.heading) ? 'heading' : pattern.test(above) ? 'headings above' : undefined;
      if (where) found.push({ subject_id: row.id, target: crimeType, note: where });
      else if (byTitle.some((rule) => rule.crimeType === crimeType)) {
        found.push({ subject_id: row.id, target: crimeType, note: 'title of the act' });
      }
    }
  }
  return found;
}
