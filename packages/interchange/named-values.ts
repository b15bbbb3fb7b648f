/**
 * A table of values by name for names that a file gives: it has no names but its own. In a plain object every file could
 * ask for `constructor` or `__proto__` and be given what stands there.
 */
export function namedValues<Value>(values: Record<string, Value>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, values);
}
