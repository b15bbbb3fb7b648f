import { directionOf, type InterfaceLanguage } from '@comity/language';
import { crimeTypeLabel, treatyArticleHeading } from '@comity/reference';
import { type Html, html, type LinkedTexts, treatyArticleLabel } from '@comity/web';
import { legislationMessage } from '../legislation-message.ts';
import type { ReadAct } from '../read-act.ts';
import type { StoredProvision } from '../store.ts';
import { instrumentOf, treatyReference } from '../treaty-reference.ts';
import { contentsLabel, labelOf } from './contents-outline.ts';
import { MOST_TAGS, type Piece } from './paginate-act.ts';

/** One provision, or the part of it that stands on this page, with an anchor and its permanent address. */
export function actProvision(piece: Piece, act: ReadAct, language: InterfaceLanguage, texts: LinkedTexts): Html {
  const row = piece.provision;
  const paragraphs = piece.lines.map((line) => html`<p>${texts.line(row.id, row.text, line)}</p>`);
  const quoted = row.role === 'article' && act.provisions[row.parentPosition ?? -1]?.role === 'article';
  const tags = piece.continued ? '' : linkTags(row, act, language);
  return html`<section${piece.continued ? '' : html` id="${row.id}"`}${quoted ? html` class="quoted"` : ''}>${heading(piece, act, language)}${tags}${paragraphs}</section>
`;
}

/** Which Part or Chapter the first provision of a page belongs to, when it began on an earlier page. */
export function pageContext(pieces: readonly Piece[], act: ReadAct, language: InterfaceLanguage): Html | string {
  const first = pieces[0]?.provision;
  const division = first && first.role !== 'division' ? divisionAround(first, act) : undefined;
  if (!division) return '';
  return html`<h2>${legislationMessage(language, 'act.continued', { designation: contentsLabel(division) })}</h2>`;
}

/** The nearest division above that has a designation or a heading. */
function divisionAround(row: StoredProvision, act: ReadAct): StoredProvision | undefined {
  for (let at = row.parentPosition; at !== null; at = act.provisions[at]?.parentPosition ?? null) {
    const above = act.provisions[at];
    if (above?.role === 'division' && labelOf(above) !== '') return above;
  }
  return undefined;
}

/**
 * Divisions are second-level headings, what stands in one third-level: the depth in the law is shown by the contents,
 * not by heading levels that jump.
 */
function heading(piece: Piece, act: ReadAct, language: InterfaceLanguage): Html | string {
  const row = piece.provision;
  if (labelOf(row) === '') return '';
  const words = html`${piece.number === '' ? '' : html`<bdi class="designation">${piece.number}</bdi> `}<bdi>${piece.heading}</bdi>`;
  if (row.role === 'division') return html`<h2>${words}</h2>`;
  const designation = piece.number || piece.heading;
  const content = piece.continued
    ? legislationMessage(language, 'act.continued', { designation })
    : html`${words} <a class="self" href="/id/${row.id}" aria-label="${legislationMessage(language, 'act.link', { designation })}">#</a>`;
  return divisionAround(row, act) ? html`<h3>${content}</h3>` : html`<h2>${content}</h2>`;
}

/** What a section of a document is for. */
function useTag(row: StoredProvision, language: InterfaceLanguage): Html[] {
  return row.use ? [html`<li>${legislationMessage(language, `document.type.${row.use}`)}</li>`] : [];
}

/** Of an article of a treaty: our heading, which leads to the article beside its other languages. */
function articleTag(row: StoredProvision, act: ReadAct, language: InterfaceLanguage): Html[] {
  const instrument = act.kind === 'treaty' ? instrumentOf(act.identifiers) : undefined;
  const reference = instrument === undefined ? undefined : treatyReference(instrument, row);
  if (reference === undefined) return [];
  const heading = treatyArticleHeading(reference, language);
  const href = `/${language}/treaty/${act.id}/${row.numberKey}?version=${act.expression.id}`;
  return [html`<li><a href="${href}">${legislationMessage(language, 'treaty.ourheading', { heading })}</a></li>`];
}

function linkTags(row: StoredProvision, act: ReadAct, language: InterfaceLanguage): Html | string {
  const links = act.links.filter((link) => link.subjectId === row.id).slice(0, MOST_TAGS);
  const special = [...useTag(row, language), ...articleTag(row, act, language)];
  if (links.length + special.length === 0) return '';
  const suggested = legislationMessage(language, 'act.suggested');
  return html`<ul class="tags" lang="${language}" dir="${directionOf(language)}">${special}${links.map(
    (link) =>
      html`<li>${link.relation === 'concerns' ? crimeTypeLabel(link.target, language) : treatyArticleLabel(link.target, language)}${link.saidBy === 'suggested' ? ` (${suggested})` : ''}</li>`,
  )}</ul>`;
}
