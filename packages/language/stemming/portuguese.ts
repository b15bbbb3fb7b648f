import { stemmer } from '@orama/stemmers/portuguese';
import { type StemRules, stemmerOf } from './stem-rules.ts';

const rules: StemRules = {
  stemmer,
  families: {
    autoridade: 'autoridade autoridades',
    // The court, beside juiz (the judge).
    juizo: 'juizo juizos',
    tratado: 'tratado tratados',
    meses: 'mes meses',
    parte: 'parte partes',
    partido: 'partido partidos',
    caso: 'caso casos',
    casa: 'casa casas',
    ata: 'ata atas',
    ato: 'ato atos',
    tributo: 'tributo tributos',
    geral: 'geral gerais geralmente',
  },
  // Plurals that change the end of the word, then the cedilla and tilde that the stemmer asks for.
  before: [
    [/oes$/u, 'ao'],
    [/(?<=..)aos$/u, 'ao'],
    [/(?<=..)ais$/u, 'al'],
    [/veis$/u, 'vel'],
    [/^(pap|hot|fi|cru|tonn|an|past|quart)eis$/u, '$1el'],
    [/(?<=..[ct])eis$/u, 'il'],
    [/^(le|re)is$/u, '$1i'],
    [/^(civ|fuz|barr|perf|mercant|infant|juven|host|gent|sut|serv)is$/u, '$1il'],
    [/(nh|r|z)ois$/u, '$1ol'],
    [/ens$/u, 'em'],
    [/(?<=.[iou])ns$/u, 'm'],
    [/(?<=.)eus$/u, 'eu'],
    [/cao$/u, 'ção'],
  ],
  after: [],
};

export const stemPortuguese: (folded: string) => string = stemmerOf(rules);
