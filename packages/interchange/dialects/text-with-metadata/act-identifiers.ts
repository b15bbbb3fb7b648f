import type { DocumentIdentifier } from '../../law-document.ts';

/** What the metadata say of an act, from which its public numbers can be read. */
export interface ActFacts {
  country: string;
  title: string;
  citation: string;
  url: string;
}

/** Types of acts of the Union in a CELEX number, as ELI names them. */
const unionTypes: Readonly<Record<string, string>> = { R: 'reg', L: 'dir', D: 'dec', F: 'dec_framw' };

/** Where the official number of an act stands, by country: in which field, and how it looks. */
const numberRules: readonly { country: string; field: 'citation' | 'url'; pattern: RegExp }[] = [
  // The register's id is the same for all compilations of an act.
  { country: 'AU', field: 'url', pattern: /\/([CF]\d{4}[A-Z]\d{5})\b/ },
  { country: 'CA', field: 'citation', pattern: /\b((?:S\.C\.|R\.S\.C\.,?) \d{4}, c\. [\w.-]{0,12}\w)/ },
  { country: 'CA', field: 'citation', pattern: /\b(S(?:OR|I)\/\d{2,4}-\d{1,4})\b/ },
  { country: 'CH', field: 'citation', pattern: /\b(SR \d[\d.]{1,15}\d|SR \d)/ },
  { country: 'HK', field: 'citation', pattern: /\((Cap\. \d{1,4}[A-Z]{0,2})\)/ },
  { country: 'SG', field: 'citation', pattern: /\((Act \d{1,3} of \d{4})\b/ },
  {
    country: 'JP',
    field: 'citation',
    pattern:
      /((?:明治|大正|昭和|平成|令和)[一二三四五六七八九十元]{1,4}年[^\s第（(]{2,12}第[〇一二三四五六七八九十百]{1,6}号)/,
  },
  { country: 'UN', field: 'citation', pattern: /\b(\d{1,4} UNTS \d{1,4})\b/ },
  { country: 'UN', field: 'citation', pattern: /\b(S\/RES\/\d{1,4} ?\(\d{4}\))/ },
  { country: 'GB', field: 'citation', pattern: /\b(S\.?I\.? \d{4}\/\d{1,4})\b/ },
];

/** Public identifiers of the act, as far as the metadata state them beyond doubt. */
export function actIdentifiers(facts: ActFacts): DocumentIdentifier[] {
  const found: DocumentIdentifier[] = [];
  const eli = eliOf(facts);
  if (eli) found.push({ scheme: 'eli', value: eli });
  const number = actNumber(facts);
  if (number) found.push({ scheme: 'act-number', value: `${facts.country}:${number}` });
  return found;
}

function eliOf({ country, citation, url }: ActFacts): string | undefined {
  if (country === 'GB') {
    const path = /^https?:\/\/www\.legislation\.gov\.uk\/(?:id\/)?([a-z]{3,6}\/\d{4}\/\d{1,4})(?:\/|$)/.exec(url)?.[1];
    return path && `http://www.legislation.gov.uk/id/${path}`;
  }
  if (country === 'CH') {
    const path = /\/(eli\/(?:cc|oc|fga)\/[\w/]+?)(?:\/(?:de|fr|it|rm|en))?$/.exec(url)?.[1];
    return path && `https://fedlex.data.admin.ch/${path}`;
  }
  const celex = country === 'EU' ? /\b(?:3|0)(\d{4})([RLDF])(\d{4})(?:-\d{8})?\b/.exec(`${citation} ${url}`) : null;
  return celex
    ? `http://data.europa.eu/eli/${unionTypes[celex[2] as string]}/${celex[1]}/${Number(celex[3])}/oj`
    : undefined;
}

function actNumber(facts: ActFacts): string | undefined {
  // Chapters of the United Kingdom are counted by the year, which stands in the title.
  const chapter = /\(c\. ?(\d{1,3})\)/.exec(facts.citation)?.[1];
  const year = / (\d{4})$/.exec(facts.title)?.[1];
  if (facts.country === 'GB' && chapter && year) return `${year} c. ${chapter}`;
  for (const rule of numberRules) {
    const number = rule.country === facts.country ? rule.pattern.exec(facts[rule.field])?.[1] : undefined;
    if (number) return number.replace('R.S.C.,', 'R.S.C.');
  }
  return undefined;
}
