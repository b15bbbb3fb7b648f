import { describe, expect, it } from 'vitest';
import { LineCollector } from './line-collector.ts';
import { childElements, childNamed, contentOf, descendantsNamed, parseXml } from './xml-tree.ts';

function collect(act: (lines: LineCollector) => void): string[] {
  const collector = new LineCollector();
  act(collector);
  collector.finish();
  return collector.lines;
}

describe('LineCollector', () => {
  it('puts a label before the text that follows, over a line break', () => {
    expect(
      collect((lines) => {
        lines.label('(a)');
        lines.breakLine();
        lines.append('keep');
        lines.breakLine();
        lines.append('return');
      }),
    ).toEqual(['(a) keep', 'return']);
  });

  it('gathers two labels before one text', () => {
    expect(
      collect((lines) => {
        lines.label('(1)');
        lines.label('(a)');
        lines.append('keep');
      }),
    ).toEqual(['(1) (a) keep']);
  });

  it('keeps a label that no text follows', () => {
    expect(collect((lines) => lines.label(' 9. '))).toEqual(['9.']);
  });

  it('folds white space, also between pieces', () => {
    expect(
      collect((lines) => {
        lines.append(' one\n');
        lines.append('  ');
        lines.append('\ttwo ');
      }),
    ).toEqual(['one two']);
  });

  it('attaches closing punctuation to the line before', () => {
    expect(
      collect((lines) => {
        lines.append('insert—');
        lines.finish();
        lines.append('.');
      }),
    ).toEqual(['insert—.']);
  });

  it('attaches it to none after a provision of its own', () => {
    expect(
      collect((lines) => {
        lines.append('insert—');
        lines.finish();
        lines.detach();
        lines.append('.');
      }),
    ).toEqual(['insert—']);
  });

  it('puts quotation marks where they belong', () => {
    expect(
      collect((lines) => {
        lines.openQuote('“');
        lines.label('(3)');
        lines.append('No fee.');
        lines.closeQuote('”');
      }),
    ).toEqual(['“(3) No fee.”']);
  });

  it('keeps one blank where a mark in the line begins and ends with one', () => {
    expect(
      collect((lines) => {
        lines.append('keep ');
        lines.append(' the goods ');
        lines.append('of others');
        lines.breakLine();
        lines.append(' ');
        lines.append('Return them.');
      }),
    ).toEqual(['keep the goods of others', 'Return them.']);
  });

  it('puts notes below the line', () => {
    expect(
      collect((lines) => {
        lines.append('one[1]');
        lines.note('[1] note');
        lines.note('');
        lines.breakLine();
        lines.append('two');
      }),
    ).toEqual(['one[1]', '[1] note', 'two']);
  });
});

describe('parseXml', () => {
  it('gives local names, namespaces and attributes with their prefix', () => {
    const root = parseXml('<a:x xmlns:a="urn:a" a:y="1" z="2"><a:c/>t<![CDATA[<]]></a:x>');
    expect(root).toMatchObject({ name: 'x', namespace: 'urn:a' });
    expect([root.attributes.get('a:y'), root.attributes.get('z')]).toEqual(['1', '2']);
    expect(contentOf(root)).toBe('t<');
    expect(childElements(root)).toHaveLength(1);
  });

  it('finds children and descendants, not looking inside a found one', () => {
    const root = parseXml('<r><p>1<p>2</p></p><q><p>3</p></q></r>');
    expect([...descendantsNamed(root, 'p')].map(contentOf)).toEqual(['12', '3']);
    expect(childNamed(root, 'q')?.name).toBe('q');
    expect(childNamed(root, 'none')).toBeUndefined();
    expect(childNamed(undefined, 'q')).toBeUndefined();
  });

  it.each([
    ['', 'line 1'],
    ['text', 'line 1'],
    ['<a>', 'line 1'],
    ['<a></b>', 'line 1'],
    ['<a b=1/>', 'line 1'],
    ['<a>\n<b>\n</a>', 'line 3'],
    ['<a/><b/>', 'line 1'],
    ['<x:a/>', 'line 1'],
    ['<a>&nbsp;</a>', 'line 1'],
  ])('refuses %j with its place', (xml, place) => {
    expect(() => parseXml(xml)).toThrow(expect.objectContaining({ name: 'RefusedFile' }));
    try {
      parseXml(xml);
    } catch (error) {
      expect((error as { place: string }).place).toContain(place);
    }
  });

  it('does not take a comment in the text for a document type', () => {
    expect(contentOf(parseXml('<a>x<!-- <!DOCTYPE y> --></a>'))).toBe('x');
  });
});
