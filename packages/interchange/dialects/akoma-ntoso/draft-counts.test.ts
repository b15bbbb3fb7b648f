import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { differingCounts, keyOf } from '../html/outline.testing.ts';
import { akomaNtoso } from './dialect.ts';
import { DRAFT_COUNTS } from './draft-counts.testing.ts';

const corpus = findCorpus();
const folder = join(corpus ?? '', 'legislation', 'uk-akn-drafts');

describe.skipIf(!corpus)('[corpus] counts of every file', () => {
  it('are as recorded', () => {
    expect(differingCounts(akomaNtoso, folder, DRAFT_COUNTS)).toEqual([]);
  });

  it('are recorded of files that are there', () => {
    const known = readdirSync(folder).filter((name) => DRAFT_COUNTS[keyOf(name)] !== undefined);
    expect(known.length).toBeGreaterThan(5);
  });
});
