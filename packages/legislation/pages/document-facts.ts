import type { InterfaceLanguage } from '@comity/language';
import { crimeTypeLabel } from '@comity/reference';
import { type Html, html, shortened, treatyArticleLabel } from '@comity/web';
import { legislationMessage } from '../legislation-message.ts';
import type { ReadAct } from '../read-act.ts';

/** Longest name of a body shown, in UTF-16 units. */
const LONGEST_BODY = 200;
const MOST_SUBJECTS = 20;

/** What a document is, who issued it and for which years, and what it is about; nothing where nothing is said. */
export function documentFacts({ facts }: ReadAct, language: InterfaceLanguage): Html | string {
  if (!facts) return '';
  const t = (key: string): string => legislationMessage(language, key);
  const row = (name: string, value: string): Html | string =>
    value === '' ? '' : html`<dt>${t(name)}</dt><dd><bdi>${shortened(value, LONGEST_BODY)}</bdi></dd>`;
  const period = [facts.periodFrom, facts.periodTo].filter((part) => part !== '').join('\u2013');
  const list = (name: string, values: readonly string[]): Html | string =>
    values.length === 0
      ? ''
      : html`<dt>${t(name)}</dt>${values.slice(0, MOST_SUBJECTS).map((value) => html`<dd>${value}</dd>`)}`;
  return html`<dl class="facts"><dt>${t('document.type')}</dt><dd>${t(`document.type.${facts.type}`)}</dd>
${row('document.issuedby', facts.issuedBy)}${row('document.period', period)}${row('document.edition', facts.edition)}
${list(
  'document.about',
  facts.concerns.map((concept) => crimeTypeLabel(concept, language)),
)}${list(
  'document.explains',
  facts.explains.map((article) => treatyArticleLabel(article, language)),
)}</dl>`;
}
