import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCapitals, readParagraphs } from './paragraphs.ts';

const texts = (body: string): string[] => readParagraphs(body).map((paragraph) => paragraph.text);

describe('readParagraphs', () => {
  it('joins what the width of the page has broken', () => {
    expect(
      texts('Será castigado con prisión de seis\n\n(6) meses a tres (3) años el que\n\nmintiere.\n\nFin.'),
    ).toEqual(['Será castigado con prisión de seis (6) meses a tres (3) años el que mintiere.', 'Fin.']);
  });

  it('undoes a heading mark in the middle of a sentence', () => {
    expect(texts('el delito que prevé el\n\n##### artículo 90, de un año a dos.')).toEqual([
      'el delito que prevé el artículo 90, de un año a dos.',
    ]);
    expect(texts('de conformidad con lo que está previsto en el\n\n##### Artículo 6.')).toHaveLength(1);
  });

  it('keeps marks, list items and rubrics apart', () => {
    expect(texts('##### Artículo 1\n\nlos fines')).toHaveLength(2);
    expect(texts('Se castiga\n\na) al autor\n\nb) al partícipe')).toHaveLength(3);
    expect(texts('CAPITULO I\n\nde las penas')).toHaveLength(2);
    expect(texts('texto que sigue en el\n\nARTICULO 2.— Otro')).toHaveLength(2);
  });

  it('joins the lines of a link and of a bold title', () => {
    expect(texts('(sustituido por la [Ley\n\nN° 1](http://example.org/a) B.O. 1/1/2001)')).toEqual([
      '(sustituido por la Ley N° 1 B.O. 1/1/2001)',
    ]);
    expect(texts('**CÓDIGO\n\nDE PRUEBA**')).toEqual(['CÓDIGO DE PRUEBA']);
  });

  it('joins lines broken within a paragraph', () => {
    expect(
      texts('El presente acuerdo se aplica en el territorio de la República\nOriental y en sus aguas.'),
    ).toHaveLength(1);
  });

  it('splits a mark from the note it was left on', () => {
    expect(texts('texto. *(Nota B.O. 1/1/2001.)***ARTICULO 7º**— La oficina')).toEqual([
      'texto. (Nota B.O. 1/1/2001.)',
      'ARTICULO 7º— La oficina',
    ]);
  });

  it('sets the spaces that marks stand for and takes stray marks out, but not the sign (*)', () => {
    expect(texts('*(Por art. 3° de la*[Ley N° 2](http://example.org)*B.O. 1/2/2003)*')).toEqual([
      '(Por art. 3° de la Ley N° 2 B.O. 1/2/2003)',
    ]);
    expect(texts('texto sustituido. (*)')).toEqual(['texto sustituido. (*)']);
    expect(texts('**[if !supportEmptyParas] [endif]**\n\nLey')).toEqual(['Ley']);
  });

  it('notes heading level and bold', () => {
    expect(readParagraphs('### CAPITULO I')[0]).toMatchObject({ level: 3, bold: false });
    expect(readParagraphs('**Juez natural**')[0]).toMatchObject({ level: 0, bold: true });
    expect(readParagraphs('**Juez** natural **y**')[0]).toMatchObject({ bold: false });
  });

  it('loses no letter of plain lines', () => {
    const line = fc.stringMatching(/^[a-zA-ZñÑáé0-9 .,:;()]{0,60}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const letters = (text: string): string => text.replace(/\s+/g, '');
        expect(letters(texts(lines.join('\n\n')).join(''))).toBe(letters(lines.join('')));
      }),
    );
  });

  it('is quick on long odd lines', () => {
    for (const unit of ['(', '*', '[', '**a', '](', '. ', 'a\n', '[a\n', 'el\n\n']) {
      const start = performance.now();
      readParagraphs(unit.repeat(60_000));
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});

describe('isCapitals', () => {
  it('goes by letters only', () => {
    expect(isCapitals('LEY N° 24.072 – (1991)')).toBe(true);
    expect(isCapitals('Ley N° 24.072')).toBe(false);
    expect(isCapitals('12 — 13')).toBe(false);
  });
});
