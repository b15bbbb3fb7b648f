import type { CaseParagraph } from '../../case-document.ts';
import { namedValues } from '../../named-values.ts';
import { LineCollector } from '../akoma-ntoso/line-collector.ts';
import { childElements, childNamed, contentOf, isElement, type XmlElement } from '../akoma-ntoso/xml-tree.ts';
import { isHeadingLine, levelOfHeading } from './legaldocml-headings.ts';

/** What every paragraph of one stretch of the document has in common. */
export type Stretch = Pick<CaseParagraph, 'part' | 'language' | 'standing'>;

/** Contents lists repeat the headings; images, description and styles are no text. */
const UNSEEN = new Set(['meta', 'toc', 'img', 'style', 'componentRef']);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'p heading block blockContainer content intro wrapUp level paragraph subparagraph embeddedStructure hcontainer ' +
    'table list item decision mainBody subFlow'
  ).split(' '),
);
/** A rule drawn with letters is no text: `- - - - -`, `……`, `____`. */
const DRAWN_RULE = /^[-–—_=*.… ]+$/;
/** A line of a contents list, with dots that lead to the number of a page or paragraph. */
const CONTENTS_LINE = /[.…]{5}[ .…]{0,40}\d{1,4}(?:-\d{1,4})?$/;
const LONGEST_NUMBER = 60;
const LONGEST_ANCHOR = 120;

/** The paragraphs and headings of the body of a judgment, a press summary or an annex, in reading order. */
export function paragraphsOf(body: XmlElement, stretch: Stretch): CaseParagraph[] {
  const reader = new BodyReader(stretch);
  for (const child of childElements(body)) {
    // Each opinion stands in a `decision` of its own; it opens no level.
    if (child.name === 'decision') reader.readAll(child, 1);
    else reader.read(child, 1);
  }
  return reader.paragraphs;
}

/** A cover or header as one paragraph: its lines in reading order, rules and pictures left out. */
export function coverOf(element: XmlElement | undefined, stretch: Stretch): CaseParagraph[] {
  if (!element) return [];
  const text = linesOf(element)
    .filter((line) => !DRAWN_RULE.test(line))
    .join('\n');
  return text === '' ? [] : [{ ...stretch, number: '', anchor: '', heading: '', text, level: 0 }];
}

class BodyReader {
  readonly paragraphs: CaseParagraph[] = [];
  readonly #stretch: Stretch;

  constructor(stretch: Stretch) {
    this.#stretch = stretch;
  }

  readAll(parent: XmlElement, depth: number): void {
    for (const child of childElements(parent)) this.read(child, depth);
  }

  read(element: XmlElement, depth: number): void {
    if (UNSEEN.has(element.name)) return;
    const heading = childNamed(element, 'heading');
    const number = childNamed(element, 'num');
    if (heading) this.#division(element, heading, depth);
    else if (number || element.name === 'paragraph') this.#numbered(element, number, depth);
    else if (element.name === 'p') this.#line(element, depth);
    else if (UNDIVIDED.has(element.name)) this.#text(linesOf(element));
    else this.readAll(element, element.name === 'level' && childNamed(element, 'level') ? depth + 1 : depth);
  }

