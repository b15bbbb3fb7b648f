import { directionOf, type InterfaceLanguage } from '@comity/language';
import { type Html, html } from '@comity/web';
import { legislationMessage } from '../legislation-message.ts';
import type { ReadAct } from '../read-act.ts';
import type { StoredProvision } from '../store.ts';
import { contentsLabel, labelOf, outlineOf } from './contents-outline.ts';
import type { Piece } from './paginate-act.ts';

interface Contents {
  act: ReadAct;
  pages: readonly Piece[][];
  current: number;
  language: InterfaceLanguage;
  address(page: number): string;
}

/** Provisions of the open page that are listed one by one; a page seldom holds more. */
const MOST_PROVISIONS = 80;

/**
 * The contents beside the text: the pages with the range of their articles and the divisions that begin on them,
 * the open page with each of its articles.
 */
export function actContents({ act, pages, current, language, address }: Contents): Html {
  const name = legislationMessage(language, 'act.contents');
  if (act.provisions.length === 0) return html`<nav id="contents" class="contents side" aria-label="${name}"></nav>`;
  const { language: lang } = act.expression;
  const open = nested(openEntries(pages[current - 1] ?? []));
  const lines = (): Html[] =>
    outlineOf(act, pages, current).map(({ page, label, divisions }) => {
      const inside = divisions.map(({ page: on, provision }) => entry(provision, `${address(on)}#${provision.id}`));
      const mark = page === current ? html` aria-current="page"` : '';
      const below = page === current ? open : nested(inside);
      return html`<li><a href="${address(page)}"${mark}><bdi>${label}</bdi></a>${below}</li>`;
    });
  return html`<nav id="contents" class="contents side" aria-labelledby="contents-heading"><h2 id="contents-heading">${name}</h2>
<div lang="${lang}" dir="${directionOf(lang)}">${pages.length === 1 ? open : nested(lines())}</div></nav>`;
}

function nested(entries: readonly Html[]): Html | string {
  return entries.length === 0 ? '' : html`<ol>${entries}</ol>`;
}

function openEntries(pieces: readonly Piece[]): Html[] {
  return pieces
    .filter(({ continued, provision }) => !continued && labelOf(provision) !== '')
    .slice(0, MOST_PROVISIONS)
    .map(({ provision }) => entry(provision, `#${provision.id}`));
}

function entry(provision: StoredProvision, href: string): Html {
  return html`<li><a href="${href}"><bdi>${contentsLabel(provision)}</bdi></a></li>`;
}
