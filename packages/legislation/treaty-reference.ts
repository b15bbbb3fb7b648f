import { instrument, treatyArticle } from '@comity/reference';
import type { FlatProvision } from './flatten.ts';

/** The instrument that a text is the text of: `untoc`; undefined of anything but a treaty that we know. */
export function instrumentOf(identifiers: readonly { scheme: string; value: string }[]): string | undefined {
  return identifiers.find(({ scheme }) => scheme === 'instrument')?.value;
}

/** The names under which a known treaty is cited, in six languages, beside the titles of its texts. */
export function namesOfInstrument(identifiers: readonly { scheme: string; value: string }[]): string[] {
  const id = instrumentOf(identifiers);
  return id === undefined ? [] : [id, ...Object.values(instrument(id)?.labels ?? {})];
}

/** Which article of the reference tree a provision of a treaty's text is: `untoc:18`; undefined of a preamble or an annex. */
export function treatyReference(
  instrument: string,
  row: Pick<FlatProvision, 'role' | 'numberKey'>,
): string | undefined {
  if (row.role !== 'article') return undefined;
  const reference = `${instrument}:${row.numberKey}`;
  return treatyArticle(reference) ? reference : undefined;
}
