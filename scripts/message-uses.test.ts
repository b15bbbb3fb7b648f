import { describe, expect, it } from 'vitest';
import { findMessageUses } from './message-uses.ts';
import { temporaryProject } from './temporary-project.testing.ts';

const usesIn = (files: Record<string, string>) => findMessageUses(temporaryProject(files));

describe('findMessageUses', () => {
  it('finds calls in any quotes, over lines, as a method and in Svelte markup', () => {
    const { called } = usesIn({
      'packages/web/a.ts': `message(\n  'a.one',\n);\ntexts.t("a.two");\nt(\`a.three\`)`,
      'apps/writer/b.svelte': "<p>{t('b.one')}</p>",
    });
    expect(called.map(({ place, key }) => `${place} ${key}`)).toEqual([
      'apps/writer/b.svelte:1 b.one',
      'packages/web/a.ts:1 a.one',
      'packages/web/a.ts:4 a.two',
      'packages/web/a.ts:5 a.three',
    ]);
  });

  it('finds calls that name the language first, also over lines and of a part of an object', () => {
    const { called } = usesIn({
      'packages/web/a.ts': `webMessage(language, 'a.one');
portalMessage(
  page.language,
  'a.two',
);
legislationMessage(language, "a.three", { count: 1 });
const t = (key: string) => webMessage(language, key);
Message('no.call'); sendMessage('no.language');`,
    });
    expect(called.map(({ place, key }) => `${place} ${key}`)).toEqual([
      'packages/web/a.ts:1 a.one',
      'packages/web/a.ts:2 a.two',
      'packages/web/a.ts:6 a.three',
    ]);
  });

  it('gives patterns for built keys in such calls too', () => {
    const part = ['$', '{known ? known : other}'].join('');
    const { called } = usesIn({
      'packages/web/a.ts': `webMessage(language, \`standing.${part}\`);\nt(\`facet.${part}\`);\nt(\`${part}\`)`,
    });
    expect(called.map(({ pattern }) => pattern?.source)).toEqual([
      expect.stringContaining('.+'),
      expect.stringContaining('.+'),
      '^.+$',
    ]);
    expect(called.map(({ pattern }) => pattern?.test('standing.official'))).toEqual([true, false, true]);
  });

  it('looks at no test, no script and no comment', () => {
    const text = "message('a')";
    const { called, mentioned } = usesIn({
      'packages/web/a.test.ts': text,
      'scripts/a.ts': text,
      'packages/web/a.ts': `// ${text}\n/**\n * ${text}\n */\n`,
    });
    expect([...called, ...mentioned]).toEqual([]);
  });

  it('gives a pattern for a key built from parts, in which other signs stand for themselves', () => {
    const part = ['$', '{kind}'].join('');
    const [call] = usesIn({ 'packages/web/a.ts': `t(\`kind.${part}.title\`)` }).called;
    expect(call?.pattern?.test('kind.act.title')).toBe(true);
    expect(call?.pattern?.test('kind..title')).toBe(false);
    expect(call?.pattern?.test('kindxactxtitle')).toBe(false);
  });

  it('notes every quoted text that could be a key', () => {
    const { mentioned } = usesIn({ 'packages/web/a.ts': `const keys = ['a.b', "c-d"]; say('not a key');` });
    expect([...mentioned]).toEqual(['a.b', 'c-d']);
  });
});
