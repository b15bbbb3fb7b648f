/**
 * Element names of Akoma Ntoso 3.0 (OASIS LegalDocML) by what a reader of the law sees in them. Names not listed are
 * running text: their content belongs to the line around them.
 */

/** Namespaces of the standard begin so: 3.0 and its drafts, and the versions before it. */
export const AKOMA_NTOSO_NAMESPACES = ['http://docs.oasis-open.org/legaldocml/ns/akn/', 'http://www.akomantoso.org/'];

/** Document types that hold norms. A judgment, debate or amendment list is read by others. */
export const LAW_DOCUMENTS = new Set(['act', 'bill', 'doc', 'documentCollection', 'statement']);

/** `name` of a `doc` that is about a judgment and is read with the cases. */
export const CASE_DOCUMENTS = new Set(['pressSummary', 'judgment']);

/** Groupings: always divisions, whatever they hold. */
export const DIVISIONS = new Set(
  'book tome part subpart title subtitle chapter subchapter division subdivision attachment component'.split(' '),
);

/** Basic units. All but `article` are divisions where articles stand in them, as `section` in civil-law codes. */
export const PROVISIONS = new Set(['article', 'section', 'rule', 'clause']);

/** Units below the basic one; a provision of their own only where none stands around them. */
export const PARAGRAPHS = new Set(['paragraph', 'level', 'point']);

/** What `name` of an `hcontainer` means in the vocabularies of legislation.gov.uk, Indigo and others. */
export const NAMED_CONTAINERS: Readonly<Record<string, 'division' | 'provision' | 'paragraph' | 'text' | 'lines'>> = {
  crossheading: 'division',
  groupofparts: 'division',
  schedules: 'division',
  schedule: 'division',
  annex: 'division',
  appendix: 'division',
  article: 'provision',
  section: 'provision',
  regulation: 'provision',
  rule: 'provision',
  order: 'provision',
  paragraph: 'paragraph',
  signatures: 'text',
  signatureblock: 'lines',
  definition: 'lines',
};

/** Containers in which numbered paragraphs are items of a schedule, not basic units of the act. */
export const SCHEDULES = new Set(['schedules', 'schedule', 'annex', 'appendix', 'attachment', 'component']);

/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  (
    'p block blockContainer blockList container content intro wrapUp heading subheading longTitle formula recital ' +
    'recitals citation citations item listIntroduction listWrapUp list subsection subparagraph subrule subclause ' +
    'sublist subpoint indent alinea proviso transitional hcontainer paragraph level point rule clause section article ' +
    'tblock table caption ul ol li foreign quotedStructure embeddedStructure interstitial div signature blockQuote ' +
    'crossHeading preface preamble conclusions coverPage body mainBody header tocItem container attachments'
  ).split(' '),
);

/** Not part of the text: description, contents lists made from the headings, change markers. */
export const UNSEEN = new Set(['meta', 'toc', 'componentRef', 'documentRef', 'marker', 'img']);

/** Headings of a contents list in the front matter; what follows there repeats the headings of the body. */
export const CONTENTS_HEADINGS = new Set(['contents', 'cynnwys', 'arrangement of sections', 'table of contents']);
