import { Parser } from 'htmlparser2';
import { RefusedFile } from '../../refused-file.ts';

/** A paragraph, heading, list item or table row as a reader sees it. */
export interface Block {
  /** Its text, cut at line breaks; white space folded. Never empty. */
  lines: string[];
  /** What is printed bold from its beginning on, as far as the bold run goes; `''` where it begins in plain letters. */
  bold: string;
  /** 1 to 6 for `h1` to `h6`, else 0. */
  level: number;
  centred: boolean;
  /** A footnote set off from the text. */
  note: boolean;
  /** The whole block is a link to a place of the same page, as the entries of a contents list are. */
  link: boolean;
}

/** No page nests deeper; a deeper one is made to exhaust the reader. */
const DEEPEST_ELEMENT = 500;

const BLOCK_ELEMENTS = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 li dt dd tr blockquote pre section article header footer main center caption figure ' +
    'address ul ol dl table tbody thead tfoot form hr'
  ).split(' '),
);
const UNSEEN = new Set('script style head title template noscript svg nav button select iframe object'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

interface Run {
  text: string;
  bold: boolean;
  linked: boolean;
}

/** Reads a page into blocks. Throws `RefusedFile` when elements nest beyond reason. */
export function parseHtml(html: string): Block[] {
  const reader = new BlockReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (reader.depth >= DEEPEST_ELEMENT) {
          const line = html.slice(0, parser.startIndex).split('\n').length;
          throw new RefusedFile(`line ${line}`, `Elements are nested more than ${DEEPEST_ELEMENT} deep.`);
        }
        reader.open(name, attributes);
      },
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  reader.flush();
  return reader.blocks;
}

/** Element names of Word and others carry no meaning we need; only what is seen of them is kept. */
class BlockReader {
  readonly blocks: Block[] = [];
  depth = 0;
  #runs: Run[] = [];
  #bold = 0;
  #unseen = 0;
  #linked = 0;
  #cells = 0;
  #level = 0;
  #centred = false;
  #note = 0;
  readonly #closing: (() => void)[] = [];

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'br') this.#runs.push({ text: '\n', bold: this.#bold > 0, linked: this.#linked > 0 });
    if (BLOCK_ELEMENTS.has(name) && (this.#cells === 0 || name === 'tr')) this.#startBlock(name, attributes);
    if (VOID.has(name)) return;
    this.depth += 1;
    const undo: (() => void)[] = [];
    const count = (add: (by: number) => void) => {
      add(1);
      undo.push(() => add(-1));
    };
    // Hidden blocks are menus; hidden words inside a paragraph are a word processor's notes of amending acts.
    const hidden = BLOCK_ELEMENTS.has(name) && /display:\s*none/i.test(attributes.style ?? '');
    if (UNSEEN.has(name) || hidden) count((by) => (this.#unseen += by));
    if (isBold(name, attributes)) count((by) => (this.#bold += by));
    if (name === 'td' || name === 'th') this.#startCell(count);
    if (name === 'a' && attributes.href?.startsWith('#')) count((by) => (this.#linked += by));
    if (/footnote\d|^_?ftn\d|^fn\d/.test(attributes.id ?? '') && name !== 'a') count((by) => (this.#note += by));
    const mark = name === 'a' && /footnotesym/.test(attributes.class ?? '');
    if (mark) undo.push(() => this.text(' '));
    this.#closing.push(() => {
      for (const step of undo) step();
    });
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (BLOCK_ELEMENTS.has(name) && (this.#cells === 0 || name === 'tr')) this.flush();
    this.#closing.pop()?.();
    this.depth -= 1;
  }

  text(text: string): void {
    if (this.#unseen > 0) return;
    this.#runs.push({ text: text.replace(/\s+/g, ' '), bold: this.#bold > 0, linked: this.#linked > 0 });
  }

  flush(): void {
    const runs = withoutFurniture(this.#runs);
    this.#runs = [];
    const whole = runs.map(({ text }) => text).join('');
    const lines = whole
      .split('\n')
      .map((line) => withoutOuterBars(line.replace(/\s+/g, ' ')))
      .filter((line) => line !== '');
    if (lines.length > 0) {
      const printed = runs.filter(({ text }) => text.trim() !== '' && text !== '\n');
      this.blocks.push({
        lines,
        bold: boldBeginning(runs),
        level: this.#level,
        centred: this.#centred,
        note: this.#note > 0,
        link: printed.every(({ linked }) => linked),
      });
    }
    this.#level = 0;
    this.#centred = false;
  }

  #startBlock(name: string, attributes: Record<string, string>): void {
    this.flush();
    this.#level = /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
    const align = `${attributes.align ?? ''} ${/text-align:\s*center/i.exec(attributes.style ?? '')?.[0] ?? ''}`;
    this.#centred = /center/i.test(align) || name === 'center';
  }

  #startCell(count: (add: (by: number) => void) => void): void {
    if (this.#cells === 0 && this.#runs.some(({ text }) => text.trim() !== '')) this.#runs.push(separator());
    count((by) => (this.#cells += by));
  }
}

const CELL_BAR = ' | ';

function separator(): Run {
  return { text: CELL_BAR, bold: false, linked: false };
}

function isBold(name: string, attributes: Record<string, string>): boolean {
  if (name === 'b' || name === 'strong' || name === 'th') return true;
  return /font-weight:\s*(?:bold|[6-9]00)/i.test(attributes.style ?? '');
}

/** Jump marks that a law publisher prints in grey before each section: `[PCh6s12]`. */
const JUMP_MARK = /^\s*\[P[A-Z][A-Za-z]{0,9}\d{1,5}[\dA-Za-z]{0,20}\]/;

function withoutFurniture(runs: Run[]): Run[] {
  const mark = JUMP_MARK.exec(runs.map(({ text }) => text).join(''));
  let left = mark?.[0].length ?? 0;
  return runs.map((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return { ...run, text };
  });
}

/** Empty cells at the ends of a table row leave their bars behind. */
export function withoutOuterBars(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && ' |'.includes(line[from] as string)) from += 1;
  while (to > from && ' |'.includes(line[to - 1] as string)) to -= 1;
  return line.slice(from, to);
}

function boldBeginning(runs: Run[]): string {
  let bold = '';
  for (const run of runs) {
    // The bar between the cells of a row is ours, not printed.
    if (!run.bold && run.text.trim() !== '' && run.text !== CELL_BAR) break;
    bold += run.text;
  }
  return withoutOuterBars(bold)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
