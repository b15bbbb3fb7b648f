import { numberKey } from '@comity/language';
import { describe, expect, it } from 'vitest';
import { dutchMarkdown } from '../european/dutch-markdown.ts';
import { dutchTreaty } from './dutch-treaty.ts';
import { documentsIn, fileOf, outline, resultsOf } from './treaties.testing.ts';
import { articlesIn } from './treaty-tree.ts';

const meta = "<meta http-equiv='Content-Type' content='text/html; charset=utf-8' />\n\n";
/** Enough running text for its language to be told. */
const english =
  'Each Party shall keep the ledgers of the other Party as if they were its own, and shall not lend any of them to a third State without the consent of the Party by which it was sent.';
const dutch =
  'Iedere Partij bewaart de registers van de andere Partij als waren het haar eigen registers, en leent deze niet uit aan een derde Staat zonder de toestemming van de Partij door wie zij zijn toegezonden.';

const twoLanguages = `${meta}##Verdrag inzake zegels en registers

####Convention on Seals and Ledgers

*Preamble*

The Parties, wishing to keep ledgers, have agreed as follows:
### CHAPTER  I  

####General provisions

### Article  1  

####Use of terms

1.  “Ledger” means a [book](../../x/README.md).
2.  ${english}

### Article  2  

${english}

### ANNEX  

Table of seals

####Verdrag inzake zegels en registers

*Preambule*

De Partijen zijn het volgende overeengekomen:
### HOOFDSTUK  I  

####Algemene bepalingen

### Artikel  1  

####Gebruikte termen

1.  „Register” is een boek.
2.  ${dutch}

### Artikel  2  

${dutch} Gedaan in de Engelse en de Franse taal, zijnde beide teksten gelijkelijk authentiek.

### BIJLAGE  

Tabel van zegels
`;

const read = (text: string, name = 'BWBV9000001.md') => documentsIn(dutchTreaty, fileOf(name, text));

describe('a treaty with its Dutch translation', () => {
  it('becomes a document for each language, of one work', () => {
    const [first, second, ...more] = read(twoLanguages);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      kind: 'treaty',
      country: 'INTL',
      language: 'en',
      title: 'Convention on Seals and Ledgers',
    });
    expect(second).toMatchObject({ language: 'nl', title: 'Verdrag inzake zegels en registers', versionDate: '2017' });
    expect(first?.identifiers).toEqual([{ scheme: 'source', value: 'bwb:BWBV9000001' }]);
    expect(second?.identifiers).toEqual(first?.identifiers);
  });

  it('is official in the language in which it is authentic, and a courtesy in the other', () => {
    expect(read(twoLanguages).map(({ standing }) => standing)).toEqual(['official', 'courtesy']);
    const neither = twoLanguages.replace('gelijkelijk authentiek', 'bewaard');
    expect(read(neither).map(({ standing }) => standing)).toEqual(['courtesy', 'courtesy']);
  });

  it('keeps divisions, headings and paragraphs of both', () => {
    const [first, second] = read(twoLanguages).map(({ nodes }) => outline(nodes));
    expect(first).toEqual([
      'text  | Preamble | The Parties, wishing to keep ledgers, have agreed as follows:',
      'division CHAPTER I | General provisions | ',
      `  article Article 1 | Use of terms | 1. “Ledger” means a book. ¶ 2. ${english}`,
      `  article Article 2 |  | ${english}`,
      'division ANNEX |  | Table of seals',
    ]);
    expect(second?.map((line) => line.slice(0, 48))).toEqual([
      'text  | Preambule | De Partijen zijn het volgend',
      'division HOOFDSTUK I | Algemene bepalingen | ',
      '  article Artikel 1 | Gebruikte termen | 1. „Reg',
      '  article Artikel 2 |  | Iedere Partij bewaart d',
      'division BIJLAGE |  | Tabel van zegels',
    ]);
  });

  it('has the same keys of articles in both languages', () => {
    const [first, second] = read(twoLanguages).map(({ nodes }) =>
      articlesIn(nodes).map(({ number }) => numberKey(number)),
    );
    expect(first).toEqual(['1', '2']);
    expect(second).toEqual(first);
  });

  it('begins its second language at a title that differs from that of the file', () => {
    const other = twoLanguages.replace('\n####Verdrag inzake zegels en registers', '\n####Verdrag over zegels');
    expect(read(other).map(({ title }) => title)).toEqual(['Convention on Seals and Ledgers', 'Verdrag over zegels']);
  });

  it('is known as the instrument it is, by its number or its title', () => {
    const [first] = read(twoLanguages, 'BWBV0001830.md');
    expect(first?.identifiers[0]).toEqual({ scheme: 'instrument', value: 'uncac' });
    const titled = read(
      twoLanguages.replaceAll('Verdrag inzake zegels en registers', 'Verdrag inzake psychotrope stoffen'),
    );
    expect(titled.map(({ identifiers }) => identifiers[0])).toEqual([
      { scheme: 'instrument', value: 'un1971' },
      { scheme: 'instrument', value: 'un1971' },
    ]);
  });

  it('is of the version adopted where its articles were never amended', () => {
    const [first, second] = read(twoLanguages, 'BWBV0001830.md');
    expect([first?.versionDate, second?.versionDate]).toEqual(['2003-10-31', '2003-10-31']);
    expect(first?.standing).toBe('official');
    expect(first?.dates).toContainEqual({ event: 'adopted', date: '2003-10-31', precision: 'day' });
  });
});

