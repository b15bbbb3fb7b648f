export { type Answering, answerSearch, type Description, type GoTo, type SearchDocumentAnswer } from './answer.ts';
export { ConceptMatcher, type SearchConcept } from './concept-matcher.ts';
export { openFts5Index } from './fts5/fts5-index.ts';
export { IndexKeeper, type IndexSource, type Progress } from './index-keeper.ts';
export { termsOf } from './index-terms.ts';
export { parseQuery } from './parse-query.ts';
export * from './port.ts';
export { fields as queryFields } from './query.ts';
export { type Snippet, snippetOf } from './snippet.ts';
