import { otherJson, otherXml } from './mutate-structure.testing.ts';

/** Mulberry32: the same seed spoils a file in the same way on every machine. */
function seeded(seed: number): () => number {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[below(random, items.length)] as Item;
}

/** What trips readers: signs of structure, ends of lines, numbers at their limits, other directions, halves of letters. */
const fragments = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    ':',
    '<',
    '>',
    '</',
    '<!--',
    ']]>',
    '&',
    '&#0;',
    '&amp',
    '(',
    ')',
    '*',
    '#',
    '|',
    '---\n',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\u2028',
    '\u0085',
    '\0',
    '\t',
    ' '.repeat(2_000),
    '\n'.repeat(500),
    '\ufeff',
    '\u202e',
    '\u200f',
  ],
  ...[
    'null',
    'true',
    '[]',
    '{}',
    '-1',
    '1e999',
    '99999999999999999999',
    'NaN',
    '""',
    '"\\ud800"',
    '0000-00-00',
    '2021-13-45',
  ],
  ...[
    '[['.repeat(500),
    '<a>'.repeat(500),
    '{"a":'.repeat(300),
    '('.repeat(5_000),
    '§',
    '第',
    '条',
    'المادة',
    'Art. ',
    '٣',
    '𠀀',
    'é',
  ],
  ...[
    '{\\rtf1',
    '%PDF-1.4',
    'PK\u0003\u0004',
    '=cmd()',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;&a;&a;',
    '__proto__',
    'constructor',
  ],
];

/** Of markup and JSON so many mutations keep the form. */
const STRUCTURAL_SHARE = 0.75;

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const mutations: readonly Mutation[] = [
  /** A bit falls over. */
  (bytes, random) => {
    const at = below(random, bytes.length);
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] as number) ^ (1 << below(random, 8));
    return copy;
  },
  /** The end is missing. */
  (bytes, random) => bytes.subarray(0, below(random, bytes.length) + 1),
  /** The beginning is missing. */
  (bytes, random) => bytes.subarray(below(random, bytes.length)),
  /** A piece is missing. */
  (bytes, random) => {
    const at = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(random, 400))]);
  },
  /** A piece stands twice. */
  (bytes, random) => {
    const at = below(random, bytes.length);
    const piece = bytes.subarray(at, at + below(random, 2_000));
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
  },
  /** Something strange stands somewhere. */
  (bytes, random) => {
    const at = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(random, fragments)), bytes.subarray(at)]);
  },
  /** A value is another. */
  (bytes, random) => {
    const text = bytes.toString('latin1');
    const values = [...text.matchAll(/"[^"\n]{0,80}"|\b\d{1,9}\b|\b(?:true|false|null)\b/g)];
    const value = values[below(random, values.length)];
    if (!value) return bytes;
    const other = Buffer.from(pick(random, fragments)).toString('latin1');
    return Buffer.from(text.slice(0, value.index) + other + text.slice(value.index + value[0].length), 'latin1');
  },
  /** Two lines change places. */
  (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const [one, other] = [below(random, lines.length), below(random, lines.length)];
    [lines[one], lines[other]] = [lines[other] as string, lines[one] as string];
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  /** A byte of every so many is another. */
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const step = 200 + below(random, 5_000);
    for (let at = below(random, step); at < copy.length; at += step) copy[at] = below(random, 256);
    return copy;
  },
];

/** Whether a text of words in a markup language or in JSON is spoilt without breaking its form, which mutations of bytes mostly do. */
function mutatedWithin(bytes: Buffer, random: Random): Buffer | undefined {
  const text = bytes.toString('utf8');
  if (/^\uFEFF?\s*</.test(text)) return Buffer.from(otherXml(text, random));
  return /^\s*[[{]/.test(text) && !text.startsWith('{\\rtf') ? Buffer.from(otherJson(text, random)) : undefined;
}

/** The file as a seed spoils it: one to four mutations one after the other. */
export function mutated(bytes: Buffer, seed: number): Buffer {
  const random = seeded(seed);
  let spoilt = bytes;
  for (let times = 1 + below(random, 4); times > 0 && spoilt.length > 0; times -= 1) {
    const within = random() < STRUCTURAL_SHARE ? mutatedWithin(spoilt, random) : undefined;
    spoilt = within ?? pick(random, mutations)(spoilt, random);
  }
  return spoilt;
}
