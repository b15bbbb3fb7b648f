import { describe, expect, it } from 'vitest';
import { outline } from './outline.testing.ts';

describe('the style of the United States', () => {
  it('puts the lines of a heading together and keeps the notes with their section', () => {
    const code = [
      '§ 5311. Reports on exporting and importing mon-',
      'etary ledgers in the',
      'United States',
      '(a) Each office keeps a ledger.',
      'Editorial Notes',
      '§ 203(a), 84 Stat. 1118.',
      '[§ 5312. Repealed. Pub. L. 1–2]',
      'SUBCHAPTER III—BOOKS',
      'AND RELATED MATTERS',
      '§ 5318A. Stones',
      'A ledger may be of stone.',
    ].join('\n');
    expect(outline(code, 'US')).toEqual([
      'a [§ 5311] Reports on exporting and importing monetary ledgers in the United States | (a) Each office keeps a ledger. / Editorial Notes / § 203(a), 84 Stat. 1118.',
      'a [§ 5312] | [Repealed. Pub. L. 1–2]',
      'd [SUBCHAPTER III] BOOKS AND RELATED MATTERS',
      '  a [§ 5318A] Stones | A ledger may be of stone.',
    ]);
  });

  it('joins the fragments of the electronic federal regulations', () => {
    const regulations = [
      'PART 912—LEDGERS',
      '',
      'Subpart A—General',
      '',
      '§ 912.100 General definitions.',
      '',
      'For purposes of ',
      '§ 912.340 of this part',
      ', a ledger is a book.',
      '',
      '(',
      'a',
      ')',
      '',
      'Stone.',
      'A ledger may be of stone.',
      '',
      '§ 912.105 [Reserved]',
      '',
    ].join('\n');
    expect(outline(regulations, 'US')).toEqual([
      'd [PART 912] LEDGERS',
      '  d [Subpart A] General',
      '    a [§ 912.100] General definitions. | For purposes of § 912.340 of this part, a ledger is a book. / (a) Stone. A ledger may be of stone.',
      '    a [§ 912.105] [Reserved]',
    ]);
  });
});

describe('the Japanese style', () => {
  const act = [
    '見本帳簿法',
    '（令和十三年法律第十二号）',
    '目次',
    '　第一章　総則（第一条・第二条）',
    '　第二章　帳簿',
    '　　第一節　通則（第三条―第三条の三）',
    '　附則',
    '第一章　総則',
    '（目的）',
    '第一条　この法律は、見本の帳簿について必要な事項を定めることにより、役所の仕事の適正を',
    '第四条の規定により確保することを目的とする。',
    '第二条　この法律において「帳簿」とは、次のものをいう。',
    '一　紙の帳簿',
    '二　石の帳簿',
    '２　帳簿は、綴じる。',
    '第二章　帳簿',
    '第一節　通則',
    '（備付け）',
    '第三条の二　役所は、帳簿を備える。',
    '第三条の三から第三条の五まで　削除',
    '附　則',
    '（施行期日）',
    '第一条　この法律は、公布の日から施行する。',
    '附　則　（令和一四年五月一日法律第一号）　抄',
    '第一条　この法律は、公布の日から施行する。',
    '別表第一（第二条関係）',
    '一　紙',
  ].join('\n');

  it('reads captions, branch numbers and supplementary provisions that count anew', () => {
    expect(outline(act, 'JP')).toEqual([
      't | 見本帳簿法 / （令和十三年法律第十二号）',
      'd [第一章] 総則',
      '  a [第一条] （目的） | この法律は、見本の帳簿について必要な事項を定めることにより、役所の仕事の適正を第四条の規定により確保することを目的とする。',
      '  a [第二条] | この法律において「帳簿」とは、次のものをいう。 / 一　紙の帳簿 / 二　石の帳簿 / ２　帳簿は、綴じる。',
      'd [第二章] 帳簿',
      '  d [第一節] 通則',
      '    a [第三条の二] （備付け） | 役所は、帳簿を備える。',
      '    a [第三条の三から第三条の五まで] | 削除',
      'd [附則]',
      '  a [第一条] （施行期日） | この法律は、公布の日から施行する。',
      'd [附則] （令和一四年五月一日法律第一号）　抄',
      '  a [第一条] | この法律は、公布の日から施行する。',
      'd [別表第一] （第二条関係） | 一　紙',
    ]);
  });
});

describe('a jurisdiction without a style of its own', () => {
  it('is read in the style that finds most provisions', () => {
    expect(outline('Article 1\nLedgers\nKeep them.\nArticle 2\nBooks\nRead them.\n', 'AE')).toEqual([
      'a [Article 1] Ledgers | Keep them.',
      'a [Article 2] Books | Read them.',
    ]);
    expect(outline('Short title\n1. This is an Act.\nKeeping\n2.—(1) Keep ledgers.\n', 'MY')).toEqual([
      'a [1] Short title | This is an Act.',
      'a [2] Keeping | (1) Keep ledgers.',
    ]);
  });

  it('keeps a text without provisions whole', () => {
    expect(outline('A short text.\nOf two lines.\n', 'AE')).toEqual(['t | A short text. / Of two lines.']);
  });
});
