import type { InterfaceLanguage } from '@comity/language';
import { type Html, html, shortened } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { CaseAccount, ReadCase } from '../read-case.ts';
import { isolated, shown } from './case-words.ts';

const MOST_LISTED = 12;
const LONGEST_ADDRESS = 500;
const LONGEST_VALUE = 120;

/** Where what is said of a decision comes from, file by file, and when a person checked it; unknown is said to be unknown. */
export function caseProvenance(decision: ReadCase, language: InterfaceLanguage): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const { accounts, identifiers } = decision;
  return html`<aside class="provenance" aria-labelledby="provenance-heading"><h2 id="provenance-heading">${t('case.provenance')}</h2><dl>
${accounts.slice(0, MOST_LISTED).map((account) => sourceRows(account, language))}
<dt>${t('case.checked')}</dt><dd>${decision.verifiedAt === null ? t('case.notchecked') : isolated(decision.verifiedAt.slice(0, 10))}</dd>
<dt>${t('case.identifiers')}</dt>${identifiers.slice(0, MOST_LISTED).map(({ value }) => html`<dd>${shown(value)}</dd>`)}
${files(accounts, language)}
<dt>${t('case.data')}</dt><dd><a href="/${language}/case/${decision.id}.json">JSON</a></dd>
</dl></aside>`;
}

function sourceRows({ facts, collection }: CaseAccount, language: InterfaceLanguage): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const stated = (value: string): Html | string =>
    value === '' ? t('case.notstated') : shown(shortened(value, LONGEST_VALUE));
  const { source, licence } = facts;
  return html`<dt>${t('case.source')}</dt><dd>${sourceLink(source.url, stated)}</dd>
${source.publisher === '' ? '' : html`<dt>${t('case.publisher')}</dt><dd>${stated(source.publisher)}</dd>`}
${collection === 'starter' || source.file === '' ? '' : html`<dt>${t('case.file')}</dt><dd>${stated(source.file)}</dd>`}
<dt>${t('case.licence')}</dt><dd>${stated(licence)}</dd>`;
}

function sourceLink(url: string, stated: (value: string) => Html | string): Html | string {
  const address = /^https?:\/\//.test(url) ? URL.parse(url) : null;
  if (!address || address.href.length > LONGEST_ADDRESS) return stated(url);
  return html`<a href="${address.href}" rel="external"><bdi>${address.host}</bdi></a>`;
}

function files(accounts: readonly CaseAccount[], language: InterfaceLanguage): Html | string {
  const all = accounts.flatMap(({ facts }) => facts.files).slice(0, MOST_LISTED);
  if (all.length === 0) return '';
  return html`<dt>${caseLawMessage(language, 'case.files')}</dt>${all.map(({ name, mediaType, url }) => {
    const label = name || mediaType;
    const address = /^https?:\/\//.test(url) && url.length <= LONGEST_ADDRESS ? URL.parse(url) : null;
    return html`<dd>${address ? html`<a href="${address.href}" rel="external">${shown(label || address.host)}</a>` : shown(label)}</dd>`;
  })}`;
}
