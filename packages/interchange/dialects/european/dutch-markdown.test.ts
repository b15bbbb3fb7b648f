import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode, ReadResult } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { dutchMarkdown } from './dutch-markdown.ts';

const META = "<meta http-equiv='Content-Type' content='text/html; charset=utf-8' />\n\n";
const PREAMBLE = 'Wij Flora, bij de gratie Gods, Koningin der Tuinen, enz.\n\n';

function fileOf(text: string, name = 'BWBR0099999.md') {
  return sourceFileOf(name, new TextEncoder().encode(text));
}

function resultOf(text: string, name?: string): ReadResult {
  return [...dutchMarkdown.read(fileOf(text, name), {})][0] as ReadResult;
}

function lawOf(body: string, title = 'Wet van 3 mei 1999, houdende regels (Tuinwet)'): LawDocument {
  const result = resultOf(`${META}##${title}\n\n${body}`);
  if (result.outcome !== 'law') throw new Error(result.reason);
  return result.document;
}

function outline(nodes: LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.role} ${node.number} | ${node.heading} | ${node.text.replaceAll('\n', ' ¶ ')}`,
    ...outline(node.children, depth + 1),
  ]);
}

describe('dutchMarkdown.recognise', () => {
  it.each([
    [`${META}##Wet van 3 mei 1999\n\n${PREAMBLE}`, 0.95],
    [`${META}##Tuinwet 1960 BES\n\n### Artikel  1  \n`, 0.95],
    [`##Wetboek van Tuinrecht\n\n### Titel  I  \n`, 0.8],
    [`${META}##Verdrag inzake tuinen\n\n####Convention on gardens\n\n### Article  1\n`, 0],
    [`${META}##Enkelvoudig Protocol bij de Wet\n\n### Artikel  1\n`, 0],
    [`---\ntitle: x\n---\n##Wet van 3 mei 1999\n\n### Artikel 1\n`, 0],
    ['# Wet\n\n## Artikel 1\n', 0],
  ])('scores %j as %d', (text, score) => {
    expect(dutchMarkdown.recognise(fileOf(text))).toBe(score);
  });
});

describe('titles and dates of Dutch acts', () => {
  const cited = (clause: string, title?: string) =>
    lawOf(`### Artikel 1\n\nTekst.\n\n### Artikel 2\n\n${clause}\n`, title);

  it.each([
    ['Deze wet wordt aangehaald als: Bloemenwet.', 'Bloemenwet'],
    ['Deze wet kan worden aangehaald onder de titel "Bloemenwet".', 'Bloemenwet'],
    ['1.  Deze wet kan worden aangehaald als Bloemenwet 1977.   ', 'Bloemenwet 1977'],
    ['Dit besluit wordt aangehaald als: Besluit tuinen en parken.', 'Besluit tuinen en parken'],
    ['De Bloemenwet wordt niet aangehaald.', 'Tuinwet'],
  ])('%s', (clause, title) => {
    expect(cited(clause).title).toBe(title);
  });

  it('keeps the other titles', () => {
    expect(cited('Deze wet wordt aangehaald als: Bloemenwet.').alternativeTitles).toEqual([
      'Tuinwet',
      'Wet van 3 mei 1999, houdende regels (Tuinwet)',
    ]);
  });

  it('adds the year where the clause says it belongs to the title', () => {
    const clause = 'Deze wet wordt aangehaald als: Tuinwet, met vermelding van het jaartal van het Staatsblad.';
    const law = cited(clause, 'Wet van 3 mei 2012 (Tuinwet 2012)');
    expect([law.title, law.alternativeTitles[0]]).toEqual(['Tuinwet 2012', 'Tuinwet']);
  });

  it('finds the name of an old code in its enacting formula', () => {
    const body = `${PREAMBLE}Zoo is het, dat Wij vaststellen de bepalingen, welke zullen uitmaken het Wetboek van Tuinrecht.    \n### Artikel 1\n\nTekst.\n`;
    const law = lawOf(body, 'Wet van 3 maart 1881');
    expect([law.title, law.alternativeTitles]).toEqual(['Wetboek van Tuinrecht', ['Wet van 3 maart 1881']]);
  });

  it('gives identifier, adoption date and the year of the state', () => {
    const law = lawOf('### Artikel 1\n\nTekst.\n');
    expect(law.identifiers).toEqual([{ scheme: 'source', value: 'bwb:BWBR0099999' }]);
    expect(law.dates).toEqual([
      { event: 'adopted', date: '1999-05-03', precision: 'day', asPrinted: 'Wet van 3 mei 1999' },
    ]);
    expect([law.versionDate, law.country, law.language]).toEqual(['2017', 'NL', 'nl']);
    const unnamed = resultOf(`##Wet van 3 mei 1999\n\n### Artikel 1\n\nx.\n`, 'README.md');
    expect(unnamed).toMatchObject({ document: { identifiers: [] } });
  });
});

