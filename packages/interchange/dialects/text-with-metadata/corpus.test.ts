import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode } from '../../law-document.ts';
import { openSourceFile } from '../../source-file.ts';
import { australianContents } from './australia.ts';
import { canadianContents } from './canada.ts';
import { hongKongContents } from './hong-kong.ts';
import { articles } from './outline.testing.ts';
import { singaporeContents, singaporeEntries } from './singapore.ts';
import { textWithMetadata } from './text-with-metadata.ts';

const corpus = findCorpus();
const root = corpus === undefined ? '' : join(corpus, 'legislation', 'aml-corpus');

/** Provisions of the act itself and provisions it quotes, counted in the files by hand and by the lists of contents. */
const counts: Record<string, [own: number, quoted: number]> = {
  'aus/act/aml-ctf-2006/2025-03-31': [321, 0],
  'aus/act/aml-ctf-2006/2026-03-31': [331, 0],
  'aus/act/aml-ctf-2006/2026-06-04': [331, 0],
  'aus/act/aml-ctf-2006/2026-07-01': [332, 0],
  'aus/act/aml-ctf-amendment-2024/2024-12-10': [332, 84],
  'aus/act/autonomous-sanctions-2011/2024-04-09': [29, 0],
  'aus/act/charter-un-1945/2021-09-14': [231, 0],
  'ca/act/criminal-code-aml-ctf/2026-05-26': [15, 0],
  'ca/act/facfoa/2026-05-26': [20, 0],
  'ca/act/united-nations-act/2026-05-26': [4, 0],
  'ch/act/amla/2026-10-01': [70, 0],
  'ch/act/criminal-code-aml-ctf/2026-10-01': [4, 0],
  'ch/act/embargo-act/2023-07-01': [18, 0],
  'ch/reg/amlo/2026-10-01': [39, 0],
  'eu/dir/2015-849/2024-12-30': [81, 0],
  'eu/dir/2024-1640/2024-05-31': [80, 0],
  'eu/reg/2024-1624/2024-05-31': [90, 0],
  'hk/ord/unso/2018-07-06': [3, 0],
  'sg/act/united-nations-act/2023-04-28': [7, 0],
  'usa/cfr/31-1010/2026-07-07': [81, 0],
  'usa/usc/18-1956/2024': [1, 0],
  'usa/usc/bsa-31-53-ii/2024': [28, 0],
  'usa/usc/ieepa-50-35/2024': [10, 0],
};

/** Last section of the body of each British act; no number before it may be missing. */
const lastSections: Record<string, number> = {
  'gbr/act/eccta-2023/2023-10-26': 221,
  'gbr/act/ectea-2022/2022-03-15': 70,
  'gbr/act/poca-2002/2026-07-06': 462,
  'gbr/act/samla-2018/2026-07-02': 65,
  'gbr/act/terrorism-2000/2026-07-03': 131,
};

function read(folder: string): { document: LawDocument; lines: string[] } {
  const file = openSourceFile(join(root, folder, 'text.txt'), `${folder}/text.txt`);
  const [result] = [...textWithMetadata.read(file, {})];
  if (result?.outcome !== 'law') throw new Error(`${folder}: ${JSON.stringify(result)}`);
  return { document: result.document, lines: file.text().split('\n') };
}

function folders(): string[] {
  if (corpus === undefined) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`${sep}text.txt`))
    .map((name) => relative('.', name).split(sep).slice(0, -1).join('/'))
    .sort();
}

function nodesOf(document: LawDocument): LawNode[] {
  const all: LawNode[] = [];
  const visit = (node: LawNode) => {
    all.push(node);
    node.children.forEach(visit);
  };
  document.nodes.forEach(visit);
  return all;
}

