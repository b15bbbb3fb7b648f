import type { InterfaceLanguage } from '@comity/language';
import { type FacetName, type SearchDocumentAnswer, type SearchRequest, sorts } from '@comity/search';
import { ASKING_FORM, type Html, html, htmlWeight } from '@comity/web';
import { facetLabel } from '../facet-label.ts';
import { portalMessage } from '../portal-message.ts';
import { filterParameters } from '../search-parameters.ts';

type Value = SearchDocumentAnswer['facets'][FacetName][number];

/** Values of a facet shown at once; the others stand behind a fold. */
const VALUES_AT_ONCE = 8;
const MOST_VALUES = 60;
/** Bytes for all boxes; where they are used up, a facet has only the values shown at once. */
const BOXES_BYTES = 12_000;
/** What the markup of a box weighs. */
const BOX_BYTES = 140;

/** The filters beside the results. They belong to the form of the search box, though they stand apart from it. */
export function facetFilters(language: InterfaceLanguage, request: SearchRequest, answer: SearchDocumentAnswer): Html {
  const t = (key: string): string => portalMessage(language, key);
  const offered = Object.entries(filterParameters).map(([parameter, facet]) => {
    const chosen = request.filters[facet] ?? [];
    const values = withChosen(answer.facets[facet], chosen, (value) => facetLabel(facet, value, language));
    return { parameter, facet, chosen, values, least: Math.max(VALUES_AT_ONCE, chosen.length) };
  });
  let room = offered.reduce((left, { values, least }) => left - weightOf(values.slice(0, least)), BOXES_BYTES);
  const facets = offered.map(({ parameter, facet, chosen, values, least }) => {
    if (values.length === 0 || (facet === 'kind' && values.length === 1)) return '';
    const more = fittingValues(values.slice(least, MOST_VALUES), room);
    room -= weightOf(more);
    const fitting = [...values.slice(0, least), ...more];
    const boxes = fitting.map((entry) => box(parameter, entry, chosen.includes(entry.value)));
    const rest = boxes.slice(VALUES_AT_ONCE);
    return html`<fieldset><legend>${t(`facet.${facet}`)}</legend><ul>${boxes.slice(0, VALUES_AT_ONCE)}</ul>
${rest.length === 0 ? '' : html`<details><summary>${portalMessage(language, 'results.more', { count: rest.length })}</summary><ul>${rest}</ul></details>`}</fieldset>`;
  });
  return html`${facets}
${request.across === false ? html`<input type="hidden" name="across" value="no" form="${ASKING_FORM}">` : ''}<p><label for="sort">${t('results.sort')}</label> <select id="sort" name="sort" form="${ASKING_FORM}">${sorts.map(
    (sort) =>
      html`<option value="${sort}"${sort === request.sort ? html` selected` : ''}>${t(`results.sort.${sort}`)}</option>`,
  )}</select></p>
<p><button form="${ASKING_FORM}">${t('results.apply')}</button></p>`;
}

/** The first values, as many as fit. */
function fittingValues(values: readonly Value[], room: number): Value[] {
  let left = room;
  const beyond = values.findIndex((value) => {
    left -= weightOf([value]);
    return left < 0;
  });
  return beyond < 0 ? [...values] : values.slice(0, beyond);
}

function weightOf(values: readonly Value[]): number {
  return values.reduce((sum, { value, label }) => sum + BOX_BYTES + htmlWeight(value) + htmlWeight(label), 0);
}

/** The chosen values first, also those that find nothing now: what was chosen must not vanish. */
function withChosen(values: readonly Value[], chosen: readonly string[], label: (value: string) => string): Value[] {
  const first = chosen.map(
    (value) => values.find((entry) => entry.value === value) ?? { value, label: label(value), count: 0 },
  );
  return [...first, ...values.filter(({ value }) => !chosen.includes(value))];
}

function box(parameter: string, { value, label, count }: Value, checked: boolean): Html {
  return html`<li><label><input type="checkbox" name="${parameter}" value="${value}" form="${ASKING_FORM}"${checked ? html` checked` : ''}><bdi>${label}</bdi> <span class="number">${count}</span></label></li>`;
}
