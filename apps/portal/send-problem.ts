import { type ComityError, errorTable } from '@comity/platform';
import { pageShell } from '@comity/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './negotiate-language.ts';
import { problemPage } from './pages/problem-page.ts';

/** Answers an error: a page for a reader, a problem document (RFC 9457) for a program. */
export async function sendProblem(request: FastifyRequest, reply: FastifyReply, error: ComityError): Promise<void> {
  reply.code(error.status).header('cache-control', 'no-store').header('vary', 'accept, accept-language');
  if (wantsPage(request)) {
    const query = (request.query as Record<string, unknown> | undefined)?.['q'];
    const page = problemPage(languageOf(request), error, typeof query === 'string' ? query : '');
    await reply.type('text/html; charset=utf-8').send(String(await pageShell(page)));
    return;
  }
  await reply.type('application/problem+json; charset=utf-8').send(
    JSON.stringify({
      type: `urn:comity:problem:${error.code}`,
      title: errorTable[error.code].sentence,
      status: error.status,
      code: error.code,
      detail: error.detail,
      instance: request.url,
    }),
  );
}

function wantsPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] as string;
  if (path.startsWith('/api/') || /\.(?:json|xml|csv)$/.test(path)) return false;
  return !path.startsWith('/id/') || (request.headers.accept ?? '').includes('text/html');
}
