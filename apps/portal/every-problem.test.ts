import { interfaceLanguages } from '@comity/language';
import { ComityError, type ErrorCode, errorTable } from '@comity/platform';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from './build-server.ts';
import { tagsOf, textOf } from './markup.testing.ts';
import { inventedActs, startTestPortal, type TestPortal } from './portal.testing.ts';
import { portalMessage } from './portal-message.ts';

let portal: TestPortal;
let sound: FastifyInstance;
let unready: FastifyInstance;
let broken: FastifyInstance;

beforeAll(async () => {
  portal = await startTestPortal(inventedActs());
  const { comity } = portal;
  const noIndex = {
    current: () => {
      throw new ComityError('index-missing');
    },
  };
  const failing = () => Promise.reject(new Error('the disk at /secret is full'));
  sound = await buildServer(comity);
  unready = await buildServer({ ...comity, index: noIndex } as unknown as typeof comity);
  broken = await buildServer({ ...comity, goTo: failing, log: { error: () => {} } } as unknown as typeof comity);
});
afterAll(async () => {
  for (const server of [sound, unready, broken]) await server?.close();
  await portal?.stop();
});

/** For every code an address of the API and one of a page that bring it about. */
const causes: Record<ErrorCode, { api: string; page: string; server?: 'unready' | 'broken'; method?: 'POST' }> = {
  'not-found': { api: '/api/v1/nothing', page: '/nothing' },
  'record-not-found': { api: '/api/v1/records/nothing', page: '/legislation/nothing' },
  'unknown-parameter': { api: '/api/v1/search?colour=blue', page: '/search?colour=blue' },
  'invalid-parameter': { api: '/api/v1/search?limit=0', page: '/search?limit=0' },
  'unknown-filter': { api: '/api/v1/search?q=colour:blue', page: '/search?q=colour:blue' },
  'invalid-query': { api: '/api/v1/search?q=-country:DE', page: '/search?q=-country:DE' },
  'invalid-cursor': { api: '/api/v1/search?cursor=abc', page: '/search?cursor=abc' },
  'method-not-allowed': { api: '/api/v1/search', page: '/search', method: 'POST' },
  'index-missing': { api: '/api/v1/search', page: '/search', server: 'unready' },
  internal: { api: '/api/v1/search', page: '/search', server: 'broken' },
};

function ask(code: ErrorCode, url: string) {
  const { server, method = 'GET' } = causes[code];
  const asked = server === 'unready' ? unready : server === 'broken' ? broken : sound;
  return asked.inject({ method, url });
}

describe.each(Object.keys(errorTable) as ErrorCode[])('the problem %s', (code) => {
  const { status, sentence } = errorTable[code];

  it('is told to a program with its stable code', async () => {
    const answer = await ask(code, causes[code].api);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    const problem = answer.json();
    expect(problem).toMatchObject({ type: `urn:comity:problem:${code}`, code, status, title: sentence });
    expect(problem.instance).toBe(causes[code].api);
    expect(Object.keys(problem).sort()).toEqual(['code', 'detail', 'instance', 'status', 'title', 'type']);
  });

  it.each(interfaceLanguages)('is told to a reader in %s, with a way on', async (language) => {
    const answer = await ask(code, `/${language}${causes[code].page}`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    const tags = tagsOf(answer.body);
    expect(tags[0]?.attributes).toMatchObject({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
    const said = code === 'method-not-allowed' ? 'not-found' : code;
    expect(textOf(answer.body)).toContain(portalMessage(language, `problem.${said}`));
    expect(tags.find(({ name }) => name === 'form')?.attributes.action).toBe(`/${language}/search`);
    expect(answer.body).toContain('<meta name="robots" content="noindex">');
  });

  it('is never kept, and protected as every other answer', async () => {
    for (const url of [causes[code].api, `/en${causes[code].page}`]) {
      const { headers, body } = await ask(code, url);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers.vary).toContain('accept-language');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(body).not.toMatch(/secret|node_modules|\.ts:\d/);
    }
  });
});

describe('while there is no index', () => {
  it('acts and help can be read all the same', async () => {
    const { id } = await portal.comity.store.db.selectFrom('act').select('id').executeTakeFirstOrThrow();
    for (const url of [`/en/legislation/${id}`, `/api/v1/records/${id}`, '/en/help', '/healthz']) {
      expect([url, (await unready.inject({ url })).statusCode]).toEqual([url, 200]);
    }
  });

  it('the home page says so', async () => {
    expect((await unready.inject({ url: '/' })).statusCode).toBe(503);
  });
});
