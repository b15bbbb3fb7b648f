import { chmodSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterWithFile, guide, placeOf } from '../files.testing.ts';
import { filesOf } from '../files-of.ts';
import { startTestPortal, type TestPortal } from '../portal.testing.ts';

let portal: TestPortal;
let open: { recordId: string; sha256: string };

beforeAll(async () => {
  portal = await startTestPortal();
  open = await enterWithFile(portal.comity, 'Garnelengesetz', { name: 'ordner/دليل "Garnelen".pdf', bytes: guide });
});
afterAll(() => portal.stop());

const fetched = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${portal.address}${path}`, { headers, method });
const show = (recordId: string, visibility: string) =>
  portal.comity.store.connection.prepare('update record set visibility = ? where id = ?').run(visibility, recordId);

/** The path as it stands, which `fetch` would tidy first. */
function fetchedAsWritten(path: string): Promise<number> {
  const { hostname, port } = new URL(portal.address);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });
}

describe('a file as it came', () => {
  it('is sent with its own media type, to be saved under its name, and may do nothing', async () => {
    const response = await fetched(`/files/${open.sha256}`);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(guide);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': `${guide.length}`,
      'content-disposition': `attachment; filename="____ Garnelen.pdf"; filename*=UTF-8''${encodeURIComponent('دليل Garnelen')}.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox;/),
      etag: `"sha256-${open.sha256}"`,
      'cache-control': 'no-cache',
    });
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  it('is sent as an attachment where it is a page, which runs nothing', async () => {
    const bytes = Buffer.from(`<!doctype html><script>alert(1)</script>${'<p>Garnelen</p>'.repeat(500)}`);
    const { sha256 } = await enterWithFile(portal.comity, 'Seitengesetz', { name: 'seite.html', bytes });
    const response = await fetched(`/files/${sha256}`, { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="seite.html"/);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  it('stands beside its text while everyone may read that, in the language of the reader', async () => {
    const page = async (language: string) => (await fetched(`/${language}/legislation/${open.recordId}`)).text();
    const link = `<a href="/files/${open.sha256}" download><bdi>دليل &quot;Garnelen&quot;.pdf</bdi></a>`;
    expect(await page('en')).toContain(`<h2>Original files</h2><ul>\n<li>${link}`);
    expect(await page('zh')).toContain('<h2>原始文件</h2>');
    show(open.recordId, 'listed-only');
    expect(await page('en')).not.toContain(open.sha256);
    show(open.recordId, 'public');
    expect(await filesOf(portal.comity).ofRecord(open.recordId)).toEqual([
      {
        sha256: open.sha256,
        mediaType: 'application/pdf',
        size: guide.length,
        language: 'de',
        name: 'دليل "Garnelen".pdf',
      },
    ]);
    expect(await filesOf(portal.comity).ofRecord('a0000000000000')).toEqual([]);
  });

  it('is not sent again to a reader who has it', async () => {
    for (const tag of [`"sha256-${open.sha256}"`, `"other", W/"sha256-${open.sha256}"`, '*']) {
      const response = await fetched(`/files/${open.sha256}`, { 'if-none-match': tag });
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe(`"sha256-${open.sha256}"`);
    }
    expect((await fetched(`/files/${open.sha256}`, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('answers a question about it without its bytes', async () => {
    const response = await fetched(`/files/${open.sha256}`, {}, 'HEAD');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(await response.text()).toBe('');
  });

  it('takes no parameter and no other method', async () => {
    expect((await fetched(`/files/${open.sha256}?name=x`)).status).toBe(400);
    expect((await fetched(`/files/${open.sha256}`, {}, 'POST')).status).toBe(405);
  });
});

describe('a file that is not for everyone', () => {
  const unknown = 'f'.repeat(64);
  const answered = async (path: string, headers = {}) => {
    const response = await fetched(path, headers);
    const text = (await response.text()).replaceAll(path, 'PATH');
    const fields = [...response.headers].filter(([name]) => name !== 'date');
    return { status: response.status, text, fields };
  };

  it.each(['hidden', 'listed-only'])(
    'is answered as one that is not there while its record is %s',
    async (visibility) => {
      show(open.recordId, visibility);
      try {
        const path = `/files/${open.sha256}`;
        const missing = await answered(`/files/${unknown}`);
        expect(missing.status).toBe(404);
        expect(await answered(path)).toEqual(missing);
        expect(await answered(path, { 'if-none-match': `"sha256-${open.sha256}"` })).toEqual(missing);
      } finally {
        show(open.recordId, 'public');
      }
      expect((await fetched(`/files/${open.sha256}`)).status).toBe(200);
    },
  );

  it('is shown when another record that holds it is public, under the name it has there', async () => {
    const bytes = Buffer.from('%PDF-1.7\nshared\n%%EOF');
    const secret = await enterWithFile(portal.comity, 'Geheimgesetz', { name: 'geheim.pdf', bytes });
    show(secret.recordId, 'hidden');
    expect((await fetched(`/files/${secret.sha256}`)).status).toBe(404);
    await enterWithFile(portal.comity, 'Offengesetz', { name: 'offen.pdf', bytes });
    const response = await fetched(`/files/${secret.sha256}`);
    expect(response.headers.get('content-disposition')).toContain('offen.pdf');
  });

  it('is not there before a record came of it', async () => {
    const kept = await filesOf(portal.comity).keep({ name: 'a.pdf', bytes: Buffer.from('%PDF-1.7\nfresh\n%%EOF') });
    expect((await fetched(`/files/${kept?.sha256}`)).status).toBe(404);
  });

  it('is not sent damaged, nor through a link', async () => {
    const bytes = Buffer.from('%PDF-1.7\nto be damaged\n%%EOF');
    const { sha256 } = await enterWithFile(portal.comity, 'Schadengesetz', { name: 's.pdf', bytes });
    const place = placeOf(portal.comity, sha256);
    renameSync(place, `${place}.aside`);
    symlinkSync(`${place}.aside`, place);
    expect((await fetched(`/files/${sha256}`)).status).toBe(404);
    rmSync(place);
    renameSync(`${place}.aside`, place);
    expect((await fetched(`/files/${sha256}`)).status).toBe(200);
    chmodSync(place, 0o644);
    writeFileSync(place, 'rot');
    expect((await fetched(`/files/${sha256}`)).status).toBe(404);
  });

  it.each([
    '/files/../comity.db',
    '/files/..%2fcomity.db',
    '/files/%2e%2e%2fcomity.db',
    '/files/..%5ccomity.db',
    '/files/%00',
    '/files/ab/cd',
    '/files/',
    `/files/${'A'.repeat(64)}`,
  ])('is not to be had by the address %s', async (path) => {
    expect(await fetchedAsWritten(path)).toBe(404);
  });
});
