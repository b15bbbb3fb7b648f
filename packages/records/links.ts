import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { LinkTable } from './tables.ts';

/** Who says that something is linked. */
export type SaidBy = LinkTable['said_by'];

const mostCertainFirst: readonly SaidBy[] = ['verified', 'import', 'suggested'];

/** Of several who said the same, the one to be trusted most. */
export function mostCertain(said: readonly SaidBy[]): SaidBy {
  return mostCertainFirst.find((by) => said.includes(by)) ?? 'suggested';
}

/** Of several things said, the one to be trusted least. */
export function leastCertain(said: readonly SaidBy[]): SaidBy {
  return mostCertainFirst.findLast((by) => said.includes(by)) ?? 'suggested';
}

/** Whether a target is what is asked or a paragraph of it: `untoc:6(1)(a)` of `untoc:6`; of `untoc:` everything in the treaty. */
export function answersTo(target: string, asked: string): boolean {
  return asked.endsWith(':') ? target.startsWith(asked) : target === asked || target.startsWith(`${asked}(`);
}

/** The same as a condition on the rows of `link`, which its index on targets serves. */
export function linkAnswersTo(asked: string): RawBuilder<SqlBool> {
  const target = sql.ref('link.target');
  if (asked.endsWith(':')) return sql<SqlBool>`(${target} > ${asked} and ${target} < ${`${asked}~`})`;
  // `(` is followed by `)` in the order of characters: between them stands everything below an article.
  return sql<SqlBool>`(${target} = ${asked} or (${target} > ${`${asked}(`} and ${target} < ${`${asked})`}))`;
}
