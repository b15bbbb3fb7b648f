import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesWith, asExpected, asFound, numbersWith } from '../../random-acts.testing.ts';
import { AmendmentMarkers } from './amendment-markers.ts';
import { everyNode } from './folder-files.testing.ts';
import { articles, outline } from './outline.testing.ts';
import { readNodes } from './text-with-metadata.ts';
import { divisionLine, noteEntry, noteHeading, noteNumber } from './united-kingdom-patterns.ts';

describe('divisions of an act of the United Kingdom', () => {
  it.each([
    'PART 1',
    'PART 2A',
    'PART IV',
    '[F1PART 3',
    '[F12PART 3A',
    'CHAPTER 2',
    'SCHEDULE 1',
    'SCHEDULE',
    'SCHEDULE 3ZA',
    '“PART 2',
  ])('%s is one', (line) => {
    expect(divisionLine.test(line)).toBe(true);
  });

  it.each(['Part 1', 'PART', 'PART 1 applies', 'PARTS 1', 'the SCHEDULE', 'SCHEDULE 1.', 'PART One'])(
    '%s is none',
    (line) => {
      expect(outline(`${line}\nText.`, 'GB').filter((node) => node.startsWith('d ['))).toEqual([]);
    },
  );
});

describe('notes of the publisher', () => {
  it.each([
    'Textual Amendments',
    'Commencement Information',
    'Marginal Citations',
    'Extent Information',
    'Annotations:',
  ])('%s opens one', (line) => {
    expect(noteHeading.test(line)).toBe(true);
  });

  it.each(['Commencement', 'Extent', 'Amendments', 'Textual Amendments of this Act'])('%s does not', (line) => {
    expect(noteHeading.test(line)).toBe(false);
  });

  it.each(['F1', 'C23', 'I4', 'M12345', 'P1', 'X9'])('%s numbers an entry', (line) => {
    expect(noteNumber.test(line)).toBe(true);
  });

  it.each(['A1', 'F', '1', 'F1A', 'F123456'])('%s does not', (line) => {
    expect(noteNumber.test(line)).toBe(false);
  });

  it.each([
    'S. 12 substituted (1.4.2031)',
    'Ss. 3-5 omitted',
    'Sch. 2 para. 4 repealed',
    'Words in s. 5 inserted',
    'Word inserted by the Books Act',
    'Act applied (E.W.)',
  ])('%s is an entry', (line) => {
    expect(noteEntry.test(line)).toBe(true);
  });

  it.each(['Keeping of ledgers', 'the office shall keep', '(1) S. 12 applies'])('%s is none', (line) => {
    expect(noteEntry.test(line)).toBe(false);
  });

  it('stay with the section they belong to and open none', () => {
    const text = [
      '1',
      'Keeping of ledgers',
      '(1) Keep [F1a ledger].',
      'Textual Amendments',
      'F1',
      'Words in s. 1 substituted (1.4.2031) by Books Act 2031 (c. 2), s. 3',
      'Commencement Information',
      'I1',
      'S. 1 in force at 1.1.2031',
      '2',
      'Reading of ledgers',
      'Read it.',
    ].join('\n');
    const nodes = readNodes(text, 'GB');
    expect(nodes.map((node) => [node.number, node.heading])).toEqual([
      ['1', 'Keeping of ledgers'],
      ['2', 'Reading of ledgers'],
    ]);
    expect(nodes[0]?.text).toContain('S. 1 in force at 1.1.2031');
    expect(nodes[1]?.text).toBe('Read it.');
  });
});

describe('markers in headings', () => {
  it.each([
    ['[F13The Agency]', 'The Agency'],
    ['The [F2new] register', 'The new register'],
    ['F7Penalties', 'Penalties'],
    ['Forms', 'Forms'],
    ['Form F', 'Form F'],
    ['[sic]', '[sic]'],
    ['Sections [F267ZA to] 67B', 'Sections 67ZA to 67B'],
    ['Meaning of [F4“seal”]', 'Meaning of “seal”'],
    ['[F3Finding owners][F3Duty to find owners]', 'Finding owners Duty to find owners'],
  ])('%s is printed %s', (heading, expected) => {
    expect(new AmendmentMarkers().withoutMarkers(heading)).toBe(expected);
  });
});

