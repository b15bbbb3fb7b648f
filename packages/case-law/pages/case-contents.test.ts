import { describe, expect, it } from 'vitest';
import { buildCase, paragraph } from '../store.testing.ts';
import { casePage, shownLanguage } from './case-page.ts';
import { renderedPage, seen, seenIn, shownCase } from './shown-case.testing.ts';

const sides = (html: string): string => /<nav id="contents".*?<\/nav>/s.exec(html)?.[0] ?? '';
const heading = (words: string) => paragraph('', { heading: words, level: 1 });
const long = (at: number) => paragraph(`Paragraph ${at} of the judgment at length. `.repeat(60));

describe('contents of a decision', () => {
  it('lead to every heading, also on other pages', async () => {
    const texts = [heading('Facts'), ...Array.from({ length: 30 }, (_, at) => long(at)), heading('Ruling')];
    const decision = shownCase([buildCase({ texts })]);
    const last = decision.accounts[0]?.paragraphs.at(-1)?.id;
    const nav = sides(await renderedPage(decision));
    expect(nav).toMatch(/href="#p0\d+"><bdi dir="auto">Facts/);
    expect(nav).toMatch(new RegExp(`href="/en/case/c0000000000001\\?page=\\d+#${last}"><bdi dir="auto">Ruling`));
  });

  it('are those of the open page where all are too many', async () => {
    const texts = Array.from({ length: 400 }, (_, at) => [heading(`Heading ${at}`), long(at)]).flat();
    const nav = sides(await renderedPage(shownCase([buildCase({ texts })]), { page: 3 }));
    expect(nav).not.toMatch(/page=|Heading 399/);
    expect(nav).toMatch(/Heading \d\d/);
  });
});

describe('a decision without headings, in one language', () => {
  it('has contents that are named and hold nothing', async () => {
    const nav = sides(await renderedPage(shownCase([buildCase({ texts: [paragraph('x')] })])));
    expect(nav).toBe('<nav id="contents" class="contents side" aria-label="Contents"></nav>');
  });
});

describe('languages of the texts', () => {
  const summaries = ['ar', 'en', 'fr', 'zh'].map((language) =>
    paragraph(`Text ${language}`, { language, part: 'summary', standing: 'summary' }),
  );
  const decision = shownCase([buildCase({ language: 'de', texts: summaries })]);

  it('follow the reader where the decision’s own is not there, without a word in the address', () => {
    expect(shownLanguage(decision, 'fr', undefined)).toBe('fr');
    expect(casePage({ case: decision, language: 'fr', page: 1 }).path).toBe('/case/c0000000000001');
    expect(casePage({ case: decision, language: 'fr', page: 1, textLanguage: 'zh' }).path).toBe(
      '/case/c0000000000001?text=zh',
    );
    expect(casePage({ case: decision, language: 'fr', page: 1, textLanguage: 'xx' }).path).toBe('/case/c0000000000001');
  });

  it('follow the reader where the decision’s own is a summary too, not where it is the decision itself', () => {
    const summary = shownCase([buildCase({ language: 'fr', texts: summaries })]);
    expect(shownLanguage(summary, 'zh', undefined)).toBe('zh');
    const itself = paragraph('Le pourvoi est rejeté.', { language: 'fr', part: 'decision', standing: 'official' });
    const decided = shownCase([buildCase({ language: 'fr', texts: [...summaries, itself] })]);
    expect(shownLanguage(decided, 'zh', undefined)).toBe('fr');
  });

  it('are listed, the shown one marked, each text in its own direction', async () => {
    const html = await renderedPage(decision, { language: 'en', textLanguage: 'ar' });
    expect(html).toContain('<div class="law" lang="ar" dir="rtl">');
    expect(html).toContain('<h2 lang="en" dir="ltr">Summary <span class="standing summary">');
    expect(seenIn(sides(html))).toMatch(/Languages of the text Arabic \(shown\) English French Chinese/);
    expect(sides(html)).toContain('href="/en/case/c0000000000001?text=zh"');
  });

  it('of a text in no known language are left to its own signs', async () => {
    const html = await renderedPage(
      shownCase([buildCase({ language: 'und', texts: [paragraph('x', { language: 'und' })] })]),
    );
    expect(html).toContain('<div class="law" dir="auto">');
    expect(html).not.toContain('lang="und"');
  });
});

describe('where a decision comes from', () => {
  it('is told though only the citation may be shown', async () => {
    const words = await seen(shownCase([], { textShown: false, identifiers: [{ scheme: 'docket', value: 'SH/1' }] }));
    expect(words).toContain('Only the citation of this decision may be shown here.');
    expect(words).toMatch(/Source court\.example Publisher Invented Court .*Licence CC0-1\.0/);
    expect(words).toContain('Citations and numbers SH/1');
  });

  it('is not a link where the address is none or far too long', async () => {
    for (const url of ['javascript:alert(1)', 'ftp://x.example/', `https://x.example/${'a'.repeat(900)}`]) {
      const html = await renderedPage(shownCase([buildCase({ source: { file: '', url, publisher: '' } })]));
      expect(html).not.toContain('rel="external"');
      expect(html).not.toContain('href="javascript');
    }
  });

  it('says what is not stated, who checked it when, and which files there are', async () => {
    const bare = buildCase({
      source: { file: '', url: '', publisher: '' },
      licence: '',
      files: [
        { name: '', mediaType: 'application/pdf', url: 'https://court.example/1.pdf' },
        { name: '', mediaType: '', url: '' },
      ],
    });
    const html = await renderedPage(shownCase([bare], { verifiedAt: '2032-01-02T03:04:05Z' }));
    expect(seenIn(html)).toMatch(/Source not stated Licence not stated Checked 2032-01-02/);
    expect(html).toContain('<a href="https://court.example/1.pdf" rel="external"><bdi>application/pdf</bdi></a>');
    expect(html.match(/rel="external"/g)).toHaveLength(1);
  });
});
