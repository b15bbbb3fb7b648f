import { describe, expect, it } from 'vitest';
import { htmlAct } from './index.ts';
import { lawWith, outline, scoreWith } from './outline.testing.ts';

const page = (body: string) => `<html><head><title>x</title></head><body>${body}</body></html>`;

/** An act of a state that numbers its laws as chapters, as a word processor exports it. */
const FRONT = [
  '<p align="center"><b>CHAPTER 19:33</b></p>',
  '<p align="center"><b>KEEPERS ACT</b></p>',
  '<p>Act 5/2001</p>',
  '<p align="center"><b>ARRANGEMENT OF SECTIONS</b></p>',
  '<p align="center">PART I</p>',
  '<p align="center">PRELIMINARY</p>',
  '<p><i>Section</i></p>',
  '<p>1. Short title.</p>',
  '<p>2. Interpretation.</p>',
  '<p align="center">PART II</p>',
  '<p align="center">KEEPERS</p>',
  '<p>3. Duty of keeper.</p>',
  '<p>3A. Fees.</p>',
  '<p>SCHEDULE: Forms.</p>',
  '<p><b>AN ACT</b> to provide for keepers.</p>',
  '<p>[Date of commencement: 1st July, 2001.]</p>',
  '<p>ENACTED by the President and the Parliament of Zimbabwe.</p>',
];

type Heading = (number: string, heading: string) => string;

function act(heading: Heading): string {
  return page(
    [
      ...FRONT,
      '<p align="center">PART I</p>',
      '<p align="center"><span style="font-variant: small-caps">Preliminary</span></p>',
      heading('1', 'Short title'),
      '<p>This Act may be cited as the Keepers Act [<i>Chapter 19:33</i>].</p>',
      heading('2', 'Interpretation'),
      '<p>In this Act—</p>',
      '<p>“keeper” means a person who keeps;</p>',
      '<p align="center">PART II</p>',
      '<p align="center">KEEPERS</p>',
      heading('3', 'Duty of keeper'),
      '<p>(1) A keeper shall—</p>',
      '<p>(<i>a</i>) keep; and</p>',
      '<p>(<i>b</i>) return.</p>',
      heading('3A', 'Fees'),
      '<p>A fee is due.</p>',
      '<p align="center">SCHEDULE (Section 3)</p>',
      '<p align="center">FORMS</p>',
      '<p>1. Form one.</p>',
      '<p>2. Form two.</p>',
    ].join('\n'),
  );
}

const EXPECTED = [
  'text ||CHAPTER 19:33 / KEEPERS ACT / Act 5/2001 / AN ACT to provide for keepers. / [Date of commencement: 1st July, 2001.] / ENACTED by the President and the Parliament of Zimbabwe.',
  'division PART I|Preliminary|',
  '  article 1|Short title|This Act may be cited as the Keepers Act [Chapter 19:33].',
  '  article 2|Interpretation|In this Act— / “keeper” means a person who keeps;',
  'division PART II|KEEPERS|',
  '  article 3|Duty of keeper|(1) A keeper shall— / (a) keep; and / (b) return.',
  '  article 3A|Fees|A fee is due.',
  'division SCHEDULE|FORMS|(Section 3) / 1. Form one. / 2. Form two.',
];

const HEADINGS: Readonly<Record<string, Heading>> = {
  'a bold number without a stop': (number, heading) => `<p><b>${number} ${heading}</b></p>`,
  'a bold number with a stop': (number, heading) => `<p><b>${number}. ${heading}</b></p>`,
  'number and heading in bold of their own': (number, heading) => `<p><b>${number}</b> <b>${heading}</b></p>`,
  'nothing bold': (number, heading) => `<p>${number} ${heading}</p>`,
  'hard blanks of a word processor': (number, heading) =>
    `<p class="MsoNormal"><b><span lang="EN-GB">${number}<span style="mso-spacerun:yes">&nbsp;&nbsp; </span>${heading}</span></b></p>`,
  'a tab': (number, heading) => `<p><span style="font-weight: bold">${number}\t${heading}</span></p>`,
  'a heading element': (number, heading) => `<h3>${number}. ${heading}</h3>`,
  'two cells of a table': (number, heading) =>
    `<table><tr><td><b>${number}.</b></td><td><b>${heading}</b></td></tr></table>`,
};

