import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { differingCounts, keyOf } from '../html/outline.testing.ts';
import { SAUDI_COUNTS } from './saudi-counts.testing.ts';
import { saudiMarkdown } from './saudi-markdown.ts';

const corpus = findCorpus();
const folder = join(corpus ?? '', 'legislation', 'ar-SA');

describe.skipIf(!corpus)('[corpus] counts of every file', () => {
  it('are as recorded', () => {
    expect(differingCounts(saudiMarkdown, folder, SAUDI_COUNTS)).toEqual([]);
  });

  it('are recorded of files that are there', () => {
    const known = readdirSync(folder).filter((name) => SAUDI_COUNTS[keyOf(name)] !== undefined);
    expect(known.length).toBeGreaterThan(5);
  });
});
