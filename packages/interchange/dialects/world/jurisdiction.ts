import { countryName, states } from '@comity/reference';
import jurisdictions from './jurisdictions.json' with { type: 'json' };

const codes = new Set(states().map(({ alpha2 }) => alpha2));
const byName = new Map([...codes].map((code) => [countryName(code, 'en').toLowerCase(), code]));

/**
 * The State or body of a record: from its field, a code, a code with a region behind it (`US-AK`) or an English name;
 * else from the name of the file (`AR.jsonl.gz`). Undefined where neither tells.
 */
export function countryOf(jurisdiction: string, file: string): string | undefined {
  return countryOfName(jurisdiction) ?? countryOfName((file.split('/').at(-1) ?? '').split('.')[0] ?? '');
}

function countryOfName(printed: string): string | undefined {
  const name = printed.trim();
  const known = (jurisdictions.names as Record<string, string>)[name.toLowerCase()] ?? byName.get(name.toLowerCase());
  if (known) return known;
  const [, code = ''] = /^([A-Za-z]{2})(?:-[A-Za-z\d]{1,4})?$/.exec(name) ?? [];
  return codes.has(code.toUpperCase()) ? code.toUpperCase() : undefined;
}
