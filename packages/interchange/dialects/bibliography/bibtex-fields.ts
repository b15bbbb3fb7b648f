/** The parsed body of an entry. Values are as written, LaTeX and inner braces included; names of fields in lower case. */
export interface EntryFields {
  key: string;
  fields: Map<string, string>;
}

/** Thrown with the reason and its place in the body. */
export class BrokenFields extends Error {
  readonly at: number;

  constructor(at: number, reason: string) {
    super(reason);
    this.at = at;
  }
}

const MOST_FIELDS = 500;

/** Reads key and fields. The first of two fields of one name counts. Throws `BrokenFields`. */
export function fieldsOf(body: string, strings: ReadonlyMap<string, string>): EntryFields {
  const key = /^\s{0,999}([^\s,{}"=]{0,300})\s{0,999}(?:,|$)/.exec(body);
  if (!key) throw new BrokenFields(0, 'The entry has no key followed by a comma.');
  const reader = { body, at: key[0].length, strings };
  const fields = new Map<string, string>();
  while (fields.size < MOST_FIELDS) {
    const name = take(reader, /[\s,]*([^\s,{}"=#@]{1,100})?\s*/y)[1];
    if (name === undefined) break;
    if (take(reader, /=\s*/y)[0] === '')
      throw new BrokenFields(reader.at, `After "${name}" an equals sign is missing.`);
    const value = readValue(reader, name);
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
  }
  if (reader.at < body.length && fields.size < MOST_FIELDS)
    throw new BrokenFields(reader.at, `"${body.slice(reader.at, reader.at + 20)}" is no field.`);
  return { key: key[1] as string, fields };
}

/** Name and value of an `@string`; undefined for anything else. */
export function stringOf(body: string, strings: ReadonlyMap<string, string>): [string, string] | undefined {
  const name = /^\s{0,999}([^\s,{}"=#@]{1,100})\s{0,999}=\s{0,999}/.exec(body);
  if (!name) return undefined;
  const value = readValue({ body, at: name[0].length, strings }, name[1] as string);
  return value.length > LONGEST_STRING ? undefined : [(name[1] as string).toLowerCase(), value];
}

/** A longer one could be repeated until no memory is left. */
const LONGEST_STRING = 5_000;
const LONGEST_VALUE = 1_000_000;

interface Reader {
  body: string;
  at: number;
  strings: ReadonlyMap<string, string>;
}

/** What a sticky pattern that may be empty matches here. */
function take(reader: Reader, pattern: RegExp): RegExpExecArray {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.body) ?? (Object.assign([''], { index: reader.at, input: '' }) as RegExpExecArray);
  reader.at += match[0].length;
  return match;
}

/** `{…}`, `"…"`, a number or the name of a string, several of them joined by `#`. */
function readValue(reader: Reader, name: string): string {
  let value = '';
  do {
    value += partOf(reader, name);
    if (value.length > LONGEST_VALUE) throw new BrokenFields(reader.at, `The value of "${name}" is too long.`);
  } while (take(reader, /\s*#\s*/y)[0] !== '');
  return value;
}

function partOf(reader: Reader, name: string): string {
  const opening = reader.body[reader.at];
  if (opening !== '{' && opening !== '"') {
    const word = take(reader, /[^\s,{}"=#@]{1,200}/y)[0];
    if (word === '') throw new BrokenFields(reader.at, `The value of "${name}" is missing.`);
    return /^[0-9]+$/.test(word) ? word : (reader.strings.get(word.toLowerCase()) ?? word);
  }
  const from = reader.at + 1;
  let depth = 0;
  for (let at = from; at < reader.body.length; at += 1) {
    const sign = reader.body[at];
    if (sign === '\\') at += 1;
    else if (sign === '"' && opening === '"' && depth === 0) return closeAt(reader, from, at);
    else if (sign === '{') depth += 1;
    else if (sign === '}' && depth > 0) depth -= 1;
    else if (sign === '}' && opening === '{') return closeAt(reader, from, at);
  }
  throw new BrokenFields(from, `The value of "${name}" does not close.`);
}

function closeAt(reader: Reader, from: number, at: number): string {
  reader.at = at + 1;
  return reader.body.slice(from, at);
}
