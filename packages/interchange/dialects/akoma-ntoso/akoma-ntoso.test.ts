import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode, ReadResult } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { akomaNtoso } from './dialect.ts';

const OPENING =
  '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:ukl="https://www.legislation.gov.uk/namespaces/UK-AKN">';

function file(xml: string) {
  return sourceFileOf('x.xml', new TextEncoder().encode(xml));
}

function readAll(xml: string): ReadResult {
  return [...akomaNtoso.read(file(xml), {})][0] as ReadResult;
}

function law(xml: string): LawDocument {
  const result = readAll(xml);
  if (result.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

function body(inner: string): LawNode[] {
  return law(`${OPENING}<act name="act"><meta/><body>${inner}</body></act></akomaNtoso>`).nodes;
}

/** Outline for comparison: `role number|heading|text`, children indented. */
function outline(nodes: LawNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.role} ${node.number}|${node.heading}|${node.text.replaceAll('\n', ' / ')}`,
    ...outline(node.children, `${indent}  `),
  ]);
}

describe('provisions', () => {
  it('keeps sections under parts, with subsections as labelled lines', () => {
    const nodes = body(
      '<part><num>PART 1</num><heading>Goods</heading><section><num>1.</num><heading>Duty</heading>' +
        '<subsection><num>(1)</num><intro><p>A keeper must—</p></intro><level><num>(a)</num><content><p>keep, and</p></content></level>' +
        '<level><num>(b)</num><content><p>give back.</p></content></level></subsection></section></part>',
    );
    expect(outline(nodes)).toEqual([
      'division PART 1|Goods|',
      '  article 1.|Duty|(1) A keeper must— / (a) keep, and / (b) give back.',
    ]);
  });

  it('takes a section that holds articles for a division', () => {
    const nodes = body(
      '<section><num>Section 2</num><article><num>Article 5</num><content><p>Le dépôt est gratuit.</p></content></article></section>',
    );
    expect(outline(nodes)).toEqual(['division Section 2||', '  article Article 5||Le dépôt est gratuit.']);
  });

  it('keeps two provisions under one number', () => {
    const article = '<article><num>Art. 7 bis</num><content><p>Text.</p></content></article>';
    expect(body(article + article)).toHaveLength(2);
  });

  it('puts quoted provisions under the amending one and quoted fragments into its text', () => {
    const nodes = body(
      '<section><num>4</num><heading>Keepers Act</heading><subsection><num>(1)</num><content><p><mod>After section 9 insert—' +
        '<quotedStructure startQuote="“" endQuote="”"><section><num>9A</num><heading>Fees</heading><content><p>A fee is due.</p></content></section>' +
        '</quotedStructure><inline name="AppendText">.</inline></mod></p></content></subsection>' +
        '<subsection><num>(2)</num><content><p><mod>In section 10 for <quotedText startQuote="“" endQuote="”">may</quotedText> substitute <quotedText startQuote="“" endQuote="”">must</quotedText>, and insert—' +
        '<quotedStructure startQuote="“" endQuote="”"><subsection><num>(3)</num><content><p>No fee is due.</p></content></subsection></quotedStructure>' +
        '<inline name="AppendText">.</inline></mod></p></content></subsection></section>',
    );
    expect(outline(nodes)).toEqual([
      'article 4|Keepers Act|(1) After section 9 insert— / (2) In section 10 for “may” substitute “must”, and insert— / “(3) No fee is due.”.',
      '  article 9A|Fees|A fee is due.',
    ]);
  });

  it('keeps schedules, their numbered paragraphs and the reference note of the number', () => {
    const nodes = body(
      '<hcontainer name="schedules"><heading>SCHEDULES</heading><hcontainer name="schedule"><num>Schedule 1<authorialNote class="referenceNote"><p>Section 3</p></authorialNote></num>' +
        '<heading>Forms</heading><paragraph class="schProv1"><num>1.</num><content><p>A form is blue.</p></content></paragraph></hcontainer></hcontainer>',
    );
    expect(outline(nodes)).toEqual([
      'division |SCHEDULES|',
      '  division Schedule 1|Forms|Section 3',
      '    text 1.||A form is blue.',
    ]);
  });

  it('leaves out a grouping that has no word of its own', () => {
    const nodes = body(
      '<hcontainer name="schedules"><hcontainer name="schedule"><num>Schedule</num><content><p>List.</p></content></hcontainer></hcontainer>',
    );
    expect(outline(nodes)).toEqual(['division Schedule||List.']);
  });

  it('takes paragraphs for the basic unit where an act has nothing larger', () => {
    const nodes = body('<paragraph><num>§ 1</num><content><p>Dies gilt.</p></content></paragraph>');
    expect(outline(nodes)).toEqual(['article § 1||Dies gilt.']);
  });

  it('puts a footnote under the line that refers to it', () => {
    const nodes = body(
      '<article><num>1</num><content><p>The Act of 1900<authorialNote marker="1"><p>1900 c. 1.</p></authorialNote> applies.</p><p>Second.</p></content></article>',
    );
    expect(nodes[0]?.text).toBe('The Act of 1900[1] applies.\n[1] 1900 c. 1.\nSecond.');
  });

  it('writes a table row as one line', () => {
    const nodes = body(
      '<article><num>1</num><content><tblock><foreign><table xmlns="http://www.w3.org/1999/xhtml"><tr><th>Fee</th><th><p>Sum</p></th></tr><tr><td>A</td><td>1</td></tr></table></foreign></tblock></content></article>',
    );
    expect(nodes[0]?.text).toBe('Fee | Sum\nA | 1');
  });

  it('keeps what stands around the body, but not a contents list of the cover', () => {
    const { nodes } = law(
      `${OPENING}<bill name="b"><meta/><coverPage><p>Keepers Bill</p><p>CONTENTS</p><p>1. Duty</p></coverPage>` +
        '<preface><longTitle><p>A</p><p>BILL</p><p>to</p><p>regulate keepers.</p></longTitle></preface>' +
        '<preamble><formula name="enactingText"><p>Be it enacted.</p></formula></preamble>' +
        '<body><section><num>1</num><heading>Duty</heading><content><p>Keep.</p></content></section><hcontainer name="signatures"><content><p>The Clerk</p></content></hcontainer></body>' +
        '<conclusions><blockContainer><heading>NOTE</heading><p>Explains.</p></blockContainer></conclusions></bill></akomaNtoso>',
    );
    expect(outline(nodes)).toEqual([
      'text ||Keepers Bill',
      'text ||A BILL to regulate keepers.',
      'text ||Be it enacted.',
      'article 1|Duty|Keep.',
      'text ||The Clerk',
      'text |NOTE|Explains.',
    ]);
  });

  it('reads attached documents under a division of their own', () => {
    const nodes = law(
      `${OPENING}<act name="act"><meta/><body><section><num>1.</num><content><p>One.</p></content></section></body><attachments><attachment><heading>First Schedule</heading>` +
        '<doc name="schedule"><meta/><mainBody><paragraph><num>1.</num><content><p>Item.</p></content></paragraph></mainBody></doc></attachment></attachments></act></akomaNtoso>',
    ).nodes;
    expect(outline(nodes)).toEqual(['article 1.||One.', 'division |First Schedule|', '  text 1.||Item.']);
  });
});

describe('metadata', () => {
  const IDENTIFIED =
    '<meta><identification source="#x"><FRBRWork><FRBRthis value="/akn/za/act/2008/68/!main"/><FRBRuri value="/akn/za/act/2008/68"/><FRBRalias value="Keepers Act, 2008"/>' +
    '<FRBRdate date="2008-04-29" name="Generation"/><FRBRauthor href="#parliament"/><FRBRcountry value="za"/></FRBRWork>' +
    '<FRBRExpression><FRBRthis value="https://example.org/za/act/2008/68/eng"/><FRBRdate date="2011-04-01" name="consolidation"/><FRBRlanguage language="eng"/></FRBRExpression></identification>' +
    '<publication date="2008-04-30" name="gazette" showAs="Government Gazette"/><lifecycle source="#x"><eventRef date="2010-01-01" type="amendment"/></lifecycle></meta>';

  it('takes identity, language, version and dates from the identification', () => {
    const document = law(
      `${OPENING}<act name="act">${IDENTIFIED}<body><section><num>1</num><content><p>One.</p></content></section></body></act></akomaNtoso>`,
    );
    expect(document).toMatchObject({
      country: 'ZA',
      language: 'en',
      title: 'Keepers Act, 2008',
      identifiers: [{ scheme: 'akn', value: '/akn/za/act/2008/68' }],
      versionDate: '2011-04-01',
      status: 'unknown',
      source: { file: 'x.xml', url: 'https://example.org/za/act/2008/68/eng', publisher: 'Government Gazette' },
    });
    expect(document.dates).toEqual([
      { event: 'adopted', date: '2008-04-29', precision: 'day' },
      { event: 'published', date: '2008-04-30', precision: 'day' },
      { event: 'amended', date: '2010-01-01', precision: 'day' },
    ]);
  });

  it('takes title and dates of a draft from its references, and leaves out dates still open', () => {
    const document = law(
      `${OPENING}<bill name="wsi"><meta><references source="#a"><TLCConcept eId="varSITitle" href="#o" showAs="The Keepers Regulations"/><TLCConcept eId="varMadeDate" href="#o" showAs="2024-09-05T00:00:00"/></references></meta>` +
        '<preface><block name="title"><docTitle><ref href="#varSITitle" class="placeholder"/></docTitle></block><container name="dates"><block name="madeDate"><span>Made</span><docDate date="2024-09-05">5 September 2024</docDate></block>' +
        '<block name="commenceDate"><span>Coming into force</span><docDate date="9999-01-01"/></block></container></preface><body><article><num>1.</num><content><p>One.</p></content></article></body></bill></akomaNtoso>',
    );
    expect(document).toMatchObject({
      country: 'GB',
      title: 'The Keepers Regulations',
      status: 'draft',
      versionDate: '',
    });
    expect(document.dates).toEqual([{ event: 'adopted', date: '2024-09-05', precision: 'day' }]);
    expect(document.nodes[0]?.text).toBe('The Keepers Regulations\nMade 5 September 2024\nComing into force');
  });

  it('takes the title from the short-title section where nothing else names the act', () => {
    const text = 'This Act may be cited as the Keepers (Fees) Act 2020 and comes into force on 1 May.';
    const xml = `${OPENING}<act name="a"><meta/><body><section><num>9</num><content><p>${text}</p></content></section></body></act></akomaNtoso>`;
    expect(law(xml).title).toBe('Keepers (Fees) Act 2020');
  });

  it('lets the user override country and language', () => {
    const xml = `${OPENING}<act name="act"><meta/><body><article><num>1</num><content><p>One.</p></content></article></body></act></akomaNtoso>`;
    const [result] = [...akomaNtoso.read(file(xml), { country: 'IE', language: 'ga' })];
    expect(result).toMatchObject({ outcome: 'law', document: { country: 'IE', language: 'ga' } });
  });
});

describe('recognition', () => {
  it('takes acts, bills and documents, with a prefix too', () => {
    expect(akomaNtoso.recognise(file(`${OPENING}<act name="act">`))).toBeGreaterThan(0.9);
    const prefixed = '<akn:akomaNtoso xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><akn:bill name="x">';
    expect(akomaNtoso.recognise(file(prefixed))).toBeGreaterThan(0.9);
  });

  it('leaves judgments, press summaries and other schemas to others', () => {
    expect(akomaNtoso.recognise(file(`${OPENING}<judgment name="judgment">`))).toBe(0);
    expect(akomaNtoso.recognise(file(`${OPENING}<doc name="pressSummary">`))).toBe(0);
    expect(
      akomaNtoso.recognise(file('<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><act/>')),
    ).toBe(0);
    expect(akomaNtoso.recognise(sourceFileOf('x.xml', new Uint8Array([0, 1, 2])))).toBe(0);
  });
});

describe('hostile and broken files', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<akomaNtoso/>', 'line 2'],
    ['<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;', 'line 1'],
  ])('refuses document types and entities', (xml, place) => {
    const result = readAll(xml);
    expect(result).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('entity definitions are not read'),
    });
    expect((result as { place: string }).place).toContain(place);
  });

  it('refuses an entity that nothing defines, and truncated XML, with line and column', () => {
    expect(readAll(`${OPENING}<act name="a"><body><p>&evil;</p>`)).toMatchObject({
      outcome: 'refused',
      place: expect.stringMatching(/^line 1, column \d+$/),
    });
    expect(readAll(`${OPENING}\n<act name="a"><body><sect`)).toMatchObject({
      outcome: 'refused',
      place: expect.stringMatching(/^line 2, column \d+$/),
    });
  });

  it('refuses nesting made to exhaust the reader', () => {
    expect(readAll(`${OPENING}<act name="a"><body>${'<part>'.repeat(100_000)}`)).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('200 deep'),
    });
  });

  it('refuses another root and a document without text', () => {
    expect(readAll('<other/>')).toMatchObject({ outcome: 'refused', place: 'element other' });
    expect(readAll(`${OPENING}<act name="a"><meta/><body/></act></akomaNtoso>`)).toMatchObject({ outcome: 'refused' });
  });
});
