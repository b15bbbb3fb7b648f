import type { InterfaceLanguage } from '@comity/language';
import { type Page, stylesheet, stylesheetPath } from '@comity/web';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answerForReader } from '../answer-for-reader.ts';
import { libraryCounts } from '../library-counts.ts';
import { negotiatedLanguage } from '../negotiate-language.ts';
import { helpPage } from '../pages/help-page.ts';
import { homePage } from '../pages/home-page.ts';
import { resultsPage } from '../pages/results-page.ts';
import { parameterError, readSearchParameters } from '../search-parameters.ts';
import { pageLanguage, sendPage } from '../send-page.ts';
import type { Comity } from '../wire.ts';
import { addActRoutes } from './acts.ts';

const noParameters = z.strictObject({});

/** The pages a reader sees. */
export function addPageRoutes(app: FastifyInstance, comity: Comity): void {
  app.get(stylesheetPath, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(stylesheet),
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

function refuseParameters(request: FastifyRequest): void {
  const parsed = noParameters.safeParse(request.query);
  if (!parsed.success) throw parameterError(parsed.error);
}

function parametersOf(request: FastifyRequest): URLSearchParams {
  const parameters = new URLSearchParams(request.url.split('?')[1] ?? '');
  parameters.delete('cursor');
  return parameters;
}
