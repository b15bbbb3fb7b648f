import { describe, expect, it } from 'vitest';
import { mergeAccounts } from './merge-accounts.ts';
import { anArticle, anArticleWith } from './store.testing.ts';

describe('mergeAccounts', () => {
  it('takes of each thing what the first account says that speaks of it', () => {
    const merged = mergeAccounts([
      anArticleWith({ volume: '1' }, { language: 'und', annotation: { method: 'unknown', concerns: ['corruption'] } }),
      anArticleWith(
        { volume: '2', publisher: 'P' },
        {
          language: 'fr',
          annotation: {
            method: 'mixed',
            concerns: ['cybercrime', 'corruption'],
            abstract: { fr: 'Résumé' },
            keyPoints: { fr: ['Un'] },
            period: { from: '1999', to: '' },
          },
        },
      ),
    ]);
    expect(merged.csl).toMatchObject({ volume: '1', publisher: 'P' });
    expect(merged.language).toBe('fr');
    expect(merged.annotation).toEqual({
      method: 'mixed',
      concerns: ['corruption', 'cybercrime'],
      abstract: { fr: 'Résumé' },
      keyPoints: { fr: ['Un'] },
      period: { from: '1999', to: '' },
    });
  });

  it('leaves blank what no account speaks of, and unknown what is only said to be unknown', () => {
    expect(mergeAccounts([anArticle({ annotation: {} })]).annotation).toEqual({});
    expect(mergeAccounts([anArticle({ annotation: { method: 'unknown' } })]).annotation).toEqual({ method: 'unknown' });
    expect(mergeAccounts([anArticle()]).csl).toEqual(anArticle().csl);
  });
});
