import { z } from 'zod';

/**
 * A decision of a court as a file holds it. Readers turn a file of any format into it; the case-law package makes
 * records of it. The schema is the contract: what does not fit it is refused with the place and the reason.
 *
 * **Blank and unknown differ.** A field that is absent is blank: the source does not speak of it. `'unknown'` means that
 * the source (or a person who looked) says that it is not known.
 *
 * No field holds the name of a natural person: the title and the text are as the source published them, typed data is not.
 */

const unknown = z.literal('unknown');
/** ISO 8601 date with its precision: `2021-03-30`, `2021-03`, `2021`. */
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
/** BCP 47, ISO 639-1 where there is one. */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
/** ISO 3166-1 alpha-2, `EU`, `UN`, `XK`; `INTL` for international and regional bodies. */
const state = z.string().regex(/^[A-Z]{2}$|^INTL$/);
const conceptId = z.string().regex(/^[a-z][a-z0-9-]{2,59}$/);
const yesNo = z.enum(['yes', 'no', 'unknown']);

/**
 * `ecli`; `neutral-citation` (`[2022] EWHC 2354 (Admin)`); `docket`: the court's own number (`4 StR 328/17`);
 * `application`: number of an application to a human rights court; `legacy`: number in a portal that Comity succeeds;
 * `source`: id at the place the text comes from, prefixed with that place (`judilibre:5fc…`).
 */
export const caseIdentifierSchemes = ['ecli', 'neutral-citation', 'docket', 'application', 'legacy', 'source'] as const;

const identifierSchema = z.strictObject({ scheme: z.enum(caseIdentifierSchemes), value: z.string().min(1).max(200) });

export const caseTextParts = ['facts', 'commentary', 'summary', 'decision', 'ruling', 'opinion', 'other'] as const;

/** A paragraph or a heading of a text, in reading order. */
const paragraphSchema = z.strictObject({
  /** Permanent id, where the file carries one of ours (our own export). */
  id: z.string().optional(),
  /** What it belongs to: `facts`, `commentary` and `summary` are written about the decision, the others are its text. */
  part: z.enum(caseTextParts),
  language,
  standing: z.enum(['official', 'courtesy', 'machine', 'summary', 'unknown']),
  /** The number as printed (`12.`, `[45]`), empty where none is printed. */
  number: z.string().max(60),
  /** The paragraph's id in the file (`para_12`), empty where it has none; an address may end in it. */
  anchor: z.string().max(120),
  /** A heading has `heading` and no `text`; a paragraph has `text`. Lines of a paragraph are separated by `\n`. */
  heading: z.string(),
  text: z.string(),
  /** Depth of a heading, 1 for the highest; 0 for a paragraph. */
  level: z.number().int().min(0).max(9),
});

const personSchema = z.strictObject({
  role: z.enum([
    'defendant',
    'victim',
    'witness',
    'applicant',
    'respondent',
    'requested-person',
    'third-party',
    'other',
  ]),
  kind: z.enum(['person', 'group', 'legal-person', 'state', 'unknown']),
  /** `Defendant 1`, `A. B.`; the name only of a legal person or a State. */
  label: z.string().max(300),
  ageAtOffence: z.union([z.number().int().min(0).max(130), unknown]).optional(),
  ageAtTrial: z.union([z.number().int().min(0).max(130), unknown]).optional(),
  minor: yesNo.optional(),
  sex: z.enum(['female', 'male', 'other', 'unknown']).optional(),
  nationalities: z.union([z.array(state).max(50), unknown]).optional(),
  /** How many persons a group has. */
  groupSize: z.union([z.number().int().min(1), unknown]).optional(),
});

/** An amount as a decimal string (`1250000.50`) with its ISO 4217 currency. */
const moneySchema = z.strictObject({
  amount: z.union([z.string().regex(/^\d{1,18}(\.\d{1,4})?$/), unknown]),
  currency: z.union([z.string().regex(/^[A-Z]{3}$/), unknown]),
});

const sentenceSchema = z.strictObject({
  kind: z.enum([
    'imprisonment',
    'life-imprisonment',
    'death',
    'fine',
    'confiscation',
    'compensation',
    'probation',
    'community-service',
    'disqualification',
    'expulsion',
    'other',
  ]),
  /** Length in days; a year is 365, a month 30 (the printed length stays in `asPrinted`). */
  days: z.union([z.number().int().min(0), unknown]).optional(),
  suspended: z.enum(['yes', 'no', 'partly', 'unknown']).optional(),
  money: moneySchema.optional(),
  asPrinted: z.string(),
});

const chargeSchema = z.strictObject({
  /** Positions in `persons` of those charged; empty when the source does not say who. */
  persons: z.array(z.number().int().min(0)),
  /** The offence as the source names it. */
  offence: z.string(),
  /** The provision charged, as cited: `Strafgesetzbuch § 232`; empty when not given. */
  provision: z.string(),
  verdict: z.enum(['guilty', 'not-guilty', 'dismissed', 'mixed', 'pending', 'other', 'unknown']).optional(),
  sentences: z.array(sentenceSchema),
});

