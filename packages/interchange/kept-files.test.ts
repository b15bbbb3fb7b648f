import { describe, expect, it } from 'vitest';
import type { Received } from './import-files.ts';
import { KeptFiles } from './kept-files.ts';
import type { AnyReadResult } from './law-document.ts';
import { ownLaw } from './own/own-law.testing.ts';
import { sourceFileOf } from './source-file.ts';

const law: AnyReadResult = { outcome: 'law', document: ownLaw() };
const refused: AnyReadResult = { outcome: 'refused', place: 'page 2', reason: 'It is torn.' };
const leftAlone: AnyReadResult = { outcome: 'left-alone', reason: 'It is a notice.' };
const stored = (recordId: string): Received => ({ outcome: 'new', recordId });

/** What is said of a file after these results of it. */
async function saidOf(...results: [AnyReadResult, Received | undefined][]): Promise<unknown[]> {
  const said: unknown[] = [];
  const source = sourceFileOf('a.pdf', new Uint8Array([1]));
  const kept = new KeptFiles();
  kept.add(source, {
    indexed: async (result) => void said.push(result),
    leftAlone: async (reason) => void said.push(`left alone: ${reason}`),
    failed: async (reason) => void said.push(`failed: ${reason}`),
  });
  for (const [result, received] of results) kept.note(source, result, received);
  await kept.settle();
  await kept.settle();
  return said;
}

describe('of a file that is kept', () => {
  it.each<[string, [AnyReadResult, Received | undefined][], unknown]>([
    [
      'its records',
      [
        [law, stored('a')],
        [law, stored('b')],
        [law, stored('a')],
      ],
      { records: ['a', 'b'], language: 'es', extractor: 'invented 0.1.0' },
    ],
    [
      'its records, although a part was refused',
      [
        [refused, undefined],
        [law, stored('a')],
      ],
      { records: ['a'], language: 'es', extractor: 'invented 0.1.0' },
    ],
    [
      'why it was refused',
      [
        [refused, undefined],
        [leftAlone, undefined],
      ],
      'failed: page 2: It is torn.',
    ],
    ['why the library refused it', [[law, { outcome: 'refused', reason: 'No title.' }]], 'failed: No title.'],
    ['why it was left alone', [[leftAlone, undefined]], 'left alone: It is a notice.'],
    ['that nothing was in it', [], 'left alone: Nothing was found in it.'],
  ])('%s is said once', async (_what, results, said) => {
    expect(await saidOf(...results)).toEqual([said]);
  });

  it('says nothing of files that are not kept', async () => {
    const kept = new KeptFiles();
    const source = sourceFileOf('a.md', new Uint8Array([1]));
    kept.add(source, undefined);
    kept.note(source, law, stored('a'));
    kept.note(undefined, law, stored('a'));
    await expect(kept.settle()).resolves.toBeUndefined();
  });

  it('names who extracted the text of a PDF', async () => {
    const said: string[] = [];
    const source = sourceFileOf('a.pdf', new Uint8Array([1]));
    source.pdf = { pages: [], title: '', language: '', extractor: 'pdf reader 1.0' };
    const kept = new KeptFiles();
    kept.add(source, {
      indexed: async ({ extractor }) => void said.push(extractor),
      leftAlone: async () => {},
      failed: async () => {},
    });
    kept.note(source, law, stored('a'));
    await kept.settle();
    expect(said).toEqual(['pdf reader 1.0']);
  });
});
