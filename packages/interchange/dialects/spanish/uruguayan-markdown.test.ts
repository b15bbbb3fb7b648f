import { describe, expect, it } from 'vitest';
import { argentineMarkdown } from './argentine-markdown.ts';
import { everyNode, fileOf, onlyLaw, outline } from './outline.testing.ts';
import { uruguayanMarkdown } from './uruguayan-markdown.ts';

function act(count: string, ...body: string[]): string {
  return [
    '---',
    'title: "Decreto Ley Nº 14999 - FAROS',
    'DE LA COSTA"',
    'identifier: "UY-decreto-ley-14999"',
    'country: "uy"',
    'publication_date: "1980-01-31"',
    'last_updated: "1980-01-31"',
    'status: "in_force"',
    'source: "https://www.impo.com.uy/bases/decretos-ley/14999-1980"',
    'official_type: "Decreto Ley"',
    'official_number: "14999"',
    'promulgation_date: "1980-01-15"',
    `article_count: "${count}"`,
    '---',
    '# Decreto Ley Nº 14999 - FAROS',
    'DE LA COSTA',
    '',
    body.join('\n\n'),
  ].join('\n');
}

const read = (text: string) => onlyLaw(uruguayanMarkdown.read(fileOf(text), {}));

describe('uruguayanMarkdown', () => {
  it('describes the act', () => {
    const document = read(act('2', '##### Artículo 1', 'Haya luz.', '##### Artículo 2', '(*)'));
    expect(document).toMatchObject({
      dialect: 'uruguayan-markdown',
      country: 'UY',
      language: 'es',
      title: 'Decreto Ley Nº 14999 - FAROS DE LA COSTA',
      identifiers: [
        { scheme: 'source', value: 'impo:UY-decreto-ley-14999' },
        { scheme: 'act-number', value: 'UY:decreto-ley-14999' },
      ],
      versionDate: '1980-01-31',
      statedArticleCount: 2,
      status: 'in-force',
    });
    expect(document.alternativeTitles).toEqual(
      expect.arrayContaining(['Decreto Ley 14.999', 'Decreto Ley 14999', 'Decreto-Ley 14.999']),
    );
    expect(document.dates.map((date) => `${date.event} ${date.date}`)).toEqual([
      'adopted 1980-01-15',
      'published 1980-01-31',
    ]);
  });

  it('keeps (*) texts as provisions and signatures as a text', () => {
    const document = read(
      act('2', '##### Artículo 1', '(*)', '##### Artículo 2-BIS', 'Comuníquese. (*)', '**FARERO - PILOTO**'),
    );
    expect(outline(document.nodes)).toEqual(['Artículo 1', 'Artículo 2-BIS']);
    expect(
      everyNode(document.nodes)
        .map((node) => node.text)
        .slice(1),
    ).toEqual(['(*)', 'Comuníquese. (*)', 'FARERO - PILOTO']);
  });

  it('puts quoted articles under the quoting one, with their rubric', () => {
    const document = read(
      act(
        '2',
        '##### Artículo 1',
        '(Luces).- Sustitúyese el artículo 20 por el siguiente:',
        '"ARTICULO 20. (Organos).-',
        'Son órganos los faros".',
        'ARTICULO 21. (Más).- Otros.',
        'Agrégase al artículo 22 el siguiente inciso:',
        '##### Artículo 2',
        'Comuníquese.',
      ),
    );
    expect(outline(document.nodes)).toEqual([
      'Artículo 1 {Luces}',
      '  ARTICULO 20 {Organos}',
      '  ARTICULO 21 {Más}',
      'Artículo 2',
    ]);
    const [, first] = document.nodes;
    expect(first?.text).toBe('Sustitúyese el artículo 20 por el siguiente:');
    expect(first?.children.map((node) => [node.role, node.text])).toEqual([
      ['article', 'Son órganos los faros".'],
      ['article', 'Otros.'],
      ['text', 'Agrégase al artículo 22 el siguiente inciso:'],
    ]);
  });

  it('reads the articles that an older act lists by their numbers alone', () => {
    const document = read(
      act(
        '2',
        '##### Artículo 1',
        'Sustitúyense los artículos 15, 16 y 80 del Código de Faros por los siguientes:',
        '15.- (De la luz en orden al tiempo).',
        '"La luz se enciende:',
        '1.- (De noche).',
        '2.- (Con niebla)."',
        '16 bis.- "No se apaga."',
        'Artículo 80.- (Color). (Sustituirlo totalmente por este texto):',
        '"Es blanca."',
        '83.- (Alcance). Diez millas.',
        '##### Artículo 2',
        '15.- (No es artículo, porque nada se sustituye).',
      ),
    );
    expect(outline(document.nodes)).toEqual([
      'Artículo 1',
      '  15 {De la luz en orden al tiempo}',
      '  16 bis',
      '  Artículo 80 {Color}',
      '  83 {Alcance}',
      'Artículo 2',
    ]);
    expect(everyNode(document.nodes).find((node) => node.number === '15')?.text).toContain('1.- (De noche).');
  });

  it('opens divisions with and without a word, and with a heading on the next line', () => {
    const document = read(
      act(
        '3',
        '## PARTE I',
        'PRINCIPIOS',
        '### CAPÍTULO I - DE LA LUZ EN LA',
        'COSTA',
        '##### Artículo 1',
        'Haya luz.',
        '#### I - DE LOS FAREROS',
        '##### Artículo 2',
        'Velan.',
        '#### DISPOSICION TRANSITORIA',
        '##### Artículo 3',
        'Hoy no.',
      ),
    );
    expect(outline(document.nodes)).toEqual([
      'PARTE I {PRINCIPIOS}',
      '  CAPÍTULO I {DE LA LUZ EN LA COSTA}',
      '    Artículo 1',
      '    I {DE LOS FAREROS}',
      '      Artículo 2',
      '  {DISPOSICION TRANSITORIA}',
      '    Artículo 3',
    ]);
  });

  it('is told from its sibling and refuses what is broken', () => {
    const text = act('1', '##### Artículo Unico', 'Haya luz.');
    expect(uruguayanMarkdown.recognise(fileOf(text))).toBeGreaterThan(0.9);
    expect(argentineMarkdown.recognise(fileOf(text))).toBe(0);
    expect([...uruguayanMarkdown.read(fileOf(text.slice(0, 200)), {})]).toMatchObject([
      { outcome: 'refused', place: 'line 1' },
    ]);
    expect([...uruguayanMarkdown.read(fileOf(act('0')), {})]).toMatchObject([{ outcome: 'refused' }]);
    expect([...argentineMarkdown.read(fileOf(text), {})]).toMatchObject([{ outcome: 'refused' }]);
  });

  it('states no count where the file states none', () => {
    expect(read(act('', '##### Artículo 1', 'Haya luz.'))).not.toHaveProperty('statedArticleCount');
  });
});
