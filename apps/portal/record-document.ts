import { locateExpression, locateProvision, type ReadAct, readAct } from '@comity/legislation';
import type { Comity } from './wire.ts';

/** A record as `show --json`, `/api/v1/records/{id}` and a page's `.json` answer it. */
export interface RecordDocument {
  id: string;
  kind: ReadAct['kind'];
  work: string;
  version: string;
  date: string;
  country: string;
  language: string;
  title: string;
  alternativeTitles: string[];
  number: string;
  status: string;
  standing: string;
  licence: string;
  source: { file: string; url: string; publisher: string };
  dates: ReadAct['dates'];
  identifiers: ReadAct['identifiers'];
  verified: { by: string; at: string } | null;
  /** Of a document. */
  facts?: ReadAct['facts'];
  versions: { id: string; date: string; language: string; standing: string; status: string }[];
  links: ReadAct['links'];
  provisions: { id: string; role: string; number: string; heading: string; text: string; path: string[] }[];
}

/** Finds an act, a version or a provision by id; of a provision only itself and what stands under it is answered. */
export async function recordDocument(comity: Comity, id: string): Promise<RecordDocument | undefined> {
  const db = comity.store.db;
  const provision = await locateProvision(db, id);
  const place = provision ?? (await locateExpression(db, id)) ?? { actId: id, expressionId: undefined };
  const act = await readAct(
    db,
    place.actId,
    place.expressionId === undefined ? {} : { expressionId: place.expressionId },
  );
  if (!act) return undefined;
  const only = provision && act.provisions[provision.position];
  const shown = only ? act.provisions.filter((row) => isUnder(act, row.position, only.position)) : act.provisions;
  const ids = new Set(shown.map((row) => row.id));
  return {
    ...describeExpression(act),
    id: only ? only.id : act.expression.id === id ? id : act.id,
    links: act.links.filter((link) => ids.has(link.subjectId)),
    provisions: shown.map((row) => ({
      id: row.id,
      role: row.role,
      number: row.number,
      heading: row.heading,
      text: row.text,
      path: pathOf(act, row.position),
    })),
  };
}

function describeExpression(act: ReadAct): Omit<RecordDocument, 'id' | 'links' | 'provisions'> {
  const { expression } = act;
  return {
    kind: act.kind,
    work: act.id,
    version: expression.version_date || 'undated',
    date: expression.version_date,
    country: act.country,
    language: expression.language,
    title: expression.title,
    alternativeTitles: act.alternativeTitles,
    number: act.number,
    status: expression.status,
    standing: expression.standing,
    licence: expression.licence,
    source: { file: expression.source_file, url: expression.source_url, publisher: expression.source_publisher },
    dates: act.dates,
    identifiers: act.identifiers,
    ...(act.facts && { facts: act.facts }),
    verified: act.verifiedBy !== null && act.verifiedAt !== null ? { by: act.verifiedBy, at: act.verifiedAt } : null,
    versions: act.expressions.map((other) => ({
      id: other.id,
      date: other.version_date,
      language: other.language,
      standing: other.standing,
      status: other.status,
    })),
  };
}

function isUnder(act: ReadAct, position: number, top: number): boolean {
  for (let at: number | null = position; at !== null; at = act.provisions[at]?.parentPosition ?? null) {
    if (at === top) return true;
  }
  return false;
}

function pathOf(act: ReadAct, position: number): string[] {
  const path: string[] = [];
  for (let at = act.provisions[position]?.parentPosition ?? null; at !== null; ) {
    const row = act.provisions[at] as ReadAct['provisions'][number];
    path.unshift([row.number, row.heading].filter((part) => part !== '').join(' '));
    at = row.parentPosition;
  }
  return path;
}
