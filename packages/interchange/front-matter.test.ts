import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterText, splitFrontMatter } from './front-matter.ts';
import { RefusedFile } from './refused-file.ts';

function refusalOf(text: string): RefusedFile {
  try {
    splitFrontMatter(text);
  } catch (error) {
    if (error instanceof RefusedFile) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('splitFrontMatter', () => {
  it('gives the values, the body and the line on which the body begins', () => {
    const { data, body, bodyLine } = splitFrontMatter('---\ntitle: "Act A"\ntags: [x, y]\n---\n# Act A\n');
    expect(data).toEqual({ title: 'Act A', tags: ['x', 'y'] });
    expect(body).toBe('# Act A\n');
    expect(bodyLine).toBe(5);
  });

  it('keeps every scalar as the file writes it', () => {
    const { data } = splitFrontMatter('---\nnumber: 010\ndate: 2020-01-02\nflag: no\nempty:\n---\n');
    expect(data).toEqual({ number: '010', date: '2020-01-02', flag: 'no', empty: '' });
  });

  it('reads folded values, a byte-order mark and carriage returns', () => {
    const { data, body } = splitFrontMatter('\uFEFF---\r\nTitle: Law on\r\n  several things\r\n---\r\ntext\r\n');
    expect(data.Title).toBe('Law on several things');
    expect(body).toBe('text\n');
  });

  it('reads a quoted value that goes on at the first column', () => {
    const { data } = splitFrontMatter('---\nby: "First Name\n- Second Name"\nkind: "law"\n---\n');
    expect(data).toEqual({ by: 'First Name - Second Name', kind: 'law' });
  });

  it('takes a text without front matter as body', () => {
    expect(splitFrontMatter('# Act\n---\nx')).toEqual({ data: {}, body: '# Act\n---\nx', bodyLine: 1 });
    expect(splitFrontMatter('--- not front matter\n').data).toEqual({});
    expect(splitFrontMatter('---\n---\nbody').data).toEqual({});
  });

  it('refuses what is never closed, no YAML, or no mapping, and says where', () => {
    expect(refusalOf('---\ntitle: x\n').place).toBe('line 1');
    expect(refusalOf('---\na: 1\nb: "never closed\n---\n').place).toMatch(/^line [34]$/);
    expect(refusalOf('---\n- a\n- b\n---\n').message).toContain('no list of names');
    expect(refusalOf('---\nplain\n---\n').place).toBe('line 2');
    expect(refusalOf('---\na: 1\na: 2\n---\n').message).toContain('YAML');
  });

  it('refuses aliases and bottomless nesting instead of expanding them', () => {
    expect(refusalOf('---\na: &a [1, 2]\nb: [*a, *a]\n---\n').message).toContain('YAML');
    expect(refusalOf(`---\na: ${'['.repeat(20_000)}\n---\n`)).toBeInstanceOf(RefusedFile);
  });

  it('gives single values as text and nothing else', () => {
    const data = splitFrontMatter('---\na: " x "\nb: [1]\n---\n').data;
    expect(frontMatterText(data, 'a')).toBe('x');
    expect(frontMatterText(data, 'b')).toBe('');
    expect(frontMatterText(data, 'constructor')).toBe('');
  });

  it('ends at three points too, and at the first closing line', () => {
    expect(splitFrontMatter('---\na: 1\n...\nbody\n---\n')).toEqual({
      data: { a: '1' },
      body: 'body\n---\n',
      bodyLine: 4,
    });
    expect(splitFrontMatter('--- \na: 1\n---\t\nbody').body).toBe('body');
    expect(splitFrontMatter('---\na: 1\n---').body).toBe('');
  });

  it('does not take a rule inside a value for the end', () => {
    const { data, body } = splitFrontMatter('---\na: |\n  one\n  ---\n  two\n---\nbody');
    expect(data.a).toBe('one\n---\ntwo\n');
    expect(body).toBe('body');
  });

  it('refuses front matter without bound', () => {
    expect(refusalOf(`---\na: ${'x'.repeat(300_000)}\n---\n`).message).toContain('never closed');
  });

  it('takes names that objects have for plain names', () => {
    const { data } = splitFrontMatter('---\n__proto__: x\nconstructor: y\n---\n');
    expect(frontMatterText(data, 'constructor')).toBe('y');
    expect(frontMatterText(data, 'toString')).toBe('');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('gives the body back letter for letter whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const body = text.replace(/\r\n?/g, '\n');
        const read = splitFrontMatter(`---\ntitle: Act\n---\n${body}`);
        expect(read).toEqual({ data: { title: 'Act' }, body, bodyLine: 4 });
      }),
    );
  });

  it('reads or refuses any text, and throws nothing else', () => {
    const piece = fc.constantFrom(
      '---',
      '\n',
      'a: ',
      '"',
      "'",
      '[',
      '{',
      '&a ',
      '*a',
      '- ',
      '|',
      '#',
      ' ',
      '...',
      '!!js ',
      '\t',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        try {
          const { data } = splitFrontMatter(`---\n${pieces.join('')}`);
          expect(typeof data).toBe('object');
        } catch (error) {
          expect(error).toBeInstanceOf(RefusedFile);
          expect((error as RefusedFile).place).toMatch(/^line \d+$/);
        }
      }),
      { numRuns: 400 },
    );
  });
});
