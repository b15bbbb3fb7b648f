import { interfaceLanguages, languageOwnNames } from '@comity/language';
import { describe, expect, it } from 'vitest';
import { html } from './html.ts';
import { htmlWeight, shortened, shortenedToWeight, unitWeight, wholeCharacters } from './html-weight.ts';
import { type Page, pageShell, stylesheet, stylesheetPath } from './page-shell.ts';
import { treatyArticleLabel } from './treaty-article.ts';
import { webMessage } from './web-message.ts';

const shell = (given: Partial<Page> = {}): string =>
  String(
    pageShell({ language: 'en', title: 'Title', path: '/help', content: html`<main id="main">Text</main>`, ...given }),
  );

describe('pageShell', () => {
  it.each(interfaceLanguages)(
    'in %s carries language, direction, a way to the text and to the other languages',
    (language) => {
      const page = shell({ language });
      expect(page).toMatch(
        new RegExp(`^<!doctype html>\n<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`),
      );
      expect(page).toContain('<a class="skip" href="#main">');
      for (const other of interfaceLanguages) {
        expect(page).toContain(`<link rel="alternate" hreflang="${other}" href="/${other}/help">`);
        const current = other === language ? ' aria-current="true"' : '';
        expect(page).toContain(
          `<a lang="${other}" hreflang="${other}" href="/${other}/help"${current}>${languageOwnNames[other]}</a>`,
        );
      }
      expect(page.match(/<nav [^>]*aria-label="[^"]+"/g)).toHaveLength(3);
    },
  );

  it('marks the page that is open', () => {
    const marked = (current?: 'home' | 'search' | 'help') =>
      /<a href="([^"]+)" aria-current="page">/.exec(shell(current ? { current } : {}))?.[1];
    expect([marked('search'), marked('help'), marked('home'), marked()]).toEqual([
      '/en/search',
      '/en/help',
      undefined,
      undefined,
    ]);
  });

  it('escapes title, path and addresses of data', () => {
    const page = shell({
      title: '</title><script>',
      path: '/search?q="><script>&x=1',
      alternates: [{ type: 'a/b"c', href: '/api?q="><script>' }],
    });
    expect(page).not.toContain('<script');
    expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt; · Comity</title>');
    expect(page).toContain('href="/fr/search?q=&quot;&gt;&lt;script&gt;&amp;x=1"');
    expect(page).toContain('<link rel="alternate" type="a/b&quot;c" href="/api?q=&quot;&gt;&lt;script&gt;">');
  });

  it('asks not to be kept by search engines where told, and names no other languages to them then', () => {
    expect(shell({ noIndex: true })).toContain('<meta name="robots" content="noindex">');
    expect(shell({ noIndex: true })).not.toContain('<link rel="alternate" hreflang');
    expect(shell()).not.toContain('robots');
  });

  it('puts a band before the content', () => {
    const page = shell({ band: html`<div class="band">Band</div>` });
    expect(page.indexOf('Band')).toBeGreaterThan(page.indexOf('</header>'));
    expect(page.indexOf('Band')).toBeLessThan(page.indexOf('<main'));
  });

  it('cuts long titles, and leaves the question of a very long address out of the chooser', () => {
    expect(shell({ title: 'x'.repeat(10_000) })).toContain(`<title>${'x'.repeat(160)}… · Comity</title>`);
    const page = shell({ path: `/search?q=${'x'.repeat(9_000)}`, noIndex: true });
    expect(page).toContain('href="/ar/search"');
    expect(page.length).toBeLessThan(5_000);
  });

  it('weighs little and loads one stylesheet', () => {
    for (const language of interfaceLanguages) expect(Buffer.byteLength(shell({ language }))).toBeLessThan(5_000);
    expect(shell().match(/rel="stylesheet"/g)).toHaveLength(1);
    expect(stylesheetPath).toMatch(/^\/assets\/comity-[0-9a-f]{10}\.css$/);
    expect(Buffer.byteLength(stylesheet)).toBeLessThan(15_000);
  });
});

