import type { CaseDocument, CaseIdentifier } from '../../case-document.ts';
import { contentOf, descendantsNamed, type XmlElement } from '../akoma-ntoso/xml-tree.ts';

/** `[2022] EWHC 2354 (Admin)`, `[2021] UKSC 12`, `[2023] UKFTT 00652 (TC)`, `[2013] CSIH 101`. */
const NEUTRAL_CITATION =
  /\[((?:19|20)\d{2})\] ?(UK[A-Z]{2,5}|EW[A-Z]{2,5}(?: Civ| Crim)?|NI[A-Z]{2,5}|CS[IO]H|HCJAC|HCJ|EAT)[ -](\d{1,6})(?: ?\(([A-Za-z0-9]{1,8})\)| (KB|QB|Ch|Fam|Admin|Comm|TCC|Pat)\b)?/;
const FIRST_NEUTRAL_CITATION = new RegExp(NEUTRAL_CITATION.source);
const APPEAL_FROM = new RegExp(`\\bappeal(?:s)? from:? {0,3}${NEUTRAL_CITATION.source}`, 'gi');
/** The number that a court gives a case, where its header names it as such. */
const NUMBERED =
  /\b(?:case|claim|appeal|application) (?:numbers?|nos?\.?|ids?|ref(?:erence)?s?)\.? ?: ?([A-Z0-9][A-Z0-9/.-]{4,30})/gi;
const SUPREME_COURT_CASE = /\bUKSC \d{4}\/\d{4}\b/g;
const MOST_CITATIONS = 5000;

/** The citation in its usual form, without zeros before the number; `''` where there is none. */
export function neutralCitationIn(text: string): string {
  return written(FIRST_NEUTRAL_CITATION.exec(text.replace(/\s+/g, ' ')));
}

/** Neutral citations of the decisions appealed from, where the header says so. */
export function appealedDecisions(header: string): string[] {
  return [...new Set([...header.replace(/\s+/g, ' ').matchAll(APPEAL_FROM)].map(written))];
}

function written(match: RegExpExecArray | null): string {
  if (!match) return '';
  const [, year, court, number, bracketed, bare] = match;
  const list = bracketed ?? bare;
  return `[${year}] ${court} ${Number(number)}${list ? ` (${list})` : ''}`;
}

/** Numbers of the case in the header, in the order printed. */
export function docketNumbers(header: string): string[] {
  const text = header.replace(/\s+/g, ' ');
  const named = [...text.matchAll(NUMBERED)].map(([, number = '']) => number.replace(/[./-]+$/, ''));
  const numbers = [...named, ...(text.match(SUPREME_COURT_CASE) ?? [])];
  return [...new Set(numbers.filter((number) => /\d{3}/.test(number)))].slice(0, 20);
}

export function neutralCitation(value: string): CaseIdentifier {
  return { scheme: 'neutral-citation', value };
}

type Citation = CaseDocument['citations'][number];

/** What the text links: `ref` of the parsers that enriched it, and links of the court itself. */
export function citationsIn(body: XmlElement): Citation[] {
  const found = new Map<string, Citation>();
  for (const name of ['ref', 'a']) {
    for (const link of descendantsNamed(body, name)) {
      if (found.size >= MOST_CITATIONS) return [...found.values()];
      const target = link.attributes.get('href') ?? '';
      const text = contentOf(link).replace(/\s+/g, ' ').trim().slice(0, 500);
      if (!/^https?:\/\//.test(target) || text === '') continue;
      const citation = { kind: kindOf(link.attributes.get('uk:type') ?? '', target), text, target };
      found.set(JSON.stringify(citation), citation);
    }
  }
  return [...found.values()];
}

function kindOf(type: string, target: string): Citation['kind'] {
  if (type === 'legislation' || /^https?:\/\/[a-z.]{0,20}legislation\.gov\.uk\//.test(target)) return 'legislation';
  if (type === 'case' || /^https?:\/\/(?:caselaw\.nationalarchives\.gov\.uk|www\.bailii\.org)\//.test(target)) {
    return 'case';
  }
  return 'other';
}
