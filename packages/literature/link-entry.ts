import { suggestConcepts } from '@comity/classification';
import type { Annotation, CslEntry } from '@comity/interchange';
import { citedTreatyArticles } from '@comity/reference';

export interface EntryLink {
  relation: 'concerns' | 'explains';
  target: string;
  said_by: 'import' | 'suggested';
  confidence: number | null;
  note: string;
}

/**
 * How sure a proposal must be, 0 to 1. Signs of the rules are made for provisions, where words such as *access* and *data*
 * stand together for a reason; in prose about anything they do too, and alone make 0.674. A term in the title makes 0.81.
 */
const LEAST = 0.7;
/** What a title that cites an article of a treaty is about, as sure as a citation that names the treaty makes it. */
const CITED = 0.9;

/** What the accounts of a work link it to: concepts of the thesaurus and treaty articles. */
export function linksOf({ concerns = [], explains = [] }: Annotation): EntryLink[] {
  const said = { said_by: 'import' as const, confidence: null, note: '' };
  return [
    ...concerns.map((target) => ({ relation: 'concerns' as const, target, ...said })),
    ...explains.map((target) => ({ relation: 'explains' as const, target, ...said })),
  ];
}

/** What rules of ours propose: crime types from title, abstract and subject words, a treaty article where the title cites it. */
export function suggestedLinks(csl: CslEntry, annotation: Annotation, language: string): EntryLink[] {
  const [readIn, abstract] = textRead(annotation, language);
  const text = [abstract, csl.keyword ?? ''].filter((part) => part !== '').join('\n');
  const { crimeTypes } = suggestConcepts({ heading: csl.title, text, language: readIn }, { least: LEAST });
  const crimes = crimeTypes.map(({ notation, confidence, because }) => ({
    relation: 'concerns' as const,
    target: notation,
    said_by: 'suggested' as const,
    confidence,
    note: because.join(' · '),
  }));
  const articles = citedTreatyArticles(csl.title).map((target) => ({
    relation: 'explains' as const,
    target,
    said_by: 'suggested' as const,
    confidence: CITED,
    note: csl.title,
  }));
  return [...crimes, ...articles];
}

/** The abstract in the language of the work, else in English, else the first. */
function textRead({ abstract = {}, keyPoints = {} }: Annotation, language: string): [string, string] {
  const languages = [...new Set([...Object.keys(abstract), ...Object.keys(keyPoints)])];
  const read = [language, 'en'].find((one) => languages.includes(one)) ?? languages[0] ?? language;
  return [read, [abstract[read] ?? '', ...(keyPoints[read] ?? [])].filter((part) => part !== '').join('\n')];
}
