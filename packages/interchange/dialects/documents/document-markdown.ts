import { frontMatterText, splitFrontMatter } from '../../front-matter.ts';
import {
  type Dialect,
  type DocumentFacts,
  documentTypes,
  type LawDocument,
  type LawNode,
  type LegalDate,
  type ReadResult,
  type Standing,
} from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import {
  conceptFault,
  endsBeforeItBegins,
  isCalendarDate,
  knownCountry,
  treatyReferenceFault,
} from './check-references.ts';
import { readSections } from './read-sections.ts';
import { TREATY_REFERENCE } from './treaty-reference.ts';

/**
 * A strategy, guide, tool, resolution, template or other document as Markdown with YAML front matter: what an operator
 * writes by hand or makes from another system.
 *
 *     ---
 *     comity: document
 *     type: guide                     # one of `documentTypes`
 *     title: Guide to …
 *     language: en
 *     identifier: office:guide-7      # the same in every language and edition
 *     country: UN                     # State, UN, EU, INTL
 *     issued-by: …
 *     edition: 2nd edition
 *     date: 2021-03                   # of this edition
 *     period-from: 2021
 *     period-to: 2025
 *     concerns: [money-laundering]    # concepts of the thesaurus
 *     explains: [untoc:18, uncac:46]  # treaty articles
 *     standing: official
 *     source: https://…
 *     publisher: …
 *     licence: …
 *     ---
 *     # Part
 *     ## Section {explains: untoc:18(13); use: checklist}
 *     Paragraphs, each separated by an empty line.
 */
export const documentMarkdown: Dialect = {
  id: 'document-markdown',
  description:
    'Strategies, guides, tools, resolutions and templates: Markdown with "comity: document" in its front matter',
  decisions: true,
  recognise(file) {
    try {
      return /^\uFEFF?---[ \t]*\r?\ncomity:[ \t]*document[ \t]*\r?\n/.test(file.text().slice(0, 200)) ? 1 : 0;
    } catch {
      return 0;
    }
  },
  *read(file, options): Generator<ReadResult> {
    const { data, body, bodyLine } = splitFrontMatter(file.text());
    const field = (key: string): string => frontMatterText(data, key);
    const known = new Set([...fields, 'comity']);
    const stranger = Object.keys(data).find((key) => !known.has(key));
    if (stranger !== undefined) {
      throw new RefusedFile('front matter', `"${stranger}" is no field of a document. Known: ${fields.join(', ')}.`);
    }
    const date = dateOf(field, 'date');
    const document: LawDocument = {
      kind: 'document',
      facts: factsOf(data, field),
      dialect: 'document-markdown',
      country: (options.country ?? countryOf(field)) || 'INTL',
      language: (options.language ?? field('language')).trim(),
      title: field('title'),
      alternativeTitles: [],
      identifiers: field('identifier') === '' ? [] : [{ scheme: 'source', value: `document:${field('identifier')}` }],
      versionDate: date,
      dates: date === '' ? [] : [{ event: 'published', date, precision: precisionOf(date) }],
      status: 'unknown',
      standing: oneOf(field, 'standing', standings) ?? 'unknown',
      source: { file: file.name, url: field('source'), publisher: field('publisher') },
      licence: field('licence'),
      nodes: sections(body, bodyLine),
    };
    yield { outcome: 'law', document };
  },
};

const fields = [
  ...['type', 'title', 'language', 'identifier', 'country', 'issued-by', 'edition', 'date', 'period-from', 'period-to'],
  ...['concerns', 'explains', 'standing', 'source', 'publisher', 'licence'],
];
const standings: readonly Standing[] = ['official', 'courtesy', 'machine', 'summary', 'unknown'];
const CONCEPT = /^[a-z][a-z0-9-]{2,59}$/;

type Field = (key: string) => string;

function factsOf(data: Record<string, unknown>, field: Field): DocumentFacts {
  const periodFrom = dateOf(field, 'period-from');
  const periodTo = dateOf(field, 'period-to');
  if (endsBeforeItBegins(periodFrom, periodTo)) {
    throw new RefusedFile('front matter', `period-to: the period ends (${periodTo}) before it begins (${periodFrom}).`);
  }
  return {
    type: oneOf(field, 'type', documentTypes) ?? 'other',
    issuedBy: field('issued-by'),
    periodFrom,
    periodTo,
    edition: field('edition'),
    concerns: listOf(data, 'concerns', CONCEPT, conceptFault),
    explains: listOf(data, 'explains', TREATY_REFERENCE, treatyReferenceFault),
  };
}

function oneOf<Value extends string>(field: Field, key: string, values: readonly Value[]): Value | undefined {
  const given = field(key);
  const value = values.find((known) => known === given);
  if (given !== '' && value === undefined) {
    throw new RefusedFile('front matter', `${key}: "${given.slice(0, 60)}" is not known. Known: ${values.join(', ')}.`);
  }
  return value;
}

function dateOf(field: Field, key: string): string {
  const given = field(key);
  if (given !== '' && !isCalendarDate(given)) {
    throw new RefusedFile(
      'front matter',
      `${key}: "${given.slice(0, 60)}" is no date such as 2021, 2021-03 or 2021-03-30.`,
    );
  }
  return given;
}

function countryOf(field: Field): string {
  const given = field('country');
  const code = given === '' ? '' : knownCountry(given);
  if (code !== undefined) return code;
  throw new RefusedFile(
    'front matter',
    `country: "${given.slice(0, 60)}" is the code of no State, and not UN, EU or INTL.`,
  );
}

function precisionOf(date: string): LegalDate['precision'] {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

function listOf(
  data: Record<string, unknown>,
  key: string,
  form: RegExp,
  faultOf: (value: string) => string | undefined,
): string[] {
  const given = data[key] ?? [];
  const list = Array.isArray(given) ? given : [given];
  return list
    .filter((value) => value !== '')
    .map((value) => {
      if (typeof value !== 'string' || !form.test(value)) {
        const shown = JSON.stringify(value).slice(0, 60);
        throw new RefusedFile('front matter', `${key}: ${shown} is not of the right form.`);
      }
      const fault = faultOf(value);
      if (fault !== undefined) throw new RefusedFile('front matter', `${key}: ${fault}`);
      return value;
    });
}

function sections(body: string, bodyLine: number): LawNode[] {
  const nodes = readSections(body, bodyLine);
  if (nodes.length === 0) throw new RefusedFile(`line ${bodyLine}`, 'The document has no text under its front matter.');
  return nodes;
}
