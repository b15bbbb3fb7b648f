import { directionOf, type InterfaceLanguage } from '@comity/language';
import { type Html, html, LinkedTexts, type Page, shortened, shortenedToWeight, type TextLink } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import { languagesOf, numberOf, paragraphsIn } from '../case-texts.ts';
import type { ReadCase } from '../read-case.ts';
import { caseContents } from './case-contents.ts';
import { caseFacts } from './case-facts.ts';
import { caseParagraphs } from './case-paragraphs.ts';
import { caseProvenance } from './case-provenance.ts';
import { isolated, shown, statesShown } from './case-words.ts';
import { pageTurning } from './page-turning.ts';
import { paginateTexts } from './paginate-texts.ts';

export interface CaseView {
  case: ReadCase;
  language: InterfaceLanguage;
  /** Language of the texts; when it is not given or holds none, that of the decision, or of the reader for a summary. */
  textLanguage?: string | undefined;
  /** From 1; a page beyond the last is the last. */
  page: number;
  /** What the texts cite, by the id of the paragraph. */
  links?: ReadonlyMap<string, readonly TextLink[]>;
  /** Stands under the provenance: what cites this decision, its files. */
  beside?: Html | string;
}

/** Titles in any corpus seen are shorter by far; a longer one is cut, in bytes. */
const HEAVIEST_TITLE = 2_000;
const LONGEST_TITLE = 300;

/** The language in which the texts of a decision are shown. */
export function shownLanguage(decision: ReadCase, reader: string, wanted: string | undefined): string {
  const languages = readable(decision);
  const own = paragraphsIn(decision, decision.language);
  // A summary is as good in any language: the reader's. What the court wrote comes before a translation of it.
  const onlySummary = own.every(({ standing }) => standing === 'summary');
  const wishes = [wanted, ...(onlySummary ? [reader, decision.language] : [decision.language, reader]), 'en'];
  return wishes.find((wish) => wish !== undefined && languages.includes(wish)) ?? languages[0] ?? decision.language;
}

function readable(decision: ReadCase): string[] {
  return languagesOf(decision).filter((language) => paragraphsIn(decision, language).length > 0);
}

/** Ids of the paragraphs that a page of a decision shows, in whole or in part. */
export function paragraphsOnPage(
  decision: ReadCase,
  reader: string,
  wanted: string | undefined,
  page: number,
): string[] {
  const pages = paginateTexts(paragraphsIn(decision, shownLanguage(decision, reader, wanted)));
  return (pages[Math.min(Math.max(1, page), pages.length) - 1] ?? []).map(({ paragraph }) => paragraph.id);
}

/** The page that holds the beginning of a paragraph, from 1; undefined where none shows it. */
export function pageOfParagraph(decision: ReadCase, language: string, id: string): number | undefined {
  const pages = paginateTexts(paragraphsIn(decision, language));
  const at = pages.findIndex((page) => page.some((piece) => !piece.continued && piece.paragraph.id === id));
  return at < 0 ? undefined : at + 1;
}

/** Path and question of a page of a decision without the language; `text` names the language of the texts. */
function addressOf(decision: ReadCase, text: string | undefined, page: number): string {
  const parts = [...(text === undefined ? [] : [`text=${text}`]), ...(page === 1 ? [] : [`page=${page}`])];
  return `/case/${decision.id}${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
}

/** The page of a decision: what is known of it as typed facts, its texts with an anchor a paragraph, and where it comes from. */
export function casePage({ case: decision, language, textLanguage, page, links, beside = '' }: CaseView): Page {
  const reading = shownLanguage(decision, language, textLanguage);
  // Not named where the reader has it anyway: a summary changes its language with that of the pages.
  const named = reading === shownLanguage(decision, language, undefined) ? undefined : reading;
  const pages = paginateTexts(paragraphsIn(decision, reading));
  const current = Math.min(Math.max(1, page), pages.length);
  const address = (number: number): string => `/${language}${addressOf(decision, named, number)}`;
  const inLanguage = (one: string): string => `/${language}${addressOf(decision, one, 1)}`;
  const direction = reading === 'und' ? html` dir="auto"` : html` lang="${reading}" dir="${directionOf(reading)}"`;
  const count = { page: current, pages: pages.length };
  const content = html`<div class="frame columns act">
<main id="main">
${head(decision, language)}
${decision.textShown && current === 1 ? caseFacts(decision, language) : ''}
${pages.length > 1 ? html`<p class="quiet">${caseLawMessage(language, 'case.page', count)}</p>` : ''}
<div class="law"${direction}>${caseParagraphs(pages[current - 1] ?? [], decision, language, new LinkedTexts(links))}</div>
${pageTurning({ current, last: pages.length, language, address })}
</main>
${caseContents({ pages, current, languages: readable(decision), reading, language, address, inLanguage })}
${caseProvenance(decision, language, beside)}
</div>`;
  return {
    language,
    title: shortened(decision.title, LONGEST_TITLE),
    path: addressOf(decision, named, current),
    content,
    alternates: [{ type: 'application/json', href: `/${language}/case/${decision.id}.json` }],
  };
}

/** Whose decision it is, of what kind and date, its title and its citations. */
function head(decision: ReadCase, language: InterfaceLanguage): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const form = decision.accounts.find(({ facts }) => facts.form !== 'unknown')?.facts.form ?? 'unknown';
  const titleLanguage = decision.language === 'und' ? '' : html` lang="${decision.language}"`;
  const citations = shown(numberOf(decision), 1_000);
  return html`<p class="quiet">${statesShown([decision.country], language)} · ${t(`case.document.${form}`)} · ${isolated(decision.date) || t('case.undated')}</p>
<p class="narrow-only"><a href="#contents">${t('case.contents')}</a></p>
<h1 dir="auto"${titleLanguage}>${shortenedToWeight(decision.title, HEAVIEST_TITLE)}</h1>
${citations === '' ? '' : html`<p class="number">${citations}</p>`}
${decision.textShown ? '' : html`<p class="notice">${t('case.listedonly')}</p>`}`;
}
