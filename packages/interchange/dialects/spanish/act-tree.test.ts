import { describe, expect, it } from 'vitest';
import { readItems } from './act-items.ts';
import { buildActTree } from './act-tree.ts';
import { everyNode, outline } from './outline.testing.ts';
import { readParagraphs } from './paragraphs.ts';

/** Paragraphs of an invented act; each line is one, as InfoLEG writes them. */
const tree = (...lines: string[]) => buildActTree(readItems(readParagraphs(lines.join('\n\n'))));
const SIGNED = 'DADA EN LA SALA DE SESIONES, EN LA CAPITAL, A LOS DOS DIAS DEL MES DE MAYO';

describe('the articles of an act', () => {
  it('stand in order, with repeated and derogated numbers, under their divisions', () => {
    const nodes = tree(
      '# FAROS',
      'Ley 99.001',
      '### TITULO I',
      'DE LOS FAROS',
      '### CAPITULO I',
      'Disposiciones generales',
      '**ARTICULO 1º** — Todo faro se enciende de noche.',
      '**ARTICULO 2º** — Se apaga de día.',
      '**ARTICULO 2º** — Se apaga al alba.',
      '**ARTICULO 2º bis.** — Salvo con niebla.',
      '### CAPITULO II',
      '*(Capítulo incorporado por art. 9° de la Ley N° 99.002)*',
      '**De los fareros**',
      '**ARTICULO 5º** — El farero vela.',
    );
    expect(outline(nodes)).toEqual([
      'TITULO I {DE LOS FAROS}',
      '  CAPITULO I {Disposiciones generales}',
      '    ARTICULO 1º',
      '    ARTICULO 2º',
      '    ARTICULO 2º',
      '    ARTICULO 2º bis',
      '  CAPITULO II {De los fareros}',
      '    ARTICULO 5º',
    ]);
    expect(everyNode(nodes).some((node) => node.text.includes('Capítulo incorporado'))).toBe(true);
  });

  it('carry the rubric that stands before, after or on the mark', () => {
    const nodes = tree(
      '### LIBRO I',
      '**Disposiciones generales**',
      '### CAPITULO I',
      'Acción',
      'Acción pública',
      '##### Art. 1º - La acción es pública.',
      'Ejercicio de la acción',
      '##### Art. 2º - La ejerce el fiscal.',
      '**ARTÍCULO 3. —** *Del plazo.* El plazo es de un día.',
    );
    expect(outline(nodes)).toEqual([
      'LIBRO I {Disposiciones generales}',
      '  CAPITULO I {Acción}',
      '    Art. 1º {Acción pública}',
      '    Art. 2º {Ejercicio de la acción}',
      '    ARTÍCULO 3 {Del plazo.}',
    ]);
    expect(everyNode(nodes).at(-1)?.text).toBe('El plazo es de un día.');
  });

  it('do not take a broken sentence for a rubric', () => {
    const [, article] = tree(
      'CONVENIO',
      '##### Artículo 1',
      'Las consultas que prevé el presente convenio se harán por el Ministerio',
      'Público de cada país.',
      'Final',
    );
    expect(article?.heading).toBe('');
    expect(article?.text).toContain('Las consultas');
  });

  it('are not looked for in a table of contents, in corrections or in earlier wordings', () => {
    const nodes = tree(
      'CODIGO DE FAROS',
      '**Indice Temático**',
      '**LIBRO PRIMERO**',
      '[TITULO I](#2)',
      'DE LA LUZ',
      'Arts. 1 a 2',
      '**LIBRO PRIMERO**',
      '**ARTICULO 1.-** Haya luz.',
      '**ARTICULO 2.-** Comuníquese al Poder Ejecutivo.',
      SIGNED,
      '— FE DE ERRATAS —',
      'DONDE DICE:',
      'Artículo 1.- Halla luz.',
      '**Antecedentes Normativos**',
      '- Artículo 1°, sustituido por art. 3° de la Ley N° 99.003.',
      'Artículo 1.- Había luz.',
    );
    expect(outline(nodes)).toEqual(['LIBRO PRIMERO', '  ARTICULO 1', '  ARTICULO 2']);
  });
});

