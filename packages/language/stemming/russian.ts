import { stemmer } from '@orama/stemmers/russian';
import { type StemRules, stemmerOf } from './stem-rules.ts';

const rules: StemRules = {
  stemmer,
  families: {
    орган: 'орган органа органу органом органе органы органов органам органами органах',
    правило: 'правило правила правилу правилом правиле правил правилам правилами правилах',
    // The judge, beside суд (the court).
    судья: 'судья судьи судье судью судьей судьею судей судьям судьями судьях',
    гражданин: 'гражданин гражданина гражданину гражданином гражданине граждане граждан гражданам гражданами гражданах',
  },
  before: [],
  after: [],
};

export const stemRussian: (folded: string) => string = stemmerOf(rules);
