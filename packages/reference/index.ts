export { shortNamesOf } from './act-short-names.ts';
export { citedTreatyArticles } from './cite-treaty.ts';
export { countryName, languageName } from './names.ts';
export { conceptLabel, searchConcepts } from './search-concepts.ts';
export { inLanguage, type SixLanguage, type SixTexts, sixLanguages, sixTextsSchema } from './six-languages.ts';
export { thesaurusAsTurtle } from './skos.ts';
export { starterFaults, starterProvisions } from './starter.ts';
export { type StarterCase, starterCaseSchema } from './starter-case-schema.ts';
export { starterCaseFaults, starterCases } from './starter-cases.ts';
export { type StarterAct, type StarterProvision, starterFileSchema, starterProvisionSchema } from './starter-schema.ts';
export {
  alpha2Of,
  loadStateNames,
  type RegionalGroup,
  regionName,
  type State,
  state,
  stateName,
  stateSources,
  states,
} from './states.ts';
export { type Concept, conceptById, concepts, type ThesaurusPart, thesaurusParts } from './thesaurus.ts';
export { strayTreatyReferences, treatyTreeFaults } from './treaty-article-faults.ts';
export {
  allTreatyArticles,
  type TreatyArticle,
  treatyArticle,
  treatyArticleHeading,
  treatyArticles,
  treatyTrees,
} from './treaty-articles.ts';
export { type TreatyStrength, type TreatyTree, treatyStrengths } from './treaty-tree-schema.ts';
export {
  crimeTypeLabel,
  crimeTypes,
  formLabel,
  formsOfCooperation,
  type Instrument,
  instrument,
  instrumentLabel,
  instruments,
  type Term,
} from './vocabularies.ts';
