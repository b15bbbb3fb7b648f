import { describe, expect, it } from 'vitest';
import { publicLawTreaty } from './public-law-treaty.ts';
import { documentsIn, fileOf, outline, resultsOf } from './treaties.testing.ts';

const metadata = {
  metadata: {
    'dc:title': 'Statute of the Ledger Court',
    'dc:language': 'en-US',
    'dc:source': 'https://example.org/statute.pdf',
    'dc:publisher': 'Example',
    'dcterms:license': 'https://example.org/licence',
    'dcterms:modified': '2031-04-02',
  },
};
const part = (number: number, name: string) => ({ part: { number, name } });
const article = (number: string, part_number: number, name: string, text: string) => ({
  article: { number, part_number, name, text },
});
const json = (...entries: unknown[]) => fileOf('s.json', JSON.stringify(entries));

describe('a treaty as JSON', () => {
  const file = json(
    metadata,
    part(1, 'The Court'),
    part(2, 'Ledgers'),
    article('1', 1, 'Seat', 'It sits.'),
    article('2', 2, 'Books', '1. It keeps them.\n2. It closes them.'),
    article('2 bis', 2, 'Seals', 'Wax.'),
    { footnote: { number: 1, article_number: '2', text: 'Paragraph 2 was inserted.' } },
  );

  it('becomes one document with its parts, articles and notes', () => {
    const [document, ...more] = documentsIn(publicLawTreaty, file);
    expect(more).toEqual([]);
    expect(document).toMatchObject({
      kind: 'treaty',
      country: 'INTL',
      language: 'en',
      title: 'Statute of the Ledger Court',
      versionDate: '2031-04-02',
      standing: 'courtesy',
      licence: 'https://example.org/licence',
      source: { url: 'https://example.org/statute.pdf', publisher: 'Example' },
    });
    expect(outline(document?.nodes ?? [])).toEqual([
      'division Part 1 | The Court | ',
      '  article Article 1 | Seat | It sits.',
      'division Part 2 | Ledgers | ',
      '  article Article 2 | Books | 1. It keeps them. ¶ 2. It closes them. ¶ [1] Paragraph 2 was inserted.',
      '  article Article 2 bis | Seals | Wax.',
    ]);
  });

  it('is recognised by its beginning', () => {
    expect(publicLawTreaty.recognise(file)).toBeGreaterThan(0.9);
    for (const other of ['[]', '[{"metadata": {"dc:title": "T"}}, {"term": {}}]', '{"metadata": 1}', '']) {
      expect(publicLawTreaty.recognise(fileOf('s.json', other)), other).toBe(0);
    }
  });

  it('may leave out parts and whatever describes it but its title', () => {
    const [document] = documentsIn(
      publicLawTreaty,
      json(
        { metadata: { 'dc:title': 'Rome Statute of the International Criminal Court' } },
        { article: { number: 1, text: 'It sits.' } },
      ),
    );
    expect(document?.identifiers[0]).toEqual({ scheme: 'act-number', value: 'UN:2187 UNTS 3' });
    expect(document).toMatchObject({ language: 'en', versionDate: '' });
    expect(outline(document?.nodes ?? [])).toEqual(['article Article 1 |  | It sits.']);
  });

  it.each([
    ['{"metadata":', 'not valid JSON'],
    ['{"a": 1}', 'no array'],
    ['[{"part": {"number": 1}}]', 'metadata'],
    [JSON.stringify([metadata]), 'no article'],
    [JSON.stringify([metadata, { article: { number: '1' } }]), 'no part, article or footnote'],
    [JSON.stringify([metadata, null]), 'no part, article or footnote'],
  ])('is refused: %s', (text, reason) => {
    expect(resultsOf(publicLawTreaty, fileOf('s.json', text))[0]).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining(reason),
    });
  });
});
