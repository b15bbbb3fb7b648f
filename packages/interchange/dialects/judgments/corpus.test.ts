import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { type CaseDocument, caseDocumentSchema } from '../../case-document.ts';
import { dialects } from '../../dialects.ts';
import { readFile } from '../../read-file.ts';
import { openSourceFile } from '../../source-file.ts';
import { judgmentDialects } from './index.ts';
import type { AnyResult } from './judgment.testing.ts';

const corpus = findCorpus();
const all = [...dialects, ...judgmentDialects];

function readFolder(folder: string): AnyResult[] {
  const root = join(corpus as string, 'cases', folder);
  return readdirSync(root).flatMap((name) => [...readFile<AnyResult>(openSourceFile(join(root, name), name), all)]);
}

/** How many documents there are, and how many have each kind of knowledge; every one fits the contract. */
function counted(results: readonly AnyResult[]): Record<string, number> {
  const cases = results.flatMap((result) => (result.outcome === 'case' ? [result.document] : []));
  for (const document of cases) expect(caseDocumentSchema.safeParse(document).error?.issues[0]).toBeUndefined();
  const having = (test: (document: CaseDocument) => boolean) => cases.filter(test).length;
  const identified = (scheme: string) =>
    having(({ identifiers }) => identifiers.some((found) => found.scheme === scheme));
  const paragraphs = cases.flatMap(({ texts }) => texts);
  return {
    cases: cases.length,
    laws: results.filter(({ outcome }) => outcome === 'law').length,
    leftAlone: results.filter(({ outcome }) => outcome === 'left-alone').length,
    refused: results.filter(({ outcome }) => outcome === 'refused').length,
    dated: having(({ date }) => date?.length === 10),
    courts: having(({ court }) => court.name !== '' && court.level !== 'unknown'),
    cited: identified('neutral-citation'),
    numbered: identified('docket') + identified('application'),
    paragraphs: paragraphs.filter(({ level, text }) => level === 0 && text !== '').length,
    withNumber: paragraphs.filter(({ level, number }) => level === 0 && number !== '').length,
    withAnchor: paragraphs.filter(({ anchor }) => anchor !== '').length,
    headings: paragraphs.filter(({ level }) => level > 0).length,
  };
}

/** The text of the file without its description, contents lists and marks of footnotes. */
function textOfXml(xml: string): string {
  return xml
    .replace(/<meta>.*?<\/meta>|<meta .*?<\/meta>|<toc>.*?<\/toc>|<toc .*?<\/toc>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|amp|quot|apos);/g, '');
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

describe.skipIf(!corpus)('the staged judgments', () => {
  it('of the United Kingdom', () => {
    expect(counted(readFolder('uk-legaldocml'))).toMatchInlineSnapshot(`
      {
        "cases": 68,
        "cited": 68,
        "courts": 68,
        "dated": 67,
        "headings": 1332,
        "laws": 0,
        "leftAlone": 48,
        "numbered": 52,
        "paragraphs": 10036,
        "refused": 0,
        "withAnchor": 9445,
        "withNumber": 9580,
      }
    `);
  });

  it('press summaries', () => {
    expect(counted(readFolder('uk-press-summaries'))).toMatchInlineSnapshot(`
      {
        "cases": 11,
        "cited": 0,
        "courts": 11,
        "dated": 11,
        "headings": 61,
        "laws": 0,
        "leftAlone": 0,
        "numbered": 0,
        "paragraphs": 155,
        "refused": 0,
        "withAnchor": 0,
        "withNumber": 0,
      }
    `);
  });

  it('of the European Court of Human Rights', () => {
    expect(counted(readFolder('echr-docx'))).toMatchInlineSnapshot(`
      {
        "cases": 4,
        "cited": 0,
        "courts": 4,
        "dated": 4,
        "headings": 220,
        "laws": 0,
        "leftAlone": 1,
        "numbered": 4,
        "paragraphs": 1110,
        "refused": 0,
        "withAnchor": 0,
        "withNumber": 694,
      }
    `);
  });

  it('of African institutes, with their laws', () => {
    expect(counted(readFolder('laws-africa'))).toMatchInlineSnapshot(`
      {
        "cases": 2,
        "cited": 2,
        "courts": 2,
        "dated": 2,
        "headings": 0,
        "laws": 8,
        "leftAlone": 2,
        "numbered": 0,
        "paragraphs": 0,
        "refused": 0,
        "withAnchor": 0,
        "withNumber": 0,
      }
    `);
  });

  it('lose no id of a paragraph and no letter of the text', () => {
    const root = join(corpus as string, 'cases', 'uk-legaldocml');
    const losses: string[] = [];
    for (const name of readdirSync(root).filter((file) => file.endsWith('.xml'))) {
      const file = openSourceFile(join(root, name), name);
      const [result] = [...readFile<AnyResult>(file, all)];
      if (result?.outcome !== 'case') continue;
      const { texts } = result.document;
      const ids = new Set(texts.map(({ anchor }) => anchor));
      for (const [, id = ''] of file.text().matchAll(/<paragraph eId="([^"]+)"/g)) {
        if (!ids.has(id)) losses.push(`${name} ${id}`);
      }
      const read = lettersOf(texts.map(({ number, heading, text }) => number + heading + text).join(''));
      const there = lettersOf(textOfXml(file.text()));
      if (Math.abs(there - read) > there * 0.002) losses.push(`${name} ${there - read} letters`);
    }
    expect(losses).toMatchInlineSnapshot(`
      [
        "test93.xml 1920 letters",
      ]
    `);
  });

  it('are read from DOCX as from the XML made of it', () => {
    const root = join(corpus as string, 'cases', 'uk-legaldocml');
    const xml = judgmentDialects.find(({ id }) => id === 'uk-judgment');
    const word = judgmentDialects.find(({ id }) => id === 'uk-judgment-docx');
    let read = 0;
    let same = 0;
    for (const name of readdirSync(root).filter((file) => file.endsWith('.docx'))) {
      const alone = { ...openSourceFile(join(root, name), name), beside: () => undefined };
      const made = openSourceFile(join(root, name.replace('docx', 'xml')), name.replace('docx', 'xml'));
      if (!word || !xml || word.recognise(alone) === 0) continue;
      const [fromWord] = word.read(alone, {});
      const [fromXml] = xml.read(made, {});
      if (fromWord?.outcome !== 'case' || fromXml?.outcome !== 'case') continue;
      read += 1;
      const shared = fromWord.document.identifiers[0]?.value === fromXml.document.identifiers[0]?.value;
      if (shared && fromWord.document.court.name === fromXml.document.court.name) same += 1;
    }
    expect({ read, same }).toMatchInlineSnapshot(`
      {
        "read": 46,
        "same": 46,
      }
    `);
  });
});
