import type { CaseDocument } from '../../case-document.ts';
import { stateOfAlpha3 } from './state-codes.ts';

/** What the address of a case on the old portal tells: `…/case-law-doc/drugcrimetype/arg/2015/case_no._9.html?lng=en`. */
export interface SherlocAddress {
  /** The address without the language and template it was opened with. */
  url: string;
  /** `drugcrimetype`: the crime type under which the case was filed first; empty where the address has none. */
  crimeType: string;
  /** Alpha-2 of the State, `INTL` for international bodies; undefined where it is no known code. */
  state: string | undefined;
  year: string;
  /** Id of the case at the portal, the same under every crime type: `sherloc:arg/2015/case_no._9`. */
  source: string;
}

const path = /\/case-law-doc\/([a-z-]{3,60})\/([a-z_]{3,4})\/(?:(\d{4})\/)?([^?#]{1,160})/;

/** Reads an address of a case. The legacy number is not unique at the portal (four are shared by two cases); this is. */
export function readSherlocAddress(address: string): SherlocAddress {
  const url = address.split(/[?#]/)[0] as string;
  const [, crimeType = '', code = '', year = '', name = ''] = path.exec(url) ?? [];
  const slug = name.replace(/\.html?$/, '');
  return {
    url,
    crimeType,
    state: code === '' ? undefined : stateOfAlpha3(code),
    year,
    source: slug === '' ? '' : `sherloc:${[code, year, slug].filter((part) => part !== '').join('/')}`,
  };
}

/**
 * The State of the court. Judgments of international courts were filed under the State they concern, with a number that
 * begins with `IRB`: theirs is `INTL`. Undefined where neither the code nor the address tells.
 */
export function stateOfCase(number: string, alpha3: string, address: SherlocAddress): string | undefined {
  if (/^IRB/i.test(number)) return 'INTL';
  return stateOfAlpha3(alpha3) ?? address.state;
}

export const sherlocPublisher = 'United Nations Office on Drugs and Crime, SHERLOC';
/** As the description of the staged set has it. */
export const sherlocLicence = 'Terms of the portal unclear: for development and measurement, not for release';

/** What every case of the portal has in whatever file it comes: numbers, the form of a note, where it comes from. */
export function caseNoteOf(number: string, country: string, address: SherlocAddress, file: string) {
  return {
    country,
    identifiers: [
      { scheme: 'legacy', value: number },
      ...(address.source === '' ? [] : [{ scheme: 'source' as const, value: address.source }]),
    ],
    court: { name: '', division: '', level: country === 'INTL' ? 'international' : 'unknown' },
    form: 'case-note',
    source: { file, url: address.url, publisher: sherlocPublisher },
    licence: sherlocLicence,
  } satisfies Partial<CaseDocument>;
}
