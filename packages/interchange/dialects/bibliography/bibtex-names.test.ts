import { describe, expect, it } from 'vitest';
import { namesOf } from './bibtex-names.ts';

describe('namesOf', () => {
  it.each([
    ['Crab, Anna', [{ family: 'Crab', given: 'Anna' }]],
    ['Anna Maria Crab', [{ family: 'Crab', given: 'Anna Maria' }]],
    ['Jan van der Meer', [{ family: 'Meer', given: 'Jan', 'non-dropping-particle': 'van der' }]],
    ['van der Meer, Jan', [{ family: 'Meer', given: 'Jan', 'non-dropping-particle': 'van der' }]],
    ['{van der Meer}, Jan', [{ family: 'van der Meer', given: 'Jan' }]],
    ['Ortega y Crab, Anna', [{ family: 'Ortega y Crab', given: 'Anna' }]],
    ['Crab, Jr., Anna', [{ family: 'Crab', suffix: 'Jr.', given: 'Anna' }]],
    ['{World Shrimp Bank}', [{ literal: 'World Shrimp Bank' }]],
    ['{Shrimp, Crab and Sons}', [{ literal: 'Shrimp, Crab and Sons' }]],
    ['Ministry', [{ literal: 'Ministry' }]],
    ['Ku{\\c s}{\\c c}u, K.', [{ family: 'Kuşçu', given: 'K.' }]],
    [
      '王, 伟 and محمد علي',
      [
        { family: '王', given: '伟' },
        { family: 'علي', given: 'محمد' },
      ],
    ],
    ['family=Meer, given=Jan, prefix=van der', [{ family: 'Meer', given: 'Jan', 'non-dropping-particle': 'van der' }]],
    ['Crab, Anna and others', [{ family: 'Crab', given: 'Anna' }, { literal: 'et al.' }]],
    [
      'Crab, Anna\n and\n Shrimp, Bo',
      [
        { family: 'Crab', given: 'Anna' },
        { family: 'Shrimp', given: 'Bo' },
      ],
    ],
    ['', []],
    [' and ,', []],
  ])('%s', (written, names) => {
    expect(namesOf(written)).toEqual(names);
  });
});
