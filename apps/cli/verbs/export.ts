import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exportCases } from '@comity/case-law';
import {
  csvHead,
  textKinds,
  toBibtex,
  toCaseLine,
  toCsvRows,
  toJsonLine,
  toLiteratureLine,
  toRis,
  writeAkomaNtoso,
} from '@comity/interchange';
import { type ExportedDocument, exportActs } from '@comity/legislation';
import { exportLiterature } from '@comity/literature';
import { openComity } from '@comity/portal';
import { thesaurusAsTurtle, thesaurusParts } from '@comity/reference';
import type { Command } from 'commander';
import { WrongUse } from '../exit.ts';

interface Options {
  kind: string;
  format: string;
  output: string;
  json?: boolean;
}

/** `comity export`: everything of a kind, in a form that imports again equal. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('write every public record of a kind to a file')
    .option('--kind <kind>', 'legislation, treaty, document, case, literature or thesaurus', 'legislation')
    .option(
      '--format <format>',
      'jsonl (one version of a text, one document about a decision, or one entry of a bibliography, a line), csv, akn (Akoma Ntoso, one file a version), bib or ris (of literature), or turtle (the thesaurus as SKOS)',
      'jsonl',
    )
    .requiredOption('-o, --output <path>', 'the file to write; for akn a folder')
    .option('--json', 'print one JSON document about what was written')
    .action(exportRecords);
}

async function exportRecords(options: Options): Promise<void> {
  if (options.kind === 'case') return exportDecisions(options);
  if (options.kind === 'literature') return exportBibliography(options);
  if (options.kind === 'thesaurus') return exportThesaurus(options);
  const kind = textKinds.find((known) => known === options.kind);
  if (!kind) {
    throw new WrongUse(
      `There is no kind "${options.kind}" to export. Known: ${textKinds.join(', ')}, case, literature, thesaurus.`,
    );
  }
  if (options.format === 'akn' && kind !== 'legislation')
    throw new WrongUse('Only legislation is exported as Akoma Ntoso; choose jsonl or csv.');
  const formats: Record<string, (documents: AsyncIterable<ExportedDocument>, output: string) => Promise<number>> = {
    jsonl: (documents, output) => writeFile(documents, output, { head: '', of: toJsonLine }),
    csv: (documents, output) => writeFile(documents, output, { head: csvHead(), of: toCsvRows }),
    akn: writeFolder,
  };
  const write = formats[options.format];
  if (!write) throw new WrongUse(`There is no format "${options.format}". Known: ${Object.keys(formats).join(', ')}.`);
  const comity = await openComity();
  try {
    const versions = await write(exportActs(comity.store.db, kind), options.output);
    console.log(
      options.json
        ? JSON.stringify({ versions, output: options.output })
        : `${versions} texts of the kind ${kind} written to ${options.output}.`,
    );
  } finally {
    await comity.close();
  }
}

/** The vocabulary is the same in every installation: no store is opened. */
function exportThesaurus({ format, output, json }: Options): void {
  if (format !== 'turtle' && format !== 'jsonl') throw new WrongUse('The thesaurus is exported as turtle (SKOS).');
  const parts = thesaurusParts();
  writeFileSync(output, thesaurusAsTurtle(parts));
  const count = parts.reduce((sum, part) => sum + part.concepts.length, 0);
  console.log(json ? JSON.stringify({ concepts: count, output }) : `${count} concepts written to ${output}.`);
}

async function exportDecisions({ format, output, json }: Options): Promise<void> {
  if (format !== 'jsonl') throw new WrongUse('Decisions are exported as jsonl, one document about a decision a line.');
  const comity = await openComity();
  try {
    let documents = 0;
    async function* lines(): AsyncGenerator<string> {
      for await (const document of exportCases(comity.caseLaw)) {
        documents += 1;
        yield toCaseLine(document);
      }
    }
    await pipeline(lines, createWriteStream(output));
    console.log(
      json ? JSON.stringify({ documents, output }) : `${documents} documents about decisions written to ${output}.`,
    );
  } finally {
    await comity.close();
  }
}

async function exportBibliography({ format, output, json }: Options): Promise<void> {
  const write = new Map([
    ['jsonl', toLiteratureLine],
    ['bib', toBibtex],
    ['ris', toRis],
  ]).get(format);
  if (!write) throw new WrongUse('Literature is exported as jsonl, bib (BibTeX) or ris, one entry after the other.');
  const comity = await openComity();
  try {
    let entries = 0;
    async function* lines(): AsyncGenerator<string> {
      for await (const document of exportLiterature(comity.literature)) {
        entries += 1;
        yield write?.(document) ?? '';
      }
    }
    await pipeline(lines, createWriteStream(output));
    console.log(json ? JSON.stringify({ entries, output }) : `${entries} entries written to ${output}.`);
  } finally {
    await comity.close();
  }
}

async function writeFile(
  documents: AsyncIterable<ExportedDocument>,
  output: string,
  form: { head: string; of: (document: ExportedDocument) => string },
): Promise<number> {
  let versions = 0;
  async function* pieces(): AsyncGenerator<string> {
    yield form.head;
    for await (const document of documents) {
      versions += 1;
      yield form.of(document);
    }
  }
  await pipeline(pieces, createWriteStream(output));
  return versions;
}

async function writeFolder(documents: AsyncIterable<ExportedDocument>, output: string): Promise<number> {
  if (existsSync(output)) throw new WrongUse(`"${output}" exists already; Akoma Ntoso is written to a new folder.`);
  mkdirSync(output, { recursive: true });
  let versions = 0;
  for await (const document of documents) {
    versions += 1;
    writeFileSync(join(output, `${document.id}.xml`), [...writeAkomaNtoso(document)].join(''));
  }
  return versions;
}
