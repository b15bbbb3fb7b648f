import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode } from '../../law-document.ts';
import { openSourceFile, sourceFileOf } from '../../source-file.ts';
import { htmlAct } from './index.ts';

function file(html: string, name = 'x.html') {
  return sourceFileOf(name, new TextEncoder().encode(html));
}

function law(html: string): LawDocument {
  const [result] = [...htmlAct.read(file(html), {})];
  if (result?.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

function outline(nodes: LawNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.role} ${node.number}|${node.heading}|${node.text.replaceAll('\n', ' / ')}`,
    ...outline(node.children, `${indent}  `),
  ]);
}

const page = (body: string, title = '') =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;

describe('sections by bold number and heading', () => {
  const revised = page(
    '<p align="center"><b>CHAPTER 9<br/>THE KEEPERS ACT</b></p><p align="center"><b>ARRANGEMENT OF SECTIONS</b></p><p>Section</p>' +
      '<p align="center"><b>PART I<br/>GENERAL</b></p><p>1. Short title.</p><p>2. Duty.</p><p>2A. Fees.</p>' +
      '<p align="center"><b>CHAPTER 9<br/>THE KEEPERS ACT</b></p><p><b>An Act to regulate keepers.</b></p><p>[1st July, 1967]<br>[G.N. No. 2 of 1967]</p>' +
      '<p align="center"><b>PART I<br>GENERAL (ss 1-2A)</b></p>' +
      '<p>[PCh9s1]<b>1. Short\ntitle</b></p><p>This Act may be cited as the Keepers Act.</p>' +
      '<p><span>[PCh9s2]</span><b>2. Duty</b> Act No. 3 of 1980 s. 4</p><p>(1) A keeper keeps under Part II of the Goods Act <a class="sdfootnoteanc" href="#f1"><sup>1</sup></a>*.</p>' +
      '<p>[PCh9s2A]<b>2A. Fees</b></p><p>A fee is due.</p><p align="center"><b>SCHEDULE<br>FORMS</b></p><table><tr><td><p>A</p></td><td><p>B</p></td></tr></table>' +
      '<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#f1anc">1</a>Cap. 16</p></div>',
    'Laws of Tanzania',
  );

  it('skips the contents list, keeps notes beside headings, schedules and footnotes', () => {
    expect(outline(law(revised).nodes)).toEqual([
      'text ||CHAPTER 9 / THE KEEPERS ACT / CHAPTER 9 / THE KEEPERS ACT / An Act to regulate keepers. / [1st July, 1967] / [G.N. No. 2 of 1967]',
      'division PART I|GENERAL (ss 1-2A)|',
      '  article 1|Short title|This Act may be cited as the Keepers Act.',
      '  article 2|Duty|Act No. 3 of 1980 s. 4 / (1) A keeper keeps under Part II of the Goods Act 1*.',
      '  article 2A|Fees|A fee is due.',
      'division SCHEDULE|FORMS|A | B',
      'text ||1 Cap. 16',
    ]);
  });

  it('takes title, chapter number, country and commencement from the page', () => {
    expect(law(revised)).toMatchObject({
      country: 'TZ',
      language: 'en',
      title: 'Keepers Act',
      alternativeTitles: ['THE KEEPERS ACT', 'Cap. 9'],
      identifiers: [{ scheme: 'act-number', value: 'TZ:CAP-9' }],
      dates: [{ event: 'in-force', date: '1967-07-01', precision: 'day', asPrinted: '1st July, 1967' }],
    });
  });

  it('keeps a list at the front that is no mere repetition', () => {
    const nodes = law(
      page(
        '<p>CONTENTS</p><p>7. Other</p><p>8. Things</p><p>9. More</p><p>CONTENTS</p><p><b>1. Duty</b></p><p>Keep.</p>',
      ),
    ).nodes;
    expect(outline(nodes)[0]).toContain('7. Other');
  });
});

describe('headings above the number', () => {
  it('takes the heading above a bare bold number, and names groupings by the heading under them', () => {
    const nodes = law(
      page(
        '<p><b>Part</b> <b>B</b></p><p><b>Purpose</b></p><h1>Aim of Act</h1><p><b>3. </b>(1) The aim is—</p><p><i>(a)</i> good.</p>' +
          '<h1>‘‘goods’’ means—</h1><p>things.</p><h1>Schedule 1</h1><p>(Section 9)</p><p><b>Amendments</b></p><p><b>A: Other Act</b></p><p><b>Change</b></p><p><b>1. </b>Section 2 goes.</p>',
      ),
    ).nodes;
    expect(outline(nodes)).toEqual([
      'division Part B|Purpose|',
      '  article 3|Aim of Act|(1) The aim is— / (a) good. / ‘‘goods’’ means— / things.',
      'division Schedule 1|Amendments|(Section 9)',
      '  division |A: Other Act|',
      '    article 1|Change|Section 2 goes.',
    ]);
  });

  it('puts a section quoted from another act under the amending one', () => {
    const nodes = law(
      page(
        '<h1>Insertion</h1><p><b>4. </b>The following section is inserted: ‘‘<b>Extended use</b></p><p><b>141A.</b> This Part applies.’’</p>' +
          '<h1>Next</h1><p><b>5. </b>Section 7 is substituted for the following section:</p><h1>49. Complaints</h1><p>None.</p><h1>Last</h1><p><b>6. </b>End.</p>',
      ),
    ).nodes;
    expect(outline(nodes)).toEqual([
      'article 4|Insertion|The following section is inserted: ‘‘Extended use',
      '  article 141A||This Part applies.’’',
      'article 5|Next|Section 7 is substituted for the following section:',
      '  article 49|Complaints|None.',
      'article 6|Last|End.',
    ]);
  });
});

describe('other statute pages', () => {
  it('reads headings with worded designations, and no mere mentions', () => {
    const nodes = law(
      page(
        '<h2>TITRE Ier</h2><h2>CHAPITRE II — Des biens</h2><h3>Article 5</h3><p>Article 6 ne s’applique pas.</p><p><b>Art. 6 bis.</b> La chose est rendue.</p><p>Article 7. – Le dépôt cesse.</p>',
      ),
    ).nodes;
    expect(outline(nodes).filter((line) => line.includes('article'))).toEqual([
      '  article Article 5||Article 6 ne s’applique pas.',
      '  article Art. 6 bis||La chose est rendue.',
      '  article Article 7||Le dépôt cesse.',
    ]);
  });

  it('reads plain numbered paragraphs in order where nothing is bold', () => {
    const nodes = law(
      page(
        '<p>1. Duty</p><p>A keeper keeps.</p><p>2. Fees</p><p>Due are:</p><p>1. a fee;</p><p>9. a fine.</p><p>3. End</p><p>Ends.</p>',
      ),
    ).nodes;
    expect(outline(nodes)).toEqual([
      'article 1|Duty|A keeper keeps.',
      'article 2|Fees|Due are: / 1. a fee; / 9. a fine.',
      'article 3|End|Ends.',
    ]);
  });

  it('skips a contents list made of links', () => {
    const list = '<p><a href="#a">1. Duty</a></p><p><a href="#b">2. Fees</a></p><p><a href="#c">3. End</a></p>';
    const nodes = law(page(`${list}<h3>1. Duty</h3><p>x</p><h3>2. Fees</h3><p>y</p><h3>3. End</h3><p>z</p>`)).nodes;
    expect(outline(nodes)).toEqual(['article 1|Duty|x', 'article 2|Fees|y', 'article 3|End|z']);
  });
});

describe('recognition and refusal', () => {
  it('recognises statutes only', () => {
    const sections = '<h3>Section 1 Duty</h3><h3>Section 2 Fees</h3><h3>Section 3 End</h3>';
    expect(htmlAct.recognise(file(page(`<p>An Act to regulate.</p>${sections}`)))).toBeGreaterThan(0.7);
    expect(htmlAct.recognise(file(page('<p>Welcome to our shop.</p>')))).toBe(0);
    expect(htmlAct.recognise(file('# Markdown\n\n## § 1'))).toBe(0);
    expect(htmlAct.recognise(sourceFileOf('x', new Uint8Array([0xff, 0, 1])))).toBe(0);
  });

  it('decodes the character set that the page names', () => {
    const bytes = Buffer.from(
      '<html><head><meta charset="windows-1252"></head><body><p><b>1. Title</b></p><p>A “keeper”.</p></body></html>'
        .replace('“', '\u0093')
        .replace('”', '\u0094'),
      'latin1',
    );
    const [result] = [...htmlAct.read(sourceFileOf('x.html', bytes), {})];
    expect(result).toMatchObject({ document: { nodes: [{ text: 'A “keeper”.' }] } });
  });

  it('refuses endless nesting with the line, and a page without provisions', () => {
    const cut = page('<p><b>1. Duty</b></p><p>A keeper keeps.</p>').slice(0, -20);
    expect([...htmlAct.read(file(cut), {})]).toMatchObject([{ outcome: 'refused', place: 'line 1' }]);
    const deep = [...htmlAct.read(file(`<p>\n${'<font>'.repeat(20_000)}`), {})];
    expect(deep).toMatchObject([{ outcome: 'refused', place: 'line 2' }]);
    expect([...htmlAct.read(file(page('<p>Hello.</p>')), {})]).toMatchObject([{ outcome: 'refused' }]);
  });
});

const corpus = findCorpus();
const folder = corpus ? join(corpus, 'legislation/africa-import-html') : '';
const pages = corpus ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
/** Sections of the act by an independent count: jump marks of the publisher, or bold numbers in the raw page. */
const PROVISIONS: Record<string, number> = { 'tz-cap1.html': 85, 'tz-cap6.html': 186, 'za-cpa.html': 150 };

function flat(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

function words(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Words of the raw page, the contents list and jump marks taken out. */
function visible(html: string): string {
  const spaced = html.replace(/(class="sdfootnotesym"[^>]*>\d+)/g, '$1 ');
  const body = spaced.replace(/^[\s\S]*?<body/, '<body').replace(/\[PCh[^\]]*\]/g, '');
  const tags = body.replace(/<\/?(?:b|i|u|font|span|sup|a)\b[^>]*>/g, '').replace(/<[^>]*>/g, ' ');
  const text = tags
    .replaceAll('&amp;', '&')
    .replace(/&(?:nbsp|quot|lt|gt);/g, ' ')
    .replace(/\s+/g, ' ');
  const list = text.indexOf('ARRANGEMENT OF SECTIONS');
  const start = list < 0 ? 0 : text.indexOf('An Act to', list);
  return text.slice(start);
}

describe.skipIf(!corpus)('pages of the corpus', () => {
  it.each(pages)('%s: every section, every word', (name) => {
    const source = openSourceFile(join(folder, name), name);
    expect(htmlAct.recognise(source)).toBeGreaterThanOrEqual(0.5);
    const document = law(source.text());
    const nodes = flat(document.nodes);
    expect(nodes.filter(({ role }) => role === 'article')).toHaveLength(PROVISIONS[name] ?? -1);
    const kept = words(nodes.map((node) => `${node.number} ${node.heading} ${node.text}`).join('\n'));
    const lost = [...words(visible(source.text()))].filter(([word, times]) => (kept.get(word) ?? 0) < times);
    expect(lost.map(([word, times]) => `${word} ${times} ${kept.get(word) ?? 0}`)).toEqual([]);
    expect(document.country).toBe(name.slice(0, 2).toUpperCase());
  });
});

const declarations = corpus ? join(corpus, 'vocab/udhr') : '';
const languages = corpus ? readdirSync(declarations).filter((name) => name.endsWith('.html')) : [];

describe.skipIf(!corpus)('one declaration of thirty articles in many languages', () => {
  it.each(languages)('%s', (name) => {
    const source = openSourceFile(join(declarations, name), name);
    expect(htmlAct.recognise(source)).toBeGreaterThanOrEqual(0.5);
    const document = law(source.text());
    expect(flat(document.nodes).filter(({ role }) => role === 'article')).toHaveLength(30);
    expect(document.title.length).toBeGreaterThan(5);
    // The pages of two variants of Portuguese name a state in their title.
    expect(['', 'UN', /_([A-Z]{2})/.exec(name)?.[1]]).toContain(document.country);
  });
});
