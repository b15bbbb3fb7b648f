import { describe, expect, it } from 'vitest';
import { parseXml } from '../akoma-ntoso/xml-tree.ts';
import { outlineOf } from './judgment.testing.ts';
import { coverOf, linesOf, paragraphsOf, type Stretch } from './legaldocml-text.ts';

const stretch: Stretch = { part: 'decision', language: 'en', standing: 'official' };
const read = (xml: string) => outlineOf(paragraphsOf(parseXml(`<judgmentBody>${xml}</judgmentBody>`), stretch));
const bold = (text: string) => `<span style="font-weight:bold">${text}</span>`;

describe('paragraphs', () => {
  it('have their printed number, their id and a line for each item', () => {
    expect(
      read(`<decision><paragraph eId="para_2"><num> 2. </num><intro><p>Two things:</p></intro>
        <subparagraph><num>(a)</num><content><p>ink;</p></content></subparagraph>
        <subparagraph><num>(b)</num><content><p>wax.</p></content></subparagraph>
        <wrapUp><p>No more.</p></wrapUp></paragraph></decision>`),
    ).toEqual(['2. #para_2 Two things: / (a) ink; / (b) wax. / No more.']);
  });

  it('keep quoted provisions as lines of theirs', () => {
    expect(
      read(`<decision><paragraph><num>3.</num><content><p>The act says:</p><block name="embeddedStructure"><embeddedStructure>
        <paragraph><num>“1.</num><content><p>Keep ledgers.”</p></content></paragraph></embeddedStructure></block>
        <p>That is all.</p></content></paragraph></decision>`),
    ).toEqual(['3. The act says: / “1. Keep ledgers.” / That is all.']);
  });

  it('show tables as rows and footnotes below their line', () => {
    expect(
      read(`<decision><paragraph><num>4.</num><content><p>See<authorialNote marker="1"><p>A note.</p></authorialNote> here.</p>
        <table><tr><td><p>ink</p></td><td><p/></td><td><p>5</p></td></tr></table></content></paragraph></decision>`),
    ).toEqual(['4. See[1] here. / [1] A note. / ink | 5']);
  });

  it('stay when they have no text but a number, and go when they have neither', () => {
    expect(
      read(
        '<decision><paragraph><num>5.</num><content><p/></content></paragraph><level><content><p> </p></content></level></decision>',
      ),
    ).toEqual(['5. ']);
  });

  it('keep their id when they have no number', () => {
    expect(
      read(
        '<decision><paragraph eId="lvl_3"><intro><p>And:</p><table><tr><td><p>ink</p></td></tr></table></intro></paragraph></decision>',
      ),
    ).toEqual(['#lvl_3 And: / ink']);
  });

  it('leave contents lists out', () => {
    expect(
      read(`<decision><hcontainer name="toc"><content><toc><tocItem>Introduction</tocItem></toc></content></hcontainer>
        <level><content><p>The issue …………… 12-14</p></content></level><p>Text.</p></decision>`),
    ).toEqual(['Text.']);
  });

  it('break at line breaks and keep words at tabs apart', () => {
    expect(linesOf(parseXml('<p>one<br/>two<marker name="tab"/>three</p>'))).toEqual(['one', 'two three']);
  });

  it('keep no id that is too long and cut a number that is none', () => {
    const [paragraph] = paragraphsOf(
      parseXml(
        `<b><paragraph eId="${'x'.repeat(200)}"><num>${'1'.repeat(100)}</num><content><p>T</p></content></paragraph></b>`,
      ),
      stretch,
    );
    expect(paragraph).toMatchObject({ anchor: '', number: '1'.repeat(60) });
  });
});

describe('headings', () => {
  it('stand above their paragraphs with number, id and level', () => {
    expect(
      read(`<decision><level eId="lvl_1"><num>A.</num><heading class="ParaHeading1">Facts</heading>
        <level eId="lvl_1_1"><heading>Early days</heading><paragraph><num>1.</num><content><p>Ink.</p></content></paragraph></level></level></decision>`),
    ).toEqual(['A. #lvl_1 = Facts', '#lvl_1_1 == Early days', '1. Ink.']);
  });

  it('are told by style, and by emphasis at the left margin', () => {
    expect(
      read(`<decision><level><content><p class="Heading2">The law</p></content></level>
        <level><content><p>${bold('Discussion')}</p></content></level>
        <level><content><p style="margin-left:0.5in;text-indent:-0.5in">${bold('Hanging')}<marker name="tab"/></p></content></level>
        <p><span style="font-style:italic">Costs</span></p></decision>`),
    ).toEqual(['== The law', '= Discussion', '= Hanging', '= Costs']);
  });

  it.each([
    ['a signature', `<p style="text-align:center">${bold('TRIBUNAL JUDGE')}</p>`],
    ['an indented line', `<p style="margin-left:1in">${bold('Ledgers')}</p>`],
    ['a quotation', `<p class="Quote">${bold('Ledgers')}</p>`],
    ['an opening quotation mark', `<p>${bold('“Ledgers')}</p>`],
    ['a sentence', `<p>${bold('Keep ledgers.')}</p>`],
    ['a line partly plain', `<p>${bold('Ledgers')} and ink</p>`],
    ['a day of release', `<p>${bold('Release date: 1 May 2031')}</p>`],
    ['a long line', `<p>${bold('ledger '.repeat(40))}</p>`],
    ['figures', `<p>${bold('12345')}</p>`],
  ])('are not told by %s', (_, line) => {
    expect(read(`<decision>${line}</decision>`)[0]).not.toMatch(/^=/);
  });

  it('are told in numbered paragraphs that hold nothing else', () => {
    expect(
      read(
        '<decision><paragraph eId="lvl_5_7"><num>(7)</num><content><p class="Paraheading2">Loss</p></content></paragraph></decision>',
      ),
    ).toEqual(['(7) #lvl_5_7 == Loss']);
  });

  it('are freed from the end of the paragraph before', () => {
    expect(
      read(`<decision><paragraph eId="para_1"><num>1.</num><intro><p>Text.</p></intro>
        <subparagraph><num>(b)</num><content><p class="Paraheading3">Next</p></content></subparagraph></paragraph></decision>`),
    ).toEqual(['1. #para_1 Text.', '(b) === Next']);
  });

  it('have their footnotes below', () => {
    expect(
      read(
        '<decision><level><heading>Ink<authorialNote marker="2"><p>Black.</p></authorialNote></heading><content><p>Text.</p></content></level></decision>',
      ),
    ).toEqual(['= Ink[2]', '[2] Black.', 'Text.']);
  });

  it('go no deeper than nine', () => {
    const levels = 14;
    const xml = '<level><heading>H</heading>'.repeat(levels) + '</level>'.repeat(levels);
    const depths = paragraphsOf(parseXml(`<b><decision>${xml}</decision></b>`), stretch).map(({ level }) => level);
    expect(Math.max(...depths)).toBe(9);
  });
});

describe('a cover', () => {
  it('is one paragraph without rules and pictures', () => {
    const header = parseXml(
      '<header><p>COURT</p><p>- - -</p><p>……</p><table><tr><td><p>A</p></td><td><p>Appellant</p></td></tr></table></header>',
    );
    expect(outlineOf(coverOf(header, stretch))).toEqual(['COURT / A | Appellant']);
  });

  it('is nothing where there is none', () => {
    expect(coverOf(undefined, stretch)).toEqual([]);
    expect(coverOf(parseXml('<header><p>- -</p></header>'), stretch)).toEqual([]);
  });
});
