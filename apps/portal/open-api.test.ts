import { errorTable } from '@comity/platform';
import { facetNames, sorts } from '@comity/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRecordSchema, openApiDocument, recordSchema, searchAnswerSchema } from './open-api.ts';
import { inventedActs, inventedCase, startTestPortal, type TestPortal } from './portal.testing.ts';
import { searchParametersSchema } from './search-parameters.ts';

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  $ref?: string;
  [word: string]: unknown;
}
interface Parameter {
  name: string;
  in: string;
  required: boolean;
  description?: string;
  schema: Schema;
}
interface Operation {
  operationId: string;
  summary: string;
  parameters: Parameter[];
  responses: Record<string, { description: string; content: Record<string, { schema: Schema }> }>;
}

let portal: TestPortal;
let served: { openapi: string; info: object; paths: Record<string, Record<string, Operation>> };

beforeAll(async () => {
  portal = await startTestPortal(inventedActs(), [inventedCase()]);
  served = (await (await fetch(`${portal.address}/api/v1/openapi.json`)).json()) as typeof served;
});
afterAll(() => portal?.stop());

/** Words of JSON Schema 2020-12 that the description uses, and the types it may name. */
const words = new Set(
  `$schema type properties required items prefixItems anyOf oneOf allOf enum const additionalProperties propertyNames description default
  minimum maximum minLength maxLength minItems maxItems pattern format`.split(/\s+/),
);
const types = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

function* schemasIn(schema: Schema): Generator<Schema> {
  yield schema;
  const below = [
    schema.items,
    ...(schema.prefixItems ?? []),
    ...(schema.anyOf ?? []),
    ...Object.values(schema.properties ?? {}),
  ];
  if (typeof schema.additionalProperties === 'object') below.push(schema.additionalProperties);
  for (const each of below) if (each) yield* schemasIn(each);
}

const operations = () =>
  Object.entries(served.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** Why a value does not fit a schema; a second reader of the description beside the one it is made from. */
function fault(value: unknown, schema: Schema, at = '$'): string | undefined {
  if (schema.anyOf)
    return schema.anyOf.some((each) => fault(value, each, at) === undefined) ? undefined : `${at} fits none`;
  if (schema.const !== undefined && value !== schema.const) return `${at} is not ${schema.const}`;
  if (schema.enum && !schema.enum.includes(value)) return `${at} is not in the list`;
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const allowed = [schema.type ?? type].flat();
  const fits = allowed.includes(type) || (allowed.includes('integer') && Number.isInteger(value));
  if (!fits) return `${at} is ${type}, not ${schema.type}`;
  if (Array.isArray(value)) {
    return value
      .map((each, index) => fault(each, schema.prefixItems?.[index] ?? schema.items ?? {}, `${at}[${index}]`))
      .find(Boolean);
  }
  if (type !== 'object') return undefined;
  const missing = schema.required?.find((name) => !Object.hasOwn(value as object, name));
  if (missing !== undefined) return `${at}.${missing} is missing`;
  return Object.entries(value as object)
    .map(([name, each]) => {
      const own = schema.properties?.[name] ?? schema.additionalProperties;
      return own === false || own === undefined
        ? `${at}.${name} is not described`
        : fault(each, own === true ? {} : own, `${at}.${name}`);
    })
    .find(Boolean);
}

/** Of an answer that is no problem, by the ending of its address. */
const mediaTypes: Record<string, string> = { json: 'application/json', ttl: 'text/turtle' };

function operationOf(path: string): Operation {
  const operation = served.paths[path]?.get;
  if (!operation) throw new Error(`${path} is not described.`);
  return operation as Operation;
}

describe('openapi.json', () => {
  it('is what the program holds, in the version it says', () => {
    expect(served).toEqual(JSON.parse(JSON.stringify(openApiDocument)));
    expect(served.openapi).toMatch(/^3\.1\.\d+$/);
    expect(served.info).toMatchObject({
      title: 'Comity',
      version: expect.any(String),
      license: { identifier: 'Apache-2.0' },
    });
    expect(Object.keys(served).sort()).toEqual(['info', 'openapi', 'paths']);
  });

  it('describes each operation once, with its parameters and answers', () => {
    expect(operations().length).toBeGreaterThanOrEqual(2);
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, method, operation } of operations()) {
      expect(path).toMatch(/^\/api\/v1\//);
      expect(method).toBe('get');
      expect(operation.summary).not.toBe('');
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const told = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect(told.map(({ name }) => name)).toEqual(inPath);
      for (const parameter of told) expect(parameter.required).toBe(true);
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^[2345]\d\d$/);
        expect(description).not.toBe('');
        expect(Object.keys(content)).toEqual([
          status.startsWith('2') ? mediaTypes[path.split('.')[1] ?? 'json'] : 'application/problem+json',
        ]);
      }
    }
  });

  it('uses only words and types of JSON Schema, and refers to nothing that is not there', () => {
    for (const { operation } of operations()) {
      const schemas = [
        ...operation.parameters.map(({ schema }) => schema),
        ...Object.values(operation.responses).flatMap(({ content }) =>
          Object.values(content).map(({ schema }) => schema),
        ),
      ];
      for (const schema of schemas.flatMap((each) => [...schemasIn(each)])) {
        expect(Object.keys(schema).filter((word) => !words.has(word))).toEqual([]);
        for (const type of [schema.type ?? 'object'].flat()) expect(types).toContain(type);
        for (const name of schema.required ?? [])
          expect(schema.propertyNames?.enum ?? Object.keys(schema.properties ?? {})).toContain(name);
      }
    }
  });

  it('names the parameters that are read, each with a description, defaults and bounds', () => {
    const { parameters } = operationOf('/api/v1/search');
    expect(parameters.map(({ name }) => name).sort()).toEqual(Object.keys(searchParametersSchema.shape).sort());
    for (const { name, description, required } of parameters)
      expect([name, description !== '', required]).toEqual([name, true, false]);
    const schemaOf = (name: string) => parameters.find((parameter) => parameter.name === name)?.schema;
    expect(schemaOf('limit')).toMatchObject({ type: 'integer', minimum: 1, maximum: 100, default: 20 });
    expect(schemaOf('sort')).toMatchObject({ enum: [...sorts], default: 'relevance' });
    expect(schemaOf('q')).toMatchObject({ type: 'string', maxLength: 2000 });
  });

  it('lists every code a problem may carry', () => {
    const { responses } = operationOf('/api/v1/search');
    const schema = responses['400']?.content['application/problem+json']?.schema;
    expect(schema?.properties?.code?.enum).toEqual(Object.keys(errorTable));
    const facets = responses['200']?.content['application/json']?.schema.properties?.facets;
    expect(facets?.propertyNames?.enum).toEqual([...facetNames]);
  });
});

