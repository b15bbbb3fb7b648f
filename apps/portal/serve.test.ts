import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { inventedActs, startTestPortal } from './portal.testing.ts';
import { serve } from './serve.ts';
import { openTestComity, testConfig } from './store-bench.testing.ts';

const commandLine = join(import.meta.dirname, '../cli/main.ts');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-serve-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function command(store: string, ...args: string[]): ChildProcess {
  const env = {
    ...process.env,
    COMITY_DATA: join(folder, store),
    HOST: '127.0.0.1',
    NODE_NO_WARNINGS: '1',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [commandLine, ...args], {
    env,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Starts `comity serve` on a free port, in a process of its own. */
async function serving(store: string): Promise<{ child: ChildProcess; address: string }> {
  const child = command(store, 'serve', '--port', '0');
  let said = '';
  // Left open: what the server says later must not meet a closed pipe.
  for await (const chunk of (child.stderr as Readable).iterator({ destroyOnReturn: false })) {
    said += chunk;
    const address = /Comity is at (\S+)/.exec(said)?.[1];
    if (address) return { child, address };
  }
  throw new Error(`The server did not start: ${said}`);
}

/** A statute in the form of the German federal statutes, on beekeeping. */
function statute(name: string, word: string): string {
  const path = join(folder, `${name}.md`);
  writeFileSync(
    path,
    `---\nTitle: ${name}\njurabk: ${name}\nlayout: default\norigslug: ${name}\nslug: ${name}\n---\n\n# ${name} (${name})\n\nAusfertigungsdatum\n:   2020-02-03\n\n## § 1 Zweck\n\nDie ${word} ist zu pflegen.\n`,
  );
  return path;
}

const totalFor = async (address: string, word: string): Promise<number> =>
  ((await (await fetch(`${address}/api/v1/search?q=${word}`)).json()) as { total: number }).total;

describe('a server in a process of its own', () => {
  it('gives a fresh store the starter set, sees imports of another process within two seconds, and ends when told', async () => {
    const { child, address } = await serving('one');
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await totalFor(address, '')).toBeGreaterThan(30);
    for (const [name, word] of [
      ['bieng', 'Bienenhaltung'],
      ['wespg', 'Wespenhaltung'],
    ] as const) {
      expect(await totalFor(address, word)).toBe(0);
      const [code] = (await once(command('one', 'import', statute(name, word)), 'exit')) as [number];
      expect(code).toBe(0);
      const done = performance.now();
      while ((await totalFor(address, word)) === 0 && performance.now() - done < 5_000) await wait(50);
      expect(performance.now() - done).toBeLessThan(2_000);
      expect(await totalFor(address, word)).toBe(1);
    }
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('answers readers while another process imports', async () => {
    const { child, address } = await serving('two');
    const importing = command('two', 'import', statute('hornig', 'Hornissenhaltung'));
    const gone = once(importing, 'exit');
    let answers = 0;
    while (importing.exitCode === null) {
      expect((await fetch(`${address}/en/search?q=law`)).status).toBe(200);
      answers += 1;
    }
    expect(answers).toBeGreaterThan(3);
    expect(await gone).toEqual([0, null]);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends cleanly on %s sent twice, with idle connections open',
    async (signal) => {
      const { child, address } = await serving('three');
      const idle = connect(Number(new URL(address).port), '127.0.0.1');
      idle.on('error', () => undefined);
      await once(idle, 'connect');
      await fetch(address);
      const told = performance.now();
      child.kill(signal);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(performance.now() - told).toBeLessThan(5_000);
      idle.destroy();
    },
  );

  it('opens again what was killed', async () => {
    const first = await serving('four');
    const [code] = (await once(command('four', 'import', statute('ameisg', 'Ameisenhaltung')), 'exit')) as [number];
    expect(code).toBe(0);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = await serving('four');
    expect(await totalFor(second.address, 'Ameisenhaltung')).toBe(1);
    expect((await fetch(`${second.address}/readyz`)).status).toBe(200);
    second.child.kill('SIGTERM');
    await once(second.child, 'exit');
  });
});

describe('serve', () => {
  it('stops once however often it is told, and leaves no listener behind', async () => {
    const before = [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];
    const server = await serve(await openTestComity());
    expect(server.address).toMatch(/^http:\/\/localhost:\d+$/);
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    await Promise.all([server.stop(), server.stop()]);
    await server.stopped;
    await expect(fetch(server.address)).rejects.toThrow();
    expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual(before);
  });

  it('refuses a port that is taken', async () => {
    const server = await serve(await openTestComity());
    const config = { ...testConfig(), port: Number(new URL(server.address).port) };
    await expect(serve(await openTestComity(config))).rejects.toThrow(/EADDRINUSE/);
    await server.stop();
  });

  it('counts on the home page what everyone may read', async () => {
    const portal = await startTestPortal(inventedActs());
    const page = await (await fetch(`${portal.address}/en`)).text();
    const { connection } = portal.comity.store;
    const acts = connection.prepare('select count(*) from act').pluck().get();
    const versions = connection
      .prepare('select count(*) from (select distinct act_id, version_date from expression)')
      .pluck()
      .get();
    expect(page).toContain(`${acts} acts · ${versions} versions`);
    await portal.stop();
  });
});
