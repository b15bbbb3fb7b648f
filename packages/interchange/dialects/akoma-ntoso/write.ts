import type { LawDocument, LawNode } from '../../law-document.ts';
import { NO_PROVISION, NO_TEXT, OWN_NAMESPACE, OWN_PREFIX } from './own-namespace.ts';

/** A document to write; ids are ours, and are left out where the record has none. */
export type WritableDocument = LawDocument & { id?: string; work?: string; version?: string };

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** The standard demands a date where the act may have none; this one is its convention for "not known". */
const UNKNOWN_DATE = '0001-01-01';

/**
 * Writes one expression as Akoma Ntoso 3.0, in chunks of one provision each so that a long code need not be held twice.
 * The reader of this dialect reads the file back equal, ids included. Characters that XML cannot carry (control
 * characters, halves of surrogate pairs) become U+FFFD.
 */
export function* writeAkomaNtoso(document: WritableDocument): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<akomaNtoso xmlns="${NAMESPACE}" xmlns:${OWN_PREFIX}="${OWN_NAMESPACE}">\n`;
  const element = document.status === 'draft' ? 'bill' : 'act';
  yield `<${element} name="${element}">\n<meta>\n`;
  yield identification(document);
  yield references(document);
  yield ownBlock(document);
  yield '</meta>\n<body>\n';
  if (document.nodes.length === 0) {
    yield `<hcontainer name="${NO_PROVISION}"><content><p class="${NO_TEXT}"/></content></hcontainer>\n`;
  }
  yield* writeNodes(document.nodes, '');
  yield `</body>\n</${element}>\n</akomaNtoso>\n`;
}

function* writeNodes(nodes: readonly LawNode[], parent: string): Generator<string> {
  let position = 0;
  for (const node of nodes) {
    position += 1;
    yield* writeNode(node, `${parent}${ABBREVIATIONS[node.role]}_${position}`);
  }
}

/** Element abbreviations in `eId`, after the naming convention of the standard. */
const ABBREVIATIONS = { article: 'art', division: 'hcontainer', text: 'hcontainer' } as const;

function* writeNode(node: LawNode, eId: string): Generator<string> {
  const name = node.role === 'article' ? 'article' : 'hcontainer';
  const role = node.role === 'article' ? '' : ` name="${node.role}"`;
  const id = node.id === undefined ? '' : identifierAttribute(node.id);
  const head = [
    `<${name}${role} eId="${eId}"${id}>`,
    node.number === '' ? '' : `<num>${escapeText(node.number)}</num>`,
    node.heading === '' ? '' : `<heading>${escapeText(node.heading)}</heading>`,
  ];
  const leaf = node.children.length === 0;
  const paragraphs = node.text === '' ? '' : node.text.split('\n').map(paragraph).join('');
  if (leaf) head.push(`<content>${paragraphs === '' ? `<p class="${NO_TEXT}"/>` : paragraphs}</content>`);
  else if (paragraphs !== '') head.push(`<intro>${paragraphs}</intro>`);
  yield head.join('');
  if (!leaf) {
    yield '\n';
    yield* writeNodes(node.children, `${eId}__`);
  }
  yield `</${name}>\n`;
}

/** `GUID` is the standard's place for a foreign identifier; it allows no white space and not the empty string. */
function identifierAttribute(id: string): string {
  const name = /^[!-~]+$/.test(id) ? 'GUID' : `${OWN_PREFIX}:id`;
  return attribute(name, id);
}

function paragraph(line: string): string {
  return `<p>${escapeText(line)}</p>`;
}

function identification(document: WritableDocument): string {
  const work = document.identifiers.find(({ scheme }) => scheme === 'akn')?.value ?? `/akn/work/${document.work ?? ''}`;
  const country = document.country.toLowerCase() || 'un';
  const version = /^\d{4}-\d{2}-\d{2}$/.test(document.versionDate) ? document.versionDate : UNKNOWN_DATE;
  const adopted = document.dates.find(({ event, precision }) => event === 'adopted' && precision === 'day');
  const expression = `${work}/${document.language || 'und'}@${document.versionDate}`;
  const level = (name: string, uri: string, date: string, rest: string) =>
    `<${name}><FRBRthis${attribute('value', uri)}/><FRBRuri${attribute('value', uri)}/>` +
    `<FRBRdate${attribute('date', date)} name=""/><FRBRauthor href="#source"/>${rest}</${name}>\n`;
  return [
    '<identification source="#comity">\n',
    level('FRBRWork', work, adopted?.date || UNKNOWN_DATE, `<FRBRcountry${attribute('value', country)}/>`),
    level('FRBRExpression', expression, version, `<FRBRlanguage${attribute('language', document.language || 'und')}/>`),
    level('FRBRManifestation', `${expression}/main.xml`, version, ''),
    '</identification>\n',
  ].join('');
}

function references(document: WritableDocument): string {
  const publisher = attribute('showAs', document.source.publisher || 'unknown');
  const url = attribute('href', document.source.url);
  return (
    '<references source="#comity">' +
    `<TLCOrganization eId="comity" href="" showAs="Comity"/><TLCOrganization eId="source"${url}${publisher}/>` +
    '</references>\n'
  );
}

function ownBlock(document: WritableDocument): string {
  const simple: [string, string | undefined][] = [
    ['id', document.id],
    ['work', document.work],
    ['version', document.version],
    ['country', document.country],
    ['language', document.language],
    ['versionDate', document.versionDate],
    ['status', document.status],
    ['standing', document.standing],
    ['statedArticleCount', document.statedArticleCount?.toString()],
  ];
  const attributes = simple.map(([name, value]) => (value === undefined ? '' : attribute(name, value)));
  const inner = [
    own('title', document.title),
    ...document.alternativeTitles.map((title) => own('alternativeTitle', title)),
    ...document.identifiers.map(({ scheme, value }) => own('identifier', value, attribute('scheme', scheme))),
    ...document.dates.map(({ event, date, precision, asPrinted }) =>
      own(
        'date',
        '',
        attribute('event', event) +
          attribute('date', date) +
          attribute('precision', precision) +
          (asPrinted === undefined ? '' : attribute('asPrinted', asPrinted)),
      ),
    ),
    own('url', document.source.url),
    own('publisher', document.source.publisher),
    own('licence', document.licence),
  ];
  return `<proprietary source="#comity"><${OWN_PREFIX}:document${attributes.join('')}>${inner.join('')}</${OWN_PREFIX}:document></proprietary>\n`;
}

function own(name: string, content: string, attributes = ''): string {
  return `<${OWN_PREFIX}:${name}${attributes}>${escapeText(content)}</${OWN_PREFIX}:${name}>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;
}

/** White space other than the space would be folded by the reading parser, so it is written as a reference. */
function escapeText(value: string): string {
  return value
    .toWellFormed()
    .replace(NOT_IN_XML, '\ufffd')
    .replace(/[&<>\t\n\r\u0085\u2028]/g, (character) => ESCAPES[character] ?? `&#${character.codePointAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 excludes.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
