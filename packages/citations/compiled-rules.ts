import {
  type ActPatterns,
  type CasePatterns,
  type ProvisionPatterns,
  type RuleFile,
  ruleFiles,
  withFragments,
} from './rule-files.ts';

/** Patterns that are tried at one place are sticky, those that are looked for are global. */
export interface ProvisionRule {
  rule: string;
  sign: RegExp;
  several: RegExp;
  number: RegExp;
  parts: RegExp;
  joiner: RegExp;
  of: RegExp;
  afterAct: RegExp | undefined;
  foreign: RegExp;
  notOwnAfter: RegExp | undefined;
  ownAfter: RegExp | undefined;
  amending: RegExp | undefined;
  bareIsOwn: boolean | readonly string[];
}

export interface ActRule {
  rule: string;
  pattern: RegExp;
  act: string | undefined;
  replace: readonly (readonly [RegExp, string])[];
  state: string | undefined;
  scheme: ActPatterns['scheme'];
  own: boolean;
  title: RegExp | undefined;
  notStates: readonly string[];
  defined: boolean;
  lastNamed: RegExp | undefined;
  alone: boolean;
  treaty: string | undefined;
}

export interface CaseRule {
  rule: string;
  pattern: RegExp;
  scheme: CasePatterns['scheme'];
  value: string | undefined;
  state: string | undefined;
}

export interface RuleSet {
  provisions: readonly ProvisionRule[];
  acts: readonly ActRule[];
  cases: readonly CaseRule[];
}

const sets = new Map<string, RuleSet>();
const files = new Map<RuleFile, RuleSet>();

/** The rules for texts in a language, of a State. */
export function rulesFor(language: string, country: string): RuleSet {
  const primary = language.toLowerCase().split(/[-_]/, 1)[0] as string;
  const key = `${primary} ${country}`;
  let set = sets.get(key);
  if (set === undefined) {
    const chosen = [...ruleFiles().values()].filter((file) => isFor(file, primary, country)).map(compiled);
    set = {
      provisions: chosen.flatMap(({ provisions }) => provisions),
      acts: chosen.flatMap(({ acts }) => acts).filter(({ notStates }) => !notStates.includes(country)),
      cases: chosen.flatMap(({ cases }) => cases),
    };
    sets.set(key, set);
  }
  return set;
}

function isFor(file: RuleFile, language: string, country: string): boolean {
  if (!file.languages.includes('*') && !file.languages.includes(language)) return false;
  if (file.notCountries?.includes(country)) return false;
  return file.countries === undefined || file.countries.includes(country);
}

function compiled(file: RuleFile): RuleSet {
  let set = files.get(file);
  if (set === undefined) {
    // Texts break lines where a space is meant.
    const put = (pattern: string): string => withFragments(pattern, file.fragments).replaceAll(' ', '\\s');
    set = {
      provisions: file.provisions.map((rule) => compiledProvision(rule, put)),
      acts: file.acts.map((rule) => compiledAct(rule, put)),
      cases: file.cases.map(({ rule, pattern, scheme, value, state }) => ({
        rule,
        pattern: new RegExp(put(pattern), 'gu'),
        scheme,
        value,
        state,
      })),
    };
    files.set(file, set);
  }
  return set;
}

function compiledProvision(rule: ProvisionPatterns, put: (pattern: string) => string): ProvisionRule {
  const here = (pattern: string): RegExp => new RegExp(put(pattern), 'uy');
  const optional = (pattern: string | undefined, end = ''): RegExp | undefined =>
    pattern === undefined ? undefined : new RegExp(`(?:${put(pattern)})${end}`, 'u');
  return {
    rule: rule.rule,
    sign: new RegExp(put(rule.sign), 'gu'),
    several: new RegExp(put(rule.several), 'u'),
    number: here(rule.number),
    parts: here(rule.parts),
    joiner: here(rule.joiner),
    of: here(rule.of),
    afterAct: rule.afterAct === undefined ? undefined : new RegExp(`^(?:${put(rule.afterAct)})$`, 'u'),
    foreign: here(rule.foreign),
    notOwnAfter: optional(rule.notOwnAfter, '$'),
    ownAfter: optional(rule.ownAfter, '$'),
    amending: optional(rule.amending),
    bareIsOwn: rule.bareIsOwn,
  };
}

function compiledAct(rule: ActPatterns, put: (pattern: string) => string): ActRule {
  return {
    rule: rule.rule,
    pattern: new RegExp(put(rule.pattern), 'gu'),
    act: rule.act,
    replace: rule.replace.map(([from, to]) => [new RegExp(put(from), 'gu'), to] as const),
    state: rule.state,
    scheme: rule.scheme,
    own: rule.own,
    title: rule.title === undefined ? undefined : new RegExp(put(rule.title), 'u'),
    notStates: rule.notStates,
    defined: rule.defined,
    lastNamed: rule.lastNamed === undefined ? undefined : new RegExp(put(rule.lastNamed), 'u'),
    alone: rule.alone,
    treaty: rule.treaty,
  };
}
