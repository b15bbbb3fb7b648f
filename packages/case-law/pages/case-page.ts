import { directionOf, type InterfaceLanguage } from '@comity/language';
import { languageName } from '@comity/reference';
import { type Html, html, type Page, shortened, standingMark } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import { languagesOf, numberOf, paragraphsIn } from '../case-texts.ts';
import type { ReadCase } from '../read-case.ts';
import type { StoredParagraph } from '../store.ts';
import { caseFacts } from './case-facts.ts';
import { caseProvenance } from './case-provenance.ts';
import { isolated, shown, statesShown } from './case-words.ts';
import { paginateTexts, type TextPiece } from './paginate-texts.ts';

export interface CaseView {
  case: ReadCase;
  language: InterfaceLanguage;
  /** Language of the texts; that of the reader, else that of the decision, when it is not given or holds none. */
  textLanguage?: string | undefined;
  /** From 1; a page beyond the last is the last. */
  page: number;
}

const LONGEST_TITLE = 500;
/** Languages and headings listed beside the text. */
const MOST_LISTED = 60;

/** The language in which the texts of a decision are shown. */
export function shownLanguage(decision: ReadCase, reader: string, wanted: string | undefined): string {
  const languages = languagesOf(decision).filter((language) => paragraphsIn(decision, language).length > 0);
  const wishes = [wanted, decision.language, reader, 'en'];
  return wishes.find((wish) => wish !== undefined && languages.includes(wish)) ?? languages[0] ?? decision.language;
}

/** The page that holds the beginning of a paragraph, from 1. */
export function pageOfParagraph(decision: ReadCase, language: string, id: string): number {
  const pages = paginateTexts(paragraphsIn(decision, language));
  const at = pages.findIndex((page) => page.some((piece) => !piece.continued && piece.paragraph.id === id));
  return Math.max(1, at + 1);
}

/** The page of a decision: what is known of it as typed facts, its texts with an anchor a paragraph, and where it comes from. */
export function casePage({ case: decision, language, textLanguage, page }: CaseView): Page {
  const t = (key: string, values?: Record<string, string | number>): string => caseLawMessage(language, key, values);
  const reading = shownLanguage(decision, language, textLanguage);
  const pages = paginateTexts(paragraphsIn(decision, reading));
  const current = Math.min(Math.max(1, page), pages.length);
  const base = `/case/${decision.id}${reading === decision.language ? '' : `?text=${reading}`}`;
  const address = (number: number): string =>
    number === 1 ? base : `${base}${base.includes('?') ? '&' : '?'}page=${number}`;
  const [best] = decision.accounts;
  const citations = numberOf(decision);
  const pieces = pages[current - 1] ?? [];
  const content = html`<div class="frame columns act">
<main id="main">
<p class="quiet">${statesShown([decision.country], language)}${best ? html` · ${t(`case.document.${best.facts.form}`)}` : ''} · ${decision.date === '' ? t('case.undated') : isolated(decision.date)}</p>
<p class="narrow-only"><a href="#contents">${t('case.contents')}</a></p>
<h1 dir="auto"${decision.language === 'und' ? '' : html` lang="${decision.language}"`}>${shortened(decision.title, LONGEST_TITLE)}</h1>
${citations === '' ? '' : html`<p class="number">${shown(citations)}</p>`}
${decision.textShown ? '' : html`<p class="notice">${t('case.listedonly')}</p>`}
${best && current === 1 ? caseFacts(decision, best.facts, language) : ''}
${pages.length > 1 ? html`<p class="quiet">${t('case.page', { page: current, pages: pages.length })}</p>` : ''}
<div class="law"${reading === 'und' ? html` dir="auto"` : html` lang="${reading}" dir="${directionOf(reading)}"`}>${texts(pieces, language)}</div>
${pages.length > 1 ? turning({ current, last: pages.length, language, address }) : ''}
</main>
${contents({ decision, reading, pieces, language })}
${caseProvenance(decision, language)}
</div>`;
  return {
    language,
    title: shortened(decision.title, LONGEST_TITLE),
    path: address(current),
    content,
    alternates: [{ type: 'application/json', href: `/${language}/case/${decision.id}.json` }],
  };
}

/** Paragraphs with an anchor each; where the part or the standing changes, that is said before. */
function texts(pieces: readonly TextPiece[], language: InterfaceLanguage): Html[] {
  return pieces.map((piece, at) => {
    const { part, standing } = piece.paragraph;
    const before = pieces[at - 1]?.paragraph;
    const changes = before?.part !== part || before.standing !== standing;
    const label = changes
      ? html`<h2 lang="${language}" dir="${directionOf(language)}">${caseLawMessage(language, `case.part.${part}`)} ${standingMark(standing, language)}</h2>`
      : '';
    return html`${label}${paragraph(piece, language)}
`;
  });
}

function paragraph({ paragraph: row, heading, lines, continued }: TextPiece, language: InterfaceLanguage): Html {
  const id = continued ? '' : html` id="${row.id}"`;
  const number =
    row.number === '' || continued
      ? ''
      : html`<a class="self" href="/${language}/id/${row.id}"><bdi>${shortened(row.number, 20)}</bdi></a> `;
  const first = lines[0] ?? '';
  return html`<section${id}>${heading === '' || continued ? '' : html`<h3>${row.text === '' ? number : ''}<bdi>${heading}</bdi></h3>`}${lines.length === 0 ? '' : html`<p>${number}${first}</p>`}${lines.slice(1).map((line) => html`<p>${line}</p>`)}</section>`;
}

interface Turning {
  current: number;
  last: number;
  language: InterfaceLanguage;
  address(page: number): string;
}

function turning({ current, last, language, address }: Turning): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  return html`<nav class="pages" aria-label="${t('case.pages')}">
${current > 1 ? html`<a rel="prev" href="/${language}${address(current - 1)}">${t('case.previous')}</a>` : ''}
${current < last ? html`<a rel="next" href="/${language}${address(current + 1)}">${t('case.next')}</a>` : ''}
</nav>`;
}

interface Contents {
  decision: ReadCase;
  reading: string;
  pieces: readonly TextPiece[];
  language: InterfaceLanguage;
}

/** The languages of the texts, and the headings on this page. */
function contents({ decision, reading, pieces, language }: Contents): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const languages = languagesOf(decision).filter((one) => paragraphsIn(decision, one).length > 0);
  const headings = pieces.filter(({ heading, continued }) => heading !== '' && !continued).slice(0, MOST_LISTED);
  return html`<nav id="contents" class="contents side" aria-labelledby="contents-heading"><h2 id="contents-heading">${t('case.contents')}</h2>
${headings.length === 0 ? '' : html`<ol>${headings.map(({ paragraph: row, heading }) => headingEntry(row, heading))}</ol>`}
${
  languages.length < 2
    ? ''
    : html`<h2>${t('case.languages')}</h2><ul class="plain">${languages.slice(0, MOST_LISTED).map((one) => {
        const name = languageName(one, language);
        return one === reading
          ? html`<li>${name} (${t('case.shown')})</li>`
          : html`<li><a href="/${language}/case/${decision.id}?text=${one}">${name}</a></li>`;
      })}</ul>`
}</nav>`;
}

function headingEntry(row: StoredParagraph, heading: string): Html {
  return html`<li><a href="#${row.id}"><bdi dir="auto">${shortened(heading, 80)}</bdi></a></li>`;
}
