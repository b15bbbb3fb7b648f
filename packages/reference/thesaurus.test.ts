import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { thesaurusAsTurtle } from './skos.ts';
import { type Concept, conceptById, concepts, thesaurusParts } from './thesaurus.ts';
import { termsOf, thesaurusFaults } from './thesaurus-faults.ts';
import { crimeTypes } from './vocabularies.ts';

function concept(id: string, given: Partial<Concept> = {}): Concept {
  const label = (language: string): string => `${id} ${language}`;
  return {
    id,
    scheme: 'other',
    broader: [],
    related: [],
    labels: {
      ar: label('ar'),
      zh: label('zh'),
      en: label('en'),
      fr: label('fr'),
      ru: label('ru'),
      es: label('es'),
    },
    variants: {},
    definition: 'An invented concept.',
    note: '',
    articles: [],
    mappings: [],
    ...given,
  };
}

describe('thesaurusFaults', () => {
  it('finds none in a sound set', () => {
    const crab = concept('crab', { related: ['prawn'] });
    expect(
      thesaurusFaults([concept('prawn'), concept('shrimp', { broader: ['prawn'], related: ['crab'] }), crab]),
    ).toEqual([]);
  });

  it.each<[string, Concept[], RegExp]>([
    ['an id used twice', [concept('prawn'), concept('prawn')], /prawn: the id is used twice/],
    ['a link to nothing', [concept('prawn', { broader: ['whale'] })], /"whale", which is no other concept/],
    ['a link to itself', [concept('prawn', { related: ['prawn'] })], /"prawn", which is no other concept/],
    [
      'a circle',
      [concept('prawn', { broader: ['shrimp'] }), concept('shrimp', { broader: ['prawn'] })],
      /is broader than itself/,
    ],
    [
      'one term for two concepts, however it is written',
      [
        concept('prawn', { variants: { fr: ['Crevette  rose'] } }),
        concept('shrimp', { variants: { fr: ['crevette rose'] } }),
      ],
      /"crevette rose" \(fr\) is a term of prawn too/,
    ],
  ])('finds %s', (_name, set, fault) => {
    expect(thesaurusFaults(set).join('\n')).toMatch(fault);
  });

  it('lets one word stand for different concepts in different languages', () => {
    const one = concept('gift-en', { variants: { en: ['gift'] } });
    const other = concept('poison-de', { variants: { de: ['Gift'] } });
    expect(thesaurusFaults([one, other])).toEqual([]);
  });
});

describe('the thesaurus as it ships', () => {
  it('is read, each part with its version, date and source', () => {
    for (const { part, source, concepts: own } of thesaurusParts()) {
      expect([part, source.length > 10, own.length > 0]).toEqual([part, true, true]);
    }
  });

  it('uses no id and no term twice, and goes in no circle', () => {
    const faults = thesaurusFaults(concepts()).filter((fault) => !fault.includes('leads to'));
    expect(faults).toEqual([]);
  });

  it('knows every crime type by the same id and the same labels', () => {
    for (const { id, labels } of crimeTypes) expect([id, conceptById(id)?.labels]).toMatchObject([id, labels]);
  });

  it('has a label in each of the six languages and no two terms of a concept alike', () => {
    for (const each of concepts()) {
      const terms = termsOf(each).map(([language, term]) => `${language}:${term.toLowerCase()}`);
      expect([each.id, terms.length]).toEqual([each.id, new Set(terms).size]);
    }
  });
});

describe('SKOS', () => {
  it('is Turtle that reads back with every label, definition and link', () => {
    const quads = new Parser().parse(thesaurusAsTurtle());
    const of = (property: string) => quads.filter(({ predicate }) => predicate.value.endsWith(property));
    expect(of('#prefLabel').length).toBe(
      concepts().reduce((sum, { labels }) => sum + Object.values(labels).filter(Boolean).length, 0),
    );
    expect(of('#definition')).toHaveLength(concepts().length);
    expect(of('#broader')).toHaveLength(concepts().reduce((sum, { broader }) => sum + broader.length, 0));
    const label = of('#prefLabel').find(({ subject, object }) => {
      return (
        subject.value === 'urn:comity:concept:money-laundering' &&
        object.termType === 'Literal' &&
        object.language === 'zh'
      );
    });
    expect(label?.object.value).toBe(conceptById('money-laundering')?.labels.zh);
  });
});
