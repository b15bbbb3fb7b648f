import { numberKey } from '@comity/language';
import { describe, expect, it } from 'vitest';
import { documentsIn, fileOf, outline, resultsOf } from './treaties.testing.ts';
import { treatyMarkdown } from './treaty-markdown.ts';
import { articlesIn } from './treaty-tree.ts';

const file = (fields: string, body: string) => fileOf('t.md', `---\ncomity: treaty\n${fields}\n---\n${body}\n`);
const read = (fields: string, body: string) => {
  const [document] = documentsIn(treatyMarkdown, file(fields, body));
  if (!document) throw new Error('no document');
  return document;
};

describe('a treaty in Markdown', () => {
  it('says in its front matter what it is', () => {
    const document = read(
      'instrument: uncac\ntitle: Convention X\nlanguage: fr\nstanding: official\nsource: https://example.org/x\nlicence: libre',
      '## Article premier. Objet\n\nLe registre.',
    );
    expect(document).toMatchObject({
      kind: 'treaty',
      country: 'INTL',
      language: 'fr',
      title: 'Convention X',
      standing: 'official',
      versionDate: '2003-10-31',
      licence: 'libre',
      source: { url: 'https://example.org/x', file: 't.md' },
      identifiers: [{ scheme: 'instrument', value: 'uncac' }],
    });
  });

  it('may be no instrument: then its title and its date are its own', () => {
    const document = read('language: en\ndate: 2031-02', '# Treaty on Ledgers\n\n## Article 1\n\nKeep them.');
    expect(document).toMatchObject({
      title: 'Treaty on Ledgers',
      versionDate: '2031-02',
      standing: 'unknown',
      identifiers: [],
    });
  });

  it('is known by its title, and has the short title where it has no other', () => {
    expect(
      read('language: en\ntitle: United Nations Convention against Corruption', 'Article 1\nText.').identifiers,
    ).toEqual([{ scheme: 'instrument', value: 'uncac' }]);
    expect(read('language: ru\ninstrument: uncac', 'Статья 1\nТекст.').title).not.toBe('');
    expect(read('language: de\ninstrument: uncac', 'Artikel 1\nText.').title).not.toBe('');
  });

  it.each([
    ['en', ['## CHAPTER I', '### General provisions', '#### Article 1. Purpose', 'To keep.', 'Article 2', 'To close.']],
    [
      'fr',
      ['## CHAPITRE I', 'Dispositions', '### Article premier', '#### Objet', 'Tenir.', 'Article 2. Fin', 'Clore.'],
    ],
    ['es', ['## CAPÍTULO I', '### Artículo 1', '#### Objeto', 'Llevar.', 'Artículo 2: Fin', 'Cerrar.']],
    ['ru', ['## Глава I', '### Статья 1', '#### Цель', 'Вести.', 'Статья 2. Конец', 'Закрыть.']],
    ['zh', ['## 第一章 总则', '### 第一条', '#### 宗旨', '登记。', '第二条 终', '结束。']],
    ['ar', ['## الفصل الأول', '### المادة 1', '#### الغرض', 'تمسك.', 'المادة الثانية', 'تغلق.']],
    ['nl', ['## HOOFDSTUK I', '### Artikel 1', '#### Doel', 'Bijhouden.', 'Artikel 2', 'Sluiten.']],
  ])('has the same articles in %s', (language, lines) => {
    const { nodes } = read(`language: ${language}\ntitle: Treaty`, lines.join('\n\n'));
    expect(articlesIn(nodes).map(({ number }) => numberKey(number))).toEqual(['1', '2']);
    expect(nodes.map(({ role }) => role)).toEqual(['division']);
    expect(articlesIn(nodes).every(({ text }) => text !== '')).toBe(true);
  });

  it('keeps preamble, closing and annexes apart', () => {
    const body = [
      '## Preamble',
      'The Parties,',
      'Article 1',
      'Article 1 of the other Treaty stays.',
      'Article 7. This is a sentence that begins a line.',
      'IN WITNESS WHEREOF they signed.',
      '## Annex I Tables',
      'Wax',
    ].join('\n\n');
    expect(outline(read('language: en\ntitle: T', body).nodes)).toEqual([
      'text  | Preamble | The Parties,',
      'article Article 1 |  | Article 1 of the other Treaty stays. ¶ Article 7. This is a sentence that begins a line.',
      'text  |  | IN WITNESS WHEREOF they signed.',
      'division Annex I | Tables | Wax',
    ]);
  });

  it('is of its dialect by its front matter only', () => {
    const sure = (text: string) => treatyMarkdown.recognise(fileOf('x', text));
    expect(sure('---\nlanguage: en\ncomity: treaty # ours\n---\nx')).toBe(1);
    expect(sure('---\ncomity: "treaty"\n---\nx')).toBe(1);
    expect(sure('---\ncomity: document\n---\nx')).toBe(0);
    expect(sure('comity: treaty\n')).toBe(0);
    expect(sure('')).toBe(0);
  });
});

describe('a treaty in Markdown is refused', () => {
  it('with a field that is not known, which is named beside those that are', () => {
    const [result] = resultsOf(
      treatyMarkdown,
      file('instrument: untoc\nlanguage: en\ncolour: red', '## Article 1\n\nText.'),
    );
    expect(result).toMatchObject({
      outcome: 'refused',
      place: 'front matter',
      reason: expect.stringMatching(/^"colour" is no field of a treaty\. Known: instrument, title, language/),
    });
  });

  const reason = (fields: string, body: string) => resultsOf(treatyMarkdown, file(fields, body))[0];

  it.each([
    ['instrument: no-such\nlanguage: en', 'Article 1\nx', 'front matter, instrument', /untoc, untoc-tip/],
    ['title: T', 'Article 1\nx', 'front matter, language', /language: fr/],
    ['title: T\nlanguage: English language', 'Article 1\nx', 'front matter, language', /tag/],
    ['language: en', 'Article 1\nx', 'front matter', /title/],
    ['title: T\nlanguage: en\nstanding: holy', 'Article 1\nx', 'front matter, standing', /official, courtesy/],
    ['title: T\nlanguage: en\ndate: 31 May', 'Article 1\nx', 'front matter, date', /2000-11-15/],
    ['title: [a, b]\nlanguage: en', 'Article 1\nx', 'front matter, title', /one value/],
    ['title: T\nlanguage: en', '', 'line 6', /no text/],
  ])('%j', (fields, body, place, words) => {
    const result = reason(fields, body);
    expect(result).toMatchObject({ outcome: 'refused', place });
    expect(result && 'reason' in result ? result.reason : '').toMatch(words);
  });

  it('when its front matter is no YAML', () => {
    expect(resultsOf(treatyMarkdown, fileOf('t.md', '---\ncomity: treaty\n'))[0]).toMatchObject({ outcome: 'refused' });
  });
});
