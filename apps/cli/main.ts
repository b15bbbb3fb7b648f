import { ComityError } from '@comity/platform';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { EXIT, WrongUse } from './exit.ts';
import { addBackup } from './verbs/backup.ts';
import { addDoctor } from './verbs/doctor.ts';
import { addExport } from './verbs/export.ts';
import { addFiles } from './verbs/files.ts';
import { addImport } from './verbs/import.ts';
import { addReindex } from './verbs/reindex.ts';
import { addRestore } from './verbs/restore.ts';
import { addSearch } from './verbs/search.ts';
import { addServe } from './verbs/serve.ts';
import { addShow } from './verbs/show.ts';
import { addSuggest } from './verbs/suggest.ts';
import { addWords } from './verbs/words.ts';

const program = new Command('comity')
  .description('International cooperation in criminal matters: import law and decisions, find them, serve them.')
  .version('0.1.0')
  .showHelpAfterError('(comity <verb> --help says how)')
  .addHelpText(
    'after',
    '\nThe store is var/ in the project, or the folder COMITY_DATA names.\nExit: 0 done, 1 failed, 2 done in part (see the report), 64 wrong use.',
  );

for (const add of [
  addServe,
  addImport,
  addSearch,
  addWords,
  addSuggest,
  addShow,
  addExport,
  addReindex,
  addBackup,
  addRestore,
  addDoctor,
  addFiles,
]) {
  add(program);
}
for (const command of program.commands) command.exitOverride();
program.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitFor(error);
}

function exitFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  if (error instanceof WrongUse || error instanceof InvalidArgumentError) {
    console.error(`comity: ${error.message}`);
    return EXIT.wrongUse;
  }
  if (error instanceof ComityError) {
    console.error(`comity: ${error.message}`);
    return error.status === 400 ? EXIT.wrongUse : EXIT.failed;
  }
  console.error(`comity: ${isExpected(error) ? (error as Error).message : ((error as Error).stack ?? error)}`);
  return EXIT.failed;
}

/** A failure of the system or of the store explains itself; anything else is a defect, whose place helps to mend it. */
function isExpected(error: unknown): boolean {
  return error instanceof Error && ('code' in error || error.constructor === Error);
}
