/** What a citation leads to, as keys: a record that comes later is found too. */
export type CitationTarget =
  /** `act` is the folded name of the act or `same-act`; `number` is what `numberKey` makes of the provision's number. */
  | { kind: 'provision'; act: string; number: string; state: string }
  | { kind: 'act'; act: string; state: string }
  /** `key` is what `citationKey` makes of the citation. */
  | { kind: 'case'; scheme: CaseScheme; key: string; state: string }
  /** `untoc:18(13)`, or the id of the instrument alone. */
  | { kind: 'treaty'; article: string };

export const caseSchemes = ['ecli', 'neutral-citation', 'docket', 'application', 'report'] as const;
export type CaseScheme = (typeof caseSchemes)[number];

/** The act that stands for "the act in which this is printed". */
export const sameAct = 'same-act';

export interface Citation {
  /** UTF-16 code units of the text, the end excluded. */
  start: number;
  end: number;
  /** As printed: the text from `start` to `end`. */
  text: string;
  /** Name of the rule that found it. */
  rule: string;
  target: CitationTarget;
}

/** Where a text stands. */
export interface CitationContext {
  /** BCP 47. */
  language: string;
  /** ISO 3166-1 alpha-2 of the State whose law is meant where none is named; `INTL` and `UN` are no State. */
  country: string;
  /** Whether the text is part of an act: `section 3` alone is then a section of it. */
  inAct?: boolean;
  /** Title of that act, by which `the Law` can be known. */
  title?: string;
}

/** One line for a target: `provision DE stgb 129`, `act GB theft act 1968`, `case ecli …`, `treaty untoc:18(13)`. */
export function targetInWords(target: CitationTarget): string {
  switch (target.kind) {
    case 'provision':
      return ['provision', target.state, target.act, target.number].filter((part) => part !== '').join(' ');
    case 'act':
      return ['act', target.state, target.act].filter((part) => part !== '').join(' ');
    case 'case':
      return ['case', target.state, target.scheme, target.key].filter((part) => part !== '').join(' ');
    case 'treaty':
      return `treaty ${target.article}`;
  }
}
