import { describe, expect, it } from 'vitest';
import { languageWarning } from './language-warning.ts';
import type { LawDocument } from './law-document.ts';
import { ownLaw } from './own/own-law.testing.ts';

const english =
  'Gardens shall be kept by those who own them, and the spades that were lent shall be given back to the owner. ';

const written = (text: string, given: Partial<LawDocument> = {}): LawDocument => ({
  ...ownLaw(),
  dialect: 'document-markdown',
  language: 'ru',
  nodes: [
    {
      role: 'division',
      number: '',
      heading: '',
      text: '',
      children: [{ role: 'text', number: '', heading: '', text, children: [] }],
    },
  ],
  ...given,
});

describe('the language of a text', () => {
  it('that is not the one given is named', () => {
    expect(languageWarning(written(english.repeat(4)), false)).toBe(
      'The text is stored as "ru", as it was given; it looks like "en".',
    );
    expect(languageWarning(written(english.repeat(4), { dialect: 'fr-markdown' }), true)).toContain('"en"');
  });

  it.each<[string, LawDocument, boolean]>([
    ['agrees', written(english.repeat(4), { language: 'en-GB' }), false],
    ['is short', written(english), false],
    ['does not tell', written('12 34 56 '.repeat(90)), false],
    ['was not given by a person', written(english.repeat(4), { dialect: 'fr-markdown' }), false],
  ])('gives no warning where it %s', (_why, document, wasForced) => {
    expect(languageWarning(document, wasForced)).toBeUndefined();
  });
});
