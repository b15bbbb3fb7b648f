import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawBeside } from './folder-files.testing.ts';
import { outline } from './outline.testing.ts';
import { readNodes } from './text-with-metadata.ts';

const treaty = (...lines: string[]) => outline(lines.join('\n'), 'UN');

describe('articles of a treaty', () => {
  it.each([
    ['Article 1. Statement of purpose', 'a [Article 1] Statement of purpose | The purpose is this.'],
    ['Article 1', 'a [Article 1] | The purpose is this.'],
    ['ARTICLE 1.', 'a [ARTICLE 1] | The purpose is this.'],
    ['Article 1 bis. Ledgers', 'a [Article 1 bis] Ledgers | The purpose is this.'],
  ])('%s', (line, expected) => {
    expect(treaty(line, 'The purpose is this.')).toEqual([expected]);
  });

  it.each(['Article 1 of the Convention applies', 'article 1. Purpose', 'Articles 1. Purpose', 'See Article 1'])(
    'not %s',
    (line) => {
      expect(treaty('Article 9. End', 'It ends.', line)).toHaveLength(1);
    },
  );

  it('take the second line of their heading, but no paragraph and no sentence', () => {
    expect(
      treaty(
        'Article 1. Criminalization of participation in an',
        'organized society of ledgers',
        '1. Each Party keeps them.',
        'Article 2. Use of terms',
        'For the purposes of this Convention:',
        '(a) “Ledger” shall mean a book;',
      ),
    ).toEqual([
      'a [Article 1] Criminalization of participation in an organized society of ledgers | 1. Each Party keeps them.',
      'a [Article 2] Use of terms | For the purposes of this Convention: / (a) “Ledger” shall mean a book;',
    ]);
  });

  it('have headings in capitals that run on into the text', () => {
    expect(
      treaty(
        'Article 2',
        'SCOPE OF THE TREATY 1. The purpose is this.',
        'Article 3',
        'TRANSFER OF BOOKS The Parties shall give them.',
        'Article 4',
        'STRICTER MEASURES A Party may adopt them.',
        'CONFISCATION 1. Each Party has wax.',
        'Article 6',
        'No wax is needed.',
      ),
    ).toEqual([
      'a [Article 2] SCOPE OF THE TREATY | 1. The purpose is this.',
      'a [Article 3] TRANSFER OF BOOKS | The Parties shall give them.',
      'a [Article 4] STRICTER MEASURES | A Party may adopt them.',
      't CONFISCATION | 1. Each Party has wax.',
      'a [Article 6] | No wax is needed.',
    ]);
  });
});

describe('what stands around the articles of a treaty', () => {
  it('drops entries of the list of contents and page numbers', () => {
    expect(
      treaty(
        'Contents',
        'Article 1 Definitions ................ 2',
        'Article 2 Stricter measures than those required by this treaty.. 18',
        'I. Convention . . . . . 5',
        'iv',
        'Article 1. Definitions',
        '1. A ledger is a',
        '12',
        'book of pages.',
      ),
    ).toEqual(['t | Contents', 'a [Article 1] Definitions | 1. A ledger is a book of pages.']);
  });

  it('opens chapters and the parts of protocols, but not numbered sentences', () => {
    expect(
      treaty(
        'Chapter I General provisions',
        'Article 1. Purpose',
        'It is this.',
        'II. Prevention',
        'Article 2. Books',
        'I. There is one.',
      ),
    ).toEqual([
      'd [Chapter I] General provisions',
      '  a [Article 1] Purpose | It is this.',
      'd [II] Prevention',
      '  a [Article 2] Books | I. There is one.',
    ]);
  });

  it('keeps the closing words apart from the last article', () => {
    expect(treaty('Article 1. End', 'It ends.', 'IN WITNESS WHEREOF, they have signed.')).toEqual([
      'a [Article 1] End | It ends.',
      't | IN WITNESS WHEREOF, they have signed.',
    ]);
  });
});

