/**
 * True when an SPDX licence expression can be met with licences of `allowed` alone: with `OR` one side is enough, with `AND`
 * both are needed. `AND` binds tighter, as SPDX has it. An exception (`WITH …`) only gives more freedom and is passed over.
 * Anything that cannot be read is not allowed.
 */
export function allowsExpression(expression: string, allowed: ReadonlySet<string>): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  const reader = { tokens, at: 0, depth: 0, broken: false };
  const result = readChoice(reader, allowed);
  return result && !reader.broken && reader.at === tokens.length;
}

interface Reader {
  tokens: string[];
  at: number;
  depth: number;
  broken: boolean;
}

function readChoice(reader: Reader, allowed: ReadonlySet<string>): boolean {
  let result = readAll(reader, allowed);
  while (take(reader, 'OR')) result = readAll(reader, allowed) || result;
  return result;
}

function readAll(reader: Reader, allowed: ReadonlySet<string>): boolean {
  let result = readOne(reader, allowed);
  while (take(reader, 'AND')) result = readOne(reader, allowed) && result;
  return result;
}

const deepestNesting = 20;

function readOne(reader: Reader, allowed: ReadonlySet<string>): boolean {
  if (take(reader, '(')) {
    reader.depth += 1;
    if (reader.depth > deepestNesting) reader.broken = true;
    const result = !reader.broken && readChoice(reader, allowed);
    reader.depth -= 1;
    if (!take(reader, ')')) reader.broken = true;
    return result;
  }
  const name = reader.tokens[reader.at];
  reader.at += 1;
  if (name === undefined || name === ')') reader.broken = true;
  if (take(reader, 'WITH')) reader.at += 1;
  return name !== undefined && allowed.has(name);
}

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at]?.toUpperCase() !== token) return false;
  reader.at += 1;
  return true;
}
