import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutsOf, hostileFiles, isSound } from '../../random-acts.testing.ts';
import { everyNode, folderOf, lawBeside, metadataOf, readBeside } from './folder-files.testing.ts';
import { readNodes, textWithMetadata } from './text-with-metadata.ts';

/** A few lines of each legislature, with a list of contents, quotations and schedules where it has them. */
const samples: Record<string, string> = {
  AU: 'Sample Act\nContents\n1  Title\t1\n2  Books\t2\n\nAn Act\n1  Title\n\t\tText.\n2  Books\n\t\tMore.\nSchedule 1—Amendments\n1  After section 4\nInsert:\n4A  Wax\n\t\tRed.\nEndnotes\nEndnote 1—About\nIt is so.\n',
  CA: 'TABLE OF PROVISIONS\nShort Title\n1\nShort title\n2\nBooks\n[Assented to]\nShort title\n1 This Act is short.\nBooks\n2 (1) Keep them.\nSCHEDULE 1\nRed.\nAMENDMENTS NOT IN FORCE\n— 2032, c. 3, s. 9\n9 Section 2 is replaced.\n',
  CH: '1 / 9\nDas Amt beschliesst:\n1. Kapitel: Bücher\nArt. 1 Gegenstand\n1 Text.\nArt. 2a40 Begriffe\nText. 2. Kapitel: Siegel\nArt. 3 und 4\nAufgehoben.\nAnhang 1\n(Art. 2)\n',
  EU: 'REGULATION\nWhereas:\n(1) Books are useful.\nCHAPTER I\nGENERAL\nArticle 1\nScope\nText.\nArticle 2\nAmendment\nThe following is inserted:\n‘Article 9a\nWax\nRed.’\nANNEX I\nList\nRed.\n',
  GB: 'Sample Act 2031\nPART 1\nBOOKS\n1\nKeeping of ledgers\n(1) Keep it.\nF12\nReading\nIn section 3 insert—\n“3A Wax\n(1) It is red.”\nTextual Amendments\nF1\nS. 2 inserted (1.1.2031)\nSCHEDULE 1\nSection 2\nLEDGERS\n1\nRed.\n',
  HK: 'Contents\n1. Title 1-2\n2. Books 1-4\nAn Ordinance to keep books.\n1. Title\nShort.\nPart 2\nBooks\n2. Books\n(1) Keep it.\nSchedule 1\n[s. 2]\nWax\n1. Red.\n',
  JP: '見本法\n目次\n　第一章　総則（第一条）\n　附則\n第一章　総則\n（目的）\n第一条　帳簿を備える。\n２　綴じる。\n第一条の二　削除\n附　則\n第一条　施行する。\n別表第一\n一　紙\n',
  SG: 'ARRANGEMENT OF SECTIONS\n1. Title 2. Books\nAn Act about books.\nTitle\n1. This Act is short.\nBooks\n2.—(1) Keep it.\nFIRST SCHEDULE\nSection 2\nLEDGERS\n1. Red.\nLEGISLATIVE HISTORY\n1. Act 4\n',
  UN: 'Contents\nArticle 1 Purpose ..... 2\nPreamble\nThe Parties,\nChapter I General\nArticle 1. Purpose\n1. Text.\nArticle 2\nSCOPE OF BOOKS 1. Text.\nAnnex I\nProtocol on Wax\nArticle 1. Wax\nRed.\nIN WITNESS WHEREOF, signed.\n',
  US: 'TITLE 31—MONEY\nSUBCHAPTER II—BOOKS\n§ 5311. Reports on ex-\nporting books\n(a) Keep it.\n§ 203, 84 Stat. 1.\n[§ 5312. Repealed. Pub. L. 1–2]\n§ 912.100 General.\nText.\n',
};
const words = (text: string): string[] => text.normalize('NFKC').match(/\p{L}{3,}/gu) ?? [];

