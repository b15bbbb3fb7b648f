import { ComityError } from '@comity/platform';
import compress from '@fastify/compress';
import fastify, { type FastifyInstance } from 'fastify';
import { addApiRoutes } from './routes/api.ts';
import { addOperationRoutes, measureRequests } from './routes/operations.ts';
import { addPageRoutes } from './routes/pages.ts';
import { sendProblem } from './send-problem.ts';
import type { Comity } from './wire.ts';

/** Nothing but our own stylesheet is loaded, no script runs, forms lead only here. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The web server, route by route. It listens only when told to. */
export async function buildServer(comity: Comity): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    trustProxy: false,
    routerOptions: { maxParamLength: 300 },
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
  });
  await app.register(compress, { encodings: ['br', 'gzip'] });
  measureRequests(app);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
  });
  app.setErrorHandler((error, request, reply) => {
    const known = error instanceof ComityError ? error : asKnown(error);
    if (known.status >= 500 && known.code === 'internal')
      comity.log.error({ err: error, url: request.url }, 'a request failed');
    return sendProblem(request, reply, known);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new ComityError('not-found')));
  addPageRoutes(app, comity);
  addApiRoutes(app, comity);
  addOperationRoutes(app, comity);
  return app;
}

/** Errors of the framework itself (a body that is too large, a broken address) are the caller's. */
function asKnown(error: unknown): ComityError {
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status >= 500) return new ComityError('internal');
  return new ComityError('invalid-parameter', (error as Error).message);
}
