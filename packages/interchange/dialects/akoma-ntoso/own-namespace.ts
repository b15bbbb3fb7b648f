import type { LawDocument, LawNode, LegalDate } from '../../law-document.ts';
import { childElements, childNamed, contentOf, type XmlElement } from './xml-tree.ts';

/**
 * What Akoma Ntoso has no place for stands in the `proprietary` block in our own namespace, so that a file of ours reads
 * back as it was written. One `document` element: simple fields as attributes, titles, identifiers and dates as children.
 */
export const OWN_NAMESPACE = 'urn:comity:akn:1';
export const OWN_PREFIX = 'comity';

/** `class` of the empty paragraph that the schema demands where a provision has no text. */
export const NO_TEXT = 'comity-no-text';
/** `name` of the empty container that the schema demands where a document has no provision. */
export const NO_PROVISION = 'comity-no-provision';

/** The metadata of our own export; undefined for any other file. */
export function ownDescription(document: XmlElement): XmlElement | undefined {
  const proprietary = childNamed(childNamed(document, 'meta'), 'proprietary');
  const own = childNamed(proprietary, 'document');
  return own?.namespace === OWN_NAMESPACE ? own : undefined;
}

/** Reads a file of our own back. The caller supplies what only the import knows: dialect and file name. */
export function readOwnDocument(document: XmlElement, own: XmlElement): Omit<LawDocument, 'dialect'> {
  const field = (name: string) => own.attributes.get(name) ?? '';
  const all = (name: string) => childElements(own).filter((child) => child.name === name);
  const text = (name: string) => all(name).map(contentOf)[0] ?? '';
  const count = own.attributes.get('statedArticleCount');
  const id = own.attributes.get('id');
  const work = own.attributes.get('work');
  const body = childNamed(document, 'body');
  return {
    ...(id === undefined ? {} : { id }),
    ...(work === undefined ? {} : { work }),
    country: field('country'),
    language: field('language'),
    title: text('title'),
    alternativeTitles: all('alternativeTitle').map(contentOf),
    identifiers: all('identifier').map((entry) => ({
      scheme: entry.attributes.get('scheme') ?? '',
      value: contentOf(entry),
    })),
    versionDate: field('versionDate'),
    dates: all('date').map(dateOf),
    status: oneOf(['in-force', 'not-yet-in-force', 'repealed', 'draft'] as const, field('status')) ?? 'unknown',
    standing: oneOf(['official', 'courtesy', 'machine', 'summary'] as const, field('standing')) ?? 'unknown',
    source: { file: '', url: text('url'), publisher: text('publisher') },
    licence: text('licence'),
    ...(count === undefined || !/^\d{1,15}$/.test(count) ? {} : { statedArticleCount: Number(count) }),
    nodes: body ? nodesOf(body) : [],
  };
}

function oneOf<Value extends string>(values: readonly Value[], value: string): Value | undefined {
  return values.find((candidate) => candidate === value);
}

const EVENT_NAMES = ['adopted', 'published', 'in-force', 'amended', 'consolidated', 'repealed', 'retrieved'] as const;

function dateOf(entry: XmlElement): LegalDate {
  const asPrinted = entry.attributes.get('asPrinted');
  return {
    event: oneOf(EVENT_NAMES, entry.attributes.get('event') ?? '') ?? 'published',
    date: entry.attributes.get('date') ?? '',
    precision: oneOf(['day', 'month', 'year'] as const, entry.attributes.get('precision') ?? '') ?? 'day',
    ...(asPrinted === undefined ? {} : { asPrinted }),
  };
}

function nodesOf(parent: XmlElement): LawNode[] {
  return childElements(parent)
    .filter((child) => child.name === 'article' || child.name === 'hcontainer')
    .filter((child) => child.attributes.get('name') !== NO_PROVISION)
    .map(nodeOf);
}

function nodeOf(element: XmlElement): LawNode {
  const name = element.attributes.get('name');
  const id = element.attributes.get(`${OWN_PREFIX}:id`) ?? element.attributes.get('GUID');
  const lines = childElements(element)
    .filter((child) => child.name === 'content' || child.name === 'intro')
    .flatMap(childElements)
    .filter((paragraph) => paragraph.attributes.get('class') !== NO_TEXT);
  return {
    ...(id === undefined ? {} : { id }),
    role: element.name === 'article' ? 'article' : name === 'division' ? 'division' : 'text',
    number: headOf(element, 'num'),
    heading: headOf(element, 'heading'),
    text: lines.map(contentOf).join('\n'),
    children: nodesOf(element),
  };
}

function headOf(element: XmlElement, name: string): string {
  const head = childNamed(element, name);
  return head ? contentOf(head) : '';
}
