import { suggestConcepts, suggestTraffickingElements } from '@comity/classification';
import type { CaseParagraph } from '@comity/interchange';
import { concepts } from '@comity/reference';
import type { CaseFacts } from './store.ts';

/** What a decision is proposed to be about is read from its texts up to here: facts and summaries stand before. */
const LONGEST_READ = 30_000;
const MOST_ARTICLES = 6;

export interface CaseLink {
  relation: 'concerns' | 'applies';
  target: string;
  said_by: 'import' | 'suggested';
  confidence: number | null;
  note: string;
}

const treatyArticle = /^[a-z0-9-]{2,20}:\d{1,3}(\([0-9a-z]{1,4}\)){0,3}$/;

/** What the documents of a decision link it to: crime types, elements of crimes, forms of cooperation, treaty articles. */
export function linksOf(facts: readonly CaseFacts[]): CaseLink[] {
  const links = new Map<string, CaseLink>();
  const add = (relation: CaseLink['relation'], target: string): void => {
    links.set(`${relation} ${target}`, { relation, target, said_by: 'import', confidence: null, note: '' });
  };
  for (const document of facts) {
    for (const crime of document.crimeTypes) add('concerns', crime);
    for (const { concept } of document.elements) add('concerns', concept);
    for (const { form } of document.cooperation) add('concerns', form);
    for (const { target } of document.legalBases) if (treatyArticle.test(target)) add('applies', target);
  }
  return [...links.values()];
}

/** What rules of ours propose: crime types and treaty articles, and of trafficking its elements where no file gives any. */
export function suggestedLinks(facts: readonly CaseFacts[], paragraphs: readonly CaseParagraph[]): CaseLink[] {
  const [best] = facts;
  if (!best) return [];
  const language = paragraphs[0]?.language ?? best.language;
  const own = paragraphs.filter((paragraph) => paragraph.language === language);
  const text = own
    .map(({ heading, text: words }) => `${heading} ${words}`)
    .join('\n')
    .slice(0, LONGEST_READ);
  const heading = [best.title, ...best.charges.map(({ offence }) => offence)].join(' · ');
  const { crimeTypes, articles } = suggestConcepts({ heading, text, language });
  const suggested = ({ notation, confidence, because }: (typeof articles)[number], relation: CaseLink['relation']) => ({
    relation,
    target: notation,
    said_by: 'suggested' as const,
    confidence,
    note: because.join(' · '),
  });
  const crimes = new Set([
    ...facts.flatMap(({ crimeTypes: given }) => given),
    ...crimeTypes.map(({ notation }) => notation),
  ]);
  const hasElements = facts.some(({ elements }) => elements.length > 0);
  return [
    ...crimeTypes.map((one) => suggested(one, 'concerns')),
    ...articles.slice(0, MOST_ARTICLES).map((one) => suggested(one, 'applies')),
    ...(crimes.has('trafficking-in-persons') && !hasElements ? elementsIn({ heading, text, language }) : []),
  ];
}

function elementsIn(record: { heading: string; text: string; language: string }): CaseLink[] {
  return suggestTraffickingElements(record).flatMap(({ notation, confidence, because, basis }) => {
    const concept = basis === 'text' ? conceptOfNotation(notation) : undefined;
    if (concept === undefined) return [];
    return [{ relation: 'concerns', target: concept, said_by: 'suggested', confidence, note: because.join(' · ') }];
  });
}

let byNotation: Map<string, string> | undefined;

/** `ACT_RECRUITMENT` is a concept of the thesaurus, which maps the old notation. */
function conceptOfNotation(notation: string): string | undefined {
  byNotation ??= new Map(
    concepts().flatMap(({ id, mappings }) =>
      mappings
        .filter(({ scheme }) => scheme === 'sherloc-trafficking')
        .map(({ value }): [string, string] => [value, id]),
    ),
  );
  return byNotation.get(notation);
}
