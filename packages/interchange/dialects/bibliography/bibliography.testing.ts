import type { LiteratureDialect, LiteratureReadResult } from '../../law-document.ts';
import type { LiteratureDocument } from '../../literature-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { literatureDialects } from './index.ts';

type Placed = LiteratureReadResult & { place?: string };

export function dialect(id: string): LiteratureDialect {
  const found = literatureDialects.find((one) => one.id === id);
  if (!found) throw new Error(`There is no dialect ${id}.`);
  return found;
}

/** Everything that a file of a dialect yields. */
export function read(id: string, text: string, name = `shrimps.${id}`): Placed[] {
  return [...dialect(id).read(sourceFileOf(name, Buffer.from(text)), {})];
}

/** The documents of a file in which nothing is refused. */
export function documentsOf(id: string, text: string): LiteratureDocument[] {
  return read(id, text).map((result) => {
    if (result.outcome !== 'literature') throw new Error(JSON.stringify(result));
    return result.document;
  });
}

export function documentOf(id: string, text: string): LiteratureDocument {
  const [document, ...more] = documentsOf(id, text);
  if (!document || more.length > 0) throw new Error(`${more.length + 1} entries were found.`);
  return document;
}
