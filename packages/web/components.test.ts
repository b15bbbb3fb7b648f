import { interfaceLanguages } from '@comity/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKING_FORM, askingForm, inLanguage, standingMark, statusWord, withMarks } from './components.ts';

const bad = '<b>"&\'</b>';
const escaped = '&lt;b&gt;&quot;&amp;&#39;&lt;/b&gt;';

describe('inLanguage', () => {
  it.each([
    ['ar', 'rtl'],
    ['fa', 'rtl'],
    ['he', 'rtl'],
    ['ur-PK', 'rtl'],
    ['az-Arab', 'rtl'],
    ['zh-Hant', 'ltr'],
    ['en', 'ltr'],
    ['not a tag', 'ltr'],
  ])('isolates a text in %s and sets it %s', (language, direction) => {
    expect(String(inLanguage(bad, language))).toBe(`<bdi lang="${language}" dir="${direction}">${escaped}</bdi>`);
  });
});

describe('standingMark', () => {
  it('is a word of the reader and a shape, for every standing', () => {
    for (const language of interfaceLanguages) {
      const marks = ['official', 'courtesy', 'machine', 'summary', 'unknown'].map((standing) => {
        const mark = String(standingMark(standing, language));
        expect(mark).toMatch(new RegExp(`^<span class="standing ${standing}">[^<.]+</span>$`));
        return mark.replace(/class="[^"]*"/, '');
      });
      expect(new Set(marks).size).toBe(5);
    }
  });

  it.each(['', 'Official', 'constructor', bad])('of %j is that it is not stated', (standing) => {
    expect(standingMark(standing, 'en')).toEqual(standingMark('unknown', 'en'));
  });
});

describe('statusWord', () => {
  it('is a word of the reader for every status', () => {
    for (const language of interfaceLanguages) {
      const said = ['in-force', 'not-yet-in-force', 'repealed', 'draft', 'unknown'].map((each) =>
        statusWord(each, language),
      );
      expect(new Set(said).size).toBe(5);
    }
    expect(statusWord('odd', 'fr')).toBe(statusWord('unknown', 'fr'));
  });
});

describe('askingForm', () => {
  it('is a search that works without a script, in every language', () => {
    for (const language of interfaceLanguages) {
      const form = String(askingForm(language, bad));
      expect(form).toContain(
        `<form id="${ASKING_FORM}" class="asking" role="search" action="/${language}/search" method="get">`,
      );
      expect(form).toContain(`value="${escaped}" dir="auto"`);
      expect(form).toMatch(/<label for="q">[^<]+<\/label>/);
      expect(form).toMatch(/aria-describedby="q-hint"/);
      expect(form).toMatch(/id="q-hint">[^<]+</);
    }
  });
});

describe('withMarks', () => {
  it('marks what is told and escapes all of it', () => {
    const text = 'a<b> & c';
    expect(String(withMarks(text, []))).toBe('a&lt;b&gt; &amp; c');
    expect(
      String(
        withMarks(text, [
          [1, 4],
          [5, 6],
        ]),
      ),
    ).toBe('a<mark>&lt;b&gt;</mark> <mark>&amp;</mark> c');
    expect(String(withMarks('', []))).toBe('');
    expect(String(withMarks('abc', [[0, 3]]))).toBe('<mark>abc</mark>');
  });

  it('marks nothing where the text was cut off before what matched', () => {
    const marks: [number, number][] = [
      [0, 2],
      [4, 9],
      [12, 15],
    ];
    expect(String(withMarks('abcdefg', marks))).toBe('<mark>ab</mark>cd<mark>efg</mark>');
    expect(String(withMarks('abc', marks.slice(1)))).toBe('abc');
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(30), { maxLength: 6 }), (text, places) => {
        const ends = [...new Set(places.map((place) => Math.min(place, text.length)))].sort((a, b) => a - b);
        const marks = ends.flatMap((end, at): [number, number][] =>
          at % 2 === 1 ? [[ends[at - 1] as number, end]] : [],
        );
        const shown = String(withMarks(text, marks)).replaceAll(/<\/?mark>/g, '');
        const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
        expect(shown.replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] as string)).toBe(text);
      }),
    );
  });
});
