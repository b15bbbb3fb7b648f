import type { InterfaceLanguage } from '@comity/language';
import { type Html, html, htmlWeight, shortenedToWeight } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { CaseAccount, ReadCase } from '../read-case.ts';
import { isolated, shown } from './case-words.ts';
import { fitting, type Room } from './facts-table.ts';

/** Bytes that sources, identifiers and files may take beside the text; the data has them all. */
const ROOM = { sources: 4_500, identifiers: 1_500, files: 2_000 };
const HEAVIEST_ADDRESS = 500;
const HEAVIEST_VALUE = 160;

type Source = Pick<CaseAccount['facts'], 'source' | 'licence'>;

/** Where what is said of a decision comes from, file by file, and when a person checked it; unknown is said to be unknown. */
export function caseProvenance(decision: ReadCase, language: InterfaceLanguage, beside: Html | string = ''): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const { accounts, identifiers } = decision;
  const sources: Source[] = accounts.length > 0 ? accounts.map(({ facts }) => facts) : [decision];
  const values = identifiers.map(({ value }) => html`<dd>${shown(value, HEAVIEST_VALUE)}</dd>`);
  return html`<aside class="provenance" aria-labelledby="provenance-heading"><h2 id="provenance-heading">${t('case.provenance')}</h2><dl>
${within(
  sources.map((source) => sourceRows(source, language)),
  ROOM.sources,
  language,
)}
<dt>${t('case.checked')}</dt><dd>${decision.verifiedAt === null ? t('case.notchecked') : isolated(decision.verifiedAt.slice(0, 10))}</dd>
<dt>${t('case.identifiers')}</dt>${within(values, ROOM.identifiers, language)}
${files(accounts, language)}
<dt>${t('case.data')}</dt><dd><a href="/${language}/case/${decision.id}.json">JSON</a></dd>
</dl>${beside}</aside>`;
}

/** The entries that have room, and how many more there are. */
function within(entries: readonly Html[], bytes: number, language: InterfaceLanguage): Html {
  const room: Room = { left: bytes };
  const fit = fitting(entries, room);
  const left = entries.length - fit.length;
  return html`${fit}${left === 0 ? '' : html`<dd>${caseLawMessage(language, 'case.andmore', { count: left })}</dd>`}`;
}

function sourceRows({ source, licence }: Source, language: InterfaceLanguage): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const stated = (value: string): Html | string => shown(value, HEAVIEST_VALUE) || t('case.notstated');
  return html`<dt>${t('case.source')}</dt><dd>${addressLink(source.url) ?? stated(source.url)}</dd>
${source.publisher === '' ? '' : html`<dt>${t('case.publisher')}</dt><dd>${stated(source.publisher)}</dd>`}
${source.file === '' ? '' : html`<dt>${t('case.file')}</dt><dd>${stated(source.file)}</dd>`}
<dt>${t('case.licence')}</dt><dd>${stated(licence)}</dd>`;
}

/** A link to an address of the web; undefined for what is none and for one that is too long to be shown. */
function addressLink(url: string, label?: string): Html | undefined {
  const address = /^https?:\/\//.test(url) ? URL.parse(url) : null;
  if (!address || htmlWeight(address.href) > HEAVIEST_ADDRESS) return undefined;
  const name = shortenedToWeight(label || address.host, HEAVIEST_VALUE);
  return html`<a href="${address.href}" rel="external"><bdi>${name}</bdi></a>`;
}

function files(accounts: readonly CaseAccount[], language: InterfaceLanguage): Html | '' {
  const all = accounts.flatMap(({ facts }) => facts.files);
  const entries = all.flatMap(({ name, mediaType, url }) => {
    const label = name || mediaType;
    const entry = addressLink(url, label) ?? shown(label, HEAVIEST_VALUE);
    return entry === '' ? [] : [html`<dd>${entry}</dd>`];
  });
  if (entries.length === 0) return '';
  return html`<dt>${caseLawMessage(language, 'case.files')}</dt>${within(entries, ROOM.files, language)}`;
}
