import type { LawDocument, LawNode, ReadOptions } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import { blocksOf } from './paragraphs.ts';
import { type JsonRecord, requiredText, textOf } from './records.ts';
import { sherlocLicence, sherlocPublisher } from './sherloc-address.ts';
import { stateOfAlpha3 } from './state-codes.ts';

/** An article of a law, with the place of its record in the file. */
export interface LawRecord {
  record: JsonRecord;
  place: string;
}

const chapterLevel = 20;
/** `Chapter II: Transparency`, `CHAPTER XI Extradition`: the designation and the heading behind it. */
const chapterLine = /^((?:chapter|part|title|section|book) [ivxlc\d]{1,8}[a-z]?)\b[\s:.–−-]{0,5}(.*)$/is;
/** `Article 14 − Special monitoring`, alone on its line. */
const articleLine = /^(article \d{1,4}(?: ?bis| ?ter|[a-z])?)\b\s{0,3}(?:[:.–−-]\s{0,3}|\s)?(.{0,200})$/i;

/** Laws of one State that have the same title, whole and in the order of their articles. */
export function groupLaws(records: readonly LawRecord[]): LawRecord[][] {
  const laws = new Map<string, LawRecord[]>();
  for (const entry of records) {
    const key = JSON.stringify([textOf(entry.record, 'country_code'), textOf(entry.record, 'law_title')]);
    const law = laws.get(key);
    if (law) law.push(entry);
    else laws.set(key, [entry]);
  }
  return [...laws.values()].map((law) => law.sort((one, other) => numberOf(one) - numberOf(other)));
}

/** The portal lists articles by the letters of their chapters; their first number gives the order of the law. */
function numberOf({ record }: LawRecord): number {
  return Number(/\d{1,5}/.exec(textOf(record, 'article'))?.[0] ?? 0);
}

/** One law with those of its articles that the file holds. Throws `RefusedFile` when its State is not told. */
export function readSherlocLaw(law: readonly LawRecord[], name: string, options: ReadOptions): LawDocument {
  const [first] = law as [LawRecord];
  const title = requiredText(first.record, 'law_title', first.place);
  const country = options.country ?? stateOfAlpha3(textOf(first.record, 'country_code'));
  if (country === undefined || country === 'INTL') {
    throw new RefusedFile(first.place, 'The code of its State is not known.');
  }
  return {
    dialect: 'sherloc-export',
    country,
    language: options.language ?? 'en',
    title,
    alternativeTitles: [],
    identifiers: [{ scheme: 'source', value: sourceOf(textOf(first.record, 'url'), title) }],
    versionDate: '',
    dates: [],
    status: 'unknown',
    standing: 'courtesy',
    source: { file: name, url: textOf(first.record, 'url').split(/[?#]/)[0] as string, publisher: sherlocPublisher },
    licence: sherlocLicence,
    nodes: nodesOf(law),
  };
}

/** `sherloc:afg/banking_law_of_afghanistan`, from the address of any of its articles. */
function sourceOf(url: string, title: string): string {
  const [, state, slug] = /\/cld\/legislation\/([a-z_]{3,4})\/([^/?#]{1,160})/.exec(url) ?? [];
  return `sherloc:${state && slug ? `${state}/${slug}` : title}`;
}

function nodesOf(law: readonly LawRecord[]): LawNode[] {
  const tree = new TreeBuilder();
  let open = '';
  for (const { record } of law) {
    const chapter = textOf(record, 'chapter');
    if (chapter !== open) {
      const [, number = '', heading = chapter] = chapterLine.exec(chapter) ?? [];
      if (chapter === '') tree.close(chapterLevel);
      else tree.division(chapterLevel, number, heading.trim());
      open = chapter;
    }
    addArticle(tree, record);
  }
  return tree.finish();
}

/** A record holds one article, or several in a row (`Article 25-34`), each under its own line. */
function addArticle(tree: TreeBuilder, record: JsonRecord): void {
  const designation = textOf(record, 'article');
  const lines = blocksOf(textOf(record, 'text')).flatMap((block) => block.split('\n'));
  // Records of a whole chapter repeat its heading above the first article.
  if (lines[0] !== undefined && chapterLine.test(lines[0]) && lines[0].length < 250) lines.shift();
  if (lines[0] === undefined || !articleLine.test(lines[0])) tree.article(designation, '');
  for (const line of lines) {
    const article = articleLine.exec(line);
    if (article) tree.article(article[1] as string, (article[2] as string).trim());
    else tree.line(line);
  }
}
