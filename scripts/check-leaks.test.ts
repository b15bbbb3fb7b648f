import { describe, expect, it } from 'vitest';
import { checkLeaks } from './check-leaks.ts';
import { formatFinding } from './finding.ts';
import { temporaryProject } from './temporary-project.testing.ts';

/** Joined here so that this file itself holds nothing that the check refuses. */
const join = (...parts: string[]): string => parts.join('');

describe('what is refused', () => {
  it.each([
    [join('open "/', 'work/main/a.ts"'), 'absolute path of a machine'],
    [join('at file:/', '//root/x.ts:1'), 'absolute path of a machine'],
    [join('(/', 'root/.cache)'), 'absolute path of a machine'],
    [join('cd /', 'home/someone/comity'), 'path of a home folder'],
    [join('/', 'Users/someone'), 'path of a home folder'],
    [join('C:\\', 'Users\\someone'), 'path of a home folder on Windows'],
    [join('https://registry', '.example.org/'), 'host name of a package registry'],
    [join('"https://mirror.example/a/-/a-1.0.0', '.tgz"'), 'download address of a package'],
    [join('@comity:registry', ' = anything'), 'setting that names a package registry'],
    [join('-----BEGIN RSA PRIVATE', ' KEY-----'), 'private key'],
  ])('%s', (line, reason) => {
    const root = temporaryProject({ 'docs/a.md': `first\n${line}\n` });
    expect(checkLeaks(root).map(formatFinding)).toContain(`docs/a.md:2: ${reason}`);
  });

  it('is named once a file and reason', () => {
    const line = join('/', 'root/a\n');
    const root = temporaryProject({ 'a.md': line.repeat(3), 'b.md': line });
    expect(checkLeaks(root).map(({ place }) => place)).toEqual(['a.md:1', 'b.md:1']);
  });
});

describe('what is allowed', () => {
  it.each([
    'https://example.org/work/1',
    '/akn/zz/act/2020/1/work/',
    '../work/notes',
    './root/a',
    'the home/office rule',
    'a public registry. Then more',
    'the registry of companies',
    '/homepage',
    'const registry = new Map()',
  ])('%s', (line) => {
    const findings = checkLeaks(temporaryProject({ 'a.md': `- ${line}` }));
    expect(findings).toEqual([]);
  });

  it('is anything in a binary file', () => {
    expect(checkLeaks(temporaryProject({ 'a.bin': join('\0/', 'root/x') }))).toEqual([]);
  });
});
