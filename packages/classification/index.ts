export type { Classified } from './proposals/evidence.ts';
export {
  type ConceptSuggestion,
  type ConceptSuggestions,
  suggestArticles,
  suggestConcepts,
  suggestCrimeTypes,
} from './proposals/suggest.ts';
export {
  type CaseText,
  type Suggestion,
  type SuggestOptions,
  suggestTraffickingElements,
} from './trafficking/suggest.ts';
