import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { countsIn, recordedCounts } from '../../recorded-counts.testing.ts';
import { actCounts, treatyCounts } from './act-counts.testing.ts';
import { textWithMetadata } from './text-with-metadata.ts';

const corpus = findCorpus();

describe.skipIf(!corpus).each([
  ['legislation/aml-corpus', actCounts],
  ['treaties/un-aml-corpus', treatyCounts],
])('[corpus] articles and divisions of %s', (set, table) => {
  const root = corpus ? join(corpus, set) : '';

  it.each([...recordedCounts(table)])('of %s are %s', (name, counts) => {
    expect(countsIn(textWithMetadata, join(root, name), 'text.txt')).toBe(counts);
  });
});
