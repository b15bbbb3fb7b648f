import { readFileSync } from 'node:fs';
import { cslTypes } from '@comity/interchange';
import { z } from 'zod';

const order = z.enum(['inverted', 'natural']);

/**
 * How works are cited, as rules that a librarian can read. `{part}` stands for what is known of the work, `[ … ]` is left
 * out where a part in it is blank, and what stands between `*` is set in italics.
 */
const styleSchema = z.strictObject({
  id: z.enum(['author-date', 'footnote']),
  names: z.strictObject({
    /** Whether the family name stands first. */
    first: order,
    others: order,
    /** Given names as initials, in scripts that have them. */
    initials: z.boolean(),
    /** Of more names than these only the first `shown` are named. */
    most: z.int(),
    shown: z.int(),
  }),
  /** The first that names the type of the work; one without types is for all others. */
  forms: z.array(z.strictObject({ types: z.array(z.enum(cslTypes)), form: z.string() })).min(1),
});

export type CitationStyle = z.infer<typeof styleSchema>;

export const citationStyles: readonly CitationStyle[] = z
  .array(styleSchema)
  .parse(JSON.parse(readFileSync(new URL('./citation-styles.json', import.meta.url), 'utf8')));

export type FormPart =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'italic'; parts: FormPart[] }
  | { kind: 'group'; parts: FormPart[] };

const brackets = { '[': ']', '*': '*' } as const;

/** The parts of a form. Throws where one is not closed: a fault of the rules. */
export function partsOf(form: string): FormPart[] {
  const reader = { form, at: 0 };
  const parts = readParts(reader, '');
  if (reader.at < form.length) throw new Error(`"${form}" closes at ${reader.at} what it did not open.`);
  return parts;
}

function readParts(reader: { form: string; at: number }, until: string): FormPart[] {
  const parts: FormPart[] = [];
  while (reader.at < reader.form.length && reader.form[reader.at] !== until) {
    const sign = reader.form[reader.at] as string;
    if (sign === ']') break;
    if (sign === '[' || sign === '*') {
      reader.at += 1;
      const inner = readParts(reader, brackets[sign]);
      if (reader.form[reader.at] !== brackets[sign]) throw new Error(`"${reader.form}" does not close ${sign}.`);
      reader.at += 1;
      parts.push({ kind: sign === '[' ? 'group' : 'italic', parts: inner });
    } else parts.push(readPlain(reader));
  }
  return parts;
}

function readPlain(reader: { form: string; at: number }): FormPart {
  const pattern = /\{([A-Za-z]{1,40})\}|[^{}[\]*]+/y;
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.form);
  if (!match) throw new Error(`"${reader.form}" cannot be read at ${reader.at}.`);
  reader.at += match[0].length;
  return match[1] === undefined ? { kind: 'text', text: match[0] } : { kind: 'value', name: match[1] };
}
