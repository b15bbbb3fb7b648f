import { describe, expect, it } from 'vitest';
import { withoutContentsList } from './contents-list.ts';
import {
  divisionStart,
  isChapterOfLaws,
  looksLikeHeading,
  plainNumberedStart,
  provisionStart,
  undottedStart,
} from './headings.ts';
import { type Block, parseHtml, withoutOuterBars } from './parse-html.ts';

const PLAIN: Block = { lines: [''], bold: '', level: 0, centred: false, note: false, link: false };
const plain = (text: string): Block => ({ ...PLAIN, lines: text.split('\n') });
const bold = (text: string): Block => ({ ...plain(text), bold: text });
const heading = (text: string): Block => ({ ...plain(text), level: 2 });
const centred = (text: string): Block => ({ ...plain(text), centred: true });

describe('provisionStart', () => {
  it.each([
    ['1. Short title', '1', 'Short title'],
    ['34A. Records', '34A', 'Records'],
    ['141 bis. Fees', '141 bis', 'Fees'],
    ['12-1. Fees', '12-1', 'Fees'],
    ['Section 5 — Fees', 'Section 5', 'Fees'],
    ['Sec. 5. Fees', 'Sec. 5', 'Fees'],
    ['Article 5: Fees', 'Article 5', 'Fees'],
    ['ARTICLE IV. Fees', 'ARTICLE IV', 'Fees'],
    ['Art. 303 Fees', 'Art. 303', 'Fees'],
    ['§ 129 Bildung', '§ 129', 'Bildung'],
    ['Artículo 12 bis. Pena', 'Artículo 12 bis', 'Pena'],
    ['Artigo 5º', 'Artigo 5º', ''],
    ['Art. 1.º Objeto', 'Art. 1.º', 'Objeto'],
    ['ARTÍCULO 3°.- Pena', 'ARTÍCULO 3°', 'Pena'],
    ['Artikel 7', 'Artikel 7', ''],
    ['Статья 7. Срок', 'Статья 7', 'Срок'],
    ['第十二条 保管', '第十二条', '保管'],
    ['Article premier', 'Article premier', ''],
  ])('%s under a heading mark', (text, number, rest) => {
    expect(provisionStart(heading(text))).toMatchObject({ number, heading: rest });
  });

  it.each(['5. Fees', '12A. Powers'])('%s is none without bold letters', (text) => {
    expect(provisionStart(plain(text))).toBeUndefined();
  });

  it.each([
    'Section 9 of the Act applies',
    'Article 6 ne s’applique pas.',
    'Sections 5 and 6 apply',
    'Article 5(2) applies',
    '12.5 per cent',
    '(1) A keeper',
    '1967',
  ])('%s opens none', (text) => expect(provisionStart(plain(text))).toBeUndefined());

  it('ends the heading where the bold letters end', () => {
    const block = { ...plain('7. Duty of keeper A keeper keeps.'), bold: '7. Duty of keeper' };
    expect(provisionStart(block)).toEqual({ number: '7', heading: 'Duty of keeper', lines: ['A keeper keeps.'] });
  });

  it('reads neither notes nor links', () => {
    expect(provisionStart({ ...bold('1. Duty'), note: true })).toBeUndefined();
    expect(provisionStart({ ...bold('1. Duty'), link: true })).toBeUndefined();
  });
});

describe('undottedStart and plainNumberedStart', () => {
  it.each([
    ['12A Powers of the Board', '12A', 'Powers of the Board'],
    ['3 “Keeper” defined', '3', '“Keeper” defined'],
    ['4 | Fees', '4', 'Fees'],
    ['5\nFees', '5', 'Fees'],
  ])('%s', (text, number, rest) => expect(undottedStart(bold(text))).toMatchObject({ number, heading: rest }));

  it.each(['12 goods', '2001 Act', '3', '3. Fees', '(3) Fees', '4 A keeper must keep the goods.'])(
    '%s is none',
    (text) => {
      expect(undottedStart(plain(text))).toBeUndefined();
    },
  );

  it('tells a heading from a sentence', () => {
    expect(plainNumberedStart(plain('5. Fees'))).toEqual({ number: '5', heading: 'Fees', lines: [] });
    expect(plainNumberedStart(plain('5. the fees;'))).toEqual({ number: '5', heading: '', lines: ['the fees;'] });
    expect(plainNumberedStart(plain('Fees'))).toBeUndefined();
  });
});

