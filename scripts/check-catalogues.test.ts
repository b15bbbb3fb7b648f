import { describe, expect, it } from 'vitest';
import { languages } from './catalogue.ts';
import { checkCatalogues } from './check-catalogues.ts';
import { formatFinding } from './finding.ts';
import { temporaryProject } from './temporary-project.testing.ts';

/** The same messages in all six languages, with changes per language, and a source that uses what `source` says. */
function findingsWith(messages: object, changes: Record<string, object> = {}, source = ''): string[] {
  const files = languages.map((language) => [
    `packages/web/locales/${language}.json`,
    { ...messages, ...changes[language] },
  ]);
  const root = temporaryProject({ ...Object.fromEntries(files), 'packages/web/page.ts': source });
  return checkCatalogues(root).map(formatFinding);
}

const place = (language: string, key: string): string => `packages/web/locales/${language}.json#${key}`;

describe('keys', () => {
  it('are all there and all used', () => {
    const messages = { title: 'Law', nested: { inner: 'In force' } };
    expect(findingsWith(messages, {}, `message('title'); texts.t("nested.inner", { a: 1 });`)).toEqual([]);
  });

  it('stand in every language', () => {
    const findings = findingsWith({ title: 'Law' }, { fr: { more: 'Plus' } }, `t('title'); t('more')`);
    expect(findings).toHaveLength(5);
    expect(findings).toContain(`${place('zh', 'more')}: is missing`);
  });

  it('are used', () => {
    expect(findingsWith({ title: 'Law' }, {}, `// t('title')\nprint('other')`)).toEqual([
      `${place('ar', 'title')}: is used nowhere in the sources`,
    ]);
  });

  it('are known', () => {
    expect(findingsWith({}, {}, `\nmessage('missing.key')`)).toEqual([
      'packages/web/page.ts:2: message "missing.key" is in no catalogue',
    ]);
  });

  it('may be built from parts and kept in tables', () => {
    const messages = { 'kind.act.title': 'Act', 'kind.case.title': 'Case', 'state.gone': 'Gone' };
    const part = ['$', '{kind}'].join('');
    const source = `t(\`kind.${part}.title\`); const table = { gone: 'state.gone' }; t(table[name]);`;
    expect(findingsWith(messages, {}, source)).toEqual([]);
    expect(findingsWith({}, {}, `t(\`kind.${part}\`)`)).toEqual([
      `packages/web/page.ts:1: message "kind.${part}" is in no catalogue`,
    ]);
  });

  it('are used where a call names the language first, built ones too', () => {
    const part = ['$', '{standing}'].join('');
    const messages = { title: 'Law', 'standing.official': 'official', 'standing.courtesy': 'courtesy' };
    const source = `webMessage(page.language, 'title');\nwebMessage(\n  language,\n  \`standing.${part}\`,\n);`;
    expect(findingsWith(messages, {}, source)).toEqual([]);
    expect(findingsWith({}, {}, source)).toEqual([
      'packages/web/page.ts:1: message "title" is in no catalogue',
      `packages/web/page.ts:2: message "standing.${part}" is in no catalogue`,
    ]);
    expect(findingsWith({ ...messages, 'standings.none': 'none' }, {}, source)).toEqual([
      `${place('ar', 'standings.none')}: is used nowhere in the sources`,
    ]);
  });

  it('are not found in calls of other names', () => {
    expect(findingsWith({}, {}, `import('a'); split('b'); format('c'); get('d')`)).toEqual([]);
  });
});

describe('files', () => {
  it('are six', () => {
    const root = temporaryProject({ 'apps/portal/locales/en.json': {} });
    expect(checkCatalogues(root)).toHaveLength(5);
  });

  it('are JSON objects of texts', () => {
    const root = temporaryProject({ 'apps/portal/locales/en.json': '{', 'apps/portal/locales/fr.json': { a: [1] } });
    const findings = checkCatalogues(root).map(formatFinding);
    expect(findings).toContain('apps/portal/locales/en.json: is no JSON file');
    expect(findings).toContain('apps/portal/locales/fr.json#a: is no text');
  });
});

describe('messages', () => {
  it('are not empty', () => {
    expect(findingsWith({ a: 'Law' }, { ru: { a: ' ' } }, `t('a')`)).toEqual([`${place('ru', 'a')}: is empty`]);
  });

  it('parse', () => {
    const [finding] = findingsWith({ a: 'Law' }, { es: { a: 'Ley {n' } }, `t('a')`);
    expect(finding).toContain(`${place('es', 'a')}: is no ICU message`);
  });

  it('have the same placeholders', () => {
    const findings = findingsWith({ a: '<b>{name}</b>' }, { zh: { a: '<b>{nom}</b>' } }, `t('a')`);
    expect(findings).toEqual([
      `${place('zh', 'a')}: has the placeholders <b>, {nom}, but ${place('en', 'a')} has <b>, {name}`,
    ]);
  });

  it('may write a plain number where English has a plural', () => {
    const english = { a: '{n, plural, one {# act} other {# acts}}' };
    expect(findingsWith({ a: '{n}' }, { en: english }, `t('a')`)).toEqual([]);
  });

  it('have every plural form of their language and no other', () => {
    const findings = findingsWith({ a: '{n, plural, one {a} other {b}}' }, {}, `t('a')`);
    const lacking = findings.map((each) => [each.slice(21, 23), /"(\w+)"/.exec(each)?.[1]].join(' '));
    expect(lacking.sort()).toEqual(
      ['ar few', 'ar many', 'ar two', 'ar zero', 'es many', 'fr many', 'ru few', 'ru many', 'zh one'].sort(),
    );
  });

  it('may single out a number', () => {
    const every = { a: '{n, plural, =0 {none} one {a} other {b}}' };
    const findings = findingsWith({ a: '{n}' }, { en: every }, `t('a')`);
    expect(findings).toEqual([]);
  });

  it('look into plurals, choices and tags', () => {
    const english = { a: '{k, select, x {<b>{inner}</b>} other {}}' };
    const findings = findingsWith({ a: '{k, select, y {<b>{inner}</b>} other {}}' }, { en: english }, `t('a')`);
    expect(findings).toHaveLength(5);
    expect(findings[0]).toContain('{k: other|y}');
  });
});
