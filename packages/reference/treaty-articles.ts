import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inLanguage, type SixTexts } from './six-languages.ts';
import { type TreatyNode, type TreatyStrength, type TreatyTree, treatyTreeSchema } from './treaty-tree-schema.ts';

/** An article of a treaty, or a paragraph or letter of one, that provisions and cases can be linked to. */
export interface TreatyArticle {
  /** `untoc:18(13)`: the instrument, the article, then each level below it in brackets. */
  readonly reference: string;
  readonly instrument: string;
  /** The last part of the reference: `13`. */
  readonly number: string;
  /** 0 for an article, 1 for its paragraphs, and so on. */
  readonly depth: number;
  readonly headings: SixTexts;
  readonly strength: TreatyStrength;
  readonly legislation: boolean;
  readonly notification: boolean;
  readonly concepts: readonly string[];
  /** Reference of the provision that this one is part of; undefined for an article. */
  readonly parent: string | undefined;
  /** References of the parts one level below, in the order of the treaty. */
  readonly children: readonly string[];
}

const folder = join(import.meta.dirname, 'instruments');
let trees: readonly TreatyTree[] | undefined;

/**
 * The treaties whose structure is known, one file each. Read once.
 * @throws when a file does not fit the schema or bears the name of another treaty: a defect of the release.
 */
export function treatyTrees(): readonly TreatyTree[] {
  trees ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseTreatyTree(name, readFileSync(join(folder, name), 'utf8')));
  return trees;
}

/** The content of one file. @throws when it is not JSON, does not fit the schema or names another treaty than its file. */
export function parseTreatyTree(name: string, text: string): TreatyTree {
  const parsed = treatyTreeSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`instruments/${name}: ${z.prettifyError(parsed.error)}`);
  if (name !== `${parsed.data.instrument}.json`)
    throw new Error(`instruments/${name}: is about ${parsed.data.instrument}`);
  return parsed.data;
}

/** Every provision of a tree, each before its parts, in the order of the treaty. */
export function treatyArticlesOf({ instrument, articles }: TreatyTree): TreatyArticle[] {
  return articles.flatMap((article) => withParts(article, `${instrument}:${article.number}`));
}

function withParts(node: TreatyNode, reference: string, parent?: TreatyArticle): TreatyArticle[] {
  const { paragraphs, ...facts } = node;
  const references = paragraphs.map(({ number }) => `${reference}(${number})`);
  const article: TreatyArticle = {
    ...facts,
    reference,
    instrument: reference.slice(0, reference.indexOf(':')),
    depth: parent === undefined ? 0 : parent.depth + 1,
    parent: parent?.reference,
    children: references,
  };
  return [article, ...paragraphs.flatMap((part, at) => withParts(part, references[at] as string, article))];
}

let byInstrument: ReadonlyMap<string, readonly TreatyArticle[]> | undefined;
let byReference: ReadonlyMap<string, TreatyArticle> | undefined;

/** Every provision of a treaty in its order; empty where its structure is not known. */
export function treatyArticles(instrument: string): readonly TreatyArticle[] {
  byInstrument ??= new Map(treatyTrees().map((tree) => [tree.instrument, treatyArticlesOf(tree)]));
  return byInstrument.get(instrument) ?? [];
}

/** Every provision of every treaty whose structure is known. */
export function allTreatyArticles(): readonly TreatyArticle[] {
  return treatyTrees().flatMap(({ instrument }) => treatyArticles(instrument));
}

/** The provision of a reference such as `untoc:6(1)(a)(i)`; undefined where there is none. */
export function treatyArticle(reference: string): TreatyArticle | undefined {
  byReference ??= new Map(allTreatyArticles().map((article) => [article.reference, article]));
  return byReference.get(reference);
}

/** What a provision is about, in one of the six languages, else in English; the reference itself where it is unknown. */
export function treatyArticleHeading(reference: string, language: string): string {
  const article = treatyArticle(reference);
  return article === undefined ? reference : inLanguage(article.headings, language);
}