describe('treaties annexed to one another', () => {
  const protocol = ['Annex II', 'Protocol against the Sale of Wax, supplementing the', 'Convention on Ledgers'];
  const body = ['Article 1. Purpose', 'It is wax.'];
  const expected = [
    'd [Annex II] Protocol against the Sale of Wax, supplementing the Convention on Ledgers',
    '  a [Article 1] Purpose | It is wax.',
  ];

  it('stand under their annex, wherever the page prints its title', () => {
    expect(treaty(...protocol, ...body)).toEqual(expected);
    expect(treaty(...body, ...protocol)).toEqual(expected);
  });

  it('take their preamble along', () => {
    expect(treaty('Preamble', 'The States Parties,', ...protocol, 'Have agreed:', ...body)).toEqual([
      expected[0],
      '  t Preamble | The States Parties, / Have agreed:',
      expected[1],
    ]);
  });

  it('each have their own first article', () => {
    const found = treaty('Annex I', 'Convention on Ledgers', ...body, ...protocol, ...body);
    expect(found.filter((line) => line.includes('[Article 1]'))).toHaveLength(2);
    expect(found.filter((line) => line.startsWith('d '))).toHaveLength(2);
  });
});

describe('resolutions', () => {
  it('have operative paragraphs, counted from one without a gap', () => {
    expect(
      treaty('The Council,', 'Recalling its resolutions,', '1. Decides so;', '14. Of May;', '2. Decides more.'),
    ).toEqual([
      't | The Council, / Recalling its resolutions,',
      'a [1] | Decides so; / 14. Of May;',
      'a [2] | Decides more.',
    ]);
  });
});

describe('the description of a treaty', () => {
  it('is of the United Nations, without what the editor added to the title', () => {
    const document = lawBeside('Article 1\nText.\n', {
      jurisdiction: 'international',
      title: 'Convention on Ledgers (Vienna / CoL, 2031)',
      short_title: 'Ledgers Convention 2031 (COLED)',
      official_citation: 'Convention on Ledgers, 12 May 2031, 3225 UNTS 209',
    });
    expect(document).toMatchObject({
      country: 'UN',
      title: 'Convention on Ledgers',
      alternativeTitles: ['Ledgers Convention 2031 (COLED)', 'Ledgers Convention 2031', 'COLED'],
    });
    expect(document.identifiers).toContainEqual({ scheme: 'act-number', value: 'UN:3225 UNTS 209' });
  });

  it('keeps the year that belongs to the number of a resolution', () => {
    const document = lawBeside('1. Decides so.\n', {
      jurisdiction: 'international',
      title: 'Council Resolution 4373 (2031)',
      official_citation: 'S/RES/4373 (2031)',
      short_title: 'SCR 4373 (2031)',
    });
    expect(document.title).toBe('Council Resolution 4373 (2031)');
    expect(document.identifiers).toContainEqual({ scheme: 'act-number', value: 'UN:S/RES/4373 (2031)' });
    expect(document.alternativeTitles).not.toContain('2031');
  });
});

describe('odd treaties', () => {
  const lines = [
    'Article 1. Purpose',
    'Article 2',
    'SCOPE 1. Text',
    'Annex I',
    'Annex',
    'Preamble',
    'Chapter I',
    'II. Prevention',
    '12',
    'WAX 1. Each',
    'a line of text that ends.',
    '',
  ];

  it('lose no word and no article, in whatever order their lines come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), (shuffled) => {
        const found = JSON.stringify(readNodes(['Article 7', ...shuffled].join('\n'), 'UN'));
        const articles = shuffled.filter((line) => line.startsWith('Article')).length + 1;
        expect(found.match(/"role":"article"/g)).toHaveLength(articles);
        const words = shuffled.join(' ').match(/WAX|Prevention|Preamble|text/g)?.length ?? 0;
        expect(found.match(/WAX|Prevention|Preamble|(?<!": ?"|")text(?!")/g)?.length ?? 0).toBe(words);
      }),
    );
  });

  it('are read in linear time', () => {
    const started = performance.now();
    for (const line of ['A'.repeat(500_000), 'AB '.repeat(200_000), 'Article 1. A', '. '.repeat(200_000), 'Annex I'])
      readNodes(`Article 1\n${`${line}\n`.repeat(line.length > 100 ? 3 : 30_000)}`, 'UN');
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
