import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPage, PdfText } from '../pdf-text.ts';
import { turnBackwardArabic } from './backward-arabic.ts';
import { joinHyphens } from './join-hyphens.ts';
import { linesOfPage, type PrintedRun, runsOf } from './lines-of-page.ts';

/** Runs on a thread of its own (`extract-pdf.ts`), which is ended from outside when it takes too long. */

export type Extracted = { text: PdfText } | { refused: { place: string; reason: string } };

const MOST_PAGES = 5000;
/** No printed work comes near: a page of a law has 4,000. */
const MOST_CHARACTERS = 50_000_000;
/** Share of signs that stand for nothing at which a text layer is worthless. */
const MOST_UNMAPPED = 0.3;

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Of the library's own files: which character a code of an Asian font is, and how wide the standard fonts are. */
const files = (name: string): string => join(library, name) + sep;

parentPort?.postMessage(await extracted(workerData as Uint8Array));

async function extracted(bytes: Uint8Array): Promise<Extracted> {
  let place = '';
  try {
    const document = await open(bytes);
    const { numPages } = document;
    if (numPages > MOST_PAGES)
      return refuse('', `The PDF has ${numPages} pages; more than ${MOST_PAGES} are not read.`);
    const pages: PdfPage[] = [];
    let characters = 0;
    for (let number = 1; number <= numPages; number += 1) {
      place = `page ${number}`;
      const lines = linesOfPage(await runsOnPage(document, number));
      characters += lines.reduce((sum, line) => sum + line.text.length, 0);
      if (characters > MOST_CHARACTERS) return refuse(place, 'The PDF holds more text than any printed work.');
      pages.push({ number, lines });
    }
    const fault = faultOf(pages);
    return fault === undefined
      ? { text: { ...(await statedBy(document)), pages: joinHyphens(turnBackwardArabic(pages)) } }
      : refuse('', fault);
  } catch (error) {
    return refuse(place, reasonOf(error as Error));
  }
}

function refuse(place: string, reason: string): Extracted {
  return { refused: { place, reason } };
}

function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    // Text that cannot be read must be refused, not left out in silence.
    stopAtErrors: true,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    cMapUrl: files('cmaps'),
    standardFontDataUrl: files('standard_fonts'),
  }).promise;
}

async function runsOnPage(document: PDFDocumentProxy, number: number): Promise<PrintedRun[]> {
  const page = await document.getPage(number);
  const content = await page.getTextContent();
  const runs = runsOf(content.items, page.getViewport({ scale: 1 }).transform);
  page.cleanup();
  return runs;
}

/** Why the text layer is no text. */
function faultOf(pages: readonly PdfPage[]): string | undefined {
  let signs = 0;
  let unmapped = 0;
  for (const { lines } of pages) {
    for (const { text } of lines) {
      signs += text.length;
      unmapped += text.match(/[\uFFFD\p{Co}\p{Cc}]/gu)?.length ?? 0;
    }
  }
  if (signs === 0) {
    const count = pages.length === 1 ? '1 page of images' : `${pages.length} pages of images`;
    return `The PDF has no text layer; ${count}. Recognise its text first, then import the result.`;
  }
  if (unmapped / signs <= MOST_UNMAPPED) return undefined;
  return 'The letters of the PDF are not linked to characters, so its text layer is unreadable.';
}

async function statedBy(document: PDFDocumentProxy): Promise<Omit<PdfText, 'pages'>> {
  const extractor = `pdfjs-dist ${version}`;
  try {
    const { info, metadata } = await document.getMetadata();
    const stated = info as { Title?: unknown; Language?: unknown };
    const title = oneLine(stated.Title) || oneLine(metadata?.get('dc:title'));
    const language = oneLine(stated.Language) || oneLine(metadata?.get('dc:language'));
    return { title, language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/i.test(language) ? language : '', extractor };
  } catch {
    // A broken description takes nothing from the text.
    return { title: '', language: '', extractor };
  }
}

function oneLine(value: unknown): string {
  return typeof value === 'string'
    ? value
        .replace(/[\s\0]+/g, ' ')
        .trim()
        .slice(0, 500)
    : '';
}

function reasonOf({ name, message }: Error): string {
  if (name === 'PasswordException') return 'The PDF is encrypted and opens only with a password.';
  const said = message.replace(/[\s\0]+/g, ' ').slice(0, 200);
  return `The PDF is broken: ${said === '' ? name : said}`;
}
