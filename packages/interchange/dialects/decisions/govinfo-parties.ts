import type { CasePerson } from '../../case-document.ts';
import type { XmlElement } from '../akoma-ntoso/xml-tree.ts';

/** Roles of parties in the federal courts, by the beginning of the role as printed; the first that fits counts. */
export const partyRoles: readonly (readonly [RegExp, CasePerson['role']])[] = [
  [/^(?:Cross |Counter )?Defendant/i, 'defendant'],
  [/^(?:Cross |Counter )?(?:Plaintiff|Claimant$)/i, 'applicant'],
  [/^(?:Relator Plaintiff|Petitioner|Movant|Appellant)/i, 'applicant'],
  [/^(?:Respondent|Appellee)/i, 'respondent'],
  [/^Material Witness/i, 'witness'],
  [/^(?:Claimant|Interested Party|Notice Only Party|Surety|Garnishee|Receiver|Intervenor)/i, 'third-party'],
];

/** Names of States, and words by which the name of a body shows itself. Only names that have them are kept. */
const states = /^(?:the )?(?:united states(?: of america)?|usa|u\.s\.a\.?|state of [a-z ]+|commonwealth of [a-z ]+)$/i;
const bodies =
  /\b(?:Inc|LLC|L\.L\.C|Corp|Corporation|Company|Co|Ltd|Limited|Bank|N\.A|Association|Partnership|LLP|L\.P|Trust|University|Department|County|City of|Agency|Commission|Internal Revenue Service|Union|Church|Foundation|Enterprises|Services|Insurance|Hospital|School|Group)\b/;
/** In forfeiture the property itself is sued: `$4,200.00 in United States Currency`. */
const property =
  /^\$|currency|\b(?:real property|parcel|vehicle|automobile|truck|VIN|account number|firearms?|jewelry|located at)\b|^(?:one|19\d\d|20\d\d) /i;

/**
 * The parties of a case. Natural persons are numbered by their role (`Defendant 1`); only States and legal persons keep
 * their names. `position` counts within the role as printed.
 */
export function readParties(extension: XmlElement): CasePerson[] {
  const counts = new Map<string, number>();
  const persons: CasePerson[] = [];
  for (const party of extension.children) {
    if (typeof party === 'string' || party.name !== 'party') continue;
    const printed = (party.attributes.get('role') ?? '').trim() || 'Party';
    const name = (party.attributes.get('fullName') ?? '').replace(/\s+/g, ' ').trim();
    const isNatural = party.attributes.has('firstName');
    const kind = isNatural ? 'person' : kindOfName(name);
    const count = (counts.get(printed) ?? 0) + 1;
    counts.set(printed, count);
    persons.push({
      role: partyRoles.find(([word]) => word.test(printed))?.[1] ?? 'other',
      kind,
      label: (kind === 'state' || kind === 'legal-person' ? name : `${printed} ${count}`).slice(0, 300),
    });
  }
  return persons;
}

function kindOfName(name: string): CasePerson['kind'] {
  if (states.test(name)) return 'state';
  if (property.test(name)) return 'unknown';
  return bodies.test(name) ? 'legal-person' : 'unknown';
}