describe('sections of an act of the United Kingdom', () => {
  const two = (second: string, text = 'It is so.') =>
    readNodes(`1\nKeeping\nKeep it.\n${second}\n${text}`, 'GB').map((node) => [node.number, node.heading]);

  it.each([
    ['2\nReading', ['2', 'Reading']],
    ['1A\nReading', ['1A', 'Reading']],
    ['1ZA\nReading', ['1ZA', 'Reading']],
    ['F12\nReading', ['2', 'Reading']],
    ['[F11A\nReading', ['1A', 'Reading']],
  ])('%j is one', (second, expected) => {
    expect(two(second)[1]).toEqual(expected);
  });

  it.each(['40\nReading', '1\nReading', '2)\nReading', 'Section 2\nReading', '£2\nReading'])('%j is none', (second) => {
    expect(two(second)).toHaveLength(1);
  });

  it('prints a heading over two lines whole, and dots for a repealed section', () => {
    const text = [
      '1',
      'Duty to keep ledgers and to show ',
      'them to the office',
      '(1) Keep it.',
      '2',
      '. . . . . . . . . .',
      '3',
      'Review',
      'Review it.',
    ];
    expect(outline(text.join('\n'), 'GB')).toEqual([
      'a [1] Duty to keep ledgers and to show them to the office | (1) Keep it.',
      'a [2] | . . . . . . . . . .',
      'a [3] Review | Review it.',
    ]);
  });

  it('counts paragraphs of each schedule anew', () => {
    const text = [
      '1',
      'Title',
      'Text.',
      'SCHEDULE 1',
      'LEDGERS',
      '1',
      'A ledger.',
      '2',
      'A book.',
      'SCHEDULE 2',
      'SEALS',
      '1',
      'A seal.',
    ];
    expect(outline(text.join('\n'), 'GB')).toEqual([
      'a [1] Title | Text.',
      'd [SCHEDULE 1] LEDGERS',
      '  a [1] | A ledger.',
      '  a [2] | A book.',
      'd [SCHEDULE 2] SEALS',
      '  a [1] | A seal.',
    ]);
  });

  it('keeps regulations whose number and text share a line', () => {
    const text = ['Citation', '1. These Regulations may be cited.', 'Keeping', '2.—(1) Keep a ledger.', '(2) Read it.'];
    expect(outline(text.join('\n'), 'GB')).toEqual([
      'a [1] Citation | These Regulations may be cited.',
      'a [2] Keeping | (1) Keep a ledger. / (2) Read it.',
    ]);
  });

  it('sets the list of pending changes apart from the last section', () => {
    const text = [
      ...Array.from({ length: 12 }, (_, index) => `${index + 1}\nHeading\nText.`),
      'Changes to legislation:',
      '13',
      'Not a section',
    ];
    const nodes = readNodes(text.join('\n'), 'GB');
    expect(articles(nodes).own).toHaveLength(12);
    expect(nodes.at(-1)).toMatchObject({ role: 'division', heading: 'Changes to legislation:' });
  });
});

describe('amending acts of the United Kingdom', () => {
  it('keep what they quote under the amending section, and go on behind it', () => {
    const text = [
      '1',
      'Amendment of the Books Act',
      '(1) After section 76 of the Books Act 2030 insert—',
      '“76A Red books',
      '(1) A book may be red.',
      '76B Black books',
      '(1) A book may be black.”',
      '(2) This section applies to new books.',
      '2',
      'Extent',
      'It extends to all.',
    ].join('\n');
    const nodes = readNodes(text, 'GB');
    const { own, quoted } = articles(nodes);
    expect(own.map((node) => node.number)).toEqual(['1', '2']);
    expect(quoted.map((node) => [node.number, node.heading])).toEqual([
      ['76A', 'Red books'],
      ['76B', 'Black books'],
    ]);
    expect(everyNode(nodes).some((node) => node.text.includes('applies to new books'))).toBe(true);
    expect(quoted.some((node) => node.text.includes('applies to new books'))).toBe(false);
  });

  it.each(['“10 January', '“2031 Act', '“1 Geo. 6', 'the year 2031 Act'])(
    'does not take %s for a quoted section',
    (line) => {
      const { quoted } = articles(readNodes(`1\nTitle\nIt means—\n${line} of the books.”\n2\nExtent\nAll.`, 'GB'));
      expect(quoted).toEqual([]);
    },
  );
});

describe('random acts of the United Kingdom', () => {
  const vocabulary = {
    headings: ['Short title', 'Keeping of ledgers', 'Power to inspect', 'Offences', 'Interpretation'],
    sentences: ['(1) Keep a ledger.', '(2) A ledger is a book.', '(3) The office reads it.', '(4) No ledger is lost.'],
  };

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['A', 'B', 'ZA']), vocabulary), (made) => {
        const text = made.flatMap(({ number, heading, paragraphs }) => [number, heading, ...paragraphs]).join('\n');
        expect(asFound(readNodes(text, 'GB'))).toEqual(asExpected(made, (number) => number));
      }),
    );
  });

  it('are read back under their Parts, with markers before the numbers', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['A']), vocabulary), (made) => {
        const lines = made.flatMap(({ number, heading, paragraphs }, index) => [
          `F${index + 1}${number}`,
          heading,
          ...paragraphs,
        ]);
        const found = asFound(readNodes(['PART 1', 'LEDGERS', ...lines].join('\n'), 'GB'));
        expect(found.map(([number, heading]) => [number, heading])).toEqual(
          made.map(({ number, heading }) => [number, heading]),
        );
      }),
    );
  });
});
