import { describe, expect, it } from 'vitest';
import { RefusedFile } from '../../refused-file.ts';
import { sourceFileOf } from '../../source-file.ts';
import { metadataBeside, readMetadata, stemOf } from './read-metadata.ts';

const fileWith = (beside: Record<string, string>, name = 'folder/guide.pdf') =>
  sourceFileOf(name, Buffer.from('x'), (other) => {
    const text = beside[other];
    return text === undefined ? undefined : sourceFileOf(other, Buffer.from(text));
  });
const read = (yaml: string) => readMetadata(fileWith({ 'guide.yaml': yaml }));

function refusal(yaml: string): string {
  try {
    read(yaml);
    return 'nothing was refused';
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return `${error.place}: ${error.message}`;
  }
}

describe('metadataBeside', () => {
  it('prefers those of the file itself to those of its folder', () => {
    const both = { 'guide.yml': 'title: own', 'metadata.yaml': 'title: folder' };
    expect(metadataBeside(fileWith(both))?.name).toBe('guide.yml');
    expect(metadataBeside(fileWith({ 'metadata.yaml': 'title: folder' }))?.name).toBe('metadata.yaml');
    expect(metadataBeside(fileWith({}))).toBeUndefined();
  });

  it('knows a file without its folder and ending', () => {
    expect(['a/b.c.pdf', 'b', 'a\\b.docx', '.pdf'].map(stemOf)).toEqual(['b.c', 'b', 'b', '']);
  });
});

describe('readMetadata', () => {
  it('is blank where there are none', () => {
    const blank = readMetadata(fileWith({}));
    expect(new Set(Object.values(blank).map(String))).toEqual(new Set(['']));
  });

  it('reads what is said of a document', () => {
    const yaml = `---
title: "Guide to
  counting"
language: fr
country: FRA
type: action plan
publisher: Office of Shrimps
issued_by: [Harbour Council]
url: https://shrimps.example/guide
date: 2031-05
licence: CC0-1.0
edition: 2nd
period_from: 2031
period-to: 2035
concerns: money-laundering, corruption
treaty articles:
  - untoc:18(13)
  - UNCAC: 46
  - un1988
id: office:7
`;
    expect(read(yaml.replace('UNCAC: 46', '"UNCAC: 46"'))).toEqual({
      id: 'office:7',
      title: 'Guide to counting',
      language: 'fr',
      country: 'FR',
      type: 'action plan',
      publisher: 'Office of Shrimps',
      issuedBy: 'Harbour Council',
      url: 'https://shrimps.example/guide',
      date: '2031-05',
      licence: 'CC0-1.0',
      edition: '2nd',
      periodFrom: '2031',
      periodTo: '2035',
      concerns: ['money-laundering', 'corruption'],
      treatyArticles: ['untoc:18(13)', 'uncac:46', 'un1988'],
    });
  });

  it('takes the names that collections of acts use, and no odd values', () => {
    const yaml =
      'source_url: javascript:alert(1)\njurisdiction: nowhere\nlanguage: English\nlicense: null\nsource_publisher: P';
    expect(read(yaml)).toMatchObject({ url: '', country: '', language: '', licence: '', publisher: 'P' });
    expect(read('__proto__: {title: x}\ntitle: {a: b}')).toMatchObject({ title: '' });
  });

  it('refuses what would be lost in silence, with its place', () => {
    expect(refusal('concerns: [shrimp-laundering]')).toMatch(
      /^guide.yaml, concerns: "shrimp-laundering" is no concept/,
    );
    expect(refusal('treaty_articles: shrimps:4')).toMatch(
      /^guide.yaml, treatyArticles: "shrimps:4" is no treaty article/,
    );
    expect(refusal('date: 5 May 2031')).toMatch(/^guide.yaml, date: "5 May 2031" is no date/);
    expect(refusal('date: 2031-02-30')).toMatch(/^guide.yaml, date: "2031-02-30" is no date/);
    expect(refusal('period_from: 2031\nperiod_to: 2030-05')).toMatch(/^guide.yaml, periodTo: The period ends/);
    expect(refusal('treaty_articles: untoc:999')).toMatch(/the treaty has no such provision/);
    expect(refusal('title: "open')).toMatch(/^guide.yaml: These metadata cannot be read/);
    expect(refusal('a: &x [1]\nb: *x')).toMatch(/^guide.yaml: These metadata cannot be read/);
    expect(refusal('- a list')).toMatch(/^guide.yaml: These metadata cannot be read/);
  });
});
