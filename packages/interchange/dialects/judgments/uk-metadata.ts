import type { CaseDocument, CaseIdentifier } from '../../case-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { childElements, childNamed, contentOf, descendantsNamed, type XmlElement } from '../akoma-ntoso/xml-tree.ts';
import { linesOf } from './legaldocml-text.ts';
import { docketNumbers, neutralCitation, neutralCitationIn } from './uk-citations.ts';
import { ukCourt, ukList } from './uk-courts.ts';
import { decisionDate } from './uk-cover.ts';
import { hasAppellant } from './uk-parties.ts';

/** Where files of the National Archives say whose vocabulary they use. */
export const UK_NAMESPACE = 'caselaw.nationalarchives.gov.uk/akn';
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const LANGUAGES: Readonly<Record<string, string>> = { eng: 'en', cym: 'cy', wel: 'cy', gla: 'gd' };

export type UkDescription = Pick<CaseDocument, 'title' | 'language' | 'court' | 'identifiers' | 'files' | 'source'> &
  Pick<Partial<CaseDocument>, 'date'> & { header: string };

/** What the description of a judgment or press summary tells, and its header where the description is silent. */
export function describeUk(document: XmlElement, file: string): UkDescription {
  const meta = childNamed(document, 'meta');
  const identification = childNamed(meta, 'identification');
  if (!meta || !identification)
    throw new RefusedFile(`element ${document.name}`, 'The document has no identification.');
  const work = childNamed(identification, 'FRBRWork');
  const expression = childNamed(identification, 'FRBRExpression');
  const manifestation = childNamed(identification, 'FRBRManifestation');
  const own = proprietaryOf(meta);
  const header = headerOf(document);
  const identifiers = identifiersOf(document, own, header, valueIn(work, 'FRBRuri'));
  const court = courtOf(meta, work, own, document);
  const date = dateOf(document, work) ?? printedDate(document, own, court);
  return {
    title: fold(valueIn(work, 'FRBRname')) || (identifiers[0]?.value ?? file),
    language: LANGUAGES[attributeOf(expression, 'FRBRlanguage', 'language')] ?? 'en',
    court,
    identifiers,
    ...(date === undefined ? {} : { date }),
    files: [{ name: file, mediaType: 'application/xml', url: webAddress(valueIn(manifestation, 'FRBRuri')) }],
    source: {
      file,
      url: webAddress(valueIn(expression, 'FRBRuri')),
      publisher: organisationOf(meta, attributeOf(manifestation, 'FRBRauthor', 'href')),
    },
    header,
  };
}

/** Values of the `uk:` block by name; a name may stand more than once. */
export function proprietaryOf(meta: XmlElement | undefined): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const entry of childElements(childNamed(meta, 'proprietary') ?? NOTHING)) {
    const value = fold(contentOf(entry));
    if (value !== '') values.set(entry.name, [...(values.get(entry.name) ?? []), value]);
  }
  return values;
}

const NOTHING: XmlElement = { name: '', namespace: '', attributes: new Map(), children: [] };

function headerOf(document: XmlElement): string {
  const parts = ['coverPage', 'header', 'preface'].map((name) => childNamed(document, name) ?? NOTHING);
  return parts.map((part) => textWithSpaces(part)).join(' ');
}

/** Paragraphs and tabs stand apart, so that a number does not run into the word after it. */
function textWithSpaces(element: XmlElement): string {
  const text = element.children.map((child) => (typeof child === 'string' ? child : textWithSpaces(child))).join('');
  return /^(?:p|marker|br|td|docketNumber)$/.test(element.name) ? ` ${text} ` : text;
}

function identifiersOf(
  document: XmlElement,
  own: Map<string, string[]>,
  header: string,
  uri: string,
): CaseIdentifier[] {
  const cite = own.get('cite')?.[0];
  // A press summary prints the citation of the judgment, which is not its own.
  const citation = document.name === 'judgment' ? neutralCitationIn(cite ?? header) || cite : undefined;
  const marked = [...descendantsNamed(childNamed(document, 'header') ?? NOTHING, 'docketNumber')];
  const dockets = [...(own.get('caseNumber') ?? []), ...marked.map((number) => fold(contentOf(number)))];
  const numbers = new Set(dockets.length > 0 ? dockets : docketNumbers(header));
  const path = /^https?:\/\/caselaw\.nationalarchives\.gov\.uk\/id\/([a-z0-9/-]{3,150})$/.exec(uri)?.[1];
  return [
    ...(citation ? [neutralCitation(citation.slice(0, 200))] : []),
    ...[...numbers].map((value) => ({ scheme: 'docket' as const, value: value.slice(0, 200) })),
    ...(path ? [{ scheme: 'source' as const, value: `tna:${path}` }] : []),
  ];
}

/** The date that the description gives the decision; a file without one says a day of the year 1000. */
function dateOf(document: XmlElement, work: XmlElement | undefined): string | undefined {
  const stated = work && childNamed(work, 'FRBRdate');
  const date = stated?.attributes.get('date') ?? '';
  const isPlaceholder = date.startsWith('1000-') || !ISO_DAY.test(date);
  if (!isPlaceholder && stated?.attributes.get('name') !== 'hearing') return date;
  const decided = [...descendantsNamed(childNamed(document, 'header') ?? NOTHING, 'docDate')].find((printed) =>
    /^#(?:judgment|decision|order)$/.test(printed.attributes.get('refersTo') ?? ''),
  );
  const printed = decided?.attributes.get('date') ?? '';
  return ISO_DAY.test(printed) ? printed : undefined;
}

/** Where the description knows no date, or that of the hearing only: what the header prints, else the year of the citation. */
function printedDate(
  document: XmlElement,
  own: Map<string, string[]>,
  court: CaseDocument['court'],
): string | undefined {
  const header = childNamed(document, 'header');
  const printed = header && decisionDate(linesOf(header), court);
  const year = own.get('year')?.[0] ?? '';
  return printed ?? (/^(?:1[6-9]|20)\d{2}$/.test(year) ? year : undefined);
}

function courtOf(
  meta: XmlElement,
  work: XmlElement | undefined,
  own: Map<string, string[]>,
  document: XmlElement,
): CaseDocument['court'] {
  const printed = organisationOf(meta, attributeOf(work, 'FRBRauthor', 'href'));
  const court = ukCourt(own.get('court')?.[0] ?? '', printed, hasAppellant(document));
  const fields = (own.get('jurisdiction') ?? []).map(ukList);
  return { ...court, division: [court.division, ...fields].filter((part) => part !== '').join(', ') };
}

function organisationOf(meta: XmlElement, reference: string): string {
  const id = reference.replace('#', '');
  const references = childNamed(meta, 'references') ?? NOTHING;
  const entry = childElements(references).find((candidate) => candidate.attributes.get('eId') === id);
  return entry?.attributes.get('showAs') ?? '';
}

function valueIn(parent: XmlElement | undefined, name: string): string {
  return attributeOf(parent, name, 'value');
}

function attributeOf(parent: XmlElement | undefined, name: string, attribute: string): string {
  return childNamed(parent, name)?.attributes.get(attribute)?.trim() ?? '';
}

function webAddress(value: string): string {
  return /^https?:\/\/[^\s/]+\/\S/.test(value) ? value : '';
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
