export {
  type CaseText,
  type Suggestion,
  type SuggestOptions,
  suggestTraffickingElements,
} from './trafficking/suggest.ts';
