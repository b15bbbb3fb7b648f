import { describe, expect, it } from 'vitest';
import type { LiteratureDocument } from '../literature-document.ts';
import { isOwnJsonl, readOwnJsonl } from './jsonl.ts';
import { LITERATURE_FORMAT, toLiteratureLine } from './own-literature.ts';

const entry: LiteratureDocument & { id: string; work: string } = {
  id: 'zaaaaaaaaaaaa1',
  work: 'zaaaaaaaaaaaa2',
  dialect: 'bibtex',
  language: 'ar',
  identifiers: [{ scheme: 'doi', value: '10.1000/shrimp' }],
  csl: { type: 'book', title: 'غسل الروبيان\u2028', issued: { 'date-parts': [[2031, 5]] } },
  annotation: { abstract: { en: 'On shrimps.' }, keyPoints: { en: ['Short.'] }, explains: ['untoc:18'] },
  source: { file: 'shrimps.bib', url: '', publisher: '' },
  licence: '',
};

async function read(text: string) {
  const results = [];
  for await (const result of readOwnJsonl(Buffer.from(text))) results.push(result);
  return results;
}

describe('a line of an export of bibliographies', () => {
  it('names its form, source and language, and reads back to the letter', async () => {
    const line = toLiteratureLine(entry);
    expect(JSON.parse(line)).toMatchObject({ format: LITERATURE_FORMAT, language: 'ar', source: entry.source });
    expect(isOwnJsonl(line)).toBe(true);
    const [result] = await read(line);
    expect(result).toEqual({ outcome: 'literature', place: 'line 1', document: entry });
    expect(toLiteratureLine(entry)).toBe(line);
  });

  it.each([
    [
      'another form of a date',
      { csl: { ...entry.csl, issued: { 'date-parts': [[2031, 13]] } } },
      'csl.issued.date-parts.0',
    ],
    ['an empty date', { csl: { ...entry.csl, issued: {} } }, 'csl.issued'],
    ['no title', { csl: { type: 'book' } }, 'csl.title'],
    ['a field of its own', { shrimp: 1 }, 'shrimp'],
    ['no id of its entry', { work: undefined }, 'work'],
  ])('with %s is refused with its place', async (_, change, reason) => {
    const line = `${JSON.stringify({ format: LITERATURE_FORMAT, ...entry, ...change })}\n`;
    const [broken, whole] = await read(line + toLiteratureLine(entry));
    expect(broken).toMatchObject({ outcome: 'refused', place: 'line 1', reason: expect.stringContaining(reason) });
    expect(whole?.outcome).toBe('literature');
  });
});
