import { describe } from 'vitest';
import { describeFacets } from './contract/facets.ts';
import { describeKeeping } from './contract/keeping.ts';
import { describeLanguages } from './contract/languages.ts';
import type { Open } from './contract/open-for-test.ts';
import { describeOrder } from './contract/order.ts';
import { describeQueryLanguage } from './contract/query-language.ts';

/** What every search engine must do; run on each implementation of the port. `open` creates an index file when absent. */
export function describeIndex(name: string, open: Open): void {
  describe(`${name} as a search index`, () => {
    describeKeeping(open);
    describeQueryLanguage(open);
    describeLanguages(open);
    describeFacets(open);
    describeOrder(open);
  });
}
