import { describe, expect, it } from 'vitest';
import { documentOf } from './contract/open-for-test.testing.ts';
import type { SearchDocument } from './port.ts';
import { worthOf } from './worth.ts';

const text = 'Whoever acquires property that comes from an offence is liable to imprisonment.';

function worth(given: Partial<SearchDocument>): number {
  return worthOf(documentOf('a', { text, ...given }));
}

describe('worthOf', () => {
  it('is 1 for a full provision in force', () => {
    for (const given of [
      {},
      { heading: 'Schedules of property' },
      { text: 'No one shall be tortured.' },
      { status: 'unknown' },
    ]) {
      expect(worth(given)).toBe(1);
    }
    expect(worth({ text: 'Repealed acts remain punishable when committed before.' })).toBe(1);
    expect(worth({ text: '删除数据的，处三年以下有期徒刑。' })).toBe(1);
  });

  it('is less for a treaty, a guide or a book than for law and decisions', () => {
    for (const kind of ['treaty', 'document', 'literature']) expect(worth({ kind })).toBe(0.8);
    for (const kind of ['legislation', 'case', 'constructor']) expect(worth({ kind })).toBe(1);
  });

  const repealed: [heading: string, text: string][] = [
    ['(weggefallen)', '-'],
    ['(weggefallen)', '(weggefallen)'],
    ['', '[vervallen]'],
    ['', '(Abrogé)'],
    ['', 'Derogado.'],
    ['', '[Repealed]'],
    ['', 'Repealed 1999'],
    ['Rep. by the Prisons Act, 1988', 'Repealed.'],
    ['Rep. by Act 5 of 1988', ''],
    ['', 'Утратила силу.'],
    ['', '（删除）'],
    ['', 'ملغاة'],
  ];
  it.each(repealed)('is least for a repealed place: %s %s', (heading, said) => {
    expect(worth({ heading, text: said })).toBeCloseTo(0.2);
  });

  const lesser: [what: string, given: Partial<SearchDocument>][] = [
    ['an annex', { number: 'Annexe II' }],
    ['an annex of a code', { number: 'Article Annexe 3' }],
    ['an annex in Chinese', { number: '附件一' }],
    ['a transitional provision', { heading: 'Übergangsvorschriften' }],
    ['an entry into force', { heading: 'Entrée en vigueur' }],
    ['a closing formula', { text: 'Comuníquese al Poder Ejecutivo.' }],
    ['a closing formula in Chinese', { text: '本法自公布之日起施行。' }],
    ['a text without a designation', { number: '' }],
    ['an empty place', { text: '' }],
    ['an approval', { text: 'Apruébase el Tratado de Extradición entre las dos Repúblicas.' }],
    ['an amending act', { title: 'Gesetz zur Änderung des Waffengesetzes' }],
    ['a repealed act', { status: 'repealed' }],
    ['a draft', { status: 'draft' }],
  ];
  it.each(lesser)('is less for %s', (_, given) => {
    expect(worth(given)).toBeLessThan(0.71);
    expect(worth(given)).toBeGreaterThan(0.2);
  });

  it('is above 0 and reads a long text no further', () => {
    expect(worth({ number: '', heading: '', text: '', status: 'repealed' })).toBeGreaterThan(0);
    const started = performance.now();
    worth({ text: 'weggefallen '.repeat(200_000) });
    expect(performance.now() - started).toBeLessThan(50);
  });
});
