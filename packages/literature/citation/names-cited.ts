import type { CslEntry, CslName } from '@comity/interchange';
import type { CitationStyle } from './citation-style.ts';

type NameRules = CitationStyle['names'];

/** Names as a style writes them, one string each, and whether more are left out. */
export function namesCited(names: readonly CslName[], rules: NameRules): { names: string[]; others: boolean } {
  const isOthers = ({ literal }: CslName): boolean => literal === OTHERS;
  const known = names.filter((name) => !isOthers(name));
  const shown = known.length > rules.most ? known.slice(0, rules.shown) : known;
  return {
    names: shown.map((name, at) => nameCited(name, at === 0 ? rules.first : rules.others, rules.initials)),
    others: shown.length < known.length || names.some(isOthers),
  };
}

/** How bibliographies say that more names follow. */
const OTHERS = 'et al.';
const hasInitials = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Scripts in which the family name stands first and nothing parts it from the given one. */
const isHan = /^[\p{Script=Han}\p{Script=Hangul}]/u;

function nameCited(name: CslName, order: NameRules['first'], initials: boolean): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = initials ? initialsOf(name.given ?? '') : (name.given ?? '');
  if (isHan.test(family) && isHan.test(given)) return `${family}${given}`;
  const parts =
    order === 'inverted' ? [family, given, name.suffix] : [[given, family].filter(Boolean).join(' '), name.suffix];
  return parts.filter(Boolean).join(', ');
}

/** `Anna-Maria L.` is `A.-M. L.`; names in scripts without initials stay whole. */
function initialsOf(given: string): string {
  if (!hasInitials.test(given)) return given;
  return given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .map((part) => initialOf(part))
        .join('-'),
    )
    .join(' ');
}

function initialOf(part: string): string {
  const first = String.fromCodePoint(part.codePointAt(0) ?? 0x2e);
  return hasInitials.test(part) ? `${first.toUpperCase()}.` : part;
}

/** As a reader calls it in short: `Crab and Shrimp 2031`, `Crab et al. 2031`, in the signs of no language. */
export function shortReference({ author, editor, issued }: CslEntry): string {
  const people = (author ?? editor ?? []).filter(({ literal }) => literal !== OTHERS);
  const names = people.slice(0, 2).map(({ family, literal }) => family ?? literal ?? '');
  const shown = people.length > 2 ? [`${names[0]} ${OTHERS}`] : names;
  const year = issued?.['date-parts']?.[0]?.[0];
  return [shown.join(', '), ...(year === undefined ? [] : [String(year)])].filter((part) => part !== '').join(' ');
}
