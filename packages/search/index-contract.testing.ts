import { describe } from 'vitest';
import { describeFacets } from './contract/facets.testing.ts';
import { describeKeeping } from './contract/keeping.testing.ts';
import { describeLanguages } from './contract/languages.testing.ts';
import type { Open } from './contract/open-for-test.testing.ts';
import { describeOrder } from './contract/order.testing.ts';
import { describeQueryLanguage } from './contract/query-language.testing.ts';

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
