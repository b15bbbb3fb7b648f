import type { LiteratureDocument } from '../../literature-document.ts';

/** The key of an entry in a file of ours: that of the library it came from, else what names it publicly. */
export function keyOf({ identifiers, id, work, csl }: LiteratureDocument): string {
  const source = identifiers.find(({ scheme }) => scheme === 'source')?.value;
  const own = source?.slice(source.indexOf(':') + 1) || work || id || csl.title;
  return own.replace(/[\s,{}()"'=%#~@\\]+/g, '_').slice(0, 200);
}

/** The abstract in the language of the work, else the first: most forms have room for one. */
export function abstractOf({ annotation, language }: LiteratureDocument): string {
  const all = annotation.abstract ?? {};
  return all[language] ?? Object.values(all)[0] ?? '';
}
