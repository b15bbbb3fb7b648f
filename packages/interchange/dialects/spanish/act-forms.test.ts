import { describe, expect, it } from 'vitest';
import { readItems } from './act-items.ts';
import { buildActTree } from './act-tree.ts';
import { everyNode, outline } from './outline.testing.ts';
import { readParagraphs } from './paragraphs.ts';

const tree = (...lines: string[]) => buildActTree(readItems(readParagraphs(lines.join('\n\n'))));
const SIGNED = 'DADA EN LA SALA DE SESIONES, EN LA CAPITAL, A LOS DOS DIAS DEL MES DE MAYO';
const APPROVED = ['**ARTICULO 1º** — Apruébase el acuerdo.', '**ARTICULO 2º** — Comuníquese.', SIGNED];

describe('marks that were printed badly', () => {
  it('are found when the word is misprinted', () => {
    const nodes = tree(
      '**ARTICULO 1. -** Los faros lucen.',
      '**ARTIULO 2. -** Las balizas lucen.',
      '**ARTÍCLO 3. -** Las boyas flotan.',
      '**ATICULO 4. -** Comuníquese.',
    );
    expect(outline(nodes)).toEqual(['ARTICULO 1', 'ARTIULO 2', 'ARTÍCLO 3', 'ATICULO 4']);
  });

  it('are found when the number stands on the next line', () => {
    const nodes = tree(
      '**ARTICULO 1º**— Sustitúyese el artículo 7º de la Ley de Faros por el siguiente:',
      '“ARTICULO',
      '7º — El faro depende de los siguientes órganos:',
      '— Del mar.',
      '**ARTICULO 2º**— Incorpórase como artículo 8 bis el siguiente:',
      '“ARTICULO',
      '8 bis. — La baliza también”.',
      '**Título',
      'II**',
      '**De la luz**',
      '**ARTICULO 3º**— Comuníquese.',
    );
    expect(outline(nodes)).toEqual([
      'ARTICULO 1º',
      '  ARTICULO 7º',
      'ARTICULO 2º',
      '  ARTICULO 8 bis',
      'Título II {De la luz}',
      '  ARTICULO 3º',
    ]);
  });

  it('are split from the note before them, divisions in small letters too', () => {
    const nodes = tree(
      '### LIBRO I',
      '**ARTICULO 1º.-** El faro luce. *(Artículo sustituido por art. 3° de la Ley 9)*Capítulo IX',
      'De las balizas',
      '**ARTICULO 2º.-** La baliza luce. *(Nota.)*Sección Segunda',
      'De las boyas',
      '**ARTICULO 3º.-** La boya flota.',
    );
    expect(outline(nodes)).toEqual([
      'LIBRO I',
      '  ARTICULO 1º',
      '  Capítulo IX {De las balizas}',
      '    ARTICULO 2º',
      '    Sección Segunda {De las boyas}',
      '      ARTICULO 3º',
    ]);
  });
});

describe('a treaty annexed to an act', () => {
  it('has rubrics in capitals above its articles', () => {
    const nodes = tree(
      ...APPROVED,
      'ACUERDO SOBRE FAROS',
      'Las Partes convienen lo siguiente.',
      'DEFINICIONES',
      '##### ARTICULO 1',
      'Se entiende por faro una torre con luz.',
      'CONDICIONES PARA LA APLICACION',
      'DEL ACUERDO',
      '##### ARTICULO 2',
      'Se aplica de noche.',
      'TRANSITO',
      '##### ARTICULO 3',
      'El paso es libre.',
    );
    expect(outline(nodes)).toEqual([
      'ARTICULO 1º',
      'ARTICULO 2º',
      '{ACUERDO SOBRE FAROS}',
      '  ARTICULO 1 {DEFINICIONES}',
      '  ARTICULO 2 {CONDICIONES PARA LA APLICACION DEL ACUERDO}',
      '  ARTICULO 3 {TRANSITO}',
    ]);
  });

  it('has parts named by a Roman number alone', () => {
    const nodes = tree(
      ...APPROVED,
      'PROTOCOLO SOBRE FAROS',
      'Las Partes convienen lo siguiente:',
      'I. Disposiciones generales',
      '##### Artículo 1',
      'Finalidad',
      'La finalidad es la luz.',
      'II. Prevención',
      '##### Artículo 2',
      'Registros',
      'Se lleva un registro.',
    );
    expect(outline(nodes).slice(2)).toEqual([
      '{PROTOCOLO SOBRE FAROS}',
      '  I {Disposiciones generales}',
      '    Artículo 1 {Finalidad}',
      '  II {Prevención}',
      '    Artículo 2 {Registros}',
    ]);
  });

  it('has a title that goes over lines of a single word', () => {
    const nodes = tree(
      ...APPROVED,
      'CONVENCION DE FAROS ENTRE LA REPUBLICA DEL NORTE',
      'Y',
      'LA REPUBLICA DEL SUR',
      'La República del Norte y la República del Sur convienen lo siguiente:',
      '##### Artículo 1',
      'Hay luz en el mar y en la tierra, de noche.',
    );
    expect(outline(nodes).slice(2)).toEqual([
      '{CONVENCION DE FAROS ENTRE LA REPUBLICA DEL NORTE Y LA REPUBLICA DEL SUR}',
      '  Artículo 1',
    ]);
  });

  it('has a bold title that ends with a point outside the bold', () => {
    const nodes = tree(
      '**ARTICULO 1°.-** Apruébase el convenio.',
      '**ARTICULO 2°.-** Comuníquese, publíquese y archívese.',
      '**FARO.**',
      '**Convenio',
      'de Faros entre el Norte y el Sur**.',
      'Los Gobiernos han convenido lo siguiente:',
      '##### ARTICULO 1°',
      'Hay luz en el mar y en la tierra, de noche.',
    );
    expect(outline(nodes).slice(2)).toEqual(['{Convenio de Faros entre el Norte y el Sur.}', '  ARTICULO 1°']);
  });
});

