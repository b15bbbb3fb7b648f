import type { CaseParagraph } from '../../case-document.ts';

/** What all paragraphs of one text share. */
export type TextKind = Pick<CaseParagraph, 'part' | 'language' | 'standing'>;

export interface Numbered {
  number?: string;
  anchor?: string;
}

/** A paragraph of a text. */
export function paragraph(kind: TextKind, text: string, { number = '', anchor = '' }: Numbered = {}): CaseParagraph {
  return { ...kind, number, anchor, heading: '', text, level: 0 };
}

/** A heading of a text; 1 is the highest level. */
export function heading(kind: TextKind, text: string, level: number): CaseParagraph {
  return { ...kind, number: '', anchor: '', heading: text, text: '', level };
}

/** Runs of white space inside a line as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The paragraphs of a text whose paragraphs are separated by blank lines; single line breaks stay. */
export function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let lines: string[] = [];
  for (const line of [...text.replace(/\r\n?/g, '\n').split('\n'), '']) {
    const clean = oneLine(line);
    if (clean !== '') lines.push(clean);
    else if (lines.length > 0) {
      blocks.push(lines.join('\n'));
      lines = [];
    }
  }
  return blocks;
}
