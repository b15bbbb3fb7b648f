import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecisionBelow, readLecardHead, stageOfNumber } from './lecard-head.ts';

describe('heading of a Chinese judgment', () => {
  it.each([
    [
      '甲盗窃二审刑事判决书沙洲市中级人民法院刑事判决书（2018）沙05刑终59号：正文',
      '甲盗窃二审刑事判决书',
      '沙洲市中级人民法院',
    ],
    [
      '沙洲市中级人民法院刑事判决书(2019)沙13刑终230号原公诉机关',
      '沙洲市中级人民法院刑事判决书(2019)沙13刑终230号',
      '沙洲市中级人民法院',
    ],
    [
      '甲案二审刑事判决书(2014-03-2109.57.43)沙洲自治州中级人民法院刑事判决书（2014）沙刑终字第2号：文',
      '甲案二审刑事判决书',
      '沙洲自治州中级人民法院',
    ],
    [
      '某检察院以沙检刑诉[2018]13号起诉书指控甲的一审刑事判决书沙洲区人民法院刑事附带民事判决书（2018）沙0106刑初548号',
      '某检察院以沙检刑诉[2018]13号起诉书指控甲的一审刑事判决书',
      '沙洲区人民法院',
    ],
    [
      '甲一审刑事判决书沙洲市人民法院刑事判决书（速裁程序专用）（2018）沙0106刑初5号',
      '甲一审刑事判决书',
      '沙洲市人民法院',
    ],
    [
      '乙二审刑事判决书沙洲高级人民法院河口分院刑事裁定书（2017）沙40刑终304号：文',
      '乙二审刑事判决书',
      '沙洲高级人民法院河口分院',
    ],
  ])('splits %s', (text, title, court) => expect(readLecardHead(text)).toMatchObject({ title, court }));

  it('tells form, stage and level', () => {
    expect(readLecardHead('最高人民法院刑事裁定书（2016）最高法刑核1号')).toMatchObject({
      form: 'order',
      stage: 'review',
      level: 'supreme',
    });
    expect(readLecardHead('沙洲县人民法院刑事判决书（2016）沙0102刑初1号')).toMatchObject({
      form: 'judgment',
      stage: 'first-instance',
      level: 'first-instance',
    });
  });

  it.each([
    '',
    '没有编号的文字',
    '（2016）沙刑初1号',
    '某甲刑事判决书（2016）沙刑初1号',
    `${'长'.repeat(500)}法院刑事判决书（2016）沙刑初1号`,
  ])('finds no heading in %#', (text) => expect(readLecardHead(text)).toBeUndefined());

  it.each([
    ['（2016）琼97刑终22号', 'appeal'],
    ['（2013）浙甬刑二终字第544号', 'appeal'],
    ['（2014）浦刑初字第1号', 'first-instance'],
    ['（2019）沙刑再3号', 'review'],
    ['（2019）沙民1号', 'unknown'],
  ])('takes %s for %s', (number, stage) => expect(stageOfNumber(number)).toBe(stage));
});

describe('the decision below', () => {
  it.each([
    [
      '沙洲区人民法院审理检察院指控甲犯盗窃罪一案，于2015年12月12日作出（2015）沙刑初字第389号刑事判决。',
      '沙洲区人民法院',
      '2015-12-12',
    ],
    [
      '沙洲区人民法院审理甲一案，于二〇一七年二月二十七日作出（2016）沙0302刑初679号刑事判决。',
      '沙洲区人民法院',
      '2017-02-27',
    ],
    [
      '沙洲区人民法院审理甲一案，于二Ｏ一二年十一月十二日做出（2012）沙刑初字第366号刑事判决。',
      '沙洲区人民法院',
      '2012-11-12',
    ],
    [
      '沙洲区人民法院审理甲一案,于二0二0年十月二十九日作出(2020)沙3101刑初305号刑事判决',
      '沙洲区人民法院',
      '2020-10-29',
    ],
    [
      '检察院指控甲犯罪一案，沙洲县人民法院于2017年12月6号作出（2017）沙1102刑初545号刑事判决。',
      '沙洲县人民法院',
      '2017-12-06',
    ],
    ['沙洲区人民法院审理甲一案，于2015年2月30日作出（2015）沙刑初字第3号刑事判决。', '沙洲区人民法院', undefined],
  ])('is read from %s', (body, court, date) => {
    const below = readDecisionBelow(body);
    expect(below).toMatchObject({ court, stage: 'first-instance' });
    expect(below?.date).toBe(date);
  });

  it('is undefined where none is named', () => {
    expect(readDecisionBelow('本院于2015年1月1日立案。')).toBeUndefined();
    expect(readDecisionBelow('')).toBeUndefined();
  });

  it('never throws', () => {
    const words = fc.array(
      fc.constantFrom('人民法院', '审理', '于', '2015年', '一月', '3日', '作出', '（2015）', '号', '，', '刑事判决书'),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        readDecisionBelow(text);
        const head = readLecardHead(text);
        if (head) expect(text.slice(0, head.end)).toContain(head.caseNumber);
      }),
    );
  });
});
