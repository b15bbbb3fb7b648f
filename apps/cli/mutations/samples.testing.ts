import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { plainSamples } from './plain-samples.testing.ts';

/** A file of a format, small enough to be spoilt and read very often. */
export interface Sample {
  /** Id of the dialect, or what our own export is called. */
  format: string;
  /** The ending by which the file is named. */
  extension: string;
  bytes(corpus: string): Buffer;
  /** Files that must stand beside it, by name. */
  beside?: Record<string, (corpus: string) => Buffer>;
}

const whole = (path: string) => (corpus: string) => readFileSync(join(corpus, path));

/** Metadata that name no checksum, else every text that differs is refused at the door. */
const withoutChecksums = (path: string) => (corpus: string) =>
  Buffer.from(readFileSync(join(corpus, path), 'utf8').replace(/^.*\bsha-?256\b.*$/gim, ''));

/** The first lines of a file. */
const lines = (path: string, count: number) => (corpus: string) =>
  Buffer.from(readFileSync(join(corpus, path), 'utf8').split('\n').slice(0, count).join('\n'));

const beginning = (path: string, bytes: number) => (corpus: string) =>
  readFileSync(join(corpus, path)).subarray(0, bytes);

/** The first entries of an array, or of the arrays in an object. */
const entries = (path: string, count: number) => (corpus: string) => {
  const data = JSON.parse(readFileSync(join(corpus, path), 'utf8')) as unknown;
  const fewer = Array.isArray(data)
    ? data.slice(0, count)
    : Object.fromEntries(
        Object.entries(data as object).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.slice(0, count) : value,
        ]),
      );
  return Buffer.from(JSON.stringify(fewer));
};

const zippedLines = (path: string, count: number) => (corpus: string) =>
  gzipSync(
    gunzipSync(readFileSync(join(corpus, path)))
      .toString('utf8')
      .split('\n')
      .slice(0, count)
      .join('\n'),
  );

const bluebell = `PREFACE

  LONGTITLE An Act about gardens.

BODY

PART A - Gardens

  SECTION 1. - Duty

    SUBSECTION (1)

      Gardens shall be kept—

      PARAGRAPH (a)

        with hedges; and

  SECTION 2. - Penalty

    Whoever keeps no garden pays a fine.

  SECTION 3. - Short title

    This Act may be cited as the Gardens Act.
`;

const guide = `---
comity: document
type: guide
title: Guide to gardens
language: en
identifier: gardens:7
period-from: 2021
concerns: [money-laundering]
explains: [untoc:18]
---
# Part

## Before asking {explains: untoc:18(13); use: checklist}

- Is there a spade?

## After

Thanks.
`;

const treaty = `---
comity: treaty
title: Convention on Gardens
language: en
standing: official
---
## PART I

### Article 1
Purpose

Gardens are kept.

### Article 2

1. Spades are lent.
2. They are given back.
`;

