import type { CaseDocument, CaseIdentifier, CasePerson } from '../../case-document.ts';
import type { DocxParagraph } from './docx-document.ts';
import rules from './echr-rules.json' with { type: 'json' };
import states from './echr-states.json' with { type: 'json' };

const TITLE = /^(?:CASE OF|AFFAIRE) ?(.{1,300}?) (?:v\.|c\.) ?(.{2,200})$/i;
const APPLICATIONS = /^\((?:Applications? nos?\.?|Requêtes? nos?) ?(.{3,2000})\)$/i;
const APPLICATION_NUMBER = /\b(\d{1,6}\/\d{2})\b/g;
const FORMATION =
  /^(?:GRAND CHAMBER|GRANDE CHAMBRE|(?:FORMER )?(?:FIRST|SECOND|THIRD|FOURTH|FIFTH) SECTION|(?:ANCIENNE )?(?:PREMIÈRE|DEUXIÈME|TROISIÈME|QUATRIÈME|CINQUIÈME) SECTION|PLENARY|COURT \(.{3,20}\))$/;
const WRITTEN_DATE = /^(\d{1,2})(?:er)? (\p{L}{3,9}) ((?:19|20)\d{2})$/u;
/** Number of the judgment in the European Case Law Identifier, where the file prints it. */
const ECLI = /\bECLI:CE:ECHR:\d{4}:\d{4}[A-Z]{3}\d{9}\b/;

export type EchrDescription = Pick<CaseDocument, 'title' | 'language' | 'court' | 'form' | 'identifiers' | 'persons'> &
  Pick<Partial<CaseDocument>, 'date'>;

/** The cover of a judgment: `CASE OF … v. …`, application numbers, formation, date. Undefined where it is no such cover. */
export function describeEchr(cover: readonly DocxParagraph[], file: string): EchrDescription | undefined {
  const lines = cover.flatMap(({ text }) => text.split('\n'));
  const whole = cover.map(({ text }) => text.replace(/\n/g, ' '));
  const title = whole.find((line) => TITLE.test(line));
  const applications = whole.map((line) => APPLICATIONS.exec(line)?.[1]).find((list) => list !== undefined);
  const numbers = [...(applications ?? '').matchAll(APPLICATION_NUMBER)].map(([number]) => number);
  if (title === undefined || numbers.length === 0) return undefined;
  const language = /^AFFAIRE/i.test(title) ? 'fr' : 'en';
  const [, applicant = '', respondent = ''] = TITLE.exec(title) as RegExpExecArray;
  const date = dateIn(lines, language);
  return {
    title,
    language,
    court: {
      name: language === 'fr' ? 'Cour européenne des droits de l’homme' : 'European Court of Human Rights',
      division: whole.find((line) => FORMATION.test(line)) ?? '',
      level: 'international',
    },
    form: whole.some((line) => /^(?:JUDGMENT|ARRÊT)$/.test(line)) ? 'judgment' : 'unknown',
    identifiers: identifiersOf([...new Set(numbers)], lines, file),
    persons: [...applicantsOf(applicant), ...respondentsOf(respondent)],
    ...(date === undefined ? {} : { date }),
  };
}

function dateIn(lines: readonly string[], language: 'en' | 'fr'): string | undefined {
  for (const line of lines) {
    const match = WRITTEN_DATE.exec(line);
    const month = rules.months[language].indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
    if (!match || month === 0) continue;
    return [match[3], String(month).padStart(2, '0'), (match[1] as string).padStart(2, '0')].join('-');
  }
  return undefined;
}

function identifiersOf(numbers: readonly string[], lines: readonly string[], file: string): CaseIdentifier[] {
  const ecli = lines.map((line) => ECLI.exec(line)?.[0]).find((found) => found !== undefined);
  // Files keep the number under which the Court’s database publishes the document.
  const item = /(?:^|[/\\])(00\d-\d{4,7})\.docx$/i.exec(file)?.[1];
  return [
    ...(ecli ? [{ scheme: 'ecli' as const, value: ecli }] : []),
    ...numbers.map((value) => ({ scheme: 'application' as const, value })),
    ...(item ? [{ scheme: 'source' as const, value: `hudoc:${item}` }] : []),
  ];
}

/** How many applicants there are is told by the title only as one, or as more. */
function applicantsOf(applicant: string): CasePerson[] {
  const several = / AND | ET /i.test(applicant);
  return [
    several
      ? { role: 'applicant', kind: 'group', label: 'Applicants' }
      : { role: 'applicant', kind: 'unknown', label: 'Applicant 1' },
  ];
}

/** Respondent States by the names that the Court prints; several are joined with `AND`. */
function respondentsOf(respondent: string): CasePerson[] {
  const found = stateNamed(respondent);
  const names = found ? [respondent] : respondent.split(/,| AND | ET /i);
  return names.flatMap((name): CasePerson[] => {
    const code = stateNamed(name);
    return code ? [{ role: 'respondent', kind: 'state', label: name.trim(), nationalities: [code] }] : [];
  });
}

const codes: ReadonlyMap<string, string> = new Map(Object.entries(states));

function stateNamed(name: string): string | undefined {
  const plain = name
    .trim()
    .replace(/\s*\(.{0,80}\)$/, '')
    .toUpperCase()
    .replace(/^(?:THE |LA |LE |LES |L['’])/, '');
  return codes.get(plain);
}
