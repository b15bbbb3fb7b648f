import { frontMatterText, splitFrontMatter } from '../../front-matter.ts';
import type { Dialect, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { plainText } from '../../markdown-text.ts';
import { RefusedFile } from '../../refused-file.ts';
import { readBody } from './body.ts';
import { citedDecree, readDates, readIdentifiers, readStatus } from './metadata.ts';
import { visible } from './plain-arabic.ts';
import { type BodyLine, bodyLineOf } from './shapes.ts';

/** Laws, decrees, decisions and agreements of Saudi Arabia with YAML front matter; unofficial copies by their own statement. */
export const saudiMarkdown: Dialect = {
  id: 'saudi-markdown',
  description: 'Saudi laws in Markdown with front matter (nezams, qanoonsa): ## المادة …',
  recognise(file) {
    try {
      return recogniseHead(file.text().slice(0, 8_192));
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

/** Looks at the lines of the front matter, not at its YAML, so that a broken one is still told apart and refused by `read`. */
function recogniseHead(head: string): number {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(head) || !/^title:.*\p{Script=Arabic}/mu.test(head)) return 0;
  if (/^source: *["']?(?:nezams|qanoonsa)\b/m.test(head)) return 0.95;
  const keys = ['approval_date_hijri', 'gazette_ref', 'issued_by', 'doc_type', 'source_url', 'retrieved_at'];
  const found = keys.filter((key) => new RegExp(`^${key}:`, 'm').test(head)).length;
  return found >= 4 ? 0.7 : 0;
}

function readLaw(file: SourceFile, options: ReadOptions): ReadResult {
  const { data, body } = splitFrontMatter(file.text());
  const title = visible(frontMatterText(data, 'title'));
  if (title === '') throw new RefusedFile('line 2', 'The front matter states no title.');
  const lines = body
    .split('\n')
    .map(readLine)
    .filter((line) => line.text !== '');
  const printed = lines[0]?.marks === 1 ? lines.shift()?.text : undefined;
  // Some files print the title again as the first heading; as a node of its own it would hold nothing.
  while (lines[0] && lines[0].marks > 0 && (lines[0].text === title || lines[0].text === printed)) lines.shift();
  if (!lines.some(bearsLaw)) {
    return { outcome: 'left-alone', reason: 'The file describes an act but holds none of its text.' };
  }
  const nodes: LawNode[] = readBody(lines);
  const dates = readDates(data);
  const dated = dates.find((date) => date.event === 'adopted') ?? dates.find((date) => date.event === 'published');
  const url = frontMatterText(data, 'source_url');
  return {
    outcome: 'law',
    document: {
      dialect: saudiMarkdown.id,
      country: options.country ?? 'SA',
      language: options.language ?? 'ar',
      title,
      alternativeTitles: [...(printed === undefined || printed === title ? [] : [printed]), ...citedDecree(data)],
      identifiers: readIdentifiers(data, title, dates),
      versionDate: dated?.date ?? '',
      dates,
      status: readStatus(data),
      standing: 'courtesy',
      source: { file: file.name, url, publisher: URL.canParse(url) ? new URL(url).hostname : '' },
      licence: '',
      nodes,
    },
  };
}

/** The date of issue and a spreadsheet's `#N/A` are no text of a law. */
function bearsLaw(line: BodyLine): boolean {
  return !/^صدر في/u.test(line.text) && line.text !== '#N/A';
}

function readLine(raw: string): BodyLine {
  const line = visible(raw);
  const marks = /^(?:#{1,6}(?=\s)|#{2,6})/.exec(line)?.[0].length ?? 0;
  return bodyLineOf(visible(plainText(line)), marks);
}
