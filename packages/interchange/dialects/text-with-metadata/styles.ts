import { namedValues } from '../../named-values.ts';
import { australia } from './australia.ts';
import { canada } from './canada.ts';
import { europeanUnion } from './european-union.ts';
import { hongKong } from './hong-kong.ts';
import { japan } from './japan.ts';
import type { TextStyle } from './marks.ts';
import { singapore } from './singapore.ts';
import { switzerland } from './switzerland.ts';
import { unitedKingdom } from './united-kingdom.ts';
import { unitedNations } from './united-nations.ts';
import { unitedStates } from './united-states.ts';

/** How the statutes of a jurisdiction are set out, by its code. */
const byJurisdiction: Readonly<Record<string, TextStyle>> = namedValues<TextStyle>({
  AU: australia,
  CA: canada,
  CH: switzerland,
  EU: europeanUnion,
  GB: unitedKingdom,
  HK: hongKong,
  JP: japan,
  SG: singapore,
  UN: unitedNations,
  US: unitedStates,
});

/** Styles that are tried for a jurisdiction without one of its own. */
const others: readonly TextStyle[] = [europeanUnion, switzerland, singapore, hongKong, unitedStates, japan, australia];

/** The style of a jurisdiction; for one that is not listed, the style that finds most articles in the text. */
export function styleFor(country: string, lines: readonly string[]): TextStyle {
  const own = byJurisdiction[country];
  if (own) return own;
  let best: TextStyle = europeanUnion;
  let most = -1;
  for (const style of others) {
    const prepared = style.prepare?.(lines) ?? lines;
    const articles = style.marks(prepared).filter((mark) => mark.role === 'article').length;
    if (articles > most) {
      most = articles;
      best = style;
    }
  }
  return best;
}
