import { type Literal, Parser, type Quad, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { concept, part } from './concept.testing.ts';
import { thesaurusAsTurtle } from './skos.ts';
import { concepts } from './thesaurus.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const CONCEPT = 'urn:comity:concept:';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** What another program reads in it. */
function read(turtle: string): Store {
  return new Store(new Parser().parse(turtle) as Quad[]);
}

const said = (store: Store, id: string, property: string): string[] =>
  store.getObjects(CONCEPT + id, SKOS + property, null).map((object) => {
    const { language } = object as Literal;
    return object.termType === 'Literal' && language !== '' ? `${object.value}@${language}` : object.value;
  });

describe('thesaurusAsTurtle', () => {
  const hostile = 'a "quoted" \\ back\\slash\nline """ <x> @en . ; \u202e \u{1f331}';
  const store = read(
    thesaurusAsTurtle([
      part([
        concept('digging', {
          definition: hostile,
          note: 'Use when it is dug.',
          variants: { en: ['delving', hostile], nl: ['spitten'] },
          articles: ['untoc:6', 'un1988:3(1)(b)'],
          mappings: [{ scheme: 'sherloc-2017', value: 'Digging "deep"' }],
        }),
        concept('night-digging', { broader: ['digging'], related: ['fence-breaking'] }),
      ]),
      part([concept('fence-breaking', { labels: { ...concept('fence-breaking').labels, de: 'Zaunbruch' } })], 'fences'),
    ]),
  );

  it('says each concept with its labels, one preferred in a language', () => {
    expect(said(store, 'digging', 'prefLabel').sort()).toEqual(
      ['en digging@en', 'es digging@es', 'fr digging@fr', 'ру digging@ru', 'ع digging@ar', '园 digging@zh'].sort(),
    );
    expect(said(store, 'fence-breaking', 'prefLabel')).toContain('Zaunbruch@de');
    expect(said(store, 'digging', 'notation')).toEqual(['digging']);
  });

  it('keeps every character of a text', () => {
    expect(said(store, 'digging', 'definition')).toEqual([`${hostile}@en`]);
    expect(said(store, 'digging', 'altLabel')).toEqual(['delving@en', `${hostile}@en`, 'spitten@nl']);
  });

  it('leads from concept to concept', () => {
    expect(said(store, 'night-digging', 'broader')).toEqual([`${CONCEPT}digging`]);
    expect(said(store, 'night-digging', 'related')).toEqual([`${CONCEPT}fence-breaking`]);
    expect(said(store, 'digging', 'broader')).toEqual([]);
  });

  it('says a note only where there is one, treaty articles, and older names', () => {
    expect(said(store, 'digging', 'scopeNote')).toEqual(['Use when it is dug.@en']);
    expect(said(store, 'night-digging', 'scopeNote')).toEqual([]);
    expect(said(store, 'digging', 'changeNote')).toEqual(['sherloc-2017: Digging "deep"']);
    const articles = store.getObjects(`${CONCEPT}digging`, 'http://purl.org/dc/terms/references', null);
    expect(articles.map(({ value }) => value)).toEqual(['untoc:6', 'un1988:3(1)(b)']);
  });

  it('of no part holds no concept', () => {
    expect(read(thesaurusAsTurtle([])).getSubjects(TYPE, `${SKOS}Concept`, null)).toEqual([]);
  });
});

describe('the thesaurus of the release in Turtle', () => {
  const store = read(thesaurusAsTurtle());

  it('holds every concept in a scheme that it describes', () => {
    const subjects = store.getSubjects(TYPE, `${SKOS}Concept`, null).map(({ value }) => value);
    expect(subjects.sort()).toEqual(
      concepts()
        .map(({ id }) => CONCEPT + id)
        .sort(),
    );
    const schemes = new Set(store.getSubjects(TYPE, `${SKOS}ConceptScheme`, null).map(({ value }) => value));
    expect(schemes.size).toBe(new Set(concepts().map(({ scheme }) => scheme)).size);
    for (const { object } of store.getQuads(null, `${SKOS}inScheme`, null, null)) {
      expect(schemes).toContain(object.value);
    }
  });

  it('keeps the integrity that SKOS asks for: one preferred label in a language, never also an alternative one', () => {
    for (const { id } of concepts()) {
      const preferred = said(store, id, 'prefLabel');
      const languages = preferred.map((label) => label.slice(label.lastIndexOf('@')));
      expect([id, new Set(languages).size]).toEqual([id, languages.length]);
      const both = said(store, id, 'altLabel').filter((label) => preferred.includes(label));
      expect([id, both]).toEqual([id, []]);
    }
  });

  it('is the same each time', () => {
    expect(thesaurusAsTurtle()).toBe(thesaurusAsTurtle());
  });
});
