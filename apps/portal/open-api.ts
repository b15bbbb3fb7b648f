import { annotationSchema, caseDocumentSchema, cslSchema, documentFactsSchema, textKinds } from '@comity/interchange';
import { errorTable } from '@comity/platform';
import { facetNames } from '@comity/search';
import { z } from 'zod';
import { searchParametersSchema, wholeNumber } from './search-parameters.ts';

const described = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string().describe('Title of the act; name of the court for a decision'),
  country: z.string().describe('ISO 3166-1 alpha-2; INTL for international and regional bodies'),
  language: z.string().describe('ISO 639-1'),
  number: z.string().describe('Designation as printed, with its word'),
  heading: z.string(),
  url: z.string(),
  standing: z.string(),
  status: z.string(),
  date: z.string().describe('As of when the text stands, ISO 8601 with its precision; empty when unknown'),
  licence: z.string().describe('As the source states it; empty when it does not'),
  source: z.strictObject({ url: z.string(), publisher: z.string() }),
});

/** The answer of `/api/v1/search` and of `comity search --json`. */
export const searchAnswerSchema = z.strictObject({
  total: z.int(),
  tookMs: z.number(),
  mode: z.enum(['all-words', 'best-match', 'respelled']),
  hits: z.array(
    described.extend({
      snippet: z.string(),
      highlights: z.array(z.tuple([z.int(), z.int()])).describe('What matched, as UTF-16 offsets into the snippet'),
      score: z.number(),
      matched: z
        .array(
          z.strictObject({
            by: z.enum(['words', 'concept', 'citation', 'name']),
            concept: z.string().optional().describe('Concept of the thesaurus, or state- and the code of a State'),
            label: z.string().optional().describe('Label of the concept in the language of the reader'),
            target: z.string().optional().describe('What is cited: a treaty article or the reference of a record'),
            name: z.string().optional().describe('A name as another script writes it'),
          }),
        )
        .describe('Why it was found'),
    }),
  ),
  facets: z.record(
    z.enum(facetNames),
    z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.int() })),
  ),
  goTo: z
    .strictObject({ id: z.string(), kind: z.string(), label: z.string(), number: z.string(), url: z.string() })
    .nullable(),
  suggestion: z.string().nullable(),
  nextCursor: z.string().nullable(),
});

const place = z.strictObject({
  id: z.string(),
  role: z.enum(['division', 'article', 'text']),
  number: z.string(),
  heading: z.string(),
  text: z.string(),
  path: z.array(z.string()),
});

const source = z.strictObject({ file: z.string(), url: z.string(), publisher: z.string() });

/** A link of a decision or a work as a whole, with who said so and how sure a suggestion is. */
const link = z.strictObject({
  relation: z.string(),
  target: z.string(),
  saidBy: z.string(),
  confidence: z.number().nullable(),
  note: z.string(),
});

/** The answer of `/api/v1/records/{id}`, of `comity show --json` and of a page's `.json`. */
export const recordSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(textKinds),
  work: z.string(),
  version: z.string(),
  date: z.string(),
  country: z.string(),
  language: z.string(),
  title: z.string(),
  alternativeTitles: z.array(z.string()),
  number: z.string(),
  status: z.string(),
  standing: z.string(),
  licence: z.string(),
  source,
  dates: z.array(
    z.strictObject({ event: z.string(), date: z.string(), precision: z.string(), asPrinted: z.string().optional() }),
  ),
  identifiers: z.array(z.strictObject({ scheme: z.string(), value: z.string() })),
  verified: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
  versions: z.array(
    z.strictObject({
      id: z.string(),
      date: z.string(),
      language: z.string(),
      standing: z.string(),
      status: z.string(),
    }),
  ),
  links: z.array(
    z.strictObject({
      subjectId: z.string(),
      relation: z.string(),
      target: z.string(),
      saidBy: z.string(),
      note: z.string(),
    }),
  ),
  facts: documentFactsSchema.optional().describe('Of a document: what it is, who issued it, and what it is about'),
  provisions: z.array(place),
});

/** The answer for a decision: what each file says of it, and its texts. */
export const caseRecordSchema = z.strictObject({
  id: z.string(),
  kind: z.literal('case'),
  country: z.string().describe('State of the court, ISO 3166-1 alpha-2; INTL for a court of several States'),
  language: z.string(),
  title: z.string(),
  court: z.string(),
  date: z.string(),
  licence: z.string(),
  source,
  identifiers: z.array(z.strictObject({ scheme: z.string(), value: z.string() })),
  verified: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
  links: z.array(link),
  accounts: z.array(
    z.strictObject({
      id: z.string(),
      collection: z.string(),
      facts: caseDocumentSchema.omit({ id: true, work: true, texts: true }),
      paragraphs: z.array(caseDocumentSchema.shape.texts.element.extend({ id: z.string() })),
    }),
  ),
});

