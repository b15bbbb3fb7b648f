import { parseSync } from 'oxc-parser';
import { type FunctionShape, functionsOf, isSyntaxNode } from './function-shapes.ts';
import { lineFinder } from './line-finder.ts';

/** One `import`, `export … from`, `import('…')` or `new URL('./…', import.meta.url)`. */
export interface ImportSite {
  specifier: string;
  /** From 1. */
  line: number;
  /** True when the types are all that is taken, so nothing of it is left at run time. */
  typeOnly: boolean;
}

/** What the rules need to know of one source file. */
export interface SourceSyntax {
  imports: ImportSite[];
  functions: FunctionShape[];
}

/**
 * Parses one TypeScript or Svelte file. A file with a syntax error gives what could be read;
 * the type checker is what reports the error.
 */
export function readSyntax(path: string, text: string): SourceSyntax {
  const source = path.endsWith('.svelte') ? onlyScripts(text) : text;
  const lineAt = lineFinder(source);
  const { program, module } = parseSync(path, source, { lang: 'ts', sourceType: 'module' });
  const site = (specifier: string, start: number, typeOnly: boolean): ImportSite => ({
    specifier,
    line: lineAt(start),
    typeOnly,
  });
  const imports: ImportSite[] = [];
  for (const found of module.staticImports) {
    imports.push(site(found.moduleRequest.value, found.start, allTypes(found.entries)));
  }
  for (const found of module.staticExports) {
    const from = found.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (from) imports.push(site(from.value, found.start, allTypes(found.entries)));
  }
  for (const found of module.dynamicImports) {
    const specifier = quotedText(source.slice(found.moduleRequest.start, found.moduleRequest.end));
    if (specifier !== undefined) imports.push(site(specifier, found.start, false));
  }
  for (const found of fileAddresses(program)) imports.push(site(found.specifier, found.start, false));
  return { imports, functions: functionsOf(program, lineAt) };
}

/** `import './x.ts'` has no entries and is wanted for what it does, so it is no type import. */
function allTypes(entries: { isType: boolean }[]): boolean {
  return entries.length > 0 && entries.every((entry) => entry.isType);
}

function quotedText(code: string): string | undefined {
  return /^(['"`])([^'"`$\\]*)\1$/.exec(code)?.[2];
}

/** Blanks everything outside `<script>` so that line numbers stay true. */
function onlyScripts(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  let result = '';
  let end = 0;
  for (const open of text.matchAll(/<script\b[^>]*>/g)) {
    const start = open.index + open[0].length;
    const close = text.indexOf('</script>', start);
    if (open.index < end || close < 0) continue;
    result += blank(text.slice(end, start)) + text.slice(start, close);
    end = close;
  }
  return result + blank(text.slice(end));
}

/** Finds `new URL('./file', import.meta.url)`, the other way to reach a file by a relative path. */
function fileAddresses(node: unknown): { specifier: string; start: number }[] {
  if (Array.isArray(node)) return node.flatMap(fileAddresses);
  if (!isSyntaxNode(node)) return [];
  const inside = Object.values(node).flatMap(fileAddresses);
  const [address, base] = node.type === 'NewExpression' && Array.isArray(node.arguments) ? node.arguments : [];
  if (!isSyntaxNode(address) || !isSyntaxNode(base) || base.type !== 'MemberExpression') return inside;
  const { value } = address as { value?: unknown };
  if (typeof value !== 'string' || !value.startsWith('.')) return inside;
  return [{ specifier: value, start: node.start }, ...inside];
}
