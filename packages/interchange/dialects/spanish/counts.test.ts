import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { countsIn, recordedCounts } from '../../recorded-counts.testing.ts';
import { argentineCounts } from './argentine-counts.testing.ts';
import { argentineMarkdown } from './argentine-markdown.ts';
import { uruguayanCounts } from './uruguayan-counts.testing.ts';
import { uruguayanMarkdown } from './uruguayan-markdown.ts';

const corpus = findCorpus();

describe.skipIf(!corpus).each([
  { set: 'es-AR', dialect: argentineMarkdown, table: argentineCounts },
  { set: 'es-UY', dialect: uruguayanMarkdown, table: uruguayanCounts },
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
