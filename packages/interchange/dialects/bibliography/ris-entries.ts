/** An entry of a RIS file: the values of each tag in order. `fault` says why it cannot be read. */
export interface RisEntry {
  type: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
  values: Map<string, string[]>;
  fault?: string;
}

const tagged = /^([A-Z][A-Z0-9]) {1,3}-(?: |$)(.*)$/;
const MOST_VALUES = 20_000;

/** The entries of a RIS file in order. A line without a tag goes on with the value above it. */
export function* risEntriesOf(text: string): Generator<RisEntry> {
  let entry: RisEntry | undefined;
  let value: string[] | undefined;
  let count = 0;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    const match = tagged.exec(line);
    const tag = match?.[1];
    if (tag === undefined) {
      if (value && value.length > 0) value.push(`${value.pop()}\n${line}`);
      continue;
    }
    if (tag === 'TY') {
      if (entry) yield { ...entry, fault: `The entry has no ER before line ${at + 1}, where another begins.` };
      entry = { type: (match?.[2] ?? '').trim(), line: at + 1, values: new Map() };
      value = undefined;
      count = 0;
    } else if (!entry) {
      // Values without an entry belong to one whose beginning is lost: it is told once.
      entry = { type: '', line: at + 1, values: new Map(), fault: 'The entry does not begin with TY.' };
    } else if (tag === 'ER') {
      yield entry;
      entry = undefined;
      value = undefined;
    } else if (++count > MOST_VALUES) entry.fault = `The entry has more than ${MOST_VALUES} values.`;
    else value = add(entry.values, tag, match?.[2] ?? '');
  }
  if (entry) yield { ...entry, fault: entry.fault ?? 'The entry has no ER before the file ends.' };
}

function add(values: Map<string, string[]>, tag: string, value: string): string[] {
  const found = values.get(tag) ?? [];
  found.push(value);
  values.set(tag, found);
  return found;
}
