import { join } from 'node:path';
import { filesOf } from './files-of.ts';
import { article, inventedAct } from './portal.testing.ts';
import { type Comity, lawReceiver } from './wire.ts';

export const guide = Buffer.from('%PDF-1.7\nguide to shrimps\n%%EOF');

/** Enters an act and keeps a file as the one it was read from; returns the addresses of both. */
export async function enterWithFile(
  comity: Comity,
  title: string,
  file: { name: string; bytes: Buffer } = { name: 'guide.pdf', bytes: guide },
): Promise<{ recordId: string; sha256: string }> {
  const act = inventedAct({ title, nodes: [article('§ 1', title, 'Text.')] });
  const { recordId = '' } = await lawReceiver(comity, { preview: false, actor: 'test' })(act);
  const kept = await filesOf(comity).keep(file);
  if (!kept || recordId === '') throw new Error('The test file was not kept.');
  await kept.indexed({ records: [recordId], language: 'de', extractor: 'test 1' });
  return { recordId, sha256: kept.sha256 };
}

/** Where the bytes of a file are. */
export function placeOf(comity: Comity, sha256: string): string {
  return join(filesOf(comity).folder.path, sha256.slice(0, 2), sha256.slice(2));
}
