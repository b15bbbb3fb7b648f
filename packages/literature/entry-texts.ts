import type { ReadLiterature } from './read-literature.ts';

/** The languages in which something is written about a work, its own first. */
export function languagesOf({ language, annotation }: ReadLiterature): string[] {
  const { abstract = {}, keyPoints = {} } = annotation;
  return [...new Set([language, ...Object.keys(abstract), ...Object.keys(keyPoints)])];
}

/** Abstract and key points in a language, a paragraph a line. */
export function textIn({ annotation }: ReadLiterature, language: string): string {
  const parts = [annotation.abstract?.[language] ?? '', ...(annotation.keyPoints?.[language] ?? [])];
  return parts.filter((part) => part !== '').join('\n');
}

/** What a work stands in, or who brought it out: what a list shows beside its title. */
export function wherePublished({ csl }: ReadLiterature): string {
  return csl['container-title'] ?? csl.publisher ?? csl['collection-title'] ?? csl.genre ?? '';
}

/** Every name of those who wrote, edited or translated it. */
export function namesOf({ csl }: ReadLiterature): string[] {
  return [...(csl.author ?? []), ...(csl.editor ?? []), ...(csl.translator ?? [])].map(
    ({ literal, given, family, ...rest }) =>
      literal ?? [given, rest['dropping-particle'], rest['non-dropping-particle'], family].filter(Boolean).join(' '),
  );
}
