import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode, ReadResult } from '../../law-document.ts';
import { openSourceFile, sourceFileOf } from '../../source-file.ts';
import { chineseMarkdown } from './chinese-markdown.ts';

const history =
  '2001年3月4日 甲省人民代表大会常务委员会第一次会议通过\n\n2010年5月6日 甲省人民代表大会常务委员会第二次会议修正';

function fileOf(text: string, name = '测试法.md') {
  return sourceFileOf(name, new TextEncoder().encode(text));
}

function readAll(text: string, name?: string): ReadResult[] {
  return [...chineseMarkdown.read(fileOf(text, name), {})];
}

function lawOf(body: string, name?: string): LawDocument {
  const [result] = readAll(`# 中华人民共和国测试法\n\n${history}\n\n<!-- INFO END -->\n\n${body}`, name);
  if (result?.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

/** One line per node, indented by depth: `第一章|总则`. */
function outline(nodes: readonly LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.role}|${node.number}|${node.heading}|${node.text}`,
    ...outline(node.children, depth + 1),
  ]);
}

/** The outline without the history, which opens every document. */
const bodyOutline = (body: string) => outline(lawOf(body).nodes).slice(1);

describe('chineseMarkdown structure', () => {
  it('keeps the history as text and opens divisions and articles', () => {
    const body =
      '## 第一编 总则\n\n### 第一章　通则\n\n第一条 甲。\n\n乙。\n\n第二条 中国丙。\n\n## 附则\n\n第三条之一 丁。';
    expect(outline(lawOf(body).nodes)).toEqual([
      `text|||${history.replace('\n\n', '\n')}`,
      'division|第一编|总则|',
      '  division|第一章|通则|',
      '    article|第一条||甲。\n乙。',
      '    article|第二条||中国丙。',
      'division||附则|',
      '  article|第三条之一||丁。',
    ]);
  });

  it('finds divisions and articles without heading marks, and the number with a blank inside', () => {
    expect(
      bodyOutline(
        '第一章 总则\n\n第一节 目的\n\n第一条 甲。\n\n第二 条乙。\n\n**第三条** 丙。\n\n### 第四条 定义\n\n丁。',
      ),
    ).toEqual([
      'division|第一章|总则|',
      '  division|第一节|目的|',
      '    article|第一条||甲。',
      '    article|第二条||乙。',
      '    article|第三条||丙。',
      '    article|第四条|定义|丁。',
    ]);
  });

  it('takes no mention for an article', () => {
    const lines = [
      '第一条 甲。',
      '第三十条规定的行为，从重。',
      '第五条、第六条不适用。',
      '第二条 第二款的规定除外。',
      '第一章规定的，从其规定。',
    ];
    expect(bodyOutline(lines.join('\n\n'))).toEqual([`article|第一条||甲。\n${lines.slice(1).join('\n')}`]);
  });

  it('reads the heading of an article in brackets', () => {
    expect(bodyOutline('第一条【目的】为了测试。')).toEqual(['article|第一条|目的|为了测试。']);
  });

  it('puts quoted articles under the item that quotes them, and returns to the item after the quotation', () => {
    const body =
      '一、增加二条：\n\n“第七条之一 甲。\n\n“乙。\n\n“第七条之二 丙。”\n\n原第二款作为第三款。\n\n二、本修正案自公布之日起施行。';
    expect(bodyOutline(body)).toEqual([
      'article|一、||增加二条：\n原第二款作为第三款。',
      '  article|第七条之一||甲。\n“乙。',
      '  article|第七条之二||丙。”',
      'article|二、||本修正案自公布之日起施行。',
    ]);
  });

  it('treats 一、 as a part where articles stand below it, and as a list inside an article', () => {
    expect(bodyOutline('## 一、举证\n\n第一条 甲：\n\n一、乙；\n\n二、丙。\n\n## 二、质证\n\n第二条 丁。')).toEqual([
      'division|一、|举证|',
      '  article|第一条||甲：\n一、乙；\n二、丙。',
      'division|二、|质证|',
      '  article|第二条||丁。',
    ]);
  });

  it('opens a division for an annex that repeats the numbers, with its title from the lines below', () => {
    const body =
      '一、删除第一条。\n\n附：\n\n关于测试的\n\n若干规定\n\n为了测试：\n\n第一条 附加刑。\n\n附加刑也可以独立适用。';
    expect(bodyOutline(body)).toEqual([
      'article|一、||删除第一条。',
      'division|附|关于测试的若干规定|为了测试：',
      '  article|第一条||附加刑。\n附加刑也可以独立适用。',
    ]);
  });

  it('keeps tables as lines, the closing signature as text, a table of contents as one text', () => {
    const body =
      '目 录\n\n第一章 总则\n\n第二章 罚则\n\n第一章 总则\n\n第一条 甲。\n\n<!-- TABLE -->\n| 第二条 |罪名 |\n|---|---|\n| 第三条 |乙罪 |\n<!-- TABLE END -->\n\n第二章 罚则\n\n第二条 丙。\n\n甲人民法院\n\n2001年3月4日';
    expect(bodyOutline(body)).toEqual([
      'text||目 录|第一章 总则\n第二章 罚则',
      'division|第一章|总则|',
      '  article|第一条||甲。\n第二条 | 罪名\n第三条 | 乙罪',
      'division|第二章|罚则|',
      '  article|第二条||丙。',
      '  text|||甲人民法院\n2001年3月4日',
    ]);
  });

  it('drops signs that show nothing', () => {
    expect(bodyOutline('\u200b\n\n第一条 甲。\ue004\n\n\u200b')).toEqual(['article|第一条||甲。']);
  });
});

describe('chineseMarkdown description', () => {
  it('reads title, names, dates and version', () => {
    const law = lawOf('法释〔2001〕9号\n\n第一条 甲。', '法__测试法(2011-06-07).md');
    expect(law).toMatchObject({
      country: 'CN',
      language: 'zh',
      title: '中华人民共和国测试法',
      alternativeTitles: ['测试法', '法释〔2001〕9号'],
      identifiers: [{ scheme: 'source', value: 'cn:中华人民共和国测试法' }],
      versionDate: '2011-06-07',
      standing: 'courtesy',
      status: 'unknown',
    });
    expect(law.dates.map((date) => `${date.event} ${date.date}`)).toEqual(['adopted 2001-03-04', 'amended 2010-05-06']);
    expect(lawOf('第一条 甲。').versionDate).toBe('2010-05-06');
  });

  it('reads a title the same whether its organs are separated by a blank or a comma', () => {
    const titles = [
      '甲法院 乙检察院关于《中华人民共和国测试法》 的解释(二)',
      '甲法院、乙检察院关于《中华人民共和国测试法》的解释（二）',
    ];
    const read = titles.map((title) => readAll(`# ${title}\n<!-- INFO END -->\n一、甲。`)[0]);
    expect(new Set(read.map((result) => result?.outcome === 'law' && result.document.title)).size).toBe(1);
  });

  it('honours the country and language that the user forces', () => {
    const [result] = chineseMarkdown.read(fileOf('# 测试法\n<!-- INFO END -->\n第一条 甲。'), {
      country: 'HK',
      language: 'zh-Hans',
    });
    expect(result).toMatchObject({ document: { country: 'HK', language: 'zh-Hans' } });
  });
});

