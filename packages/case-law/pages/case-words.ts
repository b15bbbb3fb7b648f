import type { InterfaceLanguage } from '@comity/language';
import { countryName } from '@comity/reference';
import { type Html, html, shortenedToWeight } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { CaseFacts } from '../store.ts';

/** What a value in a table may weigh, in bytes; the data has it whole. */
const HEAVIEST_VALUE = 400;
/** States named in one place; more are counted. */
const MOST_STATES = 12;

/** A text of a file, isolated against the direction around it; nothing at all when it is blank. */
export function shown(text: string, heaviest = HEAVIEST_VALUE): Html | '' {
  return text === '' ? '' : html`<bdi dir="auto">${shortenedToWeight(text, heaviest)}</bdi>`;
}

/** A date, a number: isolated against the direction around it; nothing when it is blank. */
export function isolated(value: string | number): Html | '' {
  return value === '' ? '' : html`<bdi>${value}</bdi>`;
}

export function unknownWord(language: InterfaceLanguage): string {
  return caseLawMessage(language, 'case.unknown');
}

/** Names of States, or that they are not known. */
export function statesShown(states: readonly string[] | 'unknown', language: InterfaceLanguage): string {
  if (states === 'unknown') return unknownWord(language);
  const names = states.slice(0, MOST_STATES).map((code) => countryName(code, language));
  if (states.length > MOST_STATES) {
    names.push(caseLawMessage(language, 'case.andmore', { count: states.length - MOST_STATES }));
  }
  return listed(names, language);
}

/** Words one after the other, with the commas of the language. */
export function listed(words: readonly string[], language: InterfaceLanguage): string {
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(words);
}

/** Who says what a file says, as short as it can be named. */
export function sourceName({ source, dialect }: CaseFacts): string {
  return source.publisher || URL.parse(source.url)?.host || source.file || dialect;
}
