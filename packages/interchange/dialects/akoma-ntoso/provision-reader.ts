import type { LawNode } from '../../law-document.ts';
import { namedValues } from '../../named-values.ts';
import { kindOf, type Surroundings } from './classify.ts';
import { LineCollector } from './line-collector.ts';
import { BLOCKS, CONTENTS_HEADINGS, SCHEDULES, UNSEEN } from './vocabulary.ts';
import { childElements, contentOf, isElement, type XmlElement } from './xml-tree.ts';

/** The node that is open, and where its lines and children go. */
interface Place extends Surroundings {
  children: LawNode[];
  /** Lines of the node itself; absent at the top of the document. */
  own?: LineCollector;
  /** Lines that stand between children of a division: they become a text node of their own. */
  between?: LineCollector;
  /** Footnotes of a number or heading are gathered here. */
  notes?: string[];
}

const OPENS_SUBSECTION = /^[—–]\s?\(1\)\s/;

/** Turns the body of an Akoma Ntoso document into nodes. `placeholders` are the texts that empty `ref`s stand for. */
export function readProvisions(document: XmlElement, placeholders: ReadonlyMap<string, string>): LawNode[] {
  return new ProvisionReader(placeholders).read(document);
}

class ProvisionReader {
  readonly #placeholders: ReadonlyMap<string, string>;

  constructor(placeholders: ReadonlyMap<string, string>) {
    this.#placeholders = placeholders;
  }

  read(document: XmlElement): LawNode[] {
    const top: Place = { children: [], inProvision: false, quoted: false, inSchedule: false };
    this.#walk(document, top);
    closeBetween(top);
    return top.children;
  }

