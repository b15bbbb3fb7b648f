import { describe, expect, it } from 'vitest';
import { readSherlocAddress, stateOfCase } from './sherloc-address.ts';

const base = 'https://www.unodc.org/cld/case-law-doc';

describe('addresses of the old portal', () => {
  it('tell crime type, State, year and id', () => {
    expect(readSherlocAddress(`${base}/drugcrimetype/arg/2015/case_no._9.html?lng=en&tmpl=sherloc`)).toEqual({
      url: `${base}/drugcrimetype/arg/2015/case_no._9.html`,
      crimeType: 'drugcrimetype',
      state: 'AR',
      year: '2015',
      source: 'sherloc:arg/2015/case_no._9',
    });
  });

  it('give one id to a case filed under two crime types', () => {
    const [one, other] = ['drugcrimetype', 'corruptioncrimetype'].map((type) =>
      readSherlocAddress(`${base}/${type}/arg/2015/a.html`),
    );
    expect(one?.source).toBe(other?.source);
  });

  it('may have no year, and may be no address of a case at all', () => {
    expect(readSherlocAddress(`${base}/drugcrimetype/zaf/s_v_kahn.html`)).toMatchObject({
      year: '',
      source: 'sherloc:zaf/s_v_kahn',
    });
    expect(readSherlocAddress('https://example.org/x?y')).toEqual({
      url: 'https://example.org/x',
      crimeType: '',
      state: undefined,
      year: '',
      source: '',
    });
    expect(readSherlocAddress('')).toMatchObject({ url: '', source: '' });
  });

  it('tell the State of the court; international courts have none', () => {
    const address = readSherlocAddress(`${base}/x-crimetype/aze/2021/a.html`);
    expect(stateOfCase('AZE001', 'AZE', address)).toBe('AZ');
    expect(stateOfCase('AZE001', '', address)).toBe('AZ');
    expect(stateOfCase('IRBx001', 'AZE', address)).toBe('INTL');
    expect(stateOfCase('x1', '_IRB', address)).toBe('INTL');
    expect(stateOfCase('x1', 'QQQ', readSherlocAddress(''))).toBeUndefined();
  });
});
