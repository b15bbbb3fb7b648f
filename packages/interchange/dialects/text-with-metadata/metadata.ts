import { parseDocument } from 'yaml';
import type { LawDocument, LegalDate, LegalStatus, SourceFile, Standing } from '../../law-document.ts';
import { namedValues } from '../../named-values.ts';
import { RefusedFile } from '../../refused-file.ts';
import { actIdentifiers } from './act-identifiers.ts';
import { countryCode } from './country-codes.ts';

/** The `metadata.yaml` that stands beside a `text.txt`. */
export interface TextMetadata {
  /** Everything of the document but its tree, its dialect and its file name. */
  described: Omit<LawDocument, 'dialect' | 'nodes'>;
  jurisdiction: string;
  /** What the text is: an act unless the metadata call it a treaty or a resolution. */
  sort: 'act' | 'treaty' | 'resolution';
  /** The body that issued it, `''` where the metadata do not say. */
  issuedBy: string;
  /** Name of the PDF from whose text layer the text was taken; `''` of a text taken from another form. */
  takenFromPdf: string;
  /** SHA-256 of the text in lower-case hexadecimal digits; `''` where the file gives none. */
  textHash: string;
}

const largestCharacters = 1024 * 1024;

/** Words of `legal_status`, as far as they tell whether the act is in force. */
const statuses: Readonly<Record<string, LegalStatus>> = namedValues<LegalStatus>({
  binding: 'in-force',
  in_force: 'in-force',
  repealed: 'repealed',
  revoked: 'repealed',
  not_yet_in_force: 'not-yet-in-force',
  draft: 'draft',
  bill: 'draft',
});
const officialTexts = new Set(['official_consolidation', 'authentic_text', 'official_text', 'official']);
/** A copy that calls itself unofficial, whatever its source. */
const callsItselfUnofficial =
  /\bnot (?:the|an) official\b|\bunofficial\b|\bno legal (?:effect|force)\b|\bnon-authentic\b/i;
/** What an editor adds to the title to tell the version. */
const versionNote = / ?\((?:consolidated|as amended|as in force|in force|revised)[^()]{0,80}\)$/i;
/** What an editor adds to the title of a treaty: `(Palermo / UNTOC, 2000)`. The short title has the names. */
const placeAndYear = /(?<!\d) \([^()]{0,60}\b\d{4}\)$/;
/** A text that holds only some provisions of the act. */
const extractNote = /\b(?:extract|excerpt)\b|, (?:Arts?\.|ss?\.|§§?) ?\d/i;

/** True when the text looks like the metadata of this corpus; cheap. */
export function isTextMetadata(text: string): boolean {
  const head = text.slice(0, 4000);
  return /^corpus_id:/m.test(head) && /^version_id:/m.test(head);
}

/** Reads the metadata. Throws `RefusedFile` with the line when it is no YAML or lacks what makes it metadata. */
export function readTextMetadata(file: SourceFile): TextMetadata {
  const data = parseMapping(file);
  const text = (key: string) => textOf(data[key]);
  const corpusId = text('corpus_id');
  if (corpusId === '')
    throw new RefusedFile(`${file.name}, corpus_id`, 'The metadata do not say which act the text is of.');
  const country = countryCode(text('jurisdiction'));
  const title = text('title').replace(country === 'UN' ? placeAndYear : versionNote, '');
  const isExtract = extractNote.test(`${title} ${text('official_citation')} ${text('provenance_note').slice(0, 60)}`);
  const facts = { country, title, citation: text('official_citation'), url: text('source_url') };
  return {
    jurisdiction: text('jurisdiction').toUpperCase(),
    sort: sortOf(text('document_type')),
    issuedBy: text('issuing_authority') || text('source_publisher'),
    takenFromPdf:
      text('original_format').toLowerCase() === 'pdf' && /^extracted/.test(text('text_fidelity'))
        ? text('original_filename')
        : '',
    textHash: /^(?:sha256:)?([0-9a-f]{64})$/i.exec(text('text_sha256'))?.[1]?.toLowerCase() ?? '',
    described: {
      country,
      language: text('language') || textOf(Array.isArray(data.authentic_languages) ? data.authentic_languages[0] : ''),
      title,
      alternativeTitles: otherTitles(title, text('short_title')),
      identifiers: [
        { scheme: 'source', value: `aml-corpus:${corpusId}` },
        // An extract is no version of the whole act, so it does not carry the number of the act.
        ...(isExtract ? [] : actIdentifiers(facts)),
      ],
      versionDate: /^\d{4}(?:-\d{2}){0,2}$/.test(text('version_id')) ? text('version_id') : '',
      dates: datesOf(text),
      status: statuses[text('legal_status').toLowerCase()] ?? 'unknown',
      standing: standingOf(data, text),
      source: { file: '', url: text('source_url'), publisher: text('source_publisher') },
      licence: text('license') || text('licence'),
    },
  };
}

