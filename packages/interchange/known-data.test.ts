import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allDialects } from './dialects.ts';
import { knownData, whyKnownData } from './known-data.ts';
import { readFile } from './read-file.ts';
import { sourceFileOf } from './source-file.ts';

const reasonOf = (text: string): string => {
  const [result] = readFile(sourceFileOf('data', new TextEncoder().encode(text)), allDialects);
  return result && 'reason' in result ? result.reason : JSON.stringify(result);
};

describe('files of data', () => {
  it.each(knownData)('beginning with $example are left alone with the reason', ({ example, reason }) => {
    expect(reasonOf(example)).toBe(reason);
  });

  it('that hold a term a line are lists', () => {
    const terms = Array.from({ length: 60 }, (_, at) => `${'花园罪'.repeat((at % 3) + 1)}`).join('\n');
    expect(reasonOf(terms)).toBe('This is a list of terms, one a line, not a text.');
    expect(whyKnownData(`${terms}\n第一条 花园。`, terms)).toBeUndefined();
  });

  it.each([
    '# Law on gardens\n\nSection 1. Gardens are kept.\nSection 2. So are ponds.\n',
    'Participants in a garden keep it.\n',
    '#1 Gardens\nText',
    '{"text": "Gardens shall be kept by everyone.", "title": "Gardens Act"}',
  ])('are not seen in %j', (text) => {
    expect(whyKnownData(text, text)).toBeUndefined();
  });

  it('of any beginning are judged without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4_000 }), (text) => {
        expect([undefined, 'string']).toContain(whyKnownData(text, text) === undefined ? undefined : 'string');
      }),
    );
    for (const hostile of ['[{'.repeat(2_000), `#A${'b'.repeat(3_990)}`, `"dcterms:title": "${'T'.repeat(3_900)}`])
      whyKnownData(hostile, hostile);
  });
});
