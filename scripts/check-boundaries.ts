// Why: a modular monolith stays one only while nobody reaches through the wall. Each package has one door (`exports`),
// uses its own level and lower ones (apps → domains → shared → platform), declares what it uses, and no two packages or
// files need each other in a circle. Elsewhere 51 modules grew 47 mutual imports because nothing refused the first one.
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { findCycles, type Graph } from './cycles.ts';
import type { Finding } from './finding.ts';
import { isSourceFile, isTestFile, listProjectFiles, readProjectText } from './project-files.ts';
import { type ImportSite, readSyntax } from './source-syntax.ts';
import { ownerOf, readWorkspace, type WorkspacePackage } from './workspace.ts';

const vagueFileName = /(?:^|\/)(?:utils?|helpers?)\.[a-z.]+$/;

/** One import with the file and the package that it stands in. */
interface Use extends ImportSite {
  file: string;
  from: WorkspacePackage;
}

/** Finds breaches of levels, doors, declarations and circles, and file names that say nothing. */
export function checkBoundaries(root: string): Finding[] {
  const files = listProjectFiles(root);
  const workspace = readWorkspace(root, files);
  const uses = files.filter(isSourceFile).flatMap((file) => usesIn(root, file, workspace));
  return [
    ...files.filter((path) => vagueFileName.test(path)).map(refuseVagueName),
    ...workspace.flatMap(checkPlaceOfPackage),
    ...uses.flatMap((use) => checkUse(use, workspace)),
    ...packageCircles(uses, workspace),
    ...fileCircles(uses),
  ];
}

function usesIn(root: string, file: string, workspace: WorkspacePackage[]): Use[] {
  const from = ownerOf(file, workspace);
  const text = readProjectText(root, file);
  if (!from || text === undefined) return [];
  return readSyntax(file, text).imports.map((site) => ({ ...site, file, from }));
}

function refuseVagueName(place: string): Finding {
  return { place, reason: 'name the file after what it does; "utils" and "helpers" say nothing' };
}

function checkPlaceOfPackage(each: WorkspacePackage): Finding[] {
  if (each.folder === '') return [];
  const place = `${each.folder}/package.json`;
  const expected = `@comity/${posix.basename(each.folder)}`;
  if (each.name !== expected) return [{ place, reason: `the name is "${each.name}", expected "${expected}"` }];
  return each.level ? [] : [{ place, reason: 'the package has no level; enter it in scripts/workspace.ts' }];
}

function checkUse(use: Use, workspace: WorkspacePackage[]): Finding[] {
  const refuse = (reason: string): Finding[] => [{ place: `${use.file}:${use.line}`, reason }];
  const { specifier } = use;
  if (specifier.startsWith('/')) return refuse(`absolute path "${specifier}"`);
  if (specifier.startsWith('.')) {
    const target = ownerOf(posix.join(posix.dirname(use.file), specifier), workspace);
    if (target === use.from) return [];
    return refuse(
      `"${specifier}" leaves the package; import ${target?.folder ? `"${target.name}"` : 'a package'} by name`,
    );
  }
  if (specifier.startsWith('#') || specifier.includes(':') || isBuiltin(specifier)) return [];
  const name = packageNameOf(specifier);
  const target = workspace.find((each) => each.name === name && each.folder !== '');
  const reason = (target && refusedByWall(use, target)) ?? undeclared(use, name, workspace);
  return reason === undefined ? [] : refuse(reason);
}

function packageNameOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Why one package may not use another at all, or not by this door. */
function refusedByWall(use: Use, target: WorkspacePackage): string | undefined {
  const { from } = use;
  if (target === from) return `"${use.specifier}" is this package itself; use a relative path`;
  if (from.level && target.level && from.level.rank < target.level.rank) {
    return `${from.name} (${from.level.name}) may not use ${target.name} (${target.level.name})`;
  }
  const door = `.${use.specifier.slice(target.name.length)}`;
  return target.doors.has(door) ? undefined : `"${use.specifier}" is no door of ${target.name} (see its "exports")`;
}

/** The root's scripts and benchmarks see every package of the workspace; everyone else declares what is used. */
function undeclared(use: Use, name: string, workspace: WorkspacePackage[]): string | undefined {
  const { from } = use;
  if (from.dependencies.has(name)) return undefined;
  if (from.folder === '') {
    const known = from.testDependencies.has(name) || workspace.some((each) => each.name === name);
    return known ? undefined : `"${name}" is not declared in package.json`;
  }
  const atRoot = workspace.find((each) => each.folder === '')?.testDependencies.has(name);
  if (isTestFile(use.file) && (from.testDependencies.has(name) || atRoot)) return undefined;
  return `"${name}" is not declared in ${from.folder}/package.json`;
}

/** Types count here: two packages that need each other's types cannot be understood one at a time. */
function packageCircles(uses: Use[], workspace: WorkspacePackage[]): Finding[] {
  const own = new Set(workspace.filter((each) => each.folder !== '').map((each) => each.name));
  const graph: Graph = new Map([...own].map((name) => [name, new Set<string>()]));
  for (const { name, dependencies } of workspace) {
    for (const needed of dependencies) if (own.has(needed)) graph.get(name)?.add(needed);
  }
  for (const { file, from, specifier } of uses) {
    const needed = packageNameOf(specifier);
    if (!isTestFile(file) && own.has(needed) && needed !== from.name) graph.get(from.name)?.add(needed);
  }
  return findCycles(graph).map((names) => ({ place: 'packages', reason: `circle between ${names.join(', ')}` }));
}

/** Only what is left at run time counts: two files may know each other's types. */
function fileCircles(uses: Use[]): Finding[] {
  const graph: Graph = new Map();
  for (const { file, specifier, typeOnly } of uses) {
    if (typeOnly || !specifier.startsWith('.')) continue;
    const needed = graph.get(file) ?? new Set();
    graph.set(file, needed.add(posix.join(posix.dirname(file), specifier)));
  }
  return findCycles(graph).map((files) => ({ place: files[0] ?? '', reason: `circle between ${files.join(', ')}` }));
}
