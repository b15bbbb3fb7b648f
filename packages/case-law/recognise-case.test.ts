import { describe, expect, it } from 'vitest';
import { importCase } from './import-case.ts';
import { caseDocuments } from './index-for-search.ts';
import { recogniseCase } from './recognise-case.ts';
import { buildCase, openTestStore, paragraph } from './store.testing.ts';

const identifiers = [
  { scheme: 'ecli' as const, value: 'ECLI:GB:SHR:2031:17' },
  { scheme: 'neutral-citation' as const, value: '[2031] EWHC 17 (Shrimp)' },
  { scheme: 'docket' as const, value: 'SH/17/2030' },
  { scheme: 'application' as const, value: '12345/29' },
  { scheme: 'legacy' as const, value: 'GBRx017' },
  { scheme: 'source' as const, value: 'court:17' },
];

async function library() {
  const { db } = await openTestStore();
  const first = await importCase(db, buildCase({ identifiers }), { actor: 'test' });
  const older = buildCase({
    identifiers: [{ scheme: 'docket', value: 'SH/17/2030' }],
    date: '2030-02-02',
    title: 'The order',
  });
  const second = await importCase(db, older, { actor: 'test' });
  return { db, first: first.decisionId as string, second: second.decisionId as string };
}

describe('a citation typed in the box', () => {
  it.each([
    ['ECLI:GB:SHR:2031:17', 'ECLI:GB:SHR:2031:17'],
    ['ecli:gb:shr:2031:17', 'ECLI:GB:SHR:2031:17'],
    ['[2031] EWHC 17 (Shrimp)', '[2031] EWHC 17 (Shrimp)'],
    ['2031 ewhc 17 shrimp', '[2031] EWHC 17 (Shrimp)'],
    ['sh/17/2030', 'SH/17/2030'],
    ['no. 12345/29'.slice(4), '12345/29'],
    ['GBRx017', 'GBRx017'],
    ['gbrx 017', 'GBRx017'],
  ])('%s leads to the decision, under that number', async (typed, number) => {
    const { db, first } = await library();
    expect(await recogniseCase(db, typed)).toMatchObject({ id: first, kind: 'case', number, url: `/id/${first}` });
  });

  it.each(['shrimp', '17', '[2031] EWHC 18 (Shrimp)', '', 'GBRx017 shrimp', `${'x'.repeat(200)}1`])(
    '%s leads nowhere',
    async (typed) => {
      const { db } = await library();
      expect(await recogniseCase(db, typed)).toBeNull();
    },
  );
});

describe('what the index is given', () => {
  it('is a document a language, with every citation as its number', async () => {
    const { db } = await openTestStore();
    const document = buildCase({
      identifiers,
      crimeTypes: ['money-laundering'],
      elements: [{ concept: 'means-deception', asPrinted: '' }],
      legalBases: [{ citation: 'UNTOC 16', target: 'untoc:16' }],
      texts: [...buildCase().texts, paragraph('摘要。', { language: 'zh', part: 'summary', standing: 'summary' })],
    });
    const { decisionId = '' } = await importCase(db, document, { actor: 'test' });
    const documents = await caseDocuments(db, decisionId);
    expect(documents.map(({ reference, language }) => [reference, language])).toEqual([
      [decisionId, 'en'],
      [`${decisionId}.zh`, 'zh'],
    ]);
    expect(documents[0]).toMatchObject({
      kind: 'case',
      country: 'GB',
      number: '[2031] EWHC 17 (Shrimp) · ECLI:GB:SHR:2031:17 · SH/17/2030 · 12345/29 · GBRx017',
      heading: 'The Crown and the Shrimp Company',
      title: 'Shrimp Court',
      date: '2031-05-06',
      crimeTypes: ['money-laundering'],
      concepts: ['means-deception'],
      treatyArticles: expect.arrayContaining(['untoc:16']),
      text: 'The facts\n1. The company laundered the proceeds of shrimps.\n2. Extradition of the director was refused.',
    });
    expect(documents[1]?.text).toBe('摘要。');
  });
});