/** The answer for an entry of a bibliography: what all accounts say of the work together. */
export const literatureRecordSchema = z.strictObject({
  id: z.string(),
  kind: z.literal('literature'),
  language: z.string(),
  title: z.string(),
  issued: z.string(),
  licence: z.string(),
  source,
  identifiers: z.array(z.strictObject({ scheme: z.string(), value: z.string() })),
  verified: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
  csl: cslSchema.describe('CSL-JSON'),
  annotation: annotationSchema,
  links: z.array(link),
  accounts: z.array(
    z.strictObject({
      id: z.string(),
      dialect: z.string(),
      source,
      licence: z.string(),
      key: z.string(),
    }),
  ),
});

/** What `/api/v1/records/{id}/cited-by` takes. */
export const citedByParametersSchema = z.strictObject({
  provision: z.string().max(40).optional().describe('Only what cites this provision of the act, by its permanent id'),
  limit: wholeNumber(1, 200).default(50).describe('Texts in one answer, 1 to 200'),
  after: z.string().max(200).optional().describe('The `nextCursor` of the answer before'),
});

/** The answer of `/api/v1/records/{id}/cited-by`. */
export const citedBySchema = z.strictObject({
  texts: z.int().describe('Provisions and paragraphs that cite it, all answers together'),
  records: z.int().describe('Acts and decisions that they are part of'),
  citing: z.array(
    z.strictObject({
      subjectId: z.string(),
      recordId: z.string(),
      kind: z.string(),
      number: z.string(),
      title: z.string(),
      url: z.string(),
      text: z.string().describe('The citation as printed'),
    }),
  ),
  nextCursor: z.string().nullable(),
});

const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(errorTable) as [string, ...string[]]),
  detail: z.string(),
  instance: z.string(),
});

function json(schema: z.ZodType, description: string, type = 'application/json') {
  return { description, content: { [type]: { schema: z.toJSONSchema(schema, { io: 'output' }) } } };
}

const problem = json(problemSchema, 'What was wrong (RFC 9457)', 'application/problem+json');

const parameterSchemas = z.toJSONSchema(searchParametersSchema, { io: 'input' }).properties as Record<
  string,
  { description?: string }
>;

const citedByParameters = z.toJSONSchema(citedByParametersSchema, { io: 'input' }).properties as Record<
  string,
  { description?: string }
>;

const defaults: Record<string, unknown> = searchParametersSchema.parse({});

/** The description of the interface, made from the schemas that validate it. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Comity',
    version: '1',
    description:
      'Law of many States for cooperation in criminal matters. Every text carries its source, standing, licence and date. Lists are continued with cursors; an unknown parameter is refused.',
    license: { name: 'Apache-2.0 (the program); each text under the licence it states', identifier: 'Apache-2.0' },
  },
  paths: {
    '/api/v1/search': {
      get: {
        operationId: 'search',
        summary: 'Find provisions',
        parameters: Object.entries(parameterSchemas).map(([name, schema]) => ({
          name,
          in: 'query',
          required: false,
          description: schema.description ?? '',
          // A default is lost on the way where the text of an address is turned into a number.
          schema: { ...schema, ...(defaults[name] === undefined ? {} : { default: defaults[name] }) },
        })),
        responses: {
          200: json(searchAnswerSchema, 'Hits, facets, and where a citation leads'),
          400: problem,
          503: problem,
        },
      },
    },
    '/api/v1/records/{id}': {
      get: {
        operationId: 'record',
        summary:
          'One act, version, provision or decision by its permanent id; of a paragraph of a decision the decision',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: json(z.union([recordSchema, caseRecordSchema, literatureRecordSchema]), 'The record'),
          400: problem,
          404: problem,
        },
      },
    },
    '/api/v1/records/{id}/cited-by': {
      get: {
        operationId: 'citedBy',
        summary: 'The texts that cite an act, a treaty or a decision; found by rules, not yet checked by an editor',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          ...Object.entries(citedByParameters).map(([name, schema]) => ({
            name,
            in: 'query',
            required: false,
            description: schema.description ?? '',
            schema,
          })),
        ],
        responses: { 200: json(citedBySchema, 'The citing texts'), 400: problem, 404: problem },
      },
    },
    '/api/v1/thesaurus.ttl': {
      get: {
        operationId: 'thesaurus',
        summary:
          'The vocabulary as SKOS in Turtle: concepts with terms in six languages, definitions and treaty articles',
        parameters: [],
        responses: { 200: json(z.string(), 'The thesaurus', 'text/turtle'), 400: problem },
      },
    },
  },
} as const;