describe('a treaty in one language', () => {
  const bilateral = `${meta}##Uitleveringsverdrag tussen Proefland en Testland

####Uitleveringsverdrag tussen Proefland en Testland

###Artikel I 

${dutch}

###Artikel II 

${dutch}

GEDAAN te Testdorp op 3 mei 2031 in de Nederlandse en de Engelse taal, zijnde beide teksten gelijkelijk authentiek.
`;

  it('becomes one document, its final clause apart and its date read from it', () => {
    const [document, ...more] = read(bilateral);
    expect(more).toEqual([]);
    expect(document).toMatchObject({ language: 'nl', standing: 'official' });
    expect(document?.dates).toEqual([{ event: 'adopted', date: '2031-05-03', precision: 'day' }]);
    expect(document?.nodes.map(({ role, number }) => `${role} ${number}`)).toEqual([
      'article Artikel I',
      'article Artikel II',
      'text ',
    ]);
  });

  it('takes the language that the user forces', () => {
    const [document] = documentsIn(dutchTreaty, fileOf('x.md', bilateral), { language: 'af' });
    expect(document?.language).toBe('af');
  });

  it('may be an exchange of notes, in the language of the notes or in two', () => {
    const head = `${meta}##Notawisseling tussen Proefland en Testland over zegels\n\n`;
    const notes = (text: string) => `###Nr. I \n\n###EMBASSY OF PROEFLAND\n\n${text}\n\n###Nr. II \n\n${text}\n\n`;
    expect(read(head + notes(english)).map(({ language }) => language)).toEqual(['en']);
    expect(read(head + notes(english) + notes(dutch)).map(({ language }) => language)).toEqual(['en', 'nl']);
    expect(read(head + notes(english) + notes(english)).map(({ language }) => language)).toEqual(['en']);
  });
});

describe('recognising', () => {
  const sure = (text: string) => dutchTreaty.recognise(fileOf('a.md', text));

  it('goes by the title, and leaves acts to their own dialect', () => {
    expect(sure(twoLanguages)).toBeGreaterThan(0.9);
    expect(sure(`${meta}##Briefwisseling over zegels\n`)).toBeGreaterThan(0.9);
    expect(sure('##Verdrag inzake zegels\n')).toBeGreaterThan(0.5);
    for (const title of ['Zegelwet', 'Wet goedkeuring Verdrag inzake zegels', 'Zegels', '']) {
      expect(sure(`${meta}##${title}\n`), title).toBe(0);
    }
    expect(sure('# Verdrag')).toBe(0);
    expect(dutchMarkdown.recognise(fileOf('a.md', twoLanguages))).toBe(0);
  });
});

describe('what cannot be read', () => {
  it('is refused or left alone with the reason', () => {
    const outcome = (text: string) => resultsOf(dutchTreaty, fileOf('a.md', text))[0];
    expect(outcome('Words\n')).toMatchObject({ outcome: 'refused', place: 'line 1' });
    expect(outcome('')).toMatchObject({ outcome: 'refused' });
    expect(outcome(`${meta}##Verdrag inzake zegels\n`)).toMatchObject({ outcome: 'left-alone' });
    expect(outcome(`${twoLanguages.slice(0, -30)}Tabel van ze`)).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('cut off'),
    });
  });
});
