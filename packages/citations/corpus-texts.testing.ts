import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { allDialects, type LawNode, openSourceFile, readFile, recogniseLanguage } from '@comity/interchange';
import { numberKey } from '@comity/language';
import { z } from 'zod';
import { type Citation, type CitationContext, sameAct } from './citation.ts';
import { findCitations } from './find-citations.ts';
import { RememberedActs } from './named-acts.ts';

/** A text of the corpus; `place` counts the texts of its file in reading order, from 0. */
export interface CorpusText extends CitationContext {
  file: string;
  place: number;
  /** Number of the provision or paragraph as printed; empty for many. */
  number: string;
  text: string;
}

/** A text and what is found in it, read in the order of its document. */
export interface ReadText extends CorpusText {
  citations: Citation[];
}

type Own = Omit<CorpusText, 'file' | 'place'> & { document: number; isArticle?: boolean };

/** All texts of a file of the corpus with what is found in them. */
export function readCorpusFile(corpus: string, file: string): ReadText[] {
  const texts = textsOf(corpus, file);
  const numbers = new Map(
    [...Map.groupBy(texts, ({ document }) => document)].map(([document, own]) => [document, numbersOf(own)]),
  );
  const remembered = new Map<number, RememberedActs>();
  return texts.map(({ document, isArticle: _isArticle, ...own }, place) => {
    const memory = remembered.get(document) ?? new RememberedActs();
    remembered.set(document, memory);
    const found = findCitations(own.text, own, memory);
    return { ...own, file, place, citations: found.filter((citation) => isKept(citation, numbers.get(document))) };
  });
}

/** The numbers of the articles, where a reader has cut the text into articles. */
function numbersOf(texts: readonly Own[]): ReadonlySet<string> {
  return new Set(texts.filter(({ isArticle }) => isArticle).map(({ number }) => numberKey(number)));
}

/** The same as is stored: no number that the act does not have. */
function isKept({ target }: Citation, numbers: ReadonlySet<string> | undefined): boolean {
  if (target.kind !== 'provision' || target.act !== sameAct) return true;
  return numbers === undefined || numbers.size === 0 || numbers.has(target.number);
}

function textsOf(corpus: string, file: string): Own[] {
  if (file.startsWith('world/')) return worldTexts(join(corpus, file));
  if (file.startsWith('treaties/nl-verdragenbank/')) return treatyTexts(join(corpus, file));
  let document = 0;
  const texts: Own[] = [];
  for (const result of readFile(openSourceFile(join(corpus, file), file), allDialects)) {
    document += 1;
    if (result.outcome === 'law') {
      const { country, language, title, nodes } = result.document;
      for (const own of nodeTexts(nodes)) texts.push({ ...own, document, country, language, title, inAct: true });
    } else if (result.outcome === 'case') {
      const { country, texts: paragraphs } = result.document;
      for (const { text, number, language } of paragraphs) texts.push({ document, country, language, number, text });
    }
  }
  return texts;
}

function* nodeTexts(nodes: readonly LawNode[]): Generator<{ number: string; text: string; isArticle: boolean }> {
  for (const { role, number, text, children } of nodes) {
    yield { number, text, isArticle: role === 'article' };
    yield* nodeTexts(children);
  }
}

const worldSchema = z.object({ jurisdiction: z.string(), kind: z.string(), text: z.string() });

/** Documents of a public collection, cut at blank lines. */
function worldTexts(path: string): Own[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .flatMap((line, document) => {
      const { jurisdiction, kind, text } = worldSchema.parse(JSON.parse(line));
      const language = recogniseLanguage(text.slice(0, 4_000)) ?? 'und';
      return text.split(/\n\s*\n/u).map((paragraph) => ({
        document,
        country: jurisdiction,
        language,
        number: '',
        text: paragraph,
        inAct: kind === 'legislation',
      }));
    });
}

/** Texts of treaties, two languages in one file. */
function treatyTexts(path: string): Own[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/u)
    .map((text) => ({
      document: 0,
      country: 'INTL',
      language: recogniseLanguage(text) ?? 'und',
      number: '',
      text,
      inAct: true,
    }));
}
