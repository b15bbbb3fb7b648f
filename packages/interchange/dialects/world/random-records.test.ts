import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseDocumentSchema } from '../../case-document.ts';
import type { LawNode } from '../../law-document.ts';
import { linesWithoutFurniture } from './remove-furniture.ts';
import { repairText } from './repair-text.ts';
import { linesOfRecords, type Placed, readLines, worldRecord } from './world.testing.ts';

const words = fc.constantFrom(
  'Article',
  '§',
  'Chapter',
  'Section',
  'المادة',
  '第',
  '条',
  'Page',
  'of',
  'The court',
  'says',
  '“',
  '”',
  '(a)',
  '.',
  ':',
  '—',
  'I',
  'II',
  '1',
  '2',
  '3',
  '12',
  '1.',
  '2.',
  '3.',
  '[1]',
  '[2]',
  '\n',
  '\n\n',
  'é',
  '\t',
  'Ibid',
);
const texts = fc.array(words, { minLength: 1, maxLength: 120 }).map((list) => list.join(' '));
const anyText = fc.oneof(texts, fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 200 }));

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const wholeOf = (node: LawNode): string => node.number + node.heading + node.text + node.children.map(wholeOf).join('');

function textOf(result: Placed | undefined): string | undefined {
  if (result?.outcome === 'law') return result.document.nodes.map(wholeOf).join('');
  if (result?.outcome === 'case') return result.document.texts.map(({ number, text }) => number + text).join('');
  return undefined;
}

describe('any text', () => {
  it.each(['legislation', 'case_law'])('of %s keeps every letter and number, in its order', (kind) => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = textOf(readLines(linesOfRecords(worldRecord({ kind, text })))[0]);
        if (read === undefined) return;
        expect(lettersOf(read)).toBe(
          lettersOf(
            linesWithoutFurniture(repairText(text))
              .map((line) => line.text)
              .join(''),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is read or refused with its place, and fits the contract', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('legislation', 'case_law', 'doctrine'), (text, kind) => {
        const results = readLines(linesOfRecords(worldRecord({ kind, text })));
        expect(results).toHaveLength(1);
        const [result] = results as [Placed];
        expect('place' in result ? result.place : '').toMatch(/^line 1/);
        if (result.outcome === 'case') expect(caseDocumentSchema.safeParse(result.document).success).toBe(true);
        if (result.outcome === 'law') expect(result.document.nodes.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is read the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const line = linesOfRecords(worldRecord({ text }));
        expect(readLines(line)).toEqual(readLines(line));
      }),
      { numRuns: 50 },
    );
  });
});

describe('any file', () => {
  it('of lines has a result for each', () => {
    const line = fc.oneof(
      fc.constant(JSON.stringify(worldRecord())),
      fc.json(),
      fc.string({ maxLength: 40 }).map((text) => text.replaceAll('\n', ' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const results = readLines(lines.map((text, index) => text.replace('essai-1', `essai-${index}`)).join('\n'));
        expect(results).toHaveLength(lines.filter((text) => text.trim() !== '').length);
      }),
      { numRuns: 200 },
    );
  });

  it('with fields of any type is read or refused', () => {
    const fields = fc.dictionary(
      fc.constantFrom(
        'id',
        'title',
        'date',
        'url',
        'language',
        'court',
        'case_number',
        'keywords',
        'status',
        'ecli',
        'eli',
        'doc_type',
        'section_number',
      ),
      fc.jsonValue({ maxDepth: 3 }),
    );
    fc.assert(
      fc.property(fields, fc.constantFrom('legislation', 'case_law'), (extra, kind) => {
        const [result] = readLines(linesOfRecords(worldRecord({ ...extra, kind })));
        expect(['law', 'case', 'refused']).toContain(result?.outcome);
      }),
      { numRuns: 300 },
    );
  });
});