describe('an act among the revised laws of a state', () => {
  it.each(Object.keys(HEADINGS))('reads sections under %s', (style) => {
    const html = act(HEADINGS[style] as Heading);
    expect(outline(lawWith(htmlAct, html).nodes)).toEqual(EXPECTED);
    expect(scoreWith(htmlAct, html)).toBeGreaterThan(0.7);
  });

  it('takes the chapter for the number of the act, not for a part of it', () => {
    expect(lawWith(htmlAct, act(HEADINGS['a tab'] as Heading))).toMatchObject({
      country: 'ZW',
      title: 'Keepers Act',
      alternativeTitles: ['KEEPERS ACT', 'Cap. 19:33'],
      identifiers: [{ scheme: 'act-number', value: 'ZW:CAP-19:33' }],
      dates: [{ event: 'in-force', date: '2001-07-01' }],
    });
  });

  it('takes the chapter from the title where it stands only there', () => {
    const html = page(
      '<p align="center"><b>KEEPERS ACT [CHAPTER 19:33]</b></p><p>Parliament of Zimbabwe</p><p><b>1 Duty</b></p><p>Keep.</p><p><b>2 Fees</b></p><p>Pay.</p><p><b>3 End</b></p><p>End.</p>',
    );
    expect(lawWith(htmlAct, html)).toMatchObject({
      title: 'KEEPERS ACT',
      identifiers: [{ scheme: 'act-number', value: 'ZW:CAP-19:33' }],
    });
  });

  it('keeps a chapter of the act a part of it', () => {
    const html = page(
      '<p align="center"><b>CHAPTER 1</b></p><p align="center"><b>Duties</b></p><p><b>1. Duty</b></p><p>Keep.</p>',
    );
    expect(outline(lawWith(htmlAct, html).nodes)).toEqual(['division CHAPTER 1|Duties|', '  article 1|Duty|Keep.']);
  });
});

describe('numbers without a stop', () => {
  const read = (...lines: string[]) =>
    outline(lawWith(htmlAct, page(lines.map((line) => `<p>${line}</p>`).join(''))).nodes);

  it('open a section only in their order', () => {
    expect(
      read(
        '<b>1 Duty</b>',
        '30 Days are allowed',
        '<b>2 Fees</b>',
        '2 Persons pay',
        '<b>2A Fines</b>',
        'x',
        '<b>3 End</b>',
        'y',
      ),
    ).toEqual([
      'article 1|Duty|30 Days are allowed',
      'article 2|Fees|2 Persons pay',
      'article 2A|Fines|x',
      'article 3|End|y',
    ]);
  });

  it('open none before a small letter or at the beginning of a sentence', () => {
    expect(
      read('<b>1 Duty</b>', '2 of them keep.', '2 Persons keep the goods.', '<b>2 Fees</b>', 'x', '<b>3 End</b>', 'y'),
    ).toEqual(['article 1|Duty|2 of them keep. / 2 Persons keep the goods.', 'article 2|Fees|x', 'article 3|End|y']);
  });

  it('take the text behind a bold number alone for text', () => {
    expect(read('<b>1</b> A keeper keeps.', '<b>2</b> A fee is due.', '<b>3</b> The Act ends.')).toEqual([
      'article 1||A keeper keeps.',
      'article 2||A fee is due.',
      'article 3||The Act ends.',
    ]);
  });
});

describe('recognition of acts without stops', () => {
  const sections = '<p><b>1 Duty</b></p><p><b>2 Fees</b></p><p><b>3 End</b></p>';

  it('needs words of enactment beside bare numbers', () => {
    expect(scoreWith(htmlAct, page(`<p>ENACTED by the Parliament.</p>${sections}`))).toBeGreaterThan(0.5);
    expect(scoreWith(htmlAct, page('<p>Enacted by the Parliament.</p><p>7</p><p>9</p><p>12</p>'))).toBe(0);
    expect(scoreWith(htmlAct, page(sections))).toBe(0);
  });

  it('looks behind the styles of a word processor', () => {
    const styles = `<style>${'p.MsoNormal { margin: 0 }\n'.repeat(8000)}</style>`;
    const html = `<html><head>${styles}</head><body><p>An Act to regulate.</p><h3>1. Duty</h3><h3>2. Fees</h3><h3>3. End</h3></body></html>`;
    expect(scoreWith(htmlAct, html)).toBeGreaterThan(0.7);
  });
});

describe('the state of an act', () => {
  const country = (text: string) =>
    lawWith(htmlAct, page(`<p>${text}</p><h3>Section 1 Duty</h3><p>x</p><h3>Section 2 Fees</h3><p>y</p>`)).country;

  it.each([
    ['The Parliament of Zimbabwe enacts. Zimbabwe.', 'ZW'],
    ['Parliament of Botswana. A person from Namibia or South Africa.', 'BW'],
    ['The Republic of South Africa, not Lesotho.', 'ZA'],
    ['Laws of Kenya', 'KE'],
  ])('%s', (text, code) => expect(country(text)).toBe(code));

  it('stays open where several are named as often', () => {
    expect(country('An order made in Kenya or Uganda is valid in Kenya and Uganda.')).toBe('');
    expect(country('An act of nowhere.')).toBe('');
  });

  it('is never one that is no more', () => {
    for (const name of ['Zimbabwe', 'Myanmar (Burma)', 'Congo - Kinshasa', 'Vanuatu', 'Burkina Faso', 'Benin']) {
      const code = country(`The Parliament of ${name}. The Government of ${name}.`);
      expect([name, new Intl.Locale('und', { region: code || 'ZZ' }).region]).toEqual([name, code]);
    }
  });
});
