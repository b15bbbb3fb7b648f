import type { CslDate, CslEntry, CslName, LiteratureDocument } from '../../literature-document.ts';
import { AND_OTHERS } from './bibtex-names.ts';
import { bibtexRules, numberField } from './bibtex-rules.ts';
import { isoDate } from './dates.ts';
import type { TextField } from './entry-draft.ts';
import { abstractOf, keyOf } from './written-entry.ts';

/** An entry as BibTeX of which BibLaTeX reads every field; what has no field there is left out. Ends with an empty line. */
export function toBibtex(document: LiteratureDocument): string {
  const { csl } = document;
  const type = bibtexRules.writtenTypes[csl.type];
  const lines = [...fieldsOf(document, type)].map(([field, value]) => `  ${field} = {${value}},\n`);
  return `@${type}{${keyOf(document)},\n${lines.join('')}}\n\n`;
}

function* fieldsOf(document: LiteratureDocument, type: string): Generator<[string, string]> {
  const { csl, annotation, language } = document;
  yield ['title', escaped(csl.title)];
  for (const role of ['author', 'editor', 'translator'] as const) {
    const names = csl[role] ?? [];
    if (names.length > 0) yield [role, names.map(nameWritten).join(' and ')];
  }
  yield* dates(csl.issued, 'date');
  for (const [field, names] of Object.entries(bibtexRules.fields)) {
    const value = csl[field as TextField];
    if (value !== undefined) yield [nameOf(field as TextField, names[0] as string, csl), escaped(value)];
  }
  // Several types are written as one; the exact one stands beside it.
  if (bibtexRules.types[type] !== csl.type) yield ['entrysubtype', csl.type];
  if (csl.genre !== undefined) yield ['type', escaped(csl.genre)];
  for (const [field, value] of [
    ['doi', csl.DOI],
    ['isbn', csl.ISBN],
    ['issn', csl.ISSN],
    ['url', csl.URL],
  ] as const) {
    if (value !== undefined) yield [field, verbatim(value)];
  }
  yield* dates(csl.accessed, 'urldate');
  if (csl.keyword !== undefined) yield ['keywords', escaped(csl.keyword)];
  if (language !== 'und') yield ['langid', language];
  const abstract = abstractOf(document);
  if (abstract !== '') yield ['abstract', escaped(abstract).replaceAll('\n', '\n\n')];
  if (csl.note !== undefined) yield ['note', escaped(csl.note)];
  yield* annotated(annotation);
}

function* annotated(annotation: LiteratureDocument['annotation']): Generator<[string, string]> {
  const { states = [], concerns = [], explains = [], method, period } = annotation;
  if (method !== undefined) yield ['researchmethod', method];
  if (period !== undefined) yield ['researchperiod', `${verbatim(period.from)}/${verbatim(period.to)}`];
  if (states.length > 0) yield ['states', states.join(', ')];
  if (concerns.length > 0) yield ['concerns', concerns.join(', ')];
  if (explains.length > 0) yield ['explains', explains.map(verbatim).join(', ')];
}

/** A date in numbers, or the words of one that has more to it. */
function* dates(date: CslDate | undefined, field: string): Generator<[string, string]> {
  if (!date) return;
  const value = date.literal === undefined ? isoDate(date) : escaped(date.literal);
  yield [field, value];
}

function nameOf(field: TextField, name: string, csl: CslEntry): string {
  if (field === numberField(csl.type)) return 'number';
  if (field !== 'container-title') return name;
  return bibtexRules.containers.booktitle.includes(csl.type) ? 'booktitle' : 'journal';
}

function nameWritten(name: CslName): string {
  if (name.literal !== undefined) return name.literal === AND_OTHERS ? 'others' : `{${escaped(name.literal)}}`;
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter((part) => part !== undefined);
  const family = name.family ?? '';
  const last = [...particle.map(escaped), kept(family, /^\p{Ll}/u.test(family))].join(' ');
  const parts = name.suffix === undefined ? [last] : [last, kept(name.suffix, false)];
  return [...parts, kept(name.given ?? '', false)].join(', ');
}

/** In braces where a comma or a word of the list would part it. */
function kept(part: string, always: boolean): string {
  return always || /,|(?:^| )and(?: |$)|=|^others$/.test(part) ? `{${escaped(part)}}` : escaped(part);
}

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text that `latexText` reads back to the letter. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}&%$#_~^]/g, (sign) => signs[sign] as string)
    .replace(/(?<=-)-/g, '{}-')
    .replace(/(?<=`)`/g, '{}`')
    .replace(/(?<=')'/g, "{}'");
}

/** Addresses and numbers: their braces and backslashes, which no address needs, as an address may carry them. */
function verbatim(text: string): string {
  return text.replace(/[\\{}]/g, (sign) => encodeURIComponent(sign)).replace(/[%#&_$~^]/g, '\\$&');
}
