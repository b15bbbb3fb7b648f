import type { LawDocument } from '@comity/interchange';
import { article, inventedAct } from './portal.testing.ts';

/** Markup that would run, quotation marks that would end an attribute, marks that turn the direction, a half character. */
export const hostileText =
  '<script>alert(1)</script>"\'><img src=x onerror=alert(1)> &amp; &#x3c; #{y} \u202eevil\u202c\u200f {x} --><!--';

/** An act whose every text is hostile; `{` would begin a placeholder of a message. */
export function hostileAct(): LawDocument {
  return inventedAct({
    title: `Title ${hostileText}`,
    alternativeTitles: [`Short ${hostileText}`],
    identifiers: [{ scheme: 'source', value: `id ${hostileText}` }],
    dates: [{ event: 'adopted', date: '2020-02-03', precision: 'day', asPrinted: hostileText }],
    source: {
      file: `file ${hostileText}`,
      url: `https://law.example/"><script>alert(2)</script>`,
      publisher: hostileText,
    },
    licence: hostileText,
    nodes: [
      {
        ...article(`Part ${hostileText}`, `Heading ${hostileText}`, ''),
        role: 'division',
        children: [
          article(`§ 1 ${hostileText}`, `Heading ${hostileText}`, `shrimp ${hostileText}\nmore ${hostileText}`),
          article('', `Only a heading ${hostileText}`, hostileText),
        ],
      },
    ],
  });
}

/** An act at every bound: a title, headings and designations as long as a paragraph, many quotation marks, one long line. */
export function heavyAct(language: 'de' | 'ar' | 'zh'): LawDocument {
  const word = { de: '"Garnele" & <Krebs> ', ar: 'الروبيان "والسرطان" ', zh: '海虾“与”螃蟹、' }[language];
  const long = word.repeat(400);
  const nodes = Array.from({ length: 60 }, (_, at) =>
    article(`${at + 1} ${word}`, long, `${word.repeat(at * 40)}\n\n${long}`),
  );
  return inventedAct({
    title: `${language} ${long}`,
    language,
    identifiers: Array.from({ length: 40 }, (_, at) => ({ scheme: 'source', value: `${language}${at} ${long}` })),
    dates: Array.from({ length: 40 }, () => ({ event: 'amended', date: '2021', precision: 'year', asPrinted: long })),
    source: { file: long, url: `https://law.example/?q=${encodeURIComponent(long)}`, publisher: long },
    licence: long,
    nodes,
  });
}
