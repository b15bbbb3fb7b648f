import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { differingCounts, keyOf } from '../html/outline.testing.ts';
import { CHINESE_COUNTS } from './chinese-counts.testing.ts';
import { chineseMarkdown } from './chinese-markdown.ts';

const corpus = findCorpus();
const folder = join(corpus ?? '', 'legislation', 'zh-CN');

describe.skipIf(!corpus)('[corpus] counts of every file', () => {
  it('are as recorded', () => {
    expect(differingCounts(chineseMarkdown, folder, CHINESE_COUNTS)).toEqual([]);
  });

  it('are recorded of files that are there', () => {
    const known = readdirSync(folder).filter((name) => CHINESE_COUNTS[keyOf(name)] !== undefined);
    expect(known.length).toBeGreaterThan(5);
  });
});