const even = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Every entry must stand in the tree, in the order of the list. */
function missing(entries: readonly string[], found: readonly string[]): string[] {
  let from = 0;
  return entries.filter((entry) => {
    const at = found.indexOf(entry, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

describe.skipIf(!corpus)('the AML corpus', () => {
  it.each(Object.entries(counts))('%s: %o', (folder, expected) => {
    const found = articles(read(folder).document.nodes);
    expect([found.own.length, found.quoted.length]).toEqual(expected);
  });

  it.each(Object.entries(lastSections))('%s has each section up to %i, once', (folder, last) => {
    const body = read(folder).document.nodes.filter((node) => !/^SCHEDULE/.test(node.number));
    const numbers = articles(body).own.map((article) => article.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const bases = new Set(numbers.map((number) => Number.parseInt(number, 10)));
    const absent = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !bases.has(number));
    expect(absent).toEqual([]);
    // Repealed sections may print neither heading nor text, but dots.
    const bare = articles(body).own.filter((article) => article.heading === '' && !/^[[F\d ]*\. \./.test(article.text));
    expect(bare.map((article) => article.number)).toEqual([]);
  });

  it('finds each entry of the Australian lists of contents, in order, with its heading', () => {
    for (const folder of folders().filter((name) => name.startsWith('aus/'))) {
      const { document, lines } = read(folder);
      const entries = australianContents(lines).entries.map(even);
      expect(entries.length).toBeGreaterThan(30);
      const found = nodesOf(document).map((node) => even(`${node.number} ${node.heading}`));
      expect(missing(entries, found)).toEqual([]);
    }
  });

  it('finds each entry of the lists of contents of Canada, Singapore and Hong Kong, in order', () => {
    for (const folder of folders()) {
      const { document, lines } = read(folder);
      const own = articles(document.nodes).own;
      if (folder.startsWith('ca/')) {
        const { first, end } = canadianContents(lines);
        const entries = lines
          .slice(first, end)
          .flatMap((line) => /^(\*?\d+(?:\.\d+)*)(?: |$)/.exec(line.trim())?.[1] ?? []);
        expect(
          missing(
            entries,
            own.map((article) => article.number),
          ),
        ).toEqual([]);
      } else if (folder.startsWith('sg/')) {
        const { first, end } = singaporeContents(lines);
        const entries = singaporeEntries(lines.slice(first, end))
          .slice(0, -1)
          .filter(([, heading]) => !heading.startsWith('['));
        const found = own.map((article) => even(`${article.number} ${article.heading}`));
        expect(
          missing(
            entries.map((entry) => even(entry.join(' '))),
            found,
          ),
        ).toEqual([]);
      } else if (folder.startsWith('hk/')) {
        const { first, end } = hongKongContents(lines);
        const entries = lines
          .slice(first, end)
          .flatMap((line) => /^(\d+[A-Z]*(?:-\d+)?)\. /.exec(line.trim())?.[1] ?? []);
        expect(
          missing(
            entries,
            own.map((article) => article.number),
          ),
        ).toEqual([]);
      }
    }
  });

  it('loses no word but those of lists of contents, page furniture and markers of amendment', () => {
    for (const folder of folders().filter((name) => /^(?:eu|usa|gbr|ch)\//.test(name))) {
      const { document, lines } = read(folder);
      const words = (text: string) => text.replace(/\u00ad\s*/g, '').match(/\p{L}{2,}/gu) ?? [];
      const left = new Map<string, number>();
      for (const node of nodesOf(document)) {
        for (const word of words(`${node.number} ${node.heading} ${node.text}`))
          left.set(word, (left.get(word) ?? 0) + 1);
      }
      let lost = 0;
      const all = words(lines.join('\n'));
      for (const word of all) {
        const count = left.get(word) ?? 0;
        if (count === 0) lost += 1;
        else left.set(word, count - 1);
      }
      // Words that a page break hyphenates in a heading are put together again.
      expect(lost, folder).toBeLessThanOrEqual(Math.max(2, all.length * 0.0005));
    }
  });

  it('gives one act one identity in all its versions, and different acts different ones', () => {
    const bySource = new Map<string, Set<string>>();
    for (const folder of folders()) {
      const { document } = read(folder);
      const source = document.identifiers.find((identifier) => identifier.scheme === 'source')?.value as string;
      for (const identifier of document.identifiers) {
        const key = `${identifier.scheme} ${identifier.value}`;
        bySource.set(key, (bySource.get(key) ?? new Set()).add(source));
      }
      expect(document.country).toMatch(/^[A-Z]{2}$/);
      expect(document.title).not.toBe('');
      expect(document.versionDate).toMatch(/^\d{4}(-\d\d-\d\d)?$/);
    }
    for (const sources of bySource.values()) expect(sources.size).toBe(1);
    expect([...bySource.keys()].filter((key) => key.startsWith('source '))).toHaveLength(37);
  });

  it('reads at least three megabytes a second', () => {
    const started = performance.now();
    const { lines } = read('gbr/act/poca-2002/2026-07-06');
    const megabytes = lines.join('\n').length / 1e6;
    expect(megabytes / ((performance.now() - started) / 1000)).toBeGreaterThan(3);
  });
});
