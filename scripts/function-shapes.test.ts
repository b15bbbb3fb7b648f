import { describe, expect, it } from 'vitest';
import { functionsOf, isSyntaxNode, type SyntaxNode } from './function-shapes.ts';
import { lineFinder } from './line-finder.ts';

/** A node of a tree made by hand: what it is and what stands in it. */
const node = (type: string, more: Record<string, unknown> = {}): SyntaxNode => ({ type, start: 0, end: 1, ...more });
const identifier = (name: string): SyntaxNode => node('Identifier', { name });
const body = node('BlockStatement', { body: [] });
const lineAt = lineFinder('a\nb\nc\nd\n');
const shapesOf = (tree: unknown) => functionsOf(tree, lineAt);

describe('functionsOf', () => {
  it('finds functions wherever they stand, outer before inner', () => {
    const inner = node('ArrowFunctionExpression', { start: 2, end: 3, params: [], body });
    const outer = node('FunctionDeclaration', {
      end: 7,
      id: identifier('outer'),
      params: [],
      body: node('BlockStatement', { body: [inner] }),
    });
    expect(
      shapesOf([outer, [{ type: 'Program', body: [inner] }]]).map(({ name, line, lines }) => [name, line, lines]),
    ).toEqual([
      ['outer', 1, 4],
      ['anonymous', 2, 1],
      ['anonymous', 2, 1],
    ]);
  });

  it.each([
    ['VariableDeclarator', { id: identifier('given'), init: undefined }, 'init'],
    ['MethodDefinition', { key: identifier('given') }, 'value'],
    ['PropertyDefinition', { key: node('PrivateIdentifier', { name: 'given' }) }, 'value'],
    ['Property', { key: node('Literal', { value: 'given' }) }, 'value'],
    ['AssignmentExpression', { left: node('MemberExpression', { property: identifier('given') }) }, 'right'],
  ])('are named by the %s around them', (type, more, place) => {
    const own = node('FunctionExpression', { params: [], body });
    expect(shapesOf(node(type, { ...more, [place]: own })).map(({ name }) => name)).toEqual(['given']);
  });

  it('are named by themselves first, and by nothing that is no name', () => {
    const named = node('FunctionExpression', { id: identifier('own'), params: [], body });
    expect(shapesOf(node('VariableDeclarator', { id: identifier('given'), init: named }))[0]?.name).toBe('own');
    const odd = node('FunctionExpression', { params: [], body });
    expect(shapesOf(node('Property', { key: node('Literal', { value: 7 }), value: odd }))[0]?.name).toBe('anonymous');
    expect(shapesOf(node('CallExpression', { arguments: [odd] }))[0]?.name).toBe('anonymous');
  });

  it('give their name to no function that merely stands within', () => {
    const inner = node('ArrowFunctionExpression', { params: [], body });
    const call = node('CallExpression', { arguments: [inner] });
    expect(shapesOf(node('VariableDeclarator', { id: identifier('given'), init: call }))[0]?.name).toBe('anonymous');
  });

  it('counts parameters but `this`', () => {
    const params = [identifier('this'), identifier('a'), node('ObjectPattern'), node('RestElement')];
    expect(shapesOf(node('FunctionDeclaration', { params, body }))[0]?.parameters).toBe(3);
    expect(shapesOf(node('FunctionDeclaration', { body }))[0]?.parameters).toBe(0);
  });

  it('knows an arrow that is one expression on one line', () => {
    const arrow = (end: number, expression: boolean) =>
      node('ArrowFunctionExpression', { end, expression, params: [], body });
    expect([arrow(1, true), arrow(3, true), arrow(1, false)].map((each) => shapesOf(each)[0]?.inline)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([undefined, null, 7, 'text', {}, [], { type: 7 }, node('TSDeclareFunction', { params: [] })])(
    'finds none in %j',
    (tree) => {
      expect(shapesOf(tree)).toEqual([]);
    },
  );
});

describe('isSyntaxNode', () => {
  it('is what says of what type it is', () => {
    expect([node('X'), { type: 'Y' }].every(isSyntaxNode)).toBe(true);
    expect([null, undefined, 'X', { type: null }, {}].some(isSyntaxNode)).toBe(false);
  });
});
