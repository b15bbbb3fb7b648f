import { foldText } from '@comity/language';
import { stateName, states } from '@comity/reference';

/** Tables of who takes part in a treaty, by their first line. */
const tables: readonly RegExp[] = [
  /^"?Participant"?[,;\t]/i,
  /^instrument,state_iso3,.{0,40}\baction\b/i,
  /^chapter_no,treaty_no,treaty_name\b/i,
];
/** Declarations name the State on a line of its own, behind a mark without a blank or in small letters. */
const longestName = 100;
let names: ReadonlySet<string> | undefined;

/**
 * The reason why a file on participation in a treaty is no text of one; undefined of anything else. Looks at the content only.
 * @param text the whole file
 * @param head its beginning, without a byte-order mark
 */
export function whyParticipation(text: string, head: string): string | undefined {
  const [first = ''] = head.split(/\r?\n/, 1);
  if (tables.some((table) => table.test(first))) {
    return 'This is participation, not text: a table of which States signed or became Parties to treaties.';
  }
  const isMarked = /^#(?![#\s])/.test(first);
  if (!isMarked && first !== first.toLowerCase()) return undefined;
  if (first.length > longestName || !isState(first.replace(/^#/, ''))) return undefined;
  if (isMarked && /^#{1,6}\s/m.test(text)) return undefined;
  return 'This is participation, not text: declarations and reservations of States to a treaty.';
}

/** Whether a line is the name of a State and nothing else; what stands in brackets behind it is part of its formal name. */
function isState(line: string): boolean {
  names ??= new Set(
    ['holy see', 'european union', 'european community', 'turkey'].concat(
      states().flatMap(({ alpha2 }) => [nameKey(stateName(alpha2, 'en')), nameKey(stateName(alpha2, 'en', 'formal'))]),
    ),
  );
  return names.has(nameKey(line)) || names.has(nameKey(line.replace(/ \(.*$/, '')));
}

function nameKey(name: string): string {
  return foldText(name).trim().replace(/^the /, '');
}
