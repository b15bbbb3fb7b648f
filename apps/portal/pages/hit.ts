import { directionOf, type InterfaceLanguage } from '@comity/language';
import type { SearchDocumentAnswer } from '@comity/search';
import {
  type Html,
  html,
  inLanguage,
  shortenedToWeight,
  standingMark,
  statusWord,
  treatyArticleLabel,
  withMarks,
} from '@comity/web';
import { facetLabel } from '../facet-label.ts';
import { portalMessage } from '../portal-message.ts';

/** What a title or heading of a hit may weigh, and a snippet, in bytes: twenty hits and the filters make a page. */
const HEAVIEST_NAME = 200;
const HEAVIEST_SNIPPET = 640;

/** More reasons than these say no more. */
const MOST_REASONS = 3;
const HEAVIEST_REASON = 120;

/** Why a hit is here though its words do not tell: the concept it shares with the question, a name in another script. */
function whyFound(hit: SearchDocumentAnswer['hits'][number], language: InterfaceLanguage): Html | string {
  if (hit.matched.some(({ by }) => by === 'words')) return '';
  const t = (key: string): string => portalMessage(language, key);
  const reasons = hit.matched.slice(0, MOST_REASONS).flatMap((reason): Html[] => {
    const shown = (text: string): Html => html`<bdi>${shortenedToWeight(text, HEAVIEST_REASON)}</bdi>`;
    if (reason.by === 'concept') return [html`${t('results.found.concept')} ${shown(reason.label ?? reason.concept)}`];
    if (reason.by === 'name') return [html`${t('results.found.name')} ${shown(reason.name)}`];
    const article = reason.by === 'citation' && reason.target.includes(':');
    return article ? [html`${t('results.found.citation')} ${shown(treatyArticleLabel(reason.target, language))}`] : [];
  });
  return reasons.length === 0
    ? ''
    : html`<p class="quiet">${reasons.map((reason, at) => html`${at > 0 ? ' · ' : ''}${reason}`)}</p>`;
}

/** One hit in a list: designation and heading, whose law it is, and the words that matched, each in its own direction. */
export function hitLine(hit: SearchDocumentAnswer['hits'][number], language: InterfaceLanguage, level: 2 | 3): Html {
  const heading = [hit.number, hit.heading].filter((part) => part !== '').join(' ') || hit.title;
  const date = hit.date === '' ? portalMessage(language, 'results.undated') : html`<bdi>${hit.date}</bdi>`;
  // A summary of ours stands under title and heading in the language of the law, which is not its own.
  const original = (text: string): Html => {
    const name = shortenedToWeight(text, HEAVIEST_NAME);
    return hit.standing === 'summary' || hit.language === 'und'
      ? html`<bdi dir="auto">${name}</bdi>`
      : inLanguage(name, hit.language);
  };
  const link = html`<a href="/${language}${hit.url}">${original(heading)}</a>`;
  return html`<li>${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
<p class="quiet">${facetLabel('country', hit.country, language)} · ${original(hit.title)} · ${facetLabel('language', hit.language, language)} · ${date}${hit.kind === 'legislation' ? html` · ${statusWord(hit.status, language)}` : ''} ${standingMark(hit.standing, language)}</p>
<p${hit.language === 'und' ? html` dir="auto"` : html` lang="${hit.language}" dir="${directionOf(hit.language)}"`}>${withMarks(shortenedToWeight(hit.snippet, HEAVIEST_SNIPPET), hit.highlights)}</p>${whyFound(hit, language)}</li>
`;
}
