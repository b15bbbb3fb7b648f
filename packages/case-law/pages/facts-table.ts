import type { InterfaceLanguage } from '@comity/language';
import { type Html, html } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { ReadCase } from '../read-case.ts';
import type { CaseFacts } from '../store.ts';
import { shown, sourceName } from './case-words.ts';

/** Bytes that typed facts may still take on the page; what has no room is counted and stands in the data. */
export interface Room {
  left: number;
}

export type Cell = Html | string;

/** The first of the parts that fit together, in order; each takes its bytes from the room. */
export function fitting<Part extends Cell>(parts: readonly Part[], room: Room): Part[] {
  const fit: Part[] = [];
  for (const part of parts) {
    const weight = Buffer.byteLength(String(part));
    if (weight > room.left) break;
    room.left -= weight;
    fit.push(part);
  }
  return fit;
}

/** The fullest account that speaks of something: several files tell of one decision, not all tell everything. */
export function accountWith(decision: ReadCase, speaks: (facts: CaseFacts) => boolean): CaseFacts | undefined {
  return decision.accounts.find(({ facts }) => speaks(facts))?.facts;
}

/** Who says so, where more than one file speaks of the decision. */
export function toldBy(decision: ReadCase, facts: CaseFacts, language: InterfaceLanguage): Html | '' {
  if (decision.accounts.length < 2) return '';
  // The name is put in as markup of its own, so that its direction is its own.
  const [before = '', after = ''] = caseLawMessage(language, 'case.toldby', { source: '\ufffc' }).split('\ufffc');
  return html`<p class="quiet">${before}${shown(sourceName(facts), 160)}${after}</p>`;
}

/** Rows and tags that are made at all; no page has room for more of them. */
export const MOST_ROWS = 60;

interface FactsTable<Entry> {
  caption: string;
  heads: readonly string[];
  entries: readonly Entry[];
  row(entry: Entry): readonly Cell[];
  /** From `toldBy`. */
  told: Html | '';
}

/** A table of typed facts under its heading. Columns that are blank in every row are left out, and so is an empty table. */
export function factsTable<Entry>(given: FactsTable<Entry>, language: InterfaceLanguage, room: Room): Html | '' {
  const { caption, heads, entries, told } = given;
  if (entries.length === 0) return '';
  const rows = entries.slice(0, MOST_ROWS).map((entry) => given.row(entry));
  const columns = heads.map((_, at) => at).filter((at) => at === 0 || rows.some((cells) => cells[at] !== ''));
  const lines = fitting(
    rows.map((cells) => html`<tr>${columns.map((at) => cell(cells[at] ?? '', at))}</tr>`),
    room,
  );
  const left = entries.length - lines.length;
  const more = left === 0 ? '' : html`<p class="quiet">${caseLawMessage(language, 'case.more', { count: left })}</p>`;
  const table =
    lines.length === 0
      ? ''
      : html`<div class="wide" role="region" tabindex="0" aria-label="${caption}"><table><thead><tr>${columns.map((at) => html`<th scope="col">${heads[at]}</th>`)}</tr></thead>
<tbody>${lines}</tbody></table></div>`;
  return html`<h2>${caption}</h2>${told}${table}${more}`;
}

/** The first cell names the row; one that has nothing to say is no heading. */
function cell(content: Cell, column: number): Html {
  return column === 0 && content !== '' ? html`<th scope="row">${content}</th>` : html`<td>${content}</td>`;
}
