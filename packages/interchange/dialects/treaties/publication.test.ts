import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { metadataOf } from '../text-with-metadata/folder-files.testing.ts';
import { textWithMetadata } from '../text-with-metadata/text-with-metadata.ts';
import { missingArticles, qualityOf } from './publication.ts';
import { documentsIn, fileOf, resultsOf } from './treaties.testing.ts';
import { articlesIn } from './treaty-tree.ts';

const articles = (...numbers: number[]) =>
  numbers.map((number) => `Article ${number}. Ledgers of kind ${number}\n1. Each Party keeps them.\n`).join('');
const treatyFields = {
  corpus_id: 'un/treaty/ledgers',
  jurisdiction: 'international',
  document_type: 'Treaty (UN convention)',
  authoritative_status: 'authentic_text',
  title: 'Convention on Ledgers (Testville, 2031)',
};
const folder = (text: string, changes: Record<string, string> = {}, more: Record<string, string> = {}) =>
  fileOf('text.txt', text, {
    'metadata.yaml': metadataOf(text, { ...treatyFields, ...changes }),
    'text.txt': text,
    ...more,
  });

describe('the text of a treaty with metadata beside it', () => {
  it('is a treaty, and official only in a language in which it says to be authentic', () => {
    const clause = 'Article 3. Texts\nThe English and French texts are equally authentic.\n';
    const [document, ...more] = documentsIn(textWithMetadata, folder(articles(1, 2) + clause));
    expect(more).toEqual([]);
    expect(document).toMatchObject({
      kind: 'treaty',
      country: 'INTL',
      title: 'Convention on Ledgers',
      standing: 'official',
    });
    expect(document?.identifiers).toEqual([{ scheme: 'source', value: 'aml-corpus:un/treaty/ledgers' }]);
    expect(documentsIn(textWithMetadata, folder(articles(1, 2)))[0]?.standing).toBe('courtesy');
  });

  it('is told apart from the protocols annexed to it', () => {
    const text = [
      'Foreword to the ledgers.',
      'Annex I',
      'United Nations Convention against Corruption',
      'Preamble',
      `The Parties,\n${articles(1, 2, 3)}`,
      'Annex II',
      'Protocol against the Smuggling of Migrants',
      'by Land, Sea and Air',
      'Preamble',
      `The Parties,\n${articles(1, 2, 3, 4)}`,
    ].join('\n');
    const documents = documentsIn(textWithMetadata, folder(text));
    expect(documents.map(({ identifiers, nodes }) => [identifiers[0]?.value, articlesIn(nodes).length])).toEqual([
      ['uncac', 3],
      ['untoc-som', 4],
    ]);
    expect(documents.map(({ identifiers }) => identifiers[1]?.value)).toEqual([
      'aml-corpus:un/treaty/ledgers',
      'aml-corpus:un/treaty/ledgers#untoc-som',
    ]);
  });

  it('is left alone where it lost articles that the PDF beside it has', () => {
    const fromPdf = { original_format: 'pdf', original_filename: 'original.pdf', text_fidelity: 'extracted_verified' };
    const pdf = { 'original.pdf': '%PDF-1.7 …' };
    expect(resultsOf(textWithMetadata, folder(articles(1, 3), fromPdf, pdf))).toEqual([
      { outcome: 'left-alone', reason: expect.stringContaining('original.pdf') },
    ]);
    for (const [fields, beside] of [
      [fromPdf, {}],
      [fromPdf, { 'original.pdf': 'no PDF' }],
      [{ original_format: 'html', original_filename: 'original.pdf' }, pdf],
    ] as const) {
      expect(resultsOf(textWithMetadata, folder(articles(1, 3), fields, beside))[0]).toMatchObject({ outcome: 'law' });
    }
    expect(resultsOf(textWithMetadata, folder(articles(1, 2, 3), fromPdf, pdf))[0]).toMatchObject({ outcome: 'law' });
  });

  it('is a document where it is a resolution, and an act where it is neither', () => {
    const text = 'The Council,\n1. Decides to keep ledgers;\n2. Decides to seal them.\n';
    const [resolution] = documentsIn(
      textWithMetadata,
      folder(text, {
        document_type: 'UN Security Council Resolution',
        issuing_authority: 'United Nations Security Council',
      }),
    );
    expect(resolution).toMatchObject({
      kind: 'document',
      country: 'UN',
      facts: { type: 'resolution', issuedBy: 'United Nations Security Council', concerns: [], explains: [] },
    });
    expect(articlesIn(resolution?.nodes ?? []).map(({ number }) => number)).toEqual(['1', '2']);
    const [act] = documentsIn(textWithMetadata, folder(text, { document_type: 'Act' }));
    expect(act?.kind).toBeUndefined();
    expect(act?.facts).toBeUndefined();
  });

  it('must be the one that its metadata describe', () => {
    const other = createHash('sha256').update('another').digest('hex');
    expect(resultsOf(textWithMetadata, folder(articles(1), { text_sha256: other }))[0]).toMatchObject({
      outcome: 'refused',
    });
  });
});

describe('how well a text was taken from its pages', () => {
  const article = (number: string, heading: string, text: string) => ({
    role: 'article' as const,
    number,
    heading,
    text,
    children: [],
  });
  const treaty = (...nodes: ReturnType<typeof article>[]) => ({ title: 'T', nodes });

  it('is told by articles that lack, headings and words still broken', () => {
    const treaties = [
      treaty(article('Article 1', 'A', 'a con- vention'), article('Article 4', '', 'multi- and bilateral')),
      treaty(article('Article 2', 'B', 'whole')),
    ];
    expect(missingArticles(treaties)).toEqual(['2', '3', '1']);
    expect(qualityOf(treaties)).toEqual({ articles: 3, withHeading: 2, missing: 3, brokenWords: 1 });
  });

  it('takes numbers without bound for no numbers of articles', () => {
    expect(missingArticles([treaty(article('Article 99999999', '', ''), article('Annex', '', ''))])).toEqual([]);
    expect(missingArticles([])).toEqual([]);
  });
});
