import { directionOf, type InterfaceLanguage } from '@comity/language';
import { countryName, languageName } from '@comity/reference';
import type { SearchDocumentAnswer } from '@comity/search';
import { type Html, html, inLanguage, shortenedToWeight, standingMark, statusWord, withMarks } from '@comity/web';
import { portalMessage } from '../portal-message.ts';

/** What a title or heading of a hit may weigh, and a snippet, in bytes: twenty hits and the filters make a page. */
const HEAVIEST_NAME = 200;
const HEAVIEST_SNIPPET = 640;

/** One hit in a list: designation and heading, whose law it is, and the words that matched, each in its own direction. */
export function hitLine(hit: SearchDocumentAnswer['hits'][number], language: InterfaceLanguage, level: 2 | 3): Html {
  const heading = [hit.number, hit.heading].filter((part) => part !== '').join(' ') || hit.title;
  const date = hit.date === '' ? portalMessage(language, 'results.undated') : html`<bdi>${hit.date}</bdi>`;
  // A summary of ours stands under title and heading in the language of the law, which is not its own.
  const original = (text: string): Html => {
    const name = shortenedToWeight(text, HEAVIEST_NAME);
    return hit.standing === 'summary' ? html`<bdi dir="auto">${name}</bdi>` : inLanguage(name, hit.language);
  };
  const link = html`<a href="/${language}${hit.url}">${original(heading)}</a>`;
  return html`<li>${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
<p class="quiet">${countryName(hit.country, language)} · ${original(hit.title)} · ${languageName(hit.language, language)} · ${date} · ${statusWord(hit.status, language)} ${standingMark(hit.standing, language)}</p>
<p lang="${hit.language}" dir="${directionOf(hit.language)}">${withMarks(shortenedToWeight(hit.snippet, HEAVIEST_SNIPPET), hit.highlights)}</p></li>
`;
}