describe('chineseMarkdown and files that are none', () => {
  it('recognises by content', () => {
    expect(chineseMarkdown.recognise(fileOf('# 测试法\n\n<!-- INFO END -->\n\n第一条 甲。'))).toBeGreaterThan(0.9);
    expect(chineseMarkdown.recognise(fileOf('# 测试法\n\n第一条 甲。'))).toBeGreaterThan(0.5);
    for (const other of [
      '',
      '# Act\n\n<!-- INFO END -->',
      '第一条 甲。',
      '# テスト法\n\n第一条 この法律は。',
      '# 判决书\n\n原告甲诉称。',
    ]) {
      expect(chineseMarkdown.recognise(fileOf(other))).toBe(0);
    }
    expect(chineseMarkdown.recognise(sourceFileOf('a.md', new Uint8Array([0xff, 0x00, 0x80])))).toBe(0);
  });

  it('refuses a file without text, without title, or in no known encoding', () => {
    expect(readAll(`# 测试法\n\n${history}\n\n<!-- INFO END -->\n`)[0]).toMatchObject({ outcome: 'refused' });
    expect(readAll('没有标题')[0]).toMatchObject({ outcome: 'refused', place: 'line 1' });
    const binary = sourceFileOf('a.md', new Uint8Array([0x23, 0x20, 0xe4, 0xb8]));
    expect([...chineseMarkdown.read(binary, {})][0]).toMatchObject({ outcome: 'refused', place: 'byte 3' });
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '# 法\n',
      '<!-- INFO END -->\n',
      '第一条 ',
      '第',
      '条',
      '“',
      '”\n',
      '一、',
      '附件',
      '目录\n',
      '## 第一章',
      '|',
      '\n',
      '甲。',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const result of readAll(pieces.join('')))
          expect(['law', 'refused', 'left-alone']).toContain(result.outcome);
      }),
    );
  });
});

const corpus = findCorpus();
const folder = join(corpus ?? '', 'legislation', 'zh-CN');

describe.skipIf(!corpus)('chineseMarkdown on the corpus', () => {
  const names = corpus ? readdirSync(folder).sort() : [];

  it('reads every file: each article as often as its line stands there, no character lost', () => {
    const numeral = '[一二三四五六七八九十百千零〇]+';
    const opening = new RegExp(`^(?:“?第${numeral} ?条|${numeral}、)`);
    for (const name of names) {
      const file = openSourceFile(join(folder, name), name);
      const [result] = chineseMarkdown.read(file, {});
      if (result?.outcome !== 'law') throw new Error(name);
      const body = file.text().split('<!-- INFO END -->')[1] ?? '';
      const expected = body.split('\n').filter((line) => opening.test(line.trim())).length;
      expect([name, count(result.document.nodes, 'article')]).toEqual([name, expected]);
      expect([name, letters(all(result.document))]).toEqual([name, letters(file.text().replace(/<!--.*?-->/g, ''))]);
    }
  });
});

function count(nodes: readonly LawNode[], role: LawNode['role']): number {
  return nodes.reduce((sum, node) => sum + Number(node.role === role) + count(node.children, role), 0);
}

function all(law: LawDocument): string {
  const parts = (node: LawNode): string =>
    [node.number, node.heading, node.text, ...node.children.map(parts)].join('\n');
  return [law.title, ...law.nodes.map(parts)].join('\n');
}

/** Every letter and digit, sorted: two texts with the same bag of characters give the same string. */
function letters(text: string): string {
  return (text.match(/[\p{Script=Han}\p{Script=Latin}\p{N}]/gu) ?? []).sort().join('');
}
