import { type InterfaceLanguage, isInterfaceLanguage } from '@comity/language';
import { ComityError } from '@comity/platform';
import { type Page, pageShell } from '@comity/web';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The language of the address; an address with any other first part does not exist. */
export function pageLanguage(request: FastifyRequest): InterfaceLanguage {
  const { language } = request.params as { language: string };
  if (!isInterfaceLanguage(language)) throw new ComityError('not-found');
  return language;
}

export async function sendPage(reply: FastifyReply, page: Page): Promise<FastifyReply> {
  return reply.type('text/html; charset=utf-8').send(String(await pageShell(page)));
}
