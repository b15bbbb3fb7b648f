import { directionOf, type InterfaceLanguage } from '@comity/language';
import { countryName, crimeTypeLabel, languageName } from '@comity/reference';
import { type Html, html, type Page, standingMark, statusWord, treatyArticleLabel } from '@comity/web';
import { legislationMessage } from '../legislation-message.ts';
import type { ReadAct } from '../read-act.ts';
import type { StoredProvision } from '../store.ts';
import { actContents } from './act-contents.ts';
import { actProvenance } from './act-provenance.ts';
import { type Piece, paginateAct } from './paginate-act.ts';

export interface ActView {
  act: ReadAct;
  language: InterfaceLanguage;
  /** From 1; a page beyond the last is the last. */
  page: number;
}

/** The page of an act: contents, one page of its text with an anchor per article, and where it comes from. */
export function actPage({ act, language, page }: ActView): Page {
  const pages = paginateAct(act.provisions);
  const current = Math.min(Math.max(1, page), pages.length);
  const t = (key: string, values?: Record<string, string | number>): string => legislationMessage(language, key, values);
  const { expression } = act;
  const base = `/legislation/${act.id}?version=${expression.id}`;
  const address = (number: number): string => `${base}&page=${number}`;
  const pieces = pages[current - 1] ?? [];
  const direction = directionOf(expression.language);
  const content = html`<div class="frame columns act">
${actContents({ act, pages, current, language, address: (number) => `/${language}${address(number)}` })}
<main id="main">
<p class="quiet">${countryName(act.country, language)} · ${languageName(expression.language, language)} · ${statusWord(expression.status, language)} · ${t('act.version')} ${expression.version_date === '' ? t('act.undated') : html`<bdi>${expression.version_date}</bdi>`} ${standingMark(expression.standing, language)}</p>
<h1 lang="${act.titleLanguage}" dir="auto">${expression.title}</h1>
${act.textShown ? '' : html`<p class="notice">${t('act.listedonly')}</p>`}
${pages.length > 1 ? html`<p class="quiet">${t('act.page', { page: current, pages: pages.length })}</p>` : ''}
<div class="law" lang="${expression.language}" dir="${direction}">
${pieces.map((piece) => provision(piece, act, language))}
</div>
${pages.length > 1 ? turning(current, pages.length, language, address) : ''}
</main>
${actProvenance(act, language)}
</div>`;
  return {
    language,
    title: expression.title,
    path: current === 1 ? base : address(current),
    content,
    alternates: [
      { type: 'application/json', href: `/${language}/legislation/${act.id}.json?version=${expression.id}` },
      { type: 'application/akn+xml', href: `/${language}/legislation/${act.id}.xml?version=${expression.id}` },
    ],
  };
}

function turning(current: number, last: number, language: InterfaceLanguage, address: (page: number) => string): Html {
  const t = (key: string): string => legislationMessage(language, key);
  return html`<nav class="pages" aria-label="${t('act.pages')}">
${current > 1 ? html`<a rel="prev" href="/${language}${address(current - 1)}">${t('act.previous')}</a>` : ''}
${current < last ? html`<a rel="next" href="/${language}${address(current + 1)}">${t('act.next')}</a>` : ''}
</nav>`;
}

function provision(piece: Piece, act: ReadAct, language: InterfaceLanguage): Html {
  const row = piece.provision;
  const paragraphs = piece.lines.map((line) => html`<p>${line}</p>`);
  const quoted = row.parentPosition !== null && act.provisions[row.parentPosition]?.role === 'article';
  const tags = piece.continued ? '' : linkTags(row, act, language);
  return html`<section${piece.continued ? '' : html` id="${row.id}"`}${quoted ? html` class="quoted"` : ''}>${heading(piece, language)}${tags}${paragraphs}</section>
`;
}

/** Divisions are h2, articles h3: their depth in the law is shown by the contents, not by heading levels that jump. */
function heading(piece: Piece, language: InterfaceLanguage): Html | string {
  const row = piece.provision;
  const designation = [row.number, row.heading].filter((part) => part !== '').join(' ');
  if (designation === '') return '';
  if (piece.continued) return html`<h2>${legislationMessage(language, 'act.continued', { designation: row.number || row.heading })}</h2>`;
  const words = html`${row.number === '' ? '' : html`<bdi class="designation">${row.number}</bdi> `}<bdi>${row.heading}</bdi>`;
  if (row.role === 'division') return html`<h2>${words}</h2>`;
  const label = legislationMessage(language, 'act.link', { designation: row.number || row.heading });
  return html`<h3>${words} <a class="self" href="/id/${row.id}" aria-label="${label}">#</a></h3>`;
}

function linkTags(row: StoredProvision, act: ReadAct, language: InterfaceLanguage): Html | string {
  const links = act.links.filter((link) => link.subjectId === row.id);
  if (links.length === 0) return '';
  const suggested = legislationMessage(language, 'act.suggested');
  return html`<ul class="tags" lang="${language}" dir="${directionOf(language)}">${links.map(
    (link) =>
      html`<li>${link.relation === 'concerns' ? crimeTypeLabel(link.target, language) : treatyArticleLabel(link.target, language)}${link.saidBy === 'suggested' ? ` (${suggested})` : ''}</li>`,
  )}</ul>`;
}
