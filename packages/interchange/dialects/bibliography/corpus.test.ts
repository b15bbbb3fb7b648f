import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { sourceFileOf } from '../../source-file.ts';
import { documentsOf, read } from './bibliography.testing.ts';
import { literatureDialects, toBibtex, toCslJson } from './index.ts';

const corpus = findCorpus();

describe.skipIf(!corpus)('a library of 492 entries [corpus]', () => {
  const bytes = corpus ? readFileSync(join(corpus, 'bibliography', 'criminology-library.bib')) : Buffer.alloc(0);
  const results = corpus ? read('bibtex', bytes.toString('utf8'), 'criminology-library.bib') : [];
  const documents = results.flatMap((result) => (result.outcome === 'literature' ? [result.document] : []));

  it('is recognised by one dialect', () => {
    const file = sourceFileOf('criminology-library.bib', bytes);
    expect(literatureDialects.filter((one) => one.recognise(file) > 0.5).map(({ id }) => id)).toEqual(['bibtex']);
  });

  it('is read but for the one entry that has no title', () => {
    expect(results).toHaveLength(492);
    expect(documents).toHaveLength(491);
    expect(results.filter(({ outcome }) => outcome === 'refused')).toEqual([
      expect.objectContaining({
        place: expect.stringMatching(/^line \d+, entry 490 /),
        reason: 'The entry has no title.',
      }),
    ]);
  });

  it('carries what was counted in the file', () => {
    const having = (field: string) => documents.filter(({ csl }) => field in csl).length;
    // 346 entries have `doi`, one of them `null`; the one without a title has none.
    expect(having('DOI')).toBe(345);
    expect(having('ISBN')).toBe(80);
    expect(having('ISSN')).toBe(341);
    expect(documents.filter(({ annotation }) => annotation.abstract).length).toBe(224);
    expect(documents.filter(({ annotation }) => annotation.abstract?.en).length).toBe(224);
    expect(documents.filter(({ csl }) => csl.note?.includes('not valid'))).toHaveLength(1);
    expect(documents.filter(({ csl }) => csl.issued?.['date-parts'])).toHaveLength(482);
  });

  it('leaves no command of LaTeX in a title or a name', () => {
    const texts = documents.flatMap(({ csl }) => [csl.title, JSON.stringify([csl.author, csl.editor, csl.translator])]);
    expect(texts.filter((text) => /\\[A-Za-z]|\{\{/.test(text) && !text.startsWith('['))).toEqual([]);
    expect(texts.filter((text) => text.startsWith('[') && /\\\\/.test(text))).toEqual([]);
  });

  it('reads back equal from BibTeX and CSL-JSON', () => {
    const bare = documents.map(({ csl, annotation }) => ({ csl, annotation }));
    const again = documentsOf('bibtex', documents.map(toBibtex).join(''));
    expect(again.map(({ csl, annotation }) => ({ csl, annotation }))).toEqual(bare);
    const json = documentsOf('csl-json', toCslJson(documents));
    expect(json.map(({ csl, annotation }) => ({ csl, annotation }))).toEqual(bare);
  });
});
