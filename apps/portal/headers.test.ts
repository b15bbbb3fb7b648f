import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { stylesheet, stylesheetPath } from '@comity/web';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from './build-server.ts';
import { inventedActs, startTestPortal, type TestPortal } from './portal.testing.ts';

let portal: TestPortal;
let app: FastifyInstance;
let act: string;

beforeAll(async () => {
  portal = await startTestPortal(inventedActs());
  app = await buildServer(portal.comity);
  act = (
    await portal.comity.store.db
      .selectFrom('act')
      .select('id')
      .where('title', '=', 'Garnelengesetz')
      .executeTakeFirstOrThrow()
  ).id;
});
afterAll(async () => {
  await app?.close();
  await portal?.stop();
});

const addresses = () =>
  [
    ['/', 'text/html; charset=utf-8'],
    ['/en/search?q=Garnele', 'text/html; charset=utf-8'],
    ['/en/nowhere', 'text/html; charset=utf-8'],
    [`/ar/legislation/${act}`, 'text/html; charset=utf-8'],
    [`/ar/legislation/${act}.json`, 'application/json; charset=utf-8'],
    [`/ar/legislation/${act}.xml`, 'application/akn+xml; charset=utf-8'],
    [`/ar/legislation/${act}.csv`, 'text/csv; charset=utf-8'],
    ['/api/v1/search?q=Garnele', 'application/json; charset=utf-8'],
    ['/api/v1/search?x=1', 'application/problem+json; charset=utf-8'],
    [`/api/v1/records/${act}`, 'application/json; charset=utf-8'],
    ['/api/v1/openapi.json', 'application/json; charset=utf-8'],
    [stylesheetPath, 'text/css; charset=utf-8'],
    ['/healthz', 'text/plain; charset=utf-8'],
  ] as [path: string, type: string][];

describe('every answer', () => {
  it('carries its type and the headers that keep a page from running or loading anything', async () => {
    for (const [url, type] of addresses()) {
      const { headers } = await app.inject({ url });
      expect([url, headers['content-type']]).toEqual([url, type]);
      expect(headers['x-content-type-options'], url).toBe('nosniff');
      expect(headers['referrer-policy'], url).toBe('same-origin');
      const policy = String(headers['content-security-policy']);
      for (const rule of [
        "default-src 'none'",
        "style-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]) {
        expect(policy, url).toContain(rule);
      }
      expect(policy, url).not.toMatch(/unsafe|script-src|https?:/);
      expect(headers['set-cookie'], url).toBeUndefined();
      expect(headers['x-powered-by'] ?? headers['server'], url).toBeUndefined();
    }
  });

  it('carries them where it leads on, too', async () => {
    const { statusCode, headers } = await app.inject({ url: `/id/${act}` });
    expect(statusCode).toBe(303);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is the same without its body for HEAD', async () => {
    for (const [url] of addresses()) {
      const get = await app.inject({ url });
      const head = await app.inject({ url, method: 'HEAD' });
      expect([url, head.statusCode, head.body]).toEqual([url, get.statusCode, '']);
      expect([url, head.headers['content-type']]).toEqual([url, get.headers['content-type']]);
    }
  });
});

describe('compression', () => {
  const unpacked: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };

  it.each([
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['*', 'br'],
    ['identity', undefined],
    ['zstd', undefined],
  ])('answers %s with %s', async (accepted, encoding) => {
    const url = `/en/legislation/${act}`;
    const plain = await app.inject({ url, headers: { 'accept-encoding': 'identity' } });
    const { headers, rawPayload } = await app.inject({ url, headers: { 'accept-encoding': accepted } });
    if (accepted === '*') {
      expect(['br', 'gzip']).toContain(headers['content-encoding']);
      return;
    }
    expect(headers['content-encoding']).toBe(encoding);
    const bytes = encoding === undefined ? rawPayload : (unpacked[encoding] as (bytes: Buffer) => Buffer)(rawPayload);
    expect(bytes.toString('utf8').replaceAll(/"tookMs":[\d.]+/g, '')).toBe(plain.body);
    if (encoding !== undefined) {
      expect(headers['vary']).toContain('accept-encoding');
      expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    }
  });

  it('keeps what else an answer depends on', async () => {
    const { headers } = await app.inject({ url: '/', headers: { 'accept-encoding': 'gzip' } });
    expect(headers['vary']).toBe('accept-language, accept-encoding');
  });
});

