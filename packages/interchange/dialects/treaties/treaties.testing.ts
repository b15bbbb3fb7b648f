import type { Dialect, LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import type { PdfLine, PdfText } from '../../pdf-text.ts';
import { sourceFileOf } from '../../source-file.ts';

/** A file in memory; `beside` are those that stand in its folder. */
export function fileOf(name: string, content: string, beside: Record<string, string> = {}): SourceFile {
  return sourceFileOf(name, new TextEncoder().encode(content), (other) =>
    beside[other] === undefined ? undefined : fileOf(other, beside[other], beside),
  );
}

export function resultsOf(dialect: Dialect, file: SourceFile, options: ReadOptions = {}): ReadResult[] {
  return [...dialect.read(file, options)];
}

/** The documents that a dialect reads; fails the test when it yields anything else. */
export function documentsIn(dialect: Dialect, file: SourceFile, options: ReadOptions = {}): LawDocument[] {
  return resultsOf(dialect, file, options).map((result) => {
    if (result.outcome !== 'law') throw new Error(JSON.stringify(result));
    return result.document;
  });
}

/** `role number | heading | text`, indented by depth. */
export function outline(nodes: readonly LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.role} ${node.number} | ${node.heading} | ${node.text.replaceAll('\n', ' ¶ ')}`,
    ...outline(node.children, depth + 1),
  ]);
}

/** One line of a page: its text, how far it is indented and how far below the one above; letters of 11 points unless told. */
export type Line = string | [text: string, place: { indent?: number; gap?: number; size?: number }];

/** Pages set like a booklet: text at the margin, paragraphs indented by 20 points, lines 13 points apart. */
export function pdfOf(...pages: Line[][]): PdfText {
  return {
    title: '',
    language: '',
    extractor: 'invented 1',
    pages: pages.map((lines, index) => ({ number: index + 1, lines: placed(lines) })),
  };
}

function placed(lines: readonly Line[]): PdfLine[] {
  let y = 60;
  return lines.map((line) => {
    const [text, { indent = 0, gap = 13, size = 11 }] = typeof line === 'string' ? [line, {}] : line;
    y += gap;
    return { text, x: 55 + indent, y, size };
  });
}

/** A heading in the middle of the page, apart from what stands above. */
export const centred = (text: string): Line => [text, { indent: 90, gap: 36 }];
/** The first line of a paragraph. */
export const opening = (text: string): Line => [text, { indent: 20, gap: 24 }];
export const large = (text: string): Line => [text, { indent: 50, gap: 38, size: 14 }];
export const largeNext = (text: string): Line => [text, { indent: 50, gap: 16, size: 14 }];

/** A PDF of these pages. */
export function pdfFile(pdf: PdfText, beside: Record<string, string> = {}): SourceFile {
  return { ...fileOf('original.pdf', '%PDF-1.7', beside), pdf };
}
