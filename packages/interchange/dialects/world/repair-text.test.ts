import { describe, expect, it } from 'vitest';
import { caseOf, lawOf, readOne, reasonOf } from './world.testing.ts';

const textOf = (text: string) =>
  lawOf({ text })
    .nodes.map((node) => node.text)
    .join('\n');
const asLatin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
/** UTF-16 that was read one byte at a time. */
const asBytes = (text: string) =>
  [...Buffer.from(`\ufeff${text}`, 'utf16le')].map((byte) => String.fromCharCode(byte)).join('');

describe('text that was decoded wrongly', () => {
  it.each([
    'La sanción será impuesta según el artículo único de la ley, con excepción de lo que dirá la autoridad.',
    'Die Behörde prüft für jeden Bürger, ob die Gebühr fällig ist; sie darf nicht größer sein.',
    '为了规范试验行为,制定本法。试验应当公开。',
    'Испытание проводится по закону, и только по закону.',
  ])('as one byte a letter is read again: %s', (text) => {
    expect(textOf(asLatin1(text))).toBe(text);
  });

  it('as a byte of UTF-16 a letter is read again', () => {
    const text = 'L’article únic és aquest, i la resta “no” ho és.';
    expect(textOf(asBytes(text))).toBe(text);
    expect(textOf(asBytes('The Committee is here.').replace(/^../, '\ufffd\ufffd'))).toBe('The Committee is here.');
  });

  it.each([
    'La société » dit « non » à l’été »; la cité » aussi, à la santé ».',
    'NÃO É PERMITIDO: A SANÇÃO NÃO É APLICADA.',
    'Âge, Âme, Ã la carte',
  ])('is not what only looks like it: %s', (text) => {
    expect(textOf(text)).toBe(text);
  });
});

describe('entities of HTML', () => {
  it('are read', () => {
    expect(textOf('A &amp; B: &sect;&nbsp;5, caf&eacute; &#233; &#xe9; &lt;b&gt;')).toBe('A & B: § 5, café é é <b>');
  });

  it('are read in titles', () => {
    expect(caseOf({ title: 'Prueba &#xED; c. Ensayo' }).title).toBe('Prueba í c. Ensayo');
  });

  it('that are none stay', () => {
    expect(textOf('A & B; &foo; &#x110000000; M&A;')).toContain('A & B; &foo;');
  });
});

describe('what is no text', () => {
  it.each([
    ['a packed office file', 'PK\u0003\u0004\u0014\u0000\u0006word/document.xml'],
    ['a PDF', '%PDF-1.7 obj'],
    ['control characters', '\u0001\u0002\u0003\u0004abc'],
  ])('%s is refused', (_, text) => {
    const result = readOne({ text });
    expect(result).toMatchObject({ outcome: 'refused', place: 'line 1' });
    expect(reasonOf(result)).toMatch(/no text was extracted/);
  });

  it('single control characters go', () => {
    expect(textOf('The\u0000 Act\u0007 is\u00ad here\ufeff, and it is long enough to be a text of its own.')).toBe(
      'The Act is here, and it is long enough to be a text of its own.',
    );
  });
});
