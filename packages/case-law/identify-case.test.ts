import { describe, expect, it } from 'vitest';
import { areOfDifferent, citationsOf, identifiersOf } from './identify-case.ts';
import { buildCase } from './store.testing.ts';

const of = (scheme: string, value: string) => ({ scheme, value });

describe('identifiers of a decision', () => {
  it('name a docket with State, court and date, and every other as it is', () => {
    expect(identifiersOf(buildCase())).toEqual([
      of('neutral-citation', '[2031] EWHC 17 (Shrimp)'),
      of('docket', 'GB:Shrimp Court:SH/17/2030:2031-05-06'),
    ]);
  });

  it('of a summary for the press are not those of the decision', () => {
    const [citation] = identifiersOf(buildCase({ form: 'press-summary' }));
    expect(citation?.value).toBe('[2031] EWHC 17 (Shrimp)#summary');
  });

  it('are there once', () => {
    const twice = buildCase({
      identifiers: [
        { scheme: 'ecli', value: 'ECLI:XA:1' },
        { scheme: 'ecli', value: 'ECLI:XA:1' },
      ],
    });
    expect(identifiersOf(twice)).toHaveLength(1);
  });
});

describe('decisions are different', () => {
  it.each([
    [
      'when the best scheme of both differs',
      [of('ecli', 'a'), of('legacy', 'x')],
      [of('ecli', 'b'), of('legacy', 'x')],
      true,
    ],
    ['not when it is the same', [of('ecli', 'a'), of('legacy', 'x')], [of('ecli', 'a'), of('legacy', 'y')], false],
    [
      'when ids at one place differ',
      [of('source', 'p:1'), of('legacy', 'x')],
      [of('source', 'p:2'), of('legacy', 'x')],
      true,
    ],
    [
      'not by ids at two places',
      [of('source', 'p:1'), of('legacy', 'x')],
      [of('source', 'q:2'), of('legacy', 'x')],
      false,
    ],
    ['not when they share no scheme', [of('ecli', 'a')], [of('legacy', 'x')], false],
  ])('%s', (_when, one, other, expected) => {
    expect(areOfDifferent(one, other)).toBe(expected);
    expect(areOfDifferent(other, one)).toBe(expected);
  });
});

describe('citations shown', () => {
  it('begin with the one that readers cite, and leave out ids of a source', () => {
    const given = [
      of('source', 's:1'),
      of('docket', '4 StR 1/30'),
      of('ecli', 'ECLI:DE:1'),
      of('docket', '4 StR 1/30'),
    ];
    expect(citationsOf(given)).toEqual(['ECLI:DE:1', '4 StR 1/30']);
  });
});
