import type { CaseDocument, CaseProceeding } from '../../case-document.ts';
import { numeralValue } from '../chinese/designations.ts';
import { isoDate } from '../chinese/history.ts';
import {
  chineseCaseNumber,
  chineseCourtLevels,
  chineseDocumentKind,
  chineseForms,
  chineseProceedings,
  chineseTitleEnd,
} from './chinese-courts.ts';

/** What the heading of a Chinese judgment tells. */
export interface LecardHead {
  title: string;
  court: string;
  caseNumber: string;
  kind: string;
  stage: CaseProceeding['stage'];
  level: CaseDocument['court']['level'];
  form: CaseDocument['form'];
  /** Where the text after the heading begins. */
  end: number;
}

const longestHead = 400;
/** Judgments against many accused describe each of them before the sentence that names the decision below. */
const longestOpening = 8000;
const below =
  /(?:([\d一二三四五六七八九十〇○零0ＯO]{4})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})[日号])[^。（(〔]{0,12}[作做]出([（(〔]\d{4}[）)〕][^，。；号]{2,25}号)/u;
/** `…一案，柘城县人民法院于`: the court right before the date. */
const courtBefore = /(?:^|[。；：，])([^。；：，]{2,40}?法院)(?:经.{0,6}审判后，)?于?$/u;
const courtBelow = /(?:^|[。；：，])([^。；：，]{2,40}?(?:人民法院|法院))(?:审理|重新审理|在审理)/u;

/** Splits the first line into title, court, kind and number; undefined where it has no case number or no court. */
export function readLecardHead(text: string): LecardHead | undefined {
  const number = caseNumberIn(text.slice(0, longestHead));
  if (!number) return undefined;
  const heading = text.slice(0, number.index);
  const kind = chineseDocumentKind.exec(heading)?.[0] ?? '';
  const named = heading.slice(0, heading.length - kind.length);
  const titleEnd = [...named.matchAll(chineseTitleEnd)].at(-1);
  const courtStart = titleEnd ? titleEnd.index + titleEnd[0].length : 0;
  const court = named.slice(courtStart);
  if (!/(?:法院|分院|法庭)$/u.test(court)) return undefined;
  const caseNumber = number[0];
  const stage = stageOfNumber(caseNumber);
  const level = chineseCourtLevels.find(([name]) => name.test(court))?.[1] ?? 'unknown';
  const printedTitle = named.slice(0, titleEnd ? titleEnd.index + (titleEnd[0].match(/^.{3}/u)?.[0].length ?? 0) : 0);
  const end = number.index + caseNumber.length;
  return {
    title: printedTitle || `${court}${kind}${caseNumber}`,
    court,
    caseNumber,
    kind,
    stage,
    level: level === 'unknown' && (stage === 'appeal' || stage === 'first-instance') ? stage : level,
    form: chineseForms.find(([word]) => word.test(kind))?.[1] ?? 'unknown',
    end: end + (/^[：:]/u.test(text.slice(end)) ? 1 : 0),
  };
}

/** The number behind the heading; the title before it may name the number of the indictment. */
function caseNumberIn(beginning: string): RegExpExecArray | undefined {
  const numbers = [...beginning.matchAll(new RegExp(chineseCaseNumber, 'gu'))];
  return numbers.find(({ index }) => chineseDocumentKind.test(beginning.slice(0, index))) ?? numbers[0];
}

/** The kind of proceeding that a case number shows. The court's own part of the number may hold the same signs. */
export function stageOfNumber(caseNumber: string): CaseProceeding['stage'] {
  const sign = /刑[^\d号第]{1,6}/u.exec(caseNumber)?.[0] ?? caseNumber;
  return chineseProceedings.find(([word]) => word.test(sign))?.[1] ?? 'unknown';
}

/** The decision that was appealed against, as the first sentences of the judgment name it; undefined where they do not. */
export function readDecisionBelow(body: string): CaseProceeding | undefined {
  const opening = body.slice(0, longestOpening);
  const found = below.exec(opening);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', reference = ''] = found;
  const westernYear = /^\d{4}$/.test(year) ? year : year.replace(/[○零0ＯO]/gu, '〇');
  const [y, m, d] = [westernYear, month, day].map((part) => String(numeralValue(part)));
  const date = isoDate(y as string, m as string, d as string);
  const before = opening.slice(0, found.index);
  const court = courtBefore.exec(before.slice(-60))?.[1] ?? courtBelow.exec(before)?.[1] ?? '';
  return { court, reference, ...(date ? { date } : {}), stage: stageOfNumber(reference), outcome: '' };
}
