import { csvHead, type TextKind, textKinds, toCsvRows, writeAkomaNtoso } from '@comity/interchange';
import {
  actPage,
  idsOnPage,
  locateExpression,
  locateProvision,
  pageOfProvision,
  readAct,
  readTreatyArticle,
  toDocument,
  treatyArticlePage,
} from '@comity/legislation';
import { ComityError } from '@comity/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { besideText } from '../beside-text.ts';
import { linksOfTexts } from '../cited-texts.ts';
import { negotiatedLanguage } from '../negotiate-language.ts';
import { recordDocument } from '../record-document.ts';
import { parameterError, refuseParameters, wholeNumber } from '../search-parameters.ts';
import { pageLanguage, sendPage } from '../send-page.ts';
import type { Comity } from '../wire.ts';
import { placeOfCase } from './cases.ts';
import { placeOfLiterature } from './literature.ts';

const dataParameters = z.strictObject({ version: z.string().max(40).optional() });
const articleParameters = z.strictObject({
  version: z.string().max(40).optional(),
  beside: z.string().max(40).optional(),
});
const pageParameters = dataParameters.extend({ page: wholeNumber(1, 100_000).default(1) });

/** The page of an act, the same as data, and the permanent addresses that lead there. */
export function addActRoutes(app: FastifyInstance, comity: Comity): void {
  for (const kind of textKinds) addTextRoute(app, comity, kind);
  app.get('/:language/treaty/:id/:article', async (request, reply) => {
    const language = pageLanguage(request);
    const { id, article } = request.params as { id: string; article: string };
    const parsed = articleParameters.safeParse(request.query);
    if (!parsed.success) throw parameterError(parsed.error);
    const { version, beside } = parsed.data;
    const wish = { id, numberKey: article, expressionId: version, besideId: beside, language };
    const texts = await readTreatyArticle(comity.store.db, wish);
    if (!texts) throw new ComityError('record-not-found');
    return sendPage(reply, treatyArticlePage(texts, language));
  });
  app.get('/:language/id/:id', async (request, reply) => {
    const language = pageLanguage(request);
    refuseParameters(request.query);
    const { id } = request.params as { id: string };
    return reply.redirect(`/${language}${await placeOf(comity, id)}`, 303);
  });
  addPermanentAddresses(app, comity);
}

/** Acts, treaties and documents have the same page, each under the name of its kind. */
function addTextRoute(app: FastifyInstance, comity: Comity, kind: TextKind): void {
  app.get(`/:language/${kind}/:name`, async (request, reply) => {
    const language = pageLanguage(request);
    const { name } = request.params as { name: string };
    const [, id, extension] = /^([^.]{1,60})(?:\.(json|xml|csv))?$/.exec(name) ?? [];
    if (id === undefined) throw new ComityError('record-not-found');
    const { version, page } = read(extension === undefined ? pageParameters : dataParameters, request.query);
    const act = await readAct(comity.store.db, id, { expressionId: version, language });
    if (act?.kind !== kind) throw new ComityError('record-not-found');
    // Which form of Akoma Ntoso a treaty or a guide would be is not settled (decision 0010).
    if (extension === 'xml' && kind !== 'legislation') throw new ComityError('not-found');
    if (extension !== undefined) return sendData(comity, reply, act, extension);
    return sendPage(
      reply,
      actPage({
        act,
        language,
        page: page ?? 1,
        links: await linksOfTexts(comity, idsOnPage(act, page ?? 1), language),
        beside: await besideText(comity, act.id, language),
      }),
    );
  });
}

/** These lead to a page in the language that the reader prefers; within the pages, `/{lang}/id/{id}` keeps the language. */
function addPermanentAddresses(app: FastifyInstance, comity: Comity): void {
  app.get('/id/:id', async (request, reply) => {
    refuseParameters(request.query);
    const { id } = request.params as { id: string };
    return redirect(request, reply, await placeOf(comity, id));
  });
  app.get('/id/:scheme/*', async (request, reply) => {
    refuseParameters(request.query);
    const { scheme, '*': value } = request.params as { scheme: string; '*': string };
    const row = await comity.store.db
      .selectFrom('identifier')
      .select('record_id')
      .where('scheme', '=', scheme)
      .where('value', '=', value)
      .executeTakeFirst();
    if (!row) throw new ComityError('record-not-found');
    return redirect(request, reply, await placeOf(comity, row.record_id));
  });
}

function read(
  schema: typeof pageParameters | typeof dataParameters,
  query: unknown,
): { version?: string; page?: number } {
  const parsed = schema.safeParse(query);
  if (!parsed.success) throw parameterError(parsed.error);
  return parsed.data as { version?: string; page?: number };
}

function redirect(request: FastifyRequest, reply: FastifyReply, place: string): FastifyReply {
  return reply.header('vary', 'accept-language').redirect(`/${negotiatedLanguage(request)}${place}`, 303);
}

/** Path of the page that shows a record, without the language. Throws `record-not-found`. */
async function placeOf(comity: Comity, id: string): Promise<string> {
  const db = comity.store.db;
  const provision = await locateProvision(db, id);
  const place = provision ?? (await locateExpression(db, id)) ?? { actId: id, expressionId: undefined };
  const act = await readAct(db, place.actId, { expressionId: place.expressionId });
  if (!act) {
    const other = (await placeOfCase(comity, id)) ?? (await placeOfLiterature(comity, id));
    if (other === undefined) throw new ComityError('record-not-found');
    return other;
  }
  if (!provision)
    return `/${act.kind}/${act.id}${place.expressionId === undefined ? '' : `?version=${place.expressionId}`}`;
  const page = pageOfProvision(act, provision.position);
  return `/${act.kind}/${act.id}?version=${act.expression.id}${page > 1 ? `&page=${page}` : ''}#${id}`;
}

async function sendData(
  comity: Comity,
  reply: FastifyReply,
  act: NonNullable<Awaited<ReturnType<typeof readAct>>>,
  extension: string,
): Promise<FastifyReply> {
  if (extension === 'json') {
    return reply
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(await recordDocument(comity, act.expression.id)));
  }
  const document = toDocument(act);
  if (extension === 'xml')
    return reply.type('application/akn+xml; charset=utf-8').send([...writeAkomaNtoso(document)].join(''));
  return reply.type('text/csv; charset=utf-8').send(csvHead() + toCsvRows(document));
}
