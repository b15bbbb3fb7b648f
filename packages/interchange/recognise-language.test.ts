import { describe, expect, it } from 'vitest';
import { recogniseLanguage } from './recognise-language.ts';

const SAMPLES: Record<string, string> = {
  en: 'A person is guilty of an offence under this section if the person takes any of the goods to which this Act applies.',
  cy: 'Mae person yn cyflawni trosedd o dan yr adran hon os yw’r person wedi cymryd unrhyw nwyddau y mae’r Ddeddf hon yn gymwys iddynt, ac mae rhaid i’r awdurdod hysbysu y person.',
  fr: 'Le fait de prendre les biens à une personne est puni par la loi, et la peine est portée au double dans les cas qui suivent.',
  es: 'El que tome los bienes de una persona será castigado con la pena que se fija en la ley, y en los casos que siguen.',
  de: 'Wer die Sache einer anderen Person wegnimmt, wird mit der Strafe bestraft, die in dem Gesetz für den Fall bestimmt ist.',
  pt: 'Quem tomar os bens de uma pessoa será punido com a pena que se fixa na lei, e não pelo juiz nos casos do artigo.',
  nl: 'Hij die het goed van een ander wegneemt, wordt gestraft met de straf die in deze wet op het feit is gesteld.',
  it: 'Chi prende la cosa di una persona è punito con la pena che il giudice fissa per il caso, e non si applica la legge.',
  ru: 'Лицо, взявшее чужую вещь, наказывается по закону.',
  ar: 'يعاقب كل من أخذ مال غيره بالعقوبة المقررة في هذا النظام',
  zh: '拿走他人财物的,依照本法的规定处罚。',
  ja: '他人の物を取った者は、この法律の定めるところにより処罰する。',
  ko: '타인의 물건을 가져간 자는 이 법에 따라 처벌한다.',
};

describe('recogniseLanguage', () => {
  it.each(Object.entries(SAMPLES))('recognises %s', (language, text) => {
    expect(recogniseLanguage(text)).toBe(language);
  });

  it('leaves open what it cannot know', () => {
    expect(recogniseLanguage('')).toBeUndefined();
    expect(recogniseLanguage('§ 5 (1) 2009')).toBeUndefined();
    expect(recogniseLanguage('Lorem ipsum dolor sit amet, consectetur adipiscing elit')).toBeUndefined();
  });

  it('does not take Persian for Arabic or Kyrgyz for Russian', () => {
    expect(recogniseLanguage('هر کس مال دیگری را بگیرد مجازات می‌شود و این قانون')).toBeUndefined();
    expect(recogniseLanguage('Бөтөн буюмду алган адам мыйзамга ылайык жаза тартат жана үчүнчү')).toBeUndefined();
  });
});
