import { describe, expect, it } from 'vitest';
import { articlesOf, lawOf, numbersOf, outlineOfText } from './world.testing.ts';

/** The first provisions of an invented act, as the language designates them, with a body each. */
const designations: readonly [language: string, one: string, two: string, three: string][] = [
  ['English sections', '1. Short title', '2. Interpretation', '3. Offences'],
  ['English sections without a dot', '1 Short title', '2 Interpretation', '3 Offences'],
  ['English, in words', 'Section 1.', 'Section 2.', 'Section 3.'],
  ['English regulations', 'Regulation 1', 'Regulation 2', 'Regulation 3'],
  ['French', 'Article premier', 'Article 2', 'Article 3'],
  ['French, with an ending', 'Article 1er', 'Art. 2', 'Art. 3'],
  ['Spanish', 'Artículo 1º', 'Artículo 2º', 'Artículo 3º'],
  ['Spanish, in capitals', 'ARTICULO 1.-', 'ARTICULO 2.-', 'ARTICULO 3.-'],
  ['Spanish resolutions', 'PRIMERO:', 'SEGUNDO:', 'TERCERO:'],
  ['Portuguese', 'Artigo 1.º', 'Artigo 2.º', 'Artigo 3.º'],
  ['Italian', 'Art. 1.', 'Art. 2.', 'Art. 3.'],
  ['Romanian', 'Articolul 1', 'Articolul 2', 'Articolul 3'],
  ['Catalan', 'Article 1', 'Article 2', 'Article 3'],
  ['German', '§ 1', '§ 2', '§ 3'],
  ['German articles', 'Artikel 1', 'Artikel 2', 'Artikel 3'],
  ['Dutch, Roman and unspaced', 'ArtikelI', 'ArtikelII', 'ArtikelIII'],
  ['Danish', '§ 1.', '§ 2.', '§ 3.'],
  ['Swedish', '1 §', '2 §', '3 §'],
  ['Icelandic', '1. gr.', '2. gr.', '3. gr.'],
  ['Hungarian', '1. §', '2. §', '3. §'],
  ['Polish', 'Art. 1.', 'Art. 2.', 'Art. 3.'],
  ['Czech', 'Čl. 1', 'Čl. 2', 'Čl. 3'],
  ['Slovene', '1. člen', '2. člen', '3. člen'],
  ['Croatian', 'Članak 1.', 'Članak 2.', 'Članak 3.'],
  ['Serbian', 'Члан 1.', 'Члан 2.', 'Члан 3.'],
  ['Macedonian', 'Член 1', 'Член 2', 'Член 3'],
  ['Bulgarian', 'Чл. 1.', 'Чл. 2.', 'Чл. 3.'],
  ['Russian', 'Статья 1.', 'Статья 2.', 'Статья 3.'],
  ['Ukrainian', 'Стаття 1.', 'Стаття 2.', 'Стаття 3.'],
  ['Kazakh', '1-бап.', '2-бап.', '3-бап.'],
  ['Uzbek', '1-modda.', '2-modda.', '3-modda.'],
  ['Mongolian', '1 дүгээр зүйл.', '2 дугаар зүйл.', '3 дугаар зүйл.'],
  ['Lithuanian', '1 straipsnis.', '2 straipsnis.', '3 straipsnis.'],
  ['Latvian', '1. pants.', '2. pants.', '3. pants.'],
  ['Estonian', '§ 1.', '§ 2.', '§ 3.'],
  ['Albanian', 'Neni 1', 'Neni 2', 'Neni 3'],
  ['Turkish', 'MADDE 1 –', 'MADDE 2 –', 'MADDE 3 –'],
  ['Azerbaijani', 'Maddə 1.', 'Maddə 2.', 'Maddə 3.'],
  ['Greek', 'Άρθρο 1', 'Άρθρο 2', 'Άρθρο 3'],
  ['Georgian', 'მუხლი 1.', 'მუხლი 2.', 'მუხლი 3.'],
  ['Armenian', 'Հոդված 1.', 'Հոդված 2.', 'Հոդված 3.'],
  ['Arabic', 'المادة (1)', 'المادة (2)', 'المادة (3)'],
  ['Arabic, in words', 'المادة الأولى', 'المادة الثانية', 'المادة الثالثة'],
  ['Arabic, in Arabic digits', 'مادة ١', 'مادة ٢', 'مادة ٣'],
  ['Persian', 'ماده ۱', 'ماده ۲', 'ماده ۳'],
  ['Chinese', '第一条', '第二条', '第三条'],
  ['Chinese with spaces', '第 1 條', '第 2 條', '第 3 條'],
  ['Japanese', '第一条', '第二条', '第三条'],
  ['Korean', '제1조', '제2조', '제3조'],
  ['Thai', 'มาตรา ๑', 'มาตรา ๒', 'มาตรา ๓'],
  ['Vietnamese', 'Điều 1.', 'Điều 2.', 'Điều 3.'],
  ['Indonesian', 'Pasal 1', 'Pasal 2', 'Pasal 3'],
  ['Malay', 'Seksyen 1.', 'Seksyen 2.', 'Seksyen 3.'],
  ['Nepali', '१.', '२.', '३.'],
  ['Khmer', 'មាត្រា ១', 'មាត្រា ២', 'មាត្រា ៣'],
  ['Kinyarwanda', 'Ingingo ya mbere:', 'Ingingo ya 2:', 'Ingingo ya 3:'],
  ['Amharic', 'አንቀጽ 1', 'አንቀጽ 2', 'አንቀጽ 3'],
];

