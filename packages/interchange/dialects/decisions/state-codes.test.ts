import { describe, expect, it } from 'vitest';
import { stateOfAlpha3 } from './state-codes.ts';

describe('codes of States', () => {
  it.each([
    ['AFG', 'AF'],
    ['ZWE', 'ZW'],
    ['gbr', 'GB'],
    [' deu ', 'DE'],
    ['ROU', 'RO'],
    ['XKX', 'XK'],
    ['SSD', 'SS'],
    ['_IRB', 'INTL'],
    ['_irb', 'INTL'],
  ])('turns %s into %s', (alpha3, alpha2) => expect(stateOfAlpha3(alpha3)).toBe(alpha2));

  it.each(['', 'AF', 'ZZZ', 'ROM', '__proto__', 'constructor', '123', 'AFGH'])('knows no State called "%s"', (code) =>
    expect(stateOfAlpha3(code)).toBeUndefined(),
  );
});
