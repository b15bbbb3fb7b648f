import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode } from '../../law-document.ts';
import { readFile } from '../../read-file.ts';
import { sourceFileOf } from '../../source-file.ts';
import { documentMarkdown } from './document-markdown.ts';

const head = `---
comity: document
type: guide
title: Guide to the lending of spades
language: en
identifier: gardens:guide-7
country: UN
issued-by: Office of Gardens
edition: 2nd edition
date: 2021-03
period-from: 2021
period-to: 2025
concerns: [money-laundering, trafficking-in-persons]
explains: [untoc:18, uncac]
standing: official
source: https://gardens.example/guide
publisher: Gardens Press
licence: CC-BY-4.0
---
`;

const body = `An opening paragraph
over two lines.

# Part one

## Before asking {explains: untoc:18(13), uncac:46(13); use: checklist}

- Is there a spade?
- Is it *yours*?

### A letter {use: template}

Dear neighbour,

## Names in {braces}

Stay.
`;

const read = (text: string) => [
  ...readFile(sourceFileOf('guide.md', new TextEncoder().encode(text)), [documentMarkdown]),
];

function readDocument(text: string): LawDocument {
  const [result] = read(text);
  if (result?.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

function reasonOf(text: string): string {
  const [result] = read(text);
  return result?.outcome === 'refused' ? `${result.place}: ${result.reason}` : JSON.stringify(result);
}

const outline = (nodes: readonly LawNode[]): unknown[] =>
  nodes.map(({ role, heading, text, explains, use, children }) => [
    ...[role, heading, text],
    ...(explains ? [explains] : []),
    ...(use ? [use] : []),
    ...(children.length > 0 ? [outline(children)] : []),
  ]);

describe('a document in Markdown', () => {
  it('has its facts', () => {
    const { nodes: _nodes, ...says } = readDocument(head + body);
    expect(says).toEqual({
      kind: 'document',
      facts: {
        type: 'guide',
        issuedBy: 'Office of Gardens',
        periodFrom: '2021',
        periodTo: '2025',
        edition: '2nd edition',
        concerns: ['money-laundering', 'trafficking-in-persons'],
        explains: ['untoc:18', 'uncac'],
      },
      dialect: 'document-markdown',
      country: 'UN',
      language: 'en',
      title: 'Guide to the lending of spades',
      alternativeTitles: [],
      identifiers: [{ scheme: 'source', value: 'document:gardens:guide-7' }],
      versionDate: '2021-03',
      dates: [{ event: 'published', date: '2021-03', precision: 'month' }],
      status: 'unknown',
      standing: 'official',
      source: { file: 'guide.md', url: 'https://gardens.example/guide', publisher: 'Gardens Press' },
      licence: 'CC-BY-4.0',
    });
  });

  it('has its sections, each with what it hangs on and what it is for', () => {
    expect(outline(readDocument(head + body).nodes)).toEqual([
      ['text', '', 'An opening paragraph over two lines.'],
      [
        ...['division', 'Part one', ''],
        [
          [
            ...['text', 'Before asking', '- Is there a spade?\n- Is it yours?'],
            ['untoc:18(13)', 'uncac:46(13)'],
            'checklist',
            [['text', 'A letter', 'Dear neighbour,', 'template']],
          ],
          ['text', 'Names in {braces}', 'Stay.'],
        ],
      ],
    ]);
  });

  it('leaves blank what the file does not say', () => {
    const { facts, versionDate, dates, country, standing, identifiers } = readDocument(
      '---\ncomity: document\ntitle: Note\nlanguage: ru\n---\nТекст.\n',
    );
    expect({ facts, versionDate, dates, country, standing, identifiers }).toEqual({
      facts: { type: 'other', issuedBy: '', periodFrom: '', periodTo: '', edition: '', concerns: [], explains: [] },
      versionDate: '',
      dates: [],
      country: 'INTL',
      standing: 'unknown',
      identifiers: [],
    });
  });

  it.each([
    ['type: guide', 'type: booklet', 'front matter: type: "booklet" is not known. Known: strategy,'],
    ['date: 2021-03', 'date: March 2021', 'front matter: date: "March 2021" is no date'],
    ['period-to: 2025', 'period-to: 2025-13', 'front matter: period-to: "2025-13" is no date'],
    [
      'explains: [untoc:18, uncac]',
      'explains: [Article 18]',
      'front matter: explains: "Article 18" is not of the right form',
    ],
    ['[money-laundering', '[Money Laundering', 'front matter: concerns: "Money Laundering"'],
    ['standing: official', 'standing: holy', 'front matter: standing: "holy" is not known'],
    ['publisher:', 'publlisher:', 'front matter: "publlisher" is no field of a document. Known: type, title'],
    ['use: checklist', 'use: toy', 'line 25: "use: toy" is no mark of a section'],
    ['untoc:18(13), uncac', 'UNTOC 18, uncac', 'line 25: "explains: UNTOC 18, uncac:46(13)" is no mark'],
    ['[money-laundering', '[spade-laundering', 'concerns: "spade-laundering" is no concept of the thesaurus'],
    ['untoc:18, uncac]', 'spades:18]', 'front matter: explains: "spades:18" is no treaty article'],
    ['untoc:18, uncac]', 'untoc:999]', 'the treaty has no such provision'],
    ['untoc:18(13), uncac', 'untoc:18(99), uncac', 'line 25: explains: "untoc:18(99)" is no treaty article'],
    ['untoc:18(13), uncac', 'spades, uncac', 'line 25: explains: "spades" is no treaty article'],
    ['date: 2021-03', 'date: 2021-02-30', 'front matter: date: "2021-02-30" is no date'],
    ['period-to: 2025', 'period-to: 2020-12', 'period-to: the period ends (2020-12) before it begins (2021)'],
    ['country: UN', 'country: ZZ', 'front matter: country: "ZZ" is the code of no State'],
    [body, '\n\n', 'The document has no text under its front matter.'],
  ])('refuses %j given as %j with the place', (good, bad, reason) => {
    const text = (head + body).replace(good, bad);
    expect(reasonOf(text)).toContain(reason);
  });

  it.each(['UN', 'EU', 'INTL', 'XK', 'FR'])('may be of %s', (code) => {
    expect(readDocument((head + body).replace('country: UN', `country: ${code}`)).country).toBe(code);
  });

  it('is not taken for one without the mark', () => {
    expect(documentMarkdown.recognise(sourceFileOf('a.md', new TextEncoder().encode('---\ntitle: A\n---\n')))).toBe(0);
    expect(documentMarkdown.recognise(sourceFileOf('a.md', new Uint8Array([0, 1, 2])))).toBe(0);
  });

  it('loses no word of any body, and never fails', () => {
    const word = fc.constantFrom('alpha', 'бета', '伽马', 'دلتا', 'e');
    const line = fc.tuple(
      fc.constantFrom('', '# ', '## ', '### ', '- ', '1. ', '{', '######  '),
      fc.array(word, { maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const text = lines.map(([mark, words]) => mark + words.join(' ')).join('\n');
        const [result] = read(head + text);
        if (result?.outcome !== 'law') return result?.outcome === 'refused';
        const shown: string[] = [];
        const walk = (node: LawNode): void => {
          shown.push(node.heading, node.text);
          node.children.forEach(walk);
        };
        result.document.nodes.forEach(walk);
        const words = (all: string): string[] => all.match(/\p{L}+/gu) ?? [];
        expect(words(shown.join(' '))).toEqual(words(text));
        return true;
      }),
    );
  });

  it('takes hostile headings in its stride', () => {
    const hostile = [
      `# ${' {'.repeat(900)}`,
      `# a${' \t'.repeat(900)}`,
      `# x {use: ${'y'.repeat(1_500)}}`,
      '#'.repeat(2_000),
    ];
    for (const line of hostile) expect(['law', 'refused']).toContain(read(`${head}${line}\ntext`)[0]?.outcome);
  });
});
