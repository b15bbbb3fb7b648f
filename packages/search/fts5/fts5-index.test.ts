import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeAcross } from '../contract/across.testing.ts';
import { folderForTest } from '../contract/open-for-test.testing.ts';
import { describeIndex } from '../index-contract.testing.ts';
import { openFts5Index } from './fts5-index.ts';

describeIndex('SQLite FTS5', (path) => openFts5Index(path));
describeAcross((path, concepts) => openFts5Index(path, { concepts }));

describe('an index built with other concepts', () => {
  it('is not opened, so that it is built anew', () => {
    const path = join(folderForTest(), 'index.db');
    const concepts = [{ id: 'extradition', terms: { en: ['extradition'] } }];
    openFts5Index(path, { concepts })?.close();
    expect(openFts5Index(path)).toBeUndefined();
    const again = openFts5Index(path, { concepts });
    expect(again?.count()).toBe(0);
    again?.close();
  });
});
