import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findCorpus } from './corpus.ts';
import { ComityError, type ErrorCode, errorTable } from './errors.ts';

describe('ComityError', () => {
  it.each(Object.keys(errorTable) as ErrorCode[])('%s has a status and a sentence of its own', (code) => {
    const error = new ComityError(code);
    expect(error).toMatchObject({ code, status: errorTable[code].status, detail: '', name: 'ComityError' });
    expect(error.message).toMatch(/^[A-Z].*[.]$/);
  });

  it('says the detail instead, where there is one', () => {
    expect(new ComityError('unknown-filter', 'There is no filter "x".')).toMatchObject({
      message: 'There is no filter "x".',
      detail: 'There is no filter "x".',
      status: 400,
    });
  });

  it('has no two codes with one sentence', () => {
    const sentences = Object.values(errorTable).map((entry) => entry.sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('findCorpus', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('takes the folder that COMITY_CORPUS names, and says when it is absent', () => {
    vi.stubEnv('COMITY_CORPUS', import.meta.dirname);
    expect(findCorpus()).toBe(import.meta.dirname);
    vi.stubEnv('COMITY_CORPUS', join(import.meta.dirname, 'nothing-here'));
    expect(findCorpus()).toBeUndefined();
  });
});

describe('openLog', () => {
  it('writes JSON lines to stderr and nothing to stdout', () => {
    const program = `
      const { openLog } = await import(process.argv[1]);
      const log = openLog('info');
      log.info({ file: 'a.md' }, 'read');
      log.debug('not shown');
    `;
    const done = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', program, join(import.meta.dirname, 'log.ts')],
      {
        encoding: 'utf8',
      },
    );
    expect(done.stdout).toBe('');
    const lines = done.stderr.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] as string)).toMatchObject({ level: 30, file: 'a.md', msg: 'read' });
  });
});