describe('the stylesheet', () => {
  it('sets directions logically, so that right-to-left pages need no rules of their own', () => {
    expect(stylesheet).not.toMatch(
      /(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|float:\s*(?:left|right)/,
    );
  });

  it('is designed for dark screens and for print, and moves nothing', () => {
    expect(stylesheet).toMatch(/prefers-color-scheme: ?dark/);
    expect(stylesheet).toMatch(/@media print/);
    expect(stylesheet).not.toMatch(/animation|transition/);
  });
});

describe('htmlWeight', () => {
  const texts = ['', 'Garten', '"<&>\'', 'é', 'حديقة', '园', '🌱', '\ud83c', '\u202e', 'a "b" & c'];

  it.each(texts)('of %j is what it weighs in a page, or a little more', (text) => {
    const real = Buffer.byteLength(String(html`${text}`));
    expect(htmlWeight(text)).toBeGreaterThanOrEqual(real);
    expect(htmlWeight(text)).toBeLessThanOrEqual(real * 1.5 + 6);
  });

  it('is the sum over its units', () => {
    const all = texts.join('');
    const units = Array.from({ length: all.length }, (_, at) => unitWeight(all.charCodeAt(at)));
    expect(htmlWeight(all)).toBe(units.reduce((sum, weight) => sum + weight, 0));
  });
});

describe('shortened', () => {
  it.each([
    ['Garten', 6, 'Garten'],
    ['Garten', 5, 'Garte…'],
    ['Garten', 0, '…'],
    ['', 0, ''],
    ['a🌱b', 2, 'a…'],
    ['a🌱b', 3, 'a🌱…'],
    ['🌱', 1, '…'],
  ])('%s to %i', (text, most, expected) => {
    expect(shortened(text, most)).toBe(expected);
  });

  it('cuts between characters', () => {
    expect([0, 1, 2, 3, 4].map((at) => wholeCharacters('a🌱b', at))).toEqual([0, 1, 1, 3, 4]);
  });
});

describe('shortenedToWeight', () => {
  it.each([
    ['Garten', 6, 'Garten'],
    ['Garten', 5, 'Garte…'],
    ['"""', 12, '""…'],
    ['园林法', 6, '园林…'],
    ['حديقة', 3, 'ح…'],
    ['🌱🌱', 6, '🌱…'],
    ['🌱🌱', 3, '…'],
    ['', 0, ''],
  ])('%s to %i bytes', (text, most, expected) => {
    expect(shortenedToWeight(text, most)).toBe(expected);
  });
});

describe('treatyArticleLabel', () => {
  it('says instrument and article in each language', () => {
    for (const language of interfaceLanguages) {
      const label = treatyArticleLabel('uncac:15', language);
      expect(label).toContain('15');
      expect(label).not.toContain('uncac');
    }
    expect(treatyArticleLabel('untoc:6', 'en')).toMatch(/, article 6$/);
  });

  it.each(['nothing', '', 'constructor'])('says %j as it is', (target) => {
    expect(treatyArticleLabel(target, 'en')).toBe(target);
  });

  it('says a whole instrument by its short name', () => {
    expect(treatyArticleLabel('untoc', 'en')).toBe('Convention against Transnational Organized Crime');
    expect(treatyArticleLabel('untoc', 'zh')).toBe('打击跨国有组织犯罪公约');
  });

  it('says an unknown instrument by its id', () => {
    expect(treatyArticleLabel('nothing:6', 'en')).toContain('nothing');
  });
});

describe('webMessage', () => {
  it('refuses a key that no catalogue has', () => {
    expect(() => webMessage('en', 'no.such.key')).toThrow('no.such.key');
  });

  it('puts values in as they are', () => {
    expect(webMessage('fr', 'shell.title', { page: '{x} <b>' })).toBe('{x} <b> · Comity');
  });
});
