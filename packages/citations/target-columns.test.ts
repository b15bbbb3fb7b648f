import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitationTarget, caseSchemes, targetInWords } from './citation.ts';
import { columnsOf, targetOf } from './target-columns.ts';

const word = fc.stringMatching(/^[a-z0-9 ]{1,20}$/);
const state = fc.constantFrom('', 'DE', 'GB', 'EU');
const anyTarget: fc.Arbitrary<CitationTarget> = fc.oneof(
  fc.record({ kind: fc.constant('provision' as const), act: word, number: word, state }),
  fc.record({ kind: fc.constant('act' as const), act: word, state }),
  fc.record({ kind: fc.constant('case' as const), scheme: fc.constantFrom(...caseSchemes), key: word, state }),
  fc.record({ kind: fc.constant('treaty' as const), article: fc.constantFrom('untoc', 'untoc:18', 'untoc:18(13)(a)') }),
);

describe('the columns of a target', () => {
  it('hold all of it', () => {
    fc.assert(
      fc.property(anyTarget, (target) => {
        expect(targetOf(columnsOf(target))).toEqual(target);
      }),
    );
  });

  it('keep a treaty and its article apart, so that both can be looked up', () => {
    expect(columnsOf({ kind: 'treaty', article: 'untoc:18(13)' })).toEqual({
      target_kind: 'treaty',
      target_key: 'untoc',
      target_number: '18(13)',
      target_state: '',
    });
  });
});

describe('targetInWords', () => {
  it.each<[CitationTarget, string]>([
    [{ kind: 'provision', act: 'stgb', number: '129', state: 'DE' }, 'provision DE stgb 129'],
    [{ kind: 'provision', act: 'same-act', number: '4', state: '' }, 'provision same-act 4'],
    [{ kind: 'act', act: 'salt act 2003', state: 'GB' }, 'act GB salt act 2003'],
    [{ kind: 'case', scheme: 'ecli', key: 'ecli nl hr 2018 1', state: '' }, 'case ecli ecli nl hr 2018 1'],
    [{ kind: 'treaty', article: 'untoc:18(13)' }, 'treaty untoc:18(13)'],
  ])('%j', (target, words) => {
    expect(targetInWords(target)).toBe(words);
  });
});
