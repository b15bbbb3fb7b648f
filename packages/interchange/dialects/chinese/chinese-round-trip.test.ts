import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf, flat, lawWith, outline, readWith, scoreWith } from '../html/outline.testing.ts';
import { chineseMarkdown } from './chinese-markdown.ts';

const HEAD = '# 保管法\n\n2001年3月4日 甲省人民代表大会通过\n\n<!-- INFO END -->\n\n';
const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const sentence = fc.constantFrom(
  '保管人应当妥善保管。',
  '寄存人可以随时领取。',
  '（一）甲；',
  '依照第三条的规定处理。',
);
const article = fc.record({
  heading: fc.constantFrom('', '目的', '保管'),
  sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }),
});
const chapter = fc.record({
  title: fc.constantFrom('总则', '保管义务', '法律责任'),
  articles: fc.array(article, { minLength: 1, maxLength: 4 }),
});

describe('laws rendered and read back', () => {
  it('gives the same chapters and articles in order', () => {
    const space = fc.constantFrom(' ', '　', '　　');
    fc.assert(
      fc.property(fc.array(chapter, { minLength: 1, maxLength: 3 }), fc.boolean(), space, (chapters, marks, gap) => {
        let last = 0;
        const lines = chapters.flatMap(({ title, articles }, at) => [
          `${marks ? '## ' : ''}第${NUMBERS[at]}章${gap}${title}`,
          ...articles.flatMap(({ heading, sentences: [first = '', ...others] }) => {
            const name = heading === '' ? gap : `【${heading}】`;
            last += 1;
            return [`第${NUMBERS[last - 1]}条${name}${first}`, ...others];
          }),
        ]);
        const { nodes } = lawWith(chineseMarkdown, HEAD + lines.join('\n\n'));
        expect(nodes.slice(1).map(({ number, heading }) => [number, heading])).toEqual(
          chapters.map(({ title }, at) => [`第${NUMBERS[at]}章`, title]),
        );
        expect(nodes.slice(1).map(({ children }) => children.map(({ heading, text }) => [heading, text]))).toEqual(
          chapters.map(({ articles }) => articles.map(({ heading, sentences }) => [heading, sentences.join('\n')])),
        );
        expect(articlesOf(nodes).map(({ number }) => number)).toEqual(
          NUMBERS.slice(0, last).map((number) => `第${number}条`),
        );
      }),
    );
  });
});

describe('provisions counted in figures through the whole act', () => {
  const counted = ['一、管辖', '1．甲。', '2．乙。', '丙。', '二、证据', '3．丁。', '4．戊。', '5．己。'];

  it('are the articles, and the items their parts', () => {
    expect(outline(lawWith(chineseMarkdown, HEAD + counted.join('\n\n')).nodes).slice(1)).toEqual([
      'division 一、|管辖|',
      '  article 1||甲。',
      '  article 2||乙。 / 丙。',
      'division 二、|证据|',
      '  article 3||丁。',
      '  article 4||戊。',
      '  article 5||己。',
    ]);
  });

  it('are lists where they count anew in each item', () => {
    const anew = ['一、管辖', '1．甲。', '2．乙。', '二、证据', '1．丁。', '2．戊。', '3．己。', '4．庚。', '5．辛。'];
    const { nodes } = lawWith(chineseMarkdown, HEAD + anew.join('\n\n'));
    expect(articlesOf(nodes).map(({ number, heading }) => number + heading)).toEqual(['一、管辖', '二、证据']);
  });

  it('are lists where the act has articles of its own', () => {
    const body = ['第一条 子。', ...counted];
    expect(articlesOf(lawWith(chineseMarkdown, HEAD + body.join('\n\n')).nodes)).toHaveLength(1);
  });
});

describe('forms that local regulations use', () => {
  it('takes the name in round brackets for the heading', () => {
    const body = '第一章　总则\n\n第一条（目的和依据）\n\n为了保管。\n\n第二条（适用范围）\n\n适用本法。';
    expect(outline(lawWith(chineseMarkdown, HEAD + body).nodes).slice(1)).toEqual([
      'division 第一章|总则|',
      '  article 第一条|目的和依据|为了保管。',
      '  article 第二条|适用范围|适用本法。',
    ]);
  });

  it('reads articles whose space was lost, whatever letter follows', () => {
    const body = '第一条为了保管。\n\n第二条中国公民可以寄存。\n\n第三条所有人可以领取。\n\n第三条的规定除外。';
    expect(outline(lawWith(chineseMarkdown, HEAD + body).nodes).slice(1)).toEqual([
      'article 第一条||为了保管。',
      'article 第二条||中国公民可以寄存。',
      'article 第三条||所有人可以领取。 / 第三条的规定除外。',
    ]);
  });

  it('opens a numbered annex on one line with its title', () => {
    const body = '第一条 甲。\n\n附录一 物品名单\n\n乙\n\n附录二 费用\n\n丙';
    expect(outline(lawWith(chineseMarkdown, HEAD + body).nodes).slice(1)).toEqual([
      'article 第一条||甲。',
      'division 附录一|物品名单|乙',
      'division 附录二|费用|丙',
    ]);
  });

  it('puts parts above chapters', () => {
    const body = '第一部分 总则\n\n第一章 通则\n\n第一条 甲。\n\n第二部分 分则\n\n第二条 乙。';
    expect(outline(lawWith(chineseMarkdown, HEAD + body).nodes).slice(1)).toEqual([
      'division 第一部分|总则|',
      '  division 第一章|通则|',
      '    article 第一条||甲。',
      'division 第二部分|分则|',
      '  article 第二条||乙。',
    ]);
  });
});

describe('broken files', () => {
  const bytes = new TextEncoder().encode(`${HEAD}## 第一章 总则\n\n第一条 甲。\n\n“第二条 乙。”\n\n附件一\n\n丙`);

  it('never throws, wherever a file is cut', () => {
    for (let length = 0; length <= bytes.length; length += 1) {
      const cut = bytes.subarray(0, length);
      scoreWith(chineseMarkdown, cut);
      expect(['law', 'refused']).toContain(readWith(chineseMarkdown, cut).outcome);
    }
  });

  it('never throws on any bytes, and recognises none of them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (random) => {
        expect(scoreWith(chineseMarkdown, random)).toBe(0);
        expect(readWith(chineseMarkdown, random).outcome).toBe('refused');
      }),
    );
  });

  it('reads hostile lines in linear time', () => {
    const started = performance.now();
    for (const piece of ['第一', '第 ', '一 一', '一、', '附件', '【', '（目的', '“', '1．', '目录\n']) {
      flat(lawWith(chineseMarkdown, `${HEAD}第一条 甲。\n\n${piece.repeat(50_000)}`).nodes);
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
