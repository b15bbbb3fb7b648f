/** How laws in Russian print their designations, as data. */

const ORDINAL_WORD =
  'перв|втор|трет|четверт|четвёрт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|' +
  'пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|' +
  'восьмидесят|девяност|сот';
const TENS = 'двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто';
/** `I`, `XIV-1`, `12`, `12-1`, `первая`, `двадцать первая`, `четырнадцатая-1`. */
const ORDINAL =
  `(?:[IVXLC]+|\\d{1,4}|(?:(?:${TENS}) ){0,2}(?:${ORDINAL_WORD})(?:ый|ой|ая|ое|ий|ья|ье))` +
  '(?:[-.]\\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})?';

/** What stands behind a number: a stop and the heading, or nothing. */
const NAMED = '(?:[.:]\\s*(.*)|\\s*())$';

/** Groupings from the outermost in; the level orders them in the tree. */
export const GROUPINGS: readonly { level: number; pattern: RegExp }[] = [
  { level: 10, pattern: /^((?:общая|особенная|особая) часть)[.\s]*()$/iu },
  { level: 8, pattern: new RegExp(`^(книга ${ORDINAL})${NAMED}`, 'iu') },
  { level: 12, pattern: new RegExp(`^(часть ${ORDINAL})${NAMED}`, 'iu') },
  { level: 20, pattern: new RegExp(`^(раздел ${ORDINAL})${NAMED}`, 'iu') },
  { level: 30, pattern: new RegExp(`^(подраздел ${ORDINAL})${NAMED}`, 'iu') },
  { level: 40, pattern: new RegExp(`^(глава ${ORDINAL})${NAMED}`, 'iu') },
  { level: 50, pattern: new RegExp(`^((?:параграф |§ ?)${ORDINAL})${NAMED}`, 'iu') },
];

/** Annexes close the groupings of the act. `Приложение 2 к Закону о …` names what it is annexed to. */
export const ANNEX = /^(приложение(?: ?(?:N|№)? ?\d{1,3}(?:-\d{1,2})?)?)(?:[.:]?()|\s+(к \p{L}[^.;]{0,200}))$/iu;

/** `Статья 5. Заголовок`, `Статья 83-1.`, also alone on its line; an opening quotation mark begins the text of another law. */
export const ARTICLE = /^(["«“„]?)\s*([сc]татья \d{1,4}(?:[-.]\d{1,3}){0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3})(?:\.\s*(.*)|\s*())$/isu;

/**
 * In bold letters a heading needs no stop before it: `Статья 5 Сфера действия`, `Глава 2 Налоги`. A mention in running
 * text is not bold and goes on with a small letter.
 */
export const BOLD_ARTICLE = /^()([Сс]татья \d{1,4}(?:[-.]\d{1,3}){0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3})[\s–—-]+(\p{Lu}.*)$/su;
export const BOLD_GROUPING: readonly { level: number; pattern: RegExp }[] = [
  { level: 20, pattern: /^((?:Раздел|РАЗДЕЛ) (?:[IVXLC]{1,7}|\d{1,3})(?:-\d{1,2})?)[\s–—-]+(\p{Lu}.*)$/su },
  { level: 40, pattern: /^((?:Глава|ГЛАВА) (?:[IVXLC]{1,7}|\d{1,3})(?:-\d{1,2})?)[\s–—-]+(\p{Lu}.*)$/su },
];

export const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** `от 20 февраля 2009 года N 57`. */
export const DATED_NUMBER = /(\d{1,2}) ([а-я]{3,8}) (\d{4}) (?:года|г\.)(?:,? ?(?:N|№) ?(\d{1,5}(?:-[А-ЯA-Z]+)?))?/giu;

/** The kind of act, printed above its title. */
export const KIND_OF_ACT =
  /^((?:конституционный |федеральный )?закон(?: (?:кыргызской республики|российской федерации|республики [а-я]+))?|федеральный закон)\d?$/iu;
/** A code has its kind in its title. */
export const CODE_TITLE =
  /^(?:[а-я-]+ ){0,4}(?:кодекс|конституция)(?: (?:кыргызской республики|российской федерации|республики [а-я]+))?$/iu;

/** States whose laws are published in Russian, by the name in the genitive. */
export const STATES: Readonly<Record<string, RegExp>> = {
  KG: /кыргызской республики|\bКР\b/giu,
  RU: /российской федерации/giu,
  KZ: /республики казахстан/giu,
  BY: /республики беларусь/giu,
  UZ: /республики узбекистан/giu,
  TJ: /республики таджикистан/giu,
  TM: /туркменистана/giu,
  AM: /республики армения/giu,
};

/** Begins the list of acts that amended the text. */
export const AMENDED_BY = /в редакции/iu;

/** Above the text of an act that is no longer in force. */
export const REPEALED = /^\(?\s?утратил[аои]? силу/iu;
