/** How the parts of a treaty are counted, and the place of a number in it, from 1. */
type Count = (number: string) => number | undefined;

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const romanTens = ['', 'x', 'xx', 'xxx'];

const counts: readonly Count[] = [
  (number) => (/^[1-9]\d{0,2}$/.test(number) ? Number(number) : undefined),
  (number) => (/^[a-z]$/.test(number) ? number.charCodeAt(0) - 96 : undefined),
  (number) => placeAmongRoman(number),
];

function placeAmongRoman(number: string): number | undefined {
  for (const [tens, prefix] of romanTens.entries()) {
    const ones = roman.indexOf(number.slice(prefix.length));
    if (number.startsWith(prefix) && ones >= 0) return tens * 10 + ones + 1;
  }
  return undefined;
}

/**
 * What is wrong in the numbers of the parts of one provision: they must count from the first on without a gap, in one
 * way (1, 2, 3; a, b, c; i, ii, iii). A number with `bis` or `ter` follows that which it is named after.
 */
export function numberingFaults(reference: string, numbers: readonly string[]): string[] {
  const plain = numbers.map((number) => number.replace(/^(\d+)(bis|ter)$/, '$1'));
  const count = counts.find((place) => place(plain[0] ?? '1') === 1);
  if (count === undefined) return [`${reference}: begins with ${numbers[0]}`];
  let last = 0;
  return numbers.flatMap((number, at) => {
    const before = last;
    const place = count(plain[at] as string);
    const inserted = number !== plain[at];
    if (place === undefined) return [`${reference}: ${number} is counted in another way than ${numbers[0]}`];
    last = Math.max(last, place);
    if (place === before + (inserted ? 0 : 1) && numbers.indexOf(number) === at) return [];
    if (place > before + 1) return [`${reference}: ${numbers[at - 1]} is followed by ${number}: a gap`];
    return [`${reference}: ${number} comes after ${numbers[at - 1]}`];
  });
}
