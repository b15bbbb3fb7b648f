import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode } from '../../law-document.ts';
import { openSourceFile } from '../../source-file.ts';
import { saudiMarkdown } from './saudi-markdown.ts';

const corpus = findCorpus();
const folder = join(corpus ?? '', 'legislation', 'ar-SA');

describe.skipIf(!corpus)('saudiMarkdown on the corpus', () => {
  const names = corpus ? readdirSync(folder).sort() : [];

  it('finds each marked article, and loses no word but the designations printed twice', () => {
    let laws = 0;
    for (const name of names) {
      const file = openSourceFile(join(folder, name), name);
      const [result] = saudiMarkdown.read(file, {});
      if (result?.outcome !== 'law') continue;
      laws += 1;
      const body = file.text().replace(/^---\n[\s\S]*?\n---\n/, '');
      const marked = body
        .split('\n')
        .filter((line) => /^##+ \(?(?:المادة|البند|أولا|ثانيا|ثالثا|رابعا)/u.test(line)).length;
      expect([name, count(result.document.nodes) >= marked]).toEqual([name, true]);
      const { title } = result.document;
      const once = body.replaceAll(`### ${title}\n`, '');
      const lost = wordsLost(once, all(result.document));
      const ordinal = /^(?:المادة|بعد|عشرة?|و?ال\S+)$/u;
      expect([name, lost.filter((word) => !ordinal.test(word))]).toEqual([name, []]);
      const echoes = body.split('\n').filter((line) => /^\(?المادة /u.test(line)).length;
      expect([name, lost.filter((word) => word === 'المادة').length <= echoes]).toEqual([name, true]);
    }
    expect(laws).toBeGreaterThan(names.length * 0.9);
  });
});

function count(nodes: readonly LawNode[]): number {
  return nodes.reduce((sum, node) => sum + Number(node.role === 'article') + count(node.children), 0);
}

function all(law: LawDocument): string {
  const parts = (node: LawNode): string =>
    [node.number, node.heading, node.text, ...node.children.map(parts)].join('\n');
  return [law.title, ...law.alternativeTitles.slice(0, 1), ...law.nodes.map(parts)].join('\n');
}

function wordsOf(text: string): string[] {
  return text.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words of `before` that `after` has fewer of, each as often as it is missing. */
function wordsLost(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(after)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(before).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
