import type { StarterCase } from '@comity/reference';
import { describe, expect, it } from 'vitest';
import { exportCases } from './export-cases.ts';
import { importCase } from './import-case.ts';
import { caseDocuments } from './index-for-search.ts';
import { loadStarterCases } from './load-starter-cases.ts';
import { readCase } from './read-case.ts';
import { buildCase, contentOfStore, openTestStore } from './store.testing.ts';

const record: StarterCase = {
  id: 'stcase00001x',
  collection: 'starter',
  country: 'GB',
  language: 'en',
  court: { name: 'Shrimp Court', level: 'appeal' },
  date: '2031-05-06',
  number: '[2031] EWHC 17 (Shrimp)',
  identifiers: [{ scheme: 'neutral-citation', value: '[2031] EWHC 17 (Shrimp)' }],
  source: { url: 'https://court.example/1', publisher: 'Invented Court' },
  verifiedAgainst: 'Invented.',
  crimeTypes: ['money-laundering'],
  elements: [],
  treatyArticles: ['untoc:16'],
  cooperation: [{ form: 'extradition', states: ['FR'], basis: 'Convention of 1990' }],
  provisions: ['Shrimp Act, s. 3'],
  linksSaidBy: 'import',
  summaries: { ar: 'ملخص', zh: '摘要', en: 'Summary', fr: 'Résumé', ru: 'Краткое изложение', es: 'Resumen' },
};

describe('the decisions of the starter set', () => {
  it('are entered once, cited by court, date and number, with a summary in each language', async () => {
    const store = await openTestStore();
    expect(await loadStarterCases(store.db, [record])).toBe(1);
    const before = contentOfStore(store);
    expect(await loadStarterCases(store.db, [record])).toBe(0);
    expect(contentOfStore(store)).toBe(before);
    const decision = await readCase(store.db, record.id);
    expect(decision).toMatchObject({ id: record.id, title: 'Shrimp Court, 2031-05-06, [2031] EWHC 17 (Shrimp)' });
    expect(decision?.accounts[0]).toMatchObject({ collection: 'starter', facts: { licence: 'Apache-2.0' } });
    expect(decision?.links.map(({ target }) => target)).toEqual(['untoc:16', 'extradition', 'money-laundering']);
    const documents = await caseDocuments(store.db, record.id);
    expect(documents.map(({ language }) => language).sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
  });

  it('stand beside what a file brings of the same decision, before or after', async () => {
    for (const starterFirst of [true, false]) {
      const { db } = await openTestStore();
      const enter = [() => loadStarterCases(db, [record]), () => importCase(db, buildCase(), { actor: 'test' })];
      for (const step of starterFirst ? enter : enter.reverse()) await step();
      const ids = await db.selectFrom('decision').select('id').execute();
      expect(ids).toHaveLength(1);
      const decision = await readCase(db, ids[0]?.id as string);
      expect(decision?.accounts.map(({ collection }) => collection).sort()).toEqual(['import', 'starter']);
    }
  });

  it('are left out of an export: every store has them', async () => {
    const { db } = await openTestStore();
    await loadStarterCases(db, [record]);
    expect(await Array.fromAsync(exportCases(db))).toEqual([]);
  });
});
