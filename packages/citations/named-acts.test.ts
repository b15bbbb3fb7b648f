import { describe, expect, it } from 'vitest';
import type { CitationContext } from './citation.ts';
import { rulesFor } from './compiled-rules.ts';
import { namedActs, RememberedActs, stateOf } from './named-acts.ts';

function named(text: string, context: CitationContext, remembered = new RememberedActs()) {
  return namedActs(text, rulesFor(context.language, context.country).acts, context, remembered).map(
    ({ printed, act }) => [printed, act],
  );
}

const british = { language: 'en', country: 'GB' };
const salt = { act: 'salt act 2003', state: 'GB' };

describe('namedActs', () => {
  it('gives the acts in their order, each with its key and State', () => {
    expect(named('the Salt Act 2003, Directive (EU) 2031/849 and resolution 1373 (2001)', british)).toEqual([
      ['Salt Act 2003', salt],
      ['Directive (EU) 2031/849', { act: 'directive eu 2031 849', state: 'EU' }],
      ['resolution 1373 (2001)', { act: 'unscr 1373 2001', state: 'UN' }],
    ]);
  });

  it('takes of names that overlap the one that begins first', () => {
    expect(named('the Salt Act 2003 (Fishes) Order 2010', british).map(([printed]) => printed)).toEqual([
      'Salt Act 2003 (Fishes) Order 2010',
    ]);
  });

  it('begins no name with a word that only begins a sentence or a division', () => {
    expect(named('Under Part VII of the Salt Act 2003', british)).toEqual([['Salt Act 2003', salt]]);
    expect(named('Schedule 1 to the Salt Act 2003', british)).toEqual([['Salt Act 2003', salt]]);
  });

  it('folds the inflected titles of German acts to the title itself', () => {
    const german = { language: 'de', country: 'DE' };
    for (const printed of ['Strafgesetzbuches', 'Strafgesetzbuchs', 'Strafgesetzbuch']) {
      expect(named(`des ${printed}`, german)).toEqual([[printed, { act: 'strafgesetzbuch', state: 'DE' }]]);
    }
    expect(named('des Bundesjagdgesetzes', german)).toEqual([
      ['Bundesjagdgesetzes', { act: 'bundesjagdgesetz', state: 'DE' }],
    ]);
  });

  it('folds the inflected titles of Russian codes to the title itself', () => {
    const acts = named('Уголовного кодекса РФ, Трудовым кодексом РФ и Гражданского процессуального кодекса РФ', {
      language: 'ru',
      country: 'RU',
    });
    expect(acts.map(([, act]) => (act as { act: string }).act)).toEqual([
      'уголовный кодекс российской федерации',
      'трудовой кодекс российской федерации',
      'гражданский процессуальный кодекс российской федерации',
    ]);
  });

  it('names a directive in one way whatever its language', () => {
    const keys = [
      ['en', 'Directive 2005/60/EC'],
      ['fr', 'directive 2005/60/CE'],
      ['de', 'Richtlinie 2005/60/EG'],
      ['nl', 'richtlijn 2005/60/EG'],
      ['es', 'Directiva 2005/60/CE'],
    ].map(([language, text]) => named(text as string, { language: language as string, country: 'GB' })[0]?.[1]);
    expect(new Set(keys.map((key) => JSON.stringify(key)))).toEqual(
      new Set([JSON.stringify({ act: 'directive 2005 60 ec', state: 'EU' })]),
    );
  });

  it('reads the number of an Argentine law in each way of writing it', () => {
    for (const text of ['ley 25.246', 'Ley N° 25.246', 'LEY Nº 25246', 'Ley Nro. 25.246']) {
      expect(named(text, { language: 'es', country: 'AR' }).map(([, act]) => act)).toEqual([
        { act: 'ley 25246', state: 'AR' },
      ]);
    }
  });

  it('gives an act that cannot be known no key', () => {
    expect(named('section 3 of the 1999 Act', british)).toEqual([['1999 Act', undefined]]);
    expect(named('section 3 of this Act', british)).toEqual([['this Act', undefined]]);
  });
});

describe('RememberedActs', () => {
  it('forgets nothing and mixes nothing up', () => {
    const remembered = new RememberedActs();
    expect(remembered.find('the 2003 Act')).toBeUndefined();
    remembered.define('2003 Act', salt, false);
    remembered.define('2003 Act', salt, false);
    expect(remembered.find('the 2003 Act')).toEqual(salt);
    remembered.define('2003 Act', { act: 'fish act 2003', state: 'GB' }, false);
    expect(remembered.find('2003 Act')).toBeUndefined();
    remembered.define('2003 Act', salt, true);
    expect(remembered.find('2003 Act')).toEqual(salt);
  });

  it.each([
    ['The Salt Act 2003 (“SA”)', 'SA'],
    ['The Salt Act 2003 ("the Act of salt")', 'Act of salt'],
    ['the Salt Act 2003 (hereinafter referred to as “the Salt Act”)', 'Salt Act'],
    ['the Salt Act 2003 (‘the 2003 Act’)', '2003 Act'],
  ])('reads %s', (text, name) => {
    const remembered = new RememberedActs();
    named(text, british, remembered);
    expect(remembered.find(name)).toEqual(salt);
  });
});

describe('stateOf', () => {
  it('is none for the bodies of several States', () => {
    expect(['GB', 'EU', 'INTL', 'UN'].map((country) => stateOf({ language: 'en', country }))).toEqual([
      'GB',
      'EU',
      '',
      '',
    ]);
  });
});

describe('rulesFor', () => {
  it('gives the rules of a language, those of all languages always', () => {
    const names = (language: string, country: string) => rulesFor(language, country).acts.map(({ rule }) => rule);
    expect(names('de', 'DE')).toContain('de-abbreviation');
    expect(names('de', 'DE')).not.toContain('fr-code');
    expect(names('fi', 'FI')).toContain('eu-directive');
    expect(names('en', 'US')).not.toContain('en-own-act');
    expect(rulesFor('de-CH', 'CH').acts).toEqual(rulesFor('de', 'CH').acts);
  });
});
