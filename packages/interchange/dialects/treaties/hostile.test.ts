import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../law-document.ts';
import { dutchTreaty, publicLawTreaty, treatyMarkdown, treatyPdf } from './index.ts';
import { fileOf, type Line, pdfFile, pdfOf, resultsOf } from './treaties.testing.ts';

const beginnings: readonly [Dialect, string][] = [
  [dutchTreaty, "<meta http-equiv='x' />\n\n##Verdrag inzake zegels\n\n### Article  1  \n"],
  [publicLawTreaty, '[{"metadata": {"dc:title": "Treaty"}},'],
  [treatyMarkdown, '---\ncomity: treaty\ntitle: T\nlanguage: en\n---\n'],
];
const pieces = [
  '### Artikel  1  ',
  '####Verdrag',
  'Article 1',
  '第一条',
  'المادة الأولى',
  '###I ',
  '# ',
  '##',
  '\u0000',
  '\uD800',
  '|',
  '[a](',
  '{"article":',
  '{"part": {"number": 1}}',
  ']',
  'IN WITNESS WHEREOF',
  'Annex I',
  '-',
  'Con-',
  'x'.repeat(500),
  '\u202E',
  '1. ',
  '(a) ',
];

describe.each(beginnings)('input of any kind after the beginning of a file', (dialect, beginning) => {
  it(`${dialect.id} reads or refuses it`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 40 }),
        (lines) => {
          const file = fileOf('x', beginning + lines.join('\n'));
          expect(dialect.recognise(file)).toBeGreaterThanOrEqual(0);
          for (const result of resultsOf(dialect, file)) {
            if (result.outcome === 'law') expect(result.document.nodes.length).toBeGreaterThan(0);
            else expect(result.reason).not.toBe('');
          }
        },
      ),
    );
  });

  it(`${dialect.id} does not take long over long lines and many of them`, () => {
    for (const piece of ['Article 1 ', '# ', 'a-', '第', 'المادة ', '[', '*', '####Verdrag ', ' ']) {
      resultsOf(dialect, fileOf('x', beginning + piece.repeat(50_000)));
      resultsOf(dialect, fileOf('x', `${beginning}${`${piece}\n`.repeat(5_000)}`));
    }
  });
});

describe('pages of any kind', () => {
  const line: fc.Arbitrary<Line> = fc.tuple(
    fc.oneof(
      fc.constantFrom(...pieces, 'United Nations Convention against Corruption'),
      fc.string({ unit: 'binary', maxLength: 60 }),
    ),
    fc.record({
      indent: fc.double({ min: -1e9, max: 1e9, noNaN: false }),
      gap: fc.double({ min: -1e9, max: 1e9, noNaN: false }),
      size: fc.oneof(fc.constantFrom(11, 14, 6, 0, -1), fc.double()),
    }),
  );

  it('are read or refused', () => {
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 12 }), { maxLength: 6 }), (pages) => {
        const file = pdfFile(pdfOf(...pages));
        expect(treatyPdf.recognise(file)).toBeGreaterThanOrEqual(0);
        for (const result of resultsOf(treatyPdf, file)) {
          if (result.outcome !== 'law') expect(result.reason).not.toBe('');
        }
      }),
    );
  });

  it('are read in one pass however many there are', () => {
    const page: Line[] = Array.from({ length: 50 }, (_, index) =>
      index % 5 === 0 ? `Article ${index}` : 'it keeps led-',
    );
    const pages = Array.from({ length: 400 }, () => page);
    expect(
      resultsOf(treatyPdf, pdfFile(pdfOf(['United Nations Convention against Corruption'], ...pages))).length,
    ).toBeGreaterThan(0);
  });
});
