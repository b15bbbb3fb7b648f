import { citationKey } from '@comity/case-law';
import type { Citation, CitationContext } from './citation.ts';
import { type CaseRule, rulesFor } from './compiled-rules.ts';
import { type KnownAct, type NamedAct, namedActs, RememberedActs, stateOf } from './named-acts.ts';
import { provisionCitations } from './provision-citations.ts';

/**
 * Every citation in a text, in its order, none over another. Unsure ones are left out.
 *
 * Takes time in proportion to the text: all patterns are bounded.
 * @param remembered What the texts before it in the same document have named, where they are read one after another.
 */
export function findCitations(
  text: string,
  context: CitationContext,
  remembered: RememberedActs = new RememberedActs(),
): Citation[] {
  const rules = rulesFor(context.language, context.country);
  const acts = namedActs(text, rules.acts, context, remembered);
  const provisions = rules.provisions.flatMap((rule) => provisionCitations(text, rule, { acts, context }));
  const cases = rules.cases.flatMap((rule) => casesBy(text, rule, context));
  const alone = acts.filter((named) => named.alone && named.act !== undefined).map(citationOfAct);
  return withoutOverlaps(text, [...provisions, ...cases, ...alone]);
}

function citationOfAct({ start, end, rule, act }: NamedAct): Omit<Citation, 'text'> {
  const known = act as KnownAct;
  const target: Citation['target'] =
    'treaty' in known ? { kind: 'treaty', article: known.treaty } : { kind: 'act', ...known };
  return { start, end, rule, target };
}

function casesBy(text: string, by: CaseRule, context: CitationContext): Omit<Citation, 'text'>[] {
  const found = [];
  for (const match of text.matchAll(by.pattern)) {
    const groups = match.groups ?? {};
    const value = by.value?.replace(/\$<(\w+)>/gu, (_whole, name: string) => groups[name] ?? '') ?? match[0];
    const key = citationKey(value);
    if (key === '') continue;
    const target = { kind: 'case' as const, scheme: by.scheme, key, state: by.state ?? stateOf(context) };
    found.push({ start: match.index, end: match.index + match[0].length, rule: by.rule, target });
  }
  return found;
}

/** Of citations that overlap the longest stays; of equal ones that of the earlier rule. */
function withoutOverlaps(text: string, found: readonly Omit<Citation, 'text'>[]): Citation[] {
  const sorted = found
    .map((one, at) => ({ one, at }))
    .sort((a, b) => a.one.start - b.one.start || b.one.end - a.one.end || a.at - b.at)
    .map(({ one }) => one);
  const kept: Omit<Citation, 'text'>[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept.map((one) => ({ ...one, text: text.slice(one.start, one.end) }));
}
