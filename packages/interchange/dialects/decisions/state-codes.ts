import { alpha2Of } from '@comity/reference';

/** The code under which the SHERLOC portal filed international and regional bodies. */
const internationalBodies = '_IRB';

/**
 * ISO 3166-1 alpha-2 of a State from its alpha-3 code (`AFG` → `AF`, `_IRB` → `INTL`), whatever its case; undefined for
 * what is no code.
 */
export function stateOfAlpha3(code: string): string | undefined {
  const trimmed = code.trim();
  return trimmed.toUpperCase() === internationalBodies ? 'INTL' : alpha2Of(trimmed);
}
