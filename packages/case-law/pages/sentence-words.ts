import type { CaseSentence } from '@comity/interchange';
import type { InterfaceLanguage } from '@comity/language';
import { type Html, html } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import { isolated, listed, shown, unknownWord } from './case-words.ts';

const DAYS_A_YEAR = 365;
const DAYS_A_MONTH = 30;
/** What the printed form of a sentence may weigh, in bytes. */
const HEAVIEST_PRINTED = 200;

/** A length of time in years, months and days, as its days make them (a year is 365, a month 30). */
export function lengthShown(days: number, language: InterfaceLanguage): string {
  const years = Math.floor(days / DAYS_A_YEAR);
  const months = Math.floor((days % DAYS_A_YEAR) / DAYS_A_MONTH);
  const rest = (days % DAYS_A_YEAR) % DAYS_A_MONTH;
  const parts = [
    ...(years > 0 ? [caseLawMessage(language, 'case.years', { count: years })] : []),
    ...(months > 0 ? [caseLawMessage(language, 'case.months', { count: months })] : []),
    ...(rest > 0 || days === 0 ? [caseLawMessage(language, 'case.days', { count: rest })] : []),
  ];
  return listed(parts, language);
}

/** An amount in its currency; each part that is not known is said to be so. */
export function moneyShown(
  { amount, currency }: NonNullable<CaseSentence['money']>,
  language: InterfaceLanguage,
): string {
  if (amount === 'unknown') {
    return currency === 'unknown' ? unknownWord(language) : `${unknownWord(language)} (${currency})`;
  }
  // Amounts are compared across languages: Western digits, and the code of the currency rather than its sign.
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  const form: Intl.NumberFormatOptions =
    currency === 'unknown' ? {} : { style: 'currency', currency, currencyDisplay: 'code' };
  // A decimal string is formatted as it is; a number would round long sums.
  const sum = new Intl.NumberFormat(locale, form).format(amount as Intl.StringNumericLiteral);
  return currency === 'unknown' ? `${sum} (${caseLawMessage(language, 'case.nocurrency')})` : sum;
}

/** A sentence: its kind, length, sum, whether suspended, and how the source printed it. */
export function sentenceShown(sentence: CaseSentence, language: InterfaceLanguage): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const { days, money, suspended, kind, asPrinted } = sentence;
  const facts: string[] = [];
  if (days !== undefined) facts.push(days === 'unknown' ? unknownWord(language) : lengthShown(days, language));
  if (money) facts.push(moneyShown(money, language));
  if (suspended !== undefined) facts.push(t(`case.suspended.${suspended}`));
  const printed = asPrinted === '' ? '' : html` (${shown(asPrinted, HEAVIEST_PRINTED)})`;
  return html`${t(`case.sentence.${kind}`)}${facts.map((fact) => html` · ${isolated(fact)}`)}${printed}`;
}
