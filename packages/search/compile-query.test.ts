import { describe, expect, it } from 'vitest';
import { compileQuery } from './compile-query.ts';
import { parseQuery } from './parse-query.ts';

function compiled(text: string) {
  return compileQuery(parseQuery(text).query);
}

describe('compileQuery', () => {
  it('asks for nothing when nothing is asked', () => {
    expect(compiled('')).toMatchObject({ match: undefined, except: undefined, words: [] });
    expect(compiled('country:XA')).toMatchObject({ match: undefined, except: undefined });
  });

  it('asks for a word in the form of each language of its script, and as it stands', () => {
    expect(compiled('суда').match).toBe('("суд_ru" OR "суда")');
    expect(compiled('المحكمة').match).toMatch(/^\("\S+_ar" OR "المحكمه"\)$/u);
    const match = compiled('seizures').match;
    for (const language of ['en', 'fr', 'es', 'de', 'pt', 'nl']) expect(match).toContain(`_${language}"`);
    expect(match).toContain('OR "seizures")');
  });

  it('asks for numbers and unbroken script once', () => {
    expect(compiled('191').match).toBe('"191"');
    expect(compiled('洗钱').match).toBe('"洗钱"');
    expect(compiled('洗钱罪').match).toBe('"洗钱 钱罪"');
    expect(compiled('贩卖毒品').match).toBe('(("贩卖" AND "毒品") OR "贩卖 卖毒 毒品")');
    expect(compiled('罪').match).toBe('"罪"*');
    expect(compiled('刑法第191条').match).toBe('"刑法 法第 第 191 条"*');
  });

  it('keeps together what is cut into several tokens', () => {
    expect(compiled('324-1').match).toBe('"324 1"');
    expect(compiled('271bis').match).toContain('"271 bis_fr" OR');
    expect(compiled("l'article").words[0]?.match).toBe(compiled('article').words[0]?.match);
    expect(compiled('o’clock').words[0]?.match).toBe(compiled('clock').words[0]?.match);
  });

  it('takes a number with and without the sign between thousands', () => {
    expect(compiled('25.246').match).toBe('("25 246" OR "=25246")');
    expect(compiled('25246').match).toBe('("25246" OR "=25 =246")');
  });

  it('asks for phrases and beginnings in their unstemmed form', () => {
    expect(compiled('"of the acts"').match).toBe('"=of =the =acts"');
    expect(compiled('act*').match).toBe('"=act"*');
    expect(compiled('non-cash*').match).toBe('"=non =cash"*');
    expect(compiled('"第191条"').match).toBe('"第 191 条"*');
    expect(compiled('洗钱*').match).toBe('"洗钱"*');
    expect(compiled('NEAR(acts ships, 4)').match).toBe('NEAR("=acts" "=ships", 4)');
    expect(compiled('NEAR(洗钱 罪 191, 4)').match).toBe('NEAR("洗钱" "罪"* "191", 4)');
    expect(compiled('NEAR(acts)').match).toBe('"=acts"');
  });

  it('counts words that stand side by side once more', () => {
    expect(compiled('money laundering').match).toMatch(/^\(\(.+ AND .+\)\) OR "=money =laundering"$/);
    expect(compiled('one two three four five').match).not.toContain('=');
  });

  it('says what must not stand there', () => {
    expect(compiled('12 -13').match).toBe('("12") NOT ("13")');
    expect(compiled('-13 -14')).toMatchObject({ match: undefined, except: '"13" OR "14"' });
    expect(compiled('12 (13 -14)').match).toBe('("12" AND ("13" NOT ("14")))');
    expect(() => compiled('12 OR -13')).toThrow(expect.objectContaining({ code: 'invalid-query' }));
    expect(() => compiled('title:-13')).toThrow(expect.objectContaining({ code: 'invalid-query' }));
  });

  it('asks in titles for stems alone', () => {
    expect(compiled('title:12').match).toBe('{title} : ("12")');
    expect(compiled('title:(12 OR 13)').match).toBe('{title} : (("12" OR "13"))');
    for (const query of [
      'title:acts',
      'title:"the acts"',
      'title:act*',
      'title:NEAR(acts ships, 3)',
      'title:non-cash*',
    ]) {
      expect(compiled(query).match).toMatch(/^\{title\} : /);
      expect(compiled(query).match).not.toContain('=');
    }
  });

  it('quotes everything, so that no word is syntax', () => {
    for (const query of ['AND* OR', '"NOT NEAR"', 'title:and', 'a"b', '{title} : x', 'text.x']) {
      const syntax = (compiled(query).match ?? '').replaceAll(/"[^"]*"/g, '');
      expect(syntax).toMatch(/^(?:\{title\} : |[()* ]|AND|OR|NOT)*$/);
    }
  });

  it('tells what to mark, but not of what is left out', () => {
    const { highlight } = compiled('seized "the vessel" launder* -prison');
    expect(highlight.stems).toContain('seiz_en');
    expect([...highlight.exact]).toEqual(['the', 'vessel']);
    expect(highlight.prefixes).toEqual(['launder']);
    expect([...highlight.stems].join()).not.toContain('prison');
  });
});

describe('words of a plain query', () => {
  const words = (text: string) => compiled(text).words.map((word) => word.text);

  it('are there for words alone', () => {
    expect(words('money laundering')).toEqual(['money', 'laundering']);
    for (const query of ['"money"', 'money -b', 'money OR b', 'mon*', 'title:money', 'NEAR(a b)', '']) {
      expect(words(query)).toEqual([]);
    }
  });

  it('are taken from a run without spaces, particles left out', () => {
    expect(words('洗钱罪的量刑标准')).toEqual(['洗钱', '量刑', '标准']);
    expect(words('洗钱')).toEqual(['洗钱']);
    expect(words('国际 司法协助')).toEqual(['国际', '司法', '协助']);
  });
});
