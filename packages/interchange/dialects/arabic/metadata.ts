import { asciiDigits, fromHijri } from '@comity/language';
import { frontMatterText } from '../../front-matter.ts';
import type { DocumentIdentifier, LegalDate, LegalEvent, LegalStatus } from '../../law-document.ts';
import { plainWord } from './plain-arabic.ts';

type FrontMatterData = Record<string, unknown>;

const gregorianMonths = new Map(
  'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر'
    .split(' ')
    .map((name, index) => [name, index + 1]),
);
const gregorianNamed = /(\d{1,2}) ?(?:من )?([\p{L}\p{M}]{3,10}) ?,? ?(\d{4}) ?م/u;
const gregorianNumbers = /(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(\d{4}) ?م/u;
const hijriAfterNumber = /(?:و?بتاريخ|وتاريخ|تاريخ)[\s؛:]{0,4}([\p{Nd}\s/؛.-]{6,24}هـ?)/u;
const decree = /مرسوم (?:ال)?ملكي|(?:ال)?أمر (?:ال)?ملكي|المرسوم/u;

/** The dates that the front matter states, the approval first. Dates that no calendar has are left out. */
export function readDates(data: FrontMatterData): LegalDate[] {
  const issued = frontMatterText(data, 'issued_date');
  return [
    hijri('adopted', frontMatterText(data, 'approval_date_hijri')) ??
      gregorian('adopted', issued) ??
      hijri('adopted', issued) ??
      hijri('adopted', issuingDate(data)),
    hijri('published', frontMatterText(data, 'publish_date')) ??
      gregorian('published', frontMatterText(data, 'gazette_ref')),
    readStatus(data) === 'repealed'
      ? hijri('repealed', hijriAfterNumber.exec(frontMatterText(data, 'status'))?.[1] ?? '')
      : undefined,
    retrieved(frontMatterText(data, 'retrieved_at')),
  ].filter((date) => date !== undefined);
}

/** The date of the royal decree that issued the act, else of the first decision named. */
function issuingDate(data: FrontMatterData): string {
  const clauses = frontMatterText(data, 'issued_by').split(/؛ (?=\p{L})/u);
  const clause = clauses.find((one) => decree.test(one)) ?? clauses[0] ?? '';
  return hijriAfterNumber.exec(clause)?.[1] ?? '';
}

/** `printed` may have been torn by a separator of lists: `٢؛ ٩/ ١٢/ ١٤١٢ هـ` is the 29th. */
function hijri(event: LegalEvent, printed: string): LegalDate | undefined {
  if (printed === '') return undefined;
  const date = fromHijri(printed.replace(/\s*؛\s*/gu, ''));
  return date && { event, ...date, asPrinted: printed };
}

function gregorian(event: LegalEvent, printed: string): LegalDate | undefined {
  const text = asciiDigits(printed.slice(-120));
  const named = gregorianNamed.exec(text);
  const numbers = named ? null : gregorianNumbers.exec(text);
  const month = named ? gregorianMonths.get(plainWord(named[2] as string)) : Number(numbers?.[2]);
  const match = named ?? numbers;
  if (!match || !month) return undefined;
  const day = `${match[3]}-${String(month).padStart(2, '0')}-${(match[1] as string).padStart(2, '0')}`;
  if (!isDay(day)) return undefined;
  return { event, date: day, precision: 'day', asPrinted: printed };
}

function retrieved(printed: string): LegalDate | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(printed)?.[0];
  return day && isDay(day) ? { event: 'retrieved', date: day, precision: 'day' } : undefined;
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

export function readStatus(data: FrontMatterData): LegalStatus {
  const printed = frontMatterText(data, 'status');
  if (printed.startsWith('غير ساري') || printed.startsWith('ملغ')) return 'repealed';
  return printed.startsWith('ساري') ? 'in-force' : 'unknown';
}

/** Ids at the two sites the collection is made from; the file names the second site where it holds the same act. */
export function readIdentifiers(
  data: FrontMatterData,
  title: string,
  dates: readonly LegalDate[],
): DocumentIdentifier[] {
  const also = Array.isArray(data.also_available_from) ? data.also_available_from : [];
  const addresses = [frontMatterText(data, 'source_url'), ...also.filter((one) => typeof one === 'string')];
  const ids = addresses.map(sourceId).filter((id) => id !== '');
  const number = actNumber(title, dates);
  return [
    ...[...new Set(ids)].map((value) => ({ scheme: 'source', value })),
    ...(number === '' ? [] : [{ scheme: 'act-number', value: number }]),
  ];
}

/** `nezams:<last segment of the path>`, decoded; empty for what is no web address. */
function sourceId(address: string): string {
  if (!URL.canParse(address)) return '';
  const { hostname, pathname } = new URL(address);
  const segment = pathname.split('/').findLast((part) => part !== '');
  if (segment === undefined) return '';
  const site = hostname.replace(/^www\./, '').split('.')[0];
  try {
    return `${site}:${decodeURIComponent(segment)}`;
  } catch {
    return `${site}:${segment}`;
  }
}

const numberedAct =
  /^((?:مرسوم|أمر) ملكي|قرار مجلس الوزراء|(?:ال)?(?:مرسوم|أمر) (?:ال)?ملكي) رقم ?\(?\s*((?:[مأا] ?\/ ?)?\p{Nd}{1,5})\s*\)?/u;

/**
 * The number of a decree or decision that is itself the act. Numbers begin anew each year, so the Hijri year belongs to it.
 * A law gets none: the decree that issued it may have issued others, and is an act of its own.
 */
function actNumber(title: string, dates: readonly LegalDate[]): string {
  const match = numberedAct.exec(title);
  const adopted = asciiDigits(dates.find((date) => date.event === 'adopted')?.asPrinted ?? '');
  const year = /\b(1[34]\d{2})\b/.exec(adopted)?.[1] ?? /لعام (1[34]\d{2})/.exec(asciiDigits(title))?.[1];
  if (!match || year === undefined) return '';
  const kind = (match[1] as string).replace(/(^| )ال(?=مرسوم|أمر|ملكي)/gu, '$1');
  return `SA:${kind} ${asciiDigits(match[2] as string).replace(/\s/g, '')}/${year}`;
}

/** The decree under which a law is cited, where the front matter names exactly one. */
export function citedDecree(data: FrontMatterData): string[] {
  const clauses = frontMatterText(data, 'issued_by')
    .split(/؛ (?=\p{L})/u)
    .filter((clause) => decree.test(clause));
  return clauses.length === 1 ? clauses.map((clause) => clause.replace(/[.\s]+$/u, '')) : [];
}
