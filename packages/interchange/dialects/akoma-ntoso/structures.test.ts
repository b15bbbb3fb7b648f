import { describe, expect, it } from 'vitest';
import { lawWith, outline } from '../html/outline.testing.ts';
import { AKN_OPENING, actOf, provision } from './akn.testing.ts';
import { akomaNtoso } from './index.ts';

const read = (body: string) => outline(lawWith(akomaNtoso, actOf(body)).nodes);

describe('groupings', () => {
  it.each(['book', 'tome', 'part', 'subpart', 'title', 'subtitle', 'chapter', 'subchapter', 'division', 'subdivision'])(
    '%s is a division',
    (name) => {
      const inner = provision('section', '1', 'Duty', 'Keep.');
      expect(read(`<${name}><num>I</num><heading>Goods</heading>${inner}</${name}>`)).toEqual([
        'division I|Goods|',
        '  article 1|Duty|Keep.',
      ]);
    },
  );

  it.each([
    ['crossheading', 'division'],
    ['groupOfParts', 'division'],
    ['schedule', 'division'],
    ['annex', 'division'],
  ])('a container named %s is a %s', (name, role) => {
    const inner = provision('section', '1', 'Duty', 'Keep.');
    expect(read(`<hcontainer name="${name}"><heading>Goods</heading>${inner}</hcontainer>`)).toEqual([
      `${role} |Goods|`,
      '  article 1|Duty|Keep.',
    ]);
  });

  it('with text before, between and after its provisions keeps all of it in place', () => {
    const between = '<hcontainer name="note"><content><p>Between.</p></content></hcontainer>';
    expect(
      read(
        `<part><num>1</num><intro><p>Before.</p></intro>${provision('section', '1', '', 'One.')}${between}` +
          `${provision('section', '2', '', 'Two.')}<wrapUp><p>After.</p></wrapUp></part>`,
      ),
    ).toEqual([
      'division 1||Before.',
      '  article 1||One.',
      '  text ||Between.',
      '  article 2||Two.',
      '  text ||After.',
    ]);
  });
});

describe('basic units', () => {
  it.each(['article', 'section', 'rule', 'clause'])('%s is an article', (name) => {
    expect(read(provision(name, '5 bis', 'Duty', 'Keep.', 'Return.'))).toEqual(['article 5 bis|Duty|Keep. / Return.']);
  });

  it.each(['article', 'section', 'regulation', 'rule', 'order'])('a container named %s is an article', (name) => {
    expect(read(`<hcontainer name="${name}"><num>5</num><content><p>Keep.</p></content></hcontainer>`)).toEqual([
      'article 5||Keep.',
    ]);
  });

  it('keeps units below it as labelled lines, however deep', () => {
    expect(
      read(
        '<section><num>1</num><subsection><num>(1)</num><intro><p>A keeper must—</p></intro>' +
          '<paragraph><num>(a)</num><intro><p>keep—</p></intro><subparagraph><num>(i)</num><content><p>goods,</p></content></subparagraph>' +
          '<subparagraph><num>(ii)</num><content><p>things;</p></content></subparagraph></paragraph>' +
          '<wrapUp><p>and return them.</p></wrapUp></subsection></section>',
      ),
    ).toEqual(['article 1||(1) A keeper must— / (a) keep— / (i) goods, / (ii) things; / and return them.']);
  });

  it('takes the first subsection, marked up as a heading, for text', () => {
    expect(
      read(
        '<section><num>4</num><heading>—(1) A keeper may keep.</heading><subsection><num>(2)</num><content><p>Or not.</p></content></subsection></section>',
      ),
    ).toEqual(['article 4||—(1) A keeper may keep. / (2) Or not.']);
    expect(read(provision('section', '4', '(1) and (2): duties', 'x'))).toEqual(['article 4|(1) and (2): duties|x']);
  });

  it('without number, heading and text leaves no node', () => {
    expect(read(`<section><content><p> </p></content></section>${provision('section', '2', '', 'Two.')}`)).toContain(
      'article 2||Two.',
    );
  });
});

