import { existsSync } from 'node:fs';
import { allDialects, type ImportReport, importFiles, type SourceFile } from '@comity/interchange';
import { filesOf, openComity, receivers, storeImportReport, takeUpChanges } from '@comity/portal';
import type { Command } from 'commander';
import { EXIT, WrongUse } from '../exit.ts';
import { oneLine } from '../one-line.ts';
import { progressBar } from '../progress.ts';

interface Options {
  format?: string;
  country?: string;
  lang?: string;
  preview?: boolean;
  json?: boolean;
}

/** `comity import PATH…`: check, preview, apply, report. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('read files and folders of law, decisions, treaties, documents and literature into the store')
    .argument('<path...>', 'files, folders or ZIP archives')
    .option(
      '--format <id>',
      `read every file as this format instead of recognising it: ${allDialects.map(({ id }) => id).join(', ')}`,
    )
    .option('--country <code>', 'State of the law, ISO 3166 alpha-2, instead of what the files say')
    .option('--lang <tag>', 'language of the text, instead of what the files say')
    .option('--preview', 'say what would be new, changed, same or refused, and write nothing')
    .option('--json', 'print the report as one JSON document')
    .action(importPaths);
}

async function importPaths(paths: string[], options: Options): Promise<void> {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new WrongUse(`There is no file or folder "${missing}".`);
  if (options.format !== undefined && !allDialects.some(({ id }) => id === options.format)) {
    throw new WrongUse(`There is no format "${options.format}". Known: ${allDialects.map(({ id }) => id).join(', ')}.`);
  }
  if (options.country !== undefined && !/^[A-Za-z]{2}$/.test(options.country)) {
    throw new WrongUse(`"${options.country}" is no two-letter State code.`);
  }
  if (options.lang !== undefined && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/.test(options.lang)) {
    throw new WrongUse(`"${options.lang}" is no language tag, such as "fr" or "zh-Hant".`);
  }
  const comity = await openComity();
  try {
    const preview = options.preview ?? false;
    const files = filesOf(comity);
    if (!preview) await files.settle();
    const bar = progressBar('Import');
    const report = await importFiles({
      paths,
      dialects: allDialects,
      options: {
        preview,
        ...(options.format === undefined ? {} : { format: options.format }),
        ...(options.country === undefined ? {} : { country: options.country.toUpperCase() }),
        ...(options.lang === undefined ? {} : { language: options.lang }),
      },
      ...receivers(comity, { preview, actor: 'import' }),
      ...(preview ? {} : { keepFile: (source: SourceFile) => files.keep(source) }),
      progress: (done, total, file) => bar.update(done, total, file),
    });
    bar.end();
    if (!preview) {
      await storeImportReport(comity, report);
      const citationBar = progressBar('Cite  ');
      const indexBar = progressBar('Index ');
      await takeUpChanges(comity, {
        citations: (done, total) => citationBar.update(done, total),
        index: (done, total) => indexBar.update(done, total),
      });
      citationBar.end();
      indexBar.end();
    }
    console.log(options.json ? JSON.stringify(report) : inWords(report));
    process.exitCode = report.refusals.length > 0 ? EXIT.inPart : EXIT.done;
  } finally {
    await comity.close();
  }
}

function inWords(report: ImportReport): string {
  const { records } = report;
  const lines = [
    `${report.preview ? 'Preview, nothing written. ' : ''}${report.files} files, ${report.provisions} provisions, ${report.cases} decisions, ${report.treaties} texts of treaties, ${report.documents} documents, ${report.literature} entries of bibliographies.`,
    `Texts, documents of decisions and entries: ${records.new} new, ${records.changed} changed, ${records.same} the same, ${records.refused} refused.`,
  ];
  const listed = (heading: string, entries: readonly { file: string; place?: string; reason: string }[]): void => {
    if (entries.length > 0) lines.push('', heading);
    for (const { file, place = '', reason } of entries) {
      lines.push(`  ${oneLine(file)}${place === '' ? '' : `, ${oneLine(place)}`}: ${oneLine(reason)}`);
    }
  };
  listed('Refused:', report.refusals);
  listed('To look at:', report.warnings);
  listed('Left alone:', report.leftAlone);
  return lines.join('\n');
}
