import { loadStarterCases } from '@comity/case-law';
import { loadStarter } from '@comity/legislation';
import { starterCases, starterProvisions } from '@comity/reference';
import type { Comity } from './wire.ts';

/** Gives a store the starter set once; an import never does. Returns how many provisions and decisions were entered. */
export async function loadStarterOnce(comity: Comity): Promise<number> {
  const provisions = await loadStarter(comity.store.db, starterProvisions());
  return provisions + (await loadStarterCases(comity.caseLaw, starterCases()));
}
