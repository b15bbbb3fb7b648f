import type { Dialect, LawNode } from './law-document.ts';
import { RefusedFile } from './refused-file.ts';

/** A dialect for tests: a first line `LAW <title>`, then one article a line. `REFUSE` and `CRASH` in it do as they say. */
export const plainDialect: Dialect = {
  id: 'plain',
  description: 'Invented law for tests',
  recognise: (file) => {
    const text = file.text();
    if (text.startsWith('CRASH RECOGNISING')) throw new RangeError('too deep');
    return text.startsWith('LAW ') ? 1 : 0;
  },
  *read(file, options) {
    const [first = '', ...lines] = file
      .text()
      .split('\n')
      .filter((line) => line !== '');
    if (lines.includes('REFUSE')) throw new RefusedFile('line 2', 'It asks to be refused.');
    if (lines.includes('CRASH')) throw new TypeError('a defect of a reader');
    const beside = file.beside('note.txt')?.text().trim();
    const nodes: LawNode[] = lines.map((text, at) => ({
      role: 'article',
      number: `Art. ${at + 1}`,
      heading: '',
      text,
      children: [],
    }));
    yield {
      outcome: 'law',
      document: {
        dialect: 'plain',
        country: options.country ?? 'AR',
        language: options.language ?? 'es',
        title: first.slice(4),
        alternativeTitles: beside === undefined ? [] : [beside],
        identifiers: [],
        versionDate: '',
        dates: [],
        status: 'unknown',
        standing: 'unknown',
        source: { file: file.name, url: '', publisher: '' },
        licence: '',
        statedArticleCount: lines.includes('COUNTS FIVE') ? 5 : lines.length,
        nodes,
      },
    };
  },
};