describe('divisionStart', () => {
  it.each([
    ['PART I', 'part', 'PART I', ''],
    ['Part B — Purpose', 'part', 'Part B', 'Purpose'],
    ['CHAPTER IV\nEVIDENCE', 'chapter', 'CHAPTER IV', 'EVIDENCE'],
    ['CHAPTER 19:33', 'chapter', 'CHAPTER 19:33', ''],
    ['PART FIRST', 'part', 'PART FIRST', ''],
    ['Sub-Part 2: Fees', 'subpart', 'Sub-Part 2', 'Fees'],
    ['TITRE Ier', '', '', ''],
    ['Título II', 'título', 'Título II', ''],
    ['Kapitel 3', 'kapitel', 'Kapitel 3', ''],
    ['FIRST SCHEDULE', 'annex', 'FIRST SCHEDULE', ''],
    ['THE SECOND SCHEDULE\nForms', 'annex', 'THE SECOND SCHEDULE', 'Forms'],
    ['Schedule 2A', 'annex', 'Schedule 2A', ''],
    ['Annex IV: List', 'annex', 'Annex IV', 'List'],
  ])('%s centred', (text, word, number, rest) => {
    const found = divisionStart(centred(text));
    if (word === '') expect(found?.number ?? '').toBe('');
    else expect(found).toEqual({ word, number, heading: rest });
  });

  it.each([
    'Part II of the Act applies',
    'Chapter 5 shall apply to keepers',
    'Schedule 2 is amended',
    'Partners',
    'PARTY A',
    'Scheduled goods',
  ])('%s is a mention', (text) => expect(divisionStart(plain(text))).toBeUndefined());

  it('is not a whole paragraph', () => {
    expect(divisionStart(centred(`PART I ${'word '.repeat(80)}`))).toBeUndefined();
  });
});

describe('isChapterOfLaws', () => {
  const chapter = (text: string) => divisionStart(centred(text)) as NonNullable<ReturnType<typeof divisionStart>>;

  it.each([
    ['CHAPTER 9\nTHE KEEPERS ACT', ''],
    ['CHAPTER 19:33', 'anything'],
    ['CHAPTER 9', 'THE KEEPERS ACT'],
    ['CHAPTER 9', 'Keepers Act, 1967'],
    ['CHAPTER 9', 'Keepers Ordinance'],
  ])('%s above "%s" numbers the act', (text, below) => {
    expect(isChapterOfLaws(chapter(text), plain(below))).toBe(true);
  });

  it.each([
    ['CHAPTER I', 'PRELIMINARY'],
    ['CHAPTER I', 'Application of the Act to keepers'],
    ['CHAPTER 2\nDuties', 'x'],
    ['PART 9', 'THE KEEPERS ACT'],
  ])('%s above "%s" is part of it', (text, below) => {
    expect(isChapterOfLaws(chapter(text), plain(below))).toBe(false);
  });
});

describe('looksLikeHeading', () => {
  it.each(['Duty of keeper', 'Keeper’s duty', 'FEES'])('%s in bold does', (text) => {
    expect(looksLikeHeading(bold(text))).toBe(true);
    expect(looksLikeHeading(heading(text))).toBe(true);
    expect(looksLikeHeading(plain(text))).toBe(false);
  });

  it.each(['‘‘goods’’ means—', 'goods;', '(a) goods', '• goods', 'goods,', 'goods:'])('%s does not', (text) => {
    expect(looksLikeHeading(bold(text))).toBe(false);
  });
});

