import { describe, expect, it } from 'vitest';
import { daysOf, ownRuling, readRulings, sentencesIn } from './lecard-ruling.ts';

describe('the ruling of a Chinese court', () => {
  it('is what follows the last words of ruling behind the reasons', () => {
    expect(ownRuling('原审判决如下：甲。本院认为，对。判决如下：一、撤销。', false)).toBe('一、撤销。');
    expect(ownRuling('本院认为，对。裁定如下：驳回上诉。', false)).toBe('驳回上诉。');
  });

  it('is not the ruling below that a judgment on appeal quotes', () => {
    expect(ownRuling('原审判决如下：甲犯盗窃罪。本院认为，不当。', false)).toBe('');
    expect(ownRuling('原审判决如下：甲犯盗窃罪。', false)).toBe('');
    expect(ownRuling('判决如下：甲犯盗窃罪。', true)).toBe('甲犯盗窃罪。');
    expect(ownRuling('没有。', true)).toBe('');
  });

  it('states who is guilty of what, and who is not', () => {
    const ruling =
      '一、被告人甲犯盗窃罪，判处有期徒刑二年，并处罚金人民币三千元。二、被告单位沙洲公司犯污染环境罪，判处罚金十万元。三、被告人乙无罪。四、被告人丙犯诈骗罪，免予刑事处罚。';
    expect(readRulings(ruling).map(({ name, offence, verdict }) => [name, offence, verdict])).toEqual([
      ['甲', '盗窃罪', 'guilty'],
      ['沙洲公司', '污染环境罪', 'guilty'],
      ['丙', '诈骗罪', 'guilty'],
      ['乙', '', 'not-guilty'],
    ]);
  });

  it.each([
    ['判处有期徒刑三年六个月', 'imprisonment', 3 * 365 + 180],
    ['判处拘役五个月', 'imprisonment', 150],
    ['判处有期徒刑十一年', 'imprisonment', 11 * 365],
    ['判处拘役三个月十五日', 'imprisonment', 105],
    ['判处无期徒刑', 'life-imprisonment', undefined],
    ['判处管制一年', 'other', 365],
    ['附加驱逐出境', 'expulsion', undefined],
    ['没收个人全部财产', 'confiscation', undefined],
  ])('reads %s', (text, kind, days) => {
    const [sentence] = sentencesIn(text);
    expect(sentence).toMatchObject({ kind, asPrinted: text.replace(/^(?:判处|附加)/, '') });
    expect(sentence?.days).toBe(days);
  });

  it('reads several penalties of one offence', () => {
    expect(
      sentencesIn('判处死刑，缓期二年执行，剥夺政治权利终身，并处没收个人全部财产').map(({ kind, suspended }) => [
        kind,
        suspended,
      ]),
    ).toEqual([
      ['death', 'yes'],
      ['disqualification', undefined],
      ['confiscation', undefined],
    ]);
    expect(sentencesIn('判处拘役四个月，缓刑六个月')[0]).toMatchObject({ suspended: 'yes', days: 120 });
  });

  it('leaves out the joint term of several offences', () => {
    expect(sentencesIn('判处有期徒刑一年，数罪并罚，决定执行有期徒刑五年')).toHaveLength(1);
    expect(sentencesIn('判处有期徒刑一年，决定执行有期徒刑五年')[0]?.days).toBe(365);
  });

  it.each([
    ['罚金二千元', '2000'],
    ['罚金人民币100,000元', '100000'],
    ['罚金20万元', '200000'],
    ['罚金一百二十万元', '1200000'],
    ['罚金一万五千元', '15000'],
    ['罚金2000.5元', '2000.5'],
    ['罚金,元', 'unknown'],
  ])('reads the amount of %s', (text, amount) =>
    expect(sentencesIn(text)[0]?.money).toEqual({ amount, currency: 'CNY' }),
  );

  it.each([
    ['三年', 1095],
    ['一年零六个月', 545],
    ['六个月', 180],
    ['15日', 15],
    ['', undefined],
    ['很久', undefined],
  ])('counts %s in days', (printed, days) => expect(daysOf(printed)).toBe(days));
});
