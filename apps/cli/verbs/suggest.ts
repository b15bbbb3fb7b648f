import { createInterface } from 'node:readline';
import { suggestArticles, suggestCrimeTypes, suggestTraffickingElements } from '@comity/classification';
import { recogniseLanguage } from '@comity/interchange';
import type { Command } from 'commander';
import { z } from 'zod';
import { EXIT, WrongUse } from '../exit.ts';

interface Options {
  scheme: string;
  json?: boolean;
}

const LONGEST_LINE = 8 * 1024 * 1024;

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  /** BCP 47; recognised from the text when it is absent or empty. */
  language: z.string().nullish(),
  heading: z.string().nullish(),
  title: z.string().nullish(),
});

interface Label {
  notation: string;
  label: string;
  confidence: number;
  because: string[];
}

interface Given {
  heading: string;
  title: string;
  text: string;
  language: string;
}

const schemes: Record<string, (given: Given) => Label[]> = {
  trafficking: ({ heading, text, language }) => suggestTraffickingElements({ heading, text, language }),
  'crime-types': (given) => suggestCrimeTypes(given),
  articles: (given) => suggestArticles(given),
};

/** `comity suggest`: proposes crime types, treaty articles or trafficking elements for texts, without a store. */
export function addSuggest(program: Command): void {
  program
    .command('suggest')
    .description('propose crime types, treaty articles or elements of trafficking for texts read from standard input')
    .requiredOption('--scheme <scheme>', Object.keys(schemes).join(', '))
    .option('--json', 'answer as JSON Lines: {id, labels: [{notation, label, confidence, because}]}')
    .addHelpText(
      'after',
      '\nEach line of the input is a JSON object {"id", "text", "language"}; "heading" and "title" may stand beside.\nWhat is proposed (confidence 0.5 and more) is a suggestion for a person to confirm.',
    )
    .action(suggest);
}

async function suggest(options: Options): Promise<void> {
  const propose = Object.hasOwn(schemes, options.scheme) ? schemes[options.scheme] : undefined;
  if (!propose)
    throw new WrongUse(`There is no scheme "${options.scheme}". Known: ${Object.keys(schemes).join(', ')}.`);
  let number = 0;
  let refused = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const given = read(line);
    if (typeof given === 'string') {
      refused += 1;
      console.error(`comity: line ${number}: ${given}`);
      continue;
    }
    const labels = propose(given).map(({ notation, label, confidence, because }) => ({
      notation,
      label,
      confidence,
      because,
    }));
    console.log(options.json ? JSON.stringify({ id: given.id, labels }) : inWords(String(given.id), labels));
  }
  process.exitCode = refused > 0 ? EXIT.inPart : EXIT.done;
}

/** What a line gives, or why it cannot be read. */
function read(line: string): (Given & { id: string | number }) | string {
  if (line.length > LONGEST_LINE) return `The line is longer than ${LONGEST_LINE} characters.`;
  let data: unknown;
  try {
    data = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    return `The line is no JSON: ${(error as Error).message}.`;
  }
  const parsed = lineSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return `${issue?.path.join('.') || 'The line'}: ${issue?.message ?? 'is not as expected'}.`;
  }
  const { id, text, language, heading, title } = parsed.data;
  return {
    id,
    text,
    heading: heading ?? '',
    title: title ?? '',
    language: language || recogniseLanguage(text) || 'und',
  };
}

function inWords(id: string, labels: readonly Label[]): string {
  if (labels.length === 0) return `${id}\n  nothing is proposed`;
  const lines = labels.map(
    ({ notation, label, confidence, because }) =>
      `  ${confidence.toFixed(2)}  ${notation}  ${label}  (${because.join(' · ')})`,
  );
  return [id, ...lines].join('\n');
}
