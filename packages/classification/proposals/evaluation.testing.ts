import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dialects, type LawNode, openSourceFile, readFile } from '@comity/interchange';
import { numberKey } from '@comity/language';
import { conceptById, starterProvisions } from '@comity/reference';
import type { Classified } from './evidence.ts';
import { suggestConcepts } from './suggest.ts';

interface Labelled {
  language: string;
  file: string;
  number: string;
  crimeTypes: string[];
  articles: string[];
}

interface EvaluationFile {
  instruments: string[];
  offences: string[];
  starterLanguages: string[];
  provisions: Labelled[];
}

const file = JSON.parse(
  readFileSync(new URL('../../reference/evaluation/labelled-provisions.json', import.meta.url), 'utf8'),
) as EvaluationFile;

/** A provision with its text, and what was labelled by hand. */
export interface Example {
  name: string;
  record: Classified;
  crimeTypes: string[];
  articles: string[];
}

/** The labelled provisions with their texts from the corpus, and the summaries of the starter set. Throws when one is missing. */
export function examples(corpus: string): Example[] {
  const read = new Map<string, { title: string; nodes: LawNode[] }>();
  const fromCorpus = file.provisions.map((labelled): Example => {
    let law = read.get(labelled.file);
    if (!law) {
      law = readLaw(join(corpus, labelled.file));
      read.set(labelled.file, law);
    }
    const node = find(law.nodes, labelled.number);
    if (!node) throw new Error(`${labelled.file} has no ${labelled.number}.`);
    const record = { heading: node.heading, title: law.title, text: node.text, language: labelled.language };
    return { ...labelled, name: `${basename(labelled.file)} ${labelled.number}`, record };
  });
  return [...fromCorpus, ...starterExamples()];
}

function starterExamples(): Example[] {
  return starterProvisions().flatMap(({ id, act, provision, summaries, crimeTypes, treatyArticles }) =>
    file.starterLanguages.map((language) => ({
      name: `${id} ${language}`,
      record: {
        // Heading and title are in the language of the law; the summary is ours.
        ...(act.titleLanguage === language && { heading: provision.heading, title: act.title }),
        text: summaries[language as keyof typeof summaries],
        language,
      },
      crimeTypes,
      articles: treatyArticles,
    })),
  );
}

function readLaw(path: string): { title: string; nodes: LawNode[] } {
  const source = openSourceFile(path, join(basename(dirname(path)), basename(path)));
  for (const result of readFile(source, dialects)) {
    if (result.outcome === 'law') return { title: result.document.title, nodes: result.document.nodes };
  }
  throw new Error(`${path} holds no law.`);
}

/** The article of a number as printed, else as it is compared. */
function find(nodes: readonly LawNode[], number: string): { heading: string; text: string } | undefined {
  const all = articlesIn(nodes);
  return all.find((one) => one.number === number) ?? all.find((one) => numberKey(one.number) === numberKey(number));
}

function articlesIn(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => (node.role === 'article' ? [node] : articlesIn(node.children)));
}

export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

export function precisionOf({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recallOf({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** Proposals against labels: crime types as their top ones, articles whole and of the instruments that were labelled. */
export function judge(example: Example): { crimeTypes: Score; articles: Score } {
  const found = suggestConcepts(example.record);
  const proposed = new Set(found.crimeTypes.flatMap(({ notation }) => topsOf(notation)));
  const articles = new Set(found.articles.map(({ notation }) => notation).filter(isMeasured));
  const wanted = new Set(example.articles.map((reference) => reference.replace(/\(.*$/, '')).filter(isMeasured));
  const crimes = new Set(example.crimeTypes.flatMap(topsOf));
  return { crimeTypes: compare(proposed, crimes), articles: compare(articles, wanted) };
}

/** Of the two general conventions and the Protocols every article is labelled; of the others the offences. */
function isMeasured(reference: string): boolean {
  return file.instruments.includes(reference.split(':')[0] as string) || file.offences.includes(reference);
}

function topsOf(id: string): string[] {
  const concept = conceptById(id);
  const broader = concept?.broader.filter((above) => conceptById(above)?.scheme === 'crime-types') ?? [];
  return broader.length === 0 ? [id] : broader.flatMap(topsOf);
}

function compare(proposed: ReadonlySet<string>, wanted: ReadonlySet<string>): Score {
  const right = [...proposed].filter((one) => wanted.has(one)).length;
  return { right, wrong: proposed.size - right, missed: wanted.size - right };
}

export function sum(scores: readonly Score[]): Score {
  return scores.reduce(
    (all, { right, wrong, missed }) => ({
      right: all.right + right,
      wrong: all.wrong + wrong,
      missed: all.missed + missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );
}
