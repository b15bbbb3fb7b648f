import type { DocumentIdentifier, LawDocument, LegalDate, LegalEvent, LegalStatus } from '../../law-document.ts';
import { namedValues } from '../../named-values.ts';
import { LAW_DOCUMENTS } from './vocabulary.ts';
import { childElements, childNamed, contentOf, descendantsNamed, type XmlElement } from './xml-tree.ts';

/** What the `meta` block and the front matter tell. Empty strings where they are silent. */
export type Description = Pick<
  LawDocument,
  'country' | 'language' | 'title' | 'alternativeTitles' | 'identifiers' | 'versionDate' | 'dates' | 'status'
> & { url: string; publisher: string };

/** Three-letter bibliographic codes of ISO 639-2 that `Intl` does not reduce to the two-letter code. */
const BIBLIOGRAPHIC_CODES: Readonly<Record<string, string>> = namedValues<string>({
  wel: 'cy',
  fre: 'fr',
  ger: 'de',
  dut: 'nl',
  chi: 'zh',
  gre: 'el',
  cze: 'cs',
  rum: 'ro',
  per: 'fa',
});

/** Names under which editors file the date of an event; lower case. */
const EVENTS: Readonly<Record<string, LegalEvent>> = namedValues<LegalEvent>({
  generation: 'adopted',
  enactment: 'adopted',
  enacted: 'adopted',
  made: 'adopted',
  madedate: 'adopted',
  assent: 'adopted',
  adoption: 'adopted',
  publication: 'published',
  published: 'published',
  commencement: 'in-force',
  commencedate: 'in-force',
  entryintoforce: 'in-force',
  amendment: 'amended',
  consolidation: 'consolidated',
  repeal: 'repealed',
});

/** Concepts by which drafts of the UK and Irish parliaments name title and dates in their references. */
const TITLE_CONCEPTS = ['varSITitle', 'varBillTitle', 'varActTitle'];
/** The drafting tools write this where a date is still open. */
const OPEN_DATE = '9999';

/** How an act names itself. */
const SELF_CITATION =
  /^(?:(?:This|These) [A-Z][a-z]+ (?:may|is to|are to) be (?:cited|referred to) as|The (?:short )?title of (?:this|these) [A-Z][a-z]+ is) (?:the )?([^;]{5,250})/;

const UK_NAMESPACE = 'https://www.legislation.gov.uk/namespaces/UK-AKN';

/** `placeholders`: what the empty references of the front matter stand for, by id. */
export function placeholdersOf(document: XmlElement): Map<string, string> {
  const placeholders = new Map<string, string>();
  const references = childNamed(childNamed(document, 'meta'), 'references');
  for (const entry of references ? childElements(references) : []) {
    const id = entry.attributes.get('eId') ?? entry.attributes.get('id');
    if (id?.startsWith('var')) placeholders.set(id, entry.attributes.get('showAs') ?? '');
  }
  return placeholders;
}

export function describe(root: XmlElement, document: XmlElement): Description {
  const meta = childNamed(document, 'meta');
  const identification = childNamed(meta, 'identification');
  const work = childNamed(identification, 'FRBRWork');
  const expression = childNamed(identification, 'FRBRExpression');
  const placeholders = placeholdersOf(document);
  const titles = titlesOf(document, work, placeholders);
  const dates = datesOf(meta, work, document, placeholders);
  return {
    country: countryOf(root, work),
    language: languageTag(
      fieldOf(expression, 'FRBRlanguage', 'language') || (document.attributes.get('xml:lang') ?? ''),
    ),
    title: titles[0] ?? '',
    alternativeTitles: titles.slice(1),
    identifiers: identifiersOf(work),
    versionDate: isoDate(fieldOf(expression, 'FRBRdate', 'date')),
    dates,
    status: statusOf(document, dates),
    url: webAddress(fieldOf(expression, 'FRBRthis', 'value')) || webAddress(fieldOf(expression, 'FRBRuri', 'value')),
    publisher: publisherOf(meta, expression),
  };
}

function fieldOf(parent: XmlElement | undefined, name: string, attribute: string): string {
  return childNamed(parent, name)?.attributes.get(attribute)?.trim() ?? '';
}

function countryOf(root: XmlElement, work: XmlElement | undefined): string {
  const stated = fieldOf(work, 'FRBRcountry', 'value') || countryOfUri(fieldOf(work, 'FRBRuri', 'value'));
  if (/^[A-Za-z]{2}(-|$)/.test(stated)) return stated.slice(0, 2).toUpperCase().replace('UK', 'GB');
  return [...root.attributes.values()].includes(UK_NAMESPACE) ? 'GB' : '';
}

/** The naming convention of the standard puts the country first: `/akn/za/act/2008/68`. */
function countryOfUri(uri: string): string {
  const convention = /^\/(?:akn\/)?([a-z]{2})(?:-[a-z0-9]+)?\//.exec(uri);
  return convention?.[1] ?? '';
}

