import { parseDocument } from 'yaml';
import { RefusedFile } from './refused-file.ts';

/** Front matter larger than this is no description of a law. */
const LARGEST_FRONT_MATTER_CHARACTERS = 256 * 1024;

export interface FrontMatter {
  /** Every scalar is the string the file writes: `010` stays `010`, an empty value is `''`. */
  data: Record<string, unknown>;
  /** The text after the front matter, with `\n` line ends. */
  body: string;
  /** Line of the file (from 1) on which the body begins. */
  bodyLine: number;
}

/**
 * Splits a text into its YAML front matter and its body. A text that does not open with `---` is all body.
 * Throws `RefusedFile` with the line when the front matter is never closed, is no valid YAML, uses aliases or is no mapping.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!/^---[ \t]*\n/.test(source)) return { data: {}, body: source, bodyLine: 1 };
  const start = source.indexOf('\n') + 1;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(source.slice(start, start + LARGEST_FRONT_MATTER_CHARACTERS));
  if (!closing) throw new RefusedFile('line 1', 'The front matter that opens with --- is never closed.');
  const yaml = source.slice(start, start + closing.index);
  const bodyStart = start + closing.index + closing[0].length + 1;
  return {
    data: parseMapping(yaml),
    body: source.slice(bodyStart),
    bodyLine: yaml.split('\n').length + 2,
  };
}

/** The front matter value of `key` as trimmed text; `''` where it is absent or not a single value. */
export function frontMatterText(data: Record<string, unknown>, key: string): string {
  const value = Object.hasOwn(data, key) ? data[key] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}

function parseMapping(yaml: string): Record<string, unknown> {
  let value: unknown;
  try {
    let document = parse(yaml);
    const error = document.errors[0];
    if (error) document = parse(indentContinuedQuotes(yaml));
    if (error && document.errors.length > 0) {
      throw new RefusedFile(placeOf(error.linePos?.[0].line), `The front matter is no valid YAML (${error.code}).`);
    }
    // Aliases could make a small file expand without bound, and no law needs them.
    value = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile('line 1', 'The front matter cannot be read as YAML.');
  }
  if (value === null || value === undefined || value === '') return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new RefusedFile('line 2', 'The front matter is no list of names and values.');
  }
  return value as Record<string, unknown>;
}

/** The failsafe schema reads every scalar as text; no number, date or boolean is guessed into an identifier. */
function parse(yaml: string) {
  return parseDocument(yaml, { schema: 'failsafe', logLevel: 'error', stringKeys: true });
}

const OPENS_QUOTE = /^[\w.-]+:[ \t]+"(?:[^"\\]|\\.)*$/;
const CLOSES_QUOTE = /(?<!\\)"[ \t]*$/;

/**
 * Indents the further lines of a double-quoted value. Some writers break such a value at the first column, which YAML 1.2
 * forbids inside a mapping although most readers accept it; the value is whole all the same.
 */
function indentContinuedQuotes(yaml: string): string {
  let open = false;
  const lines = yaml.split('\n').map((line) => {
    if (!open) {
      open = OPENS_QUOTE.test(line);
      return line;
    }
    open = !CLOSES_QUOTE.test(line);
    return `  ${line}`;
  });
  return lines.join('\n');
}

/** The YAML begins on the second line of the file. */
function placeOf(line: number | undefined): string {
  return `line ${(line ?? 0) + 1}`;
}
