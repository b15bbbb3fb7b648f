// Why: a sentence missing in one of six languages shows to its readers as a bare key or as English. Nobody who reviews a
// change reads all six, so a script does. Texts live in files beside the code and never in a database: elsewhere half of
// all migrations only changed a label.
import { posix } from 'node:path';
import { type Catalogue, languages, readCatalogues } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { describeMessage, type MessageShape } from './message-shape.ts';
import { findMessageUses } from './message-uses.ts';

/** Finds languages that lack a file or a key, messages that do not work, and keys used or kept in vain. */
export function checkCatalogues(root: string): Finding[] {
  const catalogues = readCatalogues(root);
  const folders = Map.groupBy(catalogues, (each) => posix.dirname(each.path));
  const findings = [...folders].flatMap(([folder, group]) => checkFolder(folder, group));
  return [...catalogues.flatMap((each) => each.findings), ...findings, ...checkUses(root, catalogues)];
}

/** The six files of one `locales` folder against one another. */
function checkFolder(folder: string, group: Catalogue[]): Finding[] {
  const missing = languages.filter((language) => !group.some((each) => each.language === language));
  const findings: Finding[] = missing.map((language) => ({
    place: `${folder}/${language}.json`,
    reason: 'is missing',
  }));
  const keys = new Set(group.flatMap((each) => [...each.messages.keys()]));
  for (const key of keys) {
    const shapes: { place: string; shape: MessageShape }[] = [];
    for (const { path, language, messages } of group) {
      const place = `${path}#${key}`;
      const text = messages.get(key);
      if (text === undefined) findings.push({ place, reason: 'is missing' });
      else if (text.trim() === '') findings.push({ place, reason: 'is empty' });
      else {
        const shape = describeMessage(text, language);
        findings.push(...shape.faults.map((reason) => ({ place, reason })));
        if (shape.readable) shapes.push({ place, shape });
      }
    }
    findings.push(...compareShapes(shapes));
  }
  return findings;
}

/** Every language against English where there is one, for that is what translators work from. */
function compareShapes(shapes: { place: string; shape: MessageShape }[]): Finding[] {
  const model = shapes.find(({ place }) => /\/en\.json#/.test(place)) ?? shapes[0];
  if (!model) return [];
  return shapes.flatMap(({ place, shape }) => {
    if (shape.placeholders === model.shape.placeholders) return [];
    const reason = `has the placeholders ${shape.placeholders}, but ${model.place} has ${model.shape.placeholders}`;
    return [{ place, reason }];
  });
}

function checkUses(root: string, catalogues: Catalogue[]): Finding[] {
  const known = new Map<string, string>();
  for (const { path, messages } of catalogues) {
    for (const key of messages.keys()) if (!known.has(key)) known.set(key, `${path}#${key}`);
  }
  const { called, mentioned } = findMessageUses(root);
  const findings: Finding[] = [];
  const built: RegExp[] = [];
  for (const { place, key, pattern } of called) {
    if (pattern) built.push(pattern);
    const found = pattern ? [...known.keys()].some((each) => pattern.test(each)) : known.has(key);
    if (!found) findings.push({ place, reason: `message "${key}" is in no catalogue` });
  }
  for (const [key, place] of known) {
    if (mentioned.has(key) || built.some((pattern) => pattern.test(key))) continue;
    findings.push({ place, reason: 'is used nowhere in the sources' });
  }
  return findings;
}
