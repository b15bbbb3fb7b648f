import { nameKey } from '@comity/legislation';
import { type CitationContext, sameAct } from './citation.ts';
import type { ActRule } from './compiled-rules.ts';
import { treatyNames } from './treaty-names.ts';

/** An act named in a text. */
export interface NamedAct {
  start: number;
  end: number;
  rule: string;
  printed: string;
  /** Undefined where a name says that an act is meant which cannot be known. */
  act: KnownAct | undefined;
  alone: boolean;
}

export type KnownAct = { act: string; state: string } | { treaty: string };

export const actAtHand: KnownAct = { act: sameAct, state: '' };

interface Found extends NamedAct {
  by?: ActRule;
  groups?: Record<string, string> | undefined;
}

/**
 * The acts that earlier words of one document have named or given a short name, so that `the 2002 Act` can be known.
 * One for each document; texts are handed over in reading order.
 */
export class RememberedActs {
  private readonly defined = new Map<string, KnownAct | 'several'>();
  private readonly implied = new Map<string, KnownAct | 'several'>();

  /** @param said Whether the text itself gives the act that short name; else it follows from the act's full name. */
  define(name: string, act: KnownAct, said: boolean): void {
    const names = said ? this.defined : this.implied;
    const key = shortKey(name);
    const known = names.get(key);
    if (known === undefined) names.set(key, act);
    else if (known !== 'several' && !isSameAct(known, act)) names.set(key, 'several');
  }

  find(name: string): KnownAct | undefined {
    const key = shortKey(name);
    const known = this.defined.get(key) ?? this.implied.get(key);
    return known === 'several' ? undefined : known;
  }
}

function shortKey(name: string): string {
  return nameKey(name.replace(/^(?:the|The|la|le|el|die|das|der|de|het) /u, ''));
}

function isSameAct(a: KnownAct, b: KnownAct): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every act named in a text, in its order; of names that overlap the one that begins first, then the longer one. */
export function namedActs(
  text: string,
  rules: readonly ActRule[],
  context: CitationContext,
  remembered: RememberedActs,
): NamedAct[] {
  const found: Found[] = [...treatyNames(text)];
  for (const by of rules) {
    const ofTitle = by.title?.exec(context.title ?? '');
    if (ofTitle === null) continue;
    for (const { 0: printed, index, ...match } of text.matchAll(by.pattern)) {
      const { rule, alone } = by;
      const groups = ofTitle?.groups ?? match.groups;
      found.push({ start: index, end: index + printed.length, rule, printed, act: undefined, alone, by, groups });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NamedAct[] = [];
  let end = 0;
  for (const one of found) {
    if (one.start < end) continue;
    const { by, groups, ...named } = one;
    if (by !== undefined) named.act = actOf(by, { ...named, groups }, { kept, context, remembered });
    if (named.act !== undefined) remember(text, named, by, remembered);
    kept.push(named);
    end = one.end;
  }
  return kept;
}

interface Before {
  kept: readonly NamedAct[];
  context: CitationContext;
  remembered: RememberedActs;
}

function actOf(by: ActRule, named: Found, { kept, context, remembered }: Before): KnownAct | undefined {
  if (by.own) return context.inAct ? actAtHand : undefined;
  if (by.defined) {
    const known = remembered.find(named.printed);
    if (known !== undefined || by.act === undefined) return known;
  }
  if (by.treaty !== undefined) return { treaty: by.treaty };
  if (by.lastNamed !== undefined) {
    return kept.findLast(({ printed }) => by.lastNamed?.test(printed))?.act;
  }
  const name = by.replace.reduce((rest, [from, to]) => rest.replace(from, to), nameOf(by, named));
  const key = by.scheme === undefined ? nameKey(name) : `${by.scheme} ${name}`;
  if (key === '') return undefined;
  return { act: key, state: by.state ?? stateOf(context) };
}

function nameOf({ act }: ActRule, { printed, groups }: Found): string {
  return act?.replace(/\$<(\w+)>/gu, (_whole, name: string) => groups?.[name] ?? '') ?? printed;
}

/** Bodies of several States have no law of their own name: which State is meant stays open. */
export function stateOf({ country }: CitationContext): string {
  return country === 'INTL' || country === 'UN' ? '' : country;
}

/** `Theft Act 1968` may be called `the 1968 Act`. */
const nameWithYear = /(\p{Lu}\p{L}{1,20}),? ((?:18|19|20)\d{2})$/u;
/** A treaty may be called by its kind where a document names one of that kind only. */
const treatyWord = /convention|protocol|convención|convenio/iu;
/** A short name that the text gives: `(“the 2002 Act”)`. */
const definition =
  /[\s,]{0,2}(?:\([^()“”"«»‘’']{0,60})[“"«‘'] ?(?<short>[^“”"«»‘’'()]{2,40}) ?[”"»’'][^()“”"«»]{0,20}\)/uy;

function remember(text: string, named: NamedAct, by: ActRule | undefined, remembered: RememberedActs): void {
  const act = named.act as KnownAct;
  if (by?.own || by?.defined || by?.lastNamed) return;
  const [, kind, year] = nameWithYear.exec(named.printed) ?? [];
  if (kind !== undefined) remembered.define(`${year} ${kind}`, act, false);
  const word = 'treaty' in act ? treatyWord.exec(named.printed)?.[0] : undefined;
  if (word !== undefined) remembered.define(word, act, false);
  definition.lastIndex = named.end;
  const short = definition.exec(text)?.groups?.short;
  if (short !== undefined) remembered.define(short, act, true);
}
