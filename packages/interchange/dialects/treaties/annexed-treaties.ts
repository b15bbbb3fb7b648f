import { numberKey } from '@comity/language';
import type { LawDocument, LawNode, ReadResult } from '../../law-document.ts';
import { treatyOfTitle, writtenTitle } from './known-treaties.ts';
import { treatyDocument } from './treaty-document.ts';
import { articlesIn } from './treaty-tree.ts';
import { anyOf, treatyWords } from './treaty-words.ts';

/** An act that approves a treaty has the approval, a provision on its publication, and hardly more. */
const mostOwnArticles = 6;
const fewestArticles = 3;
const approves = /^(?:\W*)(?:apru[eé]b|adhi[eé]r|ratif[ií]c)/i;
const titleOfTreaty = new RegExp(`^(?:anexo\\W{0,3})?(?:${anyOf(treatyWords.treaty)})(?!\\p{L})`, 'iu');

/**
 * The texts of treaties that an act which approves them prints as its annexes, as documents of their own beside the act: copies,
 * in the language of the act. Each annex is told by its title and by articles that begin anew; where one of several cannot be
 * told for certain, and of an act that does more than approve, nothing is taken.
 */
export function* annexedTreaties(act: LawDocument, dialect: string): Iterable<ReadResult> {
  const own = act.nodes.findIndex(isAnnexedTreaty);
  if (own < 0) return;
  const articles = act.nodes.slice(0, own).flatMap((node) => articlesIn([node]));
  if (articles.length > mostOwnArticles || !articles.some(({ text }) => approves.test(text))) return;
  const annexes = annexesFrom(act.nodes.slice(own));
  for (const { heading, nodes } of annexes) {
    if (articlesIn(nodes).length < fewestArticles) continue;
    const treaty = treatyOfTitle(heading);
    // Of a treaty that is not known nothing but its own numbering tells whether it is whole.
    if (!treaty && (annexes.length > 1 || !isConsecutive(nodes))) continue;
    const part = treaty?.instrument?.id ?? 'treaty';
    const document = treatyDocument({
      dialect,
      language: act.language,
      title: writtenTitle(heading),
      nodes,
      treaty,
      identifiers: act.identifiers.flatMap(({ scheme, value }) =>
        scheme === 'source' ? [{ scheme, value: `${value}#${part}` }] : [],
      ),
      versionDate: act.versionDate,
      standing: 'courtesy',
      source: act.source,
      licence: act.licence,
    });
    yield { outcome: 'law', document };
  }
}

function isAnnexedTreaty(node: LawNode): boolean {
  if (node.role !== 'division' || !titleOfTreaty.test(node.heading)) return false;
  return numberKey(articlesIn([node])[0]?.number ?? '') === '1';
}

/** What follows a treaty up to the next belongs to it: its final clause, its own annexes. */
function annexesFrom(nodes: readonly LawNode[]): { heading: string; nodes: LawNode[] }[] {
  const annexes: { heading: string; nodes: LawNode[] }[] = [];
  for (const node of nodes) {
    if (isAnnexedTreaty(node)) annexes.push({ heading: node.heading, nodes: [...ownText(node), ...node.children] });
    else annexes.at(-1)?.nodes.push(node);
  }
  return annexes;
}

function ownText({ text }: LawNode): LawNode[] {
  return text === '' ? [] : [{ role: 'text', number: '', heading: '', text, children: [] }];
}

function isConsecutive(nodes: readonly LawNode[]): boolean {
  return articlesIn(nodes).every(({ number }, index) => numberKey(number) === String(index + 1));
}
