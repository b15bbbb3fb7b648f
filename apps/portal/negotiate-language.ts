import { type InterfaceLanguage, interfaceLanguages, isInterfaceLanguage } from '@comity/language';
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** The interface language of a request: of its address, else of `Accept-Language`, else English. */
export function languageOf(request: FastifyRequest): InterfaceLanguage {
  const first = (request.url.split(/[/?]/)[1] ?? '').toLowerCase();
  return isInterfaceLanguage(first) ? first : negotiatedLanguage(request);
}

export function negotiatedLanguage(request: FastifyRequest): InterfaceLanguage {
  const preferred = new Negotiator({ headers: request.headers }).languages(['en', ...interfaceLanguages])[0];
  return preferred !== undefined && isInterfaceLanguage(preferred) ? preferred : 'en';
}