function sortOf(documentType: string): TextMetadata['sort'] {
  if (/\bresolution\b/i.test(documentType)) return 'resolution';
  return /^(?:treaty|convention|protocol)\b/i.test(documentType) ? 'treaty' : 'act';
}

function parseMapping(file: SourceFile): Record<string, unknown> {
  const source = file.text();
  if (source.length > largestCharacters)
    throw new RefusedFile(file.name, 'The metadata are too long to be metadata of a law.');
  // The failsafe schema leaves every value the text that stands in the file: a version `2024` or a date is no number.
  const document = parseDocument(source, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const error = document.errors[0];
  if (error) {
    throw new RefusedFile(
      `${file.name}, line ${error.linePos?.[0].line ?? 1}`,
      `The metadata are no valid YAML (${error.code}).`,
    );
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 10 });
  } catch {
    throw new RefusedFile(file.name, 'The metadata cannot be read as YAML.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RefusedFile(`${file.name}, line 1`, 'The metadata are no list of names and values.');
  }
  return value as Record<string, unknown>;
}

function textOf(value: unknown): string {
  return typeof value === 'string' && value !== 'null' ? value.replace(/\s+/g, ' ').trim() : '';
}

/**
 * Short titles: `AMLA / GwG` are two, `AMLR (Reg (EU) 2024/1624)` is a whole and its parts, and a title that ends in
 * `(Geldwäschereigesetz, GwG)` names its own.
 */
function otherTitles(title: string, shortTitle: string): string[] {
  const found: string[] = [];
  for (const part of shortTitle.split(/ \/ /)) {
    found.push(part);
    const bracketed = /^(\S.{0,80}?) \((.{1,80})\)$/.exec(part);
    if (bracketed && /\d|[A-Z]{2}/.test(bracketed[2] as string) && (bracketed[2] as string).length > 3) {
      found.push(bracketed[1] as string, bracketed[2] as string);
    }
  }
  const own = / \(([^()]{2,80})\)$/.exec(title);
  if (own && /^[\p{Lu}\u3040-\u9fff]/u.test(own[1] as string)) found.push(...(own[1] as string).split(/[,;] /));
  const [name, description] = title.split(' — ');
  if (description && name) found.push(name, description.replace(/ \([^()]*\)$/, ''));
  return [
    ...new Set(found.map((entry) => entry.trim()).filter((entry) => !/^(?:\d{4})?$/.test(entry) && entry !== title)),
  ];
}

function datesOf(text: (key: string) => string): LegalDate[] {
  const dates: LegalDate[] = [];
  const add = (event: LegalDate['event'], date: string) => {
    const match = /^\d{4}(-\d{2})?(-\d{2})?$/.exec(date);
    if (match) dates.push({ event, date, precision: match[2] ? 'day' : match[1] ? 'month' : 'year' });
  };
  // The effective date of a consolidation is that of the version, not the day on which the act came into force.
  if (text('authoritative_status') === 'official_consolidation')
    add('consolidated', text('effective_date') || text('version_id'));
  else add('in-force', text('effective_date'));
  add('published', text('publication_date'));
  add('retrieved', text('retrieval_date'));
  return dates;
}

function standingOf(data: Record<string, unknown>, text: (key: string) => string): Standing {
  const status = text('authoritative_status').toLowerCase();
  if (/translation|courtesy|unofficial/.test(status) || callsItselfUnofficial.test(text('license'))) return 'courtesy';
  return textOf(data.source_is_official) === 'true' && officialTexts.has(status) ? 'official' : 'unknown';
}
