import { parseDocument } from 'htmlparser2';
import type { Dialect, LawNode, ReadResult, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';

/** A page of the Declaration, by the marks that the collection of its translations gives each: a code and an ISO 639-3 language. */
const MARK =
  /<html data-code="[a-z0-9_]{2,20}" data-iso6393="[a-z]{3}"[^>]{0,80} lang="([a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2})"/i;
/** 30 articles under one level of lists; a page that nests deeper is another one. */
const DEEPEST_ELEMENT = 40;

type Element = ReturnType<typeof parseDocument> | ReturnType<typeof parseDocument>['children'][number];

/** The Universal Declaration of Human Rights (General Assembly resolution 217 A (III), 10 December 1948), a page a language. */
export const humanRightsDeclaration: Dialect = {
  id: 'human-rights-declaration',
  description: 'Universal Declaration of Human Rights: HTML, an <article> an article, one page a language',
  decisions: true,
  recognise: (file) => (markOf(file) === undefined ? 0 : 1),
  *read(file, options): Generator<ReadResult> {
    const language = options.language ?? markOf(file) ?? '';
    const page = parseDocument(file.text());
    refuseDepth(page);
    const [title] = all(page, 'h1');
    const articles = all(page, 'article');
    if (!title || articles.length === 0) {
      yield { outcome: 'refused', place: '', reason: 'The page has no title (<h1>) or no <article>.' };
      return;
    }
    const nodes = [
      ...all(page, 'header').map((part) => nodeOf(part, 'text')),
      ...articles.map((part) => nodeOf(part, 'article')),
    ];
    yield {
      outcome: 'law',
      document: {
        kind: 'document',
        facts: {
          type: 'resolution',
          issuedBy: '',
          periodFrom: '',
          periodTo: '',
          edition: '',
          concerns: [],
          explains: [],
        },
        dialect: 'human-rights-declaration',
        country: 'UN',
        // An orthography (`de-1996`) is no other language.
        language: language.replace(/-\d{4}$/, ''),
        title: textOf(title),
        alternativeTitles: [],
        identifiers: [{ scheme: 'source', value: 'document:un:A/RES/217(III)' }],
        versionDate: '',
        dates: [{ event: 'adopted', date: '1948-12-10', precision: 'day' }],
        status: 'unknown',
        standing: 'courtesy',
        source: { file: file.name, url: '', publisher: '' },
        licence: '',
        statedArticleCount: 30,
        nodes,
      },
    };
  },
};

function markOf(file: SourceFile): string | undefined {
  try {
    return MARK.exec(file.text().slice(0, 400))?.[1];
  } catch {
    return undefined;
  }
}

/** What is printed as heading of an article is its designation. */
function nodeOf(part: Element, role: 'text' | 'article'): LawNode {
  const [heading] = all(part, 'h2');
  const printed = heading ? textOf(heading) : '';
  const text = all(part, 'p')
    .map(textOf)
    .filter((line) => line !== '');
  return {
    role,
    number: role === 'article' ? printed : '',
    heading: role === 'text' ? printed : '',
    text: text.join('\n'),
    children: [],
  };
}

function all(root: Element, name: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Element): void => {
    if ('name' in node && node.name === name) found.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return found;
}

function textOf(node: Element): string {
  if ('data' in node && node.type === 'text') return node.data.replace(/\s+/g, ' ');
  return 'children' in node ? node.children.map(textOf).join('').trim() : '';
}

function refuseDepth(root: Element): void {
  let level: Element[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_ELEMENT) throw new RefusedFile('', `Elements are nested more than ${DEEPEST_ELEMENT} deep.`);
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
}
