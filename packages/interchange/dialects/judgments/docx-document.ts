import type { SourceFile } from '../../law-document.ts';
import { namedValues } from '../../named-values.ts';
import { RefusedFile } from '../../refused-file.ts';
import { childElements, childNamed, contentOf, parseXml, type XmlElement } from '../akoma-ntoso/xml-tree.ts';
import { partsIn, partText } from './docx-archive.ts';

export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const DOCUMENT = 'word/document.xml';

/** A paragraph, or a table row with its cells separated by ` | `. What stands in headers and footers is left out. */
export interface DocxParagraph {
  /** Id of its paragraph style, `''` for the default one. */
  style: string;
  /** Its lines; a break inside the paragraph begins a new one. Tabs are spaces. Never only white space. */
  text: string;
  /** The footnotes it refers to, as `[3] Text`. */
  notes: string[];
  /** Whether all its letters are bold, italic or underlined. */
  emphasised: boolean;
  centred: boolean;
}

/** Whether the file is of a word processor (Office Open XML), told by the parts it has. Never throws. */
export function isDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    return partsIn(bytes).has(DOCUMENT);
  } catch {
    return false;
  }
}

/**
 * The text of a DOCX. Numbers that the word processor counts itself are not in the file and stay out; deleted text of
 * tracked changes is left out. Throws `RefusedFile`.
 */
export function readDocx(file: SourceFile): readonly DocxParagraph[] {
  let paragraphs = lately.get(file.bytes);
  if (!paragraphs) {
    paragraphs = paragraphsIn(file);
    lately.set(file.bytes, paragraphs);
  }
  return paragraphs;
}

/** Several dialects look at one file before one reads it. */
const lately = new WeakMap<Uint8Array, readonly DocxParagraph[]>();

function paragraphsIn(file: SourceFile): readonly DocxParagraph[] {
  const parts = partsIn(file.bytes);
  const xml = partText(file.bytes, parts, DOCUMENT);
  if (xml === undefined) throw new RefusedFile(DOCUMENT, 'The file is no document of a word processor.');
  const body = childNamed(parse(xml, DOCUMENT), 'body');
  if (!body) throw new RefusedFile(DOCUMENT, 'The document has no body.');
  const footnotes = partText(file.bytes, parts, 'word/footnotes.xml');
  const reader = new DocxReader({ texts: footnotes === undefined ? new Map() : footnotesOf(footnotes), shown: 0 });
  reader.readAll(body);
  return reader.paragraphs;
}

function parse(xml: string, part: string): XmlElement {
  try {
    return parseXml(xml.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    throw new RefusedFile(`${part}, ${error.place}`, error.message);
  }
}

function footnotesOf(xml: string): Map<string, string> {
  const notes = new Map<string, string>();
  for (const note of childElements(parse(xml, 'word/footnotes.xml'))) {
    const reader = new DocxReader({ texts: new Map(), shown: 0 });
    reader.readAll(note);
    // The mark itself is counted by the word processor; what separates it from the note stays behind.
    const text = reader.paragraphs.map((paragraph) => paragraph.text.replace(/\n/g, ' ')).join(' ');
    notes.set(note.attributes.get('w:id') ?? '', text.replace(/^[.:) ]{1,5}/, ''));
  }
  return notes;
}

/** Footnotes by id, and how many were referred to: they are numbered in the order of the text. */
interface Footnotes {
  texts: ReadonlyMap<string, string>;
  shown: number;
}

/** Read as the newer form only (`mc:Choice`); deleted text, instructions of fields and pictures are not text. */
const UNSEEN = new Set('Fallback del delText instrText drawing pict object moveFrom pPr rPr sectPr'.split(' '));

class DocxReader {
  readonly paragraphs: DocxParagraph[] = [];
  readonly #footnotes: Footnotes;

  constructor(footnotes: Footnotes) {
    this.#footnotes = footnotes;
  }

  readAll(parent: XmlElement): void {
    for (const child of childElements(parent)) {
      if (UNSEEN.has(child.name)) continue;
      if (child.name === 'p') this.#paragraph(child);
      else if (child.name === 'tbl') this.#table(child);
      else this.readAll(child);
    }
  }

  #paragraph(element: XmlElement): void {
    const properties = childNamed(element, 'pPr');
    const style = settingOf(childNamed(properties, 'pStyle'));
    // A contents list repeats the headings.
    if (/^TOC/i.test(style)) return;
    const runs = new RunReader(this.#footnotes);
    runs.read(element, false);
    const text = foldLines(runs.text);
    if (text === '') return;
    const centred = settingOf(childNamed(properties, 'jc')) === 'center';
    this.paragraphs.push({ style, text, notes: runs.notes, emphasised: runs.emphasised, centred });
  }

  #table(table: XmlElement): void {
    for (const row of childElements(table)) {
      if (row.name !== 'tr') continue;
      const inner = new DocxReader(this.#footnotes);
      const cells: string[] = [];
      for (const cell of childElements(row)) {
        const before = inner.paragraphs.length;
        inner.readAll(cell);
        const text = inner.paragraphs.slice(before).map((paragraph) => paragraph.text.replace(/\n/g, ' '));
        if (text.length > 0) cells.push(text.join(' '));
      }
      if (cells.length === 0) continue;
      const notes = inner.paragraphs.flatMap((paragraph) => paragraph.notes);
      this.paragraphs.push({ style: '', text: cells.join(' | '), notes, emphasised: false, centred: false });
    }
  }
}

class RunReader {
  text = '';
  emphasised = true;
  readonly notes: string[] = [];
  readonly #footnotes: Footnotes;

  constructor(footnotes: Footnotes) {
    this.#footnotes = footnotes;
  }

  read(element: XmlElement, emphasised: boolean): void {
    for (const child of childElements(element)) {
      if (UNSEEN.has(child.name)) continue;
      const special = this.#special[child.name];
      if (special) special(child, emphasised);
      else this.read(child, child.name === 'r' ? isEmphasised(child) : emphasised);
    }
  }

  readonly #special: Readonly<Record<string, (element: XmlElement, emphasised: boolean) => void>> = namedValues<
    (element: XmlElement, emphasised: boolean) => void
  >({
    t: (element, emphasised) => {
      const text = contentOf(element);
      this.text += text.replace(/\s/g, ' ');
      if (/\p{L}/u.test(text) && !emphasised) this.emphasised = false;
    },
    tab: () => (this.text += ' '),
    br: (element) => (this.text += element.attributes.get('w:type') === 'page' ? ' ' : '\n'),
    cr: () => (this.text += '\n'),
    noBreakHyphen: () => (this.text += '‑'),
    softHyphen: () => undefined,
    footnoteReference: (element) => {
      const id = element.attributes.get('w:id') ?? '';
      const note = this.#footnotes.texts.get(id);
      if (note === undefined) return;
      this.#footnotes.shown += 1;
      this.text += `[${this.#footnotes.shown}]`;
      this.notes.push(`[${this.#footnotes.shown}] ${note}`);
    },
  });
}

function isEmphasised(run: XmlElement): boolean {
  const properties = childNamed(run, 'rPr');
  return ['b', 'i', 'u'].some((name) => {
    const mark = childNamed(properties, name);
    return mark !== undefined && !/^(?:0|false|none|off)$/.test(settingOf(mark));
  });
}

function settingOf(element: XmlElement | undefined): string {
  return element?.attributes.get('w:val') ?? '';
}

function foldLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
