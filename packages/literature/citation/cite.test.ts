import { type CslEntry, cslTypes } from '@comity/interchange';
import { interfaceLanguages } from '@comity/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationStyles, partsOf } from './citation-style.ts';
import { citationLanguage, cite, citedText } from './cite.ts';
import { namesCited, shortReference } from './names-cited.ts';

const crab = { family: 'Crab', given: 'Anna-Maria Luise' };
const meer = { family: 'Meer', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr' };
const style = (id: string) => citationStyles.find((one) => one.id === id) as (typeof citationStyles)[number];
const cited = (csl: CslEntry, id: string, language: (typeof interfaceLanguages)[number] = 'en') =>
  citedText(cite(csl, style(id), language));

const article: CslEntry = {
  type: 'article-journal',
  title: 'On Shrimps',
  author: [crab, meer],
  issued: { 'date-parts': [[2031, 5]] },
  'container-title': 'Shrimp Journal',
  volume: '12',
  issue: '3',
  page: '417-419',
  DOI: '10.1000/a',
};
const chapter: CslEntry = {
  type: 'chapter',
  title: 'Do Shrimps Launder?',
  author: [crab],
  editor: [meer],
  issued: { 'date-parts': [[2031]] },
  'container-title': 'Ponds',
  page: '5',
  publisher: 'Pond Press',
  'publisher-place': 'Vienna',
};

describe('cite', () => {
  it.each([
    [
      'author-date',
      'Crab, A.-M. L. and van der Meer, J., Jr (2031). On Shrimps. Shrimp Journal, 12(3), 417–419. https://doi.org/10.1000/a',
    ],
    [
      'footnote',
      'Anna-Maria Luise Crab and Jan van der Meer, Jr, “On Shrimps”, Shrimp Journal, vol. 12, no. 3 (2031), pp. 417–419, https://doi.org/10.1000/a.',
    ],
  ])('an article, %s', (id, text) => {
    expect(cited(article, id)).toBe(text);
  });

  it.each([
    [
      'author-date',
      'Crab, A.-M. L. (2031). Do Shrimps Launder?, in van der Meer, J., Jr (ed.), Ponds (p. 5). Vienna: Pond Press.',
    ],
    [
      'footnote',
      'Anna-Maria Luise Crab, “Do Shrimps Launder?”, in Jan van der Meer, Jr (ed.), Ponds (Vienna, Pond Press, 2031), p. 5.',
    ],
  ])('a chapter, %s', (id, text) => {
    expect(cited(chapter, id)).toBe(text);
  });

  it('says what is blank only where a date is missing', () => {
    const bare: CslEntry = { type: 'webpage', title: 'Ponds' };
    expect(cited(bare, 'author-date')).toBe('(n.d.). Ponds.');
    expect(cited(bare, 'footnote')).toBe('Ponds (n.d.).');
    expect(cited({ ...bare, issued: { literal: 'forthcoming' } }, 'footnote')).toBe('Ponds (forthcoming).');
  });

  it('uses the words of the reader’s language', () => {
    expect(cited(chapter, 'footnote', 'fr')).toBe(
      'Anna-Maria Luise Crab, «\u00a0Do Shrimps Launder?\u00a0», dans Jan van der Meer, Jr (dir.), Ponds (Vienna, Pond Press, 2031), p. 5.',
    );
    expect(cited(article, 'footnote', 'ru')).toContain('т. 12, № 3');
    expect(cited(article, 'author-date', 'zh')).toContain('Crab, A.-M. L.和van der Meer');
  });

  it('marks the container or the title as set in italics, and what is of the work', () => {
    const runs = cite(article, style('author-date'), 'en');
    expect(runs.filter(({ italic }) => italic)).toEqual([{ text: 'Shrimp Journal', italic: true, ofWork: true }]);
    expect(
      runs
        .filter(({ ofWork }) => !ofWork)
        .map(({ text }) => text)
        .join(''),
    ).not.toMatch(/Shrimp|Crab|2031/);
  });

  it('cites whatever the types, and leaves no sign of the rules', () => {
    const text = fc.string({ minLength: 1, maxLength: 8 });
    const anyCsl = fc.record(
      {
        type: fc.constantFrom(...cslTypes),
        title: text,
        volume: text,
        publisher: text,
        'container-title': text,
        page: text,
      },
      { requiredKeys: ['type', 'title'] },
    );
    fc.assert(
      fc.property(
        anyCsl,
        fc.constantFrom(...citationStyles),
        fc.constantFrom(...interfaceLanguages),
        (csl, one, language) => {
          const runs = cite(csl as CslEntry, one, language);
          expect(citedText(runs)).toContain(csl.title);
          const signs = runs.filter(({ ofWork }) => !ofWork).map((run) => run.text);
          expect(signs.join('')).not.toMatch(/[{}[\]*]/);
        },
      ),
    );
  });
});

describe('citationLanguage', () => {
  const of = (title: string, own: string, reader: (typeof interfaceLanguages)[number]) =>
    citationLanguage({ type: 'book', title }, own, reader);

  it('is the reader’s, but for titles that run the other way', () => {
    expect(of('On Shrimps', 'en', 'fr')).toBe('fr');
    expect(of('Des crevettes', 'fr', 'ar')).toBe('fr');
    expect(of('Garnelen', 'de', 'ar')).toBe('en');
    expect(of('الروبيان', 'ar', 'zh')).toBe('ar');
    expect(of('میگو', 'fa', 'en')).toBe('ar');
    expect(of('12', 'und', 'en')).toBe('en');
  });
});

describe('names', () => {
  const rules = style('footnote').names;
  const many = ['A', 'B', 'C', 'D'].map((family) => ({ family, given: 'Xu' }));

  it('beyond what a style names are left out', () => {
    expect(namesCited(many.slice(0, 3), rules)).toEqual({ names: ['Xu A', 'Xu B', 'Xu C'], others: false });
    expect(namesCited(many, rules)).toEqual({ names: ['Xu A'], others: true });
    expect(namesCited([{ family: 'A' }, { literal: 'et al.' }], rules)).toEqual({ names: ['A'], others: true });
  });

  it.each([
    [{ family: '王', given: '伟' }, '王伟'],
    [{ family: 'علي', given: 'محمد' }, 'علي, محمد'],
    [{ family: 'Иванова', given: 'Анна Петровна' }, 'Иванова, А. П.'],
    [{ literal: 'Institute of Shrimps' }, 'Institute of Shrimps'],
  ])('of other scripts and of bodies are written as theirs: %s', (name, written) => {
    expect(namesCited([name], style('author-date').names).names).toEqual([written]);
  });

  it('make a short reference', () => {
    expect(shortReference(article)).toBe('Crab, Meer 2031');
    expect(shortReference({ ...article, author: many })).toBe('A et al. 2031');
    expect(shortReference({ type: 'book', title: 'T', editor: [{ literal: 'Institute' }] })).toBe('Institute');
  });
});

describe('partsOf', () => {
  it.each(['[a', 'a]', '*a', '{a', 'a}', '[*a]*'])('refuses rules that do not close: %s', (form) => {
    expect(() => partsOf(form)).toThrow();
  });

  it('reads every form of every style', () => {
    for (const { forms } of citationStyles)
      for (const { form } of forms) expect(partsOf(form).length).toBeGreaterThan(2);
    for (const { forms } of citationStyles) expect(forms.at(-1)?.types).toEqual([]);
  });
});
