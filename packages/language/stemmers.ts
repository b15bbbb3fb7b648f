import { stemArabic } from './stemming/arabic.ts';
import { stemDutch } from './stemming/dutch.ts';
import { stemEnglish } from './stemming/english.ts';
import { stemFrench } from './stemming/french.ts';
import { stemGerman } from './stemming/german.ts';
import { stemPortuguese } from './stemming/portuguese.ts';
import { stemRussian } from './stemming/russian.ts';
import { stemSpanish } from './stemming/spanish.ts';

/** Stemmers of folded words by ISO 639-1 code. A language that is not here is not stemmed. */
export const stemmers: ReadonlyMap<string, (folded: string) => string> = new Map([
  ['ar', stemArabic],
  ['de', stemGerman],
  ['en', stemEnglish],
  ['es', stemSpanish],
  ['fr', stemFrench],
  ['nl', stemDutch],
  ['pt', stemPortuguese],
  ['ru', stemRussian],
]);
