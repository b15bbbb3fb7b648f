import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreedTitles, readJudilibreText } from './judilibre-text.ts';

/** A decision whose zones are made from its parts. */
function decisionOf(parts: readonly (readonly [string, string])[]) {
  const zones: Record<string, { start: number; end: number }[]> = {};
  let text = '';
  for (const [zone, words] of parts) {
    const list = zones[zone] ?? [];
    zones[zone] = list;
    list.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, zones };
}

const inShort = (record: Record<string, unknown>): string[] =>
  readJudilibreText(record).map(({ part, level, number, heading, text }) =>
    [part, level > 0 ? `h${level}` : number, heading || text].join(' | '),
  );

const decision = decisionOf([
  ['introduction', 'COUR DE CASSATION\n____\n\nAudience du 1er juin\n\n-----\n\n'],
  ['expose', 'Faits et procédure\n\n1. Le bateau a coulé.\n\n'],
  ['moyens', 'Examen du moyen\n\nSur le premier moyen\n\nEnoncé du moyen\n\n2. Il est fait grief.\n\n'],
  ['motivations', 'Réponse de la Cour\n\n3. Le moyen flotte.\n\n'],
  ['moyens', 'Et sur le second moyen\n\n4. Encore un grief.\n\n'],
  ['dispositif', 'PAR CES MOTIFS, la Cour :\n\nREJETTE ;\n\n'],
  ['annexes', 'MOYENS ANNEXES\n\nPREMIER MOYEN DE CASSATION\n\nFin.'],
]);

describe('text of a decision of the Court of Cassation', () => {
  it('is cut by zones, headings and the numbers of the court, without drawn rules', () => {
    expect(inShort(decision)).toEqual([
      'decision |  | COUR DE CASSATION',
      'decision |  | Audience du 1er juin',
      'decision | h1 | Faits et procédure',
      'decision | 1. | Le bateau a coulé.',
      'decision | h1 | Examen du moyen',
      'decision | h2 | Sur le premier moyen',
      'decision | h3 | Enoncé du moyen',
      'decision | 2. | Il est fait grief.',
      'decision | h3 | Réponse de la Cour',
      'decision | 3. | Le moyen flotte.',
      'decision | h2 | Et sur le second moyen',
      'decision | 4. | Encore un grief.',
      'ruling | h1 | PAR CES MOTIFS, la Cour :',
      'ruling |  | REJETTE ;',
      'other | h1 | MOYENS ANNEXES',
      'other | h2 | PREMIER MOYEN DE CASSATION',
      'other |  | Fin.',
    ]);
  });

  it('keeps the text when zones are absent, reach too far, overlap or are no numbers', () => {
    const text = 'Un.\n\nDeux.\n\nTrois.';
    for (const zones of [
      undefined,
      null,
      7,
      { expose: 'x' },
      {
        expose: [
          { start: 0, end: 5 },
          { start: 2, end: 900 },
        ],
      },
      { expose: [{ start: -4, end: 2 }], moyens: [{ start: 'a', end: null }] },
      { dispositif: [{ start: 900, end: 950 }] },
      { annexes: [{ start: 7, end: 3 }] },
    ]) {
      expect(
        readJudilibreText({ text, zones })
          .map((line) => line.text)
          .join(' '),
      ).toBe('Un. Deux. Trois.');
    }
  });

  it('puts the summary first, as written about the decision', () => {
    expect(inShort({ summary: 'Sommaire.', text: 'Texte.' })).toEqual([
      'summary |  | Sommaire.',
      'decision |  | Texte.',
    ]);
  });

  it('takes titled summaries only when they speak of the same decision', () => {
    const mine = { titles: ['A'], summary: 'Sommaire.' };
    const further = { titles: ['B'], summary: 'Second point.' };
    expect(agreedTitles({ summary: 'Sommaire.', titlesAndSummaries: [mine, further] })).toEqual([mine, further]);
    expect(agreedTitles({ summary: 'Sommaire.', titlesAndSummaries: [further] })).toEqual([]);
    expect(inShort({ summary: 'Sommaire.', titlesAndSummaries: [mine, further] })).toHaveLength(2);
    expect(inShort({ titlesAndSummaries: [further] })).toEqual(['summary |  | Second point.']);
  });

  it('takes a long line or a sentence for a paragraph, however it begins', () => {
    const long = `Sur le premier moyen ${'et encore '.repeat(20)}`;
    expect(readJudilibreText({ text: long })[0]?.level).toBe(0);
    expect(readJudilibreText({ text: 'Réponse de la Cour est donnée.' })[0]?.level).toBe(0);
  });

  it('loses no word, wherever the zones are', () => {
    const zone = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) });
    const words = fc.array(fc.constantFrom('mer', 'port', '1. quai', 'Réponse de la Cour', 'PAR CES MOTIFS'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        words,
        fc.array(zone, { maxLength: 4 }),
        fc.array(zone, { maxLength: 3 }),
        (list, moyens, annexes) => {
          const text = list.join('\n\n');
          const read = readJudilibreText({ text, zones: { moyens, annexes } });
          const letters = (value: string) => value.replace(/\s/g, '');
          expect(read.map(({ number, heading, text: own }) => letters(number + heading + own)).join('')).toBe(
            letters(text),
          );
        },
      ),
    );
  });
});
