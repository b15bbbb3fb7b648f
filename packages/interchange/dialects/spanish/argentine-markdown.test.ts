import { describe, expect, it } from 'vitest';
import { argentineMarkdown } from './argentine-markdown.ts';
import { fileOf, onlyLaw, outline } from './outline.testing.ts';
import { uruguayanMarkdown } from './uruguayan-markdown.ts';

interface Act {
  subject?: string;
  identifier?: string;
  updated?: string;
  summary?: string;
  body: string[];
}

function act({ subject = 'FAROS', identifier = 'LEY-99001', updated = '2001-02-03', summary = '', body }: Act): string {
  return [
    '---',
    `title: "${subject}"`,
    `identifier: "${identifier}"`,
    'country: "ar"',
    'rank: "ley"',
    'publication_date: "1999-12-31"',
    `last_updated: "${updated}"`,
    'status: "in_force"',
    'source: "http://servicios.infoleg.gob.ar/norma.htm"',
    'infoleg_id: "4711"',
    'enactment_date: "1999-11-30"',
    `texto_resumido: "${summary}"`,
    '---',
    `# ${subject}`,
    '',
    body.join('\n\n'),
  ].join('\n');
}

const read = (text: string, options = {}) => onlyLaw(argentineMarkdown.read(fileOf(text), options));
const ENACTED = [
  'Sancionada: Noviembre 30 de 1999.',
  '##### ARTICULO 1º — Haya luz.',
  '##### ARTICULO 2º — Comuníquese.',
];

describe('argentineMarkdown', () => {
  it('describes the act', () => {
    const document = read(act({ body: ['FAROS', 'Ley 99.001', 'Luces de la costa.', ...ENACTED] }));
    expect(document).toMatchObject({
      dialect: 'argentine-markdown',
      country: 'AR',
      language: 'es',
      title: 'Ley 99.001 – Luces de la costa',
      alternativeTitles: ['Ley 99.001', 'Ley 99001', 'Ley N° 99.001'],
      identifiers: [
        { scheme: 'source', value: 'infoleg:4711' },
        { scheme: 'act-number', value: 'AR:LEY-99001' },
      ],
      versionDate: '2001-02-03',
      status: 'in-force',
      standing: 'courtesy',
      source: { file: 'act.md', url: 'http://servicios.infoleg.gob.ar/norma.htm', publisher: 'InfoLEG' },
    });
    expect(document.dates).toEqual([
      { event: 'adopted', date: '1999-11-30', precision: 'day' },
      { event: 'published', date: '1999-12-31', precision: 'day' },
      { event: 'amended', date: '2001-02-03', precision: 'day' },
    ]);
    expect(outline(document.nodes)).toEqual(['ARTICULO 1º', 'ARTICULO 2º']);
  });

  it('takes 1900-01-01 and what is no date for unknown', () => {
    for (const updated of ['1900-01-01', '2001-02-31', 'ayer', '']) {
      const document = read(act({ updated, body: ['Ley 99.001', ...ENACTED] }));
      expect(document.versionDate).toBe('1999-12-31');
      expect(document.dates.map((date) => date.event)).toEqual(['adopted', 'published']);
    }
  });

  it('lets the user overrule country and language', () => {
    expect(read(act({ body: ENACTED }), { country: 'PY', language: 'gn' })).toMatchObject({
      country: 'PY',
      language: 'gn',
    });
  });

  it('refuses a front matter that is never closed, one without an identifier, and a file without text', () => {
    const whole = act({ body: ENACTED });
    const refused = (text: string) => [...argentineMarkdown.read(fileOf(text), {})];
    const broken = whole.slice(0, whole.indexOf('---', 5));
    expect(argentineMarkdown.recognise(fileOf(broken))).toBeGreaterThan(0.9);
    expect(refused(broken)).toMatchObject([{ outcome: 'refused', place: 'line 1' }]);
    expect(refused(whole.replace('LEY-99001', ''))).toMatchObject([{ outcome: 'refused' }]);
    expect(refused(act({ body: [] }))).toMatchObject([{ outcome: 'refused', place: 'line 14' }]);
  });

  it('yields something for every cut of a file and never throws', () => {
    const whole = act({
      body: ['Ley 99.001', ...ENACTED, '### ANEXO', 'CONVENIO DE LUCES', '##### Artículo 1', 'Luz.'],
    });
    for (let end = 0; end <= whole.length; end += 1) {
      expect([...argentineMarkdown.read(fileOf(whole.slice(0, end)), {})]).toHaveLength(1);
    }
  });
});

