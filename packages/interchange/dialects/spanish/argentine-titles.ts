import type { ActItem } from './act-items.ts';
import { folded } from './designation-rules.ts';
import { KNOWN_ARGENTINE_ACTS } from './known-acts.ts';
import { isCapitals } from './paragraphs.ts';

/** Where the description of the act ends and its enactment begins. */
const ENACTMENT =
  /^(?:\W*(?:sancionad|promulgad|el senado|la camara|el presidente|en uso de|por cuanto|sancionan?\b|buenos aires|bs\.? ?as|indice|ver antecedentes|poder ejecutivo|fecha de sancion|b\.o\.)|ley:?$)/;
const NUMBER_LINE = /^(?:ley|decreto|decreto[- ]ley)\s*(?:n(?:ro)?\s?[°º.]{0,2}\s*)?([\d][\d.]{1,9})\s*[-–—.:]*\s*/;
/** A description that says nothing without the heading above it. */
const SAYS_LITTLE =
  /^(?:modificacion(?:es)?(?: del? mismos?| de la misma)?|modificase|modificanse|aprobacion|apruebase|disposiciones|objeto(?: y alcances?)?|introducense modificaciones|sustitucion|incorporacion|derogacion|su aprobacion|alcances?|creacion|regimen|(?:su )?implementacion|prohibicion|leyenda|su modificacion)?\W*$/;
/** It speaks of an article and leaves to the heading of which act. */
const NAMES_ONLY_A_PART = /\b(?:articulos?|incisos?|capitulo|titulo|mismo)\b/;
const NAMES_AN_ACT = /\b(?:codigo|ley|leyes|convencion|convenio|tratado|acuerdo|protocolo|constitucion|delitos?)\b/;
const SHORT_DESCRIPTION_CHARACTERS = 45;
const HEADINGS =
  /^(?:codigo penal|codigo procesal penal(?: de la nacion| federal)?|codigo de procedimientos en materia penal|tratados?(?: internacionales)?|convenios?(?: internacionales)?|convencion(?:es)?(?: internacionales)?|acuerdos?(?: internacionales)?|protocolos?|estupefacientes|justicia(?: nacional)?)\W*$/;
const LONGEST_TITLE_CHARACTERS = 320;

/** `25246` → `25.246`, as Argentine and Uruguayan laws are cited. */
export function groupedNumber(number: string): string {
  return number.replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/**
 * The title of an Argentine act. The front matter holds only the subject heading it is filed under, so the title is its number with the
 * description printed above the enactment; where that says nothing by itself, the heading is put before it, and where there is none,
 * InfoLEG's summary stands in.
 */
export function argentineTitle(
  identifier: string,
  subject: string,
  summary: string,
  items: readonly ActItem[],
): string {
  const known = KNOWN_ARGENTINE_ACTS[identifier]?.title;
  if (known) return known;
  const citation = citationOf(identifier) || identifier;
  const lines = descriptionLines(items, subject, partsOf(identifier).number);
  const description = sentence(joinedLines(lines.filter((line) => !isSubject(line, subject))));
  const plain = folded(description);
  // What approves a treaty is known by the treaty, which a short description leaves out.
  if (
    description.length < SHORT_DESCRIPTION_CHARACTERS &&
    /^aprueb/.test(folded(summary)) &&
    summary.length > description.length
  ) {
    return shortened(`${citation} – ${sentence(summary)}`);
  }
  if (!SAYS_LITTLE.test(plain) && (!NAMES_ONLY_A_PART.test(plain) || NAMES_AN_ACT.test(plain))) {
    return shortened(`${citation} – ${description}`);
  }
  const heading = lines.find((line) => isSubject(line, subject)) ?? subject;
  if (description !== '') return shortened(`${citation} – ${sentence(heading)}. ${description}`);
  const standIn = summary !== '' ? summary : heading;
  return shortened(standIn === '' ? citation : `${citation} – ${sentence(standIn)}`);
}

/** The forms under which an act is cited: `Ley 25.246`, `Ley 25246`, and the names people use. */
export function argentineNames(identifier: string): string[] {
  const { word, number } = partsOf(identifier);
  const citations =
    number === ''
      ? []
      : [`${word} ${groupedNumber(number)}`, `${word} ${number}`, `${word} N° ${groupedNumber(number)}`];
  return [...new Set([...citations, ...(KNOWN_ARGENTINE_ACTS[identifier]?.names ?? [])])];
}

function citationOf(identifier: string): string {
  const { word, number } = partsOf(identifier);
  return number === '' ? '' : `${word} ${groupedNumber(number)}`;
}

/** `LEY-25246` → Ley, 25246; `DECRETO-LEY-15348` → Decreto-Ley. */
function partsOf(identifier: string): { word: string; number: string } {
  const match = /^(\p{L}[\p{L}_-]{0,30})-(\d{1,7})(?:[/-]\d{1,4})?$/u.exec(identifier);
  if (!match) return { word: '', number: '' };
  const word = (match[1] as string)
    .toLowerCase()
    .replace(/(^|[-_])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase());
  return { word: word.replace('_', '-'), number: match[2] as string };
}

function descriptionLines(items: readonly ActItem[], subject: string, number: string): string[] {
  const lines: string[] = [];
  for (const item of items.slice(0, 30)) {
    if (item.article || item.division) break;
    if (item.level === 1 && folded(item.text) === folded(subject)) continue;
    if (ENACTMENT.test(item.folded)) break;
    if (/^\((?:nota|ley)/.test(item.folded)) continue;
    const enacted = /\s*(?:(?:Sancionad[ao]|Promulgad[ao])\s?:|(?:Buenos Aires|Bs\. ?As\.), )/.exec(item.text);
    const text = withoutNumber(enacted ? item.text.slice(0, enacted.index) : item.text, number);
    if (text !== '') lines.push(text);
    if (enacted) break;
  }
  return lines;
}

/** Takes the act's own number off; another act's number is part of the description. */
function withoutNumber(text: string, number: string): string {
  const match = NUMBER_LINE.exec(folded(text));
  if (!match || (match[1] as string).replace(/\D/g, '') !== number) return text;
  // Folding keeps the length of these words, so the place in the folded text is the place in the text.
  return text.slice(match[0].length);
}

/** A line that ends no sentence goes on in the next one, unless one of the two is a heading in capitals. */
function joinedLines(lines: readonly string[]): string {
  let joined = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined) joined = line;
    else joined += `${/\.$/.test(before) || isCapitals(before) === isCapitals(line) ? ' ' : '. '}${line}`;
  }
  return joined;
}

function isSubject(line: string, subject: string): boolean {
  const plain = folded(line).replace(/\W+$/, '');
  return (
    HEADINGS.test(plain) ||
    folded(subject).startsWith(plain) ||
    (plain.startsWith(folded(subject)) && plain.length < subject.length + 4)
  );
}

function sentence(text: string): string {
  return text
    .replace(/\.{2,}/g, '.')
    .replace(/[\s.,;:–—-]+$/, '')
    .trim();
}

/** Ends a long description at the end of a sentence, or of a word. */
function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE_CHARACTERS) return title;
  const cut = title.slice(0, LONGEST_TITLE_CHARACTERS);
  const end = cut.lastIndexOf('. ');
  return end > 80 ? cut.slice(0, end) : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
