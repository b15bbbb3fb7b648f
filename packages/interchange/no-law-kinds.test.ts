import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNoLaw } from './no-law.ts';
import { cutsOf } from './random-acts.testing.ts';
import { sourceFileOf } from './source-file.ts';

const why = (text: string, name = 'file.txt') => whyNoLaw(sourceFileOf(name, Buffer.from(text)));
const repeated = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('notices and licences', () => {
  it.each([
    'NOTICE\n\nThe files are licensed under OGL. © The State.',
    '# LICENCE\n\nThe data are in the public domain; attribution is welcome.',
    'COPYRIGHT\n\n© 2031. All rights reserved.',
    'Apache License\n\nPermission is hereby granted, as is, to redistribute.',
    '## Terms of use\n\nAttribution of the source texts. Copyright of the State.',
  ])('%#', (text) => {
    expect(why(text)).toMatch(/notice/);
  });

  it.each([
    ['a notice that says nothing of rights', 'NOTICE\n\nThe office is closed.'],
    ['one word of rights', 'NOTICE\n\nAttribution is welcome.'],
    ['another title', 'The files are licensed under OGL. © The State. Attribution.'],
    ['provisions below the title', 'COPYRIGHT ACT\n© attribution\nSection 1 Works\nSection 2 Authors\nSection 3 Terms'],
    ['Chinese provisions', 'COPYRIGHT\n© attribution\n第一条 作品\n第二条 作者\n第三条 期限'],
    ['Arabic provisions', 'COPYRIGHT\n© attribution\nالمادة 1\nالمادة 2\nالمادة 3'],
  ])('not %s', (_, text) => {
    expect(why(text)).toBeUndefined();
  });
});

describe('data', () => {
  it.each([
    ['codes of states', { AD: 'Andorra', AE: 'Emirates' }, /names and values/],
    ['a list of codes', ['AD', 'AE'], /names and values/],
    ['nested names', { a: { b: { c: 'd' } } }, /names and values/],
    ['figures', [1, 2, 3], /names and values/],
    ['derived data', { _derived: true, items: ['x'.repeat(200)] }, /crosswalk/],
    ['a disclaimer', { disclaimer: 'No advice.', items: ['x'.repeat(200)] }, /crosswalk/],
  ])('%s', (_, data, reason) => {
    expect(why(JSON.stringify(data))).toMatch(reason);
  });

  it.each([
    ['sections', [{ section: 1, section_desc: 'Keep.' }]],
    ['articles', { articles: [] }],
    ['a body', { body: 'Keep.' }],
    ['a long text', { a: 'x'.repeat(100) }],
  ])('not %s', (_, data) => {
    expect(why(JSON.stringify(data))).toBeUndefined();
  });

  it('goes only so deep', () => {
    expect(why(`${'['.repeat(500)}"x"${']'.repeat(500)}`)).toMatch(/names and values/);
  });
});

describe('tables', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('with %s', (_, separator) => {
    expect(why(repeated(5, (row) => ['a', row, row * 2].join(separator)))).toMatch(/table of values/);
  });

  it.each([
    ['too few rows', 'a,b,c\n1,2,3\n4,5,6'],
    ['too few columns', repeated(6, (row) => `a,${row}`)],
    ['uneven rows', repeated(6, (row) => `a,b,c${',d'.repeat(row)}`)],
    ['long cells', repeated(6, () => `a,b,${'x'.repeat(500)}`)],
    ['provisions', `a,b,c\n${repeated(6, (row) => `Article ${row + 1},b,c`)}`],
  ])('not with %s', (_, text) => {
    expect(why(text)).toBeUndefined();
  });

  it('counts no separator inside quotation marks', () => {
    expect(why(repeated(5, (row) => `"a, b, c",${row},z`))).toMatch(/table of values/);
  });
});

describe('bibliographies, glossaries and documentation', () => {
  it.each([
    ['a bibliography', '@book{key1,\n title = {Ledgers}\n}\n@article{key2,\n title = {Wax}\n}\n', /bibliography/],
    ['a list of bold terms', repeated(6, (row) => `- **term ${row}** — a meaning`), /list of terms/],
    ['a list of terms in code', repeated(6, (row) => `\`term${row}\` = a meaning`), /list of terms/],
    [
      'a named glossary',
      `# Glossary\n\n${repeated(3, (row) => `- **term ${row}**: a meaning\n\nMore.`)}`,
      /list of terms/,
    ],
    ['headings of documentation', '# Ledgers\n\n## Installation\n\nRun.\n\n## Usage\n\nRead.\n', /documentation/],
    ['a program in fences', '# Ledgers documentation\n\n```\nrun\n```\n', /documentation/],
    ['links and code', `# Ledgers\n\n${repeated(5, (row) => `\`a${row}\` [b](https://l/${row})`)}`, /documentation/],
  ])('%s', (_, text, reason) => {
    expect(why(text)).toMatch(reason);
  });

  it.each([
    ['an address', 'Write to @office for the ledger.'],
    ['few terms', repeated(3, (row) => `- **term ${row}** — a meaning`)],
    ['one heading of documentation', '# Ledgers\n\n## Overview\n\nText.\n'],
    [
      'an act with such headings',
      `# Act\n\n## Overview\n\n## Sources\n\n${repeated(4, (row) => `§ ${row + 1} Text.`)}`,
    ],
    [
      'terms among provisions',
      `${repeated(6, (row) => `- **term ${row}** — a meaning`)}\n${repeated(3, (row) => `Art. ${row + 1}`)}`,
    ],
  ])('not %s', (_, text) => {
    expect(why(text)).toBeUndefined();
  });
});

describe('what is left to the dialects', () => {
  it.each([
    '---\ntitle: NOTICE\n',
    '<html>NOTICE © attribution</html>',
    '{\\rtf1 NOTICE © attribution}',
    '%PDF-1.7',
    'PK\u0003\u0004',
    '',
    '  \n',
  ])('%j', (text) => {
    expect(why(text)).toBeUndefined();
  });

  it.each(['§ 1 Text', '## § 1 Text', 'Artikel 1', '**Art. 1** Text', 'ARTÍCULO 1', 'Статья 1', 'PART I', 'Section 1'])(
    'three lines like %j show a law, whatever stands around them',
    (line) => {
      expect(
        why(`# NOTICE\n© attribution, licensed under OGL\n${repeated(3, () => line)}\n`, 'README.md'),
      ).toBeUndefined();
    },
  );
});

describe('hostile files', () => {
  it('never throw, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', '# NOTICE\n', '{"a":', 'a,b,c\n', '@book{a,\n'),
        (bytes, opening) => {
          const reason = whyNoLaw(sourceFileOf('x', Buffer.concat([Buffer.from(opening), bytes])));
          expect(reason === undefined || reason.startsWith('This is ')).toBe(true);
        },
      ),
    );
  });

  it('say the same or nothing when they are cut', () => {
    const notice =
      'NOTICE\n\nThe files are licensed under OGL. © The State. Attribution is welcome. All rights reserved.\n';
    for (const cut of cutsOf(notice)) expect([undefined, why(notice)]).toContain(why(cut));
  });

  it('take no time that grows faster than they do', () => {
    const started = performance.now();
    for (const piece of ['#', '* ', '**`', '![', '](https:', '",', '@a{', '`a` ', '© '])
      why(`# NOTICE\n${piece.repeat(60_000)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
