import type { DocumentIdentifier, LegalDate } from '../../law-document.ts';
import { NO_TITLE, SELF_CITATION, TITLE_LINE } from './designations.ts';
import { divisionStart, isChapterOfLaws, looksLikeHeading } from './headings.ts';
import type { Block } from './parse-html.ts';

export interface PageDescription {
  title: string;
  alternativeTitles: string[];
  country: string;
  identifiers: DocumentIdentifier[];
  dates: LegalDate[];
}

const FRONT_BLOCKS = 40;
const LONGEST_TITLE = 200;
/** Enough text to tell which state it is about. */
const MOST_BLOCKS = 5000;

/** What a page tells of its act: titles as cited and as printed, the state, the number of the act, its commencement. */
export function describePage(html: string, blocks: readonly Block[], language: string): PageDescription {
  const front = blocks.slice(0, FRONT_BLOCKS);
  const pageTitle = /<title[^>]*>([^<]{1,300})/i.exec(html.slice(0, 20_000))?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
  const chapter = chapterOfLaws(front);
  const printed = chapter?.heading || printedTitle(front);
  const firstHeading = front.find(({ level }) => level === 1)?.lines.join(' ') ?? '';
  const heading = firstHeading.length <= LONGEST_TITLE ? firstHeading : '';
  const named = [selfCitation(blocks), printed, heading, pageTitle];
  const titles = named.map((title) => title.replace(CHAPTER_NOTE, '').trim()).filter((title) => title !== '');
  const country = countryOf(pageTitle, blocks, language || 'en');
  const note = named.map((title) => CHAPTER_NOTE.exec(title)?.[1]).find((number) => number !== undefined);
  const chapterNumber = /\d+[A-Z]?(?::\d+)?/.exec(chapter?.number ?? '')?.[0] ?? note;
  const [title = '', ...others] = [...new Set(titles)];
  return {
    title,
    alternativeTitles: [
      ...others.filter((other) => other !== pageTitle || title === ''),
      ...(chapterNumber ? [`Cap. ${chapterNumber}`] : []),
    ],
    country,
    identifiers: chapterNumber && country ? [{ scheme: 'act-number', value: `${country}:CAP-${chapterNumber}` }] : [],
    dates: commencement(front.length > 0 ? blocks.slice(0, 400) : []),
  };
}

/** `Deeds Registries Act [Chapter 20:05]`. */
const CHAPTER_NOTE = /\s?\[(?:Chapter|Cap\.?) (\d{1,4}[A-Z]?(?::\d{1,3})?)\]$/i;

function chapterOfLaws(front: readonly Block[]): { number: string; heading: string } | undefined {
  for (const [index, block] of front.entries()) {
    const start = divisionStart(block);
    if (!start || !isChapterOfLaws(start, front[index + 1])) continue;
    return TITLE_LINE.test(start.heading) ? start : { number: start.number, heading: '' };
  }
  return undefined;
}

function printedTitle(front: readonly Block[]): string {
  for (const block of front) {
    const text = block.lines.join(' ');
    const fits = text.length <= LONGEST_TITLE && TITLE_LINE.test(text) && !NO_TITLE.test(text);
    if (fits && (looksLikeHeading(block) || block.centred) && !divisionStart(block)) return text;
  }
  return '';
}

function selfCitation(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const match = SELF_CITATION.exec(block.lines.join(' '));
    const named = match?.[1] ?? match?.[2];
    if (named === undefined) continue;
    return named.replace(/,? and (?:shall )?(?:comes?|have) (?:in|into|effect).*$/, '').replace(/[.,\s]+$/, '');
  }
  return '';
}

/** Names of states with their two-letter codes, from the runtime's own list in that language. */
function namesOfStates(language: string): Map<string, string> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const states = new Map<string, string>();
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = names.of(code);
      // States that are no more, such as Rhodesia (RH), bear the names of their successors.
      const current = name && new Intl.Locale('und', { region: code }).region === code;
      if (current && !states.has(name)) states.set(name, code);
    }
  }
  return states;
}

/** The state that the page's own title names, else the one that the text names most. */
function countryOf(pageTitle: string, blocks: readonly Block[], language: string): string {
  const inTitle = mostNamed(pageTitle, 1, namesOfStates('en'));
  if (inTitle !== '') return inTitle;
  return mostNamed(
    blocks
      .slice(0, MOST_BLOCKS)
      .map((block) => block.lines.join(' '))
      .join('\n'),
    2,
    namesOfStates(language),
  );
}

function mostNamed(text: string, fewest: number, states: ReadonlyMap<string, string>): string {
  let best = '';
  let most = fewest - 1;
  let second = 0;
  for (const [name, code] of states) {
    if (!text.includes(name) && !text.includes(name.toUpperCase())) continue;
    // Names are written with a capital; "того" in Russian is no mention of Togo.
    const written = `(?:${literal(name)}|${literal(name.toUpperCase())})(?!\\p{L})`;
    const whole = text.match(new RegExp(`(?<!\\p{L})${written}`, 'gu'))?.length ?? 0;
    if (whole === 0) continue;
    // "Parliament of …" and "Republic of …" name the state itself; other states are named in passing.
    const itself = new RegExp(`(?:[Rr]epublic|[Ll]aws|[Pp]arliament|[Gg]overnment) of (?:the )?${written}`, 'gu');
    const times = whole + 10 * (text.match(itself)?.length ?? 0);
    if (times > most) [second, most, best] = [best === '' ? 0 : most, times, code];
    else second = Math.max(second, times);
  }
  // An act that names several states about as often tells of none of them.
  return most >= second * 2 ? best : '';
}

function literal(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
/** Under the long title of an act of the revised laws stands, in brackets, when it came into force. */
const BRACKETED_DATE = /^\[(?:date of commencement:? ?)?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+),? (\d{4})\.?\]/i;

function commencement(blocks: readonly Block[]): LegalDate[] {
  for (const block of blocks) {
    const match = BRACKETED_DATE.exec(block.lines[0] as string);
    const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
    if (!match || month === 0) continue;
    const date = [match[3], String(month).padStart(2, '0'), (match[1] as string).padStart(2, '0')].join('-');
    return [{ event: 'in-force', date, precision: 'day', asPrinted: match[0].replace(/^\[|\]$/g, '') }];
  }
  return [];
}
