import { Parser } from 'htmlparser2';
import { RefusedFile } from '../../refused-file.ts';
import { childElements, contentOf, descendantsNamed, isElement, type XmlElement } from '../akoma-ntoso/xml-tree.ts';

/** No act nests deeper; a deeper page is made to exhaust the reader. */
const DEEPEST_ELEMENT = 200;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const HEADING = /^h[1-6]$/;
/** Number and heading share one line in this HTML: `Article 1`, `Chapter 1` with the heading on the next line, `12. Costs`. */
const DESIGNATION =
  /^((?:Article|Chapter|Part|Section|Schedule|Annex|Title|Rule|Regulation) [\dIVXLA-Z]{1,8}[.:]?|\d{1,4}[A-Z]{0,3}\.)(?:\s*[–—-]\s*|\s+|$)/i;

/**
 * Akoma Ntoso shown as HTML (`class="akn-section"`, `data-eId`), as Laws.Africa publishes it, back as the elements of the
 * standard. The cover page around it is made from the description and left out. Throws `RefusedFile`.
 */
export function aknOfHtml(html: string): XmlElement {
  const root: XmlElement = { name: 'page', namespace: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (open.length >= DEEPEST_ELEMENT) {
          throw new RefusedFile('content_html', `Elements are nested more than ${DEEPEST_ELEMENT} deep.`);
        }
        const element = elementOf(tag, attributes);
        open.at(-1)?.children.push(element);
        if (!VOID.has(tag)) open.push(element);
      },
      onclosetag: (tag) => {
        if (!VOID.has(tag) && open.length > 1) open.pop();
      },
      ontext: (text) => open.at(-1)?.children.push(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  const [document] = [...descendantsNamed(root, 'akomaNtoso')].flatMap((found) => childElements(found));
  if (!document) throw new RefusedFile('content_html', 'The page holds no Akoma Ntoso document.');
  splitHeadings(document);
  return document;
}

function elementOf(tag: string, attributes: Record<string, string>): XmlElement {
  const name = /(?:^| )akn-([A-Za-z]{1,40})/.exec(attributes.class ?? '')?.[1] ?? tag;
  const kept = new Map<string, string>();
  if (attributes['data-name']) kept.set('name', attributes['data-name']);
  if (attributes['data-eid']) kept.set('eId', attributes['data-eid']);
  return { name, namespace: '', attributes: kept, children: [] };
}

/** A heading of HTML at the beginning of a provision becomes its number and its heading. */
function splitHeadings(element: XmlElement): void {
  element.children = element.children.flatMap((child, index): (XmlElement | string)[] => {
    if (!isElement(child)) return [child];
    const first = element.children.slice(0, index).every((before) => !isElement(before));
    if (HEADING.test(child.name) && first) return headingParts(child);
    splitHeadings(child);
    return [child];
  });
}

function headingParts(heading: XmlElement): XmlElement[] {
  const text = contentOf({ ...heading, children: heading.children.map((child) => (isBreak(child) ? ' ' : child)) })
    .replace(/\s+/g, ' ')
    .trim();
  const designation = DESIGNATION.exec(text);
  const number = designation?.[1] ?? '';
  const rest = text.slice(designation?.[0].length ?? 0);
  return [
    ...(number === '' ? [] : [textElement('num', number)]),
    ...(rest === '' ? [] : [textElement('heading', rest)]),
  ];
}

function isBreak(child: XmlElement | string): boolean {
  return isElement(child) && child.name === 'br';
}

function textElement(name: string, text: string): XmlElement {
  return { name, namespace: '', attributes: new Map(), children: [text] };
}
