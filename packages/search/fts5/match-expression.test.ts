import { describe, expect, it } from 'vitest';
import { compileQuery } from '../compile-query.ts';
import { parseQuery } from '../parse-query.ts';
import { type Expression, parseMatch } from './match-expression.ts';

const single = (term: string): boolean => !term.startsWith('=');
const parse = (match: string): Expression => parseMatch(match, single);
const term = (text: string): Expression => ({ type: 'term', term: text });
const table = (match: string): Expression => ({ type: 'table', match });

describe('an expression of the full-text table', () => {
  it.each<[string, Expression]>([
    ['"a"', term('a')],
    ['("a")', term('a')],
    ['"a" OR "b"', { type: 'or', of: [term('a'), term('b')] }],
    ['"a" AND "b"', { type: 'and', of: [term('a'), term('b')] }],
    ['"a" AND "b" OR "c"', { type: 'or', of: [{ type: 'and', of: [term('a'), term('b')] }, term('c')] }],
    ['"a" AND ("b" OR "c")', { type: 'and', of: [term('a'), { type: 'or', of: [term('b'), term('c')] }] }],
    ['("a") NOT ("b")', { type: 'not', of: term('a'), except: term('b') }],
    ['"a" NOT "b" NOT "c"', { type: 'not', of: { type: 'not', of: term('a'), except: term('b') }, except: term('c') }],
    ['"a" OR "b" NOT "c"', { type: 'or', of: [term('a'), { type: 'not', of: term('b'), except: term('c') }] }],
  ])('%s is taken apart', (match, expected) => {
    expect(parse(match)).toEqual(expected);
  });

  it.each<[string, Expression]>([
    ['"a b"', table('"a b"')],
    ['"a"*', table('"a"*')],
    ['"=a"', table('"=a"')],
    ['NEAR("=a" "=b", 5)', table('NEAR("=a" "=b", 5)')],
    ['{title} : ("a" OR ("b" AND "c"))', table('{title} : ( "a" OR ( "b" AND "c" ) )')],
    ['"=a" OR "b c"', table('("=a" OR "b c")')],
    ['"=a" AND ("b c" OR "d"*)', table('("=a" AND ("b c" OR "d"*))')],
    ['"=a" NOT "=b"', table('("=a" NOT "=b")')],
    ['"a" OR "=b" OR "c" OR "d e"', { type: 'or', of: [term('a'), term('c'), table('("=b" OR "d e")')] }],
    ['("a" AND "b") OR "=a =b"', { type: 'or', of: [{ type: 'and', of: [term('a'), term('b')] }, table('"=a =b"')] }],
    ['{title} : ("a") AND "b"', { type: 'and', of: [term('b'), table('{title} : ( "a" )')] }],
  ])('%s keeps for the table what only it can answer', (match, expected) => {
    expect(parse(match)).toEqual(expected);
  });

  it.each(['"a" "b"', 'a^2', '{title} ', '"a" OR ) "b"', '"a'])('%s is left to the table as a whole', (match) => {
    expect(parse(match)).toEqual(table(match));
  });

  it.each([
    ['Geldwäsche', 1],
    ['money laundering', 2],
    ['"money laundering" OR fraud -tax', 2],
    ['title:extradition seizure NEAR(seizure assets, 5)', 1],
    ['贩卖毒品', 1],
    ['evid* assets', 1],
    ['25246 article', 2],
  ])('that %s compiles to has single terms', (query, least) => {
    const { match } = compileQuery(parseQuery(query).query);
    expect(termsIn(parse(match as string)).length).toBeGreaterThanOrEqual(least);
  });
});

function termsIn(expression: Expression): string[] {
  switch (expression.type) {
    case 'term':
      return [expression.term];
    case 'table':
      return [];
    case 'not':
      return [...termsIn(expression.of), ...termsIn(expression.except)];
    default:
      return expression.of.flatMap(termsIn);
  }
}
