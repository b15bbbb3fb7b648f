import type { InterfaceLanguage } from '@comity/language';
import { languageName } from '@comity/reference';
import { type Html, html, shortenedToWeight } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import { fitting } from './facts-table.ts';
import type { TextPiece } from './paginate-texts.ts';

interface Contents {
  pages: readonly TextPiece[][];
  current: number;
  /** Languages in which there are texts, the one that is shown, and where the others are. */
  languages: readonly string[];
  reading: string;
  language: InterfaceLanguage;
  address(page: number): string;
  inLanguage(language: string): string;
}

/** Bytes for the headings, and for the languages. */
const HEADINGS_ROOM = 6_000;
const LANGUAGES_ROOM = 2_600;
const HEAVIEST_HEADING = 90;

/** Beside the text: its headings (those of the open page alone where all are too many) and its languages. */
export function caseContents(given: Contents): Html {
  const { pages, current, languages, reading, language } = given;
  const t = (key: string): string => caseLawMessage(language, key);
  const ofPage = (page: number): Html[] =>
    headingsOf(pages[page - 1] ?? [], page === current ? '' : given.address(page));
  const all = pages.flatMap((_, at) => ofPage(at + 1));
  const fit = fitting(all, { left: HEADINGS_ROOM });
  const headings = fit.length === all.length ? fit : fitting(ofPage(current), { left: HEADINGS_ROOM });
  const others = languages.map((one) => {
    const name = languageName(one, language);
    return one === reading
      ? html`<li>${name} (${t('case.shown')})</li>`
      : html`<li><a href="${given.inLanguage(one)}">${name}</a></li>`;
  });
  if (headings.length === 0 && languages.length < 2)
    return html`<nav id="contents" class="contents side" aria-label="${t('case.contents')}"></nav>`;
  return html`<nav id="contents" class="contents side" aria-labelledby="contents-heading"><h2 id="contents-heading">${t('case.contents')}</h2>
${headings.length === 0 ? '' : html`<ol>${headings}</ol>`}
${languages.length < 2 ? '' : html`<h2>${t('case.languages')}</h2><ul class="plain">${fitting(others, { left: LANGUAGES_ROOM })}</ul>`}</nav>`;
}

function headingsOf(pieces: readonly TextPiece[], address: string): Html[] {
  return pieces
    .filter(({ heading, continued }) => heading !== '' && !continued)
    .map(
      ({ paragraph, heading }) =>
        html`<li><a href="${address}#${paragraph.id}"><bdi dir="auto">${shortenedToWeight(heading, HEAVIEST_HEADING)}</bdi></a></li>`,
    );
}
