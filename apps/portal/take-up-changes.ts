import { catchUpCitations } from '@comity/citations';
import type { Comity } from './wire.ts';

type Progress = (done: number, total: number) => void;

/** What follows every change of the store: what the new texts cite is noted, then the search takes them up. */
export async function takeUpChanges(
  comity: Comity,
  progress: { citations?: Progress; index?: Progress } = {},
): Promise<void> {
  await catchUpCitations(comity.citations, progress.citations);
  await comity.index.catchUp(progress.index);
}
