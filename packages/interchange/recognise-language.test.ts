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

/** Languages whose texts share many words with those above. Invented sentences. */
const NEIGHBOURS: Record<string, string> = {
  sv: 'Den som tar en sak som tillhör någon annan ska dömas till böter om det inte är en sak av ringa värde, och det gäller även för den som har tagit emot saken från en annan.',
  da: 'Den, der tager en ting, som tilhører en anden, skal betale en bøde, og det er ikke af betydning, om den ting har en ringe værdi efter loven.',
  pl: 'Kto zabiera cudzą rzecz, podlega karze, jeżeli rzecz nie jest małej wartości, a sąd orzeka o tym na wniosek osoby, która jest jej właścicielem, lub z urzędu.',
  ro: 'Cel care ia un bun al altei persoane este pedepsit cu amendă, dacă bunul nu este de o valoare mică, și cu închisoare în cazurile care sunt prevăzute prin lege.',
  ca: 'El qui prengui els béns d’una persona serà castigat amb la pena que es fixa en aquesta llei, i en els casos que segueixen no és aplicable el que diu l’article.',
  id: 'Setiap orang yang mengambil barang milik orang lain dipidana dengan denda, dan hal ini tidak berlaku untuk barang sebagaimana dimaksud dalam pasal ini.',
  tr: 'Bir başkasına ait olan malı alan kişi bu kanun ile belirlenen ceza ile cezalandırılır ve bu madde değersiz mal için uygulanmaz.',
  cs: 'Kdo vezme věc, která je jiného, a to je věc, která není malé hodnoty, se potrestá podle zákona, nebo se od trestu upustí, za podmínek, které stanoví zákon.',
  hu: 'Aki egy idegen dolgot elvesz, ha az nem csekély értékű, azt a törvény szerint meg kell büntetni, és ezt a szabályt kell alkalmazni arra is, aki a dolgot átveszi.',
  af: 'Enige persoon wat die goed van ’n ander persoon neem, word met ’n boete gestraf, en die hof kan in die vonnis bepaal dat die goed aan hom gegee moet word.',
  ms: 'Sesiapa yang mengambil barang orang lain hendaklah didenda dan seksyen ini tidak dikenakan bagi barang yang kecil nilainya itu di bawah akta ini.',
};

/** In Cyrillic or Arabic letters, but in none of the languages named. */
const UNNAMED: Record<string, string> = {
  Ukrainian: 'Особа, яка взяла чужу річ, карається згідно із законом, якщо її вартість є значною.',
  Kazakh: 'Бөтен затты алған адам заңға сәйкес жазаланады, егер оның құны едәуір болса.',
  Bulgarian: 'Който вземе чужда вещ, се наказва според закона, когато вещта не е на малка стойност. '.repeat(12),
  Serbian: 'Ко узме туђу ствар казниће се по закону, ако њена вредност није мала, и дужан је да је врати.',
  Persian: 'هر کس چیزی را که از آن دیگری است بردارد، برابر این قانون مجازات می‌شود.',
  Urdu: 'جو کوئی دوسرے کی چیز لے گا اسے قانون کے مطابق سزا دی جائے گی۔',
  Kurdish: 'هەر کەسێک شتێکی کەسێکی تر ببات بەپێی یاسا سزا دەدرێت.',
};

describe('recogniseLanguage', () => {
  it.each(Object.entries(NEIGHBOURS))('tells the neighbour %s apart', (language, text) => {
    expect(recogniseLanguage(text)).toBe(language);
  });

  it.each(Object.entries(UNNAMED))('does not take %s for another language', (_, text) => {
    expect(recogniseLanguage(text)).toBeUndefined();
  });

  it('looks at any text in linear time and never throws', () => {
    const started = performance.now();
    for (const piece of ['the ', '’', "'", 'а', '法', '\u0000', '\ud800', 'la de '])
      recogniseLanguage(piece.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('does not take a short Russian text without its rarer letters for another', () => {
    expect(recogniseLanguage('Лицо, взявшее чужую вещь, карается по закону.')).toBe('ru');
  });

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

  it.each([
    ['en', 'the Act applies to a person who is in the State and to the goods that are kept by that person'],
    [
      'fr',
      'l’article s’applique à la personne qui est dans le pays et aux biens qui sont dans les mains de cette personne',
    ],
    ['es', 'la ley se aplica a la persona que está en el país y a los bienes que no son de su propiedad en los casos'],
    ['pt', 'a lei aplica-se à pessoa que está no país e aos bens que não são da sua propriedade nos casos em que'],
    ['it', 'la legge si applica alla persona che è nel paese e ai beni che non sono di sua proprietà nei casi di cui'],
    [
      'de',
      'das Gesetz ist auf die Person und die Sachen anzuwenden, die in dem Land und nicht in der Hand des Eigentümers sind',
    ],
    ['nl', 'de wet is van toepassing op de persoon die in het land is en op de goederen die niet van hem zijn'],
  ])('needs one sentence in %s, in capitals too', (language, text) => {
    expect(recogniseLanguage(text)).toBe(language);
    expect(recogniseLanguage(text.toUpperCase())).toBe(language);
  });

  it('goes by the letters that prevail', () => {
    expect(recogniseLanguage('依照本法 (Criminal Law Act) 的规定处罚，拿走他人财物的，处以罚款。')).toBe('zh');
    expect(
      recogniseLanguage('The word 法 means law, and the word is used in the Act for the purposes of this section.'),
    ).toBe('en');
    expect(recogniseLanguage('يعاقب بالغرامة (Fine) كل من أخذ مال غيره')).toBe('ar');
  });

  it('looks at the beginning only', () => {
    const english = `${SAMPLES.en} `.repeat(300);
    expect(recogniseLanguage(english + '法'.repeat(100_000))).toBe('en');
  });
});
