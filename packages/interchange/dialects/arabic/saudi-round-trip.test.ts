import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf, lawWith, outline, readWith, scoreWith } from '../html/outline.testing.ts';
import { saudiMarkdown } from './saudi-markdown.ts';

const HEAD =
  '---\ntitle: "نظام الودائع"\nsource: nezams\nsource_url: "https://nezams.com/x/"\n---\n\n# نظام الودائع\n\n';

const ORDINALS = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة', 'التاسعة'];
const sentence = fc.constantFrom(
  'يحفظ الوديع الشيء.',
  'يرد الشيء إلى صاحبه.',
  'لا أجر على الحفظ.',
  'يستحق الأجر عند الرد.',
);
const heading = fc.constantFrom('', 'الحفظ', 'الرد', 'أجر الوديع');

const law = fc.array(fc.record({ heading, sentences: fc.array(sentence, { minLength: 1, maxLength: 4 }) }), {
  minLength: 1,
  maxLength: ORDINALS.length,
});

interface Article {
  heading: string;
  sentences: string[];
}

/** Ways in which the collection prints a law. */
const STYLES: Readonly<Record<string, (ordinal: string, article: Article) => string[]>> = {
  colon: (ordinal, article) => [`## المادة ${ordinal}: ${article.heading}`.replace(/: $/u, ''), ...article.sentences],
  brackets: (ordinal, article) => [`### (المادة ${ordinal}) ${article.heading}`, ...article.sentences],
  blank: (ordinal, article) => [`## المادة ${ordinal} ${article.heading}`, ...article.sentences],
  echo: (ordinal, article) => [`## المادة ${ordinal}`, `المادة ${ordinal}: ${article.heading}`, ...article.sentences],
  plain: (ordinal, article) => [`المادة ${ordinal}: ${article.heading}`, ...article.sentences],
};

describe('laws rendered and read back', () => {
  it.each(Object.keys(STYLES))('gives the same articles in order (%s)', (style) => {
    fc.assert(
      fc.property(law, (articles) => {
        const lines = articles.flatMap((article, index) => STYLES[style]?.(ORDINALS[index] as string, article) ?? []);
        const { nodes } = lawWith(saudiMarkdown, `${HEAD}${lines.join('\n\n')}\n`);
        expect(articlesOf(nodes).map(({ number, heading, text }) => ({ number, heading, text }))).toEqual(
          articles.map((article, index) => ({
            number: `المادة ${ORDINALS[index]}`,
            heading: article.heading,
            text: article.sentences.join('\n'),
          })),
        );
      }),
    );
  });

  it('keeps two texts under one number apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.array(sentence, { minLength: 2, maxLength: 5 }), (at, texts) => {
        const lines = ['## المادة الأولى', 'نص.', ...texts.flatMap((text) => [`## المادة ${ORDINALS[at - 1]}`, text])];
        const articles = articlesOf(lawWith(saudiMarkdown, HEAD + lines.join('\n\n')).nodes);
        expect(articles.slice(1).map(({ text }) => text)).toEqual(texts);
      }),
    );
  });
});

describe('broken files', () => {
  const whole = `${HEAD}## المادة الأولى: الحفظ\n\nيحفظ الوديع الشيء.\n\n## المادة الثانية\n\nيرد الشيء.\n`;

  it('never throws, wherever a file is cut', () => {
    const bytes = new TextEncoder().encode(whole);
    for (let length = 0; length <= bytes.length; length += 1) {
      expect(['law', 'refused', 'left-alone']).toContain(readWith(saudiMarkdown, bytes.subarray(0, length)).outcome);
      scoreWith(saudiMarkdown, bytes.subarray(0, length));
    }
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(scoreWith(saudiMarkdown, bytes)).toBe(0);
        expect(['refused', 'left-alone', 'law']).toContain(readWith(saudiMarkdown, bytes).outcome);
      }),
    );
  });

  it('reads hostile lines in linear time', () => {
    const started = performance.now();
    for (const piece of ['المادة (', 'أولاً و', 'الباب الأول: ', '١/', '(((((', 'مكرر ', '- - ']) {
      lawWith(saudiMarkdown, `${HEAD}## المادة الأولى\n\n${piece.repeat(30_000)}\n`);
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('the title printed again', () => {
  const nodesOf = (body: string) => outline(lawWith(saudiMarkdown, HEAD + body).nodes);

  it('makes no node that holds nothing', () => {
    expect(nodesOf('### نظام الودائع\n\n### الفصل الأول التعريفات\n\n## المادة الأولى\n\nنص.')).toEqual([
      'division الفصل الأول|التعريفات|',
      '  article المادة الأولى||نص.',
    ]);
    expect(nodesOf('## نظام الودائع\n\n## نظام الودائع\n\n## المادة الأولى\n\nنص.')).toEqual([
      'article المادة الأولى||نص.',
    ]);
  });

  it('keeps another heading in its place', () => {
    expect(nodesOf('### لائحة الودائع\n\n## المادة الأولى\n\nنص.')).toEqual([
      'division |لائحة الودائع|',
      '  article المادة الأولى||نص.',
    ]);
  });
});

describe('parts in the open text', () => {
  const nodesOf = (...lines: string[]) => outline(lawWith(saudiMarkdown, HEAD + lines.join('\n\n')).nodes);

  it('opens a part whose title begins with a letter that is also a word', () => {
    expect(
      nodesOf(
        '## المادة الأولى',
        'نص.',
        '## المادة الثانية',
        'الباب الثاني : أوزان الودائع',
        'نص.',
        '## المادة الثالثة',
        'الفصل الأول: واجبات الوديع',
        'المادة الثالثة:',
        'نص.',
      ),
    ).toEqual([
      'article المادة الأولى||نص.',
      'division الباب الثاني|أوزان الودائع|',
      '  article المادة الثانية||نص.',
      '  division الفصل الأول|واجبات الوديع|',
      '    article المادة الثالثة||نص.',
    ]);
  });

  it('keeps a sentence about a part in its article', () => {
    expect(
      nodesOf('## المادة الأولى', 'الفصل الأول من هذا النظام يسري على الودائع.', '## المادة الثانية', 'نص.'),
    ).toEqual(['article المادة الأولى||الفصل الأول من هذا النظام يسري على الودائع.', 'article المادة الثانية||نص.']);
  });

  it('reads an annex without a number after the last article', () => {
    expect(nodesOf('## المادة الأولى', 'نص.', 'ملحق (أ)', 'سطر أول.', 'ملحق (ب): القائمة', 'سطر ثان.')).toEqual([
      'article المادة الأولى||نص.',
      'division ملحق (أ)||سطر أول.',
      'division ملحق (ب)|القائمة|سطر ثان.',
    ]);
  });

  it('reads items of a decree beyond the twentieth', () => {
    const words = ['أولاً', 'ثانياً', 'عشرون', 'حادي وعشرون'];
    expect(nodesOf('### يقرر ما يلي:', ...words.map((word) => `${word}: الموافقة على البند.`)).slice(1)).toEqual(
      words.map((word) => `article ${word}||الموافقة على البند.`),
    );
  });
});
