import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AmendmentMarkers } from './amendment-markers.ts';

function after(...lines: string[]): AmendmentMarkers {
  const markers = new AmendmentMarkers();
  for (const line of lines) markers.observe(line);
  return markers;
}
/** Markers that have counted up to `last`. */
const countedTo = (last: number) => after(...Array.from({ length: last }, (_, index) => `F${index + 1} x`));
const any = () => true;
const only = (number: string) => (candidate: string) => candidate === number;

describe('markers of amendment', () => {
  it('follows the count through lines of text', () => {
    expect(after().last).toBe(0);
    expect(after('[F1word] and F2other').last).toBe(2);
    expect(after('F1', 'F2', 'F3', 'F3').last).toBe(3);
  });

  it('takes the longest marker that the count allows', () => {
    const markers = after('F1', 'F2');
    // F31 cannot be the 31st marker after two, but it can be F3 before a 1.
    markers.observe('F31');
    expect(markers.last).toBe(3);
  });

  it('knows a marker that stands alone', () => {
    const markers = after('F1', 'F2', 'F3');
    expect(markers.isMarkerAlone('F4')).toBe(true);
    expect(markers.isMarkerAlone('[F2')).toBe(true);
    expect(markers.isMarkerAlone('F99')).toBe(false);
    expect(markers.isMarkerAlone('F4A')).toBe(false);
    expect(markers.isMarkerAlone('4')).toBe(false);
  });

  it.each([
    ['12', '', '12'],
    ['12A', '', '12A'],
    ['303Z35', '', '303Z35'],
    ['F21', 'F2', '1'],
    ['[F21', '[F2', '1'],
    ['[F2[1A', '[F2[', '1A'],
    ['F29A', 'F2', '9A'],
    ['X224', 'X2', '24'],
  ])('splits %s', (line, marker, number) => {
    const accepts = line === 'X224' ? only('24') : any;
    expect(after('F1').split(line, accepts)).toEqual({ marker, number });
  });

  it.each(['', 'F', 'Fx', '(1)', '1.', 'F1 2', 'the'])('finds no number in %j', (line) => {
    expect(after('F1').split(line, any)).toBeUndefined();
  });

  it('asks whether the number may stand here', () => {
    expect(after('F1').split('12', only('13'))).toBeUndefined();
    expect(countedTo(55).split('F5663', only('63'))).toEqual({ marker: 'F56', number: '63' });
    expect(countedTo(565).split('F56663', only('63'))).toEqual({ marker: 'F566', number: '63' });
  });

  it('splits what was put together, whatever the count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 999 }), (marker, section) => {
        const markers = countedTo(marker - 1);
        expect(markers.split(`F${marker}${section}`, only(String(section)))).toEqual({
          marker: `F${marker}`,
          number: String(section),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never throws on odd lines', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[[F0-9A-Z ]{0,12}$/), { maxLength: 10 }), (lines) => {
        const markers = after(...lines);
        for (const line of lines) markers.split(line, any);
        return markers.last >= 0;
      }),
    );
  });
});
