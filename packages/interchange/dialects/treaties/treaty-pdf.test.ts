import { describe, expect, it } from 'vitest';
import { metadataOf } from '../text-with-metadata/folder-files.testing.ts';
import {
  centred,
  documentsIn,
  fileOf,
  type Line,
  large,
  largeNext,
  opening,
  outline,
  pdfFile,
  pdfOf,
  resultsOf,
} from './treaties.testing.ts';
import { treatyPdf } from './treaty-pdf.ts';
import { articlesIn } from './treaty-tree.ts';

const footer = (number: number): Line => [`${number}`, { indent: 300, gap: 40, size: 10 }];
const cover: Line[] = [
  large('UNITED NATIONS CONVENTION'),
  largeNext('AGAINST CORRUPTION'),
  ['UNITED NATIONS', { gap: 200 }],
];
const foreword: Line[] = [
  large('Foreword'),
  ...Array.from({ length: 30 }, (_, index) =>
    opening(`A ledger is a good thing to keep, says sentence ${index + 1} of this foreword.`),
  ),
];
const convention: Line[] = [
  large('Annex'),
  large('United Nations Convention'),
  largeNext('against Corruption'),
  centred('Preamble'),
  opening('The States Parties to this Convention,'),
  opening('Concerned about ledgers that are not kept, and about co-operation in keep-'),
  'ing them,',
  centred('Chapter I'),
  ['General provisions', { indent: 80 }],
  centred('Article 1. Criminalization of participation in an'),
  ['organized society of ledgers', { indent: 110 }],
  opening('1. Each Party keeps the ledgers that are mentioned in'),
  'article 2 of this Convention, for the purposes of:',
  opening('(a) Counting;'),
  ['(b) Sealing. The co-operation of the Parties is a co-', { indent: 20 }],
  'operation of equals.',
  footer(5),
];
const secondPage: Line[] = [
  centred('Article 2. Signature, ratification, acceptance,'),
  ['approval and accession', { indent: 120 }],
  opening('It is open for signature. Paragraph 3 of'),
  'Article 1 shall apply, and a sentence goes on to the',
  footer(6),
];
const thirdPage: Line[] = [
  'next page, where it ends.',
  opening('l. A one that looks like another letter.'),
  centred('Article 3. Languages'),
  opening('The English and French texts are equally authentic.'),
  opening('IN WITNESS WHEREOF, they have signed it.'),
  footer(7),
];
const imprint: Line[] = ['Printed in Testland', ['A second line of the imprint', {}]];

const booklet = pdfOf(cover, foreword, convention, secondPage, thirdPage, imprint);

