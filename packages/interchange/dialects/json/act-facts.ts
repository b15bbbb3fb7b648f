import type { LegalDate } from '../../law-document.ts';

/** `This Act may be called the Code of Criminal Procedure, 1973.`: the act states its own name in its first section. */
const namesItself =
  /\b(?:may|shall) be (?:called|cited)(?: for all purposes)?(?: as)?,? (?:the )?([A-Z][^.;:\n]{2,160}?)(?=\s*(?:[.;:\n]|,? and (?:shall|it)\b|$))/;
const commencement =
  /\b(?:come|comes|came) into (?:force|operation) on the (\d{1,2}(?:st|nd|rd|th)?|[a-z]+(?:-[a-z]+)?) (?:day )?of ([A-Z][a-z]+),? (\d{4})/;
const months = 'January February March April May June July August September October November December'.split(' ');
const ordinals = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth ' +
  'twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
).split(' ');

/** The name the act gives itself in its opening sections; undefined where it gives none. */
export function readTitle(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const title = namesItself.exec(text)?.[1];
    if (title) return title.replace(/[“”"'‘’]/g, '').trim();
  }
  return undefined;
}

/** The day on which the act says it comes into force, as a list of one or none. */
export function readCommencement(texts: readonly string[]): LegalDate[] {
  for (const text of texts) {
    const match = commencement.exec(text);
    if (!match) continue;
    const [asPrinted, printedDay = '', monthName = '', year = ''] = match;
    const day = Number.parseInt(printedDay, 10) || ordinals.indexOf(printedDay) + 1;
    const month = months.indexOf(monthName) + 1;
    if (day < 1 || day > 31 || month < 1) continue;
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return [{ event: 'in-force', date, precision: 'day', asPrinted: asPrinted.replace(/^.*? on /, '') }];
  }
  return [];
}
