import { isInterfaceLanguage, type InterfaceLanguage } from '@comity/language';
import { ComityError } from '@comity/platform';
import { type Page, pageShell, stylesheet, stylesheetPath } from '@comity/web';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answerForReader } from '../answer-for-reader.ts';
import { libraryCounts } from '../library-counts.ts';
import { negotiatedLanguage } from '../negotiate-language.ts';
import { helpPage } from '../pages/help-page.ts';
import { homePage } from '../pages/home-page.ts';
import { resultsPage } from '../pages/results-page.ts';
import { parameterError, readSearchParameters } from '../search-parameters.ts';
import type { Comity } from '../wire.ts';
import { addActRoutes } from './acts.ts';

const noParameters = z.strictObject({});

/** The pages a reader sees. */
export function addPageRoutes(app: FastifyInstance, comity: Comity): void {
  app.get(stylesheetPath, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable').send(stylesheet),
  );
  app.get('/', async (request, reply) => {
    refuseParameters(request);
    reply.header('vary', 'accept-language');
    return sendPage(reply, await home(comity, negotiatedLanguage(request)));
  });
  app.get('/:language', async (request, reply) => {
    refuseParameters(request);
    return sendPage(reply, await home(comity, pageLanguage(request)));
  });
  app.get('/:language/search', async (request, reply) => {
    const language = pageLanguage(request);
    const search = readSearchParameters(request.query);
    const answer = await answerForReader(comity, search, language);
    return sendPage(reply, resultsPage({ language, request: search, parameters: parametersOf(request), answer }));
  });
  app.get('/:language/help', async (request, reply) => {
    refuseParameters(request);
    return sendPage(reply, helpPage(pageLanguage(request)));
  });
  addActRoutes(app, comity);
}

async function home(comity: Comity, language: InterfaceLanguage): Promise<Page> {
  const answer = await answerForReader(comity, { query: '', filters: {}, sort: 'newest', limit: 5 }, language);
  return homePage({ language, counts: await libraryCounts(comity), answer });
}

/** The language of the address; an address with any other first part does not exist. */
export function pageLanguage(request: FastifyRequest): InterfaceLanguage {
  const { language } = request.params as { language: string };
  if (!isInterfaceLanguage(language)) throw new ComityError('not-found');
  return language;
}

export async function sendPage(reply: FastifyReply, page: Page): Promise<FastifyReply> {
  return reply.type('text/html; charset=utf-8').send(String(await pageShell(page)));
}

function refuseParameters(request: FastifyRequest): void {
  const parsed = noParameters.safeParse(request.query);
  if (!parsed.success) throw parameterError(parsed.error);
}

function parametersOf(request: FastifyRequest): URLSearchParams {
  const parameters = new URLSearchParams(request.url.split('?')[1] ?? '');
  parameters.delete('cursor');
  return parameters;
}
