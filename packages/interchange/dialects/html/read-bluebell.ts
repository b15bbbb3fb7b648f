import type { LawNode } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { BLUEBELL_KEYWORDS } from './bluebell-keywords.ts';

/** `SECTION 5. - Short title`, `PART.class{attr x} A - Purpose`. The keyword is in capitals at the start of the line. */
const KEYWORD_LINE = /^([A-Z]{1,13})(?:\.[\w-]{1,40})?(?:\{[^}]{0,200}\})?(?:$| (.*)$)/;

const DEEPEST_UNIT = 100;

/** A keyword whose indented lines are being read. */
interface Open {
  indent: number;
  node?: LawNode;
  keyword: string;
  /** Number of a unit below the provision; it goes before the unit's first line. */
  label: string;
}

/** Reads Bluebell text into nodes: what stands further in belongs to the keyword above it. */
export function readBluebell(text: string): LawNode[] {
  const reader = new BluebellReader();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    reader.line(line);
    if (reader.depth > DEEPEST_UNIT) {
      throw new RefusedFile(`line ${index + 1}`, `Units are nested more than ${DEEPEST_UNIT} deep.`);
    }
  }
  return reader.finish();
}

class BluebellReader {
  readonly #nodes: LawNode[] = [];
  readonly #lines = new Map<LawNode, string[]>();
  #open: Open[] = [];

  get depth(): number {
    return this.#open.length;
  }

  line(raw: string): void {
    const content = raw.trim();
    if (content === '') return;
    const indent = raw.length - raw.trimStart().length;
    const match = KEYWORD_LINE.exec(content);
    const kind = match ? BLUEBELL_KEYWORDS[match[1] as string] : undefined;
    if (!match || !kind) {
      this.#text(indent, content);
      return;
    }
    this.#close(indent);
    const [number, heading] = divided(match[2] ?? '');
    if (kind === 'article') this.#openNode(indent, kind, number, heading);
    else if (kind === 'division') this.#openNode(indent, kind, withWord(match[1] as string, number), heading);
    else if (kind === 'annex') this.#openNode(indent, 'division', number, heading);
    else if (kind === 'matter') this.#openMatter(indent, match[1] as string);
    else if (kind === 'unit') this.#openUnit(indent, match[1] as string, number, heading);
    else this.#openBlock(indent, match[1] as string, match[2] ?? '');
  }

  finish(): LawNode[] {
    for (const [node, lines] of this.#lines) node.text = lines.join('\n');
    return withoutEmptyTexts(this.#nodes);
  }

  #close(indent: number): void {
    while (this.#open.length > 0 && (this.#open.at(-1) as Open).indent >= indent) this.#open.pop();
  }

  #openNode(indent: number, role: LawNode['role'], number: string, heading: string): void {
    const node: LawNode = { role, number: plain(number), heading: plain(heading), text: '', children: [] };
    (this.#innermost()?.children ?? this.#nodes).push(node);
    this.#open.push({ indent, node, keyword: role, label: '' });
  }

  /** Preface, preamble and the like are a text each; the body itself is not seen. */
  #openMatter(indent: number, keyword: string): void {
    if (keyword === 'BODY') this.#open = [];
    else this.#openNode(indent, 'text', '', '');
  }

  #openUnit(indent: number, keyword: string, number: string, heading: string): void {
    const around = this.#innermost();
    if (around?.role === 'division' && number !== '') {
      this.#openNode(indent, 'text', number, heading);
      return;
    }
    this.#open.push({
      indent,
      keyword,
      label: [plain(number), plain(heading)].filter((part) => part !== '').join(' '),
    });
  }

  #openBlock(indent: number, keyword: string, rest: string): void {
    this.#open.push({ indent, keyword, label: '' });
    const cell = keyword === 'TC' || keyword === 'TH' || keyword === 'TR';
    if (rest !== '' && !cell) this.#text(indent + 1, rest);
    if (keyword === 'TR') this.#add('');
  }

  #text(indent: number, content: string): void {
    this.#close(indent);
    const labels = this.#open.map((entry) => entry.label).filter((label) => label !== '');
    for (const entry of this.#open) entry.label = '';
    const inCell = this.#open.some(({ keyword }) => keyword === 'TC' || keyword === 'TH');
    const line = [...labels, plain(content)].join(' ');
    if (inCell) this.#addCell(line);
    else this.#add(line);
  }

  #innermost(): LawNode | undefined {
    return this.#open.findLast(({ node }) => node !== undefined)?.node;
  }

  #linesHere(): string[] {
    let node = this.#innermost();
    if (!node || (node.role === 'division' && node.children.length > 0)) node = this.#textAfter(node);
    const lines = this.#lines.get(node) ?? [];
    this.#lines.set(node, lines);
    return lines;
  }

  /** Lines after the provisions of a grouping, or before any: a text node. */
  #textAfter(parent: LawNode | undefined): LawNode {
    const siblings = parent?.children ?? this.#nodes;
    const last = siblings.at(-1);
    if (last?.role === 'text' && last.number === '') return last;
    const node: LawNode = { role: 'text', number: '', heading: '', text: '', children: [] };
    siblings.push(node);
    return node;
  }

  #add(line: string): void {
    this.#linesHere().push(line);
  }

  /** Cells of a row stand on one line, ` | ` between them. */
  #addCell(content: string): void {
    const lines = this.#linesHere();
    const row = lines.length - 1;
    lines[row] = lines[row] ? `${lines[row]} | ${content}` : content;
  }
}

function divided(rest: string): [number: string, heading: string] {
  const at = rest.indexOf(' - ');
  if (at >= 0) return [rest.slice(0, at).trim(), rest.slice(at + 3).trim()];
  return rest.startsWith('- ') ? ['', rest.slice(2).trim()] : [rest.trim(), ''];
}

/** A reader sees `Chapter I`: the mark-up leaves the word to the keyword. */
function withWord(keyword: string, number: string): string {
  if (number === '' || keyword === 'CROSSHEADING') return number;
  return `${keyword[0]}${keyword.slice(1).toLowerCase()} ${number}`;
}

/** Takes inline marks out: `**bold**`, `//italic//`, `{{^sup}}`, `{{*[remark]}}`, `{{>address text}}`, and `\` before a protected letter. */
function plain(text: string): string {
  return text
    .replace(/\{\{>\S{1,500} ([^{}]*)\}\}/g, '$1')
    .replace(/\{\{[\^_+*-]?([^{}]*)\}\}/g, '$1')
    .replace(/\*\*|(?<!:)\/\/|__/g, '')
    .replace(/\\(?=\S)/g, '')
    .trim();
}

function withoutEmptyTexts(nodes: readonly LawNode[]): LawNode[] {
  return nodes
    .map((node) => ({ ...node, children: withoutEmptyTexts(node.children) }))
    .filter((node) => node.role !== 'text' || node.number + node.text !== '');
}
