import type { InterfaceLanguage } from '@comity/language';
import { type SearchDocumentAnswer, type SearchRequest, sorts } from '@comity/search';
import { type Html, html, type Page, webMessage } from '@comity/web';
import { portalMessage } from '../portal-message.ts';
import { filterParameters } from '../search-parameters.ts';
import { hitLine } from './hit.ts';

export interface ResultsView {
  language: InterfaceLanguage;
  request: SearchRequest;
  /** The address's own parameters, for the links that keep them. */
  parameters: URLSearchParams;
  answer: SearchDocumentAnswer;
}

/** Values of a facet shown at once; the others stand behind a fold. */
const VALUES_AT_ONCE = 8;
const MOST_VALUES = 60;

/** The results: one form holds the question, the filters and the order, so that it works without a script. */
export function resultsPage({ language, request, parameters, answer }: ResultsView): Page {
  const t = (key: string, values?: Record<string, string | number>): string => portalMessage(language, key, values);
  const query = request.query;
  const self = `/search?${parameters.toString()}`;
  return {
    language,
    title: query === '' ? t('results.titleall') : t('results.title', { query }),
    path: parameters.size === 0 ? '/search' : self,
    current: 'search',
    noIndex: true,
    alternates: [{ type: 'application/json', href: `/api/v1${self}` }],
    content: html`<form action="/${language}/search" method="get" class="asking"><div class="band"><div class="frame">
<label for="q">${webMessage(language, 'asking.label')}</label>
<div class="row"><input id="q" name="q" type="search" value="${query}" dir="auto" autocomplete="off" spellcheck="false" aria-describedby="q-hint"><button>${webMessage(language, 'asking.button')}</button></div>
<p class="quiet" id="q-hint">${webMessage(language, 'asking.hint')}</p></div></div>
<div class="frame columns results">
<div role="group" aria-label="${t('results.filters')}">${filters(language, request, answer)}</div>
<main id="main"><h1>${query === '' ? t('results.titleall') : html`<bdi>${query}</bdi>`}</h1>
<p role="status"><span class="number">${t('results.total', { count: answer.total })}</span></p>
${advice(language, answer, parameters)}
<ol class="hits">${answer.hits.map((hit) => hitLine(hit, language))}</ol>
<nav class="pages" aria-label="${t('results.next')}">${answer.nextCursor === null ? '' : html`<a rel="next nofollow" href="/${language}/search?${withCursor(parameters, answer.nextCursor)}">${t('results.next')}</a>`}
<a rel="nofollow" href="/api/v1${self}">${t('results.data')}</a></nav>
</main></div></form>`,
  };
}

function withCursor(parameters: URLSearchParams, cursor: string): string {
  const next = new URLSearchParams(parameters);
  next.set('cursor', cursor);
  return next.toString();
}

function advice(language: InterfaceLanguage, answer: SearchDocumentAnswer, parameters: URLSearchParams): Html {
  const t = (key: string): string => portalMessage(language, key);
  const respelled = new URLSearchParams(parameters);
  respelled.set('q', answer.suggestion ?? '');
  return html`${answer.goTo ? html`<p class="goto">${t('results.goto')} <a href="${answer.goTo.url}"><bdi>${answer.goTo.label}</bdi></a></p>` : ''}
${answer.mode === 'best-match' ? html`<p class="notice">${t('results.bestmatch')}</p>` : ''}
${answer.suggestion === null ? '' : html`<p>${t('results.suggestion')} <a rel="nofollow" href="/${language}/search?${respelled.toString()}"><bdi>${answer.suggestion}</bdi></a></p>`}
${answer.total === 0 ? html`<p class="notice">${t('results.none')}</p>` : ''}`;
}

function filters(language: InterfaceLanguage, request: SearchRequest, answer: SearchDocumentAnswer): Html {
  const t = (key: string): string => portalMessage(language, key);
  const facets = Object.entries(filterParameters).map(([parameter, facet]) => {
    const chosen = request.filters[facet] ?? [];
    const values = answer.facets[facet];
    if (values.length === 0 || (values.length === 1 && chosen.length === 0 && facet === 'kind')) return '';
    const ordered = [...values.filter(({ value }) => chosen.includes(value)), ...values.filter(({ value }) => !chosen.includes(value))];
    const boxes = ordered.slice(0, MOST_VALUES).map((entry) => box(parameter, entry, chosen.includes(entry.value)));
    const rest = boxes.slice(VALUES_AT_ONCE);
    return html`<fieldset><legend>${t(`facet.${facet}`)}</legend><ul>${boxes.slice(0, VALUES_AT_ONCE)}</ul>
${rest.length === 0 ? '' : html`<details><summary>${portalMessage(language, 'results.more', { count: rest.length })}</summary><ul>${rest}</ul></details>`}</fieldset>`;
  });
  return html`${facets}
<p><label for="sort">${t('results.sort')}</label> <select id="sort" name="sort">${sorts.map(
    (sort) => html`<option value="${sort}"${sort === request.sort ? html` selected` : ''}>${t(`results.sort.${sort}`)}</option>`,
  )}</select></p>
<p><button>${t('results.apply')}</button></p>`;
}

function box(parameter: string, { value, label, count }: { value: string; label: string; count: number }, checked: boolean): Html {
  return html`<li><label><input type="checkbox" name="${parameter}" value="${value}"${checked ? html` checked` : ''}><bdi>${label}</bdi> <span class="number">${count}</span></label></li>`;
}
