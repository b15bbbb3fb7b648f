import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, heading, oneLine, paragraph } from './paragraphs.ts';

const kind = { part: 'decision', language: 'en', standing: 'official' } as const;

describe('paragraphs', () => {
  it('cuts a text at blank lines and keeps the line breaks between', () => {
    expect(blocksOf('One\n  two \r\n\r\n \t \n\nThree')).toEqual(['One\ntwo', 'Three']);
    expect(blocksOf('\n\n')).toEqual([]);
    expect(blocksOf('only')).toEqual(['only']);
  });

  it('makes a paragraph with its number, and a heading with its level', () => {
    expect(paragraph(kind, 'Text', { number: '4.', anchor: 'p4' })).toMatchObject({
      number: '4.',
      anchor: 'p4',
      level: 0,
      heading: '',
    });
    expect(heading(kind, 'Facts', 2)).toMatchObject({ heading: 'Facts', text: '', level: 2 });
  });

  it('loses no word of any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(oneLine(blocksOf(text).join(' '))).toBe(oneLine(text));
      }),
    );
  });
});