describe('titles', () => {
  const title = (given: Act): string => read(act(given)).title;

  it('of a law filed under a code are not the name of that code', () => {
    const document = read(
      act({ subject: 'CODIGO PENAL', body: ['CODIGO PENAL', 'Ley 99.001', 'Modificación.', ...ENACTED] }),
    );
    expect(document.title).toBe('Ley 99.001 – CODIGO PENAL. Modificación');
    expect(document.alternativeTitles).not.toContain('CODIGO PENAL');
  });

  it('of the code itself are its name', () => {
    const document = read(
      act({ subject: 'CODIGO PENAL', identifier: 'LEY-11179', body: ['**CODIGO PENAL**', ...ENACTED] }),
    );
    expect(document.title).toBe('Código Penal de la Nación Argentina');
    expect(document.alternativeTitles).toEqual(expect.arrayContaining(['Código Penal', 'Ley 11.179']));
  });

  it('come from a heading that is no subject, from the summary, or from the number alone', () => {
    expect(
      title({
        subject: 'CONVENCIONES',
        body: ['CONVENCION DE LUCES', 'Ley 99.001', 'Apruébase la citada Convención.', ...ENACTED],
      }),
    ).toBe('Ley 99.001 – CONVENCION DE LUCES. Apruébase la citada Convención');
    expect(
      title({
        summary: 'APRUEBASE EL TRATADO DE LUCES.',
        subject: 'TRATADOS',
        body: ['**TRATADOS**', 'Ley 99001', 'Aprobación.', ...ENACTED],
      }),
    ).toBe('Ley 99.001 – APRUEBASE EL TRATADO DE LUCES');
    expect(title({ summary: 'LUCES DE LA COSTA', body: ENACTED })).toBe('Ley 99.001 – LUCES DE LA COSTA');
    expect(title({ subject: '', body: ENACTED })).toBe('Ley 99.001');
  });

  it('join broken lines, leave notes and dates out, and end at a sentence', () => {
    expect(
      title({ body: ['Ley 99.001', 'Luces de la Costa', 'Atlántica.Sancionada: Mayo 1 de 1999', ...ENACTED] }),
    ).toBe('Ley 99.001 – Luces de la Costa Atlántica');
    expect(title({ body: ['(Nota Infoleg: abrogada)', 'Ley 99.001', 'Luces.', ...ENACTED] })).toBe(
      'Ley 99.001 – Luces',
    );
    const long = title({ body: ['Ley 99.001', `${'Luces de la costa del mar. '.repeat(30)}`, ...ENACTED] });
    expect(long.length).toBeLessThanOrEqual(320);
    expect(long.endsWith('mar')).toBe(true);
  });

  it('put the heading before a description that leaves the changed act to it', () => {
    expect(
      title({
        subject: 'CODIGO PENAL',
        body: ['CODIGO PENAL', 'Ley 99.001', 'Sustitúyese el artículo 30.', ...ENACTED],
      }),
    ).toBe('Ley 99.001 – CODIGO PENAL. Sustitúyese el artículo 30');
    expect(
      title({ body: ['**FAROS**', '**Ley 99001**', 'Ley N° 88.000. Modificación de sus luces.', ...ENACTED] }),
    ).toBe('Ley 99.001 – Ley N° 88.000. Modificación de sus luces');
  });
});

describe('recognise', () => {
  it('tells the siblings apart by content and leaves everything else', () => {
    const text = act({ body: ENACTED });
    expect(argentineMarkdown.recognise(fileOf(text))).toBeGreaterThan(0.9);
    expect(uruguayanMarkdown.recognise(fileOf(text))).toBe(0);
    expect(argentineMarkdown.recognise(fileOf(text.replace(/\n/g, '\r\n')))).toBeGreaterThan(0.9);
    for (const other of [
      '',
      '# Ley 1',
      '---\ncountry: "fr"\n---\n',
      'country: "ar"\ninfoleg_id: "1"',
      '---\ncountry: "ar"\n---\n# x',
    ]) {
      expect(argentineMarkdown.recognise(fileOf(other))).toBe(0);
    }
    expect(
      argentineMarkdown.recognise({
        ...fileOf(''),
        text: () => {
          throw new Error('no text');
        },
      }),
    ).toBe(0);
  });
});
