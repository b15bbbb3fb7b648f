import { readFileSync } from 'node:fs';
import { numberKey } from '@comity/language';
import { mayList, mayShowText } from '@comity/records';
import type { GoTo } from '@comity/search';
import { type Kysely, sql } from 'kysely';
import { nameKey } from './name-key.ts';
import type { LegislationTables } from './tables.ts';

interface RuleFile {
  designations: { in: string; pattern: string; example: string; onlyExactName?: boolean }[];
  within: { patterns: string[] };
  smallWords: string[];
}

const file = JSON.parse(readFileSync(new URL('./citation-rules.json', import.meta.url), 'utf8')) as RuleFile;
const rules = file.designations.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, 'iu') }));
const within = file.within.patterns.map((pattern) => new RegExp(pattern, 'giu'));
const smallWords = new Set(file.smallWords);

/** A citation is short; a longer text is a question. */
const LONGEST_CITATION = 120;
const MOST_CANDIDATES = 40;

/** Examples of every rule, for the help page and the tests. */
export const citationExamples: readonly string[] = file.designations.map((rule) => rule.example);

/**
 * Where a query that is a citation leads: the provision, or the act when only its name is given. Null for anything else.
 * An act is found by its whole name first; by a part of its name only beside an explicit designation.
 */
export async function recogniseCitation(db: Kysely<LegislationTables>, query: string): Promise<GoTo | null> {
  const text = query
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    // Hyphens and dashes of typesetting: `112‑3` is `112-3`.
    .replace(/[\u2010-\u2013\u2212]/gu, '-')
    .trim();
  if (text === '' || text.length > LONGEST_CITATION || /["*]/u.test(text)) return null;
  for (const rule of rules) {
    const match = rule.pattern.exec(text);
    if (!match) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    // With all its words first: a name may hold what elsewhere is a part of a provision.
    for (const name of new Set([actName(rest), actName(withoutParts(rest))])) {
      if (name === '') continue;
      const found = await findProvision(db, { name, designation: match[0], onlyExact: rule.onlyExactName ?? false });
      if (found) return found;
    }
  }
  return findActByName(db, text);
}

function withoutParts(text: string): string {
  return within.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}

/** What is left of a citation when the designation is taken out: the name of the act, without small words around it. */
function actName(text: string): string {
  const words = text
    .replace(/[,;()]/gu, ' ')
    .split(/[\s']+/u)
    .filter((word) => word !== '');
  while (words.length > 0 && smallWords.has((words[0] as string).toLowerCase())) words.shift();
  while (words.length > 0 && smallWords.has((words.at(-1) as string).toLowerCase())) words.pop();
  return words.join(' ');
}

/** Of acts of one name the one whose own words were imported comes before a summary of it, then the one entered first. */
async function actsNamed(db: Kysely<LegislationTables>, name: string, onlyExact: boolean) {
  const key = nameKey(name);
  if (key === '') return [];
  const named = () =>
    db
      .selectFrom('act_name')
      .innerJoin('act', 'act.id', 'act_name.act_id')
      .innerJoin('record', 'record.id', 'act.id')
      .select(['act.id', 'act.title', 'record.visibility', 'record.kind', 'act_name.name_key'])
      .orderBy(sql`record.collection = 'starter'`)
      .orderBy('record.entered_at')
      .orderBy('act.id')
      .limit(MOST_CANDIDATES);
  const exact = await named().where('act_name.name_key', '=', key).execute();
  if (exact.length > 0 || onlyExact || key.length < 3) return exact.filter((act) => mayList(act.visibility));
  const like = `%${key.replace(/[\\%_]/g, '\\$&')}%`;
  const partly = await named()
    .where((where) => where('act_name.name_key', 'like', like))
    .execute();
  return partly.filter((act) => mayList(act.visibility)).sort((a, b) => a.name_key.length - b.name_key.length);
}

interface Cited {
  name: string;
  /** The designation as typed; of acts of one name that one is meant which prints the same sign (`§` or not). */
  designation: string;
  onlyExact: boolean;
}

async function findProvision(db: Kysely<LegislationTables>, cited: Cited): Promise<GoTo | null> {
  const acts = await actsNamed(db, cited.name, cited.onlyExact);
  let first: GoTo | null = null;
  for (const act of acts) {
    // A better name has led somewhere: acts whose name merely holds it are other acts.
    if (first && act.name_key !== acts[0]?.name_key) return first;
    // Of an act that is only listed nothing but itself may be named.
    const found = mayShowText(act.visibility) ? await provisionOf(db, act, numberKey(cited.designation)) : goToAct(act);
    if (found && found.number.includes('§') === cited.designation.includes('§')) return found;
    first ??= found;
  }
  return first;
}

type Named = { id: string; title: string; kind: string };

async function provisionOf(db: Kysely<LegislationTables>, act: Named, number: string): Promise<GoTo | null> {
  const rows = await db
    .selectFrom('provision')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .leftJoin('provision as parent', (join) =>
      join
        .onRef('parent.expression_id', '=', 'provision.expression_id')
        .onRef('parent.position', '=', 'provision.parent_position'),
    )
    .select(['provision.id', 'provision.number', 'provision.heading', 'expression.title', 'parent.role as parentRole'])
    .where('expression.act_id', '=', act.id)
    .where('provision.number_key', '=', number)
    .where('provision.role', '=', 'article')
    .orderBy('expression.collection')
    .orderBy('expression.version_date', 'desc')
    .orderBy('provision.position')
    .limit(20)
    .execute();
  // An article that another article quotes is the wording of another law.
  const row = rows.find((candidate) => candidate.parentRole !== 'article') ?? rows[0];
  if (!row) return null;
  const label = [row.number, row.heading].filter((part) => part !== '').join(' ');
  return {
    id: row.id,
    kind: act.kind,
    label: `${label} · ${row.title}`,
    number: row.number,
    url: `/id/${row.id}`,
  };
}

/** An act that is a single section of a code has the section's number for a name: `18 U.S.C. § 1956`. */
async function findActByName(db: Kysely<LegislationTables>, name: string): Promise<GoTo | null> {
  const act = (await actsNamed(db, name, true))[0];
  if (!act) return null;
  const section = /\d[\p{L}\d]*$/u.exec(name)?.[0];
  const provision = section && mayShowText(act.visibility) ? await provisionOf(db, act, numberKey(section)) : null;
  return provision ?? goToAct(act);
}

function goToAct({ id, title, kind }: Named): GoTo {
  return { id, kind, label: title, number: '', url: `/id/${id}` };
}
