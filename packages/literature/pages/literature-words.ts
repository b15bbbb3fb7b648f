import type { InterfaceLanguage } from '@comity/language';
import { type Html, html, htmlWeight, shortenedToWeight } from '@comity/web';

/** What a value may weigh on a page, in bytes; the data has it whole. */
const HEAVIEST_VALUE = 400;
const HEAVIEST_ADDRESS = 800;

/** A text of a library, isolated against the direction around it; nothing at all when it is blank. */
export function shown(text: string, heaviest = HEAVIEST_VALUE): Html | '' {
  return text === '' ? '' : html`<bdi dir="auto">${shortenedToWeight(text, heaviest)}</bdi>`;
}

/** A date, a number: isolated against the direction around it; nothing when it is blank. */
export function isolated(value: string): Html | '' {
  return value === '' ? '' : html`<bdi dir="ltr">${shortenedToWeight(value, HEAVIEST_VALUE)}</bdi>`;
}

/** Words one after the other, with the commas of the language. */
export function listed(words: readonly string[], language: InterfaceLanguage): string {
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(words);
}

/** A link to an address of the web, as itself; only its text for what is none and for one too long to be followed. */
export function addressLink(url: string, label = url): Html | '' {
  const address = /^https?:\/\//i.test(url) ? URL.parse(url) : null;
  if (!address || htmlWeight(address.href) > HEAVIEST_ADDRESS) return isolated(url);
  return html`<a href="${address.href}" rel="external noopener noreferrer">${isolated(label)}</a>`;
}

/** The first of the parts that fit into a number of bytes together, in order. */
export function fitting(parts: readonly Html[], bytes: number): Html[] {
  let left = bytes;
  const end = parts.findIndex((part) => {
    left -= Buffer.byteLength(String(part));
    return left < 0;
  });
  return end < 0 ? [...parts] : parts.slice(0, end);
}
