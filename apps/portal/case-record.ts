import { locateDecision, type ReadCase, readCase } from '@comity/case-law';
import { type RecordDocument, recordDocument } from './record-document.ts';
import { type LiteratureRecord, literatureRecord } from './routes/literature.ts';
import type { Comity } from './wire.ts';

/** A decision as `show --json`, `/api/v1/records/{id}` and its page's `.json` answer it: what each file says of it. */
export interface CaseRecord {
  id: string;
  kind: 'case';
  country: string;
  language: string;
  title: string;
  court: string;
  date: string;
  licence: string;
  source: { file: string; url: string; publisher: string };
  identifiers: ReadCase['identifiers'];
  verified: { by: string; at: string } | null;
  links: ReadCase['links'];
  accounts: ReadCase['accounts'];
}

/** Finds a decision by its own id, or that of a document about it or of a paragraph. */
export async function caseRecord(comity: Comity, id: string): Promise<CaseRecord | undefined> {
  const place = await locateDecision(comity.caseLaw, id);
  const decision = place && (await readCase(comity.caseLaw, place.decisionId));
  if (!decision) return undefined;
  const { country, language, title, court, date, identifiers, links, accounts, verifiedBy, verifiedAt } = decision;
  return {
    id: decision.id,
    kind: 'case',
    ...{ country, language, title, court, date },
    licence: decision.licence,
    source: decision.source,
    identifiers,
    verified: verifiedBy !== null && verifiedAt !== null ? { by: verifiedBy, at: verifiedAt } : null,
    links,
    accounts,
  };
}

/** A record of any kind. */
export async function anyRecord(
  comity: Comity,
  id: string,
): Promise<RecordDocument | CaseRecord | LiteratureRecord | undefined> {
  return (await recordDocument(comity, id)) ?? (await caseRecord(comity, id)) ?? literatureRecord(comity, id);
}
