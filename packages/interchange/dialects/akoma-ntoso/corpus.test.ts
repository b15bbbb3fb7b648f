import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode } from '../../law-document.ts';
import { openSourceFile } from '../../source-file.ts';
import { akomaNtoso } from './dialect.ts';

const corpus = findCorpus();
const folder = corpus ? join(corpus, 'legislation/uk-akn-drafts') : '';
const files = corpus ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];

function read(name: string): LawDocument {
  const [result] = [...akomaNtoso.read(openSourceFile(join(folder, name), name), {})];
  if (result?.outcome !== 'law') throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.document;
}

function flat(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

function words(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

const INLINE = /<\/?(?:inline|def|quotedText|ref|mod|i|b|a|sup|sub|concept|date|rref|mref)\b[^>]*>/g;

/** Words a reader sees, found without the reader of the dialect: tags taken out of the raw file. */
function visibleText(xml: string): string {
  const cover = /<p>(?:CONTENTS|CYNNWYS)<\/p>[\s\S]*?<\/coverPage>/;
  const seen = xml.replace(/<meta>[\s\S]*?<\/meta>/, '').replace(cover, '');
  return seen
    .replace(INLINE, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&');
}

describe.skipIf(!corpus)('drafts of the UK parliaments', () => {
  it.each(files)('%s: every section and article, every word', (name) => {
    const file = openSourceFile(join(folder, name), name);
    expect(akomaNtoso.recognise(file)).toBeGreaterThan(0.9);
    const document = read(name);
    const nodes = flat(document.nodes);
    const printed = file.text().match(/<(?:section|article)[ >]/g)?.length;
    expect(nodes.filter(({ role }) => role === 'article')).toHaveLength(printed ?? 0);
    const kept = words(nodes.map((node) => `${node.number} ${node.heading} ${node.text}`).join('\n'));
    const lost = [...words(visibleText(file.text()))].filter(([word, times]) => (kept.get(word) ?? 0) < times);
    expect(lost).toEqual([]);
  });

  it.each(files)('%s: country, language, status', (name) => {
    const document = read(name);
    expect(document).toMatchObject({ country: 'GB', status: 'draft', language: name.includes('-cy') ? 'cy' : 'en' });
  });

  it.skipIf(!corpus)('does not take judgments and press summaries', () => {
    for (const set of ['cases/uk-legaldocml', 'cases/uk-press-summaries']) {
      const names = readdirSync(join(corpus as string, set)).filter((name) => name.endsWith('.xml'));
      const scores = names.map((name) => akomaNtoso.recognise(openSourceFile(join(corpus as string, set, name), name)));
      expect(scores.filter((score) => score > 0)).toEqual([]);
    }
  });
});
