import { describe, expect, it } from 'vitest';
import { sourceFileOf } from '../../source-file.ts';
import { dialect, documentOf, read } from './bibliography.testing.ts';

const entry = {
  id: 'crab2031',
  type: 'chapter',
  title: 'On <i>Shrimps</i>',
  author: [{ family: 'Crab', given: 'Anna' }, { name: 'Institute' }, 17],
  'container-title': ['Shrimp', 'Studies'],
  issued: { 'date-parts': [['2031', 5, null]] },
  volume: 12,
  page: '417–419',
  DOI: 'doi:10.1000/Shrimp',
  abstract: '<jats:title>Abstract</jats:title><jats:p>On the law of shrimps.</jats:p>',
  language: 'en-US',
  categories: ['ignored'],
};

describe('an entry of CSL-JSON', () => {
  it('becomes one of ours', () => {
    const document = documentOf('csl-json', JSON.stringify([entry]));
    expect(document).toMatchObject({
      dialect: 'csl-json',
      language: 'en-US',
      csl: {
        type: 'chapter',
        title: 'On Shrimps',
        author: [{ family: 'Crab', given: 'Anna' }, { literal: 'Institute' }],
        'container-title': 'Shrimp Studies',
        issued: { 'date-parts': [[2031, 5]] },
        volume: '12',
        page: '417-419',
        DOI: '10.1000/shrimp',
      },
      annotation: { abstract: { 'en-US': 'Abstract\nOn the law of shrimps.' } },
    });
  });

  it.each([
    ['one entry', entry],
    ['an object that holds a list', { items: [entry] }],
  ])('is read from %s', (_, data) => {
    expect(documentOf('csl-json', JSON.stringify(data)).csl.title).toBe('On Shrimps');
  });

  it('carries an annotation of ours, which must be of its form', () => {
    const annotation = { concerns: ['money-laundering'], keyPoints: { en: ['Short.'] } };
    const custom = (given: object) => JSON.stringify([{ type: 'book', title: 'T', custom: given }]);
    expect(documentOf('csl-json', custom({ annotation })).annotation).toEqual(annotation);
    expect(documentOf('csl-json', custom({ other: 1 })).annotation).toEqual({});
    expect(read('csl-json', custom({ annotation: { concerns: [1] } }))).toEqual([
      expect.objectContaining({ outcome: 'refused', place: 'entry 1', reason: expect.stringContaining('concerns.0') }),
    ]);
  });

  it.each([
    ['no title', { type: 'book' }, /no title/],
    ['no object', 'book', /no object/],
    ['null', null, /no object/],
  ])('that is %s is refused alone', (_, broken, reason) => {
    const results = read('csl-json', JSON.stringify([entry, broken, entry]));
    expect(results.map(({ outcome }) => outcome)).toEqual(['literature', 'refused', 'literature']);
    expect(results[1]).toMatchObject({ place: 'entry 2', reason: expect.stringMatching(reason) });
  });

  it('drops dates, names and texts of a wrong form', () => {
    const odd = {
      type: 'hearing',
      title: 'T',
      issued: '2031',
      author: 'Crab',
      volume: { a: 1 },
      accessed: { raw: '2031-05' },
    };
    expect(documentOf('csl-json', JSON.stringify([odd])).csl).toEqual({
      type: 'document',
      title: 'T',
      accessed: { 'date-parts': [[2031, 5]] },
    });
  });
});

describe('a file', () => {
  it('that is no JSON is refused with its line', () => {
    const [result] = read('csl-json', '[\n{"type": "book",\n"title" "x"}]');
    expect(result).toMatchObject({ outcome: 'refused', place: 'line 3', reason: expect.stringContaining('no JSON') });
  });

  it('is recognised by types and names of CSL', () => {
    const sure = (text: string) => dialect('csl-json').recognise(sourceFileOf('a.json', Buffer.from(text)));
    expect(sure(JSON.stringify([entry]))).toBeGreaterThan(0.5);
    expect(sure('{"type": "FeatureCollection", "issued": 1}')).toBe(0);
    expect(sure('"type": "book", "issued": 1')).toBe(0);
    expect(sure(JSON.stringify(entry))).toBeGreaterThan(0.5);
    expect(sure(JSON.stringify({ items: [entry] }))).toBeGreaterThan(0.5);
    // Cut off: refused with its line when it is read.
    expect(sure(JSON.stringify([entry]).slice(0, -1))).toBeGreaterThan(0.5);
  });

  it('that is a record with an entry inside is no bibliography, and is left alone when it is forced', () => {
    const sure = (data: unknown) =>
      dialect('csl-json').recognise(sourceFileOf('a.json', Buffer.from(JSON.stringify(data))));
    const page = { id: 'z1', kind: 'literature', title: 'On Shrimps', issued: '2031', csl: entry, annotation: {} };
    for (const record of [page, { ...entry, kind: 'literature' }, { title: 'On Shrimps', csl: entry }]) {
      expect([sure(record), sure([record]), sure({ items: [record] })]).toEqual([0, 0, 0]);
      expect(read('csl-json', JSON.stringify(record))).toEqual([
        { outcome: 'left-alone', reason: expect.stringContaining('another form') },
      ]);
      const mixed = read('csl-json', JSON.stringify([record, entry]));
      expect(mixed.map(({ outcome }) => outcome)).toEqual(['refused', 'literature']);
    }
  });
});
