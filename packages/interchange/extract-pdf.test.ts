import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { findCorpus } from '@comity/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPdf, isPdf } from './extract-pdf.ts';
import { drawn, FIRST_FREE, type InventedPdf, pdfOf } from './pdf/pdf-file.testing.ts';
import { RefusedFile } from './refused-file.ts';

const onePage = (...texts: InventedPdf['pages'][number]) => pdfOf({ pages: [texts] });
const linesOf = async (bytes: Uint8Array) =>
  (await extractPdf(bytes)).pages.map(({ lines }) => lines.map(({ text }) => text));

/** Why a PDF is refused, with the place; fails when it is not. */
async function refusal(bytes: Uint8Array, bounds = {}): Promise<string> {
  const error = await extractPdf(bytes, bounds).then(
    () => 'nothing was refused',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RefusedFile)) throw error;
  return `${error.place}: ${error.message}`;
}

describe('isPdf', () => {
  it('looks at the beginning, not at the name', () => {
    expect(isPdf(onePage({ text: 'shrimp', y: 700 }))).toBe(true);
    expect(isPdf(Buffer.from('\n\n junk %PDF-1.4'))).toBe(true);
    expect(isPdf(Buffer.from(`${' '.repeat(2000)}%PDF-1.4`))).toBe(false);
    expect(isPdf(Buffer.from('{\\rtf1 %PDF'))).toBe(false);
    expect(isPdf(new Uint8Array())).toBe(false);
  });
});

