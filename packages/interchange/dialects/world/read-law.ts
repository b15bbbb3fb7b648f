import type { DocumentType, LawDocument, LawNode, TextKind } from '../../law-document.ts';
import { type JsonRecord, textOf } from '../decisions/records.ts';
import { buildTree } from './build-tree.ts';
import collections from './collections.json' with { type: 'json' };
import fields from './fields.json' with { type: 'json' };
import { countryOf } from './jurisdiction.ts';
import { datesOf, type Given, type RecordFacts, readFacts, statusOf, worldLicence } from './record-facts.ts';
import { firstOf, plausibleDate } from './record-fields.ts';

const documents = collections.documents as Readonly<Record<string, DocumentType>>;
const documentTypes = collections.documentTypes as Readonly<Record<string, DocumentType>>;

/** An act, a treaty, or a document beside the law. Throws `RefusedFile` where the record lacks what it needs. */
export function readWorldLaw(record: JsonRecord, given: Given, dialect: string): LawDocument {
  const facts = readFacts(record, given);
  const kind = kindOf(record, facts);
  const nodes = withProvision(buildTree(facts.lines), record);
  return {
    ...(kind.kind === 'legislation' ? {} : kind),
    dialect,
    country: facts.country,
    language: facts.language,
    title: facts.title,
    alternativeTitles: [],
    identifiers: [
      { scheme: 'source', value: facts.source },
      ...eliOf(firstOf(record, fields.eli)).map((value) => ({ scheme: 'eli', value })),
    ],
    versionDate: plausibleDate(firstOf(record, fields.version), fields.placeholderDates) ?? '',
    dates: datesOf(record),
    status: statusOf(record),
    standing: 'courtesy',
    source: { file: given.file, url: facts.url, publisher: facts.collection },
    licence: worldLicence,
    nodes,
  };
}

function kindOf(record: JsonRecord, { collection }: RecordFacts): Pick<LawDocument, 'facts'> & { kind: TextKind } {
  if (collections.treaties.includes(collection)) return { kind: 'treaty' };
  const type = documents[collection] ?? documentTypes[textOf(record, 'doc_type').toLowerCase()];
  if (type === undefined && textOf(record, 'kind') !== 'doctrine') return { kind: 'legislation' };
  const issuedBy = firstOf(record, fields.issuer);
  return {
    kind: 'document',
    facts: { type: type ?? 'other', issuedBy, periodFrom: '', periodTo: '', edition: '', concerns: [], explains: [] },
  };
}

function eliOf(printed: string): string[] {
  return /(?:^|\/)eli\//.test(printed) && printed.length <= 300 ? [printed] : [];
}

/** A record that is one section of a code, by a field or a title that says which, without a designation in its text. */
function withProvision(nodes: LawNode[], record: JsonRecord): LawNode[] {
  const number = provisionOf(record);
  if (number === '' || nodes.some(({ role }) => role !== 'text')) return nodes;
  const text = nodes.map((node) => node.text).join('\n');
  return [{ role: 'article', number, heading: '', text, children: [] }];
}

/** `Delaware Code Title 1, § 109 — Amendments to Code`: the section of a code that is the whole of the record. */
const sectionInTitle = /^(?:[^§]{0,80}§|Section|Sec\.) ?(\d(?:[\w.:-]{0,19}\w)?)\.?(?: ?[—–(“"]| -|$| \p{Lu})/u;

function provisionOf(record: JsonRecord): string {
  const field = firstOf(record, fields.provision);
  if (/[1-9]/.test(field) && field.length <= 30) return /^[\d.:-]+\p{L}{0,3}$/u.test(field) ? `§ ${field}` : field;
  if (countryOf(firstOf(record, ['jurisdiction']), '') !== 'US') return '';
  const [, number = ''] = sectionInTitle.exec(firstOf(record, ['title'])) ?? [];
  return number === '' ? '' : `§ ${number}`;
}
