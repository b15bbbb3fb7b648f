import type { InterfaceLanguage } from '@comity/language';
import { conceptById, conceptLabel } from '@comity/reference';
import { type Html, html, treatyArticleLabel } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { ReadCase } from '../read-case.ts';
import { shown } from './case-words.ts';
import { fitting, MOST_ROWS, type Room } from './facts-table.ts';

type Link = ReadCase['links'][number];

/** Groups by their messages, in the order in which they are shown. */
const groups = ['case.crimes', 'case.form', 'case.elements', 'case.articles'] as const;

function groupOf({ relation, target }: Link): (typeof groups)[number] {
  if (relation === 'applies') return 'case.articles';
  const scheme = conceptById(target)?.scheme;
  if (scheme === 'crime-types') return 'case.crimes';
  return scheme === 'cooperation' ? 'case.form' : 'case.elements';
}

/**
 * Crime types, forms of cooperation, elements and treaty articles of a decision. What a rule of ours suggests is marked,
 * with how sure it is and why, and what an editor confirmed is too; the others are said by the source.
 */
export function caseConcerns(decision: ReadCase, language: InterfaceLanguage, room: Room): Html | '' {
  const byGroup = Map.groupBy(decision.links, groupOf);
  const rows = groups.flatMap((group) => {
    const links = byGroup.get(group) ?? [];
    const tags = fitting(
      links
        .slice(0, MOST_ROWS)
        .map((link) => html`<li>${label(link, decision, language)}${saidBy(link, language)}</li>`),
      room,
    );
    if (tags.length === 0) return [];
    const left = links.length - tags.length;
    const more = left === 0 ? '' : html`<li>${caseLawMessage(language, 'case.andmore', { count: left })}</li>`;
    return [html`<dt><b>${caseLawMessage(language, group)}</b></dt><dd><ul class="tags">${tags}${more}</ul></dd>`];
  });
  return rows.length === 0 ? '' : html`${rows}`;
}

function label({ relation, target }: Link, decision: ReadCase, language: InterfaceLanguage): Html | string {
  if (relation === 'applies') return treatyArticleLabel(target, language);
  const name = conceptLabel(target, language);
  const printed = decision.accounts
    .flatMap(({ facts }) => facts.elements)
    .find(({ concept, asPrinted }) => concept === target && saysMore(asPrinted, name))?.asPrinted;
  return printed === undefined ? name : html`${name} <span class="quiet">(${shown(printed, 120)})</span>`;
}

/** Whether a printed label tells a reader something beside ours: a code of a data set (`MEANS_DECEPTION`) does not. */
function saysMore(printed: string, name: string): boolean {
  return /\P{ASCII}|\s/u.test(printed) && printed.toLowerCase() !== name.toLowerCase();
}

function saidBy({ saidBy: who, confidence, note }: Link, language: InterfaceLanguage): Html | '' {
  if (who === 'verified') return html` <span class="quiet">(${caseLawMessage(language, 'case.confirmed')})</span>`;
  if (who !== 'suggested') return '';
  const how =
    confidence === null
      ? caseLawMessage(language, 'case.suggested')
      : caseLawMessage(language, 'case.suggestedwith', { confidence: Math.round(confidence * 100) });
  return html` <span class="quiet">(${how}${note === '' ? '' : html`: ${shown(note, 160)}`})</span>`;
}
