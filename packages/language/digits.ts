const digitValues = new Map<string, string>();

/** Unicode sets the decimal digits of each script in unbroken runs of ten, so the distance to the start of the run gives the value. */
function valueOfDigit(digit: string): string {
  const known = digitValues.get(digit);
  if (known !== undefined) return known;
  const code = digit.codePointAt(0) ?? 0;
  let start = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start -= 1;
  const value = String((code - start) % 10);
  digitValues.set(digit, value);
  return value;
}

/** Writes decimal digits of every script (Arabic-Indic, Persian, Devanagari, full width …) as 0–9; all else is kept. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, valueOfDigit);
}
