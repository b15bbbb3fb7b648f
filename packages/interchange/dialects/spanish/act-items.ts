import { type ArticleMark, readArticleMark } from './article-mark.ts';
import { EARLIER_WORDINGS, folded, INSTRUMENT_WORDS, JOINING_WORDS } from './designation-rules.ts';
import { type DivisionMark, readDivisionMark } from './division-mark.ts';
import { isCapitals, type Paragraph } from './paragraphs.ts';

/** A paragraph with what it marks. */
export interface ActItem extends Paragraph {
  folded: string;
  article: ArticleMark | undefined;
  division: DivisionMark | undefined;
}

const CONTENTS = /^(?:indice|sumario)\b|\bindice tematico\W*$/;
const RANGE_OF_ARTICLES = /^arts?\.\s?\d/;
const ANNEX =
  /^["“]?(?:anexo|apendice)(?:\s+["“]?(?:[ivxl]{1,6}|\d{1,3}|[a-z]|unico|psiquiatrico)(?:[.-](?:[ivxl]{1,5}|\d{1,3}))?(?![\p{L}\d]))?["”]?/u;
const LONGEST_TITLE_CHARACTERS = 400;
/** What is shorter and ends with a preposition or `la ley` is a heading, not a sentence that goes on. */
const SHORTEST_SENTENCE = 45;

/** Reads the marks of all paragraphs of an act. */
export function readItems(paragraphs: readonly Paragraph[]): ActItem[] {
  const items: ActItem[] = paragraphs.map((paragraph, index) => {
    const before = paragraphs[index - 1];
    const article = readArticleMark(
      paragraph,
      before?.level === 0 && before.text.length >= SHORTEST_SENTENCE && isUnfinished(before.text),
    );
    const division = article ? undefined : readDivisionMark(paragraph);
    return { ...paragraph, folded: folded(paragraph.text), article, division };
  });
  unmarkContents(items);
  return items;
}

/** For each item the index of the next article mark at or after it; `items.length` where none follows. */
export function nextArticles(items: readonly ActItem[]): number[] {
  const next = new Array<number>(items.length + 1).fill(items.length);
  for (let index = items.length - 1; index >= 0; index -= 1) {
    next[index] = items[index]?.article ? index : (next[index + 1] as number);
  }
  return next;
}

/** The designation and the title of an annex that a paragraph opens: `ANEXO A: Tratado de …`. */
export function annexTitle(item: ActItem): { printed: string; heading: string } | undefined {
  const match = ANNEX.exec(item.folded);
  if (!match || item.text.length > LONGEST_TITLE_CHARACTERS || !/^["“]?A/.test(item.text)) return undefined;
  const separator = (/^[\s.:–—-]*/.exec(item.text.slice(match[0].length)) as RegExpExecArray)[0];
  const heading = item.text.slice(match[0].length + separator.length);
  if (item.level === 0 && !isCapitals(item.text) && !item.bold && heading !== '') return undefined;
  if (/^[\p{Ll}]/u.test(heading)) return undefined;
  return { printed: item.text.slice(0, match[0].length), heading };
}

/** True for what can be the title of a treaty or another instrument: its first word says so and it does not read as a sentence. */
export function isInstrumentTitle(item: ActItem, lenient: boolean): boolean {
  const word = /^["“]?(\p{L}+)/u.exec(item.folded)?.[1] ?? '';
  if (!INSTRUMENT_WORDS.includes(word) || !/^["“]?\p{Lu}/u.test(item.text)) return false;
  if (item.text.length > LONGEST_TITLE_CHARACTERS) return false;
  if (isCapitals(item.text) || item.bold || item.level > 0) return true;
  return lenient && !/[.;:,]$/.test(item.text);
}

export function opensEarlierWordings(item: ActItem): boolean {
  return EARLIER_WORDINGS.test(item.folded);
}

function isUnfinished(text: string): boolean {
  const word = folded(text.slice(text.lastIndexOf(' ') + 1));
  return JOINING_WORDS.has(word) && !isCapitals(text);
}

/** A table of contents names the divisions and their articles before the act begins; none of it is a division or an article. */
function unmarkContents(items: ActItem[]): void {
  const first = items.findIndex((item) => CONTENTS.test(item.folded));
  if (first < 0) return;
  let last = -1;
  for (let index = first; index < items.length; index += 1) {
    const item = items[index] as ActItem;
    if (RANGE_OF_ARTICLES.test(item.folded) && !(item.article && item.article.rest.length > 60)) last = index;
    else if (item.article) break;
  }
  for (let index = first; index <= last; index += 1) {
    const item = items[index] as ActItem;
    item.article = undefined;
    item.division = undefined;
  }
}
