import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ended, testBench } from './command.testing.ts';
import { germanLaw } from './invented-law.testing.ts';

const bench = testBench();
const verbs = ['serve', 'import', 'search', 'words', 'show', 'export', 'reindex', 'backup', 'restore', 'doctor'];
let law: string;

beforeAll(() => {
  law = bench.write({ 'gartg.md': germanLaw() });
  expect(bench.comity('import', law).status).toBe(0);
});

describe('help', () => {
  it('of the program names every verb, the store and the exit codes', () => {
    const { status, stdout, stderr } = bench.comity('--help');
    expect([status, stderr]).toEqual([0, '']);
    for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'));
    expect(stdout).toMatch(/COMITY_DATA/);
    expect(stdout).toMatch(/0 done, 1 failed, 2 done in part .*64 wrong use/);
  });

  it.each(verbs)('of %s says what it does, on stdout', (verb) => {
    const { status, stdout, stderr } = bench.comity(verb, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Usage: comity ${verb} `));
    expect(stdout.length).toBeGreaterThan(150);
  });

  it('opens no store', () => {
    const data = bench.path('untouched');
    const env = { ...process.env, COMITY_DATA: data };
    spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), 'import', '--help'], { env });
    expect(existsSync(data)).toBe(false);
  });

  it('of the version', () => {
    expect(bench.comity('--version')).toMatchObject({ status: 0, stdout: '0.1.0\n' });
  });
});

describe('wrong use exits 64, says how, and prints nothing on stdout', () => {
  it.each<[string, string[], RegExp]>([
    ['no verb', [], /Usage: comity/],
    ['an unknown verb', ['imprt'], /unknown command 'imprt'[\s\S]*import/],
    ['an unknown option', ['doctor', '--fast'], /unknown option '--fast'/],
    ['import without a path', ['import'], /missing required argument 'path'/],
    ['import of a missing path', ['import', 'nowhere.md'], /There is no file or folder "nowhere.md"/],
    ['import of one missing path among others', ['import', 'gartg.md', 'nowhere.md'], /nowhere.md/],
    [
      'import in an unknown format',
      ['import', 'gartg.md', '--format', 'docx'],
      /no format "docx". Known: .*german-markdown/,
    ],
    [
      'import for a State in words',
      ['import', 'gartg.md', '--country', 'Germany'],
      /"Germany" is no two-letter State code/,
    ],
    ['import in a language in words', ['import', 'gartg.md', '--lang', 'German'], /"German" is no language tag/],
    ['search without a query', ['search'], /missing required argument 'query'/],
    ['search for no hits', ['search', 'x', '--limit', '0'], /whole number from 1 to 100/],
    ['search for too many hits', ['search', 'x', '--limit', '101'], /whole number from 1 to 100/],
    ['search for half a hit', ['search', 'x', '--limit', '1.5'], /whole number from 1 to 100/],
    ['search in an unknown order', ['search', 'x', '--sort', 'alphabet'], /--sort is one of relevance, newest, oldest/],
    ['search with an unknown filter', ['search', 'colour:red'], /colour/],
    ['search with a stranger’s cursor', ['search', 'garten', '--cursor', 'abc'], /./],
    ['show without an id', ['show'], /missing required argument 'id'/],
    ['show of two', ['show', 'a', 'b'], /too many arguments/],
    ['export without a place', ['export'], /required option '-o, --output <path>'/],
    ['export of an unknown kind', ['export', '--kind', 'dreams', '-o', 'x'], /no kind "dreams"/],
    [
      'export in an unknown format',
      ['export', '--format', 'docx', '-o', 'x'],
      /no format "docx". Known: jsonl, csv, akn/,
    ],
    ['backup without a file', ['backup'], /missing required argument 'file'/],
    ['backup over a file', ['backup', 'gartg.md'], /exists already; a backup never overwrites/],
    ['backup into no folder', ['backup', 'nowhere/b.db'], /There is no folder "nowhere"/],
    ['restore of a missing file', ['restore', 'nowhere.db'], /There is no file "nowhere.db"/],
    ['serve on no port', ['serve', '--port', '70000'], /whole number from 0 to 65535/],
  ])('%s', (_what, args, reason) => {
    const { status, stdout, stderr } = bench.comity(...args);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/^ +at .*[.]ts/m);
    expect([status, stdout]).toEqual([64, '']);
  });
});

describe('a failure exits 1 and says why without the innards', () => {
  it.each<[string, string[], RegExp]>([
    ['show of an unknown id', ['show', 'zzzzzzzzzzzzzz'], /no record with the id "zzzzzzzzzzzzzz"/],
    ['show of an odd id', ['show', "x' or 1=1 --"], /no record with the id/],
    ['export into no folder', ['export', '-o', 'nowhere/x.jsonl'], /ENOENT.*nowhere/],
    ['export over a folder', ['export', '-o', '.'], /EISDIR/],
  ])('%s', (_what, args, reason) => {
    const { status, stdout, stderr } = bench.comity(...args);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/^ +at /m);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('with a configuration that is not usable', () => {
    const env = { ...process.env, PORT: 'x', COMITY_DATA: bench.path('data') };
    const done = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), 'doctor'], {
      env,
      encoding: 'utf8',
    });
    expect([done.status, done.stdout]).toEqual([1, '']);
    expect(done.stderr).toMatch(/PORT is "x"/);
  });
});

describe('--json prints one document on stdout and nothing else', () => {
  it.each<[string, string[], RegExp]>([
    ['import', ['import', 'gartg.md'], /"records":\{"new":0,"changed":0,"same":1,"refused":0\}/],
    ['search', ['search', 'garten'], /"total":/],
    ['words', ['words', 'gart'], /"words":\[/],
    ['export', ['export', '-o', 'out.jsonl'], /"versions":1/],
    ['reindex', ['reindex'], /"records":1,"documents":2/],
    ['backup', ['backup', 'out.db'], /"bytes":\d/],
    ['restore', ['restore', 'out.db'], /"savedAs":".*before-restore/],
    ['doctor', ['doctor'], /"ok":true/],
  ])('%s', (_what, args, content) => {
    const { status, stdout } = bench.comity(...args, '--json');
    expect(status).toBe(0);
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(JSON.stringify(JSON.parse(stdout))).toMatch(content);
  });

  it('show', () => {
    const { answer } = bench.json<{ hits: { id: string }[] }>('search', 'verwüstet');
    const { stdout, status } = bench.comity('show', answer.hits[0]?.id as string, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'legislation',
      title: 'Gartengesetz',
      provisions: [{ number: '§ 2' }],
    });
  });
});

describe('the command itself', () => {
  it('runs through its bin, from any folder, and hands on the exit code', () => {
    const elsewhere = bench.path('elsewhere');
    mkdirSync(elsewhere, { recursive: true });
    const bin = join(import.meta.dirname, 'bin', 'comity.mjs');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [bin, ...args], {
        cwd: elsewhere,
        env: { ...process.env, COMITY_DATA: bench.path('data') },
        encoding: 'utf8',
      });
    expect(run('search', 'garten', '--json')).toMatchObject({ status: 0, stdout: expect.stringMatching(/"total":2/) });
    expect(run('imprt').status).toBe(64);
    expect(run('show', 'zzzzzzzzzzzzzz').status).toBe(1);
  });

  it.skipIf(process.platform === 'win32')('hands on the signal to stop, so that no server is left behind', async () => {
    const bin = join(import.meta.dirname, 'bin', 'comity.mjs');
    const env = { ...process.env, COMITY_DATA: bench.path('data'), HOST: '127.0.0.1' };
    const server = spawn(process.execPath, [bin, 'serve', '--port', '0'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const gone = ended(server);
    const said = String((await once(server.stderr, 'data'))[0]);
    const address = /http:\/\/localhost:\d+/.exec(said)?.[0]?.replace('localhost', '127.0.0.1') ?? said;
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    server.kill('SIGTERM');
    expect((await gone).status).toBe(0);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });

  it('takes filters before the query, several times or with commas', () => {
    const total = (...args: string[]) => bench.json<{ total: number }>('search', ...args).answer.total;
    expect(total('--country', 'DE', 'garten')).toBe(2);
    expect(total('--country', 'FR', '--country', 'DE', 'garten')).toBe(2);
    expect(total('--lang', 'fr,de', '--kind', 'legislation', 'garten')).toBe(2);
    expect(total('--country', 'FR', 'garten')).toBe(0);
  });

  it('says the same in words', () => {
    expect(bench.comity('search', 'verwüstet').stdout).toMatch(
      /1 found in [\d.]+ ms\n\n§ 2 Verwüsten\n {2}DE · Gartengesetz · de · /,
    );
    expect(bench.comity('import', law).stdout).toMatch(
      /1 files, 2 provisions, 0 decisions, 0 texts of treaties, 0 documents, 0 entries of bibliographies\.\n.*0 new, 0 changed, 1 the same, 0 refused/,
    );
    expect(bench.comity('doctor').stdout).toMatch(/^ok {5}integrity: ok\n/);
    expect(bench.comity('words', 'gart').stdout).toMatch(/^garten {2}2$/m);
  });
});
