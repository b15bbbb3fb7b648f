/** A start tag with what its attributes say, characters unescaped. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g;
const attribute = / ([a-z-]+)(?:="([^"<>]*)")?/g;
const entity = /&(amp|lt|gt|quot|#39);/g;
const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const empty = new Set(['meta', 'link', 'input', 'br']);

/**
 * The start tags of a page, in order. Stricter than a browser: throws where a sign of markup stands outside a tag or an
 * ampersand begins no entity of ours, and where an element is not closed in its turn.
 */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  for (const [whole, slash, name = '', attributes = ''] of html.matchAll(tag)) {
    if (slash === '/') {
      if (open.pop() !== name) throw new Error(`${whole} closes nothing`);
      continue;
    }
    if (!empty.has(name)) open.push(name);
    const pairs = [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, unescaped(value)]);
    if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`${whole} says an attribute twice`);
    tags.push({ name, attributes: Object.fromEntries(pairs) });
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} not closed`);
  const rest = html.replace(/^<!doctype html>/, '').replace(tag, '');
  const stray = /[<>"]|&(?!(?:amp|lt|gt|quot|#39);)/.exec(rest.replaceAll('“', ''));
  if (stray) throw new Error(`stray ${stray[0]} in ${rest.slice(Math.max(0, stray.index - 60), stray.index + 60)}`);
  return tags;
}

/** What a reader reads: the page without its tags. */
export function textOf(html: string): string {
  return unescaped(html.replace(tag, ' '));
}

function unescaped(text: string): string {
  return text.replace(entity, (_, name: string) => characters[name] as string);
}

/** Addresses that a page leads to. */
export function linksOf(html: string): string[] {
  return tagsOf(html).flatMap(({ name, attributes }) => (name === 'a' ? [attributes['href'] ?? ''] : []));
}
