import type { InterfaceLanguage } from '@comity/language';
import type { SearchDocumentAnswer } from '@comity/search';
import { askingForm, type Html, html, type Page } from '@comity/web';
import type { LibraryCounts } from '../library-counts.ts';
import { portalMessage } from '../portal-message.ts';
import { hitLine } from './hit.ts';

export interface HomeView {
  language: InterfaceLanguage;
  counts: LibraryCounts;
  /** An answer to the empty query: its facets say what is here. */
  answer: SearchDocumentAnswer;
}

/** Ways in shown at once, those with most provisions: all members of the United Nations fit. */
const MOST_STATES = 200;
const MOST_OTHERS = 40;

/** The home page: the search box, what is here, and ways in. All counts are computed. */
export function homePage({ language, counts, answer }: HomeView): Page {
  const t = (key: string, values?: Record<string, string | number>): string => portalMessage(language, key, values);
  const states = answer.facets.country;
  const { crime, language: languages } = answer.facets;
  const empty =
    counts.versions + counts.decisions + counts.literature === 0 ? html`<p class="notice">${t('home.empty')}</p>` : '';
  return {
    language,
    title: t('home.title'),
    path: '',
    current: 'home',
    content: html`<main id="main"><div class="band"><div class="frame"><h1>${t('home.title')}</h1><p>${t('home.lead')}</p>${askingForm(language, '')}</div></div>
<div class="frame">
${empty}
<h2>${t('home.holds')}</h2>
<p class="number">${[
      t('home.acts', { count: counts.acts }),
      t('home.versions', { count: counts.versions }),
      t('home.provisions', { count: counts.provisions }),
      ...(['treaties', 'documents', 'decisions', 'literature'] as const)
        .filter((kind) => counts[kind] > 0)
        .map((kind) => t(`home.${kind}`, { count: counts[kind] })),
      t('home.states', { count: states.length }),
    ].join(' · ')}</p>
${answer.facets.kind.length > 1 ? waysIn(language, 'kind', t('home.bykind'), answer.facets.kind) : ''}
${waysIn(language, 'country', t('home.bycountry'), sortedByLabel(states.slice(0, MOST_STATES), language))}
${waysIn(language, 'crime', t('home.bycrime'), crime.slice(0, MOST_OTHERS))}
${waysIn(language, 'lang', t('home.bylanguage'), languages.slice(0, MOST_OTHERS))}
${answer.hits.length === 0 ? '' : html`<h2>${t('home.newest')}</h2><ol class="hits">${answer.hits.map((hit) => hitLine(hit, language, 3))}</ol>`}
</div></main>`,
  };
}

function sortedByLabel(values: SearchDocumentAnswer['facets']['country'], language: InterfaceLanguage) {
  const collator = new Intl.Collator(language);
  return [...values].sort((a, b) => collator.compare(a.label, b.label));
}

function waysIn(
  language: InterfaceLanguage,
  parameter: string,
  heading: string,
  values: SearchDocumentAnswer['facets']['country'],
): Html | string {
  if (values.length === 0) return '';
  return html`<h2>${heading}</h2><ul class="plain grid">${values.map(
    ({ value, label, count }) =>
      html`<li><a href="/${language}/search?${parameter}=${encodeURIComponent(value)}">${label}</a> <span class="quiet number">${count}</span></li>`,
  )}</ul>`;
}
