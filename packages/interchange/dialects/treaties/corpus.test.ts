import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode } from '../../law-document.ts';
import { openSourceFile } from '../../source-file.ts';
import { argentineMarkdown } from '../spanish/argentine-markdown.ts';
import { textWithMetadata } from '../text-with-metadata/text-with-metadata.ts';
import { againstTree, alignments, articleKeys } from './alignment.testing.ts';
import { dutchTreaty } from './dutch-treaty.ts';
import { linesOf } from './dutch-treaty-lines.ts';
import { publicLawTreaty } from './public-law-treaty.ts';
import { documentsIn } from './treaties.testing.ts';
import { articlesIn } from './treaty-tree.ts';

const corpus = findCorpus() ?? '';
const folderOf = (...path: string[]) => join(corpus, ...path);

function dutch(): LawDocument[] {
  const folder = folderOf('treaties', 'nl-verdragenbank');
  return readdirSync(folder).flatMap((name) => documentsIn(dutchTreaty, openSourceFile(join(folder, name), name)));
}

function argentine(): LawDocument[] {
  const folder = folderOf('legislation', 'es-AR');
  return readdirSync(folder)
    .flatMap((name) => documentsIn(argentineMarkdown, openSourceFile(join(folder, name), name)))
    .filter(({ kind }) => kind === 'treaty');
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const wordsIn = (nodes: readonly LawNode[]): string[] =>
  nodes.flatMap(({ number, heading, text, children }) => [
    ...wordsOf(`${number} ${heading} ${text}`),
    ...wordsIn(children),
  ]);

const instrumentOf = ({ identifiers }: LawDocument) => identifiers.find(({ scheme }) => scheme === 'instrument')?.value;

/** How many articles each pair of languages of an instrument has in common; all of them but where the file says otherwise. */
const expectedAlignments: Readonly<Record<string, string>> = {
  untoc: 'en–nl 41/41, en–es 41/41, nl–es 41/41',
  'untoc-tip': 'en–nl 20/20, en–es 20/20, nl–es 20/20',
  'untoc-som': 'en–nl 25/25, en–es 25/25, nl–es 25/25',
  'untoc-fa': 'en–nl 21/21, en–es 21/21, nl–es 21/21',
  uncac: 'en–nl 71/71, en–es 71/71, nl–es 71/71',
  un1961: 'en–nl 54/54',
  un1971: 'en–nl 33/33',
  un1988: 'en–nl 34/34, en–es 34/34, nl–es 34/34',
  un1999tf: 'en–nl 28/28',
  cets185: 'en–nl 48/48',
  cets024: 'en–nl 32/32',
  cets030: 'en–nl 30/30',
  cets182: 'en–nl 35/35',
};

describe.skipIf(corpus === '')('treaties of the Dutch database [corpus]', () => {
  const documents = corpus === '' ? [] : dutch();

  it('are found in every file, in their languages', () => {
    const languages: Record<string, number> = {};
    for (const { language } of documents) languages[language] = (languages[language] ?? 0) + 1;
    const files = new Set(documents.map(({ source }) => source.file)).size;
    const articles = documents.reduce((sum, { nodes }) => sum + articlesIn(nodes).length, 0);
    console.info('Dutch treaty database:', { files, documents: documents.length, articles, languages });
    expect(files).toBe(readdirSync(folderOf('treaties', 'nl-verdragenbank')).length);
    expect(documents.length).toBeGreaterThanOrEqual(162);
    expect(articles).toBeGreaterThanOrEqual(3070);
    expect(Object.keys(languages).toSorted()).toEqual(['de', 'en', 'es', 'fr', 'nl', 'pt']);
  });

  it('have as many articles in the translation as in the authentic text', () => {
    const byFile = Map.groupBy(documents, ({ source }) => source.file);
    for (const [file, texts] of byFile) {
      if (texts.length < 2) continue;
      const [first, second] = texts.map((document) => [...articleKeys(document)].toSorted());
      expect(second, file).toEqual(first);
    }
  });

  it('have text in every article', () => {
    const empty = documents.flatMap(({ nodes, source }) =>
      articlesIn(nodes)
        .filter(({ text, children }) => text === '' && children.length === 0)
        .map(({ number }) => `${source.file} ${number}`),
    );
    console.info('Articles without text:', empty.join(', ') || 'none');
    expect(empty.length).toBeLessThanOrEqual(1);
  });

  it('keep every word of the file', () => {
    const byFile = Map.groupBy(documents, ({ source }) => source.file);
    for (const [file, texts] of byFile) {
      const kept = new Map<string, number>();
      for (const word of texts.flatMap((text) => [...wordsOf(text.title), ...wordsIn(text.nodes)])) {
        kept.set(word, (kept.get(word) ?? 0) + 1);
      }
      const lines = linesOf(openSourceFile(folderOf('treaties', 'nl-verdragenbank', file), file).text());
      const lost = lines.slice(1).flatMap(({ text }) =>
        wordsOf(text).filter((word) => {
          kept.set(word, (kept.get(word) ?? 0) - 1);
          return (kept.get(word) as number) < 0;
        }),
      );
      expect(lost, file).toEqual([]);
    }
  });
});

describe.skipIf(corpus === '')('languages of an instrument [corpus]', () => {
  const texts = corpus === '' ? [] : [...dutch(), ...argentine()];
  const byInstrument = Map.groupBy(texts, instrumentOf);

  it.each(Object.entries(expectedAlignments))('%s aligns %s', (id, expected) => {
    const found = alignments(byInstrument.get(id) ?? []);
    console.info(id, found);
    expect(found.map(({ pair, aligned, of }) => `${pair} ${aligned}/${of}`).join(', ')).toBe(expected);
  });

  it('are one version, where the articles were never amended', () => {
    for (const [id, documents] of byInstrument) {
      if (id === undefined) continue;
      expect(new Set(documents.map(({ versionDate }) => versionDate)).size, id).toBe(1);
    }
  });

  it('have the articles of the reference tree', () => {
    const differing: Record<string, unknown> = {};
    for (const document of texts) {
      const found = againstTree(document);
      if (found && found.lacking.length + found.beyond.length > 0)
        differing[`${instrumentOf(document)} ${document.language}`] = found;
    }
    console.info('Reference tree against texts:', differing);
    expect(differing).toEqual({});
  });

  it('are official only in a language in which the treaty is authentic', () => {
    const official = texts.filter(({ standing }) => standing === 'official');
    expect(official.filter((document) => instrumentOf(document) !== undefined).map(({ language }) => language)).toEqual(
      Array.from({ length: 13 }, () => 'en'),
    );
  });
});

describe.skipIf(corpus === '')('treaties that Argentine acts approve [corpus]', () => {
  it('are told apart from the acts', () => {
    const treaties = argentine();
    const articles = treaties.reduce((sum, { nodes }) => sum + articlesIn(nodes).length, 0);
    console.info('Treaties annexed to Argentine acts:', { treaties: treaties.length, articles });
    expect(treaties.length).toBeGreaterThanOrEqual(75);
    expect(treaties.flatMap((document) => instrumentOf(document) ?? []).toSorted()).toEqual(
      ['un1988', 'uncac', 'untoc', 'untoc-fa', 'untoc-som', 'untoc-tip'].toSorted(),
    );
    expect(
      treaties.every(({ standing, country, language }) => `${standing} ${country} ${language}` === 'courtesy INTL es'),
    ).toBe(true);
  });
});

describe.skipIf(corpus === '')('other texts of treaties [corpus]', () => {
  it('are the Rome Statute, of one work with the Dutch and the Argentine text', () => {
    const [statute] = documentsIn(
      publicLawTreaty,
      openSourceFile(folderOf('treaties', 'rome-statute', 'RomeStatute.en.json'), 'r.json'),
    );
    expect(articlesIn(statute?.nodes ?? [])).toHaveLength(131);
    const number = { scheme: 'act-number', value: 'UN:2187 UNTS 3' };
    expect(statute?.identifiers).toContainEqual(number);
    const others = [...dutch(), ...argentine()].filter(({ identifiers }) =>
      identifiers.some(({ value }) => value === number.value),
    );
    expect(others.map(({ language }) => language)).toEqual(['en', 'nl', 'es']);
  });

  it('are the Convention on the financing of terrorism from its text, and the resolutions of the Security Council', () => {
    const read = (path: string) =>
      documentsIn(
        textWithMetadata,
        openSourceFile(join(folderOf('treaties', 'un-aml-corpus', 'un'), path), 'text.txt'),
      );
    const [convention] = read('treaty/tf-convention-1999/1999-12-09/text.txt');
    expect(convention).toMatchObject({ kind: 'treaty', standing: 'official', versionDate: '1999-12-09' });
    expect(convention && againstTree(convention)).toEqual({ lacking: [], beyond: [] });
    for (const name of ['1267-1999/1999-10-15', '1373-2001/2001-09-28', '1540-2004/2004-04-28']) {
      expect(read(`unscr/${name}/text.txt`)).toMatchObject([
        { kind: 'document', country: 'UN', facts: { type: 'resolution' } },
      ]);
    }
  });
});
