import { describe, expect, it } from 'vitest';
import type { DocumentFacts } from '../law-document.ts';
import { csvHead, readOwnCsv, toCsvRows } from './csv.ts';
import { readOwnJsonl, toJsonLine } from './jsonl.ts';
import type { IdentifiedDocument } from './own-document.ts';
import { ownLaw } from './own-law.testing.ts';

const facts: DocumentFacts = {
  type: 'checklist',
  issuedBy: '=Office',
  periodFrom: '2021',
  periodTo: '',
  edition: '',
  concerns: ['money-laundering'],
  explains: ['untoc:18'],
};

function document(): IdentifiedDocument {
  const law = ownLaw();
  const [first, ...others] = law.nodes;
  return {
    ...law,
    kind: 'document',
    facts,
    nodes: [{ ...(first as (typeof law.nodes)[number]), explains: ['untoc:18(13)'], use: 'form' }, ...others],
  };
}

async function throughLines(law: IdentifiedDocument): Promise<unknown> {
  const [result] = await Array.fromAsync(readOwnJsonl(Buffer.from(toJsonLine(law))));
  return result;
}

async function throughTable(law: IdentifiedDocument, change = (table: string) => table): Promise<unknown> {
  const [result] = await Array.fromAsync(readOwnCsv(Buffer.from(change(csvHead() + toCsvRows(law)))));
  return result;
}

describe('kinds in our own forms', () => {
  it('say on each line which they are', () => {
    const formats = [ownLaw(), { ...ownLaw(), kind: 'treaty' as const }, document()].map(
      (law) => (JSON.parse(toJsonLine(law)) as { format: string }).format,
    );
    expect(formats).toEqual(['comity-legislation-1', 'comity-treaty-1', 'comity-document-1']);
  });

  it.each([
    ['lines', throughLines],
    ['a table', throughTable],
  ])('come back from %s as they went', async (_form, through) => {
    for (const law of [ownLaw(), { ...ownLaw(), kind: 'treaty' as const }, document()])
      expect(await through(law)).toMatchObject({ outcome: 'law', document: law });
    expect(await through(ownLaw())).not.toHaveProperty('document.kind');
  });

  it('of a table written before there were documents are read', async () => {
    const older = (table: string): string => table.replace(',facts,section\n', '\n').replaceAll(/,,\n/g, '\n');
    expect(await throughTable(ownLaw(), older)).toMatchObject({ outcome: 'law', document: ownLaw() });
  });

  it.each([
    ['""use"":""form""', '""use"":""toy""'],
    ['""type"":""checklist""', '""type"":""list""'],
    ['{""explains""', '[{""explains""'],
    ['comity-document-1', 'comity-letter-1'],
  ])('with %s given as %s are refused', async (good, bad) => {
    expect(await throughTable(document(), (table) => table.replace(good, bad))).toMatchObject({ outcome: 'refused' });
  });
});