describe('an amending article', () => {
  it('takes the end of a quoted sentence for text, not for the rubric of the next article', () => {
    const nodes = tree(
      '**ARTICULO 1º** — Sustitúyese el artículo 106 por el siguiente:',
      '"Artículo 106: El que apagare la luz, si resultare grave daño.',
      'Si ocurriere la muerte, la pena será de 5 a 15 años de prisión."',
      '**ARTICULO 2º** — Comuníquese.',
    );
    expect(outline(nodes)).toEqual(['ARTICULO 1º', '  Artículo 106', 'ARTICULO 2º']);
    expect(everyNode(nodes)[1]?.text).toContain('Si ocurriere la muerte');
  });

  it('goes on after a quoted article in a text of its own', () => {
    const nodes = tree(
      '**ARTICULO 1º** — Modifícase el Código de Faros:',
      '1. Sustitúyese el artículo 255 por el siguiente:',
      '"Artículo 255 — El faro luce."',
      '2. Sustitúyese el artículo 257 por el siguiente:',
      '"Artículo 257 — La baliza luce."',
      '3. Incorpórase como último párrafo del artículo 260 el siguiente:',
      'La boya flota.',
      '**ARTICULO 2º** — Comuníquese.',
    );
    expect(nodes[0]?.children.map((node) => [node.role, node.number, node.text])).toEqual([
      ['article', 'Artículo 255', 'El faro luce."'],
      ['text', '', '2. Sustitúyese el artículo 257 por el siguiente:'],
      ['article', 'Artículo 257', 'La baliza luce."'],
      ['text', '', '3. Incorpórase como último párrafo del artículo 260 el siguiente:\nLa boya flota.'],
    ]);
    expect(nodes[1]?.number).toBe('ARTICULO 2º');
  });

  it('leaves an instruction with the designation it follows', () => {
    const nodes = tree(
      '**ARTICULO 1º** — Modifícanse los artículos 163 y 277 del Código, que quedarán redactados:',
      '"ARTICULO 163:',
      'Incorpórase como inciso 5° el siguiente:',
      '5° Cuando se apague."',
      '**ARTICULO 2º** — Comuníquese.',
    );
    expect(nodes[0]?.children.map((node) => [node.role, node.number])).toEqual([['article', 'ARTICULO 163']]);
  });

  it('that renames a title opens no division of the act', () => {
    const nodes = tree(
      '##### ARTICULO 1° – Incorpórase un título XII que contendrá el epígrafe siguiente:',
      '### TITULO XII',
      'De las balizas',
      'El actual título XII pasará a denominarse',
      '### TITULO XIII',
      '##### ARTICULO 2° – Comuníquese.',
    );
    expect(outline(nodes)).toEqual(['ARTICULO 1°', 'ARTICULO 2°']);
    expect(nodes[0]?.text).toContain('TITULO XIII');
  });
});

describe('other forms of Argentine acts', () => {
  it('reads the codes whose articles are headings with a rubric on the line', () => {
    const nodes = tree(
      '### TÍTULO PRELIMINAR',
      '### CAPÍTULO 1',
      'Derecho',
      '##### ARTÍCULO 1°.- Fuentes y aplicación. Los casos se rigen por la ley.',
      '##### ARTÍCULO 2°.- Interpretación. La ley se interpreta.',
      '### CAPÍTULO 2',
      'Ley',
      '##### ARTÍCULO 4°.- Ámbito subjetivo. Las leyes obligan.',
    );
    expect(outline(nodes)).toEqual([
      'TÍTULO PRELIMINAR',
      '  CAPÍTULO 1 {Derecho}',
      '    ARTÍCULO 1°',
      '    ARTÍCULO 2°',
      '  CAPÍTULO 2 {Ley}',
      '    ARTÍCULO 4°',
    ]);
  });

  it('reads articles numbered by words, a decree and its visa', () => {
    const nodes = tree(
      'Visto el expediente y considerando:',
      'El Presidente decreta:',
      'Artículo Primero. Enciéndanse los faros.',
      'Artículo Segundo. Apáguense de día.',
      'Artículo Tercero. Comuníquese.',
    );
    expect(outline(nodes)).toEqual(['Artículo Primero', 'Artículo Segundo', 'Artículo Tercero']);
    expect(nodes[0]).toMatchObject({ role: 'text' });
  });

  it('keeps the parts of a code under its books', () => {
    const nodes = tree(
      '### PRIMERA PARTE',
      'PARTE GENERAL',
      '### LIBRO PRIMERO',
      '### SECCION I',
      'DE LOS FAROS',
      '##### Art. 1.- Luz.',
      '### SECCION II',
      'DE LAS BALIZAS',
      '##### Art. 2.- Sombra.',
      '### DISPOSICIONES TRANSITORIAS',
      '##### Art. 3.- Rige desde hoy.',
    );
    expect(outline(nodes).filter((line) => line.includes('Art.'))).toHaveLength(3);
    expect(outline(nodes).map((line) => line.trim())).toContain('{DISPOSICIONES TRANSITORIAS}');
  });
});
