import type { InterfaceLanguage } from '@comity/language';
import { citationExamples } from '@comity/legislation';
import { askingForm, html, type Page } from '@comity/web';
import { portalMessage } from '../portal-message.ts';

/** What one types and what it finds; the words beside it come from the catalogue. */
const forms: readonly [typed: string, message: string][] = [
  ['money laundering', 'help.words'],
  ['"proceeds of crime"', 'help.phrase'],
  ['bribery OR corruption', 'help.or'],
  ['firearms -ammunition', 'help.not'],
  ['extradit*', 'help.prefix'],
  ['NEAR(search warrant, 5)', 'help.near'],
  ['title:extradition', 'help.titleof'],
  ['country:DE', 'help.filter.country'],
  ['lang:ar', 'help.filter.lang'],
  ['article:untoc:6', 'help.filter.article'],
  ['crime:money-laundering', 'help.filter.crime'],
  ['year:2021', 'help.filter.year'],
  ['status:in-force', 'help.filter.status'],
];

/** The help page of the query language. */
export function helpPage(language: InterfaceLanguage): Page {
  const t = (key: string): string => portalMessage(language, key);
  const example = (typed: string) =>
    html`<a href="/${language}/search?q=${encodeURIComponent(typed)}"><code>${typed}</code></a>`;
  return {
    language,
    title: t('help.title'),
    path: '/help',
    current: 'help',
    band: html`<div class="band"><div class="frame">${askingForm(language, '')}</div></div>`,
    content: html`<main id="main" class="frame"><div class="reading"><h1>${t('help.title')}</h1><p>${t('help.lead')}</p></div>
<div class="scroll" tabindex="0" role="region" aria-label="${t('help.caption')}"><table><caption>${t('help.caption')}</caption>
<thead><tr><th scope="col">${t('help.you')}</th><th scope="col">${t('help.finds')}</th></tr></thead>
<tbody>${forms.map(([typed, message]) => html`<tr><td>${example(typed)}</td><td>${t(message)}</td></tr>`)}</tbody></table></div>
<div class="reading"><p>${t('help.unknown')}</p>
<h2>${t('help.citations')}</h2><p>${t('help.citations.lead')}</p>
<ul>${citationExamples.map((citation) => html`<li><a href="/${language}/search?q=${encodeURIComponent(citation)}"><bdi>${citation}</bdi></a></li>`)}</ul>
<p>${t('help.citations.decisions')}</p>
<h2>${t('help.languages')}</h2><p>${t('help.languages.lead')}</p>
<h2>${t('help.question')}</h2><p>${t('help.question.lead')}</p></div></main>`,
  };
}
