import type { LawDocument, LawNode } from '@comity/interchange';
import fc from 'fast-check';

/** An invented article. */
export function article(number: string, heading = '', text = '', children: LawNode[] = []): LawNode {
  return { role: 'article', number, heading, text, children };
}

export function division(number: string, heading: string, children: LawNode[]): LawNode {
  return { role: 'division', number, heading, text: '', children };
}

export function plainText(text: string, heading = ''): LawNode {
  return { role: 'text', number: '', heading, text, children: [] };
}

/** An invented act on the keeping of gardens, with what is given in place of its own. */
export function buildLaw(given: Partial<LawDocument> = {}): LawDocument {
  return {
    dialect: 'invented',
    country: 'DE',
    language: 'de',
    title: 'Gartengesetz',
    alternativeTitles: ['GartG'],
    identifiers: [{ scheme: 'source', value: 'invented:gartg' }],
    versionDate: '2024-01-01',
    dates: [{ event: 'adopted', date: '2020-02-03', precision: 'day' }],
    status: 'in-force',
    standing: 'courtesy',
    source: { file: 'gartg.md', url: 'https://law.example/gartg', publisher: 'Invented Gazette' },
    licence: 'CC0-1.0',
    nodes: [
      division('Abschnitt 1', 'Allgemeines', [
        article('§ 1', 'Zweck', 'Gärten sind zu pflegen.'),
        article('§ 2', 'Begriffe', 'Garten ist, was umzäunt ist.'),
      ]),
      division('Abschnitt 2', 'Strafen', [article('§ 3', 'Verwüsten', 'Wer einen Garten verwüstet, wird bestraft.')]),
    ],
    ...given,
  };
}

/** What a cell, a line or an element may hold: formulas of spreadsheets, line breaks, quotation marks, right-to-left text. */
const oddPiece = fc.constantFrom(
  '=1+1',
  '+49',
  '-1',
  '@SUM',
  "'quoted",
  '"',
  ',',
  ';',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '<p>&amp;',
  ']]>',
  'المادة ٣',
  '\u200f\u202eabc\u202c',
  '第一百九十一条',
  '👩‍⚖️',
  '\u2028',
  '\ufeff',
  '\u0085',
  '\\',
  ' › ',
);

/** Any text without NUL and without halves of surrogate pairs, odd pieces often. */
export const oddText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: oddPiece }, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 4 })
  .map((parts) => parts.join('').replaceAll('\u0000', ''));

/** Trees as readers make them, odd texts in every place, quoted articles under articles. */
export const anyNodes: fc.Arbitrary<LawNode[]> = fc
  .letrec<{ node: LawNode }>((tie) => ({
    node: fc.record({
      role: fc.constantFrom('division' as const, 'article' as const, 'text' as const),
      number: fc.oneof(oddText, fc.constantFrom('', '§ 1', '§ 2', 'Art. 3 bis')),
      heading: oddText,
      text: oddText,
      children: fc.oneof({ maxDepth: 3 }, fc.constant<LawNode[]>([]), fc.array(tie('node'), { maxLength: 3 })),
    }),
  }))
  .node.chain((first) =>
    fc.array(fc.constant(first), { minLength: 1, maxLength: 2 }).map((nodes) => [...nodes, article('§ 9', '', 'End.')]),
  );

/** Documents with arbitrary trees and descriptions; title and identifier make each an act of its own. */
export const anyLaw: fc.Arbitrary<LawDocument> = fc
  .record({
    nodes: anyNodes,
    name: fc.uuid(),
    title: oddText,
    alternativeTitles: fc.array(oddText, { maxLength: 2 }),
    versionDate: fc.constantFrom('', '2020', '2021-03', '2024-01-01'),
    language: fc.constantFrom('de', 'ar', 'zh-Hant'),
    status: fc.constantFrom('in-force' as const, 'draft' as const, 'unknown' as const),
    licence: oddText,
    publisher: oddText,
    asPrinted: oddText,
  })
  .map(({ name, title, publisher, asPrinted, ...given }) =>
    buildLaw({
      ...given,
      title: `${title} ${name}`,
      identifiers: [
        { scheme: 'source', value: `invented:${name}` },
        { scheme: 'legacy', value: title },
      ],
      dates: [{ event: 'adopted', date: '2020-02', precision: 'month', asPrinted }],
      source: { file: `${name}.md`, url: '', publisher },
    }),
  );
