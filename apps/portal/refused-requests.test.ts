import { connect } from 'node:net';
import { errorTable } from '@comity/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from './markup.testing.ts';
import { inventedActs, startTestPortal, type TestPortal } from './portal.testing.ts';

let portal: TestPortal;
let act: string;

beforeAll(async () => {
  portal = await startTestPortal(inventedActs());
  act = (await portal.comity.store.db.selectFrom('act').select('id').executeTakeFirstOrThrow()).id;
});
afterAll(() => portal?.stop());

interface Problem {
  code: string;
  status: number;
  detail: string;
  instance: string;
  title: string;
  type: string;
}

async function problemAt(path: string, init: RequestInit = {}): Promise<Problem> {
  const response = await fetch(portal.address + path, init);
  expect([path, response.headers.get('content-type')]).toEqual([path, 'application/problem+json; charset=utf-8']);
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  return problem;
}

/** Sends an address as it stands: clients put odd ones right before they send them. */
function answerTo(target: string, method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(portal.address).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8');
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
    socket.write(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}
const statusOf = async (target: string, method?: string) => Number((await answerTo(target, method)).slice(9, 12));

describe('an unknown parameter', () => {
  it.each([
    '/api/v1/search?colour=blue',
    '/api/v1/search?q=x&page=2',
    '/api/v1/search?offset=20',
    '/api/v1/search?Q=x',
    '/api/v1/search?country[]=DE',
    '/api/v1/search?__proto__=x',
    '/api/v1/search?constructor=x',
    '/api/v1/records/abc?version=1',
    '/api/v1/openapi.json?pretty',
    '/id/abc?x=1',
    '/id/source/test:Garnelengesetz?x=1',
  ])('is refused by %s with a stable code that names it', async (path) => {
    const problem = await problemAt(path);
    expect(problem).toMatchObject({
      type: 'urn:comity:problem:unknown-parameter',
      code: 'unknown-parameter',
      status: 400,
      title: errorTable['unknown-parameter'].sentence,
      instance: path,
    });
    const name = /[?&]([^=&?]+)=?[^=]*$/.exec(path)?.[1];
    expect(problem.detail).toBe(`The parameter "${name}" is not known here.`);
  });

  it.each(['/?x=1', '/en?x=1', '/en/help?x=1', '/en/search?x=1', '/en/id/abc?x=1', '/en/legislation/abc?x=1'])(
    'is refused by the page %s in words',
    async (path) => {
      const response = await fetch(portal.address + path);
      expect([response.status, response.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
      const text = textOf(await response.text());
      expect(text).toContain('The address holds a part that this page does not know.');
      expect(text).toContain('The parameter "x" is not known here.');
    },
  );

  it('is refused where data are asked for as a problem document', async () => {
    for (const extension of ['json', 'xml', 'csv']) {
      expect(await problemAt(`/en/legislation/${act}.${extension}?page=1`)).toMatchObject({
        code: 'unknown-parameter',
      });
    }
  });
});

describe('a value that is not accepted', () => {
  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=0x10', 'limit'],
    ['limit=10&limit=20', 'limit'],
    ['sort=best', 'sort'],
    ['sort=', 'sort'],
    ['q=a&q=b', 'q'],
    [`q=${'a'.repeat(2001)}`, 'q'],
    [`country=${'a'.repeat(201)}`, 'country'],
    [Array.from({ length: 61 }, (_, at) => `year=${at}`).join('&'), 'year'],
    [`cursor=${'a'.repeat(401)}`, 'cursor'],
  ])('%.40s is refused and named', async (query, name) => {
    const problem = await problemAt(`/api/v1/search?${query}`);
    expect(problem).toMatchObject({ code: 'invalid-parameter', status: 400 });
    expect(problem.detail).toContain(`"${name}`);
    expect((await fetch(`${portal.address}/en/search?${query}`)).status).toBe(400);
  });

  it.each(['page=0', 'page=', 'page=two', 'page=100001', 'page=1&page=2', `version=${'v'.repeat(41)}`])(
    'the page of an act refuses %s',
    async (query) => {
      expect((await fetch(`${portal.address}/en/legislation/${act}?${query}`)).status).toBe(400);
    },
  );

  it.each([
    ['q=foo:bar', 'unknown-filter'],
    [`q=${encodeURIComponent('law '.repeat(300))}`, 'invalid-query'],
    ['q=law&cursor=abc', 'invalid-cursor'],
    ['q=law&cursor=WzEsMSwiYWJjIl0', 'invalid-cursor'],
  ])('%s is refused with the code %s, on the page too', async (query, code) => {
    expect(await problemAt(`/api/v1/search?${query}`)).toMatchObject({ code, status: 400 });
    const page = await fetch(`${portal.address}/fr/search?${query}`);
    expect(page.status).toBe(400);
    expect(textOf(await page.text())).not.toContain(`problem.${code}`);
  });
});

describe('an address that does not exist', () => {
  it.each(['/api/v1/nothing', '/api/', '/api/v2/search', '/en/legislation/abc.xml/x.json'])(
    '%s: a problem document',
    async (path) => {
      expect(await problemAt(path)).toMatchObject({ code: 'not-found', status: 404 });
    },
  );

  it.each([
    '/api/v1/records/abc',
    `/api/v1/records/${'a'.repeat(2_000)}`,
    '/id/abc',
    '/id/eli/nothing',
    '/en/legislation/abc.json',
  ])('%.40s: there is no such record', async (path) => {
    expect(await problemAt(path)).toMatchObject({ code: 'record-not-found', status: 404 });
  });

  it.each([
    ['/xx', 'en'],
    ['/EN', 'en'],
    ['/de/search', 'en'],
    ['/ru/nothing', 'ru'],
    ['/ar/legislation/abc', 'ar'],
    ['/es/legislation/abc.pdf', 'es'],
    ['/favicon.ico', 'en'],
  ])('%s: a page in %s', async (path, language) => {
    const response = await fetch(portal.address + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(`<html lang="${language}"`);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('answers a reader of a permanent address with a page, in the language that is preferred', async () => {
    const response = await fetch(`${portal.address}/id/abc`, {
      headers: { accept: 'text/html', 'accept-language': 'fr' },
    });
    expect([response.status, response.headers.get('vary')]).toEqual([404, 'accept, accept-language, accept-encoding']);
    expect(await response.text()).toContain('<html lang="fr"');
  });

  it('of a version of another act: there is no such record', async () => {
    const other = await portal.comity.store.db
      .selectFrom('expression')
      .select('id')
      .where('act_id', '!=', act)
      .executeTakeFirstOrThrow();
    expect((await fetch(`${portal.address}/en/legislation/${act}?version=${other.id}`)).status).toBe(404);
  });
});

describe('an address made to break out or to break', () => {
  it.each([
    '/../../etc/passwd',
    '/en/../../../etc/passwd',
    '/en/legislation/..%2f..%2f..%2fetc%2fpasswd',
    '/assets/../package.json',
    '/assets/%2e%2e/package.json',
    '/.git/config',
    '//en//search',
    '/en/legislation/abc%00.json',
    '/id/eli/%00',
    '/\\..\\windows',
  ])('%s does not exist', async (target) => {
    const answer = await answerTo(target);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toMatch(/root:|"name": "@comity|repositoryformat/);
  });

  it.each([
    '/%',
    '/%zz',
    '/en/%E0%A4',
    '/en/legislation/%ff',
    '/id/%',
    '/id/eli/%E0%A4%A',
    '/api/v1/records/%zz',
    '/en/legislation/%c0%ae.json',
  ])('%s cannot be read: 400 in the form of every problem', async (target) => {
    const answer = await answerTo(target);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/content-security-policy: default-src 'none'/);
    expect(answer).not.toMatch(/FST_ERR/);
    if (!target.startsWith('/en') && target.length > 5) expect(answer).toContain('"code":"invalid-parameter"');
  });

  it.each([
    '/en/search?q=%',
    '/en/search?q=%E0%A4%A',
    '/en/search?q=%ED%A0%80',
    '/api/v1/search?q=%00%01%7f',
    '/en/search?&&=&q=x',
  ])('%s is no failure of ours', async (target) => {
    expect(await statusOf(target)).toBeLessThan(500);
  });

  it('is refused when it is longer than any', async () => {
    expect(await statusOf(`/en/${'a'.repeat(20_000)}`)).toBe(431);
    expect(await statusOf(`/en/${'a'.repeat(15_000)}`)).toBe(404);
  });
});

describe('another method than GET and HEAD', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s is refused everywhere', async (method) => {
    for (const path of ['/', '/en/search', '/api/v1/search', '/nowhere']) {
      const answer = await answerTo(path, method);
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      expect(answer).toMatch(/\r\nallow: GET, HEAD\r\n/);
    }
  });

  it('says so in a problem document, whatever the body is', async () => {
    const body = '{ not json';
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'odd/type']) {
      const problem = await problemAt('/api/v1/search', { method: 'POST', body, headers: { 'content-type': type } });
      expect(problem).toMatchObject({ code: 'method-not-allowed', status: 405 });
    }
  });
});
