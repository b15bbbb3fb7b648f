import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  interfaceLanguages,
  isInterfaceLanguage,
  languageOwnNames,
  loadMessages,
  type MessageFormatter,
} from './messages.ts';

let folder: string;
let message: MessageFormatter;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-messages-'));
  const write = (language: string, messages: Record<string, string>): void =>
    writeFileSync(join(folder, `${language}.json`), JSON.stringify(messages));
  write('en', { greeting: 'Good day, {name}.', found: '{count, plural, =0 {nothing} one {# text} other {# texts}}' });
  write('ru', {
    greeting: 'Здравствуйте, {name}.',
    found: '{count, plural, one {# текст} few {# текста} many {# текстов} other {# текста}}',
  });
  write('ar', {
    greeting: 'مرحباً {name}',
    found: '{count, plural, zero {لا شيء} one {نص واحد} two {نصان} few {# نصوص} many {# نصاً} other {# نص}}',
  });
  message = loadMessages(pathToFileURL(`${folder}/`));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('messages', () => {
  it('are formatted in the language asked for', () => {
    expect(message('en', 'greeting', { name: 'Ada' })).toBe('Good day, Ada.');
    expect(message('ru', 'greeting', { name: 'Ада' })).toBe('Здравствуйте, Ада.');
  });

  it.each([
    ['en', 0, 'nothing'],
    ['en', 1, '1 text'],
    ['en', 1200, '1,200 texts'],
    ['ru', 1, '1 текст'],
    ['ru', 3, '3 текста'],
    ['ru', 5, '5 текстов'],
    ['ru', 21, '21 текст'],
    ['ar', 0, 'لا شيء'],
    ['ar', 2, 'نصان'],
    ['ar', 5, '5 نصوص'],
    ['ar', 11, '11 نصاً'],
    ['ar', 100, '100 نص'],
  ] as const)('count as %s counts: %d', (language, count, expected) => {
    expect(message(language, 'found', { count })).toBe(expected);
  });

  it('show Western digits in Arabic too, so that counts and citations compare', () => {
    expect(message('ar', 'found', { count: 345 })).toMatch(/345/);
  });

  it('fail loudly for a key that is in no catalogue', () => {
    expect(() => message('en', 'nowhere')).toThrow('"nowhere"');
  });

  it('read a language only when it is needed', () => {
    expect(() => message('zh', 'greeting', { name: '' })).toThrow(/zh\.json/);
  });
});

describe('interface languages', () => {
  it('are the six of the United Nations, each named in itself', () => {
    expect([...interfaceLanguages].sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    for (const language of interfaceLanguages) expect(languageOwnNames[language]).not.toBe('');
  });

  it.each(['ar', 'zh', 'en', 'fr', 'ru', 'es'])('%s is one', (language) => {
    expect(isInterfaceLanguage(language)).toBe(true);
  });

  it.each(['', 'de', 'EN', 'en-GB', 'toString', '__proto__'])('%j is none', (text) => {
    expect(isInterfaceLanguage(text)).toBe(false);
  });
});
