import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numeralValue, readAnnex, readArticle, readDivision, readFigureItem, readItem } from './designations.ts';

const DIGITS = '零一二三四五六七八九';

/** Writes 1 to 9999 as laws do: `一百零五`, `十二`, `三百一十`. */
function numeral(value: number): string {
  const units = ['千', '百', '十', ''];
  const digits = [...String(value).padStart(4, '0')].map(Number);
  let text = '';
  let gap = false;
  for (const [place, digit] of digits.entries()) {
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    text += `${DIGITS[digit]}${units[place]}`;
  }
  return text.replace(/^一十/u, '十');
}

describe('numerals', () => {
  it('are read from 1 to 9999', () => {
    const wrong = Array.from({ length: 9999 }, (_, index) => index + 1).filter((n) => numeralValue(numeral(n)) !== n);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['两百', 200],
    ['廿', 20],
    ['廿三', 23],
    ['卅一', 31],
    ['十 二', 12],
    ['二〇〇', 200],
    ['１０５', 105],
  ])('%s is %d', (text, value) => expect(numeralValue(text)).toBe(value));

  it('make designations whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1300 }), fc.integer({ min: 1, max: 12 }), (n, branch) => {
        expect(readArticle(`第${numeral(n)}条 甲。`, 0)).toEqual({
          number: `第${numeral(n)}条`,
          heading: '',
          text: '甲。',
          value: n,
        });
        expect(readArticle(`第${numeral(n)}条之${numeral(branch)} 甲。`, 0)?.number).toBe(
          `第${numeral(n)}条之${numeral(branch)}`,
        );
        expect(readArticle(`第${numeral(n)}条甲。`, n - 1)?.value).toBe(n);
        expect(readArticle(`第${numeral(n)}条甲。`, n + 1)).toBeUndefined();
      }),
    );
  });
});

describe('what a sentence says of an article', () => {
  it.each([
    '第十二条的规定',
    '第十二条规定的行为',
    '第十二条、第十三条',
    '第十二条和第十三条',
    '第十二条或者第十三条',
    '第十二条以及第十三条',
    '第十二条至第十五条',
    '第十二条到第十五条',
    '第十二条所称',
    '第十二条所列',
    '第十二条以外',
    '第十二条中的',
    '第十二条内的',
    '第十二条，',
    '第十二条。',
    '第十二条修改为',
    '第十二条改为',
    '第十二条作为',
    '第十二条后增加',
    '第十二条前款',
    '第十二条第一款',
    '第十二条第三项',
    '第十二条 第一款',
    '第十二条 、第十三条',
  ])('%s opens none, even in its order', (line) => expect(readArticle(line, 11)).toBeUndefined());

  it.each([
    '第十二条中国公民',
    '第十二条内河船舶',
    '第十二条后勤部门',
    '第十二条与会人员',
    '第十二条及时报告',
    '第十二条所有人',
    '第十二条和解',
    '第十二条以暴力',
    '第十二条到案',
    '第十二条 的士',
  ])('%s opens one in its order', (line) => expect(readArticle(line, 11)?.value).toBe(12));
});

describe('headings of articles', () => {
  it.each([
    ['第一条【目的】为了', '目的', '为了'],
    ['第一条 【目的】 为了', '目的', '为了'],
    ['第一条［目的］为了', '目的', '为了'],
    ['第一条〔目的〕为了', '目的', '为了'],
    ['第一条[目的]为了', '目的', '为了'],
    ['第一条（目的和依据）', '目的和依据', ''],
    ['第一条（目的和依据） 为了', '目的和依据', '为了'],
    ['第一条（目的）为了', '', '（目的）为了'],
    ['第一条（已删去）', '', '（已删去）'],
    ['第一条 （删去）', '', '（删去）'],
    ['第一条（一）', '', '（一）'],
    ['第一条 （目的，依据）', '', '（目的，依据）'],
  ])('%s', (line, heading, text) => expect(readArticle(line, 0)).toMatchObject({ heading, text }));
});

describe('parts, items, annexes', () => {
  it.each([
    ['第一部分 总则', 5, '第一部分', '总则'],
    ['第五章之一 保管', 30, '第五章之一', '保管'],
    ['第 一 章 总则', 30, '第一章', '总则'],
    ['第十 二章 总则', 30, '第十二章', '总则'],
    ['第一章：总则', 30, '第一章', '总则'],
    ['第一编 总 则', 10, '第一编', '总 则'],
    ['第三目 丙', 50, '第三目', '丙'],
  ])('%s', (line, level, number, heading) => {
    expect(readDivision(line, false)).toEqual({ level, number, heading });
  });

  it.each(['第一部分内容应当', '第一目的地', '第三人', '总则规定', '第一章 保管人应当妥善保管。'])(
    '%s is no part',
    (line) => expect(readDivision(line, false)).toBeUndefined(),
  );

  it.each([
    ['一、甲', '一、'],
    ['十二．甲', '十二．'],
    ['二十.甲', '二十.'],
  ])('%s is an item', (line, number) => expect(readItem(line)).toMatchObject({ number, rest: '甲', titled: true }));

  it.each(['（一）甲', '1、甲', '一 甲', '一般规定'])('%s is no item', (line) => {
    expect(readItem(line)).toBeUndefined();
  });

  it.each([
    ['12．甲', 12, '甲'],
    ['3、甲', 3, '甲'],
    ['7. 甲', 7, '甲'],
  ])('%s is a counted provision', (line, value, text) => {
    expect(readFigureItem(line)).toEqual({ value, number: String(value), text });
  });

  it.each(['1.5倍', '2010年', '12', '（3）甲'])('%s is no counted provision', (line) => {
    expect(readFigureItem(line)).toBeUndefined();
  });

  it.each([
    ['附录一 名单', '附录一', '名单'],
    ['附图 2 位置', '附图2', '位置'],
    ['附件 1：名单', '附件1', '名单'],
    ['附表', '附表', ''],
    ['附', '附', ''],
  ])('%s is an annex', (line, number, heading) => expect(readAnnex(line, false)).toEqual({ number, heading }));

  it.each(['附则', '附加刑 甲', '附件一 所列物品，应当登记。', '附属设施'])('%s is no annex', (line) => {
    expect(readAnnex(line, false)).toBeUndefined();
  });
});
