import { type CitationContext, sameAct } from './citation.ts';
import type { ProvisionRule } from './compiled-rules.ts';
import { actAtHand, type KnownAct, type NamedAct } from './named-acts.ts';

/** A list longer than this is no citation but a table. */
const MOST_NUMBERS = 40;
/** How much of the text before a sign is looked at. */
const LONGEST_BEFORE = 40;
/** What stands between an act and the provisions printed behind it. */
const LONGEST_GAP = 60;

export interface ListedNumber {
  start: number;
  /** With the parts behind it. */
  end: number;
  number: string;
  parts: string;
}

/** Provisions under one sign and the act they are of. */
export interface ProvisionList {
  start: number;
  end: number;
  numbers: readonly ListedNumber[];
  /** Printed before the sign: `paragraph 1 of`. */
  paragraph: string | undefined;
  /** Undefined where it is not sure. */
  act: KnownAct | undefined;
}

interface Surroundings {
  text: string;
  rule: ProvisionRule;
  context: CitationContext;
  beginnings: ReadonlyMap<number, NamedAct>;
  endings: Map<number, NamedAct>;
  isAmending: boolean;
}

type Decision = Pick<ProvisionList, 'start' | 'end' | 'act'> & { how: 'named' | 'own' | 'bare' | 'unsure' };

/** The lists of provisions that one rule finds in a text, in its order. */
export function provisionLists(
  text: string,
  rule: ProvisionRule,
  { acts, context }: { acts: readonly NamedAct[]; context: CitationContext },
): ProvisionList[] {
  const lists = [...listsIn(text, rule)];
  if (lists.length === 0) return [];
  const around: Surroundings = {
    text,
    rule,
    context,
    beginnings: new Map(acts.map((named) => [named.start, named])),
    endings: new Map(),
    isAmending: rule.amending?.test(text) ?? false,
  };
  // An act that stands behind one list is not the one before the next.
  const behind = new Set(lists.map((list) => actBehind(list, around)));
  for (const one of acts) if (!behind.has(one)) around.endings.set(one.end, one);
  // From the end: a list may share the act of the one behind it.
  let next: (Decision & { listStart: number }) | undefined;
  const decided: ProvisionList[] = [];
  for (const list of lists.reverse()) {
    const decision =
      named(list, around) ?? shared(list, around, next) ?? (isOwnBare(list, around) ? bare(list) : unsure(list));
    next = { ...decision, listStart: list.start };
    const { start, end, act } = decision;
    decided.push({ ...list, start, end, act });
  }
  return decided.reverse();
}

type List = Omit<ProvisionList, 'act'>;

function* listsIn(text: string, rule: ProvisionRule): Generator<List> {
  let end = 0;
  for (const match of text.matchAll(rule.sign)) {
    if (match.index < end) continue;
    const numbers = numbersAt(text, rule, match);
    const last = numbers.at(-1);
    if (last === undefined || numbers.length > MOST_NUMBERS) continue;
    end = last.end;
    yield { start: match.index, end, numbers, paragraph: match.groups?.paragraph };
  }
}

/** The numbers behind a sign; the first begins with the sign. */
function numbersAt(text: string, rule: ProvisionRule, { 0: sign, index }: RegExpExecArray): ListedNumber[] {
  const numbers: ListedNumber[] = [];
  const maySeveral = rule.several.test(sign);
  let at: number | undefined = index + sign.length;
  while (at !== undefined && numbers.length <= MOST_NUMBERS) {
    const number = matchAt(text, rule.number, at);
    if (number === undefined || number === '') break;
    const parts: string = matchAt(text, rule.parts, at + number.length) ?? '';
    const end: number = at + number.length + parts.length;
    numbers.push({ start: numbers.length === 0 ? index : at, end, number, parts });
    const joint = maySeveral ? matchAt(text, rule.joiner, end) : undefined;
    at = joint === undefined || joint === '' ? undefined : end + joint.length;
  }
  return numbers;
}

/** What a sticky pattern matches at a place; undefined for nothing. */
function matchAt(text: string, pattern: RegExp, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The act that is named behind a list or before it, or what shows that one is meant that cannot be known. */
function named(list: List, around: Surroundings): Decision | undefined {
  const { text, rule } = around;
  const behind = actBehind(list, around);
  if (behind !== undefined) return decisionOf(behind.act, { start: list.start, end: behind.end });
  if (matchAt(text, rule.foreign, list.end) !== undefined) return unsure(list);
  const before = actBefore(list, around);
  return before && decisionOf(before.act, { start: before.start, end: list.end });
}

function actBehind(list: List, { text, rule, beginnings }: Surroundings): NamedAct | undefined {
  const of = matchAt(text, rule.of, list.end);
  return of === undefined ? undefined : beginnings.get(list.end + of.length);
}

function actBefore(list: List, { text, rule, endings }: Surroundings): NamedAct | undefined {
  if (rule.afterAct === undefined) return undefined;
  for (let gap = 0; gap <= LONGEST_GAP; gap += 1) {
    const found = endings.get(list.start - gap);
    if (found !== undefined && rule.afterAct.test(text.slice(found.end, list.start))) return found;
  }
  return undefined;
}

/**
 * `section 3 and section 4 of this Act`: the first list has the act of the second. In an act the first may as well be
 * of the act at hand where the second is of another one.
 */
function shared(
  list: List,
  { text, rule, context }: Surroundings,
  next: (Decision & { listStart: number }) | undefined,
): Decision | undefined {
  if (next === undefined || next.how === 'bare') return undefined;
  const joint = matchAt(text, rule.joiner, list.end);
  if (joint === undefined || list.end + joint.length !== next.listStart) return undefined;
  if (next.how === 'named' && context.inAct) return unsure(list);
  return { ...next, start: list.start, end: list.end };
}

function isOwnBare(list: List, { text, rule, context, isAmending }: Surroundings): boolean {
  const { bareIsOwn } = rule;
  if (!context.inAct || isAmending || bareIsOwn === false) return false;
  if (bareIsOwn !== true && !bareIsOwn.includes(context.country)) return false;
  const before = text.slice(Math.max(0, list.start - LONGEST_BEFORE), list.start);
  if (rule.notOwnAfter?.test(before)) return false;
  return rule.ownAfter === undefined || before === '' || rule.ownAfter.test(before);
}

function decisionOf(act: ProvisionList['act'], place: { start: number; end: number }): Decision {
  return { ...place, act, how: act === undefined ? 'unsure' : isOwn(act) ? 'own' : 'named' };
}

function isOwn(act: KnownAct): boolean {
  return 'act' in act && act.act === sameAct;
}

function bare({ start, end }: List): Decision {
  return { start, end, act: actAtHand, how: 'bare' };
}

function unsure({ start, end }: List): Decision {
  return { start, end, act: undefined, how: 'unsure' };
}
