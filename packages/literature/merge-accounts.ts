import type { Annotation, CslEntry, LiteratureDocument } from '@comity/interchange';

/** What several accounts say of one work together: of each thing what the first that speaks of it says. */
export function mergeAccounts(accounts: readonly LiteratureDocument[]): {
  csl: CslEntry;
  annotation: Annotation;
  language: string;
} {
  const all = accounts.map(({ csl }) => csl);
  const language = accounts.map((account) => account.language).find((one) => one !== 'und') ?? 'und';
  return {
    csl: Object.assign({}, ...all.toReversed()) as CslEntry,
    annotation: mergeAnnotations(accounts.map(({ annotation }) => annotation)),
    language,
  };
}

function mergeAnnotations(all: readonly Annotation[]): Annotation {
  const first = <Field extends keyof Annotation>(field: Field): Pick<Annotation, Field> | undefined => {
    const found = all.find((one) => one[field] !== undefined);
    return found && ({ [field]: found[field] } as Pick<Annotation, Field>);
  };
  const texts = (field: 'abstract' | 'keyPoints'): Annotation => {
    const merged = Object.assign({}, ...all.map((one) => one[field] ?? {}).toReversed());
    return Object.keys(merged).length === 0 ? {} : { [field]: merged };
  };
  const lists = (field: 'states' | 'concerns' | 'explains'): Annotation => {
    const merged = [...new Set(all.flatMap((one) => one[field] ?? []))];
    return merged.length === 0 ? {} : { [field]: merged };
  };
  const method = all.map((one) => one.method).find((one) => one !== undefined && one !== 'unknown');
  return {
    ...texts('abstract'),
    ...texts('keyPoints'),
    ...(method === undefined ? first('method') : { method }),
    ...first('period'),
    ...lists('states'),
    ...lists('concerns'),
    ...lists('explains'),
  };
}
