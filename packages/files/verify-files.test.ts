import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestStore, pdf, type TestStore } from './files.testing.ts';

async function storeWith(count: number): Promise<TestStore & { addresses: string[]; placeOf(at: number): string }> {
  const store = await openTestStore();
  const addresses: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const kept = await store.files.keep({ name: `${at}.pdf`, bytes: pdf(`guide ${at}`) });
    addresses.push(kept?.sha256 ?? '');
  }
  const placeOf = (at: number): string => {
    const address = addresses[at] as string;
    return join(store.files.folder.path, address.slice(0, 2), address.slice(2));
  };
  return { ...store, addresses, placeOf };
}

describe('verifyFiles', () => {
  it('finds a sound store sound, and an empty one', async () => {
    expect(await (await openTestStore()).files.verify()).toEqual({ checked: 0, damaged: [], strays: [] });
    const { files } = await storeWith(7);
    expect(await files.verify()).toEqual({ checked: 7, damaged: [], strays: [] });
  });

  it('finds every file whose bytes are others, gone or led elsewhere', async () => {
    const { files, addresses, placeOf } = await storeWith(5);
    chmodSync(placeOf(0), 0o644);
    writeFileSync(placeOf(0), `${pdf('guide 0')}`.replace('guide', 'guidE'));
    rmSync(placeOf(1));
    rmSync(placeOf(2));
    symlinkSync(placeOf(3), placeOf(2));
    const { damaged } = await files.verify();
    const reasons = new Map(damaged.map(({ sha256, reason }) => [sha256, reason]));
    expect(reasons.size).toBe(3);
    expect(reasons.get(addresses[0] as string)).toMatch(/was damaged/);
    expect(reasons.get(addresses[1] as string)).toMatch(/is missing/);
    expect(reasons.get(addresses[2] as string)).toMatch(/no regular file/);
  });

  it('names bytes that the store knows nothing of', async () => {
    const { files } = await storeWith(2);
    const stray = files.folder.put(pdf('nobody entered me'));
    expect(await files.verify()).toEqual({ checked: 2, damaged: [], strays: [stray] });
    expect((await files.verify({ sample: 10 })).strays).toEqual([]);
  });

  it('reads a sample of each file once, the same for the same seed, and all of them in time', async () => {
    const { files, placeOf } = await storeWith(12);
    expect((await files.verify({ sample: 4, seed: 'monday' })).checked).toBeLessThanOrEqual(4);
    expect((await files.verify({ sample: 500, seed: 'monday' })).checked).toBe(12);
    rmSync(placeOf(5));
    const found = async (seed: string) => (await files.verify({ sample: 4, seed })).damaged.length;
    const days = await Promise.all(Array.from({ length: 60 }, (_, day) => found(`day ${day}`)));
    expect(days).toContain(1);
    expect(days).toContain(0);
    expect(await Promise.all(Array.from({ length: 60 }, (_, day) => found(`day ${day}`)))).toEqual(days);
  });
});
