import { describe, expect, it } from 'vitest';
import { readSyntax } from './source-syntax.ts';

describe('imports', () => {
  it('tells types from values', () => {
    const { imports } = readSyntax(
      'a.ts',
      `import type { A } from './a.ts';
import { type B } from './b.ts';
import { type C, d } from './c.ts';
import './effect.ts';
export type { E } from './e.ts';
export * from './f.ts';
export { g } from './g.ts';`,
    );
    expect(imports.map(({ specifier, line, typeOnly }) => [specifier, line, typeOnly])).toEqual([
      ['./a.ts', 1, true],
      ['./b.ts', 2, true],
      ['./c.ts', 3, false],
      ['./effect.ts', 4, false],
      ['./e.ts', 5, true],
      ['./f.ts', 6, false],
      ['./g.ts', 7, false],
    ]);
  });

  it('sees imports at run time and addresses of files beside the source', () => {
    const { imports } = readSyntax(
      'a.ts',
      `export const page = await import('./page.ts');
export const worker = new Worker(new URL('./worker.ts', import.meta.url));
export const unknown = await import(name);
export const site = new URL('/path', 'https://example.org');`,
    );
    expect(imports.map(({ specifier, line }) => [specifier, line])).toEqual([
      ['./page.ts', 1],
      ['./worker.ts', 2],
    ]);
  });

  it('is not misled by comments and strings', () => {
    expect(readSyntax('a.ts', `// import './x.ts'\nexport const text = "import './y.ts'";`).imports).toEqual([]);
  });

  it('reads the script of a Svelte file with its true lines', () => {
    const text = `<p>import './no.ts'</p>\n<script lang="ts">\n  import { a } from './a.ts';\n</script>\n<p>{a}</p>`;
    expect(readSyntax('a.svelte', text).imports).toEqual([{ specifier: './a.ts', line: 3, typeOnly: false }]);
  });

  it.each(['', 'import {', '<script>', '\u0000\u{1F600}', '}'.repeat(50)])('does not throw on %j', (text) => {
    expect(() => readSyntax('a.ts', text)).not.toThrow();
    expect(() => readSyntax('a.svelte', text)).not.toThrow();
  });
});

describe('functions', () => {
  const shapes = (text: string) => readSyntax('a.ts', text).functions;

  it('names declarations, variables, methods, properties and assignments', () => {
    const names = shapes(`function first() {}
const second = () => { return 1; };
class Box { third() {} fourth = () => { return 1; }; get fifth() { return 1; } }
const table = { sixth() {}, 'seventh': function () {} };
table.eighth = function () {};
run(function () {});`).map(({ name }) => name);
    expect(names).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'anonymous']);
  });

  it('measures from the signature to the end, nested functions too', () => {
    const found = shapes('function outer(\n  a: string,\n) {\n  return () => {\n    return a;\n  };\n}\n');
    expect(found.map(({ name, line, lines }) => [name, line, lines])).toEqual([
      ['outer', 1, 7],
      ['anonymous', 4, 3],
    ]);
  });

  it('counts positional parameters', () => {
    const [shape] = shapes('function f(this: Box, a = 1, { b, c }: Pair, [d]: string[], ...rest: string[]) {}');
    expect(shape?.parameters).toBe(4);
  });

  it('knows callbacks of one line', () => {
    expect(shapes('list.map((a) => a + 1);\nlist.map((a) =>\n  a + 1);').map(({ inline }) => inline)).toEqual([
      true,
      false,
    ]);
  });

  it('passes over signatures without a body', () => {
    expect(shapes('declare function f(a: 1, b: 2): void;\nabstract class A { abstract g(): void }')).toEqual([]);
  });
});
