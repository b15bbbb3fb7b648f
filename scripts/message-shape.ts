import { IntlMessageFormat } from 'intl-messageformat';

/** What a message asks of its caller and of its language. */
export interface MessageShape {
  /** False when the text is no ICU message; the other languages are then not compared with it. */
  readable: boolean;
  /** The placeholders with their kinds, sorted, as one comparable text; `none` where there are none. */
  placeholders: string;
  /** What does not work in this language. */
  faults: string[];
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Numbers of the element types in the parser's tree; its `const enum` is not there at run time. */
const kinds = ['literal', 'argument', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag'];

/** Reads an ICU message as `language` would show it. */
export function describeMessage(text: string, language: string): MessageShape {
  const found = { placeholders: new Set<string>(), faults: [] as string[] };
  try {
    visit(new IntlMessageFormat(text, language).getAst(), language, found);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { readable: false, placeholders: '', faults: [`is no ICU message (${reason})`] };
  }
  const placeholders = [...found.placeholders].sort().join(', ') || 'none';
  return { readable: true, placeholders, faults: found.faults };
}

function visit(elements: Element[], language: string, found: { placeholders: Set<string>; faults: string[] }): void {
  for (const element of elements) {
    const kind = kinds[element.type] ?? 'argument';
    if (kind === 'literal' || kind === 'pound' || !('value' in element)) continue;
    if (kind === 'tag') found.placeholders.add(`<${element.value}>`);
    else found.placeholders.add(`{${element.value}${callerKind(kind)}}`);
    if ('options' in element && kind === 'select') {
      found.placeholders.add(`{${element.value}: ${Object.keys(element.options).sort().join('|')}}`);
    }
    if ('options' in element && 'pluralType' in element) {
      found.faults.push(...pluralFaults(element, language));
    }
    if ('options' in element) {
      for (const option of Object.values(element.options)) visit(option.value, language, found);
    }
    if ('children' in element) visit(element.children, language, found);
  }
}

/** A language may show a bare number where another needs a plural, so numbers of all kinds are one. */
function callerKind(kind: string): string {
  if (kind === 'date' || kind === 'time') return ', date';
  return kind === 'select' ? ', select' : '';
}

/** The categories of the language against those that the message has; `=0` and the like may always be added. */
function pluralFaults(
  element: { value: string; options: Record<string, unknown>; pluralType?: Intl.PluralRulesOptions['type'] },
  language: string,
): string[] {
  const type = element.pluralType ?? 'cardinal';
  const needed: string[] = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
  const given = Object.keys(element.options).filter((name) => !name.startsWith('='));
  const lacking = needed.filter((name) => !given.includes(name));
  const strange = given.filter((name) => !needed.includes(name));
  return [
    ...lacking.map((name) => `{${element.value}} lacks the plural form "${name}" of this language`),
    ...strange.map((name) => `{${element.value}} has the plural form "${name}", which this language does not know`),
  ];
}