describe('lines', () => {
  const text = (inner: string) => lawWith(akomaNtoso, actOf(`<section><num>1</num>${inner}</section>`)).nodes[0]?.text;

  it.each([
    [
      'a list',
      '<content><blockList><listIntroduction>Goods are</listIntroduction><item><num>(a)</num><p>things</p></item></blockList></content>',
      'Goods are\n(a) things',
    ],
    ['HTML lists', '<content><ul><li>one</li><li>two</li></ul></content>', 'one\ntwo'],
    ['a line break', '<content><p>one<br/>two<eol/>three</p></content>', 'one\ntwo\nthree'],
    [
      'inline marks',
      '<content><p>a <b>bold</b><i> and</i> <sup>2</sup><ref href="#x">link</ref></p></content>',
      'a bold and 2link',
    ],
    ['white space', '<content><p>\n   one\n\t two  </p></content>', 'one two'],
    [
      'a table with an empty row',
      '<content><table><tr><td>A</td><td>B</td></tr><tr><td/><td/></tr></table></content>',
      'A | B',
    ],
    [
      'two footnotes',
      '<content><p>x<authorialNote marker="1"><p>n1</p></authorialNote> y<authorialNote marker="2"><p>n2</p></authorialNote></p></content>',
      'x[1] y[2]\n[1] n1\n[2] n2',
    ],
    [
      'a definition in quotes',
      '<content><p>The <def ukl:startQuote="“" ukl:endQuote="”">keeper</def> keeps</p></content>',
      'The “keeper” keeps',
    ],
    ['a processing instruction', '<content><p>a<?page 2?>b</p></content>', 'ab'],
    ['character references', '<content><p>&#xA7; 5 &amp; &lt;6&gt;</p></content>', '§ 5 & <6>'],
    ['unseen marks', '<content><p>a<marker name="x"/><img src="y"/>b</p></content>', 'ab'],
  ])('%s', (_, inner, expected) => expect(text(inner)).toBe(expected));
});

describe('quoted provisions', () => {
  const quote = (inner: string) => `<quotedStructure startQuote="“" endQuote="”">${inner}</quotedStructure>`;

  it('stand under the amending one, in order, with their groupings', () => {
    const parts = quote(
      `<part><num>PART 2</num><heading>New</heading>${provision('section', '9', 'Fee', 'Due.')}</part>`,
    );
    expect(
      read(
        `<section><num>1</num><content><p>After Part 1 insert—${parts}</p></content></section>${provision('section', '2', '', 'End.')}`,
      ),
    ).toEqual([
      'article 1||After Part 1 insert—',
      '  division PART 2|New|',
      '    article 9|Fee|Due.',
      'article 2||End.',
    ]);
  });

  it('two quotations in one provision are both kept', () => {
    const one = quote(provision('section', '9', '', 'Nine.'));
    const two = quote(provision('section', '9', '', 'Nine again.'));
    expect(read(`<section><num>1</num><content><p>Insert—${one}</p><p>Or—${two}</p></content></section>`)).toEqual([
      'article 1||Insert— / Or—',
      '  article 9||Nine.',
      '  article 9||Nine again.',
    ]);
  });
});

describe('document types', () => {
  it.each(['act', 'bill'])('%s is read', (name) => {
    const xml = `${AKN_OPENING}<${name} name="x"><meta/><body>${provision('section', '1', '', 'One.')}</body></${name}></akomaNtoso>`;
    expect(outline(lawWith(akomaNtoso, xml).nodes)).toEqual(['article 1||One.']);
  });

  it.each(['doc', 'statement'])('%s with a main body is read', (name) => {
    const xml = `${AKN_OPENING}<${name} name="x"><meta/><mainBody>${provision('article', '1', '', 'One.')}</mainBody></${name}></akomaNtoso>`;
    expect(outline(lawWith(akomaNtoso, xml).nodes)).toEqual(['article 1||One.']);
  });

  it('with a prefix on every element are read alike', () => {
    const plain = actOf(provision('section', '1', 'Duty', 'Keep.'));
    const prefixed = plain.replaceAll(/<(\/?)(?=[a-z])/g, '<$1akn:').replace('xmlns=', 'xmlns:akn=');
    expect(outline(lawWith(akomaNtoso, prefixed).nodes)).toEqual(outline(lawWith(akomaNtoso, plain).nodes));
  });
});