describe('a treaty printed as a PDF', () => {
  const [document, rest] = documentsIn(treatyPdf, pdfFile(booklet));

  it('becomes a treaty, known by its title', () => {
    expect(document).toMatchObject({
      kind: 'treaty',
      country: 'INTL',
      language: 'en',
      title: 'United Nations Convention against Corruption',
      versionDate: '2003-10-31',
      standing: 'unknown',
      source: { file: 'original.pdf' },
    });
    expect(document?.identifiers).toEqual([{ scheme: 'instrument', value: 'uncac' }]);
  });

  it('has its lines put together into headings and paragraphs, without page numbers and broken words', () => {
    expect(outline(document?.nodes ?? [])).toEqual([
      'text  | Preamble | The States Parties to this Convention, ¶ Concerned about ledgers that are not kept, and about co-operation in keeping them,',
      'division Chapter I | General provisions | ',
      '  article Article 1 | Criminalization of participation in an organized society of ledgers | 1. Each Party keeps the ledgers that are mentioned in article 2 of this Convention, for the purposes of: ¶ (a) Counting; ¶ (b) Sealing. The co-operation of the Parties is a co-operation of equals.',
      '  article Article 2 | Signature, ratification, acceptance, approval and accession | It is open for signature. Paragraph 3 of Article 1 shall apply, and a sentence goes on to the next page, where it ends. ¶ 1. A one that looks like another letter.',
      '  article Article 3 | Languages | The English and French texts are equally authentic.',
      'text  |  | IN WITNESS WHEREOF, they have signed it.',
    ]);
  });

  it('has what is printed around it as a document of its own, where that is more than an imprint', () => {
    expect(rest).toMatchObject({ kind: 'document', facts: { type: 'publication' }, language: 'en' });
    const words = JSON.stringify(rest?.nodes);
    expect(words).toContain('sentence 30 of this foreword');
    expect(words).toContain('Printed in Testland');
    expect(words).not.toContain('Each Party keeps');
    expect(documentsIn(treatyPdf, pdfFile(pdfOf(cover, convention, secondPage, thirdPage)))).toHaveLength(1);
  });

  it('takes notes at the foot of a page after the paragraph that the page breaks off', () => {
    const noted = secondPage.toSpliced(
      -1,
      0,
      ['1See the first ledger.', { gap: 30, size: 8 }],
      ['2See the second.', { gap: 10, size: 8 }],
    );
    const [{ nodes } = { nodes: [] }] = documentsIn(treatyPdf, pdfFile(pdfOf(cover, convention, noted, thirdPage)));
    expect(articlesIn(nodes)[1]?.text.split('\n')).toEqual([
      'It is open for signature. Paragraph 3 of Article 1 shall apply, and a sentence goes on to the next page, where it ends.',
      '1See the first ledger.',
      '2See the second.',
      '1. A one that looks like another letter.',
    ]);
  });

  it('goes over raised marks of notes, and keeps hyphens of compounds that are broken at them', () => {
    const marked: Line[] = [
      ...secondPage.slice(0, 2),
      opening('It rests on non-'),
      ['1 2', { indent: 80, gap: 9, size: 6 }],
      ['discrimination, and in par-', { gap: 4 }],
      'ticular on ledgers.',
    ];
    const [{ nodes } = { nodes: [] }] = documentsIn(treatyPdf, pdfFile(pdfOf(cover, convention, marked)));
    expect(articlesIn(nodes)[1]?.text).toBe('It rests on non-discrimination, and in particular on ledgers.');
  });

  it('leaves running heads, lists of contents and marks of notes out', () => {
    const headed = [convention, secondPage, thirdPage].map((page): Line[] => ['Ledgers of the world', ...page]);
    const contents: Line[] = [large('Contents'), 'Article 1. Books . . . . . . . 5', 'Article 2. Seals ...... 6'];
    const [{ nodes } = { nodes: [] }, ...more] = documentsIn(treatyPdf, pdfFile(pdfOf(cover, contents, ...headed)));
    expect(more).toEqual([]);
    expect(articlesIn(nodes)).toHaveLength(3);
    expect(JSON.stringify(nodes)).not.toContain('Ledgers of the world');
  });

  it('keeps an annex that follows its final clause', () => {
    const annexed = pdfOf(cover, convention, secondPage, thirdPage, [
      large('ANNEX'),
      'Table of waxes',
      opening('Red wax'),
    ]);
    const [{ nodes } = { nodes: [] }] = documentsIn(treatyPdf, pdfFile(annexed));
    expect(nodes.at(-1)).toMatchObject({ role: 'division', number: 'ANNEX' });
    expect(JSON.stringify(nodes.at(-1))).toContain('Red wax');
  });
});

