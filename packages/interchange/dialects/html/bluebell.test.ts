import { describe, expect, it } from 'vitest';
import type { LawNode, SourceFile } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { bluebellText } from './index.ts';

const TEXT = `PREFACE

  LONGTITLE An Act to regulate **keepers**.

BODY

PART A - Duties

  SECTION 1. - Duty

    SUBSECTION (1)

      A keeper must—

      PARAGRAPH (a)

        keep {{^1}} under {{>/akn/za/act/1900/1 the Goods Act}}; and

    SUBSECTION (2)

      \\PART of it is text.

      TABLE
        TR
          TC{width 25%}
            Fee

          TC
            Sum

  SECTION 2. - Short title

    This Act may be cited as the Keepers Act.

SCHEDULE Schedule 1
  SUBHEADING (Section 2)

  PARAGRAPH 1. - Forms

    A form is blue.
`;

function file(text: string, beside?: (name: string) => SourceFile | undefined) {
  return sourceFileOf('acts/keepers.txt', new TextEncoder().encode(text), beside);
}

function outline(nodes: LawNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.role} ${node.number}|${node.heading}|${node.text.replaceAll('\n', ' / ')}`,
    ...outline(node.children, `${indent}  `),
  ]);
}

describe('bluebellText', () => {
  it('reads the hierarchy by keyword and indentation', () => {
    const [result] = [...bluebellText.read(file(TEXT), {})];
    if (result?.outcome !== 'law') throw new Error(JSON.stringify(result));
    expect(result.document).toMatchObject({ title: 'Keepers Act', language: 'en' });
    expect(outline(result.document.nodes)).toEqual([
      'text ||An Act to regulate keepers.',
      'division Part A|Duties|',
      '  article 1.|Duty|(1) A keeper must— / (a) keep 1 under the Goods Act; and / (2) PART of it is text. / Fee | Sum',
      '  article 2.|Short title|This Act may be cited as the Keepers Act.',
      'division Schedule 1||(Section 2)',
      '  text 1.|Forms|A form is blue.',
    ]);
  });

  it('is left alone beside the page it was made from', () => {
    const page = sourceFileOf('keepers.html', new Uint8Array([60]));
    const results = [
      ...bluebellText.read(
        file(TEXT, (name) => (name === 'keepers.html' ? page : undefined)),
        {},
      ),
    ];
    expect(results).toEqual([
      { outcome: 'left-alone', reason: 'plain-text rendering of keepers.html beside it, which is read instead' },
    ]);
  });

  it('recognises the mark-up, and no other text', () => {
    expect(bluebellText.recognise(file(TEXT))).toBeGreaterThan(0.8);
    expect(bluebellText.recognise(file('BODY\n\nA letter about PART of it.'))).toBe(0);
    expect(bluebellText.recognise(file('Chapter 1\n\nSection 1'))).toBe(0);
  });

  it('refuses nesting made to exhaust the reader', () => {
    const deep = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}PART A`).join('\n');
    expect([...bluebellText.read(file(`BODY\n${deep}`), {})]).toMatchObject([
      { outcome: 'refused', place: 'line 102' },
    ]);
  });

  it('refuses text without provisions', () => {
    expect([...bluebellText.read(file('BODY\n\n  Nothing.'), {})]).toMatchObject([{ outcome: 'refused' }]);
  });
});
