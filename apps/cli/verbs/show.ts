import { anyRecord, type CaseRecord, type LiteratureRecord, openComity, type RecordDocument } from '@comity/portal';
import type { Command } from 'commander';
import { EXIT } from '../exit.ts';

/** `comity show ID`: one act, version or provision. */
export function addShow(program: Command): void {
  program
    .command('show')
    .description('show an act, a treaty, a document, a provision, a decision or an entry of a bibliography by its id')
    .argument('<id>', 'id of an act, a treaty, a document, a version, a provision, a decision, a paragraph or a work')
    .option('--json', 'print one JSON document')
    .action(async (id: string, options: { json?: boolean }) => {
      const comity = await openComity();
      try {
        const record = await anyRecord(comity, id);
        if (!record) {
          console.error(`comity: there is no record with the id "${id}".`);
          process.exitCode = EXIT.failed;
          return;
        }
        if (options.json) console.log(JSON.stringify(record));
        else console.log(inWords(record));
      } finally {
        await comity.close();
      }
    });
}

function inWords(record: RecordDocument | CaseRecord | LiteratureRecord): string {
  if (record.kind === 'case') return caseInWords(record);
  return record.kind === 'literature' ? workInWords(record) : actInWords(record);
}

function workInWords({ title, issued, language, csl, annotation, source }: LiteratureRecord): string {
  const authors = (csl.author ?? []).map((name) => name.literal ?? [name.given, name.family].filter(Boolean).join(' '));
  const abstracts = Object.values(annotation.abstract ?? {});
  return [
    `${title}\n${authors.join('; ') || 'author not stated'} · ${issued || 'undated'} · ${language}`,
    `Source: ${source.url || source.file || 'unknown'}\n`,
    ...abstracts,
  ].join('\n');
}

function actInWords(record: RecordDocument): string {
  const lines = [
    `${record.title}\n${record.country} · ${record.language} · ${record.date || 'undated'} · ${record.standing} · ${record.status}`,
    `Source: ${record.source.url || record.source.file || 'unknown'}\n`,
  ];
  for (const provision of record.provisions) {
    const heading = [provision.number, provision.heading].filter((part) => part !== '').join(' ');
    lines.push(`${heading}\n${provision.text}\n`);
  }
  return lines.join('\n');
}

function caseInWords(record: CaseRecord): string {
  const citations = record.identifiers.map(({ value }) => value).join(' · ');
  const lines = [
    `${record.title}\n${record.country} · ${record.court || 'court not stated'} · ${record.date || 'undated'}\n${citations}`,
    `Source: ${record.source.url || record.source.file || 'unknown'}\n`,
  ];
  for (const { facts, paragraphs } of record.accounts) {
    for (const charge of facts.charges) {
      const sentences = charge.sentences.map((sentence) => sentence.asPrinted || sentence.kind).join('; ');
      lines.push(
        ['Charge:', charge.offence, charge.provision, charge.verdict ?? '', sentences]
          .filter((part) => part !== '')
          .join(' '),
      );
    }
    for (const { number, heading, text } of paragraphs) {
      lines.push([number, heading, text].filter((part) => part !== '').join(' '));
    }
  }
  return lines.join('\n');
}
