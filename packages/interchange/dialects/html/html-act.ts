import iconv from 'iconv-lite';
import type { Dialect, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { recogniseLanguage } from '../../recognise-language.ts';
import { RefusedFile } from '../../refused-file.ts';
import { withoutContentsList } from './contents-list.ts';
import { describePage } from './metadata.ts';
import { parseHtml } from './parse-html.ts';
import { readStatute } from './statute-reader.ts';

const ID = 'html-act';
const SAMPLE_CHARACTERS = 100_000;

/** A statute as a web page, also as a word processor exports it: its structure is in what is printed, not in the tags. */
export const htmlAct: Dialect = {
  id: ID,
  description: 'A statute as HTML, also exported from a word processor: sections by their printed number and heading',

  recognise(file: SourceFile): number {
    try {
      return recognisePage(htmlText(file));
    } catch {
      return 0;
    }
  },

  *read(file: SourceFile, options: ReadOptions): Iterable<ReadResult> {
    try {
      yield readPage(file, options);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}>\s*)?<(?:!doctype html|html|head|body|meta|div|p|h[1-6])\b/i;
/** Designations at the beginning of an element. */
const DESIGNATIONS =
  />\s*(?:(?:chapter|part|article|section|schedule|art\.|§|artículo|artigo|articolo|artikel|статья|المادة|titre|chapitre|título)\s+[\dIVXLA-Z]{1,5}(?=\W)|第[一二三四五六七八九十百零\d]{1,6}[条條]|\d{1,3}[A-Z]?\.\s)/gi;
const ENACTMENT =
  /\b(?:an\s+act\s+to|be\s+it\s+(?:therefore\s+)?enacted|enacted\s+by\s+the|may\s+be\s+cited\s+as|principal\s+legislation)\b/i;

/** Numbers without a stop, `12A Powers`: they count only in their order, and where the page names itself an act. */
const BARE_NUMBERS = />\s*(\d{1,3})[A-Z]{0,2}(?:\s|&nbsp;|<)/g;

function recognisePage(html: string): number {
  if (!PAGE.test(html.slice(0, SAMPLE_CHARACTERS))) return 0;
  // The styles of a word processor may fill more than the sample.
  const sample = html.slice(Math.max(0, html.search(/<body\b/i))).slice(0, SAMPLE_CHARACTERS);
  const designations = sample.match(DESIGNATIONS)?.length ?? 0;
  const enacted = ENACTMENT.test(sample);
  if (designations >= 3) return enacted ? 0.8 : 0.5;
  return enacted && countedFromOne(sample) >= 3 ? 0.6 : 0;
}

function countedFromOne(sample: string): number {
  let last = 0;
  for (const [, number] of sample.matchAll(BARE_NUMBERS)) if (Number(number) === last + 1) last += 1;
  return last;
}

/** The page decoded as its `meta` element says; without one as any other text. */
function htmlText(file: SourceFile): string {
  const head = new TextDecoder('latin1').decode(file.bytes.subarray(0, 2048));
  const charset = /charset=["']?([\w-]{2,30})/i.exec(head)?.[1] ?? '';
  const legacy = /^(?:windows-|iso-|cp|koi8|gb|big5|shift|euc)/i.test(charset) && iconv.encodingExists(charset);
  return legacy ? iconv.decode(Buffer.from(file.bytes), charset) : file.text();
}

function readPage(file: SourceFile, options: ReadOptions): ReadResult {
  const html = htmlText(file);
  refuseCutOff(html);
  const blocks = parseHtml(html);
  const sample = blocks.slice(0, 400).map((block) => block.lines.join(' '));
  const language = options.language ?? recogniseLanguage(sample.join('\n')) ?? statedLanguage(html);
  const page = describePage(html, blocks, language);
  const nodes = readStatute(withoutContentsList(blocks));
  if (!holdsProvision(nodes)) throw new RefusedFile('', 'No section or article was found in the page.');
  return {
    outcome: 'law',
    document: {
      dialect: ID,
      country: options.country ?? page.country,
      language,
      title: page.title,
      alternativeTitles: page.alternativeTitles,
      identifiers: page.identifiers,
      versionDate: '',
      dates: page.dates,
      status: 'unknown',
      standing: 'unknown',
      source: { file: file.name, url: canonicalAddress(html), publisher: '' },
      licence: '',
      nodes,
    },
  };
}

/** A page that opens its body and never closes it has lost its end, and with it an unknown part of the law. */
function refuseCutOff(html: string): void {
  if (!/<(?:html|body)\b/i.test(html.slice(0, SAMPLE_CHARACTERS)) || /<\/(?:html|body)\s*>/i.test(html.slice(-5000)))
    return;
  throw new RefusedFile(`line ${html.split('\n').length}`, 'The page is cut off: its body is never closed.');
}

function holdsProvision(nodes: readonly LawNode[]): boolean {
  return nodes.some((node) => node.role === 'article' || holdsProvision(node.children));
}

function statedLanguage(html: string): string {
  return /<(?:html|body)[^>]{0,300}\blang="([a-z]{2})/i.exec(html.slice(0, 20_000))?.[1]?.toLowerCase() ?? '';
}

function canonicalAddress(html: string): string {
  return (
    /<link[^>]{0,200}rel="canonical"[^>]{0,200}href="(https?:[^"]{1,500})"/i.exec(html.slice(0, 20_000))?.[1] ?? ''
  );
}
