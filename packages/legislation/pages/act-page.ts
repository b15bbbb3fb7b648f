import { directionOf, type InterfaceLanguage } from '@comity/language';
import { countryName, languageName } from '@comity/reference';
import {
  type Html,
  html,
  LinkedTexts,
  type Page,
  shortened,
  standingMark,
  statusWord,
  type TextLink,
} from '@comity/web';
import { legislationMessage } from '../legislation-message.ts';
import type { ReadAct } from '../read-act.ts';
import { actContents } from './act-contents.ts';
import { actProvenance } from './act-provenance.ts';
import { actProvision, pageContext } from './act-provision.ts';
import { documentFacts } from './document-facts.ts';
import { paginateAct } from './paginate-act.ts';
import { treatyLanguages } from './treaty-languages.ts';
import { wordsOfKind } from './words-of-kind.ts';

export interface ActView {
  act: ReadAct;
  language: InterfaceLanguage;
  /** From 1; a page beyond the last is the last. */
  page: number;
  /** What the texts cite, by the id of the provision. */
  links?: ReadonlyMap<string, readonly TextLink[]>;
  /** Stands under the provenance: what cites this act, its files. */
  beside?: Html | string;
}

/** Titles in any corpus seen are shorter by far; a longer one is cut, in UTF-16 units. */
const LONGEST_TITLE = 500;

/** The page of an act: contents, one page of its text with an anchor per article, and where it comes from. */
export function actPage({ act, language, page, links, beside = '' }: ActView): Page {
  const texts = new LinkedTexts(links);
  const pages = paginateAct(act);
  const current = Math.min(Math.max(1, page), pages.length);
  const t = (key: string, values?: Record<string, string | number>): string =>
    legislationMessage(language, key, values);
  const { expression } = act;
  const base = `/${act.kind}/${act.id}?version=${expression.id}`;
  const address = (number: number): string => `${base}&page=${number}`;
  const pieces = pages[current - 1] ?? [];
  const direction = directionOf(expression.language);
  // A summary of ours stands under the title that the act has in its own language.
  const titleLanguage = expression.standing === 'summary' ? act.titleLanguage : expression.language;
  const content = html`<div class="frame columns act">
<main id="main">
<p class="quiet">${countryName(act.country, language)} · ${languageName(expression.language, language)} · ${act.kind === 'legislation' ? html`${statusWord(expression.status, language)} · ` : ''}${t(act.kind === 'document' ? 'document.version' : 'act.version')} ${expression.version_date === '' ? t('act.undated') : html`<bdi>${expression.version_date}</bdi>`} ${standingMark(expression.standing, language)}</p>
<p class="narrow-only"><a href="#contents">${t('act.contents')}</a></p>
<h1 lang="${titleLanguage}" dir="auto">${shortened(expression.title, LONGEST_TITLE)}</h1>
${documentFacts(act, language)}${treatyLanguages(act, language)}${act.textShown ? '' : html`<p class="notice">${t(`${wordsOfKind(act.kind)}.listedonly`)}</p>`}
${pages.length > 1 ? html`<p class="quiet">${t('act.page', { page: current, pages: pages.length })}</p>` : ''}
<div class="law" lang="${expression.language}" dir="${direction}">
${pageContext(pieces, act, language)}${pieces.map((piece) => actProvision(piece, act, language, texts))}
</div>
${pages.length > 1 ? turning({ current, last: pages.length, language, address, name: t(`${wordsOfKind(act.kind)}.pages`) }) : ''}
</main>
${actContents({ act, pages, current, language, address: (number) => `/${language}${address(number)}` })}
${actProvenance(act, language, beside)}
</div>`;
  return {
    language,
    title: expression.title,
    path: current === 1 ? base : address(current),
    content,
    alternates: [
      { type: 'application/json', href: `/${language}/${act.kind}/${act.id}.json?version=${expression.id}` },
      ...(act.kind === 'legislation'
        ? [{ type: 'application/akn+xml', href: `/${language}/${act.kind}/${act.id}.xml?version=${expression.id}` }]
        : []),
    ],
  };
}

/** Ids of the provisions that a page of an act shows, in whole or in part. */
export function idsOnPage(act: ReadAct, page: number): string[] {
  const pages = paginateAct(act);
  return (pages[Math.min(Math.max(1, page), pages.length) - 1] ?? []).map(({ provision }) => provision.id);
}

interface Turning {
  current: number;
  last: number;
  language: InterfaceLanguage;
  address: (page: number) => string;
  /** What a screen reader calls the links. */
  name: string;
}

function turning({ current, last, language, address, name }: Turning): Html {
  const t = (key: string): string => legislationMessage(language, key);
  return html`<nav class="pages" aria-label="${name}">
${current > 1 ? html`<a rel="prev" href="/${language}${address(current - 1)}">${t('act.previous')}</a>` : ''}
${current < last ? html`<a rel="next" href="/${language}${address(current + 1)}">${t('act.next')}</a>` : ''}
</nav>`;
}
