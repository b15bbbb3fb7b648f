import { numberKey } from '@comity/language';
import type { Citation, CitationContext, CitationTarget } from './citation.ts';
import type { ProvisionRule } from './compiled-rules.ts';
import type { NamedAct } from './named-acts.ts';
import { type ListedNumber, type ProvisionList, provisionLists } from './provision-lists.ts';
import { treatyReference } from './treaty-names.ts';

/** The citations of provisions that one rule finds: one for each number of a list. */
export function provisionCitations(
  text: string,
  rule: ProvisionRule,
  given: { acts: readonly NamedAct[]; context: CitationContext },
): Omit<Citation, 'text'>[] {
  return provisionLists(text, rule, given).flatMap((list) =>
    list.numbers.flatMap((number, at) => {
      const target = targetOf(number, list);
      if (target === undefined) return [];
      // The act belongs to the number it stands beside.
      const start = at === 0 ? list.start : number.start;
      const end = at === list.numbers.length - 1 ? list.end : number.end;
      return [{ start, end, rule: rule.rule, target }];
    }),
  );
}

function targetOf({ number, parts }: ListedNumber, { act, paragraph }: ProvisionList): CitationTarget | undefined {
  if (act === undefined) return undefined;
  const key = numberKey(number);
  if (!/\d/u.test(key)) return undefined;
  if ('treaty' in act) {
    const article = treatyReference(act.treaty, key, { parts, paragraph });
    return article === undefined ? undefined : { kind: 'treaty', article };
  }
  return { kind: 'provision', act: act.act, number: key, state: act.state };
}
