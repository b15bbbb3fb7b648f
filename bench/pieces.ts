import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dialects, type LawDocument, type LawNode, openSourceFile, RefusedFile, readFile } from '@comity/interchange';
import { between, type Random, seeded } from './random.ts';

/** A piece of real law of 100 to 400 words (the last of an act may be shorter), as an index would take it. */
export interface Piece {
  language: string;
  title: string;
  path: string;
  number: string;
  heading: string;
  text: string;
}

export const SHORTEST = 100;
export const LONGEST = 400;
/** A tail shorter than this is no provision worth finding; it is left out. */
const SHORTEST_TAIL = 30;

/** Reads every law of the corpus that the dialects know and cuts it into pieces, by language. Takes some seconds. */
export function readPieces(corpus: string): Map<string, Piece[]> {
  const pieces = new Map<string, Piece[]>();
  const random = seeded(1);
  for (const document of lawsIn(join(corpus, 'legislation'))) {
    const own = pieces.get(document.language) ?? [];
    own.push(...piecesOf(document, random));
    pieces.set(document.language, own);
  }
  return pieces;
}

function* lawsIn(folder: string): Generator<LawDocument> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const name of names) {
    try {
      for (const result of readFile(openSourceFile(name, name), dialects)) {
        if (result.outcome === 'law') yield result.document;
      }
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
    }
  }
}

/** Words of a text; two characters of a script without spaces are taken for a word. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (
    Math.round(unspaced / 2) + (text.match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu)?.length ?? 0)
  );
}

/** Lays the provisions of an act end to end and cuts at line ends when a drawn length is reached. */
export function piecesOf(document: LawDocument, random: Random): Piece[] {
  const pieces: Piece[] = [];
  let open: { words: number; wanted: number; piece: Piece } | undefined;
  for (const { node, path } of provisions(document.nodes, '')) {
    for (const line of linesOf(node.text)) {
      const words = countWords(line);
      if (open && open.words + words > LONGEST && open.words >= SHORTEST) {
        pieces.push(open.piece);
        open = undefined;
      }
      open ??= { words: 0, wanted: between(random, SHORTEST, LONGEST), piece: emptyPiece(document, node, path) };
      open.piece.text += open.piece.text === '' ? line : `\n${line}`;
      open.words += words;
      if (open.words < open.wanted) continue;
      pieces.push(open.piece);
      open = undefined;
    }
  }
  if (open && open.words >= SHORTEST_TAIL) pieces.push(open.piece);
  return pieces;
}

function emptyPiece(document: LawDocument, node: LawNode, path: string): Piece {
  const { language, title } = document;
  return { language, title, path, number: node.number, heading: node.heading, text: '' };
}

function* provisions(nodes: readonly LawNode[], path: string): Generator<{ node: LawNode; path: string }> {
  for (const node of nodes) {
    if (node.text !== '') yield { node, path };
    const label = `${node.number} ${node.heading}`.trim();
    yield* provisions(node.children, path === '' ? label : `${path} · ${label}`);
  }
}

/** The lines of a text, none longer than the longest piece. */
function* linesOf(text: string): Generator<string> {
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    let rest = line;
    // Six characters a word is a fair average over alphabets; a line without spaces is cut just the same.
    while (rest.length > LONGEST * 6) {
      const gap = rest.lastIndexOf(' ', LONGEST * 3);
      const end = gap > 0 ? gap : LONGEST * 2;
      yield rest.slice(0, end);
      rest = rest.slice(end);
    }
    yield rest;
  }
}
