import { describe, expect, it } from 'vitest';
import { numeralValue, readAnnex, readArticle, readDivision, readItem } from './designations.ts';

describe('numeralValue', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['四十', 40],
    ['一百零五', 105],
    ['三百一十', 310],
    ['一〇二', 102],
    ['７', 7],
    ['102', 102],
    ['一千二百', 1200],
  ])('%s is %d', (text, value) => expect(numeralValue(text)).toBe(value));
  it('is NaN for what is no numeral', () => expect(numeralValue('甲')).toBeNaN());
});

describe('readArticle', () => {
  it('believes a glued text only after the next number in order', () => {
    expect(readArticle('第三条甲', 2)?.number).toBe('第三条');
    expect(readArticle('第三条甲', 5)).toBeUndefined();
    expect(readArticle('第九条 甲', 2)?.text).toBe('甲');
    expect(readArticle('第十条之三 甲', 2)?.number).toBe('第十条之三');
  });
  it('reads Arabic digits and a colon', () => {
    expect(readArticle('第12条 甲', 0)).toMatchObject({ number: '第12条', value: 12 });
    expect(readArticle('第一条：甲', 0)?.text).toBe('甲');
  });
});

describe('readDivision', () => {
  it.each([
    ['第一章 总则', 30],
    ['第二分编 甲', 20],
    ['第三编', 10],
    ['第一节 乙', 40],
    ['附则', 0],
  ])('%s', (line, level) => expect(readDivision(line, false)?.level).toBe(level));
  it.each(['第一章规定的', '第二节课。', '第三章 甲，', '第一审判决'])('%s is none', (line) => {
    expect(readDivision(line, false)).toBeUndefined();
  });
});

describe('readItem and readAnnex', () => {
  it('tells a title from a sentence', () => {
    expect(readItem('一、当事人举证')?.titled).toBe(true);
    expect(readItem('二、删去第一条。')?.titled).toBe(false);
    expect(readItem('一般规定')).toBeUndefined();
  });
  it('reads annexes and nothing that only begins alike', () => {
    expect(readAnnex('附件一', false)).toEqual({ number: '附件一', heading: '' });
    expect(readAnnex('附：甲标准', false)).toEqual({ number: '附', heading: '甲标准' });
    expect(readAnnex('附件二 乙名单', true)?.heading).toBe('乙名单');
    expect(readAnnex('附带民事诉讼', false)).toBeUndefined();
  });
});
