import { numberKey } from '@comity/language';
import { treatyTrees } from '@comity/reference';
import type { LawDocument } from '../../law-document.ts';
import { articlesIn } from './treaty-tree.ts';

/** Keys of the articles of a text by which languages are aligned, those of annexed statutes and notes left out. */
export function articleKeys({ nodes }: LawDocument): Set<string> {
  const isAnnex = (number: string) => /^(?:annex|anexo|bijlage|nr\.)/i.test(number);
  return new Set(
    articlesIn(nodes.filter(({ role, number }) => role !== 'division' || !isAnnex(number))).map(({ number }) =>
      numberKey(number),
    ),
  );
}

/** `en–nl 41`: how many articles two texts of one treaty have in common, for every two languages. */
export function alignments(documents: readonly LawDocument[]): { pair: string; aligned: number; of: number }[] {
  return documents.flatMap((first, index) =>
    documents.slice(index + 1).map((second) => {
      const [one, other] = [articleKeys(first), articleKeys(second)];
      const aligned = [...one].filter((key) => other.has(key)).length;
      return { pair: `${first.language}–${second.language}`, aligned, of: Math.max(one.size, other.size) };
    }),
  );
}

/** Articles of the reference tree that the text lacks, and of the text that the tree lacks; undefined of a treaty without a tree. */
export function againstTree(document: LawDocument): { lacking: string[]; beyond: string[] } | undefined {
  const id = document.identifiers.find(({ scheme }) => scheme === 'instrument')?.value;
  const tree = treatyTrees().find(({ instrument }) => instrument === id);
  if (!tree) return undefined;
  const inTree = new Set(tree.articles.map(({ number }) => numberKey(`Article ${number}`)));
  const inText = articleKeys(document);
  return {
    lacking: [...inTree].filter((key) => !inText.has(key)),
    beyond: [...inText].filter((key) => !inTree.has(key)),
  };
}
