import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestStore, pdf, testData } from './files.testing.ts';
import { type FileState, unfinished } from './transitions.ts';

const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

describe('settleFiles', () => {
  it('ends what was left in the middle for more than ten minutes, and nothing sooner', async () => {
    const { files } = await openTestStore();
    const kept = await files.keep({ name: 'guide.pdf', bytes: pdf('guide') });
    expect(await files.settle(inMinutes(9))).toEqual([]);
    expect(await files.stalled(inMinutes(9))).toBe(0);
    expect(await files.stalled(inMinutes(11))).toBe(1);
    expect(await files.settle(inMinutes(11))).toEqual([kept?.sha256]);
    expect(await files.list()).toMatchObject([
      { state: 'failed', reason: 'Reading it was interrupted after "checked".', attempts: 1 },
    ]);
    expect(await files.settle(inMinutes(30))).toEqual([]);
  });

  it('leaves what is at rest for ever', async () => {
    const { files } = await openTestStore();
    const keep = (text: string) => files.keep({ name: `${text}.pdf`, bytes: pdf(text) });
    await (await keep('one'))?.indexed({ records: [], language: 'en', extractor: 'x 1' });
    await (await keep('two'))?.leftAlone('why not');
    await (await keep('three'))?.failed('broken');
    expect(await files.settle(inMinutes(60 * 24))).toEqual([]);
    expect(await files.counts()).toEqual({ indexed: 1, 'left-alone': 1, failed: 1 });
  });

  it('removes half-written bytes', async () => {
    const { files } = await openTestStore();
    await files.keep({ name: 'guide.pdf', bytes: pdf('guide') });
    const half = join(files.folder.path, '.new-0123456789abcdef');
    writeFileSync(half, 'hal');
    utimesSync(half, 1000, 1000);
    await files.settle();
    expect(existsSync(half)).toBe(false);
  });
});

describe('a program killed while it keeps a file', () => {
  /** Runs a program that keeps a file, moves it to a state and says so; kills it there. */
  async function killedIn(data: string, state: FileState): Promise<void> {
    const program = spawn(process.execPath, [join(import.meta.dirname, 'killed-keeper.testing.ts'), data, state], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(program.stdout, 'data');
    program.kill('SIGKILL');
    const [, signal] = (await once(program, 'exit')) as [number | null, string];
    expect(signal).toBe('SIGKILL');
  }

  it.each(unfinished)(
    'after "%s" leaves a file that is ended with its reason, whole, and can be read again',
    async (state) => {
      const data = testData();
      await killedIn(data, state);
      const { files } = await openTestStore(data);
      expect(await files.list()).toMatchObject([{ state }]);
      const [ended] = await files.settle(inMinutes(11));
      expect(await files.list()).toMatchObject([
        { sha256: ended, state: 'failed', reason: `Reading it was interrupted after "${state}".` },
      ]);
      expect((await files.verify()).damaged).toEqual([]);
      const again = await files.keep({ name: 'guide.pdf', bytes: pdf('guide') });
      await again?.indexed({ records: ['record0one'], language: 'en', extractor: 'x 1' });
      expect(await files.list()).toMatchObject([{ sha256: ended, state: 'indexed', attempts: 2, reason: '' }]);
    },
  );
});
