import type { CslDate, CslName, LiteratureDocument } from '../../literature-document.ts';
import type { TextField } from './entry-draft.ts';
import { splitKeywords } from './keywords.ts';
import { risRules } from './ris-rules.ts';
import { abstractOf, keyOf } from './written-entry.ts';

/** An entry as RIS; what has no tag there is left out. */
export function toRis(document: LiteratureDocument): string {
  return [...linesOf(document)].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

function* linesOf(document: LiteratureDocument): Generator<[string, string]> {
  const { csl, language } = document;
  yield ['TY', risRules.written[csl.type]];
  yield [risRules.key[0] as string, keyOf(document)];
  for (const [field, tags] of Object.entries(risRules.fields)) {
    const value = csl[field as TextField];
    if (value !== undefined) yield [tags[0] as string, value];
  }
  for (const role of ['author', 'editor', 'translator'] as const) {
    for (const name of csl[role] ?? []) yield [risRules.people[role][0] as string, nameWritten(name)];
  }
  if (csl.issued) yield [risRules.issued[0] as string, dateWritten(csl.issued)];
  if (csl.accessed) yield [risRules.accessed[0] as string, dateWritten(csl.accessed)];
  const [from = '', to = ''] = /^([^-]+)-([^-]+)$/.exec(csl.page ?? '')?.slice(1) ?? [csl.page];
  if (from !== '') yield [risRules.pages[0], from];
  if (to !== '') yield [risRules.pages[1], to];
  for (const number of [...(csl.ISBN ?? '').split(' '), ...(csl.ISSN ?? '').split(' ')]) {
    if (number !== '') yield [risRules.numbers[0] as string, number];
  }
  if (csl.DOI !== undefined) yield [risRules.doi[0] as string, csl.DOI];
  for (const keyword of splitKeywords(csl.keyword ?? '')) {
    if (keyword !== '') yield [risRules.keywords[0] as string, keyword];
  }
  if (language !== 'und') yield [risRules.language[0] as string, language];
  for (const paragraph of abstractOf(document).split('\n')) {
    if (paragraph !== '') yield [risRules.abstract[0] as string, paragraph];
  }
  if (csl.note !== undefined) yield [risRules.notes[0] as string, csl.note];
  yield ['ER', ''];
}

function nameWritten({ literal, family, given, suffix, ...particles }: CslName): string {
  if (literal !== undefined) return literal;
  const last = [particles['dropping-particle'], particles['non-dropping-particle'], family].filter(Boolean).join(' ');
  return [last, given ?? '', suffix].filter((part) => part !== undefined).join(', ');
}

/** `2021/03/30`; the words of a date that is no date in numbers. Of a range its beginning. */
function dateWritten(date: CslDate): string {
  const [year, ...rest] = date['date-parts']?.[0] ?? [];
  if (date.literal !== undefined || year === undefined) return date.literal ?? '';
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('/');
}
