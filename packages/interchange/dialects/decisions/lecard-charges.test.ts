import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRuling, readAccusation } from './lecard-charges.ts';

const inShort = (body: string) => {
  const { names, charges } = readAccusation(body);
  return charges.map(({ persons, offence }) => `${persons.map((at) => names[at]).join('+')}: ${offence}`);
};

describe('the accusation of a Chinese judgment', () => {
  it.each([
    ['指控被告人甲犯盗窃罪，于2019年提起公诉。', ['甲: 盗窃罪']],
    [
      '指控原审被告人甲、乙、丙犯抢劫罪、故意伤害罪一案，于2015年作出判决。',
      ['甲+乙+丙: 抢劫罪', '甲+乙+丙: 故意伤害罪'],
    ],
    ['指控原审被告人甲犯行贿罪，原审被告人乙犯受贿罪一案。', ['甲: 行贿罪', '乙: 受贿罪']],
    ['指控原审被告人甲犯贩卖毒品罪、赌博罪，乙犯贩卖毒品罪一案。', ['甲: 贩卖毒品罪', '甲: 赌博罪', '乙: 贩卖毒品罪']],
    ['指控原审被告人甲、乙犯组织卖淫罪、丙、丁犯协助组织卖淫罪一案。', ['甲+乙: 组织卖淫罪', '丙+丁: 协助组织卖淫罪']],
    [
      '指控被告人甲犯侵犯著作权罪、非法转让、倒卖土地使用权罪一案。',
      ['甲: 侵犯著作权罪', '甲: 非法转让、倒卖土地使用权罪'],
    ],
    ['指控的被告人甲犯玩忽职守罪和受贿罪一案，于2016年。', ['甲: 玩忽职守罪', '甲: 受贿罪']],
    ['指控被告人甲犯诈骗一案，于2016年。', ['甲: 诈骗']],
    ['因犯盗窃罪，2017年被判处有期徒刑。指控被告人甲犯强迫卖淫罪一案。', ['甲: 强迫卖淫罪']],
    ['公诉机关指控，甲拿船。检察院审理查明被告人甲犯盗窃罪。', ['甲: 盗窃罪']],
    ['指控被告人甲犯罪一案，于2016年。', []],
    ['被告人甲对指控的犯罪事实、罪名没有异议。', []],
    ['什么也没有。', []],
    ['', []],
  ])('in %s', (body, charges) => expect(inShort(body)).toEqual(charges));

  it('tells companies from persons, and the sex of those described', () => {
    const { persons } = readAccusation(
      '被告人甲，女，1990年出生。上诉人（原审被告人）乙，男，汉族。指控被告单位沙洲有限公司、被告人甲、乙犯污染环境罪一案。',
    );
    expect(persons).toEqual([
      { role: 'defendant', kind: 'legal-person', label: 'Defendant 1' },
      { role: 'defendant', kind: 'person', label: 'Defendant 2', sex: 'female' },
      { role: 'defendant', kind: 'person', label: 'Defendant 3', sex: 'male' },
    ]);
  });

  it('counts an accused once, however often charged', () => {
    expect(readAccusation('指控被告人甲犯A罪，被告人甲、乙犯B罪一案。').names).toEqual(['甲', '乙']);
  });

  it('points every charge at persons that are there, whatever it reads', () => {
    const words = fc.array(
      fc.constantFrom(
        '指控',
        '被告人',
        '被告单位',
        '甲',
        '乙',
        '、',
        '，',
        '犯',
        '侵犯',
        '罪',
        '盗窃',
        '一案',
        '。',
        '等3人',
        '（',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const { persons, charges } = readAccusation(parts.join(''));
        for (const charge of charges) {
          expect(charge.offence).not.toBe('');
          for (const at of charge.persons) expect(persons[at]).toBeDefined();
        }
      }),
    );
  });

  it('takes no time over a text without an end', () => {
    const started = performance.now();
    readAccusation(`指控被告人${'甲、犯罪'.repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the ruling applied to the charges', () => {
  const charged = readAccusation('指控被告人甲、乙犯盗窃罪一案。');
  const guilty = { name: '甲', offence: '盗窃罪', verdict: 'guilty', sentences: [] } as const;

  it('splits a charge of several accused', () => {
    expect(applyRuling(charged, [{ ...guilty, sentences: [] }]).charges).toEqual([
      { persons: [0], offence: '盗窃罪', provision: '', verdict: 'guilty', sentences: [] },
      { persons: [1], offence: '盗窃罪', provision: '', sentences: [] },
    ]);
  });

  it('adds an offence that was not charged, and one of somebody unknown', () => {
    const ruled = applyRuling(charged, [
      { ...guilty, offence: '抢劫罪', sentences: [] },
      { ...guilty, name: '丁', sentences: [] },
    ]);
    expect(ruled.charges.map(({ persons, offence }) => [persons, offence])).toEqual([
      [[0, 1], '盗窃罪'],
      [[0], '抢劫罪'],
      [[], '盗窃罪'],
    ]);
  });
});
