import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { countsIn, recordedCounts } from '../../recorded-counts.testing.ts';
import { dutchCounts } from './dutch-counts.testing.ts';
import { dutchMarkdown } from './dutch-markdown.ts';
import { frenchCounts } from './french-counts.testing.ts';
import { frenchMarkdown } from './french-markdown.ts';
import { germanCounts } from './german-counts.testing.ts';
import { germanMarkdown } from './german-markdown.ts';

const corpus = findCorpus();

describe.skipIf(!corpus).each([
  { set: 'de', dialect: germanMarkdown, table: germanCounts },
  { set: 'fr', dialect: frenchMarkdown, table: frenchCounts },
  { set: 'nl', dialect: dutchMarkdown, table: dutchCounts },
])('[corpus] articles and divisions of legislation/$set', ({ set, dialect, table }) => {
  const folder = corpus ? join(corpus, 'legislation', set) : '';
  const recorded = recordedCounts(table);

  it('are recorded for each file', () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));
    expect([...recorded.keys()].sort()).toEqual(names.sort());
  });

  it('are as recorded', { timeout: 60_000 }, () => {
    for (const [name, counts] of recorded) expect(countsIn(dialect, folder, `${name}.md`), name).toBe(counts);
  });
});
