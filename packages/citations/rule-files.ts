import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { caseSchemes } from './citation.ts';

/** A text with what is found in it: each citation as printed, ` => ` and its target in words. */
const exampleSchema = z.strictObject({
  text: z.string().min(1),
  finds: z.array(z.string().regex(/ => /)),
  country: z.string().optional(),
  /** The text is part of an act. */
  inAct: z.boolean().optional(),
  /** Title of that act. */
  title: z.string().optional(),
});

const common = {
  /** Unique in all files; every citation says by which rule it was found. */
  rule: z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/),
  examples: z.array(exampleSchema).min(1),
  /** Texts in which this rule finds nothing. */
  counterExamples: z.array(exampleSchema.omit({ finds: true })).min(1),
};

/** How provisions are counted off: `§§ 1, 2`, `articles 6 et 8`. All patterns but `sign` hold where the last one ended. */
const provisionSchema = z.strictObject({
  ...common,
  /** What begins a list; it may capture `paragraph` (`paragraph 1 of article 12`). */
  sign: z.string(),
  /** Signs behind which several numbers may stand (`§§`); behind another one number stands. */
  several: z.string(),
  number: z.string(),
  /** Parts of a provision behind its number, which are printed but not looked up. */
  parts: z.string(),
  /** Between the numbers of one list. */
  joiner: z.string(),
  /** Between the list and the act it is of. */
  of: z.string(),
  /** Between an act and a list of its provisions behind it; absent where acts stand behind only. */
  afterAct: z.string().optional(),
  /** An act is meant that cannot be named: `of the said Act`. Nothing is found. */
  foreign: z.string(),
  /** Ends the text before a sign that is none of the act at hand. */
  notOwnAfter: z.string().optional(),
  /** Ends the text before a sign of the act at hand; absent where anything may. */
  ownAfter: z.string().optional(),
  /** A text that changes another act: what it cites without naming an act is of that one. */
  amending: z.string().optional(),
  /** Whether a list without an act is of the act at hand; or the States in whose acts it is. */
  bareIsOwn: z.union([z.boolean(), z.array(z.string())]),
});

const actSchema = z.strictObject({
  ...common,
  pattern: z.string(),
  /** The name that is looked up, with `$<groups>`; else the words as printed. */
  act: z.string().optional(),
  /** What is changed in the name before it is looked up: pattern and replacement. */
  replace: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** State of the act; else that of the text. */
  state: z.string().optional(),
  /** A scheme of identifiers: the name is then one of them, kept as it is. */
  scheme: z.enum(['act-number']).optional(),
  /** The act at hand: `this Act`. */
  own: z.boolean().default(false),
  /** Only in acts with a title like this; its groups may be put into `act`. */
  title: z.string().optional(),
  /** Texts of these States are not read by this rule. */
  notStates: z.array(z.string()).default([]),
  /** A name that the text has defined before (`the 2002 Act`); without a definition it counts only where `act` is given. */
  defined: z.boolean().default(false),
  /** The act named last in the same text, if its name fits this pattern: `du même code`. */
  lastNamed: z.string().optional(),
  /** Found without a provision too. */
  alone: z.boolean(),
  /** A treaty is meant: the id of the instrument. */
  treaty: z.string().optional(),
});

const caseSchema = z.strictObject({
  ...common,
  pattern: z.string(),
  scheme: z.enum(caseSchemes),
  /** The citation that is looked up, with `$<groups>`; else as printed. */
  value: z.string().optional(),
  state: z.string().optional(),
});

const ruleFileSchema = z.strictObject({
  about: z.string().min(20),
  /** Texts in these languages, two letters each; `*` is every language. */
  languages: z.array(z.string()).min(1),
  /** Texts of these States only. */
  countries: z.array(z.string()).optional(),
  /** Texts of these States not. */
  notCountries: z.array(z.string()).optional(),
  /** Words and numbers that patterns share, put in for `<<name>>`. */
  fragments: z.record(z.string(), z.string()).default({}),
  provisions: z.array(provisionSchema).default([]),
  acts: z.array(actSchema).default([]),
  cases: z.array(caseSchema).default([]),
});

export type RuleFile = z.infer<typeof ruleFileSchema>;
export type ProvisionPatterns = z.infer<typeof provisionSchema>;
export type ActPatterns = z.infer<typeof actSchema>;
export type CasePatterns = z.infer<typeof caseSchema>;
export type Example = z.infer<typeof exampleSchema>;

const folder = join(import.meta.dirname, 'rules');
let read: ReadonlyMap<string, RuleFile> | undefined;

/**
 * The rules as a lawyer reads them, by the name of their file. Read once.
 * @throws when a file does not fit: a defect of the release.
 */
export function ruleFiles(): ReadonlyMap<string, RuleFile> {
  read ??= new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name, parseRuleFile(name, readFileSync(join(folder, name), 'utf8'))]),
  );
  return read;
}

export function parseRuleFile(name: string, text: string): RuleFile {
  const parsed = ruleFileSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`rules/${name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Puts fragments into a pattern; fragments may hold others. */
export function withFragments(pattern: string, fragments: Readonly<Record<string, string>>, depth = 0): string {
  return pattern.replace(/<<([a-z]+)>>/gi, (_whole, name: string) => {
    const fragment = fragments[name];
    if (fragment === undefined || depth > 8) throw new Error(`There is no fragment <<${name}>> for "${pattern}".`);
    return withFragments(fragment, fragments, depth + 1);
  });
}