  /** A heading and what stands under it. */
  #division(element: XmlElement, heading: XmlElement, depth: number): void {
    const number = childNamed(element, 'num');
    this.#heading(element, number, heading, Math.max(depth, levelOfHeading(heading, depth)));
    for (const child of childElements(element)) {
      if (child !== heading && child !== number) this.read(child, depth + 1);
    }
  }

  /** A paragraph of the standard; nearly all have a number. */
  #numbered(element: XmlElement, number: XmlElement | undefined, depth: number): void {
    const children = childElements(element).filter((child) => child !== number);
    const only = onlyLine(children);
    if (only && isHeadingLine(only)) {
      this.#heading(element, number, only, levelOfHeading(only, depth));
      return;
    }
    // The heading of what follows is sometimes marked up as the last item of the paragraph before it.
    const last = children.at(-1);
    const title = last?.name === 'subparagraph' ? onlyLine(childElements(last).filter(isNoNumber)) : undefined;
    const follows = title && isHeadingLine(title) ? last : undefined;
    this.#text(linesOfAll(children.filter((child) => child !== follows)), element, number);
    if (follows && title) this.#heading(follows, childNamed(follows, 'num'), title, levelOfHeading(title, depth));
  }

  #line(paragraph: XmlElement, depth: number): void {
    if (CONTENTS_LINE.test(contentOf(paragraph).trimEnd())) return;
    if (isHeadingLine(paragraph)) this.#heading(paragraph, undefined, paragraph, levelOfHeading(paragraph, depth));
    else this.#text(linesOf(paragraph));
  }

  #heading(element: XmlElement, number: XmlElement | undefined, heading: XmlElement, level: number): void {
    const [first = '', ...notes] = linesOf(heading);
    const text = [first, ...notes.filter((line) => !FOOTNOTE.test(line))].join(' ').trim();
    if (text === '') return;
    const named = { number: numberOf(number), anchor: anchorOf(element), heading: text, text: '' };
    this.paragraphs.push({ ...this.#stretch, ...named, level: Math.min(level, 9) });
    const below = notes.filter((line) => FOOTNOTE.test(line));
    if (below.length > 0) this.#text(below);
  }

  #text(lines: readonly string[], element?: XmlElement, number?: XmlElement): void {
    const text = lines.filter((line) => !DRAWN_RULE.test(line) || /^…$/.test(line)).join('\n');
    const printed = numberOf(number);
    if (text === '' && printed === '') return;
    const anchor = element ? anchorOf(element) : '';
    // A number without text is kept: paragraph 12 must not be missing between 11 and 13.
    this.paragraphs.push({ ...this.#stretch, number: printed, anchor, heading: '', text, level: 0 });
  }
}

/** Read as one paragraph, not divided further. */
const UNDIVIDED = new Set(['table', 'block', 'embeddedStructure']);
const FOOTNOTE = /^\[[^\]]{1,10}\] /;

function isNoNumber(element: XmlElement): boolean {
  return element.name !== 'num';
}

/** The `p` that is all there is in the elements, where there is only one. */
function onlyLine(elements: readonly XmlElement[]): XmlElement | undefined {
  const [only, second] = elements;
  if (!only || second) return undefined;
  if (only.name === 'p') return only;
  return only.name === 'content' || only.name === 'intro' ? onlyLine(childElements(only)) : undefined;
}

function numberOf(number: XmlElement | undefined): string {
  return number ? contentOf(number).replace(/\s+/g, ' ').trim().slice(0, LONGEST_NUMBER) : '';
}

function anchorOf(element: XmlElement): string {
  const id = element.attributes.get('eId') ?? '';
  return id.length <= LONGEST_ANCHOR ? id : '';
}

/** The text of an element, a line for each paragraph, list item and table row; footnotes under the line that refers to them. */
export function linesOf(element: XmlElement): string[] {
  return linesOfAll([element]);
}

function linesOfAll(elements: readonly XmlElement[]): string[] {
  const lines = new LineCollector();
  for (const element of elements) collect(element, lines);
  lines.finish();
  return lines.lines;
}

function collect(element: XmlElement, lines: LineCollector): void {
  if (UNSEEN.has(element.name)) return;
  const special = SPECIAL[element.name];
  if (special) {
    special(element, lines);
    return;
  }
  const block = BLOCKS.has(element.name);
  if (block) lines.breakLine();
  collectChildren(element, lines);
  if (block) lines.breakLine();
}

function collectChildren(element: XmlElement, lines: LineCollector): void {
  for (const child of element.children) {
    if (isElement(child)) collect(child, lines);
    else lines.append(child);
  }
}

const SPECIAL: Readonly<Record<string, (element: XmlElement, lines: LineCollector) => void>> = namedValues<
  (element: XmlElement, lines: LineCollector) => void
>({
  num: (element, lines) => lines.label(contentOf(element)),
  br: (_, lines) => lines.breakLine(),
  marker: (_, lines) => lines.append(' '),
  tr: (element, lines) => collectRow(element, lines),
  authorialNote: (element, lines) => {
    const marker = element.attributes.get('marker') ?? '*';
    lines.append(`[${marker}]`);
    lines.note(`[${marker}] ${linesOfAll(childElements(element)).join(' ')}`);
  },
});

function collectRow(row: XmlElement, lines: LineCollector): void {
  lines.finish();
  const cells = childElements(row).map((cell) => linesOfAll(childElements(cell)).join(' '));
  if (cells.some((cell) => cell !== '')) lines.append(cells.filter((cell) => cell !== '').join(' | '));
  lines.finish();
}