/** Kinyarwanda has the first number in a word that no rule knows. */
const firstUnknown = new Set(['Kinyarwanda']);

describe('provisions', () => {
  it.each(designations)('of an act in %s', (language, one, two, three) => {
    const numbers = numbersOf([one, 'Abc def ghi 17.', two, 'Abc def.', 'Xyz 5, 6.', three, 'Abc def.'].join('\n'));
    expect(numbers).toHaveLength(firstUnknown.has(language) ? 2 : 3);
    expect(numbers.at(-1)?.replace(/[^\p{L}\p{N}§]/gu, '')).toBe(
      three.replace(/[^\p{L}\p{N}§]/gu, '').replace(/(?:Shorttitle|Interpretation|Offences)$/, ''),
    );
  });

  it('hold their text and heading, with the preamble before them', () => {
    const text =
      'Loi des essais\nLe Parlement adopte :\nArticle 1\nObjet\nLa loi règle les essais.\nArticle 2. Définitions\nOn entend par essai :\na) un test ;\nb) un examen.';
    expect(outlineOfText(text)).toEqual([
      '(text) |  | Loi des essais / Le Parlement adopte :',
      'Article 1 | Objet | La loi règle les essais.',
      'Article 2 | Définitions | On entend par essai : / a) un test ; / b) un examen.',
    ]);
  });

  it.each([
    [
      'a sentence is no heading',
      'Article 1. La loi règle les essais.\nArticle 2. Rien.',
      ['Article 1 |  | La loi règle les essais.', 'Article 2 |  | Rien.'],
    ],
    [
      'a heading before a dash',
      '1. Short title.—This Act is the Trials Act.\n2. Interpretation.—In this Act, trial is a test.\n3. Offences.—None.',
      [
        '1. | Short title | This Act is the Trials Act.',
        '2. | Interpretation | In this Act, trial is a test.',
        '3. | Offences | None.',
      ],
    ],
    [
      'a heading in brackets',
      'Art. 1 (Ambito)\nLa legge vale.\nArt. 2 (Entrata in vigore)\nEntra in vigore.',
      ['Art. 1 | Ambito | La legge vale.', 'Art. 2 | Entrata in vigore | Entra in vigore.'],
    ],
    [
      'the only line under an article is its text',
      'Artículo 1\nSe aprueba el ensayo\nArtículo 2\nComuníquese',
      ['Artículo 1 |  | Se aprueba el ensayo', 'Artículo 2 |  | Comuníquese'],
    ],
    [
      'a sole article',
      'Decreto\nArtículo único. Se aprueba.',
      ['(text) |  | Decreto', 'Artículo único |  | Se aprueba.'],
    ],
    [
      'a designation in two lines',
      'المادة\nالأولى\nيعمل بهذا القانون.\nالمادة\n2\nينشر.',
      ['المادة الأولى |  | يعمل بهذا القانون.', 'المادة 2 |  | ينشر.'],
    ],
    [
      'letters and additions',
      'Art. 5\nA.\nArt. 5a\nB.\nArt. 6 bis\nC.\nArt. 12-1\nD.',
      ['Art. 5 |  | A.', 'Art. 5a |  | B.', 'Art. 6 bis |  | C.', 'Art. 12-1 |  | D.'],
    ],
    [
      'a sentence right behind the number',
      'Article 1erEst autorisé.\nArt. 2La suite.',
      ['Article 1er |  | Est autorisé.', 'Art. 2 |  | La suite.'],
    ],
  ])('%s', (_, text, outline) => {
    expect(outlineOfText(text)).toEqual(outline);
  });
});

