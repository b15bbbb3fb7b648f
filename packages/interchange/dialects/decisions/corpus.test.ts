import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { conceptById } from '@comity/reference';
import { describe, expect, it } from 'vitest';
import type { CaseDocument } from '../../case-document.ts';
import { openSourceFile } from '../../source-file.ts';
import { casesIn, type DecisionResult, lawsIn, readDecisions, refusalsIn } from './decisions.testing.ts';

const corpus = findCorpus();

function readFolder(folder: string, pattern: RegExp): DecisionResult[] {
  const path = join(corpus ?? '', folder);
  return readdirSync(path)
    .filter((name) => pattern.test(name))
    .sort()
    .flatMap((name) => readDecisions(openSourceFile(join(path, name), name)));
}

/** `documents, with date, court, docket or legacy number, text; paragraphs`. */
function countsOf(cases: readonly CaseDocument[]): string {
  const having = (test: (document: CaseDocument) => boolean) => cases.filter(test).length;
  return [
    cases.length,
    having(({ date }) => date !== undefined),
    having(({ court }) => court.name !== ''),
    having(({ identifiers }) => identifiers.some(({ scheme }) => scheme === 'docket' || scheme === 'legacy')),
    having(({ texts }) => texts.length > 0),
    cases.reduce((sum, { texts }) => sum + texts.length, 0),
  ].join(' ');
}

describe.skipIf(!corpus)('the corpus of decisions', () => {
  it.each([
    ['cases/fr-judilibre', /^sample_list/, '637 637 637 637 104 104'],
    ['cases/fr-judilibre', /^sample_detail/, '2 2 2 2 2 1940'],
    ['cases/de-openlegaldata', /^bgh/, '5 5 5 5 5 51'],
    ['cases/de-openlegaldata', /^bverfg/, '1 1 1 1 1 465'],
    ['cases/zh-lecardv2', /_query/, '200 0 200 200 200 931'],
    ['cases/us-govinfo-mods', /gz$/, '863 863 863 863 863 3216'],
    ['cases/sherloc-trafficking', /^cases/, '1010 955 0 1010 691 2502'],
    ['cases/sherloc-trafficking', /^index/, '327 296 0 327 0 0'],
    ['sherloc-export', /^records/, '15 15 0 15 15 85'],
  ])('is read whole: %s %s', (folder, pattern, counts) => {
    const results = readFolder(folder, pattern);
    expect(refusalsIn(results)).toEqual([]);
    expect(countsOf(casesIn(results))).toBe(counts);
  });

  const everything = corpus
    ? ['fr-judilibre', 'de-openlegaldata', 'zh-lecardv2', 'us-govinfo-mods', 'sherloc-trafficking'].flatMap((folder) =>
        casesIn(readFolder(`cases/${folder}`, /json|gz|csv/)),
      )
    : [];

  it('refers only to concepts that there are', () => {
    const used = everything.flatMap(({ crimeTypes, elements, cooperation }) => [
      ...crimeTypes,
      ...elements.map(({ concept }) => concept),
      ...cooperation.map(({ form }) => form),
    ]);
    expect([...new Set(used)].filter((id) => conceptById(id) === undefined)).toEqual([]);
  });

  it('gives every case an id of its source that no other has', () => {
    // The decision of the Constitutional Court has no id in its source, but an ECLI.
    const ids = everything.map(
      ({ identifiers }) => identifiers.find(({ scheme }) => scheme === 'source')?.value ?? identifiers[0]?.value,
    );
    // One decision of the court is in the list and, twice, in full; one docket was collected in two years.
    expect(ids).not.toContain(undefined);
    expect(ids.length - new Set(ids).size).toBe(3);
  });

  it('makes one document of the two forms of a decision in full', () => {
    const [one, other] = casesIn(readFolder('cases/fr-judilibre', /^sample_detail/)).map(
      ({ source: _, ...rest }) => rest,
    );
    expect(one).toEqual(other);
  });

  it('keeps persons without a name unless they are a State or a legal person', () => {
    const named = everything
      .flatMap(({ persons }) => persons)
      .filter(
        ({ kind, label }) => kind !== 'state' && kind !== 'legal-person' && !/^[A-Z][A-Za-z -]{2,30} \d+$/.test(label),
      );
    expect(named).toEqual([]);
  });

  it('finds the decision below of the Chinese appeals, with court and date', () => {
    const appeals = casesIn(readFolder('cases/zh-lecardv2', /^controversial/));
    // One prints a date without the sign of the year.
    const below = appeals.map(({ proceedings }) => proceedings[0]);
    expect(below.filter((first) => first?.stage === 'first-instance' && first.court && first.date)).toHaveLength(99);
  });

  it('maps every label of the trafficking cases to a concept', () => {
    const cases = casesIn(readFolder('cases/sherloc-trafficking', /^cases/));
    expect(cases.flatMap(({ keywords }) => keywords)).toEqual([]);
    expect(cases.filter(({ elements }) => elements.length > 0)).toHaveLength(1010);
  });

  it('reads the laws of the portal with their articles in order', () => {
    const laws = lawsIn(readFolder('sherloc-export', /^records/));
    const articles = laws.map(({ nodes }) => nodes.flatMap(({ children }) => children.map(({ number }) => number)));
    expect(articles.map((list) => list.length)).toEqual([1, 47, 2, 7]);
    const numbers = (articles[1] ?? []).map((number) => Number(number.replace('Article ', '')));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });
});
