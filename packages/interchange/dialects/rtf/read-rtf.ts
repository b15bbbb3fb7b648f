import iconv from 'iconv-lite';
import { RefusedFile } from '../../refused-file.ts';
import { withoutOuterBars } from '../html/parse-html.ts';
import { CHARACTER_WORDS, CODE_PAGE_OF_CHARSET, UNSEEN_DESTINATIONS } from './code-pages.ts';

/** A paragraph or table row of the document; blank ones are kept, since they part headings from text. */
export interface RtfParagraph {
  text: string;
  /** Every letter is bold. */
  bold: boolean;
  centred: boolean;
  note: boolean;
}

const DEEPEST_GROUP = 400;
/** `\word-12 `, `\'e0`, `\*`; the blank after a word belongs to it. */
const CONTROL = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))/y;

interface GroupState {
  unseen: boolean;
  /** How many characters follow a `\u` for readers that know no Unicode. */
  fallback: number;
  font: number;
  bold: boolean;
  hidden: boolean;
  superscript: boolean;
  note: boolean;
}

const PLAIN: GroupState = {
  unseen: false,
  fallback: 1,
  font: -1,
  bold: false,
  hidden: false,
  superscript: false,
  note: false,
};

/**
 * Reads an RTF document into paragraphs. Throws `RefusedFile` with the byte for what is no RTF, is cut off, or nests
 * beyond reason. Formatting other than bold, centred and superscript figures is left out.
 */
export function readRtf(bytes: Uint8Array): RtfParagraph[] {
  // One character per byte: RTF itself is ASCII, and text bytes are decoded by the code page of their font.
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!source.startsWith('{\\rtf')) throw new RefusedFile('byte 0', 'The file does not begin as RTF does.');
  return new RtfReader(source).read();
}

class RtfReader {
  readonly #source: string;
  readonly #paragraphs: RtfParagraph[] = [];
  readonly #notes: RtfParagraph[] = [];
  readonly #codePages = new Map<number, number>();
  #defaultCodePage = 1252;
  #stack: GroupState[] = [];
  #state: GroupState = { ...PLAIN };
  #position = 0;
  #skip = 0;
  #bytes: number[] = [];
  #bytesFont = -1;
  #text = '';
  #letters = 0;
  #boldLetters = 0;
  #centred = false;
  #inFontTable = false;
  #tableFont = 0;
  #noteText: string | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  read(): RtfParagraph[] {
    while (this.#position < this.#source.length) {
      const character = this.#source[this.#position] as string;
      if (character === '\\') this.#control();
      else this.#plain(character);
      if (this.#stack.length === 0) break;
    }
    if (this.#stack.length > 0) {
      const reason = `The RTF is cut off: ${this.#stack.length} groups are still open at its end.`;
      throw new RefusedFile(`byte ${this.#source.length}`, reason);
    }
    this.#endParagraph();
    return [...this.#paragraphs, ...this.#notes];
  }

  #plain(character: string): void {
    this.#position += 1;
    if (character === '{') this.#openGroup();
    else if (character === '}') this.#closeGroup();
    else if (character !== '\r' && character !== '\n') this.#byte(character.charCodeAt(0));
  }

