import { loadStarter } from '@comity/legislation';
import { starterProvisions } from '@comity/reference';
import type { Comity } from './wire.ts';

/** Gives a store the starter set once; an import never does. Returns how many provisions were entered. */
export async function loadStarterOnce(comity: Comity): Promise<number> {
  return loadStarter(comity.store.db, starterProvisions());
}
