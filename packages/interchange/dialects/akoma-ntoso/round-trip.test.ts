import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf, flat, lawWith, readWith, scoreWith, wordsLost } from '../html/outline.testing.ts';
import { actOf, provision } from './akn.testing.ts';
import { akomaNtoso } from './index.ts';

const HEADINGS = ['', 'Duty', 'Fees', 'Return of goods'];
const SENTENCES = ['A keeper keeps.', 'A fee is due.', 'Section 9 applies.', 'Goods are returned.'];

const section = fc.record({
  name: fc.constantFrom('section', 'article', 'rule'),
  number: fc.constantFrom('1', '2.', '3A', 'Art. 7 bis', '§ 8'),
  heading: fc.constantFrom(...HEADINGS),
  texts: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }),
});
const part = fc.record({
  number: fc.constantFrom('PART 1', 'PART 2'),
  sections: fc.array(section, { minLength: 1, maxLength: 4 }),
});

describe('acts rendered and read back', () => {
  it('give the same provisions in order, as often as they are there', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const xml = actOf(
          parts
            .map(
              ({ number, sections }) =>
                `<part><num>${number}</num>${sections
                  .map((one) => provision(one.name, one.number, one.heading, ...one.texts))
                  .join('')}</part>`,
            )
            .join('\n'),
        );
        const { nodes } = lawWith(akomaNtoso, xml);
        expect(nodes.map(({ number }) => number)).toEqual(parts.map(({ number }) => number));
        expect(articlesOf(nodes).map(({ number, heading, text }) => [number, heading, text])).toEqual(
          parts.flatMap(({ sections }) =>
            sections.map((one) => [one.number, one.heading, one.texts.join('\n')] as const),
          ),
        );
      }),
    );
  });

  it('lose no word, whatever elements stand in what order', () => {
    const element = fc.letrec<{ element: string }>((tie) => ({
      element: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(
          '<p>plain words</p>',
          '<num>9</num>',
          '<heading>some heading</heading>',
          'loose text ',
          '<br/>',
        ),
        fc
          .tuple(
            fc.constantFrom(
              'part',
              'section',
              'article',
              'paragraph',
              'subsection',
              'level',
              'content',
              'blockList',
              'item',
              'table',
              'tr',
              'td',
              'hcontainer',
              'quotedStructure',
              'crossHeading',
              'p',
              'wrapUp',
              'unknown',
            ),
            fc.array(tie('element'), { maxLength: 4 }),
          )
          .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
      ),
    })).element;
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), (elements) => {
        const xml = actOf(`${elements.join('')}${provision('section', '1', '', 'end')}`);
        const seen = xml.replace(/<[^>]*>/g, ' ');
        expect(wordsLost(seen, lawWith(akomaNtoso, xml).nodes)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('give no node that holds nothing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<part/>', '<section/>', '<p/>', '<content/>', '<hcontainer name="schedules"/>', '<num/>'),
          { maxLength: 8 },
        ),
        (empty) => {
          const { nodes } = lawWith(akomaNtoso, actOf(`${empty.join('')}${provision('section', '1', '', 'end')}`));
          const bare = flat(nodes).filter((node) => node.role !== 'article' && node.children.length === 0);
          expect(bare.filter((node) => node.number + node.heading + node.text === '')).toEqual([]);
        },
      ),
    );
  });
});

describe('broken files', () => {
  const whole = actOf(`<part><num>I</num>${provision('section', '1', 'Duty', 'Keep “the goods” &amp; more.')}</part>`);

  it('are refused wherever they are cut', () => {
    const bytes = new TextEncoder().encode(whole);
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = bytes.subarray(0, length);
      scoreWith(akomaNtoso, cut);
      expect(readWith(akomaNtoso, cut).outcome).toBe('refused');
    }
  });

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(scoreWith(akomaNtoso, bytes)).toBe(0);
        expect(readWith(akomaNtoso, bytes).outcome).toBe('refused');
      }),
    );
    const piece = fc.constantFrom(
      '<part>',
      '</part>',
      '<num>',
      '</num>',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&',
      '<',
      '>',
      '<!--',
      '-->',
      '<?x?>',
      '"',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(['law', 'refused']).toContain(readWith(akomaNtoso, actOf(pieces.join(''))).outcome);
      }),
    );
  });

  it('are read in linear time', () => {
    const started = performance.now();
    const units = [
      '<section><num>1</num><content><p>x</p></content></section>',
      '<p>a</p>',
      '<p> </p>',
      '<!-- x -->',
      'a ',
    ];
    for (const unit of units) readWith(akomaNtoso, actOf(unit.repeat(20_000)));
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
