import type { DocumentIdentifier, LegalDate, LegalStatus } from '../../law-document.ts';
import type { RtfParagraph } from './read-rtf.ts';
import { AMENDED_BY, CODE_TITLE, DATED_NUMBER, KIND_OF_ACT, MONTHS, REPEALED, STATES } from './russian-designations.ts';
import { startOf } from './russian-statute.ts';

export interface RussianDescription {
  title: string;
  alternativeTitles: string[];
  country: string;
  identifiers: DocumentIdentifier[];
  dates: LegalDate[];
  versionDate: string;
  status: LegalStatus;
}

const LONGEST_HEAD = 60;

/** What the head of a law in Russian tells: kind and title, date and number, and the acts that amended it. */
export function describeRussianStatute(paragraphs: readonly RtfParagraph[]): RussianDescription {
  const first = paragraphs.findIndex(({ text, bold }) => startOf(text, bold) !== undefined);
  const head = paragraphs.slice(0, first < 0 ? LONGEST_HEAD : Math.min(first, LONGEST_HEAD)).map(({ text }) => text);
  const country = countryOf(paragraphs);
  const { dates, number } = datesOf(head);
  const adopted = dates.find(({ event }) => event === 'adopted');
  const { title, alternativeTitles } = titlesOf(head);
  const identified = number !== '' && country !== '' && adopted !== undefined;
  return {
    title,
    alternativeTitles,
    country,
    // Numbers begin anew every year, so the year belongs to the number.
    identifiers: identified
      ? [{ scheme: 'act-number', value: `${country}:${number}/${adopted.date.slice(0, 4)}` }]
      : [],
    dates,
    versionDate:
      dates
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '',
    status: head.some((line) => REPEALED.test(line)) ? 'repealed' : 'unknown',
  };
}

function titlesOf(head: readonly string[]): { title: string; alternativeTitles: string[] } {
  const code = head.find((line) => CODE_TITLE.test(line));
  if (code) {
    const lower = code.toLowerCase().replace(/(кыргызской республики|российской федерации)/, capitalised);
    const cited = lower.charAt(0).toUpperCase() + lower.slice(1);
    return { title: code, alternativeTitles: cited === code ? [] : [cited] };
  }
  const kind = head.findIndex((line) => KIND_OF_ACT.test(line));
  const lines: string[] = [];
  for (const line of head.slice(kind + 1)) {
    if (line === '' && lines.length === 0) continue;
    if (line === '' || /^\((?!представ)/u.test(line) || new RegExp(DATED_NUMBER.source, 'iu').test(line)) break;
    lines.push(line);
  }
  const title = lines.join(' ').slice(0, 1000);
  const name = kind < 0 ? '' : (head[kind] as string).replace(/\d$/, '').toLowerCase();
  const cited = name.replace(/(кыргызской республики|российской федерации)/, capitalised);
  const full = title === '' || cited === '' ? '' : `${cited.charAt(0).toUpperCase()}${cited.slice(1)} "${title}"`;
  return { title, alternativeTitles: full === '' ? [] : [full] };
}

function capitalised(name: string): string {
  return name.replace(/(^| )([а-я])/gu, (_, space: string, letter: string) => space + letter.toUpperCase());
}

/** The first date with a number is that of the act; those after "в редакции" are of acts that amended it. */
function datesOf(head: readonly string[]): { dates: LegalDate[]; number: string } {
  const text = head.join('\n');
  const amendedFrom = AMENDED_BY.exec(text)?.index ?? text.length;
  const dates: LegalDate[] = [];
  let number = '';
  for (const match of text.matchAll(DATED_NUMBER)) {
    const date = isoDate(match);
    if (date === '') continue;
    const amended = match.index > amendedFrom;
    if (!amended && dates.length > 0) continue;
    if (!amended) number = match[4] ?? '';
    const asPrinted = match[0].replace(/,? ?(?:N|№).*$/u, '');
    const event = amended ? 'amended' : 'adopted';
    if (!dates.some((known) => known.event === event && known.date === date)) {
      dates.push({ event, date, precision: 'day', asPrinted });
    }
    // "Введен в действие Законом …" stands after the list and names another act.
    if (
      amended &&
      text
        .slice(match.index + match[0].length)
        .trimStart()
        .startsWith(')')
    )
      break;
  }
  return { dates, number };
}

function isoDate(match: RegExpMatchArray): string {
  const month = MONTHS.indexOf((match[2] as string).toLowerCase()) + 1;
  const day = (match[1] as string).padStart(2, '0');
  return month === 0 ? '' : `${match[3]}-${String(month).padStart(2, '0')}-${day}`;
}

function countryOf(paragraphs: readonly RtfParagraph[]): string {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  let best = '';
  let most = 0;
  for (const [code, name] of Object.entries(STATES)) {
    const times = text.match(name)?.length ?? 0;
    if (times > most) [most, best] = [times, code];
  }
  return best;
}
