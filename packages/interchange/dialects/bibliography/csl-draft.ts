import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { annotationSchema, type CslDate, type CslName, cslSchema, cslTypes } from '../../literature-document.ts';
import { readDate } from './dates.ts';
import { blankDraft, type EntryDraft, type TextField } from './entry-draft.ts';
import { splitKeywords } from './keywords.ts';
import { withoutMarkup } from './tidy-text.ts';

/** Types of CSL and of CrossRef that the contract has no own type for. */
const otherTypes = z
  .record(z.string(), z.enum(cslTypes))
  .parse(JSON.parse(readFileSync(new URL('./csl-types.json', import.meta.url), 'utf8')));

/** Numbers stand for texts in CSL, and CrossRef gives some texts as lists of one. */
const text = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
  .transform((value) => (Array.isArray(value) ? value.join(' ') : String(value)));
const entrySchema = z.record(z.string(), z.unknown());
const date = z.object({
  'date-parts': z.array(z.array(z.union([z.number(), z.string(), z.null()]))).optional(),
  literal: text.optional(),
  raw: text.optional(),
});
const name = z.object({
  family: text.optional(),
  given: text.optional(),
  'non-dropping-particle': text.optional(),
  'dropping-particle': text.optional(),
  suffix: text.optional(),
  literal: text.optional(),
  /** CrossRef's name for that of a body. */
  name: text.optional(),
});
const custom = z.object({ annotation: annotationSchema });
/** Written by us where a text holds angle brackets that are no markup. */
const plain = z.object({ plainText: z.literal(true) });

const ownReading = new Set(['type', 'author', 'editor', 'translator', 'issued', 'accessed', 'keyword', 'note']);
const numbers = new Set(['DOI', 'ISBN', 'ISSN']);
const textFields = Object.keys(cslSchema.shape).filter(
  (field) => !ownReading.has(field) && !numbers.has(field),
) as TextField[];

/** What an entry of CSL-JSON says, or why it cannot be read. */
export function draftOfCsl(given: unknown): EntryDraft | string {
  const parsed = entrySchema.safeParse(given);
  if (!parsed.success) return 'The entry is no object.';
  if (isOtherRecord(parsed.data))
    return 'The entry is a record of another form (it has `csl` or `kind`), not one of CSL-JSON.';
  const entry = new Map(Object.entries(parsed.data));
  const string = (field: string): string => text.safeParse(entry.get(field)).data ?? '';
  const annotation = entry.has('custom') ? annotationOf(entry.get('custom')) : {};
  if (typeof annotation === 'string') return annotation;
  const isPlain = plain.safeParse(entry.get('custom')).success;
  const draft = blankDraft(string('id'), typeOf(string('type')));
  for (const field of textFields) draft.texts[field] = isPlain ? string(field) : withoutMarkup(string(field));
  draft.texts['title-short'] ||= string('shortTitle');
  draft.texts['container-title-short'] ||= string('journalAbbreviation');
  draft.texts.page = (draft.texts.page ?? '').replace(/\s*[\u2012-\u2015]\s*/g, '-');
  return Object.assign(draft, {
    author: namesOf(entry.get('author')),
    editor: namesOf(entry.get('editor')),
    translator: namesOf(entry.get('translator')),
    issued: dateOf(entry.get('issued')),
    accessed: dateOf(entry.get('accessed')),
    doi: string('DOI'),
    isbn: string('ISBN'),
    issn: string('ISSN'),
    notes: [string('note')],
    keywords: splitKeywords(string('keyword')),
    abstract: string('abstract'),
    language: string('language'),
    annotation,
  });
}

/** Whether it is an entry of CSL, not a record of another form (ours, for one) that has one inside. */
export function isCslEntry(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || !('type' in given) || isOtherRecord(given)) return false;
  const { type } = given;
  return cslTypes.some((known) => known === type) || (typeof type === 'string' && Object.hasOwn(otherTypes, type));
}

export function isOtherRecord(given: unknown): boolean {
  return typeof given === 'object' && given !== null && (Object.hasOwn(given, 'csl') || Object.hasOwn(given, 'kind'));
}

function typeOf(given: string): EntryDraft['type'] {
  const known = cslTypes.find((type) => type === given);
  return known ?? (Object.hasOwn(otherTypes, given) ? (otherTypes[given] ?? 'document') : 'document');
}

/** `custom.annotation` of a file of ours; anything else there is another program's. */
function annotationOf(given: unknown): EntryDraft['annotation'] | string {
  if (typeof given !== 'object' || given === null || !('annotation' in given)) return {};
  const parsed = custom.safeParse(given);
  if (parsed.success) return parsed.data.annotation;
  const issue = parsed.error.issues[0];
  return `custom.${issue?.path.join('.')}: ${issue?.message}.`;
}

const MOST_NAMES = 2_000;

function namesOf(given: unknown): CslName[] {
  if (!Array.isArray(given)) return [];
  return given.slice(0, MOST_NAMES).flatMap((one) => {
    const parsed = name.safeParse(one).data;
    if (!parsed) return [];
    const { name: body, ...parts } = parsed;
    return [{ ...parts, ...(parts.literal === undefined && body !== undefined && { literal: body }) } as CslName];
  });
}

function dateOf(given: unknown): CslDate | undefined {
  const parsed = date.safeParse(given).data;
  if (!parsed) return undefined;
  const parts = (parsed['date-parts'] ?? [])
    .slice(0, 2)
    .map((list) => list.filter((part) => part !== null && part !== '').map(Number))
    .filter((list) => list.length > 0);
  const words = parsed.literal ?? parsed.raw;
  if (parts.length === 0) return readDate(words ?? '');
  return { 'date-parts': parts, ...(parsed.literal !== undefined && { literal: parsed.literal }) };
}
