import type { CaseSentence } from '@comity/interchange';
import type { InterfaceLanguage } from '@comity/language';
import { countryName } from '@comity/reference';
import { type Html, html, shortened } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';

/** Longest value shown in a table, in UTF-16 units; the data has it whole. */
const LONGEST_VALUE = 300;
const DAYS_A_YEAR = 365;
const DAYS_A_MONTH = 30;

export function shown(text: string): Html {
  return html`<bdi dir="auto">${shortened(text, LONGEST_VALUE)}</bdi>`;
}

/** A date, a number: isolated against the direction around it. */
export function isolated(value: string | number): Html {
  return html`<bdi>${value}</bdi>`;
}

export function unknownWord(language: InterfaceLanguage): string {
  return caseLawMessage(language, 'case.unknown');
}

/** Names of States, or that they are not known. */
export function statesShown(states: readonly string[] | 'unknown', language: InterfaceLanguage): string {
  if (states === 'unknown') return unknownWord(language);
  const names = states.map((code) =>
    code === 'INTL' ? caseLawMessage(language, 'case.international') : countryName(code, language),
  );
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(names);
}

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
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(parts);
}

/** An amount in its currency; each part that is not known is said to be so. */
export function moneyShown(
  { amount, currency }: NonNullable<CaseSentence['money']>,
  language: InterfaceLanguage,
): string {
  if (amount === 'unknown') return unknownWord(language);
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  if (currency === 'unknown') {
    return `${new Intl.NumberFormat(locale).format(amount as unknown as number)} (${caseLawMessage(language, 'case.nocurrency')})`;
  }
  return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(
    amount as unknown as number,
  );
}

/** A sentence: its kind, length, sum, whether suspended, and how the source printed it. */
export function sentenceShown(sentence: CaseSentence, language: InterfaceLanguage): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const facts = [
    ...(sentence.days === undefined
      ? []
      : [sentence.days === 'unknown' ? unknownWord(language) : lengthShown(sentence.days, language)]),
    ...(sentence.money ? [moneyShown(sentence.money, language)] : []),
    ...(sentence.suspended === undefined ? [] : [t(`case.suspended.${sentence.suspended}`)]),
  ];
  const printed = sentence.asPrinted === '' ? '' : html` (${shown(sentence.asPrinted)})`;
  return html`${t(`case.sentence.${sentence.kind}`)}${facts.map((fact) => html` · ${isolated(fact)}`)}${printed}`;
}
