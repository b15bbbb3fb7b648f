import { describe, expect, it } from 'vitest';
import { bluebellText } from './index.ts';
import { lawWith, outline, readWith, scoreWith } from './outline.testing.ts';
import { readBluebell } from './read-bluebell.ts';

const read = (...lines: string[]) => outline(readBluebell(lines.join('\n')));

describe('keywords', () => {
  it.each(['BOOK', 'CHAPTER', 'DIVISION', 'PART', 'SUBPART', 'TITLE', 'SUBCHAPTER'])(
    '%s opens a division',
    (keyword) => {
      const word = `${keyword[0]}${keyword.slice(1).toLowerCase()}`;
      expect(read(`${keyword} II - Keepers`, '  SECTION 1. - Duty', '    Keep.')).toEqual([
        `division ${word} II|Keepers|`,
        '  article 1.|Duty|Keep.',
      ]);
    },
  );

  it.each(['SECTION', 'ARTICLE', 'RULE'])('%s opens an article', (keyword) => {
    expect(read(`${keyword} 5A. - Duty`, '  Keep.', '  Return.')).toEqual(['article 5A.|Duty|Keep. / Return.']);
  });

  it.each(['SCHEDULE', 'ANNEXURE', 'APPENDIX', 'ATTACHMENT'])('%s opens a division of its own', (keyword) => {
    expect(read('PART A - Keepers', '  SECTION 1.', '    Keep.', `${keyword} Forms`, '  Blue.')).toEqual([
      'division Part A|Keepers|',
      '  article 1.||Keep.',
      'division Forms||Blue.',
    ]);
  });

  it.each([
    ['SUBSECTION (1)', '(1)'],
    ['PARAGRAPH (a)', '(a)'],
    ['SUBPARAGRAPH (i)', '(i)'],
    ['ITEM (1)', '(1)'],
    ['CLAUSE (z) - Duty', '(z) Duty'],
  ])('%s labels the line below it', (unit, label) => {
    expect(read('SECTION 1. - Duty', `  ${unit}`, '    keep;')).toEqual([`article 1.|Duty|${label} keep;`]);
  });

  it('not in capitals, or not at the start of a line, is text', () => {
    expect(read('SECTION 1.', '  Section 2 of the Act', '  the PART of it', '  \\PART A', '  PARTY')).toEqual([
      'article 1.||Section 2 of the Act / the PART of it / PART A / PARTY',
    ]);
  });

  it('with a class and attributes is the same keyword', () => {
    expect(read('PART.odd{id x} A - Keepers', '  SECTION 1. - Duty', '    Keep.')).toEqual([
      'division Part A|Keepers|',
      '  article 1.|Duty|Keep.',
    ]);
  });

  it('without a number takes the heading alone', () => {
    expect(read('PART - Keepers', '  SECTION - Duty', '    Keep.')).toEqual([
      'division |Keepers|',
      '  article |Duty|Keep.',
    ]);
  });
});

describe('marks within a line', () => {
  it.each([
    ['**bold** and //italic//', 'bold and italic'],
    ['__under__ x{{^2}} and {{_3}}', 'under x2 and 3'],
    ['{{>https://example.org/a the Act}}', 'the Act'],
    ['https://example.org/a stays', 'https://example.org/a stays'],
    ['\\(a) protected', '(a) protected'],
    ['{{*[remark]}} open {{', '[remark] open {{'],
  ])('%s', (line, text) => expect(read('SECTION 1.', `  ${line}`)).toEqual([`article 1.||${text}`]));
});

describe('tables, quotations and matter', () => {
  it('writes a row as one line', () => {
    expect(
      read(
        'SECTION 1.',
        '  TABLE',
        '    TR',
        '      TH',
        '        Fee',
        '      TH',
        '        Sum',
        '    TR',
        '      TC',
        '        A',
        '      TC',
        '        1',
      ),
    ).toEqual(['article 1.||Fee | Sum / A | 1']);
  });

  it('keeps preface, preamble and conclusions as texts', () => {
    expect(
      read(
        'PREFACE',
        '  LONGTITLE An Act',
        'PREAMBLE',
        '  Whereas',
        'BODY',
        'SECTION 1.',
        '  Keep.',
        'CONCLUSIONS',
        '  The end.',
      ),
    ).toEqual(['text ||An Act', 'text ||Whereas', 'article 1.||Keep.', 'text ||The end.']);
  });

  it('keeps what is quoted in the quoting provision', () => {
    expect(read('SECTION 1.', '  Insert:', '  QUOTE', '    New words.', '  End.')).toEqual([
      'article 1.||Insert: / New words. / End.',
    ]);
  });
});

describe('recognition', () => {
  it.each([
    ['BODY\n\nSECTION 1. - A\n\nSECTION 2. - B\n\nSECTION 3. - C', true],
    ['PREFACE\n\nBODY\n\n  PART A\n\n  CHAPTER 1\n\n  ARTICLE 1', true],
    ['BODY\n\nSECTION 1. - A', false],
    ['SECTION 1\n\nSECTION 2\n\nSECTION 3', false],
    ['# BODY\n\nSection 1\n\nSection 2\n\nSection 3', false],
    ['', false],
  ])('%j', (text, recognised) => expect(scoreWith(bluebellText, text) > 0.5).toBe(recognised));

  it('reads the act, with its title and number', () => {
    const text =
      'BODY\n\nCHAPTER 9\n  THE KEEPERS ACT\n\nPART I - General\n\n  SECTION 1. - Title\n\n    This Act may be cited as the Keepers Act.\n';
    expect(lawWith(bluebellText, text)).toMatchObject({ title: 'Keepers Act', status: 'unknown' });
    expect(readWith(bluebellText, text, 'x.txt', { country: 'TZ', language: 'en' })).toMatchObject({
      document: { country: 'TZ', language: 'en', dialect: 'bluebell-text' },
    });
  });
});
