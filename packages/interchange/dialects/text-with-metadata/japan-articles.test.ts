import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesWith, asExpected, asFound } from '../../random-acts.testing.ts';
import { outline } from './outline.testing.ts';
import { readNodes } from './text-with-metadata.ts';

const numbers = (line: string) =>
  readNodes(`見本法\n${line}`, 'JP')
    .slice(1)
    .map((node) => node.number);

describe('lines that open a Japanese article', () => {
  it.each([
    ['第二条　帳簿は、綴じる。', '第二条'],
    ['第二条の三　帳簿は、綴じる。', '第二条の三'],
    ['第二条の三の二　帳簿は、綴じる。', '第二条の三の二'],
    ['第百二十一条　帳簿は、綴じる。', '第百二十一条'],
    ['第12条　帳簿は、綴じる。', '第12条'],
    ['第１２条　帳簿は、綴じる。', '第１２条'],
    ['第六条から第八条まで　削除', '第六条から第八条まで'],
    ['第六条及び第七条　削除', '第六条及び第七条'],
    ['第三条', '第三条'],
  ])('%s', (line, number) => {
    expect(numbers(line)).toEqual([number]);
  });

  it.each([
    '第二条第一項の帳簿',
    '第二条の規定により、綴じる。',
    '前条　帳簿',
    '第条　帳簿',
    '法第二条　帳簿',
    '第二項　帳簿',
  ])('not %s', (line) => {
    expect(numbers(line)).toEqual([]);
  });
});

describe('divisions of a Japanese act', () => {
  it.each([
    ['第一編　総則', 'd [第一編] 総則'],
    ['第二章　帳簿', 'd [第二章] 帳簿'],
    ['第二章の二　封蝋', 'd [第二章の二] 封蝋'],
    ['第一節　通則', 'd [第一節] 通則'],
    ['第三款　備付け', 'd [第三款] 備付け'],
    ['附　則', 'd [附則]'],
    ['附則　抄', 'd [附則] 抄'],
    ['別表第一（第二条関係）', 'd [別表第一] （第二条関係）'],
    ['別記　様式', 'd [別記] 様式'],
  ])('%s', (line, expected) => {
    expect(outline(`見本法\n${line}`, 'JP')[1]).toBe(expected);
  });

  it.each(['第二章の帳簿', '第二章及び第三章', '第一節に定める帳簿'])('not %s', (line) => {
    expect(outline(`見本法\n${line}`, 'JP')).toHaveLength(1);
  });

  it('gives each set of supplementary provisions its own first article', () => {
    const text = [
      '第一条　帳簿を備える。',
      '附　則',
      '第一条　公布の日から施行する。',
      '附　則　（令和一四年法律第一号）',
      '第一条　別に定める。',
    ];
    expect(outline(text.join('\n'), 'JP')).toEqual([
      'a [第一条] | 帳簿を備える。',
      'd [附則]',
      '  a [第一条] | 公布の日から施行する。',
      'd [附則] （令和一四年法律第一号）',
      '  a [第一条] | 別に定める。',
    ]);
  });
});

describe('captions of Japanese articles', () => {
  it('stand above the article or on its line', () => {
    expect(outline('（目的）\n第一条　帳簿を備える。', 'JP')).toEqual(['a [第一条] （目的） | 帳簿を備える。']);
    expect(outline('第一条　（目的）　帳簿を備える。', 'JP')).toEqual(['a [第一条] （目的） | 帳簿を備える。']);
  });

  it('do not take the brackets of a text', () => {
    expect(outline('第一条　帳簿（紙に限る。）を備える。', 'JP')).toEqual([
      'a [第一条] | 帳簿（紙に限る。）を備える。',
    ]);
  });
});

describe('random Japanese acts', () => {
  const vocabulary = {
    headings: ['（目的）', '（定義）', '（備付け）', '（罰則）'],
    sentences: ['帳簿を備える。', '２　帳簿は、綴じる。', '３　封蝋は、赤い。'],
  };
  const numerals = '一二三四五六七八九十';
  const numbers = fc
    .array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 10 })
    .map((counts) =>
      counts.flatMap((count, index) =>
        Array.from({ length: count + 1 }, (_, at) => `第${numerals[index]}条${at === 0 ? '' : `の${numerals[at]}`}`),
      ),
    );

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbers, vocabulary), (made) => {
        const body = made.flatMap(({ number, heading, paragraphs: [text, ...more] }) => [
          heading,
          `${number}　${text}`,
          ...more,
        ]);
        expect(asFound(readNodes(body.join('\n'), 'JP'))).toEqual(asExpected(made, (number) => number));
      }),
    );
  });
});