const proceedingSchema = z.strictObject({
  court: z.string(),
  /** The court's number of the case there. */
  reference: z.string(),
  date: isoDate.optional(),
  stage: z.enum([
    'investigation',
    'first-instance',
    'appeal',
    'cassation',
    'constitutional',
    'international',
    'review',
    'unknown',
  ]),
  /** In the source's words: `Cassation`, `Appeal dismissed`. */
  outcome: z.string(),
});

export const caseDocumentSchema = z.strictObject({
  /** Permanent ids of this document and of the decision it is about, where the file carries ours (our own export). */
  id: z.string().optional(),
  work: z.string().optional(),
  /** Id of the dialect that read it, e.g. `uk-judgment`. */
  dialect: z.string(),
  /** State of the court; `INTL` for a court of several States. */
  country: state,
  /** Language of the decision. */
  language,
  /** The title as the source has it, in `language` or as printed. */
  title: z.string().min(1),
  identifiers: z.array(identifierSchema),
  court: z.strictObject({
    /** As the source names it; empty when blank. */
    name: z.string(),
    division: z.string(),
    level: z.enum(['first-instance', 'appeal', 'supreme', 'constitutional', 'international', 'unknown']),
  }),
  /** What kind of document it is. */
  form: z.enum(['judgment', 'order', 'press-summary', 'docket', 'case-note', 'unknown']),
  date: isoDate.optional(),
  legalSystem: z.enum(['civil-law', 'common-law', 'religious-law', 'mixed', 'unknown']).optional(),
  /** The appeal chain, oldest first, this decision included. */
  proceedings: z.array(proceedingSchema),
  persons: z.array(personSchema),
  charges: z.array(chargeSchema),
  /** Sums and property, in asset-recovery cases above all. */
  assets: z.array(
    z.strictObject({
      stage: z.enum(['frozen', 'seized', 'confiscated', 'returned']),
      money: moneySchema.optional(),
      description: z.string(),
      date: isoDate.optional(),
      /** Where the asset was, and where it went. */
      from: state.optional(),
      to: state.optional(),
    }),
  ),
  cooperation: z.array(
    z.strictObject({
      /** Concept of the thesaurus: `extradition`, `mutual-legal-assistance`. */
      form: conceptId,
      states: z.array(state),
      /** The legal basis as cited; empty when not given. */
      basis: z.string(),
    }),
  ),
  /** Law the decision rests on, as cited, with the treaty article or identifier where it is known. */
  legalBases: z.array(z.strictObject({ citation: z.string().min(1), target: z.string() })),
  /** Crime types, ids of the thesaurus. */
  crimeTypes: z.array(conceptId),
  /** Elements of a crime and cross-cutting issues, ids of the thesaurus, with the label that the source printed. */
  elements: z.array(z.strictObject({ concept: conceptId, asPrinted: z.string() })),
  /** Subject words as printed, that map to no concept. */
  keywords: z.array(z.string()),
  /** What the decision cites: addresses or identifiers as the file links them. */
  citations: z.array(
    z.strictObject({ kind: z.enum(['legislation', 'case', 'other']), text: z.string(), target: z.string() }),
  ),
  /** Other decisions of the same matter, or documents about this one. */
  relatedCases: z.array(
    z.strictObject({
      relation: z.enum(['appeal-from', 'appealed-to', 'summary-of', 'same-matter', 'follows']),
      identifier: identifierSchema,
    }),
  ),
  texts: z.array(paragraphSchema),
  files: z.array(z.strictObject({ name: z.string(), mediaType: z.string(), url: z.string() })),
  source: z.strictObject({
    /** File name as imported. */
    file: z.string(),
    url: z.string(),
    publisher: z.string(),
  }),
  licence: z.string(),
});

export type CaseDocument = z.infer<typeof caseDocumentSchema>;
export type CaseIdentifier = z.infer<typeof identifierSchema>;
export type CaseParagraph = z.infer<typeof paragraphSchema>;
export type CasePerson = z.infer<typeof personSchema>;
export type CaseCharge = z.infer<typeof chargeSchema>;
export type CaseSentence = z.infer<typeof sentenceSchema>;
export type CaseProceeding = z.infer<typeof proceedingSchema>;

/** What every reader starts from: nothing known yet. */
export function blankCase(
  known: Pick<CaseDocument, 'dialect' | 'country' | 'language' | 'title' | 'source'> & Partial<CaseDocument>,
): CaseDocument {
  return {
    identifiers: [],
    court: { name: '', division: '', level: 'unknown' },
    form: 'unknown',
    proceedings: [],
    persons: [],
    charges: [],
    assets: [],
    cooperation: [],
    legalBases: [],
    crimeTypes: [],
    elements: [],
    keywords: [],
    citations: [],
    relatedCases: [],
    texts: [],
    files: [],
    licence: '',
    ...known,
  };
}
