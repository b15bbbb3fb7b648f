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

/** Other languages in letters that several share. Invented sentences. */
const OTHERS: Record<string, string> = {
  uk: 'Особа, яка взяла чужу річ, карається згідно із законом, якщо її вартість є значною, і її дії є умисними.',
  be: 'Асоба, якая ўзяла чужую рэч, караецца паводле закону, калі ўсе яе дзеянні ўчынены наўмысна і ў сваіх інтарэсах.',
  bg: 'Който вземе чужда вещ, се наказва според закона, когато вещта не е на малка стойност и съдът така е определил.'.repeat(
    2,
  ),
  mk: 'Кој ќе земе туѓа ствар се казнува според законот, ако нејзината вредност не е мала и ако судот ја утврди.',
  sr: 'Ко узме туђу ствар казниће се по закону, ако њена вредност није мала, и дужан је да је врати.',
  kk: 'Бөтен затты алған адам заңға сәйкес жазаланады, егер оның құны едәуір болса және ол қайтарылмаса.',
  ky: 'Бөтөн буюмду алган адам мыйзамга ылайык жаза тартат жана үчүнчү жактардын алдында жооптуу болот, эгерде анын наркы чоң болсо.',
  uz: 'Бировнинг буюмини олган шахс, агар у қайтарилмаса, қонунга мувофиқ жазоланади ва ўз айбини тан олиши ҳисобга олинади.',
  tg: 'Шахсе, ки чизи дигаронро мегирад, мувофиқи қонун ҷазо дода мешавад ва вазифадор аст, ки онро ба соҳибаш баргардонад, агар суд ҳамин тавр муқаррар кунад.',
  mn: 'Бусдын эд зүйлийг авсан хүнийг хуулийн дагуу шийтгэх бөгөөд түүний үнэ их бол шүүх өөрөөр шийдвэрлэж болно.',
  fa: 'هر کس چیزی را که از آن دیگری است بگیرد و پس ندهد، برابر این قانون مجازات می‌شود.',
  ur: 'جو کوئی دوسرے کی چیز لے گا اسے قانون کے مطابق سزا دی جائے گی۔',
  ps: 'څوک چې د بل شی واخلي، د قانون له مخې به سزا ويني او بېرته به يې ورکړي.',
  ckb: 'هەر کەسێک شتێکی کەسێکی تر ببات بەپێی یاسا سزا دەدرێت.',
  ne: 'अर्काको वस्तु लिने व्यक्तिलाई यस ऐन बमोजिम सजाय हुने छ र निजले सो वस्तु फिर्ता गर्नु पर्ने छ वा नगरेमा जरिवाना तिर्नु पर्ने छ।',
  hi: 'जो व्यक्ति दूसरे की वस्तु को लेता है, उसे इस अधिनियम की धारा के अनुसार दंड दिया जाएगा और वह उस वस्तु को लौटाने के लिए बाध्य है।',
  el: 'Όποιος παίρνει ξένο πράγμα τιμωρείται κατά τον νόμο.',
  hy: 'Ով վերցնում է ուրիշի իրը, պատժվում է օրենքով:',
  ka: 'ვინც სხვის ნივთს აიღებს, კანონით დაისჯება.',
  am: 'የሌላውን ዕቃ የወሰደ ሰው በሕግ ይቀጣል።',
  th: 'ผู้ใดเอาของผู้อื่นไป ต้องรับโทษตามกฎหมาย',
  lo: 'ຜູ້ໃດເອົາຂອງຄົນອື່ນ ຕ້ອງຖືກລົງໂທດ',
  km: 'អ្នកណាយករបស់អ្នកដទៃ ត្រូវទទួលទោស',
  my: 'သူတစ်ပါးပစ္စည်းယူသူကို ဥပဒေအရ အပြစ်ပေးရမည်။',
  dv: 'އެހެން މީހެއްގެ އެއްޗެއް ނެގުމަކީ ކުށެކެވެ.',
  si: 'අනුන්ගේ දෙයක් ගන්නා තැනැත්තා දඬුවම් ලබයි.',
  he: 'מי שלוקח דבר של אחר ייענש לפי החוק.',
  bn: 'যে অন্যের জিনিস নেয় সে আইন অনুযায়ী দণ্ডিত হবে।',
  sq: 'Kush merr sendin e tjetrit dënohet sipas ligjit, nëse ky send nuk është me vlerë të vogël, dhe detyrohet që ta kthejë në afatin e caktuar nga gjykata.',
  az: 'Başqasının əşyasını götürən şəxs bu qanun ilə cəzalandırılır və həmin əşya qaytarılmalıdır, bir şərtlə ki, onun dəyəri az olmasın, bu maddə üzrə görə edilir.',
  hr: 'Tko uzme tuđu stvar kaznit će se sukladno ovome zakonu, kao i onaj koji ju je primio, a odredba članka 5. stavka 2. ovoga zakona nije zapreka za to.',
  et: 'Isik, kes võtab teise isiku asja, kannab karistust käesoleva seaduse alusel, kui see ei ole väikese väärtusega ja kui kohus ei otsusta teisiti, ning ta peab selle tagastama.',
  fi: 'Joka ottaa toisen oman, on tuomittava sakkoon tai vankeuteen, jos teko ei ole vähäinen, ja hänen on se myös palautettava tämän lain mukaan, kun niin on päätetty.',
  fo: 'Tann, sum tekur ein lut, ið annar eigur, skal gjalda bót, og hetta er ikki av týdningi, um luturin eru lítið verdir, tí at lógin er hon, sum hevur hetta við sær frá hesum degi, ella tað.',
  is: 'Sá sem tekur hlut annars manns skal sæta sektum, og það er ekki háð því að hluturinn sé verðmætur, ef um er að ræða brot gegn ákvæði þessara laga, sem eru í gildi.',
  lt: 'Asmuo, kuris paima kito daiktą, yra baudžiamas pagal šio įstatymo straipsnio dalies nuostatas, jei daiktas nėra mažos vertės, ir turi jį grąžinti iki nustatyto termino, o teismas tai gali pratęsti.',
  lv: 'Persona, kas paņem cita lietu, ir sodāma saskaņā ar šā likuma panta daļas noteikumiem, ja lieta nav mazvērtīga, un tai tā ir jāatdod līdz noteiktam laikam, bet tiesa var lemt citādi.',
  mt: 'Kull min jieħu ħaġa ta’ ħaddieħor għandu jeħel multa skont dan l-artikolu, u jekk il-ħaġa ma tkunx ta’ valur żgħir huwa għandu wkoll jagħtiha lura fil-ħin li tgħid il-qorti minn dan.',
  sk: 'Kto vezme vec, ktorá je iného, a to je vec, ktorá nie je malej hodnoty, sa potrestá podľa zákona, alebo sa od trestu upustí za podmienok, ktoré súdu zákon určí, ako bolo uvedené.',
  sl: 'Kdor vzame tujo stvar, se kaznuje po tem zakonu, če stvar ni majhne vrednosti, in mora stvar vrniti, ker je to v skladu z odločbo, ki jo je sodišče izdalo zaradi tega, pa tudi za druge.',
  nb: 'Den som tar en ting som tilhører en annen, skal ilegges bot, og det er ikke av betydning om tingen har liten verdi etter denne loven, for å si det slik, fra den dag det ble gjort.',
  vi: 'Người nào lấy tài sản của người khác thì bị xử phạt theo quy định của pháp luật, trừ trường hợp tài sản đó không có giá trị, và phải trả lại cho người đó trong thời hạn được quy định.',
  rw: 'Umuntu wese ufata ikintu cy’ undi muntu ahanwa hakurikijwe iri itegeko mu ngingo ya gatatu, kandi agomba ku gisubiza cyangwa kwishyura ko bikwiye muri ibi bihe kuri we.',
  sw: 'Mtu yeyote ambaye atachukua kitu cha mtu mwingine atakuwa na hatia kwa mujibu wa sheria hii na ni lazima akirudishe kwa mwenye mali kama ilivyo katika kifungu hiki cha sheria.',
  eu: 'Beste baten gauza hartzen duen pertsona zigortu egin beharko da lege honen arabera, eta hori ez da aplikatu behar gauza horrek balio txikia badu, edo itzuli egin bada bere jabeari.',
};

