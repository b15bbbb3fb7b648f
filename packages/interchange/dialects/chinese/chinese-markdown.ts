import type { Dialect, LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { plainText } from '../../markdown-text.ts';
import { RefusedFile } from '../../refused-file.ts';
import { type BodyLine, readBody } from './body.ts';
import { readArticle } from './designations.ts';
import { lastHistoryDate, readHistory } from './history.ts';
import { dateInName, normaliseTitle, otherTitles } from './identity.ts';

const endOfHistory = '<!-- INFO END -->';
/** Characters that show nothing: zero-width marks, and private-use signs left over from the typesetting of the source. */
const invisible = /[\u200B-\u200F\u2060\uFEFF\uFFFC\uE000-\uF8FF]/gu;

/** Laws, interpretations and local regulations of China: a `#` title, the history, `<!-- INFO END -->`, then the text. */
export const chineseMarkdown: Dialect = {
  id: 'chinese-markdown',
  description: 'Chinese laws in Markdown: title, history, <!-- INFO END -->, 第…条',
  recognise(file) {
    try {
      return recogniseText(file.text().slice(0, 16_384));
    } catch {
      return 0;
    }
  },
  *read(file, options): Iterable<ReadResult> {
    try {
      yield readLaw(file, options);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

function recogniseText(head: string): number {
  const opening = /^\uFEFF?\s{0,20}#[ \t]+([^\n]*)/.exec(head);
  if (!opening || !/\p{Script=Han}{2}/u.test(opening[1] as string)) return 0;
  if (/[\u3041-\u30FF\uAC00-\uD7A3]/u.test(head)) return 0;
  if (head.includes(endOfHistory)) return 0.95;
  return head.split('\n').some((line) => readArticle(line.trim().replace(/^#+ */, ''), 0)) ? 0.6 : 0;
}

function readLaw(file: SourceFile, options: ReadOptions): ReadResult {
  const all = file.text().replace(/\r\n?/g, '\n').split('\n');
  const lines = all.map(readLine);
  const titleAt = lines.findIndex((line) => line.text !== '');
  const title = lines[titleAt];
  if (title?.marks !== 1) throw new RefusedFile('line 1', 'The file does not open with the title of a law.');
  const end = all.findIndex((line) => line.includes(endOfHistory));
  const filled = (line: BodyLine) => line.text !== '';
  const history = lines.slice(titleAt + 1, Math.max(end, titleAt + 1)).filter(filled);
  const body = lines.slice(Math.max(end, titleAt) + 1).filter(filled);
  if (body.length === 0) throw new RefusedFile('', 'The file holds the title and the history of a law, but no text.');
  const nodes = readBody(
    body,
    history.map((line) => line.text),
  );
  return { outcome: 'law', document: describe(file, options, { title: title.text, history, body, nodes }) };
}

/** The parts of the file that the description of the act is drawn from. */
interface Parts {
  title: string;
  history: readonly BodyLine[];
  body: readonly BodyLine[];
  nodes: LawNode[];
}

function describe(
  file: SourceFile,
  options: ReadOptions,
  { title: printed, history, body, nodes }: Parts,
): LawDocument {
  const title = normaliseTitle(printed);
  const opening = body.slice(0, 8).map((line) => line.text);
  const dated = history.map((line) => line.text);
  // Some interpretations print their history in brackets below the mark that should close it.
  const bracketed = opening[0]?.startsWith('（') && /^（\d{4}年/u.test(opening[0]) ? [opening[0]] : [];
  return {
    dialect: chineseMarkdown.id,
    country: options.country ?? 'CN',
    language: options.language ?? 'zh',
    title,
    alternativeTitles: otherTitles(title, opening),
    identifiers: [{ scheme: 'source', value: `cn:${title}` }],
    versionDate: dateInName(file.name) || lastHistoryDate([...dated, ...bracketed]),
    dates: readHistory([...dated, ...bracketed]),
    status: 'unknown',
    standing: 'courtesy',
    source: { file: file.name, url: '', publisher: '' },
    licence: '',
    nodes,
  };
}

function readLine(raw: string): BodyLine {
  const line = raw.replace(invisible, '').replaceAll('\u3000', ' ').trim();
  const marks = /^(?:#{1,6}(?=\s)|#{2,6})/.exec(line)?.[0].length ?? 0;
  return { text: plainText(line), marks, row: line.startsWith('|') };
}
