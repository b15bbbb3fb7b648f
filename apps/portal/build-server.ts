import { ComityError } from '@comity/platform';
import compress from '@fastify/compress';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { addApiRoutes } from './routes/api.ts';
import { addFileRoutes } from './routes/files.ts';
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
    // As long as an address may be at all: what is too long for an id is no record, not an error of another kind.
    routerOptions: { maxParamLength: 16 * 1024 },
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    // Addresses that cannot be decoded are refused before any hook runs.
    frameworkErrors: (error, request, reply) => {
      protect(reply);
      void sendProblem(request, reply, asKnown(error));
    },
  });
  await app.register(compress, { encodings: ['br', 'gzip'] });
  measureRequests(app);
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    // Nothing here is written to, so no body is read either.
    reply.header('allow', 'GET, HEAD');
    throw new ComityError('method-not-allowed');
  });
  app.addHook('onSend', async (_request, reply) => protect(reply));
  app.setErrorHandler((error, request, reply) => {
    const known = error instanceof ComityError ? error : asKnown(error);
    if (known.status >= 500 && known.code === 'internal')
      comity.log.error({ err: error, url: request.url }, 'a request failed');
    return sendProblem(request, reply, known);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new ComityError('not-found')));
  addPageRoutes(app, comity);
  addApiRoutes(app, comity);
  addFileRoutes(app, comity);
  addOperationRoutes(app, comity);
  return app;
}

function protect(reply: FastifyReply): void {
  // A kept file brings a stricter one.
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'same-origin');
}

/** Errors of the framework itself (a body that is too large, a broken address) are the caller's. */
function asKnown(error: unknown): ComityError {
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status >= 500) return new ComityError('internal');
  return new ComityError('invalid-parameter', (error as Error).message);
}
