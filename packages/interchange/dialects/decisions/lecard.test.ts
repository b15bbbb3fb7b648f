import { describe, expect, it } from 'vitest';
import { casesIn, fileOf, linesOf, oneCase, outlineOf, readDecisions, refusalsIn } from './decisions.testing.ts';
import { lecard } from './lecard.ts';

const appeal =
  '甲某、乙某盗窃二审刑事判决书示例省沙洲市中级人民法院刑事判决书（2019）沙01刑终7号：示例省沙洲市河口区人民法院审理河口区人民检察院指控原审被告人甲某犯盗窃罪、诈骗罪，原审被告人乙某犯盗窃罪一案，于2018年12月3日作出（2018）沙0102刑初9号刑事判决，判决如下：被告人甲某犯盗窃罪，判处有期徒刑九年。原审被告人甲某不服，提出上诉。现已审理终结原判认定：甲某拿走一条船。本院认为，原判量刑过重。判决如下：一、撤销原判。二、上诉人（原审被告人）甲某犯盗窃罪，判处有期徒刑三年六个月，缓刑四年，并处罚金人民币二千元。';
const first =
  '示例省沙洲市河口区人民法院刑事判决书（2020）沙0102刑初3号公诉机关河口区人民检察院。被告人丙某，女，1990年1月1日出生。河口区人民检察院指控被告人丙某犯贩卖毒品罪，于2020年1月2日向本院提起公诉。本院依法审理了本案公诉机关指控：丙某卖了货。';

describe('Chinese judgments', () => {
  it('recognises lines of judgments, and nothing else', () => {
    expect(lecard.recognise(fileOf(linesOf({ id: 1, query: appeal, fact: '' })))).toBeGreaterThan(0.8);
    for (const other of ['{"id": 1, "query": "boats"}', '[{"id":1,"query":"人民法院"}]', '', '人民法院']) {
      expect(lecard.recognise(fileOf(other))).toBe(0);
    }
  });

  it('reads the typed facts of a judgment on appeal', () => {
    expect(oneCase(fileOf(linesOf({ id: 12, query: appeal, fact: '甲某拿走一条船。' })))).toMatchObject({
      dialect: 'lecard',
      country: 'CN',
      language: 'zh',
      title: '甲某、乙某盗窃二审刑事判决书',
      identifiers: [
        { scheme: 'docket', value: '（2019）沙01刑终7号' },
        { scheme: 'source', value: 'lecard:12' },
      ],
      court: { name: '示例省沙洲市中级人民法院', division: '', level: 'appeal' },
      form: 'judgment',
      proceedings: [
        {
          court: '示例省沙洲市河口区人民法院',
          reference: '（2018）沙0102刑初9号',
          date: '2018-12-03',
          stage: 'first-instance',
        },
        { court: '示例省沙洲市中级人民法院', reference: '（2019）沙01刑终7号', stage: 'appeal' },
      ],
      crimeTypes: ['fraud'],
      relatedCases: [{ relation: 'appeal-from', identifier: { scheme: 'docket', value: '（2018）沙0102刑初9号' } }],
      licence: 'MIT',
    });
  });

  it('takes charges from the accusation and sentences from the ruling of the court itself', () => {
    const { persons, charges } = oneCase(fileOf(linesOf({ id: 12, query: appeal })));
    expect(persons.map(({ label }) => label)).toEqual(['Defendant 1', 'Defendant 2']);
    expect(charges.map(({ persons: who, offence, verdict }) => [who, offence, verdict])).toEqual([
      [[0], '盗窃罪', 'guilty'],
      [[0], '诈骗罪', undefined],
      [[1], '盗窃罪', undefined],
    ]);
    expect(charges[0]?.sentences).toEqual([
      { kind: 'imprisonment', days: 3 * 365 + 6 * 30, suspended: 'yes', asPrinted: '有期徒刑三年六个月，缓刑四年' },
      { kind: 'fine', money: { amount: '2000', currency: 'CNY' }, asPrinted: '罚金人民币二千元' },
    ]);
  });

  it('never puts a name into typed data', () => {
    const { title, texts, ...typed } = oneCase(fileOf(linesOf({ id: 12, query: appeal })));
    expect(`${title}${texts.map(({ text }) => text).join('')}`).toContain('甲某');
    expect(JSON.stringify(typed)).not.toMatch(/甲某|乙某/);
  });

  it('begins a paragraph where a phrase opens a part, and an item of the ruling with its number', () => {
    const parts = outlineOf(oneCase(fileOf(linesOf({ id: 12, query: appeal }))));
    expect(parts.map((line) => line.slice(0, 16))).toEqual([
      'decision | 示例省沙洲',
      'decision | 原判认定：',
      'decision | 本院认为，',
      'ruling | 一、撤销原判。',
      'ruling | 二、上诉人（原',
    ]);
  });

  it('reads a judgment without a title of its own, with the sex of the accused', () => {
    const document = oneCase(fileOf(linesOf({ id: 3, query: first })));
    expect(document.title).toBe('示例省沙洲市河口区人民法院刑事判决书（2020）沙0102刑初3号');
    expect(document.court.level).toBe('first-instance');
    expect(document.persons).toEqual([{ role: 'defendant', kind: 'person', label: 'Defendant 1', sex: 'female' }]);
    expect(document.crimeTypes).toEqual(['drug-trafficking']);
    expect(document.date).toBeUndefined();
    expect(document.relatedCases).toEqual([]);
  });

  it('gives the outcome of an appeal that was dismissed', () => {
    const dismissed = `${appeal.slice(0, appeal.lastIndexOf('判决如下'))}裁定如下：驳回上诉，维持原判。`;
    const { proceedings, charges } = oneCase(fileOf(linesOf({ id: 1, query: dismissed })));
    expect(proceedings.at(-1)?.outcome).toBe('驳回上诉，维持原判');
    expect(charges.every(({ sentences }) => sentences.length === 0)).toBe(true);
  });

  it('refuses a line in its place and reads the others', () => {
    const content = `${linesOf({ id: 1, query: first })}\n{"id": 2\n${linesOf({ id: 3, query: '没有编号' }, { query: first }, { id: 5, query: first })}`;
    const results = readDecisions(fileOf(content));
    expect(casesIn(results)).toHaveLength(2);
    expect(refusalsIn(results).map((line) => line.slice(0, 40))).toEqual([
      expect.stringContaining('line 2: This is no JSON'),
      'line 3: Its first line names no court an',
      'line 4: The field "id" is missing or is ',
    ]);
  });
});
