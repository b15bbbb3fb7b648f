import iconv from 'iconv-lite';
import type { Dialect, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { parseHtml } from '../html/parse-html.ts';
import { readDocument } from './describe-document.ts';
import { LEAST_SURE, type Passage } from './passages.ts';

const ID = 'html-document';
const PAGE = /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}>\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
/** Less is a frame, a page that a script fills, or one that leads elsewhere. */
const FEWEST_LETTERS = 200;

/** Any web page with text: sections by its headings. */
export const plainHtml: Dialect = {
  id: ID,
  description: 'Any HTML page with text, as a document with sections by headings',

  recognise(file) {
    try {
      return PAGE.test(pageText(file).slice(0, 2000)) ? LEAST_SURE : 0;
    } catch {
      return 0;
    }
  },

  *read(file, options) {
    yield readDocument(file, options, () => {
      const html = pageText(file);
      const blocks = parseHtml(html).filter(({ link }) => !link);
      const passages = blocks.map(({ lines, level }): Passage => ({ text: lines.join(level > 0 ? ' ' : '\n'), level }));
      const letters = passages.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
      if (letters < FEWEST_LETTERS) throw new RefusedFile('', 'The page holds hardly any text.');
      return { dialect: ID, passages, ranked: true, ...stated(html.slice(0, 20_000)) };
    });
  },
};

/** The page decoded as its `meta` element says; without one as any other text. */
function pageText(file: SourceFile): string {
  const head = new TextDecoder('latin1').decode(file.bytes.subarray(0, 2048));
  const charset = /charset=["']?([\w-]{2,30})/i.exec(head)?.[1] ?? '';
  const legacy = /^(?:windows-|iso-|cp|koi8|gb|big5|shift|euc)/i.test(charset) && iconv.encodingExists(charset);
  return legacy ? iconv.decode(Buffer.from(file.bytes), charset) : file.text();
}

function stated(head: string): { title: string; language: string } {
  const title = /<title[^>]{0,200}>([^<]{1,300})/i.exec(head)?.[1] ?? '';
  const language = /<html[^>]{0,300}\blang=["']?([a-z]{2,3}(?:-\w{2,8})?)/i.exec(head)?.[1] ?? '';
  // The title is not decoded like the text; where it holds more than letters the first heading is better.
  return { title: title.includes('&') ? '' : title.replace(/\s+/g, ' ').trim(), language };
}
