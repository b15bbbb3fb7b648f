import { citedBy } from '@comity/citations';
import { ComityError } from '@comity/platform';
import { thesaurusAsTurtle } from '@comity/reference';
import type { FastifyInstance } from 'fastify';
import { answerForReader } from '../answer-for-reader.ts';
import { anyRecord } from '../case-record.ts';
import { negotiatedLanguage } from '../negotiate-language.ts';
import { citedByParametersSchema, openApiDocument } from '../open-api.ts';
import { parameterError, readSearchParameters, refuseParameters } from '../search-parameters.ts';
import type { Comity } from '../wire.ts';

/** Made when it is first asked for; the vocabulary changes with a release only. */
let turtle: string | undefined;

/** The interface for programs. */
export function addApiRoutes(app: FastifyInstance, comity: Comity): void {
  app.get('/api/v1/search', async (request, reply) => {
    const answer = await answerForReader(comity, readSearchParameters(request.query), negotiatedLanguage(request));
    return reply.header('vary', 'accept-language').type('application/json; charset=utf-8').send(JSON.stringify(answer));
  });
  app.get('/api/v1/records/:id', async (request, reply) => {
    refuseParameters(request.query);
    const record = await anyRecord(comity, (request.params as { id: string }).id);
    if (!record) throw new ComityError('record-not-found');
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(record));
  });
  app.get('/api/v1/records/:id/cited-by', async (request, reply) => {
    const parsed = citedByParametersSchema.safeParse(request.query);
    if (!parsed.success) throw parameterError(parsed.error);
    const { id } = request.params as { id: string };
    if (!(await anyRecord(comity, id))) throw new ComityError('record-not-found');
    const { provision, limit, after } = parsed.data;
    const options = { limit, ...(provision !== undefined && { provision }), ...(after !== undefined && { after }) };
    const { next, ...answer } = await citedBy(comity.citations, id, options);
    const body = { ...answer, nextCursor: next ?? null };
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
  });
  app.get('/api/v1/thesaurus.ttl', (request, reply) => {
    refuseParameters(request.query);
    turtle ??= thesaurusAsTurtle();
    return reply.type('text/turtle; charset=utf-8').send(turtle);
  });
  app.get('/api/v1/openapi.json', (request, reply) => {
    refuseParameters(request.query);
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(openApiDocument));
  });
}