describe('what is no provision', () => {
  it.each([
    [
      'a reference at the start of a line',
      'Article 1\nThe measures that are laid down in\nArticle 5 of the Treaty apply here.\nArticle 2\nThey end.',
      2,
    ],
    [
      'a reference behind a comma',
      'Article 1\nSubject to the conditions that are named in article 4,\nArticle 9 Paragraph 3 and others.\nArticle 2\nEnd.',
      2,
    ],
    ['a number out of order', 'Article 1\nA.\nArticle 77\nB.\nArticle 2\nC.\nArticle 3\nD.', 3],
    [
      'the new wording of another act',
      'Article 1\nArticle 5 is replaced:\n“Article 5\nNew words.”\nArticle 2\nEnd.',
      2,
    ],
    ['a list inside an article', 'Article 1\nThe list:\n1. One.\n2. Two.\n3. Three.\nArticle 2\n1. One.\n2. Two.', 2],
    ['a date', 'Article 1\nDone on\n12 May 2020\nArticle 2\n13 June 2021', 2],
    ['a row of a table', 'Article 1\n1 000 500\n2 100 700\nArticle 2\n3 400 800', 2],
    [
      'a list of contents',
      'Contents\n1. Short title\n2. Meaning\n3. Fines\nAn Act to try.\n1. Short title\nThis Act is the Act.\nIt has more lines.\n2. Meaning\nWords mean what they mean.\nThey do.\n3. Fines\nFines are paid.\nAt once.',
      3,
    ],
  ])('%s', (_, text, expected) => {
    expect(numbersOf(text)).toHaveLength(expected);
  });

  it.each([
    'La loi vise l’article 5 du code et le § 3 de l’annexe.',
    'See Article 12 of the Act. It was repealed.',
    'Total 12\nTotal 13',
    '1. The only point of a letter that has one point.',
  ])('%j has none', (text) => {
    expect(articlesOf(lawOf({ text: `${text}\n${'Another line of text.\n'.repeat(200)}` }).nodes)).toEqual([]);
  });

  it('is footnotes, which are numbered too', () => {
    const body = 'The Council,\nHaving heard the statements,\nResolves to defer the appeal.\n';
    expect(numbersOf(`${body}1 Official Records of the Council, page 5.\n2 Ibid., page 6.\n3 See document 7.`)).toEqual(
      [],
    );
  });
});

describe('texts without line breaks', () => {
  it('are broken where a provision begins', () => {
    const filler =
      'Este artículo dispone lo que se dispone en los ensayos de la presente ley y nada más que eso. '.repeat(3);
    const text = `LEY 1 EL SENADO SANCIONA ARTÍCULO 1º.- ${filler}ARTÍCULO 2º.- ${filler}Según el artículo 7 de la ley. ARTÍCULO 3º.- Comuníquese.`;
    const nodes = lawOf({ text }).nodes;
    expect(articlesOf(nodes).map(({ number }) => number)).toEqual(['ARTÍCULO 1º', 'ARTÍCULO 2º', 'ARTÍCULO 3º']);
    expect(articlesOf(nodes)[1]?.text).toContain('Según el artículo 7 de la ley.');
  });

  it('are mended where a break began none', () => {
    const text = `The Committee notes the report. ${'It recalls what it said before about the matter. '.repeat(20)}See part 4. Article 9 Applies to all. It ends.`;
    const nodes = lawOf({ text }).nodes;
    expect(articlesOf(nodes)).toEqual([]);
    expect(nodes.map(({ text: part }) => part).join(' ')).toBe(text);
  });
});