describe('the stylesheet', () => {
  it('may be kept for ever, and is as small as it was planned', async () => {
    const { headers, body } = await app.inject({ url: stylesheetPath });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(body).toBe(stylesheet);
    expect(Buffer.byteLength(stylesheet)).toBeLessThan(15_000);
    expect(stylesheet).not.toMatch(/@import|url\((?!["']?data:)/);
  });

  it('is what every page names', async () => {
    for (const url of ['/', '/fr/help', '/zh/nowhere']) {
      expect((await app.inject({ url })).body).toContain(`<link rel="stylesheet" href="${stylesheetPath}">`);
    }
  });
});

describe('the addresses that operators ask', () => {
  it('say alive and ready', async () => {
    expect((await app.inject({ url: '/healthz' })).body).toBe('ok\n');
    const ready = await app.inject({ url: '/readyz' });
    expect([ready.statusCode, ready.body]).toEqual([200, 'ready\n']);
  });

  it('say what is missing while there is no index', async () => {
    const missing = () => {
      throw new Error('It is being built.');
    };
    const comity = { ...portal.comity, index: { newestChange: async () => 7, current: missing } };
    const waiting = await buildServer(comity as unknown as TestPortal['comity']);
    const ready = await waiting.inject({ url: '/readyz' });
    expect([ready.statusCode, ready.body]).toEqual([503, 'index: It is being built.\n']);
    expect((await waiting.inject({ url: '/healthz' })).statusCode).toBe(200);
    expect((await waiting.inject({ url: '/metrics' })).body).toContain('comity_index_changes_behind -1');
    await waiting.close();
  });

  it('say that the store cannot be read', async () => {
    const closed = () => Promise.reject(new Error('The store is closed.'));
    const comity = { ...portal.comity, index: { newestChange: closed, current: () => ({}) } };
    const broken = await buildServer(comity as unknown as TestPortal['comity']);
    const ready = await broken.inject({ url: '/readyz' });
    expect([ready.statusCode, ready.body]).toEqual([503, 'store: The store is closed.\n']);
    await broken.close();
  });

  it('give figures by route, not by address', async () => {
    await app.inject({ url: '/fr/search?q=Garnele' });
    await app.inject({ url: '/not/there/at/all' });
    const { body, headers } = await app.inject({ url: '/metrics' });
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(body).toMatch(/comity_http_request_seconds_count\{route="\/:language\/search",status="200"\} [1-9]/);
    expect(body).toMatch(/comity_http_request_seconds_count\{route="none",status="404"\} [1-9]/);
    expect(body).toContain('comity_index_changes_behind 0');
    expect(body).not.toMatch(/Garnele|not\/there/);
  });
});

describe('a failure of ours', () => {
  const failing = () => Promise.reject(new Error('secret of the store'));

  it('is written down, and told without its words', async () => {
    const logged: unknown[] = [];
    const log = { error: (...said: unknown[]) => logged.push(said) };
    const server = await buildServer({ ...portal.comity, goTo: failing, log } as unknown as TestPortal['comity']);
    const page = await server.inject({ url: '/es/search?q=a' });
    expect(page.statusCode).toBe(500);
    expect(page.body).toContain('<html lang="es"');
    const answer = await server.inject({ url: '/api/v1/search?q=a' });
    expect(answer.json()).toMatchObject({ code: 'internal', status: 500, detail: '' });
    expect(page.body + answer.body).not.toContain('secret');
    expect(logged).toHaveLength(2);
    expect(JSON.stringify(logged)).toContain('/es/search?q=a');
    await server.close();
  });
});
