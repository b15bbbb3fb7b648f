import { type Annotation, type CslType, cslTypes, researchMethods } from '../../literature-document.ts';
import type { EntryFields } from './bibtex-fields.ts';
import { namesOf } from './bibtex-names.ts';
import { bibtexRules, numberField } from './bibtex-rules.ts';
import { readDate, readYearAndMonth } from './dates.ts';
import { blankDraft, type EntryDraft, type TextField } from './entry-draft.ts';
import { splitKeywords } from './keywords.ts';
import { latexText, verbatimText } from './latex-text.ts';

/** What an entry of BibTeX says, in the terms of CSL. */
export function draftOf(type: string, { key, fields }: EntryFields): EntryDraft {
  const raw = (...names: string[]): string =>
    names.map((name) => fields.get(name)).find((value) => value?.trim()) ?? '';
  const text = (...names: string[]): string => latexText(raw(...names));
  const verbatim = (...names: string[]): string => verbatimText(raw(...names));
  const address = verbatim('url') || (isAddress(verbatim('howpublished')) ? verbatim('howpublished') : '');
  const draft = blankDraft(key, typeOf(type, text('entrysubtype'), verbatim('howpublished')));
  for (const [field, names] of Object.entries(bibtexRules.fields)) draft.texts[field as TextField] = text(...names);
  Object.assign(draft.texts, { title: titleOf(text), genre: genreOf(type, text('type')), URL: address });
  const number = numberField(draft.type);
  if (text('number') !== '') draft.texts[number] = text('number');
  draft.texts.page = (draft.texts.page ?? '').replace(/\s*[\u2012-\u2015]\s*/g, '-');
  draft.notes = [
    ...bibtexRules.notes.map((name) => text(name)),
    ...(isAddress(verbatim('howpublished')) ? [] : [text('howpublished')]),
  ];
  return Object.assign(draft, {
    author: namesOf(raw('author')),
    editor: namesOf(raw('editor')),
    translator: namesOf(raw('translator')),
    issued: raw('date') === '' ? readYearAndMonth(text('year'), text('month'), text('day')) : readDate(text('date')),
    accessed: readDate(text('urldate')),
    doi: verbatim('doi'),
    isbn: verbatim('isbn'),
    issn: verbatim('issn'),
    keywords: splitKeywords(text('keywords', 'keyword')),
    abstract: text('abstract'),
    language: text('langid', 'language', 'hyphenation'),
    annotation: annotationOf(verbatim),
  });
}

function isAddress(value: string): boolean {
  return /^https?:\/\/\S{1,2000}$/i.test(value);
}

function typeOf(type: string, subtype: string, howPublished: string): CslType {
  const ofSubtype = cslTypes.find((one) => one === subtype) ?? lookUp(bibtexRules.subtypes, subtype.toLowerCase());
  if (ofSubtype !== undefined) return ofSubtype;
  // Libraries without a type for pages of the web write them so.
  if (type === 'misc' && isAddress(howPublished)) return 'webpage';
  return lookUp(bibtexRules.types, type) ?? 'document';
}

function genreOf(type: string, given: string): string {
  return lookUp(bibtexRules.genreKeys, given) ?? (given || (lookUp(bibtexRules.genres, type) ?? ''));
}

function titleOf(text: (...names: string[]) => string): string {
  const addition = text('titleaddon');
  const title = [text('title'), text('subtitle')].filter((part) => part !== '').join(': ');
  return addition === '' ? title : `${title}. ${addition}`;
}

/** What a library of ours says of the content, in fields of its own; nothing is guessed here. */
function annotationOf(verbatim: (...names: string[]) => string): Annotation {
  const list = (name: string): string[] =>
    verbatim(name)
      .split(/[\s,;]+/)
      .filter((one) => one !== '');
  const method = researchMethods.find((one) => one === verbatim('researchmethod'));
  const [from = '', to = ''] = verbatim('researchperiod').split('/');
  return {
    ...(method !== undefined && { method }),
    ...(from !== '' && { period: { from, to } }),
    ...(list('states').length > 0 && { states: list('states') }),
    ...(list('concerns').length > 0 && { concerns: list('concerns') }),
    ...(list('explains').length > 0 && { explains: list('explains') }),
  };
}

/** Own entries of a table only: a type of a file may be called `constructor`. */
function lookUp<Value>(rules: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}
