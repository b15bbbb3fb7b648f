import { type Check, type Finding, formatFinding } from './finding.ts';

/** Exit code for names that do not exist, as the command line of the project has it. */
const wrongUse = 64;

/**
 * Runs `checks` in their order and prints what they find; only those in `names` where there are any.
 * Returns the exit code: 0 nothing found (notes do not count), 1 something found or a check broke, 64 an unknown name.
 */
export async function runChecks(
  checks: Record<string, Check>,
  root: string,
  names: string[] = [],
  print: (line: string) => void = console.log,
): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(checks, name));
  if (unknown.length > 0) {
    print(`Unknown check "${unknown.join('", "')}". Known: ${Object.keys(checks).join(', ')}.`);
    return wrongUse;
  }
  const broken: string[] = [];
  for (const [name, check] of Object.entries(checks)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const start = performance.now();
    const findings = await runOne(name, check, root);
    const breaches = findings.filter((finding) => !finding.info).length;
    if (breaches > 0) broken.push(name);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    print(`${breaches > 0 ? 'FAIL' : 'ok  '} ${name}${breaches > 0 ? `: ${breaches}` : ''} (${seconds} s)`);
    for (const finding of findings) print(`     ${formatFinding(finding)}`);
  }
  print(broken.length > 0 ? `Failed: ${broken.join(', ')}.` : 'All checks passed.');
  return broken.length > 0 ? 1 : 0;
}

/** A check that throws is a finding like any other; the rest still run. */
async function runOne(name: string, check: Check, root: string): Promise<Finding[]> {
  try {
    return await check(root);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ place: `scripts/check-${name}.ts`, reason }];
  }
}