describe('recogniseLanguage', () => {
  it.each(Object.entries(NEIGHBOURS))('tells the neighbour %s apart', (language, text) => {
    expect(recogniseLanguage(text)).toBe(language);
  });

  it.each(Object.entries(OTHERS))('recognises %s in shared or rarer letters', (language, text) => {
    expect(recogniseLanguage(text)).toBe(language);
  });

  it('does not take a few letters of a bilingual heading for the language of the text', () => {
    const russian =
      'Лицо, взявшее чужую вещь, наказывается по закону, если эта вещь имеет значительную стоимость. '.repeat(8);
    expect(recogniseLanguage(`Кыргыз Республикасынын Жогорку Соту\n${russian}`)).toBe('ru');
  });

  it('does not make a language of the debris of a text', () => {
    expect(recogniseLanguage('s s v a o z i k 5 S s o a v 12 i z s o a '.repeat(30))).toBeUndefined();
    expect(recogniseLanguage('Digital Law Hub '.repeat(200))).toBeUndefined();
    expect(recogniseLanguage('the 5 the 7 the 9 '.repeat(200))).toBeUndefined();
  });

  it('looks at any text and never throws', () => {
    for (const piece of ['the ', '’', "'", 'а', '法', '\u0000', '\ud800', 'la de ', 'को ', '\u0301'])
      expect(['string', 'undefined']).toContain(typeof recogniseLanguage(piece.repeat(200_000)));
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
