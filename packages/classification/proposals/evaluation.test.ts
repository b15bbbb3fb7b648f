import { findCorpus } from '@comity/platform';
import { conceptById, treatyArticle } from '@comity/reference';
import { describe, expect, it } from 'vitest';
import { suggestArticles, suggestCrimeTypes } from '../index.ts';
import {
  labelledProvisions,
  precisionAndRecall,
  type ReadProvision,
  type Score,
  scoreOf,
  uppermost,
  withTexts,
} from './evaluation.testing.ts';

const corpus = findCorpus();
const provisions = labelledProvisions();
const isEmpty = ({ crimeTypes, articles }: { crimeTypes: string[]; articles: string[] }): boolean =>
  crimeTypes.length + articles.length === 0;

describe('the labelled provisions', () => {
  it('are at least 300, 45 in each of the six languages, a third without any label, a third at most of the starter set', () => {
    expect(provisions.length).toBeGreaterThanOrEqual(300);
    for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es']) {
      expect(provisions.filter((one) => one.language === language).length, language).toBeGreaterThanOrEqual(45);
    }
    expect(provisions.filter(isEmpty).length * 3).toBeGreaterThanOrEqual(provisions.length);
    expect(provisions.filter(({ source }) => 'starter' in source).length * 3).toBeLessThanOrEqual(provisions.length);
  });

  it('are each there once, with crime types and whole articles that exist', () => {
    expect(new Set(provisions.map(({ id }) => id)).size).toBe(provisions.length);
    expect(new Set(provisions.map(({ source }) => JSON.stringify(source))).size).toBe(provisions.length);
    for (const { id, crimeTypes, articles, accepted = [] } of provisions) {
      const [references, concepts] = [
        accepted.filter((one) => one.includes(':')),
        accepted.filter((one) => !one.includes(':')),
      ];
      for (const concept of [...crimeTypes, ...concepts])
        expect(conceptById(concept), `${id} ${concept}`).toBeDefined();
      for (const reference of [...articles, ...references]) {
        expect(treatyArticle(reference)?.depth, `${id} ${reference}`).toBe(0);
      }
      for (const one of accepted) expect([...crimeTypes, ...articles], id).not.toContain(one);
    }
  });
});

describe('the count', () => {
  const labelled = {
    ...(provisions[0] as (typeof provisions)[number]),
    crimeTypes: ['corruption', 'fraud'],
    accepted: ['terrorism'],
  };

  it('leaves out what may be proposed or not', () => {
    const score = scoreOf([labelled], 'crimeTypes', () => ['corruption', 'terrorism', 'piracy', 'piracy']);
    expect(score).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(precisionAndRecall(score)).toEqual({ precision: 0.5, recall: 0.5 });
  });

  it('finds nothing wrong where there is nothing', () => {
    expect(precisionAndRecall(scoreOf([], 'articles', () => []))).toEqual({ precision: 1, recall: 1 });
  });

  it('takes narrower crime types for those above', () => {
    expect(uppermost('self-laundering')).toEqual(['money-laundering']);
    expect(uppermost('corruption')).toEqual(['corruption']);
  });
});

describe.skipIf(!corpus)('proposals for provisions that no rule was tuned on [corpus]', () => {
  const all = withTexts(corpus as string, provisions);
  const crimes = ({ record }: ReadProvision) =>
    suggestCrimeTypes(record).flatMap(({ notation }) => uppermost(notation));
  const articles = ({ record }: ReadProvision) => suggestArticles(record).map(({ notation }) => notation);

  it('reach the floors', () => {
    const figure = (score: Score): string => {
      const { precision, recall } = precisionAndRecall(score);
      return `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`;
    };
    const lines = [...Map.groupBy(all, ({ language }) => language)].map(([language, of]) => {
      const both = [scoreOf(of, 'crimeTypes', crimes), scoreOf(of, 'articles', articles)].map(figure);
      return `${language} (${of.length}): crime types ${both[0]}; articles ${both[1]}`;
    });
    const [ofCrimes, ofArticles] = [scoreOf(all, 'crimeTypes', crimes), scoreOf(all, 'articles', articles)];
    lines.push(`all (${all.length}): crime types ${figure(ofCrimes)}; articles ${figure(ofArticles)}`);
    process.stdout.write(`\nProposals for provisions labelled apart\n${lines.join('\n')}\n`);
    expect(precisionAndRecall(ofCrimes).precision).toBeGreaterThan(0.73);
    expect(precisionAndRecall(ofCrimes).recall).toBeGreaterThan(0.68);
    expect(precisionAndRecall(ofArticles).precision).toBeGreaterThan(0.46);
    expect(precisionAndRecall(ofArticles).recall).toBeGreaterThan(0.45);
  });
});