describe('a booklet with several treaties', () => {
  const protocol: Line[] = [
    large('Annex II'),
    large('Protocol against the Smuggling of'),
    largeNext('Migrants by Land, Sea and Air'),
    centred('I. General provisions'),
    centred('Article 1'),
    centred('RELATION WITH THE CONVENTION'),
    opening('It supplements it.'),
    centred('Article 2'),
    centred('PURPOSE'),
    opening('It has one.'),
  ];
  const file = pdfFile(pdfOf(cover, convention, secondPage, thirdPage, protocol), {
    'metadata.yaml': metadataOf('', {
      corpus_id: 'un/treaty/ledgers',
      jurisdiction: 'international',
      document_type: 'Treaty',
      authoritative_status: 'authentic_text',
      title: 'United Nations Convention against Corruption',
    }),
  });

  it('becomes a document for each, the number of the booklet being only the first one’s', () => {
    const documents = documentsIn(treatyPdf, file);
    expect(documents.map(({ title, identifiers }) => [title, ...identifiers.map(({ value }) => value)])).toEqual([
      ['United Nations Convention against Corruption', 'uncac', 'aml-corpus:un/treaty/ledgers'],
      [
        'Protocol against the Smuggling of Migrants by Land, Sea and Air',
        'untoc-som',
        'aml-corpus:un/treaty/ledgers#untoc-som',
      ],
    ]);
    expect(documents.map(({ standing }) => standing)).toEqual(['official', 'official']);
    expect(outline(documents[1]?.nodes ?? [])).toEqual([
      'division I | General provisions | ',
      '  article Article 1 | RELATION WITH THE CONVENTION | It supplements it.',
      '  article Article 2 | PURPOSE | It has one.',
    ]);
  });

  it('is no official text in a language in which the treaty is not authentic', () => {
    const [document] = documentsIn(treatyPdf, file, { language: 'nl' });
    expect(document?.language).toBe('en');
    const dutch = {
      ...file,
      beside: (name: string) => fileOf(name, file.beside(name)?.text().replace('language: en', 'language: nl') ?? ''),
    };
    expect(documentsIn(treatyPdf, dutch)[0]).toMatchObject({ language: 'nl', standing: 'courtesy' });
  });
});

describe('the text beside a PDF', () => {
  const metadata = metadataOf('', {
    corpus_id: 'un/treaty/ledgers',
    jurisdiction: 'international',
    document_type: 'Treaty',
  });
  const besides = (text: string) => pdfFile(booklet, { 'text.txt': text, 'metadata.yaml': metadata });
  const article = (number: number) => `Article ${number}. Ledgers\n1. Each Party keeps ledger ${number}.\n`;

  it('is read instead where it lacks no article', () => {
    expect(resultsOf(treatyPdf, besides([1, 2, 3].map(article).join('')))).toEqual([
      { outcome: 'left-alone', reason: expect.stringContaining('text.txt, holds every article') },
    ]);
  });

  it('is not where it lacks one', () => {
    expect(resultsOf(treatyPdf, besides([1, 3].map(article).join('')))[0]).toMatchObject({ outcome: 'law' });
  });
});

describe('recognising a treaty in a PDF', () => {
  const sure = (...pages: Line[][]) => treatyPdf.recognise(pdfFile(pdfOf(...pages)));
  const articles: Line[] = [1, 2, 3].flatMap((number) => [centred(`Article ${number}`), opening('It keeps.')]);

  it('needs the title of a known treaty, or the United Nations and a treaty, and articles', () => {
    expect(sure(cover, convention, secondPage, thirdPage)).toBeGreaterThan(0.9);
    expect(sure([large('United Nations Convention on Ledgers'), ...articles])).toBeGreaterThan(0.5);
    expect(sure([large('Ley de registros'), ...articles])).toBe(0);
    expect(sure(cover, foreword)).toBe(0);
    expect(sure()).toBe(0);
    expect(treatyPdf.recognise(fileOf('a.pdf', '%PDF-1.7'))).toBe(0);
  });

  it('refuses one without a title above its articles, and one that was not extracted', () => {
    expect(resultsOf(treatyPdf, pdfFile(pdfOf(articles)))[0]).toMatchObject({ outcome: 'refused' });
    expect(resultsOf(treatyPdf, pdfFile(pdfOf()))[0]).toMatchObject({ outcome: 'refused' });
    expect(resultsOf(treatyPdf, fileOf('a.pdf', '%PDF-1.7'))[0]).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('not been extracted'),
    });
  });
});
