import { sixLanguages } from './six-languages.ts';
import { numberingFaults } from './treaty-numbering.ts';
import type { TreatyNode, TreatyTree } from './treaty-tree-schema.ts';

/** What the headings of a language are written in; English, French and Spanish share one script. */
const scripts = {
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  en: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  es: /\p{Script=Latin}/u,
} as const;

/**
 * What is wrong in a tree that fits the schema: numbers out of order, headings that do not tell two parts of one
 * provision apart or are not in their language, concepts that the thesaurus lacks. One line a fault; empty when all is well.
 */
export function treatyTreeFaults(tree: TreatyTree, knownConcepts: ReadonlySet<string>): string[] {
  return [
    ...numberingFaults(
      tree.instrument,
      tree.articles.map(({ number }) => number),
    ),
    ...likeHeadings(tree.instrument, tree.articles),
    ...tree.articles.flatMap((article) => nodeFaults(article, `${tree.instrument}:${article.number}`, knownConcepts)),
  ];
}

function nodeFaults(node: TreatyNode, reference: string, knownConcepts: ReadonlySet<string>): string[] {
  return [
    ...headingFaults(node, reference),
    ...node.concepts
      .filter((id, at) => !knownConcepts.has(id) || node.concepts.indexOf(id) !== at)
      .map((id) => `${reference}: concept "${id}" is unknown or named twice`),
    ...numberingFaults(
      reference,
      node.paragraphs.map(({ number }) => number),
    ),
    ...likeHeadings(reference, node.paragraphs),
    ...node.paragraphs.flatMap((part) => nodeFaults(part, `${reference}(${part.number})`, knownConcepts)),
  ];
}

function headingFaults({ headings }: TreatyNode, reference: string): string[] {
  return sixLanguages.flatMap((language) => {
    const heading = headings[language];
    const faults: string[] = [];
    if (!scripts[language].test(heading)) faults.push(`${reference}: the heading (${language}) is in another script`);
    if (heading !== heading.trim() || /\s\s|[.;:]$/u.test(heading))
      faults.push(`${reference}: the heading (${language}) has spaces or a stop too many`);
    return faults;
  });
}

/** A reader chooses among the parts of one provision by their headings. */
function likeHeadings(reference: string, siblings: readonly TreatyNode[]): string[] {
  return sixLanguages.flatMap((language) => {
    const owner = new Map<string, string>();
    return siblings.flatMap(({ number, headings }) => {
      const heading = headings[language].normalize('NFKC').toLowerCase();
      const other = owner.get(heading);
      owner.set(heading, other ?? number);
      return other === undefined
        ? []
        : [`${reference}: ${other} and ${number} have the same heading (${language}): ${headings[language]}`];
    });
  });
}

/** Something that refers to treaty articles: a concept of the thesaurus, a provision of the starter set. */
export interface TreatyReferrer {
  readonly id: string;
  readonly articles: readonly string[];
}

/** Articles that are named somewhere and are in no tree; those of treaties without a tree are passed over. */
export function strayTreatyReferences(
  referrers: readonly TreatyReferrer[],
  known: ReadonlySet<string>,
  instruments: ReadonlySet<string>,
): string[] {
  return referrers.flatMap(({ id, articles }) =>
    articles
      .filter((article) => instruments.has(article.split(':')[0] as string) && !known.has(article))
      .map((article) => `${id}: refers to ${article}, which is not there`),
  );
}
