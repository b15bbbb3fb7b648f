import { join } from 'node:path';
import { allDialects, type ImportReport, importFiles } from '@comity/interchange';
import { loadStarterOnce } from './load-starter-once.ts';
import type { Names } from './relevance.ts';
import { caseName, provisionName, starterName } from './relevance-questions.ts';
import { type Comity, receivers } from './wire.ts';

/** Fills a store with the starter set and the folders of the corpus that the questions are about. */
export async function fillStore(comity: Comity, corpus: string): Promise<ImportReport[]> {
  await loadStarterOnce(comity);
  const reports: ImportReport[] = [];
  for (const folder of ['legislation', 'cases']) {
    const receiving = receivers(comity, { preview: false, actor: 'test' });
    reports.push(
      await importFiles({ paths: [join(corpus, folder)], dialects: allDialects, options: {}, ...receiving }),
    );
  }
  await comity.index.catchUp();
  return reports;
}

/** The names of every record of a store, by the id that a hit has. */
export async function namesInStore(comity: Comity): Promise<Map<string, Names>> {
  const provisions = await comity.store.db
    .selectFrom('provision')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .select(['provision.id', 'provision.number', 'provision.heading'])
    .select(['expression.collection', 'expression.language', 'expression.source_file'])
    .execute();
  const citations = await comity.caseLaw.selectFrom('decision_citation').select(['decision_id', 'value']).execute();
  return new Map([
    ...provisions.map((row): [string, Names] => [row.id, namesOfProvision(row)]),
    ...[...Map.groupBy(citations, (row) => row.decision_id)].map(([id, rows]): [string, Names] => [
      id,
      rows.map(({ value }) => caseName(value)),
    ]),
  ]);
}

interface ProvisionRow {
  id: string;
  number: string;
  heading: string;
  collection: string;
  language: string;
  source_file: string;
}

/** A summary of the starter set has the id of its provision with its language behind it. */
function namesOfProvision({ id, number, heading, collection, language, source_file }: ProvisionRow): Names {
  if (collection === 'starter') return [starterName(id.slice(0, -language.length), language)];
  const file = `legislation/${source_file}`;
  return [provisionName(file, number), provisionName(file, number, heading)];
}
