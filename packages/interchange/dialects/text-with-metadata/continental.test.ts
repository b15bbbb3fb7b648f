import { describe, expect, it } from 'vitest';
import { outline } from './outline.testing.ts';

describe('the style of the European Union', () => {
  it('reads recitals as a text, headings on the line below, and annexes', () => {
    const act = [
      'DIRECTIVE (EU) 2031/12 ON LEDGERS',
      'Whereas:',
      '(1) Ledgers are useful.',
      'HAVE ADOPTED THIS DIRECTIVE:',
      'CHAPTER I',
      'GENERAL',
      'PROVISIONS',
      'SECTION 1',
      'Scope and definitions',
      'Article 1',
      'Subject matter of the provisions on ledgers',
      'and books',
      '1. This Directive lays down rules on led\u00ad gers referred to in',
      'Article 9',
      'of another act.',
      'Article 1a',
      'Stones',
      'Ledgers may be of stone.',
      'Article 2',
      'Amendment',
      'The following is inserted in Directive (EU) 2030/1:',
      '‘Article 5a',
      'Wax',
      'Wax is red.’',
      'ANNEX I',
      'Correlation table',
      'Article 1 Article 7',
      'ANNEX II',
      'The following is a list of stones: granite.',
    ].join('\n');
    expect(outline(act, 'EU')).toEqual([
      't | DIRECTIVE (EU) 2031/12 ON LEDGERS / Whereas: / (1) Ledgers are useful. / HAVE ADOPTED THIS DIRECTIVE:',
      'd [CHAPTER I] GENERAL PROVISIONS',
      '  d [SECTION 1] Scope and definitions',
      '    a [Article 1] Subject matter of the provisions on ledgers and books | 1. This Directive lays down rules on ledgers referred to in / Article 9 of another act.',
      '    a [Article 1a] Stones | Ledgers may be of stone.',
      '    a [Article 2] Amendment | The following is inserted in Directive (EU) 2030/1:',
      '      a [Article 5a] Wax | Wax is red.’',
      'd [ANNEX I] Correlation table | Article 1 Article 7',
      'd [ANNEX II] | The following is a list of stones: granite.',
    ]);
  });

  it('takes no first sentence for a heading in an act without headings', () => {
    const act = [
      'Article 1',
      'This Regulation concerns ledgers.',
      'Article 2',
      'The following shall be kept:',
      '(a) ledgers.',
      'Article 3',
      'Every office shall keep a ledger of each of the kinds that Article 2 names without delay',
      'and in good order.',
    ].join('\n');
    expect(outline(act, 'EU')).toEqual([
      'a [Article 1] | This Regulation concerns ledgers.',
      'a [Article 2] | The following shall be kept: / (a) ledgers.',
      'a [Article 3] | Every office shall keep a ledger of each of the kinds that Article 2 names without delay and in good order.',
    ]);
  });
});

describe('the Swiss style', () => {
  const act = [
    '1 / 2',
    'Die Bundesversammlung beschliesst:',
    '1. Kapitel: Allgemeines',
    'Art. 15 Gegenstand',
    'Dieses Gesetz regelt Bücher.',
    'Art. 2 Geltungsbereich',
    '1 Es gilt für Ämter nach',
    'Art. 7 Abs. 2 des Siegelgesetzes. 2. Kapitel: Pflichten43',
    'Art. 2a40 Begriffe',
    'Buch ist ein Band.',
    'Art. 2bbis Wachs44',
    'Wachs ist rot.',
    '2 / 2',
    'Art. 3',
    'Aufgehoben.',
    'Art. 449 Steine',
    'Bücher dürfen aus Stein sein.',
    'Art. 5 und 677 3. Kapitel: Schluss',
    'Art. 7 Inkrafttreten',
    'Der Bundesrat bestimmt es.',
    'Anhang 1',
    '(Art. 2)',
  ].join('\n');

  it('parts the number of an article from the marker of a footnote behind it', () => {
    expect(outline(act, 'CH')).toEqual([
      't | Die Bundesversammlung beschliesst:',
      'd [1. Kapitel] Allgemeines',
      '  a [Art. 1] Gegenstand | Dieses Gesetz regelt Bücher.',
      '  a [Art. 2] Geltungsbereich | 1 Es gilt für Ämter nach / Art. 7 Abs. 2 des Siegelgesetzes.',
      'd [2. Kapitel] Pflichten',
      '  a [Art. 2a] Begriffe | Buch ist ein Band.',
      '  a [Art. 2bbis] Wachs | Wachs ist rot.',
      '  a [Art. 3] | Aufgehoben.',
      '  a [Art. 4] Steine | Bücher dürfen aus Stein sein.',
      '  a [Art. 5 und 6]',
      'd [3. Kapitel] Schluss',
      '  a [Art. 7] Inkrafttreten | Der Bundesrat bestimmt es.',
      'd [Anhang 1] | (Art. 2)',
    ]);
  });

  it('reads an extract of single articles', () => {
    expect(outline('Art. 260ter 345\n1 Text eins.\n\nArt. 305bis 423\n1. Text zwei.\n', 'CH')).toEqual([
      'a [Art. 260ter] | 1 Text eins.',
      'a [Art. 305bis] | 1. Text zwei.',
    ]);
  });
});
