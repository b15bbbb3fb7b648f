/** Checks of the public numbers of works. What does not pass is no identifier: it would lead two works into one record. */

const LONGEST_DOI = 250;
const resolver = /^(?:https?:\/\/)?(?:dx\.)?(?:doi\.org\/|doi:\s{0,5})/i;
/** The handbook allows any character in the suffix; braces, quotes and blanks are remains of the file that it stood in. */
const doiShape = /^10\.[0-9]{4,9}(?:\.[0-9]{1,9}){0,5}\/[^\s{}"\\]+$/;

/** `https://doi.org/10.1000/ABC.` is `10.1000/abc`: without resolver, in lower case; undefined for what is no DOI. */
export function normaliseDoi(given: string): string | undefined {
  const text = given.trim().slice(0, 2 * LONGEST_DOI);
  const bare = text
    .replace(resolver, '')
    .toLowerCase()
    .replace(/[.,;]{1,5}$/, '');
  return bare.length <= LONGEST_DOI && doiShape.test(bare) ? bare : undefined;
}

/** The ISBNs of a text in 13 digits without hyphens, those of 10 digits made into ones of 13, and what is none of them. */
export function isbnsOf(given: string): { valid: string[]; rest: string[] } {
  return numbersOf(given, isbn13);
}

/** The ISSNs of a text as `1234-567X`. */
export function issnsOf(given: string): { valid: string[]; rest: string[] } {
  return numbersOf(given, issn);
}

function numbersOf(given: string, read: (text: string) => string | undefined): { valid: string[]; rest: string[] } {
  const valid = new Set<string>();
  const rest: string[] = [];
  // Libraries write the kind of binding behind a number: `978… (pbk.)`.
  const pieces = given
    .replace(/\([^()]{0,60}\)/g, ' ')
    .replace(/\bIS[SB]N(?:-1[03])?:?/gi, ' ')
    .split(/[\s,;/]+/);
  for (const piece of pieces.filter((one) => one !== '')) {
    const number = read(piece);
    if (number === undefined) rest.push(piece);
    else valid.add(number);
  }
  return { valid: [...valid], rest };
}

function isbn13(text: string): string | undefined {
  const digits = text.replace(/[-\u2010-\u2013]/g, '').toUpperCase();
  if (/^97[89][0-9]{10}$/.test(digits)) return checkDigit13(digits) === digits[12] ? digits : undefined;
  if (!/^[0-9]{9}[0-9X]$/.test(digits) || !isWeighted(digits)) return undefined;
  const start = `978${digits.slice(0, 9)}`;
  return `${start}${checkDigit13(start)}`;
}

function issn(text: string): string | undefined {
  const digits = text.replace(/[-\u2010-\u2013]/g, '').toUpperCase();
  if (!/^[0-9]{7}[0-9X]$/.test(digits) || !isWeighted(digits)) return undefined;
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** ISBN-13: weights 1 and 3 in turn, modulo 10. */
function checkDigit13(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += Number(digits[at]) * (at % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

/** ISBN-10 and ISSN: weights falling to 1 at the check digit, modulo 11, X for ten. */
function isWeighted(digits: string): boolean {
  let sum = 0;
  for (const [at, digit] of [...digits].entries()) sum += (digit === 'X' ? 10 : Number(digit)) * (digits.length - at);
  return sum % 11 === 0;
}
