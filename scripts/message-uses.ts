import { lineFinder } from './line-finder.ts';
import { isSourceFile, isTestFile, listProjectFiles, readProjectText } from './project-files.ts';

/** Functions that take a message key first, `message('search.title')`, or after the language, `webMessage(language, 'x')`. */
const callForms = ['(?:message|t)\\(\\s*', '\\w+Message\\(\\s*[\\w.]+,\\s*'];

/** The call with its quoted key. A key built from parts, `t(`kind.${kind}`)`, stands for every key that fits it. */
const call = new RegExp(`(?<![\\w$])(?:${callForms.join('|')})(?:'([^'\\n]*)'|"([^"\\n]*)"|\`([^\`]*)\`)`, 'g');

/** Any quoted text that could be a key: a table may hold keys that a call receives through a variable. */
const quoted = /(['"`])([\w.:-]{1,120})\1/g;

/** One call. */
export interface MessageCall {
  place: string;
  /** As written. */
  key: string;
  /** For a key built from parts: the keys that it can become. */
  pattern?: RegExp;
}

/** Message keys in the sources of `packages` and `apps`, tests left out: those called for, and those mentioned at all. */
export function findMessageUses(root: string): { called: MessageCall[]; mentioned: Set<string> } {
  const called: MessageCall[] = [];
  const mentioned = new Set<string>();
  for (const path of listProjectFiles(root)) {
    if (!/^(?:packages|apps)\//.test(path) || !isSourceFile(path) || isTestFile(path)) continue;
    const text = withoutComments(readProjectText(root, path) ?? '');
    const lineAt = lineFinder(text);
    for (const found of text.matchAll(call)) {
      const key = found[1] ?? found[2] ?? found[3] ?? '';
      const place = `${path}:${lineAt(found.index)}`;
      called.push(key.includes('${') ? { place, key, pattern: patternOf(key) } : { place, key });
    }
    for (const found of text.matchAll(quoted)) mentioned.add(found[2] ?? '');
  }
  return { called, mentioned };
}

/** Comments that stand on lines of their own; examples in them are no uses. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:\/\/|\/?\*).*$/gm, '');
}

/** `kind.${kind}.title` becomes a pattern in which each part in braces stands for anything but nothing. */
function patternOf(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('.+')}$`);
}
