import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { whyNoLaw } from './no-law.ts';
import { openSourceFile, sourceFileOf } from './source-file.ts';

const corpus = findCorpus();
const why = (text: string, name = 'file') => whyNoLaw(sourceFileOf(name, Buffer.from(text)));

const notice = `NOTICE — terms of the sources
=====
The texts keep their own terms. © The State. Licensed under CC BY 4.0, with attribution.
`;
const glossary = `# Vocabulary of ledgers

- **\`ledger\`** — A book.
- **\`wax\`** — A seal.
- **\`stone\`** — A support.
- **\`paper\`** — Another.
- **\`office\`** — A place.
`;

describe('files that are no law', () => {
  it.each([
    ['a notice', notice, /notice on licences/],
    ['a licence', 'MIT License\n\nCopyright (c) 2031 Sample\n\nPermission is hereby granted, free of charge', /notice/],
    ['a crosswalk', '{"_derived": true, "recommendations": [{"provisions": ["Article (2)"]}]}', /references to laws/],
    ['names and values', '{"AD": "Andorra", "AE": "Emirates"}', /names and values/],
    ['a vocabulary', glossary, /list of terms/],
    ['a glossary as a table', '# Glossary\n| **A** | - x\n| **B** - y\n| **C**: z\n**D** — w\n', /list of terms/],
    ['a table of scores', 'country,2030,2031\nA,1.5,2\nB,2.5,3\n"C, D",1,1\n', /table of values/],
    ['a table with tabs', 'code\tname\tscore\nA\tb\t1\nC\td\t2\nE\tf\t3\n', /table of values/],
    ['a bibliography', '@article{key1,\n title = {Ledgers}\n}\n', /bibliography/],
    ['documentation', '# Ledgers data set\n\n## Installation\n\nRun it.\n\n## License\n\nMIT\n', /documentation/],
  ])('says of %s why', (_, text, reason) => {
    expect(why(text)).toMatch(reason);
  });

  it('takes the usual name of a file of documentation as a hint, never as proof', () => {
    const text = '# Ledgers\n\nSome words.\n\n## Sources\n\nThe archive.\n';
    expect(why(text, 'docs/README.md')).toMatch(/documentation/);
    expect(why(text, 'ledgers.md')).toBeUndefined();
    expect(why('# Ledgers Act\n\n## Article 1\n\nKeep.\n', 'README.md')).toBeUndefined();
  });
});

describe('files that may be law', () => {
  const provisions = ['# Sample Act', 'Article 1', 'Keep ledgers.', 'Article 2', 'Read them.', 'Article 3', 'End.'];
  it.each([
    ['a law with front matter', '---\ntitle: NOTICE\nlicense: MIT\n---\n# Copyright Act\n'],
    ['a copyright act', `# Copyright Act\n© all rights reserved, attribution\n${provisions.join('\n')}\n`],
    ['a law in Markdown', provisions.join('\n\n')],
    ['a law with definitions in bold', ['# Glossary Act', ...provisions, glossary].join('\n')],
    ['a law in JSON', '[{"section": 1, "section_desc": "Keep ledgers."}]'],
    ['a broken JSON', '{"AD": "Andorra", '],
    ['a marked-up document', '<act><p>NOTICE © licensed under attribution</p></act>'],
    ['a document of a word processor', '{\\rtf1 NOTICE}'],
    ['prose with commas', 'A, b, c and d.\nE, f.\nG.\nH, i, j, k, l, m.\n'],
    ['a short table', 'a,b,c\n1,2,3\n'],
    ['an empty file', ' \n'],
    ['a Chinese law', '# 法\n\n第一条　甲。\n\n第二条　乙。\n\n第三条　丙。\n'],
  ])('says nothing of %s', (_, text) => {
    expect(why(text)).toBeUndefined();
  });

  it('says nothing of bytes that are no text, or of a file too long to be a notice', () => {
    expect(whyNoLaw(sourceFileOf('x', Uint8Array.of(0, 1, 2)))).toBeUndefined();
    expect(why(`${notice}${'x\n'.repeat(50_000)}`)).toBeUndefined();
  });
});

describe.skipIf(!corpus)('the staged legislation', () => {
  it('holds exactly three files that are no law', () => {
    const root = join(corpus as string, 'legislation');
    const found = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => whyNoLaw(openSourceFile(path, path)) !== undefined)
      .map((path) =>
        path
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
      );
    expect(found.sort()).toEqual(
      ['NOTICE', 'concept-vocabulary.md', 'fatf-crosswalk.json'].map((name) => `aml-corpus/${name}`),
    );
  });
});
