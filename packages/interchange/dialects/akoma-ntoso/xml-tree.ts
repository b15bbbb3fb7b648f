import { SaxesParser } from 'saxes';
import { RefusedFile } from '../../refused-file.ts';

/** An element of an XML file. Attribute names keep their prefix; `name` is the local name, `namespace` its namespace. */
export interface XmlElement {
  name: string;
  namespace: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

/** No act nests deeper; a deeper file is made to exhaust the reader. */
export const DEEPEST_ELEMENT = 200;

const ENTITIES_REFUSED = 'External entities and entity definitions are not read; remove the DOCTYPE declaration.';

/**
 * Reads well-formed XML into a tree. Throws `RefusedFile` with line and column for anything else: a document type
 * declaration (which could define entities that grow without bound or read other files), truncation, nesting too deep.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (reason: string) => new RefusedFile(`line ${parser.line}, column ${parser.column}`, reason);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('doctype', () => {
    throw refuse(ENTITIES_REFUSED);
  });
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST_ELEMENT) throw refuse(`Elements are nested more than ${DEEPEST_ELEMENT} deep.`);
    const attributes = new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const element = { name: tag.local, namespace: tag.uri, attributes, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (value) => open.at(-1)?.children.push(value));
  parser.on('cdata', (value) => open.at(-1)?.children.push(value));
  parser.on('error', (error) => {
    // saxes puts its own line and column before the message.
    throw refuse(`The XML is not well-formed: ${error.message.replace(/^\d+:\d+: /, '')}`);
  });
  refuseUnfinishedDoctype(text);
  parser.write(text).close();
  if (!root) throw new RefusedFile('', 'The file has no element.');
  return root;
}

/** A document type is refused where it begins, even when the file breaks off inside it. */
function refuseUnfinishedDoctype(text: string): void {
  const declaration = /<!DOCTYPE|<!ENTITY/i.exec(text.slice(0, 4096));
  if (!declaration) return;
  const root = /<[A-Za-z_]/.exec(text);
  if (root && root.index < declaration.index) return;
  const before = text.slice(0, declaration.index).split('\n');
  throw new RefusedFile(`line ${before.length}, column ${(before.at(-1) as string).length + 1}`, ENTITIES_REFUSED);
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement);
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

/** Every descendant of that local name, in document order, not looking inside a found one. */
export function* descendantsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childElements(element)) {
    if (child.name === name) yield child;
    else yield* descendantsNamed(child, name);
  }
}

/** The characters inside the element, markup left out, white space as in the file. */
export function contentOf(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? contentOf(child) : child)).join('');
}
