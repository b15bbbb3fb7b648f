import type { Visibility } from '@comity/records';
import { describe, expect, it } from 'vitest';
import { describeCases } from './describe-cases.ts';
import { exportCases } from './export-cases.ts';
import { importCase } from './import-case.ts';
import { caseDocuments } from './index-for-search.ts';
import { readCase } from './read-case.ts';
import { recogniseCase } from './recognise-case.ts';
import { buildCase, openTestStore } from './store.testing.ts';

async function decisionWith(visibility: Visibility) {
  const { db } = await openTestStore();
  const id = (await importCase(db, buildCase(), { actor: 'test' })).decisionId as string;
  await db.updateTable('record').set({ visibility }).where('id', '=', id).execute();
  return { db, id };
}

describe('who may see a decision', () => {
  it('everyone, when it is public', async () => {
    const { db, id } = await decisionWith('public');
    expect((await caseDocuments(db, id))[0]?.text).toContain('laundered the proceeds');
    expect((await describeCases(db, [id])).get(id)?.text).toContain('laundered');
    expect(await recogniseCase(db, '[2031] EWHC 17 (Shrimp)')).toMatchObject({ id });
    expect(await Array.fromAsync(exportCases(db))).toHaveLength(1);
  });

  it('its citation only, when it is listed', async () => {
    const { db, id } = await decisionWith('listed-only');
    expect(await readCase(db, id)).toMatchObject({ textShown: false, accounts: [], links: [], court: 'Shrimp Court' });
    expect(await caseDocuments(db, id)).toEqual([]);
    expect((await describeCases(db, [id])).size).toBe(0);
    expect(await recogniseCase(db, 'SH/17/2030')).toMatchObject({ id });
    expect(await Array.fromAsync(exportCases(db))).toEqual([]);
  });

  it('nobody, when it is hidden', async () => {
    const { db, id } = await decisionWith('hidden');
    expect(await readCase(db, id)).toBeUndefined();
    expect(await caseDocuments(db, id)).toEqual([]);
    expect((await describeCases(db, [id])).size).toBe(0);
    expect(await recogniseCase(db, 'SH/17/2030')).toBeNull();
    expect(await Array.fromAsync(exportCases(db))).toEqual([]);
  });
});
