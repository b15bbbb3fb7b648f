import { describe, expect, it } from 'vitest';
import { shortNamesOf } from './act-short-names.ts';

describe('shortNamesOf', () => {
  it('knows codes by any of their identifiers', () => {
    expect(shortNamesOf([{ scheme: 'source', value: 'bwb:BWBR0001854' }])).toContain('Sr');
    expect(
      shortNamesOf([
        { scheme: 'eli', value: 'unknown' },
        { scheme: 'act-number', value: 'RU:63-ФЗ' },
      ]),
    ).toEqual(['УК', 'УК РФ']);
  });

  it('has nothing to say of other acts', () => {
    expect(shortNamesOf([])).toEqual([]);
    expect(shortNamesOf([{ scheme: 'source', value: 'toString' }])).toEqual([]);
    expect(shortNamesOf([{ scheme: 'act-number', value: 'bwb:BWBR0001854' }])).toEqual([]);
  });
});
