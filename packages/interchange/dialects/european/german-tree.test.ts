import { describe, expect, it } from 'vitest';
import { germanMarkdown } from './german-markdown.ts';
import { articlesUnder, outline, treeRead } from './outline.testing.ts';

const HEAD = '---\nTitle: Gartengesetz\njurabk: GartG\nslug: gartg\n\n---\n\n# Gartengesetz (GartG)\n\n';
const treeOf = (...lines: string[]) => treeRead(germanMarkdown, `${HEAD}${lines.join('\n')}\n`);

describe('articles that group others', () => {
  it('are divisions when deeper headings are articles', () => {
    const nodes = treeOf(
      '## Art 1 - Zäune und Hecken',
      '',
      '### § 1',
      '',
      'Zäune sind niedrig.',
      '',
      '### § 2 Hecken',
      '',
      'Hecken sind grün.',
      '',
      '## Art 2 - Wege',
      '',
      '### § 3',
      '',
      'Wege sind eben.',
    );
    expect(outline(nodes)).toEqual([
      'division Art 1 | Zäune und Hecken | ',
      '  article § 1 |  | Zäune sind niedrig.',
      '  article § 2 | Hecken | Hecken sind grün.',
      'division Art 2 | Wege | ',
      '  article § 3 |  | Wege sind eben.',
    ]);
  });

  it('stay articles when the next heading is no deeper, and lose the dash of older files', () => {
    const nodes = treeOf('##### Art 1 -', '', 'Eins.', '', '##### Art 3a - Sachnorm; Statut', '', 'Drei.');
    expect(outline(nodes)).toEqual(['article Art 1 |  | Eins.', 'article Art 3a | Sachnorm; Statut | Drei.']);
  });

  it('keep their own text before the deeper ones', () => {
    const nodes = treeOf('## Art 5 Übergang', '', 'Es gilt:', '', '### § 1', '', 'Eins.');
    expect(outline(nodes)).toEqual(['division Art 5 | Übergang | Es gilt:', '  article § 1 |  | Eins.']);
  });
});

describe('annexes and the closing formula', () => {
  const provisions = ['## Abschnitt 1 - Gärten', '', '### § 1 Zweck', '', 'Gärten blühen.', ''];

  it('belong to the act, not to its last division', () => {
    const nodes = treeOf(
      ...provisions,
      '### Schlussformel',
      '',
      'Der Bundesrat hat zugestimmt.',
      '',
      '### Anlage 1 Blumen',
      '',
      'Rosen.',
    );
    expect(outline(nodes)).toEqual([
      'division Abschnitt 1 | Gärten | ',
      '  article § 1 | Zweck | Gärten blühen.',
      'text  | Schlussformel | Der Bundesrat hat zugestimmt.',
      'text Anlage 1 | Blumen | Rosen.',
    ]);
  });

  it('stay where they are when provisions follow', () => {
    const nodes = treeOf(...provisions, '### Anlage', '', 'Muster.', '', '### § 2', '', 'Bäume wachsen.');
    expect(articlesUnder(nodes)).toEqual([
      ['Abschnitt 1', '§ 1'],
      ['Abschnitt 1', '§ 2'],
    ]);
  });

  it('take the reference that is printed above their heading', () => {
    const nodes = treeOf(
      ...provisions,
      '(zu § 1 Abs. 1)',
      '',
      '### Anlage I Blumen',
      '',
      'Rosen.[^F1]',
      '',
      '[^F1]: ',
      '(zu den §§ 1, 2)',
      '',
      '### Anlage II Bäume',
      '',
      'Eichen.',
    );
    expect(outline(nodes).slice(1)).toEqual([
      '  article § 1 | Zweck | Gärten blühen.',
      'text Anlage I | Blumen | (zu § 1 Abs. 1) ¶ Rosen. [1] ¶ [1]',
      'text Anlage II | Bäume | (zu den §§ 1, 2) ¶ Eichen.',
    ]);
  });

  it('leave a reference alone that stands above an article', () => {
    const nodes = treeOf(...provisions, '(zu § 1 Abs. 1)', '', '### § 2', '', 'Bäume wachsen.');
    expect(outline(nodes)[1]).toBe('  article § 1 | Zweck | Gärten blühen. ¶ (zu § 1 Abs. 1)');
  });

  it('with articles of their own hold these', () => {
    const nodes = treeOf(
      ...provisions,
      '## Anhang Abkommen',
      '',
      '### Art 1',
      '',
      'Eins.',
      '',
      '### Art 2 Zwei',
      '',
      'Zwei.',
    );
    expect(articlesUnder(nodes)).toEqual([
      ['Abschnitt 1', '§ 1'],
      ['Anhang', 'Art 1'],
      ['Anhang', 'Art 2'],
    ]);
  });

  it.each([
    ['Anlage 1 Begriffe', 'Anlage 1', 'Begriffe'],
    ['Anlage (zu § 2 Absatz 3)', 'Anlage', '(zu § 2 Absatz 3)'],
    ['Anlage', 'Anlage', ''],
    ['Anlage IIa Stoffe', 'Anlage IIa', 'Stoffe'],
    ['Anlagen 1 bis 3', 'Anlagen 1 bis 3', ''],
    ['Anlage 2.1 Maße', 'Anlage 2.1', 'Maße'],
    ['Anlage B', 'Anlage B', ''],
    ['Anhang EV - Maßgaben -', 'Anhang EV', 'Maßgaben'],
    ['Muster 3 Antrag', 'Muster 3', 'Antrag'],
    ['Beilage Bilder', 'Beilage', 'Bilder'],
  ])('are designated as in %s', (title, number, heading) => {
    const node = treeOf(...provisions, `## ${title}`, '', 'Text.').at(-1);
    expect(node).toMatchObject({ role: 'text', number, heading, text: 'Text.' });
  });
});

describe('designations alone on a line', () => {
  it('take the title from the line that was broken on purpose', () => {
    const nodes = treeOf(
      '### (XXXX) Art 14 bis 16',
      '',
      'Artikel 14',
      'Zaunaufsicht',
      'Vorschriften über die Zaunaufsicht treten außer',
      'Kraft.',
      'Artikel 15',
      'Wer einen Zaun errichtet, der die Höhe des Nachbarzauns um mehr',
      'als das Doppelte übertrifft, baut ihn ab.',
      'Artikel 16',
      'Ende der Zäune',
    );
    expect(outline(nodes)).toEqual([
      'article Art 14 bis 16 |  | ',
      'article Artikel 14 | Zaunaufsicht | Vorschriften über die Zaunaufsicht treten außer Kraft.',
      'article Artikel 15 |  | Wer einen Zaun errichtet, der die Höhe des Nachbarzauns um mehr als das Doppelte übertrifft, baut ihn ab.',
      'article Artikel 16 |  | Ende der Zäune',
    ]);
  });

  it('are none in a table', () => {
    const nodes = treeOf(
      '## Inhaltsübersicht',
      '',
      '*    *   § 1',
      '',
      '*    *   § 2',
      '    *   Hecken',
      '',
      '## § 1',
      '',
      'Zaun.',
    );
    expect(outline(nodes)).toEqual(['text  | Inhaltsübersicht | § 1 ¶ § 2 | Hecken', 'article § 1 |  | Zaun.']);
  });

  it('are none at the end of a sentence that the line has broken', () => {
    const nodes = treeOf('## § 1', '', 'Es gilt der', '§ 5', 'entsprechend.');
    expect(outline(nodes)).toEqual(['article § 1 |  | Es gilt der § 5 entsprechend.']);
  });
});
