import { interfaceLanguages } from '@comity/language';
import { pageShell } from '@comity/web';
import { describe, expect, it } from 'vitest';
import { importLiterature } from '../import-literature.ts';
import { readLiterature } from '../read-literature.ts';
import { anArticle, anArticleWith, openTestStore } from '../store.testing.ts';
import { literaturePage } from './literature-page.ts';

async function pageOf(
  document: ReturnType<typeof anArticle>,
  language: (typeof interfaceLanguages)[number] = 'en',
  visibility: 'public' | 'listed-only' = 'public',
): Promise<string> {
  const store = await openTestStore();
  const { recordId, reason } = await importLiterature(store.db, document, { actor: 'test' });
  if (recordId === undefined) throw new Error(reason);
  await store.db.updateTable('record').set({ visibility }).execute();
  const entry = await readLiterature(store.db, recordId);
  if (!entry) throw new Error('The work is not there.');
  return String(await pageShell(literaturePage({ entry, language })));
}

const full = anArticleWith(
  { URL: 'https://shrimp.example/17?a=1&b=2', note: 'A note.' },
  {
    annotation: {
      abstract: { en: 'First paragraph.\nSecond paragraph.', ar: 'ملخص عن الروبيان' },
      keyPoints: { en: ['Shrimps hide.'] },
      method: 'mixed',
      period: { from: '1999', to: '2004' },
      states: ['DE', 'FR'],
      concerns: ['corruption', 'means-deception'],
      explains: ['untoc:6', 'uncac'],
    },
  },
);

describe('the page of a work', () => {
  it('says what it is, how it is cited, what it is about and who says so', async () => {
    const page = await pageOf(full);
    for (const part of [
      'Journal article',
      '<h1 lang="en" dir="ltr">Money Laundering Among Shrimps: A Study</h1>',
      'How to cite',
      '<cite><bdi dir="auto">Shrimp Journal</bdi></cite>',
      '<p>First paragraph.</p><p>Second paragraph.</p>',
      'as published with the work',
      '<div class="law" lang="ar" dir="rtl">',
      'Shrimps hide.',
      'mixed methods',
      '1999–2004',
      'Germany, France',
      'Corruption',
      'suggested with',
      'article 6',
      'https://library.example/1',
      'Invented Library',
      'not yet checked by an editor',
      'shrimps.bib',
    ])
      expect(page).toContain(part);
  });

  it('leads to the DOI and the address without telling who follows', async () => {
    const page = await pageOf(full);
    expect(page).toContain('<a href="https://doi.org/10.1000/shrimp.17" rel="external noopener noreferrer">');
    expect(page).toContain('<a href="https://shrimp.example/17?a=1&amp;b=2" rel="external noopener noreferrer">');
  });

  it('names its other forms', async () => {
    const page = await pageOf(full, 'fr');
    for (const extension of ['json', 'csl.json', 'bib', 'ris'])
      expect(page).toMatch(new RegExp(`<a href="/fr/literature/[a-z0-9]+\\.${extension.replace('.', '\\.')}">`));
  });

  it.each(interfaceLanguages)('stands in %s, marks every language and weighs little', async (language) => {
    const page = await pageOf(full, language);
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(page).not.toMatch(/literature\.[a-z]/);
    expect(page).not.toContain('<script');
    expect(Buffer.byteLength(page)).toBeLessThan(20_000);
  });

  it('keeps text as text', async () => {
    const evil = '"><script>alert(1)</script>\u202eevil =cmd()';
    const page = await pageOf(
      anArticleWith(
        {
          title: evil,
          author: [{ literal: evil }],
          publisher: evil,
          URL: 'javascript:alert(1)',
          note: evil,
          keyword: evil,
        },
        {
          identifiers: [{ scheme: 'source', value: evil }],
          annotation: { abstract: { en: evil }, keyPoints: { en: [evil] }, period: { from: evil, to: '' } },
          source: { file: evil, url: 'javascript:alert(2)', publisher: evil },
          licence: evil,
        },
      ),
    );
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/href="javascript/i);
  });

  it('of the heaviest work stays below what a page may weigh', async () => {
    const long = '标&'.repeat(5_000);
    const abstracts = ['ar', 'zh', 'en', 'fr', 'ru', 'es'].map((language) => [language, '"标<'.repeat(16_000)]);
    const points = ['ar', 'en'].map((language) => [language, Array.from({ length: 50 }, () => '<'.repeat(5_000))]);
    const page = await pageOf(
      anArticleWith(
        {
          title: long,
          'original-title': long,
          author: Array.from({ length: 2_000 }, (_, at) => ({ family: `Crab${at}`, given: long.slice(0, 500) })),
          editor: Array.from({ length: 500 }, () => ({ literal: long })),
          'container-title': long,
          'collection-title': long,
          publisher: long,
          'publisher-place': long,
          genre: long,
          edition: long,
          note: long,
          keyword: long,
          URL: `https://shrimp.example/${'&'.repeat(9_000)}`,
        },
        {
          annotation: {
            abstract: Object.fromEntries(abstracts),
            keyPoints: Object.fromEntries(points),
            states: Array.from({ length: 250 }, () => 'GB'),
          },
          identifiers: Array.from({ length: 50 }, (_, at) => ({
            scheme: 'legacy' as const,
            value: `${at}${'<'.repeat(290)}`,
          })),
          source: { file: long, url: '', publisher: long },
          licence: long,
        },
      ),
      'ar',
    );
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
  });

  it('of which only the citation may be shown tells that', async () => {
    const page = await pageOf(full, 'en', 'listed-only');
    expect(page).toContain('Only the citation of this work may be shown here.');
    expect(page).not.toMatch(/First paragraph|A note\.|Corruption|ponds/);
    expect(page).toContain('Money Laundering Among Shrimps');
  });

  it('of a work without date and language says so', async () => {
    const page = await pageOf(
      anArticle({ language: 'und', identifiers: [], csl: { type: 'book', title: 'Ponds' }, annotation: {} }),
    );
    expect(page).toContain('<h1 dir="auto">Ponds</h1>');
    expect(page).toContain('date not stated');
  });
});
