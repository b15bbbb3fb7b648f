import { citationsOfSubjects, citedBy } from '@comity/citations';
import type { InterfaceLanguage } from '@comity/language';
import { type Html, html, shortened, type TextLink } from '@comity/web';
import { portalMessage } from './portal-message.ts';
import type { Comity } from './wire.ts';

/** Beside a text there is room for so many; the data has all. */
const MOST_BESIDE = 8;
const LONGEST_TITLE = 90;

/** Where the citations in texts lead, by the id of the provision or paragraph, for a page in a language. */
export async function linksOfTexts(
  comity: Comity,
  ids: readonly string[],
  language: InterfaceLanguage,
): Promise<Map<string, TextLink[]>> {
  const citations = await citationsOfSubjects(comity.citations, ids);
  return new Map(
    [...citations].map(([id, found]) => [
      id,
      found.flatMap(({ start, end, leadsTo }) =>
        leadsTo === undefined ? [] : [{ start, end, href: `/${language}${leadsTo.url}` }],
      ),
    ]),
  );
}

/** What cites a record: how many texts, the first of them, and the way to all. Nothing where nothing does. */
export async function citedBySection(
  comity: Comity,
  recordId: string,
  language: InterfaceLanguage,
): Promise<Html | ''> {
  const { texts, records, citing } = await citedBy(comity.citations, recordId, { limit: MOST_BESIDE });
  if (texts === 0) return '';
  const t = (key: string, values?: Record<string, number>): string => portalMessage(language, key, values);
  return html`<h2>${t('citedby.title')}</h2><p class="quiet">${t('citedby.count', { texts, records })}</p><ul>
${citing.map(
  ({ url, number, title }) =>
    html`<li><a href="/${language}${url}"><bdi>${number}</bdi> <bdi>${shortened(title, LONGEST_TITLE)}</bdi></a></li>`,
)}</ul><p class="quiet">${t('citedby.note')} <a href="/api/v1/records/${recordId}/cited-by">${t('citedby.all')}</a></p>`;
}