describe('divisions', () => {
  it.each([
    [
      'English',
      [
        'PART I',
        'PRELIMINARY',
        '1. Short title',
        'This is the Act.',
        '2. Meaning',
        'Words mean.',
        'PART II',
        'FINES',
        '3. Fines',
        'They are paid.',
        '4. End',
        'It ends.',
      ],
      ['PART I | PRELIMINARY | ', 'PART II | FINES | '],
    ],
    [
      'French',
      ['TITRE PREMIER : GÉNÉRALITÉS', 'Article 1', 'A.', 'CHAPITRE II', 'Des peines', 'Article 2', 'B.'],
      ['TITRE PREMIER | GÉNÉRALITÉS | ', ' CHAPITRE II | Des peines | '],
    ],
    [
      'Russian',
      ['Глава 1. Общие положения', 'Статья 1.', 'А.', 'Глава 2. Наказания', 'Статья 2.', 'Б.'],
      ['Глава 1 | Общие положения | ', 'Глава 2 | Наказания | '],
    ],
    [
      'Finnish',
      ['1 luku', 'Yleiset säännökset', '1 §', 'A.', '2 luku', 'Rangaistukset', '2 §', 'B.'],
      ['1 luku | Yleiset säännökset | ', '2 luku | Rangaistukset | '],
    ],
    [
      'Chinese',
      ['第一章　总则', '第一条 甲。', '第二章　罚则', '第二条 乙。'],
      ['第一章 | 总则 | ', '第二章 | 罚则 | '],
    ],
    [
      'Vietnamese',
      ['Chương I', 'NHỮNG QUY ĐỊNH CHUNG', 'Điều 1. A', 'B.', 'Chương II', 'QUY ĐỊNH CỤ THỂ', 'Điều 2. C', 'D.'],
      ['Chương I | NHỮNG QUY ĐỊNH CHUNG | ', 'Chương II | QUY ĐỊNH CỤ THỂ | '],
    ],
    [
      'Indonesian',
      ['BAB I', 'KETENTUAN UMUM', 'Pasal 1', 'A.', 'BAB II', 'SANKSI', 'Pasal 2', 'B.'],
      ['BAB I | KETENTUAN UMUM | ', 'BAB II | SANKSI | '],
    ],
    [
      'Arabic',
      ['الباب الأول', 'أحكام عامة', 'المادة 1', 'نص.', 'الباب الثاني', 'العقوبات', 'المادة 2', 'نص.'],
      ['الباب الأول | أحكام عامة | ', 'الباب الثاني | العقوبات | '],
    ],
  ])('in %s hold provisions', (_, lines, expected) => {
    const outline = outlineOfText(lines.join('\n'));
    expect(outline.filter((line) => expected.includes(line))).toEqual(expected);
    expect(outline.length).toBeGreaterThan(expected.length);
  });

  it('is not the number of the act in a collection of laws', () => {
    const outline = outlineOfText(
      'CHAPTER 39A\nTRIALS ACT\n1. Short title\nThis is it.\nMore.\nCHAPTER 39A\n2. Meaning\nWords.\n3. End\nIt ends.',
    );
    expect(outline.some((line) => line.startsWith('CHAPTER'))).toBe(false);
  });

  it('is not a reference', () => {
    const outline = outlineOfText(
      'Article 1\nThe rules that are laid down for the courts in\nChapter 3 of this Act apply.\nArticle 2\nEnd.',
    );
    expect(outline).toHaveLength(2);
  });

  it('is a section above articles, and an annex below them', () => {
    const outline = outlineOfText(
      'SECTION I\nGénéralités\nArticle 1\nA.\nSECTION II\nPeines\nArticle 2\nB.\nANNEXE I\nLe tableau.',
    );
    expect(outline).toEqual([
      'SECTION I | Généralités | ',
      ' Article 1 |  | A.',
      'SECTION II | Peines | ',
      ' Article 2 |  | B.',
      'ANNEXE I |  | Le tableau.',
    ]);
  });
});

describe('texts without structure', () => {
  it('stay text, a paragraph a line', () => {
    expect(outlineOfText('Un avis.\n\nIl est donné à qui de droit.')).toEqual([
      '(text) |  | Un avis. / Il est donné à qui de droit.',
    ]);
  });

  it('join the lines of a sentence that was wrapped', () => {
    expect(
      outlineOfText('The court has considered the matter and\nfinds that nothing is\nto be done.\nIt is so ordered.'),
    ).toEqual([
      '(text) |  | The court has considered the matter and finds that nothing is to be done. / It is so ordered.',
    ]);
  });

  it('are parted where they are long, at ends of sentences', () => {
    const sentence = 'This sentence of the invented text is neither short nor long, and says nothing. ';
    const { nodes } = lawOf({ text: sentence.repeat(400) });
    expect(nodes.length).toBeGreaterThan(3);
    for (const node of nodes) {
      expect(node.role).toBe('text');
      expect(node.text.length).toBeLessThanOrEqual(9000);
      expect(node.text.endsWith('nothing.')).toBe(true);
    }
  });
});

describe('a section of a code', () => {
  it.each([
    [{ section_number: '1-101' }, '§ 1-101'],
    [{ artikel_paragraph: 'Art. 2' }, 'Art. 2'],
    [{ jurisdiction: 'US-DE', title: 'Invented Code Title 1, § 109 — Amendments' }, '§ 109'],
    [{ jurisdiction: 'US', title: 'Section 1-1-1 Meaning of words.' }, '§ 1-1-1'],
  ])('%j is one provision', (fields, number) => {
    const { nodes } = lawOf({ text: '(a) All laws are laws.\n(b) They hold.', ...fields });
    expect(nodes.map((node) => [node.role, node.number])).toEqual([['article', number]]);
  });

  it.each([
    { artikel_paragraph: '§ 0' },
    { section_number: '' },
    { title: 'Loi modifiant le § 3 du code' },
    { section_number: 'x'.repeat(60) },
  ])('%j tells none', (fields) => {
    expect(lawOf({ text: 'Un texte.', ...fields }).nodes[0]?.role).toBe('text');
  });
});
