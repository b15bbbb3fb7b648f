import type { Dialect } from '../../law-document.ts';
import { groupedNumber } from './argentine-titles.ts';
import { type ActRecord, actDates, actVersionDate } from './front-matter-record.ts';
import { type NationalRules, readAct, recogniseOpening } from './spanish-markdown.ts';
import { buildUruguayanTree } from './uruguayan-tree.ts';

const ID = 'uruguayan-markdown';

/** Uruguayan laws and decree-laws from IMPO's data bank, converted to Markdown. */
export const uruguayanMarkdown: Dialect = {
  id: ID,
  description: 'Uruguayan acts from IMPO in Markdown with a front matter (country: uy, official_number)',
  recognise: (file) =>
    recogniseOpening(
      file,
      /^country:\s*["']?uy["']?\s*$/im,
      /^official_(?:type|number):|^source:.{0,20}impo\.com\.uy/im,
    ),
  read: (file, options) => readAct(file, options, rulesFor(file.name)),
};

function rulesFor(fileName: string): NationalRules {
  return {
    country: 'UY',
    owns: (record) => record.text('country').toLowerCase() === 'uy',
    tree: buildUruguayanTree,
    describe(record) {
      const identifier = record.text('identifier');
      const stated = record.text('article_count');
      return {
        dialect: ID,
        title: record.text('title') || identifier,
        alternativeTitles: citations(record),
        identifiers: [
          { scheme: 'source', value: `impo:${identifier}` },
          { scheme: 'act-number', value: `UY:${identifier.replace(/^UY-/, '')}` },
        ],
        versionDate: actVersionDate(record),
        dates: actDates(record, 'promulgation_date'),
        status: record.status,
        standing: 'unknown',
        source: { file: fileName, url: record.text('source'), publisher: 'IMPO' },
        licence: '',
        ...(/^\d{1,6}$/.test(stated) ? { statedArticleCount: Number(stated) } : {}),
      };
    },
  };
}

/** `Ley 19.574`, `Ley 19574`, `Ley Nº 19.574`; a decree-law is cited with and without a hyphen. */
function citations(record: ActRecord): string[] {
  const number = record.text('official_number');
  const type = record.text('official_type');
  if (!/^\d{1,6}$/.test(number) || type === '') return [];
  const grouped = groupedNumber(number);
  const forms = [`${type} ${grouped}`, `${type} ${number}`, `${type} Nº ${grouped}`];
  if (/^decreto ley$/i.test(type)) forms.push(`Decreto-Ley ${grouped}`, `Decreto-Ley ${number}`);
  return [...new Set(forms)];
}
