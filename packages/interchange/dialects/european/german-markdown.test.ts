import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode, ReadResult } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { germanMarkdown } from './german-markdown.ts';

const HEAD = `---
Title: Gesetz über das Pflegen von
  Gärten
jurabk: GartG 2015
layout: default
origslug: gartg
slug: gartg_2015

---

# Gesetz über das Pflegen von Gärten (GartG 2015)

Ausfertigungsdatum
:   2015-03-04

Fundstelle
:   BGBl I: 2015, 99

`;

function fileOf(text: string) {
  return sourceFileOf('gartg.md', new TextEncoder().encode(text));
}

function resultOf(text: string, options = {}): ReadResult {
  return [...germanMarkdown.read(fileOf(text), options)][0] as ReadResult;
}

function lawOf(body: string, head = HEAD): LawDocument {
  const result = resultOf(head + body);
  if (result.outcome !== 'law') throw new Error(result.reason);
  return result.document;
}

/** `role number | heading | text`, indented by depth. */
function outline(nodes: LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.role} ${node.number} | ${node.heading} | ${node.text.replaceAll('\n', ' ¶ ')}`,
    ...outline(node.children, depth + 1),
  ]);
}

describe('germanMarkdown.recognise', () => {
  it('is sure of its front matter and leaves other files alone', () => {
    expect(germanMarkdown.recognise(fileOf(HEAD))).toBeGreaterThan(0.9);
    expect(germanMarkdown.recognise(fileOf(HEAD.slice(0, 110)))).toBeGreaterThan(0.9);
    expect(germanMarkdown.recognise(fileOf('---\ntitle: "Code"\nidentifier: "X"\n---\n'))).toBe(0);
    expect(germanMarkdown.recognise(fileOf('# § 1\n\njurabk: X\n'))).toBe(0);
    expect(germanMarkdown.recognise(sourceFileOf('x', new Uint8Array([0, 255, 1])))).toBe(0);
  });
});

describe('metadata of German acts', () => {
  it('gives title, abbreviations and identifier', () => {
    const law = lawOf('## § 1\n\nText.\n');
    expect(law.title).toBe('Gesetz über das Pflegen von Gärten');
    expect(law.alternativeTitles).toEqual(['GartG 2015', 'GartG']);
    expect(law.identifiers).toEqual([{ scheme: 'source', value: 'gii:gartg_2015' }]);
    expect([law.country, law.language, law.versionDate]).toEqual(['DE', 'de', '2015-03-04']);
    expect(law.dates).toContainEqual({
      event: 'published',
      date: '2015',
      precision: 'year',
      asPrinted: 'BGBl I: 2015, 99',
    });
  });

  it('takes as version the latest amendment that the text holds', () => {
    const entries = [
      'Neugefasst durch\n:   Bek. v. 3.5.2016 I 12\n',
      'Zuletzt geändert durch\n:   Art. 2 G v. 30.3.2020 I 4, dieser geändert durch Art. 1 G v. 1.4.2020 I 5\n',
      'Änderung durch\n:   Art. 1 G v. 7.7.2021 I 9 textlich nachgewiesen\n',
      'Änderung durch\n:   Art. 1 G v. 8.8.2022 I 9 noch nicht berücksichtigt\n',
      'Stand: Ersetzt G 1-2 v. 9.9.2023 I 3 (GartG)\n',
    ];
    const law = lawOf(`${entries.join('\n')}\n## § 1\n\nText.\n`);
    expect(law.versionDate).toBe('2021-07-07');
    expect(law.dates.map((date) => `${date.event} ${date.date}`)).toEqual([
      'adopted 2015-03-04',
      'published 2015',
      'consolidated 2016-05-03',
      'amended 2020-04-01',
      'amended 2021-07-07',
    ]);
    expect(law.nodes[0]?.text).toBe('Stand: Ersetzt G 1-2 v. 9.9.2023 I 3 (GartG)');
  });

  it('reads a note and a definition that stand in one paragraph', () => {
    const law = lawOf('Stand: Ersetzt G 1\nZuletzt geändert durch\n:   Art. 1 G v. 5.7.2021 I 2\n\n## § 1\n\nText.\n');
    expect(law.versionDate).toBe('2021-07-05');
  });

  it('takes no date that the calendar has not', () => {
    expect(lawOf('Geändert durch\n:   G v. 31.2.2020 I 1\n\n## § 1\n\nx.\n').versionDate).toBe('2015-03-04');
  });

  it('follows the country and language the user forces', () => {
    const result = resultOf(`${HEAD}## § 1\n\nText.\n`, { country: 'AT', language: 'gsw' });
    expect(result.outcome === 'law' && [result.document.country, result.document.language]).toEqual(['AT', 'gsw']);
  });
});

