import type { InterfaceLanguage } from '@comity/language';
import { type Html, html } from '@comity/web';
import { literatureMessage } from '../literature-message.ts';
import type { ReadLiterature } from '../read-literature.ts';
import { addressLink, fitting, isolated, shown } from './literature-words.ts';

/** Bytes that sources and identifiers may take beside the work; the data has them all. */
const ROOM = { sources: 5_000, identifiers: 2_000 };

/** Which libraries tell of a work, and when a person checked it; unknown is said to be unknown. */
export function literatureProvenance(entry: ReadLiterature, language: InterfaceLanguage): Html {
  const t = (key: string): string => literatureMessage(language, key);
  const accounts = entry.accounts.length > 0 ? entry.accounts : [entry];
  const sources = fitting(
    accounts.map((account) => sourceRows(account, language)),
    ROOM.sources,
  );
  const numbers = fitting(
    entry.identifiers.map(({ scheme, value }) => html`<dd>${isolated(`${scheme}: ${value}`)}</dd>`),
    ROOM.identifiers,
  );
  const left = accounts.length - sources.length;
  return html`<aside class="provenance" aria-labelledby="provenance-heading"><h2 id="provenance-heading">${t('literature.provenance')}</h2><dl>
${sources}
${left === 0 ? '' : html`<dd>${literatureMessage(language, 'literature.andmore', { count: left })}</dd>`}
<dt>${t('literature.checked')}</dt><dd>${entry.verifiedAt === null ? t('literature.notchecked') : isolated(entry.verifiedAt.slice(0, 10))}</dd>
${numbers.length === 0 ? '' : html`<dt>${t('literature.identifiers')}</dt>${numbers}`}
</dl></aside>`;
}

function sourceRows(
  { source, licence }: Pick<ReadLiterature, 'source' | 'licence'>,
  language: InterfaceLanguage,
): Html {
  const t = (key: string): string => literatureMessage(language, key);
  const stated = (value: string): Html | string => shown(value) || t('literature.notstated');
  return html`<dt>${t('literature.source')}</dt><dd>${addressLink(source.url) || stated(source.publisher)}</dd>
${source.url === '' || source.publisher === '' ? '' : html`<dt>${t('literature.sourcepublisher')}</dt><dd>${stated(source.publisher)}</dd>`}
${source.file === '' ? '' : html`<dt>${t('literature.file')}</dt><dd>${stated(source.file)}</dd>`}
<dt>${t('literature.licence')}</dt><dd>${stated(licence)}</dd>`;
}