  #walk(element: XmlElement, place: Place): void {
    for (const child of element.children) this.#visit(child, place);
  }

  #visit(child: XmlElement | string, place: Place): void {
    if (!isElement(child)) {
      linesOf(place).append(child);
      return;
    }
    if (UNSEEN.has(child.name)) return;
    const kind = place.notes ? undefined : kindOf(child, place);
    if (kind === 'division' || kind === 'article' || kind === 'text') this.#open(child, kind, place);
    else this.#visitText(child, place);
  }

  #open(element: XmlElement, role: LawNode['role'], place: Place): void {
    closeBetween(place);
    place.own?.finish();
    place.own?.detach();
    const own = new LineCollector();
    const node: LawNode = { role, number: '', heading: '', text: '', children: [] };
    const name = element.name === 'hcontainer' ? (element.attributes.get('name') ?? '').toLowerCase() : element.name;
    const inner: Place = {
      children: node.children,
      own,
      inProvision: role !== 'division',
      quoted: false,
      inSchedule: place.inSchedule || SCHEDULES.has(name),
    };
    const heads = element.name === 'crossHeading' ? [] : childElements(element);
    const number = heads.find((child) => child.name === 'num');
    const heading = element.name === 'crossHeading' ? element : heads.find((child) => child.name === 'heading');
    if (number) node.number = this.#plain(number, own);
    if (heading) node.heading = this.#plain(heading, own);
    // Some drafts mark the first subsection up as the heading of its section.
    if (OPENS_SUBSECTION.test(node.heading)) own.append(node.heading);
    if (OPENS_SUBSECTION.test(node.heading)) node.heading = '';
    own.finish();
    if (heading !== element) {
      for (const child of element.children) if (child !== number && child !== heading) this.#visit(child, inner);
    }
    closeBetween(inner);
    own.finish();
    node.text = own.lines.join('\n');
    // A grouping without a word of its own, as `schedules`, would only put an empty level above its children.
    const wordless = node.number + node.heading + node.text === '';
    if (wordless && (role === 'division' || node.children.length === 0)) place.children.push(...node.children);
    else place.children.push(node);
  }

  #visitText(element: XmlElement, place: Place): void {
    const special = this.#special[element.name];
    if (special) special(element, place);
    else this.#plainElement(element, place);
  }

  /** Elements whose text is more than the text in them. */
  readonly #special: Readonly<Record<string, (element: XmlElement, place: Place) => void>> = namedValues<
    (element: XmlElement, place: Place) => void
  >({
    num: (element, place) => linesOf(place).label(this.#plain(element, linesOf(place))),
    br: (_, place) => linesOf(place).breakLine(),
    eol: (_, place) => linesOf(place).breakLine(),
    tr: (element, place) => this.#row(element, linesOf(place)),
    authorialNote: (element, place) => this.#note(element, place),
    quotedStructure: (element, place) => this.#quote(element, place),
    embeddedStructure: (element, place) => this.#quote(element, place),
    quotedText: (element, place) => this.#inlineQuote(element, place),
    def: (element, place) => this.#inlineQuote(element, place),
    docDate: (element, place) => this.#apart(element, place),
    longTitle: (element, place) => this.#oneLine(element, place),
    coverPage: (element, place) => this.#matter(element, place),
    preface: (element, place) => this.#matter(element, place),
    preamble: (element, place) => this.#matter(element, place),
    conclusions: (element, place) => this.#matter(element, place),
  });

  #plainElement(element: XmlElement, place: Place): void {
    const placeholder = this.#placeholders.get((element.attributes.get('href') ?? '').replace('#', ''));
    if (element.name === 'ref' && placeholder !== undefined && contentOf(element).trim() === '') {
      linesOf(place).append(placeholder);
      return;
    }
    const block = BLOCKS.has(element.name);
    if (block) linesOf(place).breakLine();
    this.#walk(element, place);
    if (block) linesOf(place).breakLine();
  }

  /** "Made" and its date are printed in two columns. */
  #apart(element: XmlElement, place: Place): void {
    linesOf(place).append(' ');
    this.#walk(element, place);
  }

  /** Number or heading as one line; its footnotes go under the node's text. */
  #plain(element: XmlElement, own: LineCollector): string {
    const notes: string[] = [];
    const text = this.#flat(element, notes);
    for (const note of notes) own.note(note);
    return text;
  }

  #flat(element: XmlElement, notes: string[]): string {
    const lines = new LineCollector();
    this.#walk(element, { children: [], own: lines, notes, inProvision: true, quoted: false, inSchedule: false });
    lines.finish();
    return lines.lines.join(' ');
  }

  #note(element: XmlElement, place: Place): void {
    const marker = element.attributes.get('marker');
    const inner: string[] = [];
    const text = [this.#flat(element, inner), ...inner].join(' ');
    const shown = marker && text !== '' ? `[${marker}] ${text}` : text;
    if (place.notes) place.notes.push(shown);
    else linesOf(place).note(shown);
    if (marker) linesOf(place).append(`[${marker}]`);
  }

  #row(element: XmlElement, lines: LineCollector): void {
    lines.finish();
    const notes: string[] = [];
    const cells = element.children
      .filter((cell) => isElement(cell) || cell.trim() !== '')
      .map((cell) => (isElement(cell) ? this.#flat(cell, notes) : cell.replace(/\s+/g, ' ').trim()));
    if (cells.some((cell) => cell !== '')) lines.append(cells.join(' | '));
    lines.finish();
    for (const note of notes) lines.note(note);
    lines.finish();
  }

  /** Provisions quoted from another law become children; fewer than a whole provision stays text, in its quotation marks. */
  #quote(element: XmlElement, place: Place): void {
    const before = place.children.length;
    linesOf(place).breakLine();
    const opening = element.attributes.get('startQuote') ?? '';
    const holdsNodes = childElements(element).some((child) => {
      const kind = place.notes ? undefined : kindOf(child, { ...place, quoted: true });
      return kind !== undefined && kind !== 'lines';
    });
    if (!holdsNodes) linesOf(place).openQuote(opening);
    const around = place.quoted;
    place.quoted = true;
    this.#walk(element, place);
    place.quoted = around;
    if (place.children.length === before) linesOf(place).closeQuote(element.attributes.get('endQuote') ?? '');
    linesOf(place).breakLine();
  }

  #inlineQuote(element: XmlElement, place: Place): void {
    const mark = (name: string) => element.attributes.get(name) ?? element.attributes.get(`ukl:${name}`) ?? '';
    linesOf(place).append(mark('startQuote'));
    this.#walk(element, place);
    if (mark('endQuote') !== '') linesOf(place).closeQuote(mark('endQuote'));
  }

  /** A long title broken into display lines (A / BILL / TO …) is one sentence. */
  #oneLine(element: XmlElement, place: Place): void {
    linesOf(place).breakLine();
    for (const child of element.children) {
      if (isElement(child)) this.#walk(child, place);
      else linesOf(place).append(child);
      linesOf(place).append(' ');
    }
    linesOf(place).breakLine();
  }

  /** What stands before and after the body: a text node each. A contents list in it only repeats the headings. */
  #matter(element: XmlElement, place: Place): void {
    closeBetween(place);
    let inContents = false;
    for (const child of element.children) {
      const paragraph = isElement(child) && child.name === 'p';
      inContents ||= paragraph && CONTENTS_HEADINGS.has(contentOf(child).trim().toLowerCase());
      if (!(paragraph && inContents)) this.#visit(child, place);
    }
    closeBetween(place);
  }
}

/** Where a line belongs now: a division takes lines only before its first child. */
function linesOf(place: Place): LineCollector {
  if (place.own && (place.inProvision || place.children.length === 0)) return place.own;
  place.between ??= new LineCollector();
  return place.between;
}

function closeBetween(place: Place): void {
  const between = place.between;
  delete place.between;
  if (!between) return;
  between.finish();
  if (between.lines.length === 0) return;
  place.children.push({ role: 'text', number: '', heading: '', text: between.lines.join('\n'), children: [] });
}
