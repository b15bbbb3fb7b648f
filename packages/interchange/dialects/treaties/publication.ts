import { numberKey } from '@comity/language';
import type { LawDocument, LawNode, ReadResult } from '../../law-document.ts';
import { type KnownTreaty, treatyOfTitle, writtenTitle } from './known-treaties.ts';
import { standingIn, treatyDocument } from './treaty-document.ts';
import { articlesIn } from './treaty-tree.ts';
import { anyOf, treatyWords } from './treaty-words.ts';

/** One treaty of a publication. */
export interface PrintedTreaty {
  /** As printed, line ends taken out. */
  title: string;
  nodes: LawNode[];
}

/** A file that holds one or more treaties, with what is printed around them. */
export interface Publication {
  treaties: PrintedTreaty[];
  /** What the publication holds beside: foreword, resolution of adoption, final act. */
  rest: LawNode[];
}

/** What is known of the publication: from metadata beside it, or from the file alone. */
export type Described = Omit<LawDocument, 'dialect' | 'nodes' | 'kind' | 'facts'>;

const treatyWord = new RegExp(`(?:^|[^\\p{L}])(?:${anyOf(treatyWords.treaty)})`, 'iu');
const annexWord = new RegExp(`^(?:${anyOf(treatyWords.annexes)})(?![\\p{L}])`, 'iu');
/** Less text than this beside the treaties is an imprint. */
const shortestRest = 1000;

/**
 * The treaties of a tree that was read from the whole of a publication: those annexed under their titles, else the whole, whose
 * title its description gives.
 */
export function publicationOf(nodes: readonly LawNode[], title: string): Publication {
  const isAnnexed = (node: LawNode) =>
    node.role === 'division' &&
    (annexWord.test(node.number) || node.number === '') &&
    treatyWord.test(node.heading) &&
    articlesIn(node.children).length > 2;
  const annexed = nodes.filter(isAnnexed);
  if (annexed.length === 0) return { treaties: [{ title, nodes: [...nodes] }], rest: [] };
  return {
    treaties: annexed.map((node) => ({ title: node.heading, nodes: withText(node) })),
    rest: nodes.filter((node) => !annexed.includes(node)),
  };
}

function withText(node: LawNode): LawNode[] {
  if (node.text === '') return node.children;
  return [{ role: 'text', number: '', heading: '', text: node.text, children: [] }, ...node.children];
}

/** One document for each treaty of the publication, and one for what is printed around them, where it is more than an imprint. */
export function* documentsOf(publication: Publication, described: Described, dialect: string): Iterable<ReadResult> {
  const { treaties, rest } = publication;
  const known = treaties.map(({ title }) => treatyOfTitle(title) ?? treatyOfTitle(described.title));
  for (const [index, { title, nodes }] of treaties.entries()) {
    const treaty = known[index];
    const isMain = index === 0;
    const document = treatyDocument({
      dialect,
      language: described.language,
      title: writtenTitle(title),
      nodes,
      treaty,
      identifiers: isMain
        ? described.identifiers
        : partIdentifiers(described, treaty?.instrument?.id ?? `${index + 1}`),
      versionDate: described.versionDate,
      standing: standingOf(described, treaty, nodes),
      status: described.status,
      dates: described.dates,
      alternativeTitles: isMain ? described.alternativeTitles : [],
      source: described.source,
      licence: described.licence,
    });
    yield { outcome: 'law', document };
  }
  if (lengthOf(rest) >= shortestRest) yield { outcome: 'law', document: aroundThem(rest, described, dialect) };
}

/** Parts of a publication are not the publication: one number for all would make them one work. */
function partIdentifiers(described: Described, part: string): LawDocument['identifiers'] {
  const source = described.identifiers.find(({ scheme }) => scheme === 'source');
  return source ? [{ scheme: 'source', value: `${source.value}#${part}` }] : [];
}

/** A copy that does not call itself official is none, even in a language in which the treaty is authentic. */
function standingOf(described: Described, treaty: KnownTreaty | undefined, nodes: LawNode[]): LawDocument['standing'] {
  if (described.standing !== 'official') return described.standing;
  return standingIn(described.language, treaty, [nodes]);
}

function aroundThem(nodes: LawNode[], described: Described, dialect: string): LawDocument {
  return {
    ...described,
    kind: 'document',
    facts: {
      type: 'publication',
      issuedBy: described.source.publisher,
      periodFrom: '',
      periodTo: '',
      edition: '',
      concerns: [],
      explains: [],
    },
    dialect,
    alternativeTitles: [],
    identifiers: partIdentifiers(described, 'publication'),
    nodes,
  };
}

function lengthOf(nodes: readonly LawNode[]): number {
  return nodes.reduce((sum, { text, children }) => sum + text.length + lengthOf(children), 0);
}

/** Numbers of articles that lack between the first and the last of a treaty: its print has them, the file does not. */
export function missingArticles(treaties: readonly PrintedTreaty[]): string[] {
  return treaties.flatMap(({ nodes }) => {
    const numbers = new Set(articlesIn(nodes).map(({ number }) => Number(numberKey(number))));
    const last = Math.max(0, ...[...numbers].filter((number) => Number.isInteger(number) && number < 1000));
    return Array.from({ length: last }, (_, index) => index + 1)
      .filter((number) => !numbers.has(number))
      .map(String);
  });
}

/** How well the text of a publication was taken from its pages. */
export interface TextQuality {
  articles: number;
  withHeading: number;
  missing: number;
  /** Words that are still broken at the end of a line of the page: `Con- vention`. */
  brokenWords: number;
}

export function qualityOf(treaties: readonly PrintedTreaty[]): TextQuality {
  const articles = treaties.flatMap(({ nodes }) => articlesIn(nodes));
  const texts = articles.map(({ heading, text }) => `${heading}\n${text}`);
  return {
    articles: articles.length,
    withHeading: articles.filter(({ heading }) => heading !== '').length,
    missing: missingArticles(treaties).length,
    brokenWords: texts.reduce((sum, text) => sum + (text.match(/\p{Ll}-\s(?!and\b|or\b)\p{Ll}/gu)?.length ?? 0), 0),
  };
}
