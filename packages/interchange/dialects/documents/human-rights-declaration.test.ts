import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../read-file.ts';
import { sourceFileOf } from '../../source-file.ts';
import { humanRightsDeclaration } from './human-rights-declaration.ts';

const corpus = findCorpus();
const read = (html: string | Uint8Array) => {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  return [...readFile(sourceFileOf('page.html', bytes), [humanRightsDeclaration])];
};

const page = (body: string, lang = 'ru', code = 'rus') =>
  `<!doctype html>\n<html data-code="${code}" data-iso6393="rus" dir="ltr" lang="${lang}">\n<head><title>x</title></head><body>${body}</body></html>`;

const body = `<h1>Садовая  декларация</h1><header><h2>ПРЕАМБУЛА</h2><p>Принимая во внимание сады;</p></header>
<article data-number="1"><h2>Статья 1</h2><p>Сады &amp; пруды
 равны.</p></article>
<article data-number="2"><h2>Статья 2</h2><ol><li><p>Первое.</p></li><li><p>Второе.</p></li></ol></article>`;

describe('the Universal Declaration of Human Rights', () => {
  it('is a document of the United Nations in one language', () => {
    const [result] = read(page(body));
    expect(result).toMatchObject({
      outcome: 'law',
      document: {
        kind: 'document',
        country: 'UN',
        language: 'ru',
        title: 'Садовая декларация',
        facts: { type: 'resolution' },
        identifiers: [{ scheme: 'source', value: 'document:un:A/RES/217(III)' }],
        dates: [{ event: 'adopted', date: '1948-12-10' }],
        nodes: [
          { role: 'text', heading: 'ПРЕАМБУЛА', text: 'Принимая во внимание сады;' },
          { role: 'article', number: 'Статья 1', heading: '', text: 'Сады & пруды равны.' },
          { role: 'article', number: 'Статья 2', text: 'Первое.\nВторое.' },
        ],
      },
    });
  });

  it.each([
    ['de-1996', 'de'],
    ['pt-BR', 'pt-BR'],
    ['zh', 'zh'],
  ])('marked %s is in %s', (mark, language) => {
    expect(read(page(body, mark))).toMatchObject([{ outcome: 'law', document: { language } }]);
  });

  it.each([
    ['<h1>Nothing</h1>', 'no <article>'],
    ['<article><p>x</p></article>', 'no title'],
    ['<div>'.repeat(200), 'nested more than 40 deep'],
    [`<h1>a</h1>${'<article>'.repeat(5_000)}`, 'nested more than 40 deep'],
  ])('refuses %s', (html, reason) => {
    const [result] = read(page(html.slice(0, 50_000)));
    expect(result).toMatchObject({ outcome: 'refused', reason: expect.stringContaining(reason) });
  });

  it('is not seen in another page, nor in what is no text', () => {
    expect(read('<!doctype html><html lang="ru"><article><h2>Статья 1</h2></article></html>')).toMatchObject([
      { outcome: 'left-alone' },
    ]);
    expect(humanRightsDeclaration.recognise(sourceFileOf('a', new Uint8Array([1, 0, 0])))).toBe(0);
  });

  it.skipIf(!corpus)('has thirty articles in each language [corpus]', () => {
    const folder = join(corpus as string, 'vocab/udhr');
    const languages = readdirSync(folder).map((name) => {
      const [result] = read(readFileSync(join(folder, name)));
      if (result?.outcome !== 'law') throw new Error(`${name}: ${JSON.stringify(result)}`);
      const { language, nodes } = result.document;
      const articles = nodes.filter(({ role, text, number }) => role === 'article' && text !== '' && number !== '');
      expect([name, articles.length]).toEqual([name, 30]);
      return language;
    });
    expect(languages.sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pt-BR', 'pt-PT', 'ru', 'zh']);
  });
});
