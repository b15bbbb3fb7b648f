import type { InterfaceLanguage } from '@comity/language';
import { languageName } from '@comity/reference';
import { type Html, html, treatyArticleLabel } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { ReadCase } from '../read-case.ts';
import { caseConcerns } from './case-concerns.ts';
import { caseAssets, caseCooperation, caseProceedings } from './case-course.ts';
import { caseCharges, casePersons } from './case-people.ts';
import { caseRelated } from './case-related.ts';
import { listed, shown, unknownWord } from './case-words.ts';
import { accountWith, fitting, type Room } from './facts-table.ts';

/**
 * Bytes that each group of typed facts may take, 18 kB together: beside contents, sources and the first page of the text
 * the page stays below the 60 kB that it may weigh (design 5).
 */
const ROOM = {
  rows: 1_600,
  concerns: 3_000,
  related: 1_600,
  persons: 2_600,
  charges: 4_400,
  assets: 1_800,
  cooperation: 1_500,
  proceedings: 1_500,
};

/** What is known of a decision as typed facts. What is blank is not shown; what is unknown is said to be unknown. */
export function caseFacts(decision: ReadCase, language: InterfaceLanguage): Html {
  const room = (group: keyof typeof ROOM): Room => ({ left: ROOM[group] });
  return html`<dl>
${summaryRows(decision, language, room('rows'))}
${caseConcerns(decision, language, room('concerns'))}
${caseRelated(decision, language, room('related'))}
</dl>
${casePersons(decision, language, room('persons'))}
${caseCharges(decision, language, room('charges'))}
${caseAssets(decision, language, room('assets'))}
${caseCooperation(decision, language, room('cooperation'))}
${caseProceedings(decision, language, room('proceedings'))}`;
}

/** Each fact as the fullest account that speaks of it has it. */
function summaryRows(decision: ReadCase, language: InterfaceLanguage, room: Room): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const rows: Html[] = [];
  const row = (name: string, ...values: (Html | string)[]): void => {
    rows.push(html`<dt><b>${name}</b></dt>${values.map((value) => html`<dd>${value}</dd>`)}`);
  };
  const named = accountWith(decision, ({ court }) => court.name !== '')?.court;
  if (named) row(t('case.court'), shown([named.name, named.division].filter((part) => part !== '').join(' · ')));
  // A reader that says nothing of the level has "unknown" there, so that nothing is shown rather than a finding.
  const level = accountWith(decision, ({ court }) => court.level !== 'unknown')?.court.level;
  if (level !== undefined) row(t('case.level'), t(`case.level.${level}`));
  const system = accountWith(decision, ({ legalSystem }) => legalSystem !== undefined)?.legalSystem;
  if (system !== undefined) row(t('case.system'), t(`case.system.${system}`));
  row(
    t('case.language'),
    decision.language === 'und' ? unknownWord(language) : languageName(decision.language, language),
  );
  const keywords = accountWith(decision, (facts) => facts.keywords.length > 0)?.keywords ?? [];
  if (keywords.length > 0) row(t('case.keywords'), shown(listed(keywords, language)));
  return html`${rows}${legalBases(decision, language, room)}`;
}

function legalBases(decision: ReadCase, language: InterfaceLanguage, room: Room): Html | '' {
  const bases = accountWith(decision, (facts) => facts.legalBases.length > 0)?.legalBases ?? [];
  const rows = fitting(
    bases.map(({ citation, target }) => html`<dd>${basis(citation, target, language)}</dd>`),
    room,
  );
  if (rows.length === 0) return '';
  const left = bases.length - rows.length;
  const more = left === 0 ? '' : html`<dd>${caseLawMessage(language, 'case.andmore', { count: left })}</dd>`;
  return html`<dt><b>${caseLawMessage(language, 'case.bases')}</b></dt>${rows}${more}`;
}

/** As cited, and as the reader calls the treaty article where it is known which one it is. */
function basis(citation: string, target: string, language: InterfaceLanguage): Html | '' {
  if (!/^[a-z0-9-]{2,20}:\d/.test(target)) return shown(citation, 300);
  const label = shown(treatyArticleLabel(target, language), 200);
  return citation === target ? label : html`${label} (${shown(citation, 300)})`;
}
