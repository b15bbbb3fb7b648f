import { readProjectText } from './project-files.ts';

/** Who may use whom: a package may use its own level and lower ones. A new package is entered here. */
const levels = {
  apps: { rank: 3, packages: ['portal', 'writer', 'cli'] },
  domains: {
    rank: 2,
    packages: [
      'legislation',
      'case-law',
      'citations',
      'literature',
      'treaties',
      'authorities',
      'requests',
      'reviews',
      'learning',
      'networks',
    ],
  },
  shared: {
    rank: 1,
    packages: ['records', 'files', 'reference', 'language', 'search', 'classification', 'interchange', 'people', 'web'],
  },
  platform: { rank: 0, packages: ['platform'] },
} as const;

export interface WorkspacePackage {
  /** As in its package.json. */
  name: string;
  /** Path from the root, as `packages/records`; empty for the root itself. */
  folder: string;
  /** Undefined for a package that the table above does not know. */
  level: { name: string; rank: number } | undefined;
  /** Names in `dependencies`, `peerDependencies` and `optionalDependencies`. */
  dependencies: Set<string>;
  /** Names in `devDependencies`, which only tests may use. */
  testDependencies: Set<string>;
  /** Keys of `exports`: the doors, as `.` or `./rules`. */
  doors: Set<string>;
}

/** The packages among `files` (`packages/*` and `apps/*`), and the root last. A manifest that is no JSON object counts as empty. */
export function readWorkspace(root: string, files: string[]): WorkspacePackage[] {
  const manifests = files.filter((path) => /^(?:packages|apps)\/[^/]+\/package\.json$/.test(path));
  return [...manifests, 'package.json'].map((path) => {
    const manifest = parseObject(readProjectText(root, path));
    const folder = path.slice(0, -'/package.json'.length);
    const names = (key: string): string[] => Object.keys(objectOr(manifest[key]));
    return {
      name: String(manifest.name ?? folder),
      folder: path === 'package.json' ? '' : folder,
      level: levelOf(folder),
      dependencies: new Set(['dependencies', 'peerDependencies', 'optionalDependencies'].flatMap(names)),
      testDependencies: new Set(names('devDependencies')),
      doors: new Set(typeof manifest.exports === 'string' ? ['.'] : names('exports')),
    };
  });
}

/** The package that a file belongs to: the root's for `scripts`, `bench` and the files at the top. */
export function ownerOf(path: string, workspace: WorkspacePackage[]): WorkspacePackage | undefined {
  return workspace.find((each) => each.folder === '' || path.startsWith(`${each.folder}/`));
}

function levelOf(folder: string): WorkspacePackage['level'] {
  const [top, word] = folder.split('/');
  for (const [name, { rank, packages }] of Object.entries(levels)) {
    const place = name === 'apps' ? 'apps' : 'packages';
    if (top === place && (packages as readonly string[]).includes(word ?? '')) return { name, rank };
  }
  return undefined;
}

function parseObject(text: string | undefined): Record<string, unknown> {
  try {
    return objectOr(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

function objectOr(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
