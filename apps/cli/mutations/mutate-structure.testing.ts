/**
 * Mutations that leave a file well-formed, so that it reaches the reader behind the parser: a value of JSON is another,
 * is missing or is nested deeply; an element or attribute of XML is missing, twice, empty or says something strange.
 */
type Random = () => number;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <Item>(random: Random, items: readonly Item[]): Item => items[below(random, items.length)] as Item;

const oddTexts = [
  ...[
    '',
    ' ',
    '\n',
    '0',
    '-1',
    'null',
    'constructor',
    '__proto__',
    'toString',
    '2021-02-30',
    '0000-00-00',
    '9999999999',
  ],
  ...[
    '§',
    '第一百条',
    'المادة',
    '‮x',
    'é',
    '𠀀',
    'x'.repeat(5_000),
    '[2022] EWHC',
    'ECLI:',
    '(((((',
    'a\u0000b',
    'http://[',
  ],
];
const oddValues: readonly unknown[] = [
  ...oddTexts,
  ...[null, true, false, 0, -1, 1.5, 1e308, [], {}, [[]], [null], { constructor: 1 }, { __proto__: null, toString: 1 }],
  Array.from({ length: 200 }, () => ({ a: 'b' })),
];

/** One value somewhere in the JSON of a text, or of one of its lines, is another; the text as it was when it holds none. */
export function otherJson(text: string, random: Random): string {
  const lines = /^\s*\{[^\n]*\}\s*\n/.test(text) ? text.split('\n') : [text];
  const at = below(random, lines.length);
  try {
    lines[at] = JSON.stringify(changed(JSON.parse(lines[at] as string), random));
  } catch {
    return text;
  }
  return lines.join('\n');
}

function changed(value: unknown, random: Random): unknown {
  const inside = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (inside.length === 0 || random() < 0.15) return pick(random, oddValues);
  const key = pick(random, inside);
  if (Array.isArray(value)) {
    const place = Number(key);
    if (random() < 0.1) return value.toSpliced(place, 1);
    return value.with(place, changed(value[place], random));
  }
  const { [key]: old, ...rest } = value as Record<string, unknown>;
  if (random() < 0.1) return rest;
  if (random() < 0.05) return { ...rest, [pick(random, inside)]: old };
  return { ...rest, [key]: changed(old, random) };
}

/** An element or attribute somewhere in the XML of a text is another. */
export function otherXml(text: string, random: Random): string {
  const leaves = [...text.matchAll(/<([\w:]{1,40})((?:\s[^<>]{0,300})?)>([^<>]{0,400})<\/\1>/g)];
  const leaf = leaves[below(random, leaves.length)];
  if (!leaf) return text;
  const [whole, name, attributes = '', content] = leaf;
  const odd = pick(random, oddTexts).replaceAll('\u0000', '').replaceAll(/[<&]/g, '');
  const other = pick(random, [
    '',
    whole + whole,
    `<${name}${attributes}></${name}>`,
    `<${name}${attributes}>${odd}</${name}>`,
    `<${name}>${content}</${name}>`,
    `<${name}${attributes.replace(/"[^"]*"/, () => `"${odd.replace(/["<]/g, '')}"`)}>${content}</${name}>`,
    `<constructor${attributes}>${content}</constructor>`,
    `<${name}${attributes}><${name}>${content}</${name}></${name}>`,
    `<div><p>${content}</p></div>`,
    `${`<${name}>`.repeat(150)}${content}${`</${name}>`.repeat(150)}`,
  ]);
  return text.slice(0, leaf.index) + other + text.slice(leaf.index + whole.length);
}
