import { describe, expect, it } from 'vitest';
import { readArticleMark } from './article-mark.ts';
import { readDivisionMark } from './division-mark.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';

function paragraph(markdown: string): Paragraph {
  return readParagraphs(markdown)[0] as Paragraph;
}

const mark = (markdown: string, unfinished = false) => readArticleMark(paragraph(markdown), unfinished);

describe('readArticleMark', () => {
  it.each([
    ['##### Artículo 277: 1) El que mintiere', 'Artículo 277', '1) El que mintiere'],
    ['**ARTICULO 1º**— Sustitúyese la rúbrica', 'ARTICULO 1º', 'Sustitúyese la rúbrica'],
    ['**ARTICULO** **24 bis.** — La acción', 'ARTICULO 24 bis', 'La acción'],
    ['**ARTICULO 25****bis****.**— Las sanciones', 'ARTICULO 25 bis', 'Las sanciones'],
    ['ARTICULO **2º** — Derógase', 'ARTICULO 2º', 'Derógase'],
    ['Art.2.- Comuníquese', 'Art.2', 'Comuníquese'],
    ['##### Art. 303.- Será reprimido', 'Art. 303', 'Será reprimido'],
    ['Artículo. 2°-Dentro del término', 'Artículo. 2°', 'Dentro del término'],
    ['##### Artículo 5 Los Estados', 'Artículo 5', 'Los Estados'],
    ['##### Artículo 1', 'Artículo 1', ''],
    ['ARTICULO XIV', 'ARTICULO XIV', ''],
    ['##### Artículo Unico', 'Artículo Unico', ''],
    ['**Artículo Primero.** Los fines', 'Artículo Primero', 'Los fines'],
    ['Artículo I. Definiciones', 'Artículo I', 'Definiciones'],
    ['##### Artículo 316, Inciso 1°. — Que sea hecha', 'Artículo 316, Inciso 1°', 'Que sea hecha'],
    ['ARTICULO 20. (Organos).- Son', 'ARTICULO 20', '(Organos).- Son'],
  ])('reads %s', (markdown, printed, rest) => {
    expect(mark(markdown)).toMatchObject({ printed, rest });
  });

  it('knows a quoted mark and an article without a number', () => {
    expect(mark('"Artículo 31 bis: El agente')).toMatchObject({ printed: 'Artículo 31 bis', quoted: true });
    expect(mark('“Artículo…: La extinción')).toMatchObject({ printed: 'Artículo…', value: 0, quoted: true });
    expect(mark('Artículo ....- Serán responsables')).toMatchObject({ value: 0 });
  });

  it.each([
    'artículo 90, de seis meses a tres años',
    'artículo anterior será aplicable',
    'Arts. 282 a 302',
    'Artículo 9, 1), línea 1:',
    'Artículo 28 (2), línea 2:',
    'Artículo 51 de la Carta',
    '##### artículo 15 bis del Código',
    '(Artículo derogado por art. 4° de la Ley)',
    '- Artículo 4° sustituido por art. 2°',
    'Articulado general',
  ])('takes %s for no article', (markdown) => {
    expect(mark(markdown)).toBeUndefined();
  });

  it('takes a mention in a sentence that goes on for no article, but a mark with a dash for one', () => {
    expect(mark('Artículo 13 Los Estados', true)).toBeUndefined();
    expect(mark('##### ARTICULO 2.— Entrada en vigencia', true)).toBeDefined();
    expect(mark('##### Artículo 15', true)).toBeDefined();
  });
});

describe('readDivisionMark', () => {
  const division = (markdown: string) => readDivisionMark(paragraph(markdown));

  it.each([
    ['### CAPITULO I', 'CAPITULO I', ''],
    ['### Capítulo 2 bis: Abigeato', 'Capítulo 2 bis', 'Abigeato'],
    ['PARTE XI. DE LA ASAMBLEA', 'PARTE XI', 'DE LA ASAMBLEA'],
    ['### LIBRO I - DISPOSICIONES GENERALES', 'LIBRO I', 'DISPOSICIONES GENERALES'],
    ['**LIBRO PRIMERO**', 'LIBRO PRIMERO', ''],
    ['### Sección Primera', 'Sección Primera', ''],
    ['*Capítulo 1*', 'Capítulo 1', ''],
    ['TITULO PRELIMINAR', 'TITULO PRELIMINAR', ''],
    ['**PRIMERA PARTE**', 'PRIMERA PARTE', ''],
    ['**DISPOSICIONES TRANSITORIAS**', '', 'DISPOSICIONES TRANSITORIAS'],
  ])('reads %s', (markdown, printed, heading) => {
    expect(division(markdown)).toMatchObject({ printed, heading });
  });

  it.each([
    '### Capítulo VII de la Carta',
    '### título XI y en el inciso 5',
    'Parte requerido se considere competente',
    'Título suficiente de ejecución',
    'Capítulo I. Las penas de este capítulo se agravarán.',
    'Sección A la que se refiere',
  ])('takes %s for no division', (markdown) => {
    expect(division(markdown)).toBeUndefined();
  });

  it('orders the words from part to section', () => {
    const ranks = ['PARTE I', 'LIBRO I', 'TITULO I', 'CAPITULO I', 'SECCION I'].map(
      (text) => division(text)?.rank ?? -1,
    );
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).size).toBe(5);
  });
});
