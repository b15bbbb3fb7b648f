import type { InterfaceLanguage } from '@comity/language';
import type { SearchRequest } from '@comity/search';
import { type Page, stylesheet, stylesheetPath } from '@comity/web';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerForReader } from '../answer-for-reader.ts';
import { libraryCounts } from '../library-counts.ts';
import { negotiatedLanguage } from '../negotiate-language.ts';
import { helpPage } from '../pages/help-page.ts';
import { homePage } from '../pages/home-page.ts';
import { resultsPage } from '../pages/results-page.ts';
import { readSearchParameters, refuseParameters } from '../search-parameters.ts';
import { pageLanguage, sendPage } from '../send-page.ts';
import type { Comity } from '../wire.ts';
import { addActRoutes } from './acts.ts';
import { addCaseRoutes } from './cases.ts';
import { addLiteratureRoutes } from './literature.ts';

const HITS_A_PAGE = 20;

/** The pages a reader sees. */
export function addPageRoutes(app: FastifyInstance, comity: Comity): void {
  app.get(stylesheetPath, (request, reply) => {
    refuseParameters(request.query);
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    return reply.type('text/css; charset=utf-8').send(stylesheet);
  });
  app.get('/', async (request, reply) => {
    refuseParameters(request.query);
    reply.header('vary', 'accept-language');
    return sendPage(reply, await home(comity, negotiatedLanguage(request)));
  });
  app.get('/:language', async (request, reply) => {
    refuseParameters(request.query);
    return sendPage(reply, await home(comity, pageLanguage(request)));
  });
  app.get('/:language/search', async (request, reply) => {
    const language = pageLanguage(request);
    const search = forPage(readSearchParameters(request.query));
    const answer = await answerForReader(comity, search, language);
    return sendPage(reply, resultsPage({ language, request: search, parameters: parametersOf(request), answer }));
  });
  app.get('/:language/help', async (request, reply) => {
    refuseParameters(request.query);
    return sendPage(reply, helpPage(pageLanguage(request)));
  });
  addActRoutes(app, comity);
  addCaseRoutes(app, comity);
  addLiteratureRoutes(app, comity);
}

async function home(comity: Comity, language: InterfaceLanguage): Promise<Page> {
  const answer = await answerForReader(comity, { query: '', filters: {}, sort: 'newest', limit: 5 }, language);
  return homePage({ language, counts: await libraryCounts(comity), answer });
}

/** A page stays below the weight it may have; more hits stand on the next one. */
function forPage(search: SearchRequest): SearchRequest {
  return { ...search, limit: Math.min(search.limit, HITS_A_PAGE) };
}

/** As they were read, but the cursor: links made from them ask for the same. */
function parametersOf(request: FastifyRequest): URLSearchParams {
  const read = Object.entries(request.query as Record<string, string | string[]>);
  const pairs = read.flatMap(([name, values]) => [values].flat().map((value) => [name, value] as [string, string]));
  return new URLSearchParams(pairs.filter(([name]) => name !== 'cursor'));
}
