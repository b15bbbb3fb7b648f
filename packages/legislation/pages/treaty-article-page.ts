import { directionOf, type InterfaceLanguage } from '@comity/language';
import { languageName, treatyArticleHeading } from '@comity/reference';
import { type Html, html, type Page, shortenedToWeight, standingMark, treatyArticleLabel } from '@comity/web';
import { legislationMessage } from '../legislation-message.ts';
import type { ArticleText, TreatyArticleTexts } from '../read-treaty-article.ts';
import { treatyLanguages } from './treaty-languages.ts';

/** Heaviest text of one language on the page, in bytes: two of them and the frame stay within the weight of a page. */
const HEAVIEST_TEXT = 24_000;

/** One article of a treaty: in one language, or in two side by side, with our heading and the way to what implements it. */
export function treatyArticlePage(article: TreatyArticleTexts, language: InterfaceLanguage): Page {
  const { act, numberKey, reference, shown, beside, others } = article;
  const t = (key: string, values?: Record<string, string>): string => legislationMessage(language, key, values);
  const path = `/treaty/${act.id}/${numberKey}?version=${act.expression.id}`;
  const label = reference === undefined ? shown.number : treatyArticleLabel(reference, language);
  const heading = reference === undefined ? '' : treatyArticleHeading(reference, language);
  const content = html`<div class="frame article-page"><main id="main">
<p class="quiet"><a href="/${language}/treaty/${act.id}?version=${act.expression.id}">${t('treaty.wholetext')}</a> · <bdi lang="${act.expression.language}">${act.expression.title}</bdi></p>
<h1><bdi>${label}</bdi></h1>
${heading === '' ? '' : html`<p>${t('treaty.ourheading', { heading })}</p>`}
${reference === undefined ? '' : html`<p><a href="/${language}/search?article=${encodeURIComponent(reference)}">${t('treaty.implementing')}</a></p>`}
${
  others.length === 0
    ? ''
    : html`<nav aria-label="${t('treaty.beside')}"><p>${t('treaty.beside')}</p><ul class="tags">${others.map(
        (other) =>
          html`<li><a href="/${language}${path}&amp;beside=${other.expressionId}"${other.expressionId === article.besideId ? html` aria-current="true"` : ''}>${languageName(other.language, language)}</a></li>`,
      )}</ul></nav>`
}
<div class="${article.besideId === undefined ? 'law' : 'law beside'}">${textOf(shown, language)}${article.besideId === undefined ? '' : beside ? textOf(beside, language) : html`<p class="notice">${t('treaty.article.missing')}</p>`}</div>
${treatyLanguages(act, language)}
</main></div>`;
  return {
    language,
    title: `${label} · ${act.expression.title}`,
    path: article.besideId === undefined ? path : `${path}&beside=${article.besideId}`,
    content,
  };
}

function textOf(text: ArticleText, language: InterfaceLanguage): Html {
  const shown = shortenedToWeight(text.text, HEAVIEST_TEXT);
  const cut = shown.length < text.text.length;
  return html`<section lang="${text.language}" dir="${directionOf(text.language)}"><h2><bdi class="designation">${text.number}</bdi> <bdi>${text.heading}</bdi></h2>
<p class="quiet" lang="${language}" dir="${directionOf(language)}">${languageName(text.language, language)} ${standingMark(text.standing, language)}</p>
${shown.split('\n').map((line) => html`<p>${line}</p>`)}${cut ? html`<p class="notice" lang="${language}" dir="${directionOf(language)}">${legislationMessage(language, 'treaty.cut')}</p>` : ''}</section>`;
}
