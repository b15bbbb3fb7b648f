import { areOfDifferent, matchingRules } from './identify-entry.ts';
import type { LiteratureImportResult, Prepared } from './import-literature.ts';
import type { Account, Entry } from './store.ts';

/** Documents by scheme and value that the preview of one import has met; kept as long as what that import has claimed. */
const metBy = new WeakMap<ReadonlySet<string>, Map<string, Prepared[]>>();

/** What would become of a document, with what the same preview has seen before: nothing of that is in the store. */
export function previewLiterature(given: {
  prepared: Prepared;
  entry: Entry | undefined;
  stored: Account | undefined;
  claimed: Set<string>;
}): LiteratureImportResult {
  const { prepared, entry, stored, claimed } = given;
  const met = metBy.get(claimed) ?? new Map<string, Prepared[]>();
  metBy.set(claimed, met);
  const known = matchingRules
    .flatMap(({ scheme }) => prepared.identifiers.filter((one) => one.scheme === scheme))
    .flatMap(({ scheme, value }) =>
      (met.get(`${scheme} ${value}`) ?? []).filter((other) => !areOfDifferent(scheme, ofWork(prepared), ofWork(other))),
    );
  for (const { scheme, value } of prepared.identifiers) {
    const key = `${scheme} ${value}`;
    const others = met.get(key);
    if (others) others.push(prepared);
    else met.set(key, [prepared]);
  }
  if (stored) claimed.add(stored.id);
  if (known.some(({ hash }) => hash === prepared.hash)) return { outcome: 'same' };
  return { outcome: entry !== undefined || known.length > 0 ? 'changed' : 'new' };
}

function ofWork({ document: { csl }, identifiers }: Prepared) {
  return { csl, identifiers };
}