describe('extractPdf', () => {
  it('reads lines with their place and size, page by page, and what the file says of itself', async () => {
    const bytes = pdfOf({
      pages: [
        [
          { text: 'On shrimps', y: 700, size: 20 },
          { text: 'They are to be counted.', y: 670 },
        ],
        [{ text: 'Every year.', y: 700, x: 60.5 }],
      ],
      title: 'Über Garnelen ‒ 虾',
      language: 'de-CH',
    });
    const { extractor, ...text } = await extractPdf(bytes);
    expect(extractor).toMatch(/^pdfjs-dist \d+\.\d+\.\d+$/);
    expect(text).toEqual({
      title: 'Über Garnelen ‒ 虾',
      language: 'de-CH',
      pages: [
        {
          number: 1,
          lines: [
            { text: 'On shrimps', x: 50, y: 100, size: 20 },
            { text: 'They are to be counted.', x: 50, y: 130, size: 10 },
          ],
        },
        { number: 2, lines: [{ text: 'Every year.', x: 60.5, y: 100, size: 10 }] },
      ],
    });
  });

  it('leaves the bytes it was given as they are', async () => {
    const bytes = onePage({ text: 'shrimp', y: 700 });
    const before = createHash('sha256').update(bytes).digest('hex');
    await extractPdf(bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(before);
  });

  it('gives Arabic in the order of reading, whatever order it is drawn in', async () => {
    const law = 'نظام مراقبة الروبيان';
    const [words] = await linesOf(
      onePage(
        { text: drawn(law), y: 700, x: 100 },
        { text: drawn('نظام'), y: 650, x: 300 },
        { text: drawn('مراقبة'), y: 650, x: 200 },
        { text: '(2031)', y: 650, x: 250 },
        { text: 'Law', y: 650, x: 150 },
        { text: 'Shrimp', y: 650, x: 110 },
      ),
    );
    expect(words).toEqual([law, 'نظام (2031) مراقبة Shrimp Law']);
  });

  it('gives Arabic letters as they are written, not as they are shaped', async () => {
    expect(await linesOf(onePage({ text: drawn('ﻧﻈﺎﻡ ﻣﺮﺍﻗﺒﺔ'), y: 700 }))).toEqual([['نظام مراقبة']]);
  });

  it('reads Chinese without blanks between signs that stand together', async () => {
    const texts = [
      { text: '第一条', y: 700, x: 50 },
      { text: '为了加强海虾', y: 700, x: 90 },
      { text: '管理', y: 700, x: 120 },
    ];
    expect(await linesOf(onePage(...texts))).toEqual([['第一条 为了加强海虾管理']]);
  });

  it('keeps what is printed across the page, below the rest', async () => {
    const across = { text: 'Filing stamp', x: 300, y: 300, turned: 90 };
    expect(await linesOf(onePage(across, { text: 'The text.', y: 100 }))).toEqual([['The text.', 'Filing stamp']]);
  });
});

describe('a PDF that cannot be read', () => {
  const two = pdfOf({ pages: [[{ text: 'one shrimp', y: 700 }], [{ text: 'two shrimps', y: 700 }]] });
  const asText = two.toString('latin1');
  const changed = (from: string | RegExp, to: string) => Buffer.from(asText.replace(from, to), 'latin1');

  it('without a text layer is refused with the number of its pages', async () => {
    expect(await refusal(pdfOf({ pages: [[]] }))).toMatch(/has no text layer; 1 page of images/);
    expect(await refusal(pdfOf({ pages: [[], [], []] }))).toMatch(/has no text layer; 3 pages of images/);
  });

  it('is refused where its letters are linked to no characters', async () => {
    expect(await refusal(onePage({ text: '\uE001\uE002\uE003 \uE004', y: 700 }))).toMatch(/not linked to characters/);
  });

  it('is refused where it is encrypted', async () => {
    const key = (letter: string) => `<${letter.repeat(64)}>`;
    const bytes = pdfOf({
      pages: [[{ text: 'secret', y: 700 }]],
      objects: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O ${key('4')} /U ${key('5')} >>`],
      trailer: `/Encrypt ${FIRST_FREE} 0 R /ID [<41> <41>]`,
    });
    expect(await refusal(bytes)).toMatch(/encrypted and opens only with a password/);
  });

  it('is refused where its end is missing, and read where something stands behind it', async () => {
    expect(await refusal(two.subarray(0, -200))).toBe(
      `byte ${two.length - 200}: The PDF is cut off: its end is missing.`,
    );
    const padded = Buffer.concat([two, Buffer.alloc(9000), Buffer.from('\r\n')]);
    expect(await linesOf(padded)).toEqual([['one shrimp'], ['two shrimps']]);
  });

  it('is refused with the page at which it is broken', async () => {
    expect(await refusal(changed(/\/Kids \[10 0 R/, '/Kids [ 2 0 R'))).toMatch(
      /^page 1: The PDF is broken: .*circular/,
    );
    expect(await refusal(Buffer.from('%PDF-1.7\nnothing at all\n%%EOF'))).toMatch(/The PDF is broken/);
    expect(await refusal(Buffer.from('<html>'))).toMatch(/^byte 0: The file does not begin as a PDF does/);
  });

  it('is refused where it has more pages than any printed work', async () => {
    const kids = Array.from({ length: 5001 }, () => []);
    expect(await refusal(pdfOf({ pages: kids }))).toMatch(/has 5001 pages; more than 5000 are not read/);
  });

  it('is given up when it takes too long', async () => {
    expect(await refusal(two, { within: 1 })).toMatch(/took more than .* and was given up/);
  });

  it('is given up when it unpacks to more than the memory it may have', async () => {
    const content = deflateSync(deflateSync(Buffer.alloc(512 * 1024 * 1024, 0x20)));
    expect(content.length).toBeLessThan(10_000);
    const bomb = pdfOf({ pages: [[]], content, contentEntries: '/Filter [/FlateDecode /FlateDecode]' });
    expect(await refusal(bomb, { memory: 100_000_000 })).toMatch(/more memory than is given to one file/);
  });

  it('that draws itself for ever ends all the same', async () => {
    const form =
      '<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 10 0 R >> >> /Length 5 >>';
    const bytes = Buffer.from(
      pdfOf({ pages: [[]], objects: [`${form}\nstream\n/X Do\nendstream`], content: Buffer.from('/X Do') })
        .toString('latin1')
        .replaceAll('/Resources << /Font', '/Resources << /XObject << /X 10 0 R >> /Font'),
      'latin1',
    );
    expect(await refusal(bytes)).toMatch(/has no text layer|broken/);
  });

  it('is read or refused, whichever bits are turned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(two.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const bytes = Buffer.from(two);
        bytes[at] = (bytes[at] as number) ^ bits;
        const outcome = await extractPdf(bytes).then(
          ({ pages }) => pages.length > 0,
          (error: unknown) => error instanceof RefusedFile && error.message !== '',
        );
        expect(outcome).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

const corpus = findCorpus();
describe.skipIf(!corpus)('the booklets of the United Nations [corpus]', () => {
  const booklets: [string, number, RegExp][] = [
    ['palermo-2000/2000-11-15', 92, /^UNITED NATIONS CONVENTION AGAINST TRANSNATIONAL ORGANIZED CRIME/],
    ['uncac-2003/2003-10-31', 65, /^UNITED NATIONS CONVENTION AGAINST CORRUPTION$/],
    ['vienna-1988/1988-12-20', 31, /^UNITED NATIONS CONVENTION AGAINST ILLICIT TRAFFIC/],
  ];
  const read = (path: string, name: string) =>
    readFileSync(join(corpus as string, 'treaties', 'un-aml-corpus', 'un', 'treaty', path, name));

  it.each(booklets)('%s is read whole, word by word as another extractor read it', async (path, count, title) => {
    const { pages, ...stated } = await extractPdf(read(path, 'original.pdf'));
    expect(pages).toHaveLength(count);
    expect(stated.title).toMatch(title);
    const ours = wordsIn(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'));
    const theirs = wordsIn(read(path, 'text.txt').toString('utf8'));
    const missing = [...theirs].filter(([word, times]) => (ours.get(word) ?? 0) < times * 0.9);
    expect(missing.length / theirs.size).toBeLessThan(0.03);
  });

  it('puts words together that were parted at the end of a line', async () => {
    const { pages } = await extractPdf(read('palermo-2000/2000-11-15', 'original.pdf'));
    const lines = pages.flatMap((page) => page.lines.map(({ text }) => text));
    expect(lines.filter((text) => /\p{Ll}-$/u.test(text)).length).toBeLessThan(lines.length * 0.01);
  });
});

function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of text
    .replace(/-\n/g, '')
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? []) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}
