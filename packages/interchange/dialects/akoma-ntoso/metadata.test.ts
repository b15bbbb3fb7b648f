import { describe, expect, it } from 'vitest';
import { lawWith } from '../html/outline.testing.ts';
import { AKN_OPENING, actOf, provision } from './akn.testing.ts';
import { akomaNtoso } from './index.ts';

const BODY = provision('section', '1', '', 'One.');

function identified(work: string, expression = ''): string {
  return `<identification source="#x"><FRBRWork>${work}</FRBRWork><FRBRExpression>${expression}</FRBRExpression></identification>`;
}

const describeWith = (meta: string) => lawWith(akomaNtoso, actOf(BODY, meta));

describe('country', () => {
  it.each([
    ['<FRBRcountry value="za"/>', 'ZA'],
    ['<FRBRcountry value="ZA"/>', 'ZA'],
    ['<FRBRcountry value="gb-sct"/>', 'GB'],
    ['<FRBRcountry value="UK"/>', 'GB'],
    ['<FRBRuri value="/akn/ke/act/2008/68"/>', 'KE'],
    ['<FRBRuri value="/za-wc/act/by-law/2008/68"/>', 'ZA'],
    ['<FRBRuri value="/akn/un/act/2000/1"/>', 'UN'],
  ])('%s', (work, country) => expect(describeWith(identified(work)).country).toBe(country));

  it('of a draft in the vocabulary of the United Kingdom is GB', () => {
    const xml = actOf(BODY).replace(
      '<akomaNtoso ',
      '<akomaNtoso xmlns:uk="https://www.legislation.gov.uk/namespaces/UK-AKN" ',
    );
    expect(lawWith(akomaNtoso, xml).country).toBe('GB');
  });
});

describe('language', () => {
  it.each([
    ['eng', 'en'],
    ['en', 'en'],
    ['cym', 'cy'],
    ['wel', 'cy'],
    ['fre', 'fr'],
    ['fra', 'fr'],
    ['ger', 'de'],
    ['chi', 'zh'],
    ['swa', 'sw'],
    ['pt-BR', 'pt-BR'],
  ])('%s is %s', (code, language) => {
    expect(describeWith(identified('', `<FRBRlanguage language="${code}"/>`)).language).toBe(language);
  });

  it('that no one knows is recognised from the text', () => {
    const text =
      'A person is guilty of an offence under this section if the person takes any of the goods to which it applies.';
    const xml = actOf(provision('section', '1', '', text), identified('', '<FRBRlanguage language="not a code"/>'));
    expect(lawWith(akomaNtoso, xml).language).toBe('en');
  });
});

describe('identifiers', () => {
  it('are the address of the work, not of the version', () => {
    const meta = identified(
      '<FRBRthis value="/akn/za/act/2008/68/!main"/><FRBRuri value="/akn/za/act/2008/68"/>',
      '<FRBRuri value="/akn/za/act/2008/68/eng@2011-04-01"/>',
    );
    expect(describeWith(meta).identifiers).toEqual([{ scheme: 'akn', value: '/akn/za/act/2008/68' }]);
  });

  it('are also those of ELI where the address is one', () => {
    const value = 'http://www.legislation.gov.uk/id/ukpga/2008/1';
    expect(describeWith(identified(`<FRBRuri value="${value}"/>`)).identifiers).toEqual([
      { scheme: 'akn', value },
      { scheme: 'eli', value },
    ]);
  });

  it('are none where the file states none', () => expect(describeWith('').identifiers).toEqual([]));
});

describe('dates', () => {
  it.each([
    ['Generation', 'adopted'],
    ['Enactment', 'adopted'],
    ['assent', 'adopted'],
    ['publication', 'published'],
    ['commencement', 'in-force'],
    ['amendment', 'amended'],
    ['repeal', 'repealed'],
  ])('named %s are %s', (name, event) => {
    expect(describeWith(identified(`<FRBRdate date="2008-04-29" name="${name}"/>`)).dates).toEqual([
      { event, date: '2008-04-29', precision: 'day' },
    ]);
  });

  it.each([
    ['2008', 'year'],
    ['2008-04', 'month'],
    ['2008-04-29T00:00:00', 'day'],
  ])('%s has the precision of a %s', (date, precision) => {
    expect(describeWith(identified(`<FRBRdate date="${date}" name="Generation"/>`)).dates[0]?.precision).toBe(
      precision,
    );
  });

  it.each(['9999-01-01', '0001-01-01', '', 'soon'])('%s is none', (date) => {
    expect(describeWith(identified(`<FRBRdate date="${date}" name="Generation"/>`)).dates).toEqual([]);
  });

  it('are stated once each', () => {
    const twice = '<FRBRdate date="2008-04-29" name="Generation"/><FRBRdate date="2008-04-29" name="assent"/>';
    expect(describeWith(identified(twice)).dates).toHaveLength(1);
  });
});

describe('titles and status', () => {
  it.each([
    ['<FRBRalias value="Keepers Act, 2008"/>', 'Keepers Act, 2008'],
    ['<FRBRname value="Keepers Act"/>', 'Keepers Act'],
  ])('from %s', (work, title) => expect(describeWith(identified(work)).title).toBe(title));

  it('prefer the printed title, and keep the others', () => {
    const xml =
      `${AKN_OPENING}<act name="act"><meta>${identified('<FRBRalias value="KA"/>')}</meta>` +
      `<preface><p><docTitle>Keepers\n Act 2008</docTitle></p></preface><body>${BODY}</body></act></akomaNtoso>`;
    expect(lawWith(akomaNtoso, xml)).toMatchObject({ title: 'Keepers Act 2008', alternativeTitles: ['KA'] });
  });

  it('say repealed where the file dates the repeal', () => {
    const meta = '<lifecycle source="#x"><eventRef date="2012-01-01" type="repeal"/></lifecycle>';
    expect(describeWith(meta)).toMatchObject({ status: 'repealed', standing: 'unknown' });
    expect(describeWith('').status).toBe('unknown');
  });
});