describe.each(Object.entries(samples))('a text of %s', (country, sample) => {
  it('has articles, and yields a tree however it is cut', () => {
    expect(everyNode(readNodes(sample, country)).filter((node) => node.role === 'article').length).toBeGreaterThan(1);
    for (const cut of [...cutsOf(sample), ...cutsOf(sample, 11)]) {
      const nodes = readNodes(cut, country);
      for (const node of everyNode(nodes)) expect(node.text).toBe(node.text.trim());
    }
  });

  it('is refused when it is cut, since the metadata know its hash', () => {
    const yaml = metadataOf(sample);
    for (const cut of cutsOf(sample)) {
      expect(readBeside(cut, yaml).outcome).toBe('refused');
    }
    expect(readBeside(sample, yaml).outcome).toBe('law');
  });

  it('reads the same with the line ends of another system', () => {
    const nodes = readNodes(sample, country);
    expect(readNodes(sample.replaceAll('\n', '\r\n'), country)).toEqual(nodes);
    expect(readNodes(`\uFEFF${sample}`, country)).toEqual(nodes);
  });

  it('invents no word, whatever lines come in whatever order', () => {
    const lines = sample.split('\n');
    const known = new Set(words(`${sample} 附則`.replace(/-\n/g, '')).concat(words(sample)));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 40 }), (shuffled) => {
        const text = shuffled.join('\n');
        const printed = new Set(words(text).join(' ').split(' '));
        for (const node of everyNode(readNodes(text, country))) {
          for (const word of words(`${node.number} ${node.heading}`))
            expect(known.has(word) || printed.has(word) || text.includes('-\n')).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text that holds a list of contents only', () => {
  it('is refused, since nothing of the act is there', () => {
    const text = 'ARRANGEMENT OF SECTIONS\n';
    expect(readBeside(text, metadataOf(text, { jurisdiction: 'SGP' }))).toEqual({
      outcome: 'refused',
      place: '',
      reason: 'The file holds a list of contents but no text of the act.',
    });
  });
});

describe('any bytes', () => {
  it('never make the reader throw', () => {
    const yaml = metadataOf('', { text_sha256: undefined });
    fc.assert(
      fc.property(
        hostileFiles('text.txt', 'PART 1\n1\nTitle\n'),
        fc.constantFrom(...Object.keys(samples)),
        (file, country) => {
          const open = folderOf({ 'text.txt': file.bytes, 'metadata.yaml': yaml.replace('GBR', country) });
          expect(textWithMetadata.recognise(open('text.txt'))).toBeGreaterThanOrEqual(0);
          for (const result of textWithMetadata.read(open('text.txt'), {})) expect(isSound(result)).toBe(true);
        },
      ),
    );
  });

  it('as metadata are refused with the file at fault', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (yaml) => {
        const result = readBeside('1\nTitle\nText.\n', yaml);
        expect(isSound(result)).toBe(true);
        if (result.outcome === 'refused') expect(result.place).toContain('metadata.yaml');
      }),
    );
  });
});

describe('versions of one act', () => {
  const version = (date: string, text: string) =>
    lawBeside(text, { version_id: `'${date}'`, source_url: 'https://www.legislation.gov.uk/ukpga/2031/12' });

  it('share their identifiers and differ in date and text', () => {
    const [first, second] = [version('2031-05-01', '1\nTitle\nOld.\n'), version('2032-05-01', '1\nTitle\nNew.\n')];
    expect(second.identifiers).toEqual(first.identifiers);
    expect([first.versionDate, second.versionDate]).toEqual(['2031-05-01', '2032-05-01']);
    expect([first.nodes[0]?.text, second.nodes[0]?.text]).toEqual(['Old.', 'New.']);
  });

  it('share none with another act', () => {
    const first = version('2031-05-01', '1\nTitle\nOld.\n');
    const other = lawBeside('1\nTitle\nOld.\n', { corpus_id: 'gbr/act/books-2031' });
    const values = new Set(first.identifiers.map(({ value }) => value));
    expect(other.identifiers.filter(({ value }) => values.has(value))).toEqual([]);
  });
});

describe('a jurisdiction without a style of its own', () => {
  it.each([
    ['ZA', 'Article 1\nScope\nText.\nArticle 2\nEnd\nText.', ['Article 1', 'Article 2']],
    ['LI', 'Art. 1 Zweck\nText.\nArt. 2 Ende\nText.', ['Art. 1', 'Art. 2']],
    ['NZ', 'Title\n1. This Act is short.\nBooks\n2. Keep them.\n3. Read them.', ['1', '2', '3']],
    ['KR', '第一条　本法。\n第二条　帳簿。', ['第一条', '第二条']],
    ['', 'Nothing to see.', ['']],
  ])('%s is read in the style that finds most articles', (country, text, numbers) => {
    expect(readNodes(text, country).map((node) => node.number)).toEqual(numbers);
  });
});