const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}
\pard\qc\b LAW ON GARDENS\b0\par
\pard Chapter 1. General provisions\par
\pard Article 1. Duty\par
\pard Gardens shall be kept with \u1075?\u1088? hedges.\par
\pard Article 2. Penalty\par
\pard 1. Whoever keeps no garden pays a fine.\par
\pard 2. The court sets the fine.\par
\pard Article 3. Entry into force\par
\pard This law enters into force on 1 January 2020.\par
}`;

/** One sample of every format that is read; the smallest files of the corpus, or the beginning of a larger one. */
export const samples: readonly Sample[] = [
  { format: 'german-markdown', extension: 'md', bytes: whole('legislation/de/bkaterrabwg.md') },
  { format: 'french-markdown', extension: 'md', bytes: whole('legislation/fr/LEGITEXT000006071188.md') },
  { format: 'dutch-markdown', extension: 'md', bytes: whole('legislation/nl/BWBR0007658.md') },
  { format: 'argentine-markdown', extension: 'md', bytes: whole('legislation/es-AR/LEY-22980.md') },
  { format: 'uruguayan-markdown', extension: 'md', bytes: whole('legislation/es-UY/UY-ley-16481.md') },
  {
    format: 'chinese-markdown',
    extension: 'md',
    bytes: whole(
      'legislation/zh-CN/司法解释__最高人民法院、最高人民检察院关于办理伪造、贩卖伪造的高等院校学历、学位证明刑事案件如何适用法律问题的解释(2001-07-03).md',
    ),
  },
  {
    format: 'saudi-markdown',
    extension: 'md',
    bytes: whole(
      'legislation/ar-SA/قرار__قرار مجلس الوزراء رقم (٥١٩) الموافقة على اللائحة التنفيذية لنظام التكاليف القضائية.md',
    ),
  },
  {
    format: 'text-with-metadata',
    extension: 'txt',
    bytes: whole('legislation/aml-corpus/hk/ord/unso/2018-07-06/text.txt'),
    beside: { 'metadata.yaml': withoutChecksums('legislation/aml-corpus/hk/ord/unso/2018-07-06/metadata.yaml') },
  },
  { format: 'indian-json', extension: 'json', bytes: entries('legislation/en-IN/iea.json', 12) },
  { format: 'akoma-ntoso', extension: 'xml', bytes: whole('legislation/uk-akn-drafts/ssi__test2.xml') },
  {
    format: 'html-act',
    extension: 'html',
    bytes: (corpus) =>
      Buffer.concat([
        beginning('legislation/africa-import-html/tz-cap1.html', 40_000)(corpus),
        Buffer.from('</body></html>'),
      ]),
  },
  { format: 'bluebell-text', extension: 'txt', bytes: () => Buffer.from(bluebell) },
  { format: 'document-markdown', extension: 'md', bytes: () => Buffer.from(guide) },
  {
    format: 'dutch-treaty-markdown',
    extension: 'md',
    bytes: whole('treaties/nl-verdragenbank/BWBV0001842.md'),
  },
  { format: 'treaty-markdown', extension: 'md', bytes: () => Buffer.from(treaty) },
  { format: 'public-law-treaty', extension: 'json', bytes: entries('treaties/rome-statute/RomeStatute.en.json', 24) },
  ...plainSamples,
  { format: 'human-rights-declaration', extension: 'html', bytes: whole('vocab/udhr/nld.html') },
  { format: 'rtf-act', extension: 'rtf', bytes: () => Buffer.from(rtf) },
  { format: 'uk-judgment', extension: 'xml', bytes: whole('cases/uk-legaldocml/test78.xml') },
  { format: 'uk-press-summary', extension: 'xml', bytes: whole('cases/uk-press-summaries/test9.xml') },
  { format: 'uk-judgment-docx', extension: 'docx', bytes: whole('cases/uk-legaldocml/test14.docx') },
  { format: 'echr-docx', extension: 'docx', bytes: whole('cases/echr-docx/001-83979.docx') },
  { format: 'peachjam', extension: 'json', bytes: entries('cases/laws-africa/peachjam-sample_documents.json', 23) },
  { format: 'judilibre', extension: 'json', bytes: entries('cases/fr-judilibre/sample_list.json', 4) },
  {
    format: 'openlegaldata',
    extension: 'json',
    bytes: whole('cases/de-openlegaldata/bgh-2018-04-10-4-str-32817.json'),
  },
  { format: 'lecard', extension: 'json', bytes: lines('cases/zh-lecardv2/procedural_query.json', 3) },
  {
    format: 'govinfo-mods',
    extension: 'jsonl.gz',
    bytes: zippedLines('cases/us-govinfo-mods/uscourts-mods.jsonl.gz', 4),
  },
  { format: 'world-sample', extension: 'jsonl.gz', bytes: zippedLines('world/AD.jsonl.gz', 6) },
  { format: 'sherloc-trafficking', extension: 'jsonl', bytes: lines('cases/sherloc-trafficking/cases.jsonl', 8) },
  { format: 'sherloc-export', extension: 'jsonl', bytes: lines('sherloc-export/records.jsonl', 8) },
];