describe('withoutContentsList', () => {
  const list = ['CONTENTS', '1. Duty', '2. Fees', '3. End'].map(plain);
  const text = ['1. Duty', 'Keep.', '2. Fees', 'Pay.', '3. End', 'End.'].map(bold);
  const linesOf = (blocks: readonly Block[]) => blocks.map(({ lines }) => lines.join(' '));

  it('takes the list out, and leaves the long title and formula behind it', () => {
    const between = [plain('AN ACT to regulate keepers.'), plain('[1st July 2001]'), plain('ENACTED by Parliament.')];
    expect(linesOf(withoutContentsList([plain('KEEPERS ACT'), ...list, ...between, ...text]))).toEqual([
      'KEEPERS ACT',
      'AN ACT to regulate keepers.',
      '[1st July 2001]',
      'ENACTED by Parliament.',
      ...linesOf(text),
    ]);
  });

  it('leaves a page without a list as it is', () => {
    expect(withoutContentsList(text)).toEqual(text);
    expect(withoutContentsList([])).toEqual([]);
  });

  it('leaves a list that is not repeated', () => {
    const other = ['CONTENTS', '7. Other', '8. Things', '9. More'].map(plain);
    expect(withoutContentsList([...other, ...text])).toHaveLength(other.length + text.length);
  });
});

describe('parseHtml', () => {
  const linesOf = (html: string) => parseHtml(html).map(({ lines }) => lines.join(' / '));

  it.each([
    ['paragraphs', '<p>a</p><p>b</p>', ['a', 'b']],
    ['words around blocks', 'a<div>b<p>c</p>d</div>e', ['a', 'b', 'c', 'd', 'e']],
    ['line breaks', '<p>a<br>b<br/></p>', ['a / b']],
    ['rows', '<tr><td>a</td><td><p>b</p><p>c</p></td></tr>', ['a | bc']],
    ['scripts and styles', '<script>x</script><style>y</style><p>a</p>', ['a']],
    ['hidden blocks', '<p style="display: none">x</p><p>a</p>', ['a']],
    ['comments', '<!-- x --><p>a<!-- y -->b</p>', ['ab']],
    ['entities', '<p>&sect;&nbsp;5 &amp; &lt;b&gt; &#8212;</p>', ['§ 5 & <b> —']],
    ['unclosed paragraphs', '<p>a<p>b', ['a', 'b']],
    ['jump marks', '<p>[PCh9s1]1. Duty</p>', ['1. Duty']],
    ['word processor tags', '<o:p></o:p><p class=MsoNormal>a<o:p>&nbsp;</o:p></p>', ['a']],
  ])('%s', (_, html, expected) => expect(linesOf(html)).toEqual(expected));

  it.each([
    ['<p><b>1. Duty</b> A keeper</p>', '1. Duty'],
    ['<p><b>1.</b> <strong>Duty</strong></p>', '1. Duty'],
    ['<p><span style="font-weight:bold">1. Duty</span></p>', '1. Duty'],
    ['<table><tr><td><b>1.</b></td><td><b>Duty</b></td></tr></table>', '1. | Duty'],
    ['<p>1. <b>Duty</b></p>', ''],
  ])('%s begins bold with "%s"', (html, expected) => expect(parseHtml(html)[0]?.bold).toBe(expected));

  it('knows what is centred, linked or a note', () => {
    const html =
      '<p align=center>a</p><p style="text-align: center">b</p><p><a href="#x">c</a></p><div id="ftn1"><p>d</p></div>';
    expect(parseHtml(html)).toMatchObject([{ centred: true }, { centred: true }, { link: true }, { note: true }]);
  });

  it.each([
    [' | a | b | ', 'a | b'],
    ['||', ''],
    ['', ''],
    ['a | | b', 'a | | b'],
  ])('takes the bars of empty cells off "%s"', (line, expected) => expect(withoutOuterBars(line)).toBe(expected));
});
