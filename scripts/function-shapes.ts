/** Length and parameters of one function with a body. */
export interface FunctionShape {
  /** As written beside it: its own name, the variable, the property or the method; `anonymous` where there is none. */
  name: string;
  /** First line, from 1. */
  line: number;
  /** From the signature to the end of the body, both included. */
  lines: number;
  /** Positional parameters; `this` is no parameter, a destructured object is one. */
  parameters: number;
  /** An arrow that is one expression on one line: a callback, no function to read. */
  inline: boolean;
}

/** A node of the ESTree that the parser gives, as far as the walk needs to know it. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** All functions with a body under `node`, nested ones too, outer before inner. */
export function functionsOf(node: unknown, lineAt: (offset: number) => number, name = 'anonymous'): FunctionShape[] {
  if (Array.isArray(node)) return node.flatMap((child) => functionsOf(child, lineAt));
  if (!isSyntaxNode(node)) return [];
  const own: FunctionShape[] = [];
  if (functionTypes.has(node.type) && isSyntaxNode(node.body)) own.push(shapeOf(node, lineAt, name));
  const hint = nameGivenBy(node) ?? 'anonymous';
  return [...own, ...Object.values(node).flatMap((child) => functionsOf(child, lineAt, hint))];
}

function shapeOf(node: SyntaxNode, lineAt: (offset: number) => number, hint: string): FunctionShape {
  const line = lineAt(node.start);
  const lines = lineAt(node.end - 1) - line + 1;
  const parameters = Array.isArray(node.params) ? node.params : [];
  return {
    name: nameOf(node.id) ?? hint,
    line,
    lines,
    parameters: parameters.filter((parameter) => nameOf(parameter) !== 'this').length,
    inline: lines === 1 && node.expression === true,
  };
}

/** The name that a declaration gives to the function standing in it. */
function nameGivenBy(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'VariableDeclarator':
      return nameOf(node.id);
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return nameOf(node.key);
    case 'AssignmentExpression':
      return nameOf(node.left);
    default:
      return undefined;
  }
}

function nameOf(node: unknown): string | undefined {
  if (!isSyntaxNode(node)) return undefined;
  if (node.type === 'MemberExpression') return nameOf(node.property);
  const name = node.name ?? node.value;
  return typeof name === 'string' ? name : undefined;
}
