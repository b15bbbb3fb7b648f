import { describe, expect, it } from 'vitest';
import type { CitationContext } from './citation.ts';
import { rulesFor } from './compiled-rules.ts';
import { namedActs, RememberedActs } from './named-acts.ts';
import { provisionCitations } from './provision-citations.ts';
import { provisionLists } from './provision-lists.ts';

function read(text: string, context: CitationContext) {
  const { provisions, acts } = rulesFor(context.language, context.country);
  const given = { acts: namedActs(text, acts, context, new RememberedActs()), context };
  return provisions.map((rule) => ({ rule, lists: provisionLists(text, rule, given), given }));
}

const lists = (text: string, context: CitationContext) => read(text, context).flatMap(({ lists: found }) => found);
const act = { language: 'de', country: 'DE', inAct: true };
const own = { act: 'same-act', state: '' };

describe('provisionLists', () => {
  it('takes the numbers of one list together, with their parts', () => {
    const [list] = lists('Die §§ 1 Abs. 2, 5 und 7a gelten.', act);
    expect(list?.numbers.map(({ number, parts }) => [number, parts])).toEqual([['1', ' Abs. 2, 5 und 7a']]);
    const [plain] = lists('Die §§ 1, 5 und 7a gelten.', act);
    expect(plain?.numbers.map(({ number }) => number)).toEqual(['1', '5', '7a']);
  });

  it('takes one number only behind a sign for one', () => {
    expect(lists('Nach § 1, 5 Jahre lang', act).map(({ numbers }) => numbers.length)).toEqual([1]);
  });

  it('knows the act at hand, an act named behind and one that cannot be known', () => {
    expect(lists('Nach § 1 gilt dies.', act).map((list) => list.act)).toEqual([own]);
    expect(lists('Nach § 1 des Teichgesetzes', act).map((list) => list.act)).toEqual([
      { act: 'teichgesetz', state: 'DE' },
    ]);
    expect(lists('Nach § 1 des genannten Vertrages', act).map((list) => list.act)).toEqual([undefined]);
    expect(lists('Nach § 1 gilt dies.', { language: 'de', country: 'DE' }).map((list) => list.act)).toEqual([
      undefined,
    ]);
  });

  it('knows an act named before', () => {
    const british = { language: 'en', country: 'GB' };
    expect(lists('Salt Act 2003 (c. 9), s. 88(2)', british).map(({ act: found, start }) => [found, start])).toEqual([
      [{ act: 'salt act 2003', state: 'GB' }, 0],
    ]);
    expect(
      lists('《中华人民共和国刑法》第三条、第五条', { language: 'zh', country: 'CN' }).map(
        ({ numbers }) => numbers.length,
      ),
    ).toEqual([2]);
  });

  it('leaves unsure what a text that changes another act cites without naming it', () => {
    expect(lists('§ 3 wird wie folgt geändert: § 4 gilt.', act).map((list) => list.act)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('provisionCitations', () => {
  it('gives the sign to the first number and the act to the last', () => {
    const text = 'nach den §§ 1, 5 des Teichgesetzes';
    const found = read(text, act).flatMap(({ rule, given }) => provisionCitations(text, rule, given));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['§§ 1', '5 des Teichgesetzes']);
  });
});
