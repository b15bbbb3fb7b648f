import { describe, expect, it } from 'vitest';
import { languages, readCatalogues } from './catalogue.ts';
import { formatFinding } from './finding.ts';
import { readLockfile } from './lockfile.ts';
import { temporaryProject } from './temporary-project.testing.ts';

describe('readCatalogues', () => {
  const read = (files: Record<string, unknown>) => readCatalogues(temporaryProject(files));

  it('reads the six languages of packages and apps, and leaves other files to their owners', () => {
    const found = read({
      ...Object.fromEntries(languages.map((language) => [`packages/web/locales/${language}.json`, { a: language }])),
      'apps/portal/locales/ru.json': { b: 'б' },
      'packages/web/locales/de.json': { a: 'x' },
      'packages/web/locales/en.txt': 'x',
      'packages/web/other/en.json': { a: 'x' },
      'packages/web/deep/locales/en.json': { a: 'x' },
      'scripts/locales/en.json': { a: 'x' },
    });
    expect(found.map(({ path, language }) => [path, language])).toEqual([
      ['apps/portal/locales/ru.json', 'ru'],
      ...['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((language) => [`packages/web/locales/${language}.json`, language]),
    ]);
    expect(found.find(({ path }) => path.endsWith('web/locales/zh.json'))?.messages).toEqual(new Map([['a', 'zh']]));
    expect(found.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('joins the keys of nested objects', () => {
    const [catalogue] = read({ 'packages/web/locales/en.json': { a: { b: { c: 'x' }, 'd.e': 'y' }, f: '' } });
    expect([...(catalogue?.messages ?? [])]).toEqual([
      ['a.b.c', 'x'],
      ['a.d.e', 'y'],
      ['f', ''],
    ]);
  });

  it.each([
    ['{', 'packages/web/locales/en.json: is no JSON file'],
    ['', 'packages/web/locales/en.json: is no JSON file'],
    ['{"a": 1}', 'packages/web/locales/en.json#a: is no text'],
    ['{"a": {"b": null}}', 'packages/web/locales/en.json#a.b: is no text'],
    ['{"a": ["x"]}', 'packages/web/locales/en.json#a: is no text'],
    ['["x"]', 'packages/web/locales/en.json#: is no text'],
  ])('says what is wrong with %s', (text, finding) => {
    const [catalogue] = read({ 'packages/web/locales/en.json': text });
    expect(catalogue?.findings.map(formatFinding)).toEqual([finding]);
  });
});

describe('formatFinding', () => {
  it('is one line: a place and a reason, a note marked as one', () => {
    expect(formatFinding({ place: 'a.ts:3', reason: 'is wrong' })).toBe('a.ts:3: is wrong');
    expect(formatFinding({ place: 'a.ts', reason: 'could be better', info: true })).toBe('note: a.ts: could be better');
  });

  it('lets no control character of a hostile name reach the terminal', () => {
    const line = formatFinding({ place: 'a\u001b[2J.ts\r\n', reason: 'x\u0007\u009by\n\n' });
    expect(line).toBe('a [2J.ts : x y ');
    expect(line).not.toMatch(/\p{Cc}/u);
  });
});

describe('readLockfile', () => {
  const read = (lock: unknown) => readLockfile(temporaryProject({ 'package-lock.json': lock }));

  it('reads packages with their places, the root left out', () => {
    expect(
      read({
        packages: { '': { name: 'x' }, 'node_modules/a': { version: '1.0.0', license: 'MIT', dev: true, more: 1 } },
      }),
    ).toEqual([{ path: 'node_modules/a', version: '1.0.0', license: 'MIT', dev: true, link: false, inBundle: false }]);
    expect(read({ packages: {} })).toEqual([]);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"packages": []}',
    '{"packages": {"a": 1}}',
    '{"packages": {"a": {"version": 1}}}',
    '{"dependencies": {}}',
  ])('has no answer to %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('reads the one that is named', () => {
    const root = temporaryProject({ 'docs/package-lock.json': { packages: { 'node_modules/b': {} } } });
    expect(readLockfile(root)).toBeUndefined();
    expect(readLockfile(root, 'docs/package-lock.json')?.map(({ path }) => path)).toEqual(['node_modules/b']);
  });
});
