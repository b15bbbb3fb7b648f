import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitationContext, targetInWords } from './citation.ts';
import { findCitations } from './find-citations.ts';
import { RememberedActs } from './named-acts.ts';
import { ruleFiles } from './rule-files.ts';

const inWords = (text: string, context: CitationContext, remembered?: RememberedActs) =>
  findCitations(text, context, remembered).map((citation) => `${citation.text} => ${targetInWords(citation.target)}`);

const british = { language: 'en', country: 'GB' };
const germanAct = { language: 'de', country: 'DE', inAct: true };
const contexts: CitationContext[] = ['de', 'fr', 'en', 'es', 'zh', 'ar', 'ru', 'nl', 'pt'].flatMap((language) => [
  { language, country: 'GB', inAct: true },
  { language, country: 'CH' },
  { language, country: 'US', inAct: true },
]);

describe('findCitations', () => {
  it('gives nothing for a text without citations, an empty text and an unknown language', () => {
    expect(findCitations('', british)).toEqual([]);
    expect(findCitations('Nothing is cited here, nor in 1968.', british)).toEqual([]);
    expect(findCitations('pykälä 5', { language: 'fi', country: 'FI', inAct: true })).toEqual([]);
  });

  it('counts in code units, signs of two units before it or not', () => {
    const text = '🐟🐟 nach § 3 StGB';
    const [citation] = findCitations(text, germanAct);
    expect(citation).toMatchObject({ start: 10, end: 18, text: '§ 3 StGB' });
    expect(text.slice(citation?.start, citation?.end)).toBe('§ 3 StGB');
  });

  it('reads the language of a tag with a region', () => {
    expect(inWords('§ 3 StGB', { language: 'de-AT', country: 'AT' })).toEqual(['§ 3 StGB => provision AT stgb 3']);
  });

  it('leaves the State open for bodies of several States', () => {
    expect(inWords('section 6 of the Salt Act 2003', { language: 'en', country: 'INTL' })).toEqual([
      'section 6 of the Salt Act 2003 => provision salt act 2003 6',
    ]);
  });

  it('takes white space of any kind between the words of a citation', () => {
    expect(inWords('section\u00a05 of\nthe Salt Act 2003', british)).toEqual([
      'section\u00a05 of\nthe Salt Act 2003 => provision GB salt act 2003 5',
    ]);
  });

  it('shares the act of a later list in a decision, and leaves the earlier one out in an act', () => {
    const text = 'section 3 and section 5 of the Salt Act 2003';
    expect(inWords(text, british)).toHaveLength(2);
    expect(inWords(text, { ...british, inAct: true })).toEqual([
      'section 5 of the Salt Act 2003 => provision GB salt act 2003 5',
    ]);
  });

  it('gives up lists that are tables', () => {
    const numbers = Array.from({ length: 60 }, (_, at) => at + 1).join(', ');
    expect(findCitations(`§§ ${numbers} gelten`, germanAct)).toEqual([]);
  });
});

describe('short names', () => {
  it('are known once the document has defined them', () => {
    const remembered = new RememberedActs();
    expect(inWords('section 5 of the 2003 Act', british, remembered)).toEqual([]);
    findCitations('The Salt Act 2003 (“the Salt Act”) applies.', british, remembered);
    expect(inWords('section 5 of the 2003 Act', british, remembered)).toEqual([
      'section 5 of the 2003 Act => provision GB salt act 2003 5',
    ]);
  });

  it('of two acts of one year mean neither', () => {
    const remembered = new RememberedActs();
    findCitations('The Salt Act 2003 and the Fish Act 2003 apply.', british, remembered);
    expect(inWords('section 5 of the 2003 Act', british, remembered)).toEqual([]);
  });

  it('that the text itself gives come before those that follow from a name', () => {
    const remembered = new RememberedActs();
    findCitations('The Salt Act 2003 (“the 2003 Act”) and the Fish Act 2003 apply.', british, remembered);
    expect(inWords('section 5 of the 2003 Act', british, remembered)).toEqual([
      'section 5 of the 2003 Act => provision GB salt act 2003 5',
    ]);
  });

  it('of treaties need a single convention', () => {
    const remembered = new RememberedActs();
    const context = { language: 'en', country: 'UN', inAct: true };
    findCitations('the United Nations Convention against Corruption', context, remembered);
    expect(inWords('article 46 of the Convention', context, remembered)).toEqual([
      'article 46 of the Convention => treaty uncac:46',
    ]);
    findCitations('the European Convention on Extradition', context, remembered);
    expect(inWords('article 46 of the Convention', context, remembered)).toEqual([]);
  });
});

describe('any text', () => {
  const examples = [...ruleFiles().values()].flatMap(({ provisions, acts, cases }) =>
    [...provisions, ...acts, ...cases].flatMap((rule) => rule.examples.map(({ text }) => text)),
  );
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...examples), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 6 })
    .map((parts) => parts.join(' '));

  it('gives spans within it, in order, that never overlap and hold the printed words', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...contexts), (text, context) => {
        let end = 0;
        for (const citation of findCitations(text, context)) {
          expect(citation.start).toBeGreaterThanOrEqual(end);
          expect(citation.end).toBeGreaterThan(citation.start);
          expect(citation.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(citation.start, citation.end)).toBe(citation.text);
          end = citation.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same twice', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...contexts), (text, context) => {
        expect(findCitations(text, context)).toEqual(findCitations(text, context));
      }),
      { numRuns: 100 },
    );
  });

  it('cites nothing of the act at hand where there is none', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('de', 'fr', 'en', 'es', 'zh', 'ar', 'ru', 'nl'), (text, language) => {
        for (const { target } of findCitations(text, { language, country: 'GB' })) {
          expect(targetInWords(target)).not.toContain('same-act');
        }
      }),
      { numRuns: 100 },
    );
  });

  // A pattern that went back and forth would not end within the time a test has.
  it.each([
    'section ',
    'Section 1(1)(1)',
    'Police and ',
    'The Act of ',
    'Act 2003 (',
    '(“the ',
    '§ 1 Abs. 1 ',
    '§§ 1, ',
    'Gesetzes über ',
    'article 1 de la ',
    'articles L. 1-1-1',
    'artículo 1 inciso ',
    'artikel 1, eerste lid, ',
    'статьи 1 части 1 ',
    'المادة الأولى ',
    'المواد (١، ',
    '第一条第一款',
    '《《',
    '《最高人民法院',
    'U.S.C. § ',
    'Convention for the ',
    'ECLI:NL:HR:2018:1.',
    'nos. 1/22 and ',
    '[2022] EWHC ',
    '(((((',
    '1.1.1.1',
  ])('ends on %j repeated', (piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    for (const context of contexts) expect(Array.isArray(findCitations(text, context))).toBe(true);
  });
});
