import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articles, outline } from './outline.testing.ts';
import { readNodes } from './text-with-metadata.ts';

const amending = (...items: string[]) =>
  outline(['1  Short title', '\t\tThis is the Act.', 'Schedule 1—Amendments', ...items].join('\n'), 'AU').slice(2);

describe('Australian amending items', () => {
  it.each([
    'insert:',
    'Insert:',
    'Repeal the section, substitute:',
    'Repeal the Part, substitute the following Part:',
    'Add:',
  ])('opens a quotation after %j', (instruction) => {
    expect(
      amending('1  After section 4', instruction, '4A  Wax', '\t\tWax is red.', '2  Section 9', 'Omit “a”.'),
    ).toEqual([
      `  a [1] After section 4 | ${instruction}`,
      '    a [4A] Wax | Wax is red.',
      '  a [2] Section 9 | Omit “a”.',
    ]);
  });

  it.each(['Omit “wax”, substitute “lac”.', 'Insert a new word. The word is “wax”.', 'Repeal the section.'])(
    'opens none after %j',
    (instruction) => {
      expect(amending('1  Section 4', instruction, '2  Section 5', 'Repeal it.').map((line) => line.trim())).toEqual([
        `a [1] Section 4 | ${instruction}`,
        'a [2] Section 5 | Repeal it.',
      ]);
    },
  );

  it('tells the next item by its place in the series and by what its heading names', () => {
    expect(
      amending(
        '4  Before section 2',
        'Insert:',
        '1A  Purpose',
        '\t\tOne.',
        '1B  Scope',
        '\t\tTwo.',
        '5  Section 3',
        'Repeal the section.',
        '6  Subsection 4(1)',
        'Repeal it.',
      ),
    ).toEqual([
      '  a [4] Before section 2 | Insert:',
      '    a [1A] Purpose | One.',
      '    a [1B] Scope | Two.',
      '  a [5] Section 3 | Repeal the section.',
      '  a [6] Subsection 4(1) | Repeal it.',
    ]);
  });

  it('keeps a quoted number that the series would allow, where the item itself is still to come', () => {
    expect(
      amending(
        '1  After section 1',
        'Insert:',
        '2  Wax',
        '\t\tWax is red.',
        '3  Seals',
        '\t\tOf wax.',
        '2  Section 8',
        'Repeal it.',
      ),
    ).toEqual([
      '  a [1] After section 1 | Insert:',
      '    a [2] Wax | Wax is red.',
      '    a [3] Seals | Of wax.',
      '  a [2] Section 8 | Repeal it.',
    ]);
  });

  it('quotes a Part with its sections under the item', () => {
    expect(
      amending(
        '1  At the end of the Act',
        'Add:',
        'Part 9—Wax',
        '20  Red wax',
        '\t\tIt is red.',
        '21  Black wax',
        '\t\tIt is black.',
      ),
    ).toEqual([
      '  a [1] At the end of the Act | Add:',
      '    d [Part 9] Wax',
      '      a [20] Red wax | It is red.',
      '      a [21] Black wax | It is black.',
    ]);
  });

  it('closes the quotation at the next schedule, which counts its items anew', () => {
    expect(
      amending(
        '1  After section 1',
        'Insert:',
        '1A  Wax',
        '\t\tRed.',
        'Schedule 2—Repeals',
        '1  The whole Act',
        'Repeal the Act.',
      ),
    ).toEqual([
      '  a [1] After section 1 | Insert:',
      '    a [1A] Wax | Red.',
      'd [Schedule 2] Repeals',
      '  a [1] The whole Act | Repeal the Act.',
    ]);
  });

  it('has no quotation outside a schedule', () => {
    const text = ['1  Title', 'The Minister may insert:', '2  Second', '\t\tText.'].join('\n');
    expect(articles(readNodes(text, 'AU'))).toMatchObject({ own: [{ number: '1' }, { number: '2' }], quoted: [] });
  });
});

describe('random Australian amending acts', () => {
  const item = fc.record({
    place: fc.constantFrom('After section 4', 'Section 7', 'At the end of Part 2', 'Subsection 8(1)', 'Paragraph 9(a)'),
    quoted: fc.array(fc.constantFrom('Wax', 'Seals', 'Red ledgers', 'Keeping of books'), { maxLength: 3 }),
  });

  it('give back the items and what each of them quotes', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const lines = items.flatMap(({ place, quoted }, index) => [
          `${index + 1}  ${place}`,
          quoted.length > 0 ? 'Insert:' : 'Repeal it.',
          ...quoted.flatMap((heading, order) => [`${100 + index}${'ABC'[order]}  ${heading}`, '\t\tText.']),
        ]);
        const nodes = readNodes(['1  Title', '\t\tText.', 'Schedule 1—Amendments', ...lines].join('\n'), 'AU');
        const found = (nodes[1]?.children ?? []).map((node) => [
          node.number,
          ...node.children.map(({ heading }) => heading),
        ]);
        expect(found).toEqual(items.map(({ quoted }, index) => [`${index + 1}`, ...quoted]));
      }),
    );
  });
});

describe('treaties set out in a schedule', () => {
  const treaty = (...lines: string[]) =>
    outline(['1  Approval', '\t\tApproved.', 'The Schedule—Treaty', ...lines].join('\n'), 'AU').slice(2);

  it.each([
    ['Article 1', 'a [Article 1]'],
    ['ARTICLE 1', 'a [ARTICLE 1]'],
    ['Article 12bis', 'a [Article 12bis]'],
    ['CHAPTER IV', 'd [CHAPTER IV]'],
    ['PART 2', 'd [PART 2]'],
    ['ANNEX I', 'd [ANNEX I]'],
  ])('%s opens a node', (line, expected) => {
    expect(treaty(line, 'the text begins here.')[0]?.trim()).toBe(`${expected} | the text begins here.`);
  });

  it.each(['Article 1 applies.', 'Article I', 'Articles 1', 'CHAPTER'])('%s does not', (line) => {
    expect(treaty(line, 'Text.')).toEqual([]);
  });

  it('is looked for in a schedule only', () => {
    expect(outline('1  Approval\nArticle 1\nText.', 'AU')).toEqual(['a [1] Approval | Article 1 / Text.']);
  });
});
