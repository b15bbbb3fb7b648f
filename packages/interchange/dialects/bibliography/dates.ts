import type { CslDate } from '../../literature-document.ts';
import { cslDateSchema } from '../../literature-document.ts';

const LONGEST_DATE = 100;

/**
 * A date as bibliographies write it: `2021-03-30`, `2021/03/30/`, a range `2019/2020` or `2021-01/2021-03`. What is more or
 * less than that keeps its words, with the year in it: `[1989] 2005`. Undefined when it is blank.
 */
export function readDate(given: string): CslDate | undefined {
  const text = given.trim().slice(0, LONGEST_DATE);
  if (text === '') return undefined;
  const parts = readRange(text) ?? [readDay(text)];
  const whole = parts.every((part) => part !== undefined) ? { 'date-parts': parts as number[][] } : undefined;
  return checked(whole) ?? withYear(text);
}

/** The same from fields of their own; a month is a number, a name in English or what `month = jan` stands for. */
export function readYearAndMonth(year: string, month: string, day: string): CslDate | undefined {
  const plainYear = /^-?[0-9]{1,4}$/.test(year.trim());
  const number = monthNumber(month);
  if (!plainYear || number === undefined) return readDate(year);
  const parts = [Number(year), number, ...(/^[0-9]{1,2}$/.test(day.trim()) ? [Number(day)] : [])];
  return checked({ 'date-parts': [parts] }) ?? readDate(year);
}

/** A date that the contract accepts; undefined for the thirtieth of February. */
export function checked(date: CslDate | undefined): CslDate | undefined {
  return date && cslDateSchema.safeParse(date).success ? date : undefined;
}

/** As ISO 8601 with its precision, a range with `/` between its ends; its words where there are no numbers. */
export function isoDate(date: CslDate): string {
  const parts = date['date-parts'];
  return parts ? parts.map(isoDay).join('/') : (date.literal ?? '');
}

function isoDay(parts: readonly number[]): string {
  const [year = 0, ...rest] = parts;
  const sign = year < 0 ? '-' : '';
  return [
    `${sign}${String(Math.abs(year)).padStart(4, '0')}`,
    ...rest.map((part) => String(part).padStart(2, '0')),
  ].join('-');
}

function readRange(text: string): (number[] | undefined)[] | undefined {
  const [from, to, ...more] = text.split(/\s{0,3}[/\u2013]\s{0,3}/);
  if (from === undefined || to === undefined || to === '' || more.length > 0) return undefined;
  // `2021/03` is a month as RIS writes it, `2019/2020` two years.
  return /^-?[0-9]{4}/.test(to) ? [readDay(from), readDay(to)] : undefined;
}

function readDay(text: string): number[] | undefined {
  const match = /^(-?[0-9]{4})(?:[-/]([0-9]{1,2}))?(?:[-/]([0-9]{1,2}))?(?:T[0-9:.Z+-]{1,30})?\/{0,2}$/.exec(text);
  return match?.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
}

function withYear(text: string): CslDate {
  const outsideBrackets = text.replace(/\[[^[\]]{0,60}\]|\([^()]{0,60}\)/g, ' ');
  const year = /(?<![0-9])[12][0-9]{3}(?![0-9])/.exec(outsideBrackets)?.[0];
  return { ...(year === undefined ? {} : { 'date-parts': [[Number(year)]] }), literal: text };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(given: string): number | undefined {
  const text = given.trim().toLowerCase();
  const number = /^[0-9]{1,2}$/.test(text) ? Number(text) : months.indexOf(text.slice(0, 3)) + 1;
  return number >= 1 && number <= 12 ? number : undefined;
}
