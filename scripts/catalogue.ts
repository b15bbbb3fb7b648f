import type { Finding } from './finding.ts';
import { listProjectFiles, readProjectText } from './project-files.ts';

/** The languages of the interface, each of which every catalogue has. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export type Language = (typeof languages)[number];

/** One file of messages in one language. */
export interface Catalogue {
  path: string;
  language: Language;
  /** Text by key; the keys of nested objects are joined by a full stop. */
  messages: Map<string, string>;
  /** What is wrong with the file itself. */
  findings: Finding[];
}

const cataloguePath = /^(?:packages|apps)\/[^/]+\/locales\/([^/]+)\.json$/;

/** All catalogues of the project: `packages/*` and `apps/*`, `locales/{language}.json`. A file of another name there is left to its owner. */
export function readCatalogues(root: string): Catalogue[] {
  return listProjectFiles(root).flatMap((path) => {
    const language = languages.find((each) => each === cataloguePath.exec(path)?.[1]);
    return language ? [readCatalogue(root, path, language)] : [];
  });
}

function readCatalogue(root: string, path: string, language: Language): Catalogue {
  const catalogue: Catalogue = { path, language, messages: new Map(), findings: [] };
  try {
    flatten(JSON.parse(readProjectText(root, path) ?? ''), '', catalogue);
  } catch {
    catalogue.findings.push({ place: path, reason: 'is no JSON file' });
  }
  return catalogue;
}

function flatten(value: unknown, key: string, catalogue: Catalogue): void {
  if (typeof value === 'string') {
    catalogue.messages.set(key, value);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) flatten(inner, key === '' ? name : `${key}.${name}`, catalogue);
  } else {
    catalogue.findings.push({ place: `${catalogue.path}#${key}`, reason: 'is no text' });
  }
}
