import { mayList } from '@comity/records';
import type { GoTo } from '@comity/search';
import type { Kysely } from 'kysely';
import { citationKey } from './citation-key.ts';
import type { CaseLawTables } from './tables.ts';

/** Longer than any citation of a decision; a longer text is a question. */
const LONGEST_CITATION = 120;
/** Best first: an ECLI names one decision, a docket may name several. */
const schemes = ['ecli', 'neutral-citation', 'legacy', 'docket', 'application', 'source'];

/**
 * Where a query leads that is the citation of a decision, whole: ECLI, neutral citation, docket, application number or
 * number in an older portal. Of several decisions under one number the newest. Null for anything else.
 */
export async function recogniseCase(db: Kysely<CaseLawTables>, query: string): Promise<GoTo | null> {
  if (query.length > LONGEST_CITATION) return null;
  const key = citationKey(query);
  if (!/\p{N}/u.test(key)) return null;
  const rows = await db
    .selectFrom('decision_citation')
    .innerJoin('decision', 'decision.id', 'decision_citation.decision_id')
    .innerJoin('record', 'record.id', 'decision.id')
    .select(['decision.id', 'decision.title', 'decision.court', 'decision.date', 'record.visibility'])
    .select(['decision_citation.scheme', 'decision_citation.value'])
    .where('decision_citation.citation_key', '=', key)
    .orderBy('decision.date', 'desc')
    .orderBy('decision.id')
    .limit(50)
    .execute();
  const shown = rows.filter((row) => mayList(row.visibility));
  const [best] = shown.sort((a, b) => schemes.indexOf(a.scheme) - schemes.indexOf(b.scheme));
  if (!best) return null;
  const label = [best.title, best.court, best.date].filter((part) => part !== '').join(' · ');
  return { id: best.id, kind: 'case', label, number: best.value, url: `/id/${best.id}` };
}
