export { ASKING_FORM, askingForm, inLanguage, standingMark, statusWord, withMarks } from './components.ts';
export { type Html, html } from './html.ts';
export { htmlWeight, shortened, shortenedToWeight, unitWeight, wholeCharacters } from './html-weight.ts';
export { LinkedTexts, type TextLink } from './linked-text.ts';
export { type Page, pageShell, stylesheet, stylesheetPath } from './page-shell.ts';
export { treatyArticleLabel } from './treaty-article.ts';
export { webMessage } from './web-message.ts';
