import type { CaseCharge, CaseSentence } from '../../case-document.ts';
import { numeralValue } from '../chinese/designations.ts';
import { chineseReasonsWords, chineseRulingWords } from './chinese-courts.ts';

/** What the court ruled on one offence of one accused. `name` is used to find the person and kept nowhere. */
export interface CourtRuling {
  name: string;
  offence: string;
  verdict: NonNullable<CaseCharge['verdict']>;
  sentences: CaseSentence[];
}

const figure = '[\\d一二三四五六七八九十百零〇两]';
const term = `((?:${figure}{1,4}年)?(?:零?${figure}{1,3}个?月)?(?:零?${figure}{1,3}[天日])?)`;
const money = '(?:人民币)?([\\d,，.]{1,15}|[一二三四五六七八九十百千万亿零〇两]{1,12})(万)?元';

/** Penalties as they are written after an offence. Each is looked for in the part of the ruling that speaks of it. */
const penalties: readonly { kind: CaseSentence['kind']; pattern: RegExp }[] = [
  { kind: 'death', pattern: /死刑(?:，缓期[一二两]年执行)?/u },
  { kind: 'life-imprisonment', pattern: /无期徒刑/u },
  { kind: 'imprisonment', pattern: new RegExp(`有期徒刑${term}`, 'u') },
  { kind: 'imprisonment', pattern: new RegExp(`拘役${term}`, 'u') },
  { kind: 'other', pattern: new RegExp(`管制${term}`, 'u') },
  { kind: 'disqualification', pattern: new RegExp(`剥夺政治权利(?:终身|${term})`, 'u') },
  { kind: 'fine', pattern: new RegExp(`罚金${money}`, 'u') },
  { kind: 'confiscation', pattern: /没收个人(?:全部|部分)?财产/u },
  { kind: 'expulsion', pattern: /驱逐出境/u },
];
const suspension = new RegExp(`缓刑${term}`, 'u');
/** `被告人甲犯盗窃罪，判处…`; the part ends with the next accused or item. */
const conviction =
  /(?:原审)?被告(?:人|单位)(?:[）)])?([^犯，。；：]{1,30})犯([^，。；：]{1,60}罪)[，,]?((?:免予|判处|单处)[^。；]{0,200})/gu;
const acquittal = /(?:原审)?被告(?:人|单位)(?:[）)])?([^犯，。；：]{1,30}?)无罪/gu;

/**
 * The court's own ruling: what follows the last `判决如下` behind the court's reasons. A judgment on appeal quotes the
 * ruling below in the same words, before its reasons: that is not the court's own. Empty where there is none.
 */
export function ownRuling(body: string, isFirstInstance: boolean): string {
  const last = [...body.matchAll(chineseRulingWords)].at(-1);
  if (!last) return '';
  const reasons = body.lastIndexOf(chineseReasonsWords);
  if (!isFirstInstance && (reasons < 0 || reasons > last.index)) return '';
  return body.slice(last.index + last[0].length).replace(/^[：:，,]/u, '');
}

/** Convictions and acquittals that the ruling states plainly. */
export function readRulings(ruling: string): CourtRuling[] {
  const found: CourtRuling[] = [];
  for (const [, name = '', offence = '', rest = ''] of ruling.matchAll(conviction)) {
    found.push({ name: name.trim(), offence, verdict: 'guilty', sentences: sentencesIn(rest) });
  }
  for (const [, name = ''] of ruling.matchAll(acquittal)) {
    found.push({ name: name.trim(), offence: '', verdict: 'not-guilty', sentences: [] });
  }
  return found;
}

/** Penalties in the order of the list above. A joint term for several offences (`决定执行`) belongs to none of them. */
export function sentencesIn(text: string): CaseSentence[] {
  const own = text.split(/数罪并罚|决定执行|总和刑期/u)[0] as string;
  const sentences: CaseSentence[] = [];
  for (const { kind, pattern } of penalties) {
    const match = pattern.exec(own);
    if (!match) continue;
    const days = kind === 'fine' || match[1] === undefined ? undefined : daysOf(match[1]);
    const suspended = suspensionOf(kind, own, match[0]);
    sentences.push({
      kind,
      ...(days === undefined ? {} : { days }),
      ...(suspended ? { suspended: 'yes' as const } : {}),
      ...(kind === 'fine' ? { money: { amount: amountOf(match[1] ?? '', match[2]), currency: 'CNY' } } : {}),
      asPrinted: [match[0], suspended].filter((part) => part !== '').join('，'),
    });
  }
  return sentences;
}

function suspensionOf(kind: CaseSentence['kind'], text: string, printed: string): string {
  if (kind === 'imprisonment') return suspension.exec(text)?.[0] ?? '';
  return kind === 'death' ? (/缓期.{1,6}执行/u.exec(printed)?.[0] ?? '') : '';
}

/** `三年六个月` in days, a year as 365 and a month as 30; undefined where no length stands. */
export function daysOf(printed: string): number | undefined {
  const parts = [
    [/([^年]{1,4})年/u, 365],
    [/(?:^|年)零?([^年月]{1,3}?)个?月/u, 30],
    [/(?:^|[年月])零?([^年月]{1,3})[天日]$/u, 1],
  ] as const;
  let days = 0;
  for (const [pattern, length] of parts) {
    const figureOf = pattern.exec(printed)?.[1];
    if (figureOf !== undefined) days += numeralValue(figureOf) * length;
  }
  return Number.isSafeInteger(days) && days > 0 ? days : undefined;
}

/** A decimal string, or `unknown` where the figure cannot be told for sure. */
function amountOf(printed: string, tenThousands: string | undefined): string {
  const plain = printed.replace(/[,，]/gu, '');
  let value = Number(plain);
  if (!/^\d+(?:\.\d{1,4})?$/u.test(plain)) {
    const [above, rest] = plain.includes('万') ? plain.split('万', 2) : ['', plain];
    value = (above ? numeralValue(above) * 10_000 : 0) + (rest ? numeralValue(rest) : 0);
  }
  if (tenThousands) value *= 10_000;
  return Number.isFinite(value) && value > 0 && value < 1e15 ? String(Math.round(value * 100) / 100) : 'unknown';
}
