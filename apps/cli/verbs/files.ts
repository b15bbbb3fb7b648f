import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileState, type FileStore, fileStates, type ListedFile, nameForDownload } from '@comity/files';
import { allDialects, importFiles } from '@comity/interchange';
import { type Comity, filesOf, openComity, receivers, storeImportReport, takeUpChanges } from '@comity/portal';
import { type Command, InvalidArgumentError } from 'commander';
import { EXIT } from '../exit.ts';
import { oneLine } from '../one-line.ts';

interface Options {
  state?: FileState;
  json?: boolean;
}

const actions = ['list', 'retry', 'verify'] as const;
type Action = (typeof actions)[number];

/** `comity files`: the files that were kept as they came, what became of each, and what to do about it. */
export function addFiles(program: Command): void {
  program
    .command('files')
    .description('list the files kept as they came, read failed ones again, or compare all with their checksums')
    .argument('[action]', actions.join(', '), actionNamed, 'list')
    .option('--state <state>', `only files in this state: ${fileStates.join(', ')}`, stateNamed)
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nA file that was interrupted is ended as failed first. "retry" reads failed files again from what was kept.',
    )
    .action(async (action: Action, options: Options) => {
      const comity = await openComity();
      try {
        const files = filesOf(comity);
        const interrupted = await files.settle();
        if (action === 'verify') await verify(files, options);
        else if (action === 'retry') await retry(comity, files, options);
        else await list(files, options, interrupted);
      } finally {
        await comity.close();
      }
    });
}

function actionNamed(word: string): Action {
  const action = actions.find((entry) => entry === word);
  if (!action) throw new InvalidArgumentError(`It is one of ${actions.join(', ')}.`);
  return action;
}

function stateNamed(word: string): FileState {
  const state = fileStates.find((entry) => entry === word);
  if (!state) throw new InvalidArgumentError(`It is one of ${fileStates.join(', ')}.`);
  return state;
}

async function list(files: FileStore, { state, json }: Options, interrupted: string[]): Promise<void> {
  const [listed, counts] = [await files.list(state), await files.counts()];
  if (json) {
    console.log(JSON.stringify({ files: listed, counts, interrupted }));
    return;
  }
  for (const file of listed) console.log(inWords(file));
  const summary = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  console.log(summary.length === 0 ? 'No file is kept yet.' : summary.join(', '));
}

function inWords({ sha256, state, reason, uses, attempts }: ListedFile): string {
  const names = [...new Set(uses.map(({ sourceFile }) => oneLine(sourceFile)))].join(', ');
  const tried = attempts > 1 ? ` (${attempts} attempts)` : '';
  return `${sha256.slice(0, 12)} ${state}${tried} ${names}${reason === '' ? '' : `: ${oneLine(reason)}`}`;
}

async function verify(files: FileStore, { json }: Options): Promise<void> {
  const result = await files.verify();
  if (json) console.log(JSON.stringify(result));
  else {
    for (const { reason } of result.damaged) console.log(`DAMAGED ${reason}`);
    for (const address of result.strays)
      console.log(`stray   ${address}: no import finished keeping it; import it again or delete it.`);
    console.log(`${result.checked} files read and compared, ${result.damaged.length} damaged.`);
  }
  if (result.damaged.length > 0) process.exitCode = EXIT.failed;
}

interface Retried {
  sha256: string;
  file: string;
  state: FileState;
  reason: string;
}

/** Reads files again from what was kept, one import for each; it knows nothing of what stood beside them once. */
async function retry(comity: Comity, files: FileStore, { state = 'failed', json }: Options): Promise<void> {
  const retried: Retried[] = [];
  for (const file of await files.list(state)) {
    const { sha256 } = file;
    const name = file.uses[0]?.name ?? sha256;
    const fault = files.folder.fault(sha256);
    if (fault === undefined) await importAgain(comity, files, file);
    const after = (await files.list()).find((entry) => entry.sha256 === sha256) ?? file;
    retried.push({ sha256, file: name, state: after.state, reason: fault ?? after.reason });
  }
  await takeUpChanges(comity);
  if (json) console.log(JSON.stringify({ retried }));
  else {
    for (const each of retried) {
      console.log(
        `${each.sha256.slice(0, 12)} ${each.state} ${oneLine(each.file)}${each.reason === '' ? '' : `: ${oneLine(each.reason)}`}`,
      );
    }
    console.log(`${retried.length} files read again.`);
  }
  if (retried.some((each) => each.state === 'failed')) process.exitCode = EXIT.inPart;
}

async function importAgain(comity: Comity, files: FileStore, { sha256, media_type, uses }: ListedFile): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'comity-retry-'));
  try {
    const path = join(folder, nameForDownload(uses[0]?.name ?? sha256, media_type));
    writeFileSync(path, files.folder.read(sha256));
    const report = await importFiles({
      paths: [path],
      dialects: allDialects,
      options: { preview: false },
      ...receivers(comity, { preview: false, actor: 'import' }),
      keepFile: ({ bytes }) => files.keep({ name: uses[0]?.sourceFile ?? sha256, bytes }),
    });
    await storeImportReport(comity, report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
