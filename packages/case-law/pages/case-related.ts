import type { InterfaceLanguage } from '@comity/language';
import { type Html, html } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { ReadCase } from '../read-case.ts';
import { shown } from './case-words.ts';
import { fitting, type Room } from './facts-table.ts';

const HEAVIEST_CITATION = 200;

/** Other decisions of the matter, each leading to a search for its number, and what the decision cites; each once. */
export function caseRelated(decision: ReadCase, language: InterfaceLanguage, room: Room): Html | '' {
  const all = decision.accounts.map(({ facts }) => facts);
  const related = new Map(
    all
      .flatMap(({ relatedCases }) => relatedCases)
      .map(({ relation, identifier: { value } }) => [`${relation} ${value}`, { relation, value }]),
  );
  const cited = new Set(all.flatMap(({ citations }) => citations.map(({ text, target }) => text || target)));
  const relatedRows = [...related.values()].map(({ relation, value }) => {
    const address = `/${language}/search?${new URLSearchParams({ q: value })}`;
    const kind = caseLawMessage(language, `case.relation.${relation}`);
    return html`<dd>${kind} <a href="${address}" rel="nofollow">${shown(value, HEAVIEST_CITATION)}</a></dd>`;
  });
  const citedRows = [...cited]
    .filter((text) => text !== '')
    .map((text) => html`<dd>${shown(text, HEAVIEST_CITATION)}</dd>`);
  return html`${group('case.related', relatedRows, language, room)}${group('case.cited', citedRows, language, room)}`;
}

function group(name: string, rows: readonly Html[], language: InterfaceLanguage, room: Room): Html | '' {
  const fit = fitting(rows, room);
  if (fit.length === 0) return '';
  const left = rows.length - fit.length;
  const more = left === 0 ? '' : html`<dd>${caseLawMessage(language, 'case.andmore', { count: left })}</dd>`;
  return html`<dt><b>${caseLawMessage(language, name)}</b></dt>${fit}${more}`;
}
