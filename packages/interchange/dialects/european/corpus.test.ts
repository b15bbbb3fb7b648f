import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import type { Dialect, LawNode, ReadResult } from '../../law-document.ts';
import { plainText } from '../../markdown-text.ts';
import { openSourceFile } from '../../source-file.ts';
import { dutchMarkdown } from './dutch-markdown.ts';
import { frenchMarkdown } from './french-markdown.ts';
import { germanMarkdown } from './german-markdown.ts';
import { readMetadata } from './german-metadata.ts';

const corpus = findCorpus();

interface Sample {
  folder: string;
  dialect: Dialect;
  /** The lines of a file that a reader sees as text of the act. */
  body(text: string): string[];
  /** How an article's line looks, counted independently of the dialect's own rules. */
  articleLine: RegExp;
}

const withoutFrontMatter = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
const SAMPLES: Sample[] = [
  {
    folder: 'de',
    dialect: germanMarkdown,
    body(text) {
      const lines = withoutFrontMatter(text);
      return lines.slice(readMetadata(lines).firstTextLine).map((line) => line.replace('(XXXX)', ''));
    },
    articleLine: /^#+ (?:\(XXXX\) ?)?(?:§|Art)/,
  },
  {
    folder: 'fr',
    dialect: frenchMarkdown,
    body: (text) => withoutFrontMatter(text).filter((line) => !line.startsWith('# ')),
    articleLine: /^(?:#+ )?Article [^,]{0,60}$/,
  },
  {
    folder: 'nl',
    dialect: dutchMarkdown,
    body: (text) => text.split('\n').filter((line) => !/^(?:<meta|##[^#])/.test(line)),
    articleLine: /^#+ *Artikel/,
  },
];

function flat(nodes: LawNode[]): LawNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

/** Letters and digits without blanks between them, so that where a wrapped line was joined does not matter; counted per word. */
function wordsMissing(body: string[], nodes: LawNode[]): string[] {
  const held = new Map<string, number>();
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const node of flat(nodes)) {
    for (const word of wordsOf(`${node.number} ${node.heading} ${node.text}`))
      held.set(word, (held.get(word) ?? 0) + 1);
  }
  return body
    .flatMap((line) => wordsOf(plainText(line)))
    .filter((word) => {
      const count = held.get(word) ?? 0;
      if (count > 0) held.set(word, count - 1);
      return count === 0;
    });
}

function filesOf(folder: string): string[] {
  return readdirSync(join(corpus as string, 'legislation', folder));
}

function read(sample: Sample, name: string): { text: string; result: ReadResult } {
  const file = openSourceFile(join(corpus as string, 'legislation', sample.folder, name), name);
  expect(sample.dialect.recognise(file)).toBeGreaterThan(0.9);
  return { text: file.text(), result: [...sample.dialect.read(file, {})][0] as ReadResult };
}

describe.skipIf(!corpus).each(SAMPLES)('legislation/$folder', (sample) => {
  it('loses no word and no article of any file', { timeout: 60_000 }, () => {
    for (const name of filesOf(sample.folder)) {
      const { text, result } = read(sample, name);
      expect(result.outcome, name).not.toBe('refused');
      const body = sample.body(text);
      if (result.outcome !== 'law') {
        expect(body.join('').trim(), name).toBe('');
        continue;
      }
      expect(
        wordsMissing(body, result.document.nodes).filter((word) => word !== 'RL'),
        name,
      ).toEqual([]);
      // `Art 1` that groups the paragraphs of an act is a division, so every node that carries such a number counts.
      const articles = flat(result.document.nodes).filter(
        (node) => node.role === 'article' || /^Art /.test(node.number),
      );
      const printed = body.filter((line) => sample.articleLine.test(line)).length;
      expect(articles.length, name).toBeGreaterThanOrEqual(printed);
    }
  });

  it('gives each act one identifier of its own, a title and a version', () => {
    const identifiers = new Set<string>();
    let laws = 0;
    for (const name of filesOf(sample.folder)) {
      const { result } = read(sample, name);
      if (result.outcome !== 'law') continue;
      laws += 1;
      identifiers.add(result.document.identifiers[0]?.value ?? '');
      expect(result.document.title, name).not.toBe('');
      expect(result.document.versionDate, name).toMatch(/^\d{4}/);
    }
    expect(identifiers.size).toBe(laws);
  });
});

describe.skipIf(!corpus)('acts whose titles and sizes are known', () => {
  const lawOf = (sample: Sample, name: string) => {
    const { result } = read(sample, name);
    if (result.outcome !== 'law') throw new Error(result.reason);
    return result.document;
  };
  const [german, french, dutch] = SAMPLES as [Sample, Sample, Sample];

  it('reads the German criminal code', () => {
    const law = lawOf(german, 'stgb.md');
    expect([law.title, law.alternativeTitles]).toEqual(['Strafgesetzbuch', ['StGB']]);
    const article = flat(law.nodes).find((node) => node.number === '§ 129');
    expect(article?.heading).toBe('Bildung krimineller Vereinigungen');
  });

  it('finds the titles of the Dutch codes behind the dates of their acts', () => {
    expect(lawOf(dutch, 'BWBR0001854.md').title).toBe('Wetboek van Strafrecht');
    expect(lawOf(dutch, 'BWBR0001903.md').title).toBe('Wetboek van Strafvordering');
    expect(lawOf(dutch, 'BWBR0001941.md').title).toBe('Opiumwet');
  });

  it('counts the French articles of a file without heading marks', () => {
    const law = lawOf(french, 'LEGITEXT000006071154.md');
    const articles = flat(law.nodes).filter((node) => node.role === 'article');
    const quoted = articles.flatMap((node) => node.children).filter((node) => node.role === 'article');
    expect([articles.length - quoted.length, quoted.length]).toEqual([3869, 62]);
  });
});
