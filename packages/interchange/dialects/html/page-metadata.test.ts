import { describe, expect, it } from 'vitest';
import { htmlAct } from './index.ts';
import { lawWith, readWith } from './outline.testing.ts';

const SECTIONS = '<h3>1. Duty</h3><p>Keep.</p><h3>2. Fees</h3><p>Pay.</p>';
const page = (front: string, head = '') => `<html><head>${head}</head><body>${front}${SECTIONS}</body></html>`;
const law = (front: string, head?: string) => lawWith(htmlAct, page(front, head));

describe('title', () => {
  it.each([
    ['This Act may be cited as the Keepers Act.', 'Keepers Act'],
    ['This Act may be cited as the Keepers Act, 1967.', 'Keepers Act, 1967'],
    ['This Ordinance shall be cited as the Keepers Ordinance', 'Keepers Ordinance'],
    ['This Act may be cited for all purposes as the Keepers Act 1967.', 'Keepers Act 1967'],
    ['These Regulations may be cited as the Keepers Regulations.', 'Keepers Regulations'],
    ['This Act is called the Keepers Act, 2008, and comes into operation on a date to be fixed.', 'Keepers Act, 2008'],
    ['This Act may be cited as the Keepers Act and shall come into force on 1 May.', 'Keepers Act'],
    ['This Act may be cited as the Keepers Act [Chapter 9:12].', 'Keepers Act'],
  ])('%s', (sentence, title) => expect(law(`<p>${sentence}</p>`).title).toBe(title));

  it('is the printed one where the act does not name itself', () => {
    expect(law('<p align="center"><b>THE KEEPERS ACT</b></p>').title).toBe('THE KEEPERS ACT');
    expect(law('<p align="center"><b>ACT</b></p><p align="center"><b>KEEPERS ORDINANCE</b></p>').title).toBe(
      'KEEPERS ORDINANCE',
    );
  });

  it('is the first heading, else that of the page', () => {
    expect(law('<h1>On keepers</h1>', '<title>Site</title>').title).toBe('On keepers');
    expect(law('', '<title>Keepers</title>').title).toBe('Keepers');
    expect(law('').title).toBe('');
  });

  it('keeps the printed one beside the cited one', () => {
    const front = '<p align="center"><b>THE KEEPERS ACT</b></p><p>This Act may be cited as the Keepers Act.</p>';
    expect(law(front)).toMatchObject({ title: 'Keepers Act', alternativeTitles: ['THE KEEPERS ACT'] });
  });
});

describe('commencement', () => {
  it.each([
    ['[1st July, 1967]', '1967-07-01'],
    ['[2nd March 1970]', '1970-03-02'],
    ['[23rd January, 2001.]', '2001-01-23'],
    ['[Date of commencement: 4th October, 1996]', '1996-10-04'],
    ['[date of commencement 11 May 1999]', '1999-05-11'],
  ])('%s', (printed, date) => {
    expect(law(`<p>${printed}</p>`).dates).toEqual([
      { event: 'in-force', date, precision: 'day', asPrinted: printed.slice(1, -1) },
    ]);
  });

  it.each(['[1st Brumaire, 1967]', '[July 1967]', '1st July, 1967', '[see section 3]'])('%s is none', (printed) => {
    expect(law(`<p>${printed}</p>`).dates).toEqual([]);
  });
});

describe('source', () => {
  it('is the canonical address that the page names', () => {
    const head = '<link rel="canonical" href="https://example.org/keepers-act">';
    expect(law('', head).source).toEqual({ file: 'act.txt', url: 'https://example.org/keepers-act', publisher: '' });
  });

  it('is open where it names none, or one that is no web address', () => {
    expect(law('').source.url).toBe('');
    expect(law('', '<link rel="canonical" href="javascript:alert(1)">').source.url).toBe('');
  });
});

describe('language and options', () => {
  it('takes the stated language where the text is too short to tell', () => {
    const html = '<html lang="sw"><body><h3>1. Wajibu</h3><h3>2. Ada</h3><h3>3. Mwisho</h3></body></html>';
    expect(lawWith(htmlAct, html).language).toBe('sw');
  });

  it('lets the user override country and language', () => {
    expect(
      readWith(htmlAct, page('<p>Parliament of Kenya</p>'), 'x.html', { country: 'UG', language: 'lg' }),
    ).toMatchObject({
      document: { country: 'UG', language: 'lg', source: { file: 'x.html' } },
    });
  });

  it('claims neither status nor standing that the page does not show', () => {
    expect(law('')).toMatchObject({ status: 'unknown', standing: 'unknown', versionDate: '', licence: '' });
  });
});
