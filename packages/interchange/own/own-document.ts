import { z } from 'zod';
import { documentTypes, type LawDocument, type LawNode, type TextKind, textKinds } from '../law-document.ts';

/** Marks every line and file of ours, so that a later version can still read it. */
const formats = {
  legislation: 'comity-legislation-1',
  treaty: 'comity-treaty-1',
  document: 'comity-document-1',
} as const;
export const OWN_FORMAT = formats.legislation;
export const TEXT_FORMATS: readonly string[] = Object.values(formats);

const node = z.strictObject({
  id: z.string(),
  position: z.int().min(0),
  parent: z.int().min(0).nullable(),
  number: z.string(),
  heading: z.string(),
  text: z.string(),
  explains: z.array(z.string()).optional(),
  use: z.enum(['checklist', 'model-provision', 'template', 'form']).optional(),
});

const provision = node.extend({
  role: z.enum(['article', 'text']),
  /** Designations and headings of what it stands under, outermost first. */
  path: z.array(z.string()),
});

/** The facts of a document, as every form of data has them. */
export const documentFactsSchema = z.strictObject({
  type: z.enum(documentTypes),
  issuedBy: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  edition: z.string(),
  concerns: z.array(z.string()),
  explains: z.array(z.string()),
});

/** One version of an act in one language, as a line of an export (contract 2). */
export const ownDocumentSchema = z.strictObject({
  format: z.enum(formats),
  id: z.string(),
  work: z.string(),
  version: z.string(),
  date: z.string(),
  country: z.string(),
  language: z.string(),
  title: z.string(),
  alternativeTitles: z.array(z.string()),
  identifiers: z.array(z.strictObject({ scheme: z.string(), value: z.string() })),
  status: z.enum(['in-force', 'not-yet-in-force', 'repealed', 'draft', 'unknown']),
  standing: z.enum(['official', 'courtesy', 'machine', 'summary', 'unknown']),
  dates: z.array(
    z.strictObject({
      event: z.enum(['adopted', 'published', 'in-force', 'amended', 'consolidated', 'repealed', 'retrieved']),
      date: z.string(),
      precision: z.enum(['day', 'month', 'year']),
      asPrinted: z.string().optional(),
    }),
  ),
  source: z.strictObject({ file: z.string(), url: z.string(), publisher: z.string() }),
  licence: z.string(),
  dialect: z.string(),
  facts: documentFactsSchema.optional(),
  divisions: z.array(node),
  provisions: z.array(provision),
});

export type OwnDocument = z.infer<typeof ownDocumentSchema>;
export type IdentifiedDocument = LawDocument & { id: string; work: string };

/** Lays a document out as provisions and divisions with their places, from which the tree is built again. */
export function toOwnDocument(document: IdentifiedDocument): OwnDocument {
  const divisions: OwnDocument['divisions'] = [];
  const provisions: OwnDocument['provisions'] = [];
  let position = 0;
  const walk = (nodes: readonly LawNode[], parent: number | null, path: readonly string[]): void => {
    for (const { id = '', role, number, heading, text, explains, use, children } of nodes) {
      const own = position++;
      const section = { ...(explains && { explains }), ...(use && { use }) };
      const place = { id, position: own, parent, number, heading, text, ...section };
      if (role === 'division') divisions.push(place);
      else provisions.push({ ...place, role, path: [...path] });
      walk(children, own, [...path, [number, heading].filter((part) => part !== '').join(' ')]);
    }
  };
  walk(document.nodes, null, []);
  const { nodes: _nodes, versionDate, statedArticleCount: _count, kind = 'legislation', facts, ...says } = document;
  return {
    format: formats[kind],
    ...says,
    ...(facts && { facts }),
    version: versionDate === '' ? 'undated' : versionDate,
    date: versionDate,
    dates: says.dates.map((date) => ({ ...date })),
    divisions,
    provisions,
  };
}

/** Builds the document again; an empty id asks for a new one. Throws an `Error` that says what does not fit when places contradict each other. */
export function fromOwnDocument(own: OwnDocument): LawDocument {
  const rows = [
    ...own.divisions.map((row) => ({ ...row, role: 'division' as const })),
    ...own.provisions.map(({ path: _path, ...row }) => row),
  ].sort((a, b) => a.position - b.position);
  const nodes: LawNode[] = [];
  const placed: LawNode[] = [];
  rows.forEach(({ position, parent, ...row }, at) => {
    if (position !== at) throw new Error(`Position ${at} is missing or occurs twice.`);
    if (parent !== null && parent >= at) throw new Error(`Position ${at} stands under a later one (${parent}).`);
    const { id, explains, use, ...says } = row;
    const section = { ...(explains && { explains }), ...(use && { use }) };
    const made: LawNode = { ...(id === '' ? {} : { id }), ...says, ...section, children: [] };
    if (parent === null) nodes.push(made);
    else (placed[parent] as LawNode).children.push(made);
    placed.push(made);
  });
  const {
    format,
    facts,
    version: _version,
    id,
    work,
    date,
    divisions: _divisions,
    provisions: _provisions,
    dates,
    ...says
  } = own;
  return {
    ...(id === '' ? {} : { id }),
    ...(work === '' ? {} : { work }),
    ...(format === formats.legislation ? {} : { kind: textKinds.find((kind) => formats[kind] === format) as TextKind }),
    ...(facts && { facts }),
    ...says,
    versionDate: date,
    dates: dates.map(({ asPrinted, ...rest }) => (asPrinted === undefined ? rest : { ...rest, asPrinted })),
    nodes,
  };
}
