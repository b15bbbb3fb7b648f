import { describe, expect, it } from 'vitest';
import type { LawDocument } from '../../law-document.ts';
import { argentineMarkdown } from '../spanish/argentine-markdown.ts';
import { documentsIn, fileOf } from './treaties.testing.ts';
import { articlesIn } from './treaty-tree.ts';

const frontMatter = `---
title: "CONVENCIONES"
identifier: "LEY-99999"
country: "ar"
publication_date: "2031-08-30"
source: "https://example.org/norma.htm"
infoleg_id: "99999"
---
# CONVENCIONES

Ley 99.999

`;
const approval = `##### ARTICULO 1° — Apruébase el tratado, que forma parte de la presente ley.

##### ARTICULO 2° — Comuníquese al Poder Ejecutivo.

DADA EN LA SALA DE SESIONES, EN BUENOS AIRES, A UN DIA.

`;
const treaty = (title: string, ...numbers: number[]) =>
  `${title}\n\n${numbers
    .map(
      (number) =>
        `##### Artículo ${number}\n\nRegistro ${number}\n\nLas Partes llevan el registro número ${number}.\n\n`,
    )
    .join('')}`;
const read = (body: string): LawDocument[] =>
  documentsIn(argentineMarkdown, fileOf('LEY-99999.md', frontMatter + body));
const summary = (documents: LawDocument[]) =>
  documents.map(
    ({ kind = 'legislation', title, nodes }) =>
      `${kind}: ${kind === 'treaty' ? title : ''} ${articlesIn(nodes).length}`,
  );

describe('the treaty that an act approves', () => {
  const one = approval + treaty('TRATADO DE REGISTROS ENTRE LA REPUBLICA ARGENTINA Y PRUEBALANDIA', 1, 2, 3, 4);

  it('is a document of its own beside the act, which stays as it is', () => {
    const [act, annexed, ...more] = read(one);
    expect(more).toEqual([]);
    expect(act).toMatchObject({
      country: 'AR',
      identifiers: expect.arrayContaining([{ scheme: 'act-number', value: 'AR:LEY-99999' }]),
    });
    expect(act?.kind).toBeUndefined();
    expect(articlesIn(act?.nodes ?? []).length).toBe(6);
    expect(annexed).toMatchObject({
      kind: 'treaty',
      country: 'INTL',
      language: 'es',
      standing: 'courtesy',
      title: 'TRATADO DE REGISTROS ENTRE LA REPUBLICA ARGENTINA Y PRUEBALANDIA',
      identifiers: [{ scheme: 'source', value: 'infoleg:99999#treaty' }],
      versionDate: '2031-08-30',
    });
    expect(articlesIn(annexed?.nodes ?? []).map(({ number }) => number)).toEqual([
      'Artículo 1',
      'Artículo 2',
      'Artículo 3',
      'Artículo 4',
    ]);
  });

  it('is known as the instrument it is, each of several', () => {
    const documents = read(
      approval +
        treaty('CONVENCION DE LAS NACIONES UNIDAS CONTRA LA CORRUPCION', 1, 2, 3) +
        treaty('PROTOCOLO CONTRA EL TRAFICO ILICITO DE MIGRANTES POR TIERRA, MAR Y AIRE', 1, 2, 3, 4),
    );
    expect(documents.slice(1).map(({ identifiers }) => identifiers)).toEqual([
      [
        { scheme: 'instrument', value: 'uncac' },
        { scheme: 'source', value: 'infoleg:99999#uncac' },
      ],
      [
        { scheme: 'instrument', value: 'untoc-som' },
        { scheme: 'source', value: 'infoleg:99999#untoc-som' },
      ],
    ]);
    expect(documents[1]).toMatchObject({
      title: 'Convención de las Naciones Unidas contra la Corrupción',
      versionDate: '2003-10-31',
    });
    expect(summary(documents).map((line) => line.slice(-2))).toEqual([' 9', ' 3', ' 4']);
  });

  it.each([
    ['of an act that approves nothing', one.replace('Apruébase', 'Publíquese')],
    ['whose articles do not go on one by one', approval + treaty('TRATADO DE REGISTROS', 1, 2, 4)],
    ['with fewer than three articles', approval + treaty('TRATADO DE REGISTROS', 1, 2)],
    ['under a title that is not one of a treaty', approval + treaty('REGLAMENTO DE REGISTROS', 1, 2, 3)],
    ['one of two that are not known', one + treaty('PROTOCOLO DE SELLOS ENTRE LAS PARTES', 1, 2, 3)],
  ])('is left in the act %s', (_, body) => {
    expect(read(body).map(({ kind }) => kind)).toEqual([undefined]);
  });

  it('is left in an act that has provisions of its own beside the approval', () => {
    const long = approval.replace(
      '##### ARTICULO 2°',
      `${[2, 3, 4, 5, 6, 7].map((number) => `##### ARTICULO ${number}° — Llévase el registro.\n\n`).join('')}##### ARTICULO 8°`,
    );
    expect(read(long + treaty('TRATADO DE REGISTROS', 1, 2, 3)).map(({ kind }) => kind)).toEqual([undefined]);
  });
});
