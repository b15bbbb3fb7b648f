import type { InterfaceLanguage } from '@comity/language';
import type { SearchDocumentAnswer, SearchRequest } from '@comity/search';
import { askingForm, type Html, html, type Page, shortened, shortenedToWeight } from '@comity/web';
import { portalMessage } from '../portal-message.ts';
import { facetFilters } from './facet-filters.ts';
import { hitLine } from './hit.ts';

export interface ResultsView {
  language: InterfaceLanguage;
  request: SearchRequest;
  /** The address's own parameters, for the links that keep them. */
  parameters: URLSearchParams;
  answer: SearchDocumentAnswer;
}

/** The question as title and heading, in UTF-16 units; the box holds it whole. */
const LONGEST_NAME = 160;
/** A longer address is named only where a reader needs it. */
const LONG_ADDRESS = 1_500;
const HEAVIEST_LABEL = 400;

/** The results: question, filters and order are one form, so that all of it works without a script. */
export function resultsPage({ language, request, parameters, answer }: ResultsView): Page {
  const t = (key: string, values?: Record<string, string | number>): string => portalMessage(language, key, values);
  const query = request.query;
  const self = `/search?${parameters.toString()}`;
  return {
    language,
    title: query === '' ? t('results.titleall') : t('results.title', { query: shortened(query, LONGEST_NAME) }),
    path: parameters.size === 0 ? '/search' : self,
    current: 'search',
    noIndex: true,
    alternates: self.length > LONG_ADDRESS ? [] : [{ type: 'application/json', href: `/api/v1${self}` }],
    band: html`<div class="band"><div class="frame">${askingForm(language, query)}</div></div>`,
    content: html`<div class="frame columns results">
<main id="main"><h1>${query === '' ? t('results.titleall') : html`<bdi>${shortened(query, LONGEST_NAME)}</bdi>`}</h1>
<p role="status"><span class="number">${t('results.total', { count: answer.total })}</span> <a class="narrow-only" href="#filters">${t('results.filters')}</a></p>
${advice(language, answer, parameters)}
${query === '' || self.length > LONG_ADDRESS / 4 ? '' : acrossSwitch(language, request, parameters)}
<ol class="hits">${answer.hits.map((hit) => hitLine(hit, language, 2))}</ol>
<nav class="pages" aria-label="${t('results.next')}">${answer.nextCursor === null ? '' : html`<a rel="next nofollow" href="/${language}/search?${withCursor(parameters, answer.nextCursor)}">${t('results.next')}</a>`}
<a rel="nofollow" href="/api/v1${self}">${t('results.data')}</a></nav>
</main>
<aside id="filters" class="side" aria-label="${t('results.filters')}">${facetFilters(language, request, answer)}</aside>
</div>`,
  };
}

/** Says whether other languages are searched too, and leads to the other way. */
function acrossSwitch(language: InterfaceLanguage, { across }: SearchRequest, parameters: URLSearchParams): Html {
  const t = (key: string): string => portalMessage(language, key);
  const other = new URLSearchParams(parameters);
  if (across === false) other.delete('across');
  else other.set('across', 'no');
  const address = `/${language}/search?${other.toString()}`;
  return across === false
    ? html`<p class="quiet">${t('results.across.off')} <a rel="nofollow" href="${address}">${t('results.across.switchon')}</a></p>`
    : html`<p class="quiet">${t('results.across.on')} <a rel="nofollow" href="${address}">${t('results.across.switchoff')}</a></p>`;
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
  return html`${answer.goTo ? html`<p class="goto">${t('results.goto')} <a href="/${language}${answer.goTo.url}"><bdi>${shortenedToWeight(answer.goTo.label, HEAVIEST_LABEL)}</bdi></a></p>` : ''}
${answer.mode === 'respelled' ? html`<p class="notice">${t('results.respelled')} <bdi>${answer.suggestion}</bdi></p>` : ''}
${answer.mode === 'best-match' ? html`<p class="notice">${t('results.bestmatch')}</p>` : ''}
${answer.suggestion === null || answer.mode === 'respelled' ? '' : html`<p>${t('results.suggestion')} <a rel="nofollow" href="/${language}/search?${respelled.toString()}"><bdi>${answer.suggestion}</bdi></a></p>`}
${answer.total === 0 ? html`<p class="notice">${t('results.none')}</p>` : ''}`;
}
