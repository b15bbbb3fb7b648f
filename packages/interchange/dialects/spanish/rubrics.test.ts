import { describe, expect, it } from 'vitest';
import { type ActItem, readItems } from './act-items.ts';
import type { ArticleMark } from './article-mark.ts';
import { readParagraphs } from './paragraphs.ts';
import { capitalsBeforeMark, rubricAfterMark, rubricBeforeMark, rubricInBrackets, rubricOnMark } from './rubrics.ts';

const items = (...lines: string[]): ActItem[] => readItems(readParagraphs(lines.join('\n\n')));

describe('rubricInBrackets', () => {
  it.each([
    ['(Cometidos).- La Comisión vela.', 'Cometidos', 'La Comisión vela.'],
    ['(Órganos). - Son dos.', 'Órganos', 'Son dos.'],
    ['(Plazo): Un día.', 'Plazo', 'Un día.'],
    ['(Rebelión). (Sustituirlo):', 'Rebelión', '(Sustituirlo):'],
  ])('%s', (text, heading, rest) => {
    expect(rubricInBrackets(text)).toEqual({ heading, text: rest });
  });

  it.each([
    'La Comisión (Cometidos).- vela.',
    '(Artículo sustituido por art. 1°).- Texto',
    '(Nota: sin vigencia).- Texto',
    '(a).- Texto',
    '(Sin raya) Texto',
    '',
  ])('finds none in %s', (text) => {
    expect(rubricInBrackets(text)).toBeUndefined();
  });
});

describe('rubricOnMark', () => {
  const rubric = (inAnnex: boolean, ...lines: string[]) => {
    const [item, next] = items(...lines);
    return rubricOnMark(item as ActItem, item?.article as ArticleMark, inAnnex, next);
  };

  it('takes italics and brackets from the line of the mark', () => {
    expect(rubric(false, '**ARTÍCULO 3. —** *Del plazo.* Un día.')).toEqual({ heading: 'Del plazo.', text: 'Un día.' });
    expect(rubric(false, '##### Artículo 3. (Plazo).- Un día.')).toEqual({ heading: 'Plazo', text: 'Un día.' });
  });

  it('takes a short line for a rubric in an annex only, and only when text follows', () => {
    const lines = ['##### Artículo 5. Idiomas oficiales', 'Los idiomas son dos.'];
    expect(rubric(true, ...lines).heading).toBe('Idiomas oficiales');
    expect(rubric(false, ...lines)).toEqual({ heading: '', text: 'Idiomas oficiales' });
    expect(rubric(true, lines[0] as string).heading).toBe('');
    expect(rubric(true, '##### Artículo 5. El idioma es uno', 'Y es bello.').heading).toBe('');
  });
});

describe('rubricAfterMark', () => {
  it('takes one line, and more where a first numbered paragraph shows their end', () => {
    expect(rubricAfterMark(items('##### Artículo 5', 'Definiciones', 'Se entiende por faro una torre.'), 0)).toEqual([
      'Definiciones',
    ]);
    expect(
      rubricAfterMark(items('##### Artículo 5', 'Faros y balizas', 'Otras señales', '1. Los faros lucen.'), 0),
    ).toEqual(['Faros y balizas', 'Otras señales']);
  });

  it.each([
    ['the text of the article', 'Los faros lucen.', 'Y no se apagan.'],
    ['a broken sentence', 'Las consultas se harán siempre por medio del Ministerio', 'Público en el plazo de un día.'],
    ['another mark', '##### Artículo 6', 'Texto.'],
    ['a line that ends with a joining word', 'El farero y la', 'luz de la torre.'],
    ['the end of a quotation', 'Si muriere, la pena será de diez años."', 'Fin del artículo.'],
  ])('takes none: %s', (_, ...lines) => {
    expect(rubricAfterMark(items('##### Artículo 5', ...lines), 0)).toEqual([]);
  });

  it('takes none at the end of the text', () => {
    expect(rubricAfterMark(items('##### Artículo 5', 'Definiciones'), 0)).toEqual([]);
    expect(rubricAfterMark([], 0)).toEqual([]);
  });
});

