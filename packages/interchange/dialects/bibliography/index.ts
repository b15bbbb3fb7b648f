import type { LiteratureDialect } from '../../law-document.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';

export { isoDate } from './dates.ts';
export { isbnsOf, normaliseDoi } from './identifiers.ts';
export { splitKeywords } from './keywords.ts';
export { toBibtex } from './write-bibtex.ts';
export { toCslJson } from './write-csl-json.ts';
export { toRis } from './write-ris.ts';

/** Every dialect of bibliographies. */
export const literatureDialects: readonly LiteratureDialect[] = [bibtex, ris, cslJson];