  #openGroup(): void {
    if (this.#stack.length >= DEEPEST_GROUP) {
      throw new RefusedFile(`byte ${this.#position - 1}`, `Groups are nested more than ${DEEPEST_GROUP} deep.`);
    }
    this.#flushBytes();
    this.#skip = 0;
    this.#stack.push(this.#state);
    this.#state = { ...this.#state };
  }

  #closeGroup(): void {
    this.#flushBytes();
    this.#skip = 0;
    const outer = this.#stack.pop() as GroupState;
    if (this.#state.note && !outer.note) this.#endNote();
    this.#state = outer;
    if (!outer.unseen) this.#inFontTable = false;
  }

  #control(): void {
    CONTROL.lastIndex = this.#position;
    const match = CONTROL.exec(this.#source);
    if (!match) {
      this.#position += 1;
      return;
    }
    this.#position = CONTROL.lastIndex;
    const [, word, parameter, hex, symbol] = match;
    if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
    else if (word !== undefined) this.#word(word, parameter === undefined ? undefined : Number(parameter));
    else this.#symbol(symbol as string);
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#state.unseen = true;
    else if (symbol === '~') this.#append(' ');
    else if (symbol === '_') this.#append('-');
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.#byte(symbol.charCodeAt(0));
    else if (symbol === '\n' || symbol === '\r') this.#endParagraph();
  }

  #word(word: string, parameter: number | undefined): void {
    if (word === 'bin') {
      this.#position += Math.max(0, parameter ?? 0);
      return;
    }
    if (word === 'ansicpg') this.#defaultCodePage = parameter ?? 1252;
    if (UNSEEN_DESTINATIONS.has(word)) {
      this.#inFontTable = word === 'fonttbl';
      this.#state.unseen = true;
      return;
    }
    if (this.#inFontTable) this.#fontTableWord(word, parameter);
    else if (word === 'u') this.#unicode(parameter ?? 0);
    else if (word === 'uc') this.#state.fallback = Math.min(Math.max(parameter ?? 1, 0), 10);
    else if (this.#skip > 0 && CHARACTER_WORDS[word] !== undefined) this.#skip -= 1;
    else if (CHARACTER_WORDS[word] !== undefined) this.#append(CHARACTER_WORDS[word]);
    else if (!this.#state.unseen) this.#formatting(word, parameter);
  }

  #fontTableWord(word: string, parameter: number | undefined): void {
    if (word === 'f') this.#tableFont = parameter ?? 0;
    if (word !== 'fcharset') return;
    const codePage = CODE_PAGE_OF_CHARSET[parameter ?? 0];
    if (codePage !== undefined) this.#codePages.set(this.#tableFont, codePage);
  }

  #formatting(word: string, parameter: number | undefined): void {
    const on = parameter !== 0;
    if (word === 'par' || word === 'sect' || word === 'page' || word === 'line' || word === 'row') this.#endParagraph();
    else if (word === 'cell' || word === 'nestcell') this.#append(' | ');
    else if (word === 'pard') this.#centred = false;
    else if (word === 'qc') this.#centred = true;
    else if (word === 'f') this.#state.font = parameter ?? 0;
    else if (word === 'b') this.#state.bold = on;
    else if (word === 'v') this.#state.hidden = on;
    else if (word === 'super') this.#state.superscript = on;
    else if (word === 'nosupersub') this.#state.superscript = false;
    else if (word === 'footnote') this.#startNote();
    else if (word === 'plain') {
      this.#flushBytes();
      const { unseen, fallback, note } = this.#state;
      this.#state = { ...PLAIN, unseen, fallback, note };
    }
  }

  #byte(byte: number): void {
    if (this.#skip > 0) this.#skip -= 1;
    else if (!this.#state.unseen && !this.#state.hidden) {
      if (this.#bytesFont !== this.#state.font) this.#flushBytes();
      this.#bytesFont = this.#state.font;
      this.#bytes.push(byte);
    }
  }

  #unicode(code: number): void {
    this.#append(String.fromCharCode(code & 0xffff));
    this.#skip = this.#state.fallback;
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const codePage = this.#codePages.get(this.#bytesFont) ?? this.#defaultCodePage;
    const name = codePage === 10000 ? 'macintosh' : `cp${codePage}`;
    const decoded = iconv.decode(Buffer.from(this.#bytes), iconv.encodingExists(name) ? name : 'cp1252');
    this.#bytes = [];
    this.#write(decoded);
  }

  #append(text: string): void {
    this.#flushBytes();
    if (!this.#state.unseen && !this.#state.hidden) this.#write(text);
  }

  #write(text: string): void {
    const written = this.#state.superscript ? raised(text) : text;
    if (this.#noteText !== undefined) {
      this.#noteText += written;
      return;
    }
    this.#text += written;
    const letters = text.trim().length;
    this.#letters += letters;
    if (this.#state.bold) this.#boldLetters += letters;
  }

  #startNote(): void {
    this.#append(`[${this.#notes.length + 1}]`);
    this.#noteText = '';
    this.#state.note = true;
  }

  #endNote(): void {
    const text = fold(this.#noteText ?? '');
    this.#noteText = undefined;
    this.#notes.push({ text: `[${this.#notes.length + 1}] ${text}`, bold: false, centred: false, note: true });
  }

  #endParagraph(): void {
    this.#flushBytes();
    if (this.#noteText !== undefined) {
      this.#noteText += ' ';
      return;
    }
    const bold = this.#letters > 0 && this.#boldLetters >= this.#letters * 0.95;
    this.#paragraphs.push({ text: fold(this.#text), bold, centred: this.#centred, note: false });
    this.#text = '';
    this.#letters = 0;
    this.#boldLetters = 0;
  }
}

function fold(text: string): string {
  return withoutOuterBars(text.toWellFormed().replace(/\s+/g, ' '));
}

const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `Статья 83` with a raised 1 is Article 83¹, not 831. */
function raised(text: string): string {
  return text.replace(/[0-9]/g, (figure) => RAISED_FIGURES[Number(figure)] ?? figure);
}
