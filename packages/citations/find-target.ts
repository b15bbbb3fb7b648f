import { mayShowText } from '@comity/records';
import { sql } from 'kysely';
import { type CitationTarget, sameAct } from './citation.ts';
import type { Database } from './store.ts';
import { treatyKeys } from './treaty-names.ts';

/** What a citation leads to now. */
export interface Resolved {
  id: string;
  /** Of what holds the text: acts, treaties and documents are texts with provisions, decisions have paragraphs. */
  kind: 'legislation' | 'case';
  label: string;
  /** `/id/…`, without the language. */
  url: string;
  /** The act of a provision, or the record itself. */
  recordId: string;
}

/** Where a citation stands, which decides between versions and between articles of one number. */
export interface Standpoint {
  recordId: string;
  /** The version of the act, undefined for a decision. */
  expressionId: string | undefined;
  position: number;
  /** ISO 8601 with its precision; empty when unknown. */
  date: string;
  language: string;
  /** The citation as printed. */
  printed: string;
}

const MOST_NAMESAKES = 40;

/** The public record, or provision of one, that a target leads to; undefined for what is not in the store. */
export async function findTarget(
  db: Database,
  target: CitationTarget,
  from: Standpoint,
): Promise<Resolved | undefined> {
  switch (target.kind) {
    case 'case':
      return findDecision(db, target);
    case 'act':
      return resolvedAct(await findAct(db, target.act, target.state));
    case 'provision':
      return target.act === sameAct ? findOwnProvision(db, target.number, from) : findProvision(db, target, from);
    case 'treaty':
      return findTreaty(db, target.article, from);
  }
}

export interface FoundAct {
  id: string;
  title: string;
}

function resolvedAct(act: FoundAct | undefined): Resolved | undefined {
  return act && { id: act.id, kind: 'legislation', label: act.title, url: `/id/${act.id}`, recordId: act.id };
}

/**
 * The public act of a State under a folded name; where any State may be meant, the only one of that name. Of acts of one
 * name that comes first whose own words were imported, then the one entered first.
 */
export async function findAct(db: Database, key: string, state: string): Promise<FoundAct | undefined> {
  const identifier = /^(act-number) (.+)$/u.exec(key);
  const acts = identifier
    ? await actsIdentified(db, identifier[1] as string, identifier[2] as string)
    : await actsNamed(db, key);
  const shown = acts.filter(({ visibility }) => mayShowText(visibility));
  if (state !== '') return shown.find(({ country }) => country === state);
  return shown.length === 1 ? shown[0] : undefined;
}

function actsIdentified(db: Database, scheme: string, value: string) {
  return db
    .selectFrom('identifier')
    .innerJoin('act', 'act.id', 'identifier.record_id')
    .innerJoin('record', 'record.id', 'act.id')
    .select(['act.id', 'act.title', 'act.country', 'record.visibility'])
    .where('identifier.scheme', '=', scheme)
    .where('identifier.value', '=', value)
    .execute();
}

function actsNamed(db: Database, key: string) {
  return db
    .selectFrom('act_name')
    .innerJoin('act', 'act.id', 'act_name.act_id')
    .innerJoin('record', 'record.id', 'act.id')
    .select(['act.id', 'act.title', 'act.country', 'record.visibility'])
    .where('act_name.name_key', '=', key)
    .orderBy(sql`record.collection = 'starter'`)
    .orderBy('record.entered_at')
    .orderBy('act.id')
    .limit(MOST_NAMESAKES)
    .execute();
}

async function findProvision(
  db: Database,
  { act: key, number, state }: { act: string; number: string; state: string },
  from: Standpoint,
): Promise<Resolved | undefined> {
  const act = (await findAct(db, key, state)) ?? (await findPartOfCode(db, { key, number, state }));
  return act && ((await provisionOfAct(db, act, number, from)) ?? resolvedAct(act));
}

/** An act that is a part of a code has the numbers of its sections in its name: `18 U.S.C. § 1956`, `31 C.F.R. Part 1010`. */
async function findPartOfCode(
  db: Database,
  { key, number, state }: { key: string; number: string; state: string },
): Promise<FoundAct | undefined> {
  if (!/^\d+ [a-z]+$/.test(key)) return undefined;
  const part = number.split('.', 1)[0] as string;
  const act = (await findAct(db, `${key} ${number}`, state)) ?? (await findAct(db, `${key} part ${part}`, state));
  if (act) return act;
  const value = Number.parseInt(number, 10);
  const ranges = await db
    .selectFrom('act_name')
    .select('name_key')
    .where('name_key', '>', `${key} `)
    .where('name_key', '<', `${key} :`)
    .limit(MOST_NAMESAKES)
    .execute();
  for (const { name_key } of ranges) {
    const [, first, last] = /^\d+ [a-z]+ (\d+) (\d+)$/.exec(name_key) ?? [];
    if (first !== undefined && Number(first) <= value && value <= Number(last)) return findAct(db, name_key, state);
  }
  return undefined;
}