describe('text of Dutch acts', () => {
  it('joins the designation and the title that stand in two headings', () => {
    const law = lawOf(`${PREAMBLE}###Eerste Boek 

####Algemene bepalingen

### Titel  VIII  A 

#### Bloemen

### Tweede afdeeling  A  

####: Bollen

### §  2.1  

#### *Planten*

### Artikel  1  

####(begrippen)

1.  Een bloem.  

### §  2.1.1  

####Zaaien

### Artikel  509i bis  

Twee.

### Artikel  5:3:1  

Drie.

####Slotbepaling

### Artikel  9  

Vier.

### Tweede  Boek  

### Artikel  IX 

Vijf.

####Algemene slotbepaling

### Artikel  10  

Zes.
`);
    expect(outline(law.nodes)).toEqual([
      'text  |  | Wij Flora, bij de gratie Gods, Koningin der Tuinen, enz.',
      'division Eerste Boek | Algemene bepalingen | ',
      '  division Titel VIII A | Bloemen | ',
      '    division Tweede afdeeling A | Bollen | ',
      '      division § 2.1 | Planten | ',
      '        article Artikel 1 | (begrippen) | 1. Een bloem.',
      '        division § 2.1.1 | Zaaien | ',
      '          article Artikel 509i bis |  | Twee.',
      '          article Artikel 5:3:1 |  | Drie.',
      '  division  | Slotbepaling | ',
      '    article Artikel 9 |  | Vier.',
      'division Tweede Boek |  | ',
      '  article Artikel IX |  | Vijf.',
      'division  | Algemene slotbepaling | ',
      '  article Artikel 10 |  | Zes.',
    ]);
  });

  it('opens unnumbered divisions, reserved titles and lettered divisions', () => {
    const law = lawOf(`###Vijfde Boek

### A

### Titel  1  

###[gereserveerd] 

### Titel  2  

####Kassen

####Algemeene bepaling

### Artikel  1  

Tekst.
`);
    expect(outline(law.nodes)).toEqual([
      'division Vijfde Boek |  | ',
      '  division A |  | ',
      '    division Titel 1 | [gereserveerd] | ',
      '    division Titel 2 | Kassen | ',
      '      division  | Algemeene bepaling | ',
      '        article Artikel 1 |  | Tekst.',
    ]);
  });

  it('keeps the closing formula and the annexes beside the divisions', () => {
    const law = lawOf(`### Hoofdstuk 1

### Artikel 1

Artikel 5 is van overeenkomstige toepassing.

Lasten en bevelen dat deze in het *Staatsblad* zal worden geplaatst.

Gegeven te Tuindorp
3 mei 1999

### Lijst  I  

| roos | rood  |
|:---|:---|
| --- | viooltje |

### Bijlage

#### , bedoeld in artikel 1

Tekst.
`);
    expect(outline(law.nodes)).toEqual([
      'division Hoofdstuk 1 |  | ',
      '  article Artikel 1 |  | Artikel 5 is van overeenkomstige toepassing.',
      'text  |  | Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst. ¶ Gegeven te Tuindorp ¶ 3 mei 1999',
      'division Lijst I |  | roos | rood ¶ --- | viooltje',
      'division Bijlage | bedoeld in artikel 1 | Tekst.',
    ]);
  });

  it('finds an article alone on its line and takes out links and elements', () => {
    const law = lawOf('### Artikel 1\n\nZie [de Wet](../../x/README.md), C<sub>9</sub>H.\n\nArtikel 2\n\nTwee.\n');
    expect(outline(law.nodes)).toEqual(['article Artikel 1 |  | Zie de Wet, C9H.', 'article Artikel 2 |  | Twee.']);
  });
});

describe('broken Dutch files', () => {
  it('refuses or leaves alone, and says why', () => {
    expect(resultOf(`${META}### Artikel 1\n\nTekst.\n\n##Wet van 3 mei 1999\n`)).toMatchObject({ outcome: 'refused' });
    expect(resultOf(`${META}##Wet van 3 mei 1999\n`)).toMatchObject({ outcome: 'left-alone' });
    expect(resultOf(`${META}##Wet van 3 mei 1999\n\n### Artikel 1\n\nIedere tu`)).toMatchObject({ outcome: 'refused' });
  });
});
