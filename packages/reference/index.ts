export { shortNamesOf } from './act-short-names.ts';
export { countryName, languageName } from './names.ts';
export { inLanguage, type SixLanguage, type SixTexts, sixLanguages, sixTextsSchema } from './six-languages.ts';
export { starterFaults, starterProvisions } from './starter.ts';
export { type StarterAct, type StarterProvision, starterFileSchema, starterProvisionSchema } from './starter-schema.ts';
export {
  crimeTypeLabel,
  crimeTypes,
  formLabel,
  formsOfCooperation,
  type Instrument,
  instrumentLabel,
  instruments,
  type Term,
} from './vocabularies.ts';
