import { citedTreatyArticles, conceptLabel } from '@comity/reference';
import { answerSearch, type FacetName, type SearchDocumentAnswer, type SearchRequest } from '@comity/search';
import { facetLabel } from './facet-label.ts';
import type { Comity } from './wire.ts';

/** The search document, with labels in the language of the reader. Page, API and command line all answer this. */
export function answerForReader(
  comity: Comity,
  request: SearchRequest,
  language: string,
): Promise<SearchDocumentAnswer> {
  return answerSearch(request, {
    index: comity.index.current(),
    describe: comity.describe,
    goTo: comity.goTo,
    conceptLabel: (concept) => conceptLabel(concept, language),
    linked: citedTreatyArticles,
    label: (facet: FacetName, value: string) => facetLabel(facet, value, language),
  });
}
