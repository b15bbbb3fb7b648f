import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const main = join(import.meta.dirname, 'main.ts');
const LONGEST_OUTPUT = 256 * 1024 * 1024;

/** What a finished command said. */
export interface Done {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A store and files of one test file, in a folder that goes away with it. */
export interface TestBench {
  folder: string;
  /** Runs a command on the store and waits for its end. */
  comity(...args: string[]): Done;
  /** The same with `--json`: exit code and the one document that stdout holds. */
  json<Answer = Record<string, unknown>>(...args: string[]): { status: number | null; answer: Answer };
  /** Starts a command and does not wait. */
  start(...args: string[]): ChildProcess;
  /** Writes files (content by path) and returns the path of the folder or file written last. */
  write(files: Record<string, string | Uint8Array>): string;
  path(...parts: string[]): string;
}

export function testBench(): TestBench {
  const folder = mkdtempSync(join(tmpdir(), 'comity-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return benchOn(folder, join(folder, 'data'));
}

/** A bench on another store; files stand in the same folder. */
export function benchOn(folder: string, data: string): TestBench {
  const env = { ...process.env, COMITY_DATA: data, NODE_NO_WARNINGS: '1' };
  const comity = (...args: string[]): Done => {
    const done = spawnSync(process.execPath, [main, ...args], {
      env,
      encoding: 'utf8',
      maxBuffer: LONGEST_OUTPUT,
      cwd: folder,
    });
    if (done.error) throw done.error;
    return { status: done.status, stdout: done.stdout, stderr: done.stderr };
  };
  return {
    folder,
    comity,
    json<Answer>(...args: string[]) {
      const { status, stdout, stderr } = comity(...args, '--json');
      if (stdout === '') throw new Error(`Nothing on stdout; exit ${status}; ${stderr}`);
      return { status, answer: JSON.parse(stdout) as Answer };
    },
    start: (...args) =>
      spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'], cwd: folder }),
    write(files) {
      let last = folder;
      for (const [path, content] of Object.entries(files)) {
        last = join(folder, path);
        mkdirSync(dirname(last), { recursive: true });
        writeFileSync(last, content);
      }
      return last;
    },
    path: (...parts) => join(folder, ...parts),
  };
}

/** Waits for a started command: exit code (null when killed) and what it said. */
export async function ended(child: ChildProcess): Promise<Done> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}

/** What `import --json` answers. */
export interface Report {
  files: number;
  records: { new: number; changed: number; same: number; refused: number };
  provisions: number;
  leftAlone: { file: string; reason: string }[];
  refusals: { file: string; place: string; reason: string }[];
  preview: boolean;
}

export interface Answer {
  total: number;
  hits: { id: string; number: string; heading: string; title: string; snippet: string; url: string }[];
  facets: Record<string, { value: string; count: number }[]>;
  goTo: { id: string; label: string; number: string } | null;
  suggestion: string | null;
}
