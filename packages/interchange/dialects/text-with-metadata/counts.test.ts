import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { countsIn, recordedCounts } from '../../recorded-counts.testing.ts';
import { actCounts } from './act-counts.testing.ts';
import { textWithMetadata } from './text-with-metadata.ts';

const corpus = findCorpus();

describe.skipIf(!corpus)('[corpus] articles and divisions of legislation/aml-corpus', () => {
  const root = corpus ? join(corpus, 'legislation', 'aml-corpus') : '';

  it.each([...recordedCounts(actCounts)])('of %s are %s', (name, counts) => {
    expect(countsIn(textWithMetadata, join(root, name), 'text.txt')).toBe(counts);
  });
});
