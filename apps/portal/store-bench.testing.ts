import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LawDocument } from '@comity/interchange';
import { type Config, readConfig } from '@comity/platform';
import { onTestFinished } from 'vitest';
import { type Comity, lawReceiver, openComity } from './wire.ts';

/** A configuration on a new folder that goes away with the test. */
export function testConfig(): Config {
  const dataFolder = mkdtempSync(join(tmpdir(), 'comity-store-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  return { ...readConfig({}), dataFolder, port: 0, host: '127.0.0.1', logLevel: 'silent' };
}

/** Opens the store of a configuration until the test ends. */
export async function openTestComity(config = testConfig()): Promise<Comity> {
  const comity = await openComity({ config });
  onTestFinished(() => comity.close());
  return comity;
}

/** Enters documents as one import would; returns the outcomes and ids. */
export async function enter(comity: Comity, ...documents: LawDocument[]) {
  const receive = lawReceiver(comity, { preview: false, actor: 'test' });
  const results = [];
  for (const document of documents) results.push(await receive(document));
  return results;
}
