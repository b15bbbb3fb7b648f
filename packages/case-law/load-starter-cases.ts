import { blankCase, type CaseDocument } from '@comity/interchange';
import type { StarterCase } from '@comity/reference';
import type { Kysely, Transaction } from 'kysely';
import { enterStarterCase } from './import-case.ts';
import type { CaseLawTables } from './tables.ts';

/** The mark that a store has been given this edition of the decisions; an edition is never loaded a second time. */
const MARK = 'starter-cases-1';
/** The summaries are ours and come under the licence of the project. */
const LICENCE = 'Apache-2.0';

/** Enters the decisions of the starter set into a store that has not had them. Returns how many were entered. */
export async function loadStarterCases(db: Kysely<CaseLawTables>, cases: readonly StarterCase[]): Promise<number> {
  return db.transaction().execute(async (transaction: Transaction<CaseLawTables>) => {
    const marked = await transaction.selectFrom('import_report').select('id').where('id', '=', MARK).executeTakeFirst();
    if (marked) return 0;
    for (const record of cases) await enterStarterCase(transaction, starterDocument(record));
    const report = JSON.stringify({ collection: 'starter', cases: cases.length });
    await transaction.insertInto('import_report').values({ id: MARK, at: new Date().toISOString(), report }).execute();
    return cases.length;
  });
}

/** A decision of the starter set as a document: cited by court, date and number, with a summary in each language. */
export function starterDocument(record: StarterCase): CaseDocument & { work: string } {
  const { country, language, court, date, number, cooperation, crimeTypes } = record;
  return {
    ...blankCase({
      dialect: 'starter',
      country,
      language,
      title: [court.name, date, number].join(', '),
      source: { file: '', ...record.source },
      licence: LICENCE,
      identifiers: record.identifiers,
      court: { name: court.name, division: '', level: court.level },
      form: 'case-note',
      date,
      proceedings: [{ court: court.name, reference: number, date, stage: 'unknown', outcome: '' }],
      cooperation,
      crimeTypes,
      elements: record.elements.map((concept) => ({ concept, asPrinted: '' })),
      legalBases: [
        ...record.treatyArticles.map((target) => ({ citation: target, target })),
        ...record.provisions.map((citation) => ({ citation, target: '' })),
      ],
      texts: Object.entries(record.summaries).map(([of, text]) => ({
        id: `${record.id}${of}`,
        part: 'summary',
        language: of,
        standing: 'summary',
        number: '',
        anchor: '',
        heading: '',
        text,
        level: 0,
      })),
    }),
    work: record.id,
  };
}
