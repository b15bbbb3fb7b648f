import { stemmer } from '@orama/stemmers/dutch';
import { type StemRules, stemmerOf } from './stem-rules.ts';

const rules: StemRules = {
  stemmer,
  families: {
    openbaar: 'openbaar openbare openbaarheid',
    // The treaty or contract, beside overeenkomstig (in accordance with).
    overeenkomsten: 'overeenkomst overeenkomsten',
    lid: 'lid leden',
    stad: 'stad steden',
    mens: 'mens mensen',
    grens: 'grens grenzen',
    kind: 'kind kinderen',
    weten: 'weten weet',
  },
  // wapens: the plural s stands behind -en, which the stemmer takes off from wapen.
  before: [[/(?<=..)ens$/u, 'en']],
  // straf – straffen, vonnis – vonnissen, misdrijf – misdrijven, huis – huizen.
  after: [
    [/([bdfgklmnprst])\1$/u, '$1'],
    [/v$/u, 'f'],
    [/z$/u, 's'],
  ],
};

export const stemDutch: (folded: string) => string = stemmerOf(rules);