describe('text of German acts', () => {
  it('nests divisions by their heading marks and joins wrapped lines', () => {
    const law = lawOf(`## Eingangsformel

Der Rat hat
beschlossen:

## Allgemeiner Teil -

### Erster Abschnitt - Ein- und
#### § 1 Zweck

(1) Wer einen Anti-
Schnecken-Zaun baut, braucht Ein- und
Ausgänge.

1.  für
    Tiere;

#### § 1a

### Abschnitt 2a - Geräte

#### § 2 Schere

Text.

## Schlussformel

Ende.
`);
    expect(outline(law.nodes)).toEqual([
      'text  | Eingangsformel | Der Rat hat beschlossen:',
      'division Allgemeiner Teil |  | ',
      '  division Erster Abschnitt | Ein- und | ',
      '    article § 1 | Zweck | (1) Wer einen Anti-Schnecken-Zaun baut, braucht Ein- und Ausgänge. ¶ 1. für Tiere;',
      '    article § 1a |  | ',
      '  division Abschnitt 2a | Geräte | ',
      '    article § 2 | Schere | Text.',
      'text  | Schlussformel | Ende.',
    ]);
  });

  it('reads every form of designation', () => {
    const headings = [
      '§ 129a Bilden',
      '§§ 3 bis 5',
      '§ 13 a',
      'Art 7 Inkrafttreten',
      'Artikel 8',
      'Art. II Übergang',
      '(XXXX) §§ 18 und 19 (weggefallen)',
      '(XXXX)§§ 20 bis 22 (weggefallen)',
    ];
    const law = lawOf(headings.map((heading) => `## ${heading}\n\nText.\n`).join('\n'));
    expect(law.nodes.map((node) => `${node.role}: ${node.number} / ${node.heading}`)).toEqual([
      'article: § 129a / Bilden',
      'article: §§ 3 bis 5 / ',
      'article: § 13 a / ',
      'article: Art 7 / Inkrafttreten',
      'article: Artikel 8 / ',
      'article: Art. II / Übergang',
      'article: §§ 18 und 19 / (weggefallen)',
      'article: §§ 20 bis 22 / (weggefallen)',
    ]);
  });

  it('keeps two provisions under one number', () => {
    expect(lawOf('## § 1\n\nAlt.\n\n## § 1\n\nNeu.\n').nodes.map((node) => node.text)).toEqual(['Alt.', 'Neu.']);
  });

  it('keeps the text under a heading without designation', () => {
    expect(outline(lawOf('## (XXXX)\n\nEinziger Satz.\n').nodes)).toEqual(['text  |  | Einziger Satz.']);
  });

  it('finds articles that stand alone on a line under a range, and no mere mention', () => {
    const law = lawOf(`## (XXXX) Art 14 bis 15

Artikel 14
Der Zaun fällt weg.
Artikel 15
Für Hecken nach
§ 23

## § 16

Ordnungswidrig handelt, wer gegen
§ 15
verstößt.
Artikel 5 gilt entsprechend.
`);
    expect(outline(law.nodes)).toEqual([
      'article Art 14 bis 15 |  | ',
      'article Artikel 14 |  | Der Zaun fällt weg.',
      'article Artikel 15 |  | Für Hecken nach § 23',
      'article § 16 |  | Ordnungswidrig handelt, wer gegen § 15 verstößt. Artikel 5 gilt entsprechend.',
    ]);
  });

  it('puts a quoted article under the amending article, and articles of an annexed treaty under the annex', () => {
    const law = lawOf(`## Art 1 Änderung

Es wird eingefügt:

§ 7b

Wer gräbt, haftet.

## Anlage (zu Art 2)

Artikel 1

Frieden.

Artikel 2

Blumen.

## Anhang EV - Maßgaben -

Keine.
`);
    expect(outline(law.nodes)).toEqual([
      'article Art 1 | Änderung | Es wird eingefügt:',
      '  article § 7b |  | Wer gräbt, haftet.',
      'division Anlage | (zu Art 2) | ',
      '  article Artikel 1 |  | Frieden.',
      '  article Artikel 2 |  | Blumen.',
      'text Anhang EV | Maßgaben | Keine.',
    ]);
  });

  it('makes one line of a table row', () => {
    const law = lawOf(`## Anlage 1 Pflanzen

*    *   **Name**

    *   Höhe

*    *   Hahnen-
        fuß

    *   -

    *

Zum Schluss.
`);
    expect(law.nodes[0]?.text).toBe('Name | Höhe\nHahnen-fuß | -\nZum Schluss.');
  });

  it('numbers the footnotes', () => {
    const law = lawOf('## § 1\n\nBaum[^F1_x] und Strauch[^F2].\n\n[^F2]: Zweite.\n\n[^F1_x]:     Erste.\n');
    expect(law.nodes[0]?.text).toBe('Baum [1] und Strauch [2].\n[2] Zweite.\n[1] Erste.');
  });

  it('keeps a dash heading without designation as a heading', () => {
    expect(outline(lawOf('## - - Schluss\n\n### § 1\n\nx.\n\n## Dritter bis Fünfter Abschnitt - -\n').nodes)).toEqual([
      'division  | Schluss | ',
      '  article § 1 |  | x.',
      'division Dritter bis Fünfter Abschnitt |  | ',
    ]);
  });
});

describe('broken German files', () => {
  it('leaves a file alone that only describes an act', () => {
    expect(resultOf(HEAD)).toEqual({ outcome: 'left-alone', reason: expect.stringContaining('no text') });
  });

  it('refuses an unclosed front matter, a missing title and a text cut off', () => {
    expect(resultOf(HEAD.slice(0, 100))).toMatchObject({ outcome: 'refused', place: 'line 1' });
    expect(resultOf('---\njurabk: X\nslug: x\n---\n\n## § 1\n\nText.\n')).toMatchObject({ outcome: 'refused' });
    expect(resultOf(`${HEAD}## § 1\n\nWer einen Gar`)).toMatchObject({ outcome: 'refused', place: 'line 21' });
  });

  it('refuses what is no text', () => {
    const file = sourceFileOf('x.md', new Uint8Array([45, 45, 45, 10, 0xc3, 0x28]));
    expect([...germanMarkdown.read(file, {})][0]).toMatchObject({ outcome: 'refused', place: 'byte 5' });
  });
});
