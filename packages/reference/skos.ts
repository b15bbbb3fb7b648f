import { DataFactory, type Quad_Object, Writer } from 'n3';
import { type Concept, type ThesaurusPart, thesaurusParts } from './thesaurus.ts';

const { literal, namedNode, quad } = DataFactory;
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TERMS = 'http://purl.org/dc/terms/';
const TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
/** A name, not an address: an installation has no address of its own that would last. */
const CONCEPT = 'urn:comity:concept:';
const SCHEME = 'urn:comity:scheme:';

/** The thesaurus, or some parts of it, as SKOS in Turtle (W3C SKOS Reference of 18 August 2009). */
export function thesaurusAsTurtle(parts: readonly ThesaurusPart[] = thesaurusParts()): string {
  const writer = new Writer({ prefixes: { skos: SKOS, dcterms: TERMS, concept: CONCEPT, scheme: SCHEME } });
  for (const scheme of new Set(parts.flatMap((part) => part.concepts.map((concept) => concept.scheme)))) {
    const subject = namedNode(SCHEME + scheme);
    writer.addQuad(quad(subject, TYPE, namedNode(`${SKOS}ConceptScheme`)));
    writer.addQuad(quad(subject, namedNode(`${TERMS}title`), literal(scheme, 'en')));
  }
  for (const part of parts) for (const concept of part.concepts) writeConcept(writer, concept);
  let turtle = '';
  writer.end((error, result: string) => {
    if (error) throw error;
    turtle = result;
  });
  return turtle;
}

function writeConcept(writer: Writer, concept: Concept): void {
  const subject = namedNode(CONCEPT + concept.id);
  const add = (property: string, object: Quad_Object): void => {
    writer.addQuad(quad(subject, namedNode(property), object));
  };
  writer.addQuad(quad(subject, TYPE, namedNode(`${SKOS}Concept`)));
  add(`${SKOS}inScheme`, namedNode(SCHEME + concept.scheme));
  add(`${SKOS}notation`, literal(concept.id));
  for (const [language, label] of Object.entries(concept.labels))
    if (label !== undefined) add(`${SKOS}prefLabel`, literal(label, language));
  for (const [language, terms] of Object.entries(concept.variants))
    for (const term of terms) add(`${SKOS}altLabel`, literal(term, language));
  add(`${SKOS}definition`, literal(concept.definition, 'en'));
  if (concept.note !== '') add(`${SKOS}scopeNote`, literal(concept.note, 'en'));
  for (const id of concept.broader) add(`${SKOS}broader`, namedNode(CONCEPT + id));
  for (const id of concept.related) add(`${SKOS}related`, namedNode(CONCEPT + id));
  for (const article of concept.articles) add(`${TERMS}references`, literal(article));
  for (const { scheme, value } of concept.mappings) add(`${SKOS}changeNote`, literal(`${scheme}: ${value}`));
}
