/** Lists of docids, rising, each once. */

export function union(one: Uint32Array, other: Uint32Array): Uint32Array {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const found = new Uint32Array(one.length + other.length);
  let count = 0;
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const a = one[left] as number;
    const b = other[right] as number;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
    found[count++] = Math.min(a, b);
  }
  while (left < one.length) found[count++] = one[left++] as number;
  while (right < other.length) found[count++] = other[right++] as number;
  return found.subarray(0, count);
}

export function intersection(one: Uint32Array, other: Uint32Array): Uint32Array {
  const found = new Uint32Array(Math.min(one.length, other.length));
  let count = 0;
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const a = one[left] as number;
    const b = other[right] as number;
    if (a === b) found[count++] = a;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return found.subarray(0, count);
}

export function difference(one: Uint32Array, without: Uint32Array): Uint32Array {
  const found = new Uint32Array(one.length);
  let count = 0;
  let right = 0;
  for (const docid of one) {
    while (right < without.length && (without[right] as number) < docid) right += 1;
    if (without[right] !== docid) found[count++] = docid;
  }
  return found.subarray(0, count);
}
