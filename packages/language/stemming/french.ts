import { stemmer } from '@orama/stemmers/french';
import { type StemRules, stemmerOf } from './stem-rules.ts';

const rules: StemRules = {
  stemmer,
  families: {
    // The decree, beside arrêt (the judgment).
    arrete: 'arrete arretes',
    jugement: 'jugement jugements',
    amendement: 'amendement amendements',
    armee: 'armee armees',
    droite: 'droite droites',
    delai: 'delai delais',
    // A party to proceedings, beside part (share) and parti (political).
    partie: 'partie parties',
    parti: 'parti partis',
    communiqu: 'communique communiquee communiques communiquees communiquer communication communications',
    commune: 'commune communes communal communale communaux communales',
    traitement: 'traitement traitements',
  },
  before: [
    [/ite(s?)$/u, 'ité$1'],
    [/ee(s?)$/u, 'ée$1'],
    [/iere(s?)$/u, 'ière$1'],
    // The stemmer keeps the plural s of détenus, prévenus, individus.
    [/(?<=...)us$/u, 'u'],
  ],
  // publie is cut to publ, publiée to publi.
  after: [[/(?<=..[^aeiouy])i$/u, '']],
};

export const stemFrench: (folded: string) => string = stemmerOf(rules);
