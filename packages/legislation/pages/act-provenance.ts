import type { InterfaceLanguage } from '@comity/language';
import { languageName } from '@comity/reference';
import { type Html, html, shortened, standingMark, statusWord } from '@comity/web';
import { legislationMessage } from '../legislation-message.ts';
import type { ReadAct } from '../read-act.ts';
import { wordsOfKind } from './words-of-kind.ts';

/** Versions listed beside the text; an act with more is rare and has them all in its data. */
const MOST_VERSIONS = 20;
const MOST_DATES = 8;
const MOST_IDENTIFIERS = 8;
/** Longest value shown, in UTF-16 units; the data has it whole. */
const LONGEST_VALUE = 100;
const LONGEST_ADDRESS = 500;

/** Where a text comes from, how it stands, when it was checked; what is not known is said to be not known. */
export function actProvenance(act: ReadAct, language: InterfaceLanguage, beside: Html | string = ''): Html {
  const t = (key: string, values?: Record<string, string | number>): string =>
    legislationMessage(language, key, values);
  const { expression } = act;
  const stated = (value: string): Html | string =>
    value === '' ? t('act.notstated') : html`<bdi>${shortened(value, LONGEST_VALUE)}</bdi>`;
  const data = (extension: string): string =>
    `/${language}/${act.kind}/${act.id}.${extension}?version=${expression.id}`;
  return html`<aside class="provenance" aria-labelledby="provenance-heading"><h2 id="provenance-heading">${t('act.provenance')}</h2><dl>
<dt>${t('act.source')}</dt><dd>${sourceLink(expression.source_url, stated)}</dd>
<dt>${t('act.publisher')}</dt><dd>${stated(expression.source_publisher)}</dd>
${expression.source_file === '' ? '' : html`<dt>${t('act.file')}</dt><dd>${stated(expression.source_file)}</dd>`}
<dt>${t('act.standing')}</dt><dd>${standingMark(expression.standing, language)}</dd>
${act.kind === 'legislation' ? html`<dt>${t('act.status')}</dt><dd>${statusWord(expression.status, language)}</dd>` : ''}
<dt>${t('act.licence')}</dt><dd>${stated(expression.licence)}</dd>
<dt>${t('act.checked')}</dt><dd>${act.verifiedAt === null ? t('act.notchecked') : html`<bdi>${act.verifiedAt.slice(0, 10)}</bdi>`}</dd>
${act.dates.length === 0 ? '' : html`<dt>${t('act.dates')}</dt>${act.dates.slice(0, MOST_DATES).map((date) => html`<dd><bdi>${date.date}</bdi> ${t(`act.event.${date.event}`)}${date.asPrinted ? html` (${stated(date.asPrinted)})` : ''}</dd>`)}`}
<dt>${t('act.identifiers')}</dt>${act.identifiers.slice(0, MOST_IDENTIFIERS).map(({ value }) => html`<dd>${stated(value)}</dd>`)}
<dt>${t('act.versions')}</dt>${versions(act, language)}
<dt>${t(`${wordsOfKind(act.kind)}.data`)}</dt><dd><a href="${data('json')}">JSON</a> · ${act.kind === 'legislation' ? html`<a href="${data('xml')}">Akoma Ntoso</a> · ` : ''}<a href="${data('csv')}">CSV</a></dd>
</dl>${beside}</aside>`;
}

function sourceLink(url: string, stated: (value: string) => Html | string): Html | string {
  const address = /^https?:\/\//.test(url) ? URL.parse(url) : null;
  if (!address || address.href.length > LONGEST_ADDRESS) return stated(url);
  return html`<a href="${address.href}" rel="external"><bdi>${address.host}</bdi></a>`;
}

function versions(act: ReadAct, language: InterfaceLanguage): Html[] {
  return act.expressions.slice(0, MOST_VERSIONS).map((other) => {
    const label = html`<bdi>${other.version_date || legislationMessage(language, 'act.undated')}</bdi> · ${languageName(other.language, language)}`;
    const mark = other.standing === 'summary' ? html` ${standingMark('summary', language)}` : '';
    return other.id === act.expression.id
      ? html`<dd>${label} (${legislationMessage(language, 'act.shown')})${mark}</dd>`
      : html`<dd><a href="/${language}/${act.kind}/${act.id}?version=${other.id}">${label}</a>${mark}</dd>`;
  });
}
