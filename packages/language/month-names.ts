/** Names of the Gregorian months in folded spelling, in the order of the year: English, French, Spanish, Portuguese, German, Dutch, Russian, Arabic. */
export const monthNames: string[] = [
  'january jan janvier janv enero ene janeiro januar janner januari января январь янв يناير جانفي',
  'february feb fevrier fevr febrero fevereiro fev februar feber februari февраля февраль фев فبراير فيفري شباط',
  'march mar mars marzo marco marz maart mrt марта март مارس اذار',
  'april apr avril avr abril abr апреля апрель апр ابريل افريل نيسان',
  'may mai mayo maio mei мая май مايو ماي ايار',
  'june jun juin junio junho juni июня июнь июн يونيو يونيه جوان حزيران',
  'july jul juillet juil julio julho juli июля июль июл يوليو يوليه جويليه يوليوز تموز',
  'august aug aout agosto ago augustus августа август авг اغسطس اوت غشت اب',
  'september sept sep septembre septiembre setiembre setembro set сентября сентябрь сен сент سبتمبر شتنبر ايلول',
  'october oct octobre octubre outubro out oktober okt октября октябрь окт اكتوبر',
  'november nov novembre noviembre novembro ноября ноябрь ноя نوفمبر نونبر',
  'december dec decembre diciembre dic dezembro dez dezember декабря декабрь дек ديسمبر دجنبر',
];

/** Month names of two words, as used in the Levant and Iraq, and the names above that stand for them. */
export const monthNamesOfTwoWords: Record<string, string> = {
  'كانون الثاني': 'يناير',
  'تشرين الاول': 'اكتوبر',
  'تشرين الثاني': 'نوفمبر',
  'كانون الاول': 'ديسمبر',
};
