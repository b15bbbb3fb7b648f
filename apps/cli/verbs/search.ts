import { answerForReader, openComity } from '@comity/portal';
import { type FacetName, type SearchDocumentAnswer, type Sort, sorts } from '@comity/search';
import type { Command } from 'commander';
import { WrongUse } from '../exit.ts';

interface Options extends Record<string, unknown> {
  limit: string;
  sort: string;
  cursor?: string;
  across: boolean;
  json?: boolean;
}

const filterOptions: Record<string, FacetName> = {
  kind: 'kind',
  country: 'country',
  lang: 'language',
  crime: 'crime',
  article: 'treaty',
  year: 'year',
  status: 'status',
};

/** An option that may be given several times, or once with commas; it takes one word, so that the query may follow it. */
function severalValues(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(',').filter((part) => part !== '')];
}

/** `comity search Q`: the same document as `/api/v1/search` with `--json`. */
export function addSearch(program: Command): void {
  program
    .command('search')
    .description('find provisions; a citation such as "§ 129 StGB" leads straight to it')
    .argument(
      '<query>',
      'words, "a phrase", OR, -not, begin*, NEAR(a b, 5), title:, country:, lang:, crime:, article:untoc:6',
    )
    .option('--limit <n>', 'how many hits, 1 to 100', '10')
    .option('--kind <kind>', 'only this kind', severalValues)
    .option('--country <code>', 'only this State, ISO 3166 alpha-2', severalValues)
    .option('--lang <tag>', 'only texts in this language', severalValues)
    .option('--crime <id>', 'only this crime type', severalValues)
    .option('--article <id>', 'only what is linked to this treaty article, e.g. untoc:6', severalValues)
    .option('--year <year>', 'only versions of this year', severalValues)
    .option('--status <status>', 'only with this status', severalValues)
    .option('--sort <order>', `${sorts.join(', ')}`, 'relevance')
    .option('--no-across', 'find the words of the query only, not what other languages call the same')
    .option('--cursor <cursor>', 'go on where the answer before ended (its nextCursor)')
    .option('--json', 'print one JSON document')
    .action(search);
}

async function search(query: string, options: Options): Promise<void> {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new WrongUse('--limit is a whole number from 1 to 100.');
  if (!sorts.includes(options.sort as Sort)) throw new WrongUse(`--sort is one of ${sorts.join(', ')}.`);
  const filters: Partial<Record<FacetName, string[]>> = {};
  for (const [option, facet] of Object.entries(filterOptions)) {
    const values = options[option] as string[] | undefined;
    if (values) filters[facet] = values;
  }
  const comity = await openComity();
  try {
    await comity.index.catchUp();
    const request = {
      query,
      filters,
      sort: options.sort as Sort,
      across: options.across,
      limit,
      ...(options.cursor === undefined ? {} : { cursor: options.cursor }),
    };
    const answer = await answerForReader(comity, request, 'en');
    console.log(options.json ? JSON.stringify(answer) : inWords(answer));
  } finally {
    await comity.close();
  }
}

function inWords(answer: SearchDocumentAnswer): string {
  const lines: string[] = [];
  if (answer.goTo) lines.push(`Go to: ${answer.goTo.label}  [${answer.goTo.id}]`, '');
  if (answer.mode === 'best-match') lines.push('Nothing holds all the words; these come nearest.');
  if (answer.mode === 'respelled') lines.push(`Nothing is found as typed; this is found for: ${answer.suggestion}`);
  else if (answer.suggestion !== null) lines.push(`Did you mean: ${answer.suggestion}`);
  lines.push(`${answer.total} found in ${answer.tookMs} ms`);
  for (const hit of answer.hits) {
    lines.push('', `${hit.number} ${hit.heading}`.trim() || hit.title);
    lines.push(`  ${hit.country} · ${hit.title} · ${hit.language} · ${hit.date || 'undated'}  [${hit.id}]`);
    lines.push(`  ${marked(hit.snippet, hit.highlights)}`);
    const others = hit.matched.flatMap((reason) => reasonInWords(reason) ?? []);
    if (others.length > 0) lines.push(`  found by ${others.join(', ')}`);
  }
  return lines.join('\n');
}

/** Why a hit was found, where its words alone do not tell. */
function reasonInWords(reason: SearchDocumentAnswer['hits'][number]['matched'][number]): string | undefined {
  switch (reason.by) {
    case 'words':
      return undefined;
    case 'concept':
      return `the concept "${reason.label ?? reason.concept}"`;
    case 'citation':
      return `the citation of ${reason.target}`;
    case 'name':
      return `the name "${reason.name}"`;
  }
}

/** Matches in bold on a terminal. */
function marked(snippet: string, highlights: readonly [number, number][]): string {
  if (!process.stdout.isTTY) return snippet;
  let shown = '';
  let at = 0;
  for (const [start, end] of highlights) {
    shown += `${snippet.slice(at, start)}\u001b[1m${snippet.slice(start, end)}\u001b[22m`;
    at = end;
  }
  return shown + snippet.slice(at);
}
