import { describe, expect, it } from 'vitest';
import { outline } from './outline.testing.ts';

const act = (...lines: string[]) => outline(lines.join('\n'), 'JP');
/** A line that fills the page, so that the next one goes on with it. */
const full = 'この法律において「帳簿」とは、紙を綴じたものであって、次に掲げるものをいい、かつ、';

describe('lines of a page', () => {
  it.each([
    '附則第三条の規定による帳簿を除く。',
    '別表第一に掲げる帳簿を含む。',
    '第四条及び第五条の規定により備える。',
    '第四条第一項の帳簿をいう。',
    '第二章に定める帳簿をいう。',
  ])('that begin with a mention go on: %s', (line) => {
    expect(act('第一条　備える。', `第二条　${full}`, line)).toEqual([
      'a [第一条] | 備える。',
      `a [第二条] | ${full}${line}`,
    ]);
  });

  it('that begin an article, a paragraph or an item do not go on', () => {
    expect(act(`第一条　${full}`, '２　綴じる。', '一　紙', `第二条　${full}`, '第三条　封じる。')).toEqual([
      `a [第一条] | ${full} / ２　綴じる。 / 一　紙`,
      `a [第二条] | ${full}`,
      'a [第三条] | 封じる。',
    ]);
  });
});

describe('numbers alone on their line', () => {
  it.each([
    [
      ['第一条　紙。', '第二条', '綴じる。'],
      ['第一条', '第二条'],
    ],
    [
      ['第一条　紙。', '第一条の二', '綴じる。', '第一条の三', '封じる。', '第二条', '備える。'],
      ['第一条', '第一条の二', '第一条の三', '第二条'],
    ],
    [
      ['第一条　次の表による。', '第四条', '政令', '第九条', '省令', '第二条　綴じる。'],
      ['第一条', '第二条'],
    ],
    [
      ['第九条から第十一条まで　削除', '第十二条', '綴じる。'],
      ['第九条から第十一条まで', '第十二条'],
    ],
  ])('%j', (lines, numbers) => {
    expect(act(...lines).map((line) => /\[(.*)\]/.exec(line)?.[1])).toEqual(numbers);
  });

  it('are no articles in an annexed table', () => {
    expect(act('第一条　紙。', '別表第一（第一条関係）', '刑法', '第二条', '第三条　窃盗')).toEqual([
      'a [第一条] | 紙。',
      'd [別表第一] （第一条関係） | 刑法 / 第二条',
      '  a [第三条] | 窃盗',
    ]);
  });
});

describe('captions', () => {
  it('may hold brackets', () => {
    expect(act('（決議（第千二百号等）に係る帳簿の備付け）', '第一条　備える。')).toEqual([
      'a [第一条] （決議（第千二百号等）に係る帳簿の備付け） | 備える。',
    ]);
  });
});

describe('parts behind the act', () => {
  it.each([
    ['附　則　抄', 'd [附則] 抄'],
    ['附則（令和四年法律第六号）', 'd [附則] （令和四年法律第六号）'],
    ['別表第二の二（第三条関係）', 'd [別表第二の二] （第三条関係）'],
    ['別表', 'd [別表]'],
    ['様式第一（第三条関係）', 'd [様式第一] （第三条関係）'],
  ])('%s', (line, expected) => {
    expect(act('第一条　紙。', line)[1]).toBe(expected);
  });

  it.each(['附則第一条の規定', '別表第一の規定', '別表第一に掲げる帳簿', '様式第一により'])('not %s', (line) => {
    expect(act('第一条　紙。', line)).toHaveLength(1);
  });
});