describe('amending acts', () => {
  it('keep each quoted article under the article that quotes it', () => {
    const nodes = tree(
      '##### ARTICULO 1º — Sustitúyese el artículo 2º de la Ley N° 99.001 por el siguiente:',
      '##### Artículo 2º: El faro se apaga al alba.',
      'Salvo con niebla.',
      '##### ARTICULO 2º — Incorpórase como artículo 31 bis el siguiente:',
      '"Artículo 31 bis: El farero duerme de día".',
      '##### ARTICULO 3º — Derógase el artículo 40.',
      '##### ARTICULO 4º — Comuníquese al Poder Ejecutivo.',
    );
    expect(outline(nodes)).toEqual([
      'ARTICULO 1º',
      '  Artículo 2º',
      'ARTICULO 2º',
      '  Artículo 31 bis',
      'ARTICULO 3º',
      'ARTICULO 4º',
    ]);
  });

  it('keep a quoted chapter inside the article, and open a chapter of their own', () => {
    const nodes = tree(
      '##### Artículo 1° - Incorpórase como título VII de la ley de faros, el siguiente:',
      'TÍTULO VII',
      'Luces',
      '##### Artículo 70: Haya luz.',
      '##### Artículo 71: Hágase.',
      '### CAPITULO II',
      'Disposiciones finales',
      '##### Artículo 2° - Comuníquese.',
    );
    expect(outline(nodes)).toEqual([
      'Artículo 1°',
      '  Artículo 70',
      '  Artículo 71',
      'CAPITULO II {Disposiciones finales}',
      '  Artículo 2°',
    ]);
  });

  it('keep a whole text that an article quotes under that article', () => {
    const nodes = tree(
      '##### ARTÍCULO 1° — Los faros pagan.',
      "##### ARTÍCULO 2° — Apruébase como 'Impuesto a los faros', el siguiente texto:",
      '##### Artículo 1º — Hay un impuesto.',
      '##### Artículo 2° — Es pequeño.',
      '##### Artículo 3° — Se paga en mayo.',
      '##### ARTÍCULO 3° — Comuníquese.',
    );
    expect(outline(nodes)).toEqual([
      'ARTÍCULO 1°',
      'ARTÍCULO 2°',
      '  Artículo 1º',
      '  Artículo 2°',
      '  Artículo 3°',
      'ARTÍCULO 3°',
    ]);
  });

  it('are told from an article with a note on the law that changed it', () => {
    const nodes = tree(
      '**ARTICULO 1º** — Las luces son las siguientes: *(Artículo sustituido por art. 1° de la Ley N° 99.002:)*',
      '**ARTICULO 4º** — El farero vela.',
    );
    expect(outline(nodes)).toEqual(['ARTICULO 1º', 'ARTICULO 4º']);
  });
});

describe('annexes', () => {
  it('of two treaties stand each under its own title', () => {
    const nodes = tree(
      'Ley 99.010',
      '##### ARTICULO 1° — Apruébase el Convenio de Luces.',
      '##### ARTICULO 2° — Comuníquese al Poder Ejecutivo.',
      SIGNED,
      'CONVENIO DE LUCES ENTRE LAS',
      'COSTAS',
      'Preámbulo',
      'Las Partes,',
      '##### Artículo 1',
      'Finalidad',
      'El fin es la luz.',
      '##### Artículo 2',
      'Definiciones',
      '1. Luz es lo que alumbra.',
      'EN FE DE LO CUAL, firman.',
      'PROTOCOLO QUE COMPLEMENTA EL CONVENIO DE LUCES',
      '##### Artículo 1',
      'El protocolo complementa.',
      '##### Artículo 2',
      'Entra en vigor en mayo.',
    );
    expect(outline(nodes)).toEqual([
      'ARTICULO 1°',
      'ARTICULO 2°',
      '{CONVENIO DE LUCES ENTRE LAS COSTAS}',
      '  Artículo 1 {Finalidad}',
      '  Artículo 2 {Definiciones}',
      '{PROTOCOLO QUE COMPLEMENTA EL CONVENIO DE LUCES}',
      '  Artículo 1',
      '  Artículo 2',
    ]);
  });

  it('take the title of the treaty after the word annex, and Roman numbers', () => {
    const nodes = tree(
      '##### ARTICULO 1° — Apruébase el Acuerdo.',
      '##### ARTICULO 2° — Comuníquese.',
      '### ANEXO I',
      'ACUERDO DE FAROS',
      '(Firmado en la costa)',
      'ARTICULO I',
      'Habrá faros.',
      'ARTICULO II',
      'Habrá luces.',
    );
    expect(outline(nodes)).toEqual([
      'ARTICULO 1°',
      'ARTICULO 2°',
      'ANEXO I {ACUERDO DE FAROS}',
      '  ARTICULO I',
      '  ARTICULO II',
    ]);
  });

  it('stay apart from the text of another act that stands between two articles of a code', () => {
    const code = (number: number) => `##### Art. ${number}. - Regla ${number}.`;
    const nodes = tree(
      ...[1, 2, 3, 4, 5, 6, 7, 8].map(code),
      'ARTÍCULO 1°.- Hay otra ley.',
      'ARTÍCULO 2°.- Comuníquese al Poder Ejecutivo.',
      SIGNED,
      code(9),
    );
    expect(outline(nodes).slice(7)).toEqual(['Art. 8', '', '  ARTÍCULO 1°', '  ARTÍCULO 2°', 'Art. 9']);
  });
});
