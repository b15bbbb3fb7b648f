import type { Analyser, Token } from './analyser.ts';
import { cut } from './cut.ts';
import { fold } from './fold.ts';
import { stemmers } from './stemmers.ts';

const longestTerm = 64;
const mostRemembered = 200_000;

interface Forms {
  exact: string;
  stem: string;
}

function atMost(term: string): string {
  // A surrogate pair is not cut in two.
  return term.slice(0, longestTerm).replace(/[\ud800-\udbff]$/, '');
}

function createAnalyser(language: string): Analyser {
  const stemmer = stemmers.get(language);
  const remembered = new Map<string, Forms>();

  function formsOf(surface: string): Forms {
    // No natural word is so long; its beginning serves, and is not worth remembering.
    if (surface.length > longestTerm * 4) return formsOf(surface.slice(0, longestTerm * 4));
    const known = remembered.get(surface);
    if (known !== undefined) return known;
    const exact = atMost(fold(surface));
    const forms = { exact, stem: stemmer === undefined ? exact : atMost(stemmer(exact)) };
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(surface, forms);
    return forms;
  }

  function tokens(text: string): Token[] {
    const found: Token[] = [];
    cut(text, (start, end, analysedEnd) => {
      const { exact, stem } = formsOf(text.slice(start, analysedEnd));
      if (exact !== '') found.push({ start, end, exact, stem });
    });
    return found;
  }

  return { language, tokens };
}

const analysers = new Map<string, Analyser>();

/** The analyser of a BCP 47 tag: `pt-BR` gets that of `pt`; a language without a stemmer, or no tag at all, the plain one (`und`). */
export function analyserFor(language: string): Analyser {
  const primary = language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const key = stemmers.has(primary) || primary === 'zh' ? primary : 'und';
  const known = analysers.get(key);
  if (known !== undefined) return known;
  const created = createAnalyser(key);
  analysers.set(key, created);
  return created;
}
