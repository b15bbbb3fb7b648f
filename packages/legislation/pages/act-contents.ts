import { directionOf, type InterfaceLanguage } from '@comity/language';
import { type Html, html } from '@comity/web';
import { legislationMessage } from '../legislation-message.ts';
import type { ReadAct } from '../read-act.ts';
import type { Piece } from './paginate-act.ts';

interface Contents {
  act: ReadAct;
  pages: readonly Piece[][];
  current: number;
  language: InterfaceLanguage;
  address(page: number): string;
}

const LONGEST_LABEL = 64;
/** Articles of the present page that are listed one by one; a page seldom holds more. */
const MOST_ARTICLES = 90;
/** Divisions named under the pages that are not open, in all. */
const MOST_DIVISIONS = 70;

/**
 * The contents beside the text: every page with the range of its articles and the divisions that begin on it,
 * the present page with each of its articles.
 */
export function actContents({ act, pages, current, language, address }: Contents): Html {
  if (act.provisions.length === 0)
    return html`<nav id="contents" class="contents side" aria-label="${legislationMessage(language, 'act.contents')}"></nav>`;
  const depth = shownDepth(act);
  const text = { lang: act.expression.language, dir: directionOf(act.expression.language) };
  const entries = pages.map((pieces, at) => {
    const number = at + 1;
    const open = number === current;
    const divisions = pieces.filter(
      (piece) => !piece.continued && piece.provision.role === 'division' && depthOf(act, piece) <= depth,
    );
    const inside = open
      ? openEntries(pieces)
      : divisions.slice(0, 6).map((piece) => divisionEntry(piece, `${address(number)}#${piece.provision.id}`));
    const nested = inside.length === 0 ? '' : html`<ol>${inside}</ol>`;
    if (pages.length === 1) return nested;
    return html`<li><a href="${address(number)}"${open ? html` aria-current="page"` : ''}><bdi>${rangeOf(pieces) || String(number)}</bdi></a>${nested}</li>`;
  });
  return html`<nav id="contents" class="contents side" aria-labelledby="contents-heading"><h2 id="contents-heading">${legislationMessage(language, 'act.contents')}</h2>
<div lang="${text.lang}" dir="${text.dir}">${pages.length === 1 ? entries : html`<ol>${entries}</ol>`}</div></nav>`;
}

function openEntries(pieces: readonly Piece[]): Html[] {
  return pieces
    .filter((piece) => !piece.continued && (piece.provision.number !== '' || piece.provision.heading !== ''))
    .slice(0, MOST_ARTICLES)
    .map((piece) => divisionEntry(piece, `#${piece.provision.id}`));
}

function divisionEntry({ provision }: Piece, href: string): Html {
  const label = [provision.number, provision.heading].filter((part) => part !== '').join(' ');
  return html`<li><a href="${href}"><bdi>${label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label}</bdi></a></li>`;
}

function rangeOf(pieces: readonly Piece[]): string {
  const articles = pieces.filter((piece) => piece.provision.role === 'article' && piece.provision.number !== '');
  const first = articles[0]?.provision.number ?? '';
  const last = articles.at(-1)?.provision.number ?? '';
  return first === last ? first : `${first} – ${last}`;
}

function depthOf(act: ReadAct, piece: Piece): number {
  let depth = 1;
  for (let at = piece.provision.parentPosition; at !== null; at = act.provisions[at]?.parentPosition ?? null)
    depth += 1;
  return depth;
}

/** The deepest level whose divisions still fit beside the text. */
function shownDepth(act: ReadAct): number {
  const counts: number[] = [];
  const depths: number[] = [];
  for (const row of act.provisions) {
    const depth = row.parentPosition === null ? 1 : (depths[row.parentPosition] as number) + 1;
    depths.push(depth);
    if (row.role === 'division') counts[depth] = (counts[depth] ?? 0) + 1;
  }
  let total = 0;
  let depth = 0;
  while (counts[depth + 1] !== undefined && total + (counts[depth + 1] as number) <= MOST_DIVISIONS) {
    depth += 1;
    total += counts[depth] as number;
  }
  return depth;
}