describe('every path described', () => {
  const schemaOf = (path: string, status: number): Schema => {
    const { responses } = operationOf(path);
    const content = responses[String(status)]?.content ?? {};
    return Object.values(content)[0]?.schema ?? { type: 'nothing is described' };
  };
  const fits = async (described: string, path: string, status: number): Promise<unknown> => {
    const response = await fetch(portal.address + path);
    const answer: unknown = await response.json();
    expect([path, response.status, fault(answer, schemaOf(described, status))]).toEqual([path, status, undefined]);
    return answer;
  };

  it('answers as described: search', async () => {
    for (const query of ['', '?q=Garnele&limit=3', '?q=%C2%A7+3+GarnG', '?q=xyzzyplugh', '?country=DE&sort=newest']) {
      const answer = await fits('/api/v1/search', `/api/v1/search${query}`, 200);
      expect(searchAnswerSchema.safeParse(answer).success).toBe(true);
    }
    for (const query of ['?x=1', '?limit=0', '?q=foo:bar', '?cursor=x'])
      await fits('/api/v1/search', `/api/v1/search${query}`, 400);
  });

  it('answers as described: records', async () => {
    const ids = portal.comity.store.connection
      .prepare(
        'select id from act union all select id from expression union all select * from (select id from provision limit 30)',
      )
      .pluck()
      .all() as string[];
    expect(ids.length).toBeGreaterThan(60);
    for (const id of ids) {
      const answer = await fits('/api/v1/records/{id}', `/api/v1/records/${id}`, 200);
      expect(recordSchema.safeParse(answer).error).toBeUndefined();
    }
    const decisions = portal.comity.store.connection
      .prepare('select id from decision union all select * from (select id from decision_paragraph limit 5)')
      .pluck()
      .all() as string[];
    expect(decisions.length).toBeGreaterThan(5);
    for (const id of decisions) {
      const answer = await fits('/api/v1/records/{id}', `/api/v1/records/${id}`, 200);
      expect(caseRecordSchema.safeParse(answer).error).toBeUndefined();
    }
    await fits('/api/v1/records/{id}', '/api/v1/records/nothing', 404);
    await fits('/api/v1/records/{id}', '/api/v1/records/nothing?x=1', 400);
  });

  it('refuses an answer with a field too much, of another type, or without one', async () => {
    const schema = schemaOf('/api/v1/search', 200);
    const answer = (await fits('/api/v1/search', '/api/v1/search?q=Garnele', 200)) as Record<string, unknown>;
    expect(fault({ ...answer, more: 1 }, schema)).toBe('$.more is not described');
    expect(fault({ ...answer, total: 'many' }, schema)).toBe('$.total is string, not integer');
    const { hits: _, ...without } = answer;
    expect(fault(without, schema)).toBe('$.hits is missing');
    expect(searchAnswerSchema.safeParse({ ...answer, more: 1 }).success).toBe(false);
  });
});
