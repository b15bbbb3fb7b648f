import type { CslEntry, CslName } from '@comity/interchange';
import { isoDate } from '@comity/interchange';
import type { InterfaceLanguage } from '@comity/language';
import { type Html, html } from '@comity/web';
import { literatureMessage } from '../literature-message.ts';
import type { ReadLiterature } from '../read-literature.ts';
import { addressLink, fitting, isolated, shown } from './literature-words.ts';

/** Texts of a work by the message that names them, in the order in which they are shown. */
const texts = [
  ['container-title', 'literature.container'],
  ['collection-title', 'literature.collection'],
  ['collection-number', 'literature.collectionnumber'],
  ['event-title', 'literature.event'],
  ['event-place', 'literature.eventplace'],
  ['genre', 'literature.genre'],
  ['publisher', 'literature.publishedby'],
  ['publisher-place', 'literature.place'],
  ['edition', 'literature.edition'],
  ['version', 'literature.version'],
] as const satisfies readonly (readonly [keyof CslEntry, string])[];
const numbers = [
  ['volume', 'literature.volume'],
  ['issue', 'literature.issue'],
  ['number', 'literature.number'],
  ['page', 'literature.pages'],
  ['number-of-pages', 'literature.pagecount'],
  ['ISBN', 'literature.isbn'],
  ['ISSN', 'literature.issn'],
] as const satisfies readonly (readonly [keyof CslEntry, string])[];

const ROOM_FOR_NAMES = 2_500;
const HEAVIEST_NOTE = 1_500;

/** What is known of a work as a list of facts; what is blank is not shown. */
export function literatureFacts({ csl }: ReadLiterature, language: InterfaceLanguage): Html {
  const t = (key: string): string => literatureMessage(language, key);
  const row = (name: string, value: Html | ''): Html | '' =>
    value === '' ? '' : html`<dt><b>${t(name)}</b></dt><dd>${value}</dd>`;
  return html`<h2>${t('literature.facts')}</h2><dl>
${row('literature.authors', people(csl.author, language))}
${row('literature.editors', people(csl.editor, language))}
${row('literature.translators', people(csl.translator, language))}
${texts.map(([field, name]) => row(name, shown(csl[field] ?? '')))}
${numbers.map(([field, name]) => row(name, isolated(csl[field] ?? '')))}
${row('literature.doi', csl.DOI === undefined ? '' : addressLink(`https://doi.org/${encodeDoi(csl.DOI)}`, csl.DOI))}
${row('literature.address', csl.URL === undefined ? '' : addressLink(csl.URL))}
${row('literature.accessed', csl.accessed === undefined ? '' : isolated(isoDate(csl.accessed)))}
${row('literature.keywords', shown(csl.keyword ?? '', HEAVIEST_NOTE))}
${row('literature.note', shown(csl.note ?? '', HEAVIEST_NOTE))}
</dl>`;
}

/** A DOI may hold signs that end an address. */
function encodeDoi(doi: string): string {
  return doi.split('/').map(encodeURIComponent).join('/');
}

function people(names: readonly CslName[] | undefined, language: InterfaceLanguage): Html | '' {
  if (!names || names.length === 0) return '';
  const all = names.map((name) => html`<li>${shown(nameShown(name))}</li>`);
  const fit = fitting(all, ROOM_FOR_NAMES);
  const left = all.length - fit.length;
  const more = left === 0 ? '' : html`<li>${literatureMessage(language, 'literature.andmore', { count: left })}</li>`;
  return html`<ul class="plain">${fit}${more}</ul>`;
}

/** In the order of the language of the name; a comma would be one language's. */
function nameShown(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  if (/^[\p{Script=Han}\p{Script=Hangul}]/u.test(family)) return `${family}${name.given ?? ''}`;
  return [name.given, family, name.suffix].filter(Boolean).join(' ');
}
