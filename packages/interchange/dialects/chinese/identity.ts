import { isoDate } from './history.ts';

/** Organs that issue law, as their names end; between two of them a title prints a space or `、`, which mean the same. */
const organSeparator = /(?<=[院部署局会厅]) +(?=[\p{Script=Han}]{2,20}(?:院|部|署|局|会|厅))/gu;
const stateName = '中华人民共和国';
const issuers = /^(?:[\p{Script=Han}、]{2,60}?)(?=关于)/u;
const documentNumber = /^[\p{Script=Han}]{1,12}〔\d{4}〕\d{1,5}号$/u;

/** The title as it is to be read: joint issuers separated by `、`, no blanks inside, brackets in full width. */
export function normaliseTitle(printed: string): string {
  return printed
    .trim()
    .replace(organSeparator, '、')
    .replace(/(?<=[^\x20-\x7e]) +| +(?=[^\x20-\x7e])/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** Other names under which the act is cited: without the name of the state, without the issuing organs, by document number. */
export function otherTitles(title: string, opening: readonly string[]): string[] {
  const names = [title.replaceAll(stateName, ''), title.startsWith(stateName) ? '' : title.replace(issuers, '')];
  const number = opening.find((line) => documentNumber.test(line));
  if (number) names.push(number);
  return [...new Set(names)].filter((name) => name.length > 1 && name !== title);
}

/** The date in the brackets that end the file name, `刑事诉讼法(2018-10-26).md`; empty without one. */
export function dateInName(fileName: string): string {
  const match = /\((\d{4})-(\d{2})-(\d{2})\)\.[a-z]{1,8}$/iu.exec(fileName);
  return match ? (isoDate(match[1] as string, match[2] as string, match[3] as string) ?? '') : '';
}
