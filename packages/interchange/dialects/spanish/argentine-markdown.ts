import type { Dialect, DocumentIdentifier } from '../../law-document.ts';
import { annexedTreaties } from '../treaties/annexed-treaties.ts';
import { buildActTree } from './act-tree.ts';
import { argentineNames, argentineTitle } from './argentine-titles.ts';
import { actDates, actVersionDate } from './front-matter-record.ts';
import { type NationalRules, readAct, recogniseOpening } from './spanish-markdown.ts';

const ID = 'argentine-markdown';

/** Argentine national acts as InfoLEG publishes them, converted to Markdown; InfoLEG's copies are not the official gazette. */
export const argentineMarkdown: Dialect = {
  id: ID,
  description: 'Argentine acts from InfoLEG in Markdown with a front matter (country: ar, infoleg_id)',
  recognise: (file) =>
    recogniseOpening(file, /^country:\s*["']?ar["']?\s*$/im, /^infoleg_id:|^source:.{0,20}infoleg\.gob\.ar/im),
  *read(file, options) {
    for (const result of readAct(file, options, rulesFor(file.name))) {
      yield result;
      if (result.outcome === 'law') yield* annexedTreaties(result.document, ID);
    }
  },
};

function rulesFor(fileName: string): NationalRules {
  return {
    country: 'AR',
    owns: (record) => record.text('country').toLowerCase() === 'ar',
    tree: buildActTree,
    describe(record, items) {
      const identifier = record.text('identifier');
      const infoleg = record.text('infoleg_id');
      const identifiers: DocumentIdentifier[] = [];
      if (infoleg !== '') identifiers.push({ scheme: 'source', value: `infoleg:${infoleg}` });
      identifiers.push({ scheme: 'act-number', value: `AR:${identifier}` });
      return {
        dialect: ID,
        title: argentineTitle(identifier, record.text('title'), record.text('texto_resumido'), items),
        alternativeTitles: argentineNames(identifier),
        identifiers,
        versionDate: actVersionDate(record),
        dates: actDates(record, 'enactment_date'),
        status: record.status,
        standing: 'courtesy',
        source: { file: fileName, url: record.text('source'), publisher: 'InfoLEG' },
        licence: '',
      };
    },
  };
}