async function findTreaty(db: Database, article: string, from: Standpoint): Promise<Resolved | undefined> {
  const [instrument = '', reference = ''] = article.split(':');
  const number = reference.split('(', 1)[0] as string;
  const [known] = (await actsIdentified(db, 'instrument', instrument)).filter(({ visibility }) =>
    mayShowText(visibility),
  );
  if (known) return (number === '' ? undefined : await provisionOfAct(db, known, number, from)) ?? resolvedAct(known);
  for (const key of treatyKeys(instrument)) {
    const acts = (await actsNamed(db, key)).filter(({ visibility }) => mayShowText(visibility));
    const act = acts.find(({ country }) => country === 'UN' || country === 'INTL') ?? acts[0];
    if (act === undefined) continue;
    return (number === '' ? undefined : await provisionOfAct(db, act, number, from)) ?? resolvedAct(act);
  }
  return undefined;
}

interface Candidate {
  id: string;
  number: string;
  heading: string;
  title: string;
  position: number;
  parentRole: string | null;
}

/** The provision in the version in force at the date of the citing text, else in the newest. */
async function provisionOfAct(
  db: Database,
  act: FoundAct,
  number: string,
  from: Standpoint,
): Promise<Resolved | undefined> {
  const versions = await db
    .selectFrom('expression')
    .select(['id', 'version_date', 'language', 'collection'])
    .where('act_id', '=', act.id)
    .orderBy('collection')
    .orderBy('version_date', 'desc')
    .orderBy('id')
    .execute();
  const isKnown = (date: string): boolean => date !== '' && from.date !== '';
  const rank = ({ version_date, language, collection }: (typeof versions)[number]): number =>
    (collection === 'starter' ? 4 : 0) +
    (isKnown(version_date) && version_date > from.date ? 2 : 0) +
    (language === from.language ? 0 : 1);
  for (const version of versions.sort((a, b) => rank(a) - rank(b))) {
    const found = choose(await candidates(db, version.id, number), from);
    if (found) return resolvedProvision(found, act.id);
  }
  return undefined;
}

async function findOwnProvision(db: Database, number: string, from: Standpoint): Promise<Resolved | undefined> {
  if (from.expressionId === undefined) return undefined;
  const found = choose(await candidates(db, from.expressionId, number), from, true);
  return found && resolvedProvision(found, from.recordId);
}

function candidates(db: Database, expressionId: string, number: string): Promise<Candidate[]> {
  return db
    .selectFrom('provision')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .leftJoin('provision as parent', (join) =>
      join
        .onRef('parent.expression_id', '=', 'provision.expression_id')
        .onRef('parent.position', '=', 'provision.parent_position'),
    )
    .select(['provision.id', 'provision.number', 'provision.heading', 'provision.position'])
    .select(['expression.title', 'parent.role as parentRole'])
    .where('provision.expression_id', '=', expressionId)
    .where('provision.number_key', '=', number)
    .where('provision.role', '=', 'article')
    .orderBy('provision.position')
    .limit(MOST_NAMESAKES)
    .execute();
}

/**
 * Of articles that share a number: those of the act itself before those that it quotes, those printed as the citation
 * has it (`53ZRL`, which has the key of `53`), then for a citation within the act the nearest, else the first.
 */
function choose(found: readonly Candidate[], from: Standpoint, isNear = false): Candidate | undefined {
  const own = found.filter(({ parentRole }) => parentRole !== 'article');
  const pool = own.length > 0 ? own : found;
  const exact = pool.filter(({ number }) => printsNumber(from.printed, number));
  const [first, ...others] = exact.length > 0 ? exact : pool;
  if (!isNear || first === undefined) return first;
  const distance = ({ position }: Candidate): number => Math.abs(position - from.position);
  return others.reduce((nearest, other) => (distance(other) < distance(nearest) ? other : nearest), first);
}

function printsNumber(printed: string, number: string): boolean {
  const token = /\d[\p{L}\p{N}.:-]*$/u.exec(number.trim())?.[0];
  if (token === undefined) return true;
  const at = printed.toLowerCase().indexOf(token.toLowerCase());
  return at >= 0 && !/^[\p{L}\p{N}]/u.test(printed.slice(at + token.length));
}

function resolvedProvision({ id, number, heading, title }: Candidate, actId: string): Resolved {
  const name = [number, heading].filter((part) => part !== '').join(' ');
  return { id, kind: 'legislation', label: `${name} · ${title}`, url: `/id/${id}`, recordId: actId };
}

async function findDecision(
  db: Database,
  { key, scheme, state }: { key: string; scheme: string; state: string },
): Promise<Resolved | undefined> {
  const rows = await db
    .selectFrom('decision_citation')
    .innerJoin('decision', 'decision.id', 'decision_citation.decision_id')
    .innerJoin('record', 'record.id', 'decision.id')
    .select(['decision.id', 'decision.title', 'decision.court', 'decision.date', 'decision.country'])
    .select(['decision_citation.scheme', 'record.visibility'])
    .where('decision_citation.citation_key', '=', key)
    .orderBy('decision.date', 'desc')
    .orderBy('decision.id')
    .limit(MOST_NAMESAKES)
    .execute();
  const shown = rows.filter((row) => mayShowText(row.visibility) && (state === '' || row.country === state));
  const found = shown.find((row) => row.scheme === scheme) ?? shown[0];
  if (!found) return undefined;
  const label = [found.title, found.court, found.date].filter((part) => part !== '').join(' · ');
  return { id: found.id, kind: 'case', label, url: `/id/${found.id}`, recordId: found.id };
}
