import { allDialects } from '@comity/interchange';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { mutated } from './mutate.testing.ts';
import { openSpoilt, TIME_LIMIT_MS } from './read-mutated.testing.ts';
import { samples } from './samples.testing.ts';

const corpus = findCorpus();
/** `npm run fuzz` tries 10,000 of each. */
const MUTATIONS = 300;

describe('the samples', () => {
  it('are of every format that is read', () => {
    expect(samples.map(({ format }) => format).sort()).toEqual(allDialects.map(({ id }) => id).sort());
  });

  it('are spoilt by a seed in the same way each time', () => {
    const bytes = Buffer.from('A law of gardens, "number": 12,\nand of ponds.\n'.repeat(20));
    for (let seed = 1; seed < 50; seed += 1) expect(mutated(bytes, seed).equals(mutated(bytes, seed))).toBe(true);
    const kinds = new Set(Array.from({ length: 50 }, (_, seed) => mutated(bytes, seed).toString('hex')));
    expect(kinds.size).toBeGreaterThan(45);
  });
});

describe.skipIf(!corpus)('files spoilt by a seed', () => {
  it.each(samples.map((sample) => [sample.format, sample] as const))(
    '%s: are read or refused whole',
    async (_format, sample) => {
      const bytes = sample.bytes(corpus as string);
      const store = await openSpoilt(sample, corpus as string);
      try {
        const { records, refusals } = await store.read(bytes);
        expect(records.new, `the sample itself: ${JSON.stringify(refusals[0])}`).toBeGreaterThan(0);
        for (let seed = 1; seed <= MUTATIONS; seed += 1) {
          const started = performance.now();
          // As it is recognised, and by order of the user.
          const report = await store.read(mutated(bytes, seed), { forced: seed % 2 === 0 });
          for (const { reason } of report.refusals) expect(reason, `seed ${seed}`).toMatch(/^(?!Reading it failed)./);
          expect(performance.now() - started, `seed ${seed}`).toBeLessThan(TIME_LIMIT_MS);
        }
        expect(await store.faults()).toEqual([]);
      } finally {
        await store.close();
      }
    },
    300_000,
  );
});