function languageTag(code: string): string {
  if (code === '') return '';
  try {
    const canonical = Intl.getCanonicalLocales(code)[0] ?? '';
    return BIBLIOGRAPHIC_CODES[canonical] ?? (canonical === 'und' ? '' : canonical);
  } catch {
    return '';
  }
}

function titlesOf(document: XmlElement, work: XmlElement | undefined, placeholders: Map<string, string>): string[] {
  const concept = TITLE_CONCEPTS.map((id) => placeholders.get(id)).find((title) => title);
  const printed = ['docTitle', 'shortTitle'].map((name) => frontMatterText(document, name));
  const aliases = work ? childElements(work).filter((child) => child.name === 'FRBRalias') : [];
  const named = aliases.map((alias) => alias.attributes.get('value') ?? '');
  const candidates = [concept ?? '', ...printed, ...named, fieldOf(work, 'FRBRname', 'value'), cited(document)];
  const titles = candidates.map((title) => title.replace(/\s+/g, ' ').trim()).filter((title) => title !== '');
  return [...new Set(titles)];
}

function frontMatterText(document: XmlElement, name: string): string {
  for (const part of ['coverPage', 'preface']) {
    const matter = childNamed(document, part);
    const found = matter && descendantsNamed(matter, name).next().value;
    if (found && contentOf(found).trim() !== '') return contentOf(found);
  }
  return '';
}

/** An act names itself in its last or first section: "This Act may be cited as …". */
function cited(document: XmlElement): string {
  const body = childNamed(document, 'body');
  for (const paragraph of body ? descendantsNamed(body, 'p') : []) {
    const named = SELF_CITATION.exec(contentOf(paragraph).replace(/\s+/g, ' ').trim());
    if (named?.[1]) return named[1].replace(/,? and (?:comes?|shall come) into .*$/, '').replace(/[.;,]+$/, '');
  }
  return '';
}

function identifiersOf(work: XmlElement | undefined): DocumentIdentifier[] {
  const uri = fieldOf(work, 'FRBRuri', 'value') || fieldOf(work, 'FRBRthis', 'value');
  if (uri === '') return [];
  const identifiers = [{ scheme: 'akn', value: uri }];
  if (/\/eli\/|legislation\.gov\.uk\//.test(uri)) identifiers.push({ scheme: 'eli', value: uri });
  return identifiers;
}

function datesOf(
  meta: XmlElement | undefined,
  work: XmlElement | undefined,
  document: XmlElement,
  placeholders: Map<string, string>,
): LegalDate[] {
  const found: { name: string; date: string }[] = [];
  const add = (element: XmlElement, name: string) =>
    found.push({ name: name.toLowerCase(), date: element.attributes.get('date') ?? '' });
  for (const date of work ? childElements(work) : []) {
    if (date.name === 'FRBRdate') add(date, date.attributes.get('name') ?? '');
  }
  const publication = childNamed(meta, 'publication');
  if (publication) add(publication, 'publication');
  for (const event of meta ? descendantsNamed(meta, 'eventRef') : []) add(event, event.attributes.get('type') ?? '');
  const preface = childNamed(document, 'preface');
  for (const block of preface ? descendantsNamed(preface, 'block') : []) {
    const date = childNamed(block, 'docDate');
    if (date) add(date, block.attributes.get('name') ?? '');
  }
  found.push({ name: 'madedate', date: placeholders.get('varMadeDate') ?? '' });
  return distinctDates(found);
}

function distinctDates(found: { name: string; date: string }[]): LegalDate[] {
  const dates = new Map<string, LegalDate>();
  for (const { name, date: raw } of found) {
    const event = EVENTS[name];
    const date = isoDate(raw);
    const precision = date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
    if (event && date !== '') dates.set(`${event} ${date}`, { event, date, precision });
  }
  return [...dates.values()];
}

function isoDate(value: string): string {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(value)?.[0] ?? '';
  return date.startsWith(OPEN_DATE) || date.startsWith('0001') ? '' : date;
}

function statusOf(document: XmlElement, dates: LegalDate[]): LegalStatus {
  if (document.name === 'bill') return 'draft';
  return dates.some(({ event }) => event === 'repealed') ? 'repealed' : 'unknown';
}

function webAddress(uri: string): string {
  return /^https?:\/\//.test(uri) ? uri : '';
}

function publisherOf(meta: XmlElement | undefined, expression: XmlElement | undefined): string {
  const gazette = childNamed(meta, 'publication')?.attributes.get('showAs');
  if (gazette) return gazette;
  const author = fieldOf(expression, 'FRBRauthor', 'href').replace('#', '');
  const references = childNamed(meta, 'references');
  const entry = references && childElements(references).find((child) => child.attributes.get('eId') === author);
  return entry?.attributes.get('showAs') ?? '';
}

/** The document element of a file: the act, bill or other text under the root. */
export function lawDocumentOf(root: XmlElement): XmlElement | undefined {
  return childElements(root).find((child) => LAW_DOCUMENTS.has(child.name));
}