describe('rubricBeforeMark', () => {
  const where = { afterColon: false, inText: true, opensDivision: false, hasOwnRubric: false };
  const before = (line: string, mark: string, change: Partial<typeof where> = {}, sentence = 'Acaba la frase.') => {
    const [first, item, next] = items(sentence, line, mark);
    return rubricBeforeMark(item as ActItem, next, { ...where, before: first, ...change });
  };

  it('takes a bold line, and a plain one after the end of a sentence', () => {
    expect(before('**De los fareros**', '##### Art. 5º - El farero vela.')).toBe('De los fareros');
    expect(before('Acción pública', '##### Art. 5º - El farero vela.')).toBe('Acción pública');
    expect(before('Orden de relevo', '##### ARTICULO 5.—')).toBe('Orden de relevo');
  });

  it('takes none for what has its rubric below, is quoted, stands before the text or in the middle of a sentence', () => {
    const mark = '##### Art. 5º - El farero vela.';
    expect(before('Orden de relevo', '##### ARTICULO 5.—', { hasOwnRubric: true })).toBe('');
    expect(before('Acción pública', '"Artículo 5: El farero vela.')).toBe('');
    expect(before('Acción pública', mark, { inText: false })).toBe('');
    expect(before('Acción pública', mark, {}, 'La frase sigue en el Ministerio de')).toBe('');
    expect(before('Acción pública;', mark)).toBe('');
    expect(before('Juan Faro — Luis Mar', mark)).toBe('');
    expect(before('y otros', mark)).toBe('');
  });

  it('takes a short line after the colon that announces a wording', () => {
    expect(before('Encubrimiento', 'Artículo 5: El farero vela.', { afterColon: true }, 'Sustitúyese por:')).toBe(
      'Encubrimiento',
    );
    expect(before('Muriere."', 'Artículo 5: El farero vela.', { afterColon: true }, 'Sustitúyese por:')).toBe('');
  });
});

describe('capitalsBeforeMark', () => {
  it('takes one line or several that lead to a mark', () => {
    expect(capitalsBeforeMark(items('TRANSITO', '##### ARTICULO 9', 'El paso es libre.'), 0)).toEqual(['TRANSITO']);
    expect(
      capitalsBeforeMark(items('CONDICIONES PARA LA APLICACION', 'DEL ACUERDO', '##### ARTICULO 3', 'Se aplica.'), 0),
    ).toEqual(['CONDICIONES PARA LA APLICACION', 'DEL ACUERDO']);
    expect(capitalsBeforeMark(items('FAROS', '##### Artículo 5º — Dependerán de la Dirección.'), 0)).toEqual(['FAROS']);
  });

  it.each([
    ['a mark that carries its rubric below', 'PARTE DE LOS FAROS', '##### Artículo 9', 'Tránsito', 'El paso es libre.'],
    ['a line in small letters', 'Tránsito', '##### ARTICULO 9', 'El paso es libre.'],
    ['names of those who signed', 'FARO - MAR - LUZ', '##### ARTICULO 9', 'El paso es libre.'],
    ['a number line', 'LEY 12345', '##### ARTICULO 9', 'El paso es libre.'],
    ['no mark behind it', 'TRANSITO', 'El paso es libre.'],
    ['a division', 'CAPITULO II', '##### ARTICULO 9', 'El paso es libre.'],
    ['a line that ends with a joining word', 'DE LOS FAROS Y', '##### ARTICULO 9', 'El paso es libre.'],
    ['too many lines', 'UNO SOLO', 'DOS MAS', 'TRES MAS', 'CUATRO MAS', 'CINCO MAS', 'SEIS MAS', '##### ARTICULO 9'],
  ])('takes none: %s', (_, ...lines) => {
    expect(capitalsBeforeMark(items(...lines), 0)).toEqual([]);
  });
});
