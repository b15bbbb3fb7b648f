// Why: a file or a function that no longer fits in the head is where rules get mixed; elsewhere limits that only warned
// gathered hundreds of exemptions. So the budget is an error, and old debt stands in a baseline that may only shrink.
import type { Finding } from './finding.ts';
import { countLines } from './line-finder.ts';
import { isSourceFile, isTestFile, listProjectFiles, readProjectText } from './project-files.ts';
import { readSyntax } from './source-syntax.ts';

/** The size budget, in lines unless said otherwise. */
const budget = {
  fileMedian: 70,
  file95th: 250,
  file: 400,
  function95th: 35,
  function: 80,
  parameters: 4,
  /** Lines of tests for each line of source. */
  testsToSource: 1.0,
};

const baselinePath = 'scripts/size-baseline.json';

/** One measured thing with a limit of its own. `key` is its name in the baseline. */
interface Measure {
  key: string;
  place: string;
  what: string;
  value: number;
  limit: number;
}

/** Finds files and functions over budget, baseline entries that no longer hold, and too few tests. */
export function checkSizes(root: string): Finding[] {
  const files = listProjectFiles(root).filter(isSourceFile);
  const measures: Measure[] = [];
  let testLines = 0;
  for (const path of files) {
    const text = readProjectText(root, path) ?? '';
    if (isTestFile(path)) testLines += countLines(text);
    else measures.push(...measureFile(path, text));
  }
  return [
    ...compareWithBaseline(measures, readProjectText(root, baselinePath)),
    ...checkSpread(measures),
    ...checkTests(measures, testLines),
  ];
}

function measureFile(path: string, text: string): Measure[] {
  const measures: Measure[] = [
    { key: `lines ${path}`, place: path, what: 'lines', value: countLines(text), limit: budget.file },
  ];
  for (const { name, line, lines, parameters, inline } of readSyntax(path, text).functions) {
    const place = `${path}:${line}`;
    const long = { key: `function ${path}#${name}`, what: `lines in function ${name}`, limit: budget.function };
    const wide = { key: `parameters ${path}#${name}`, what: `parameters of ${name}`, limit: budget.parameters };
    measures.push({ ...wide, place, value: parameters });
    if (!inline) measures.push({ ...long, place, value: lines });
  }
  return measures;
}

/** The baseline holds `key: value` for what may stay over its limit for now: no more than that value, and no longer than needed. */
function compareWithBaseline(measures: Measure[], text: string | undefined): Finding[] {
  const baseline = readBaseline(text);
  if (!baseline) return [{ place: baselinePath, reason: 'is no JSON object of numbers' }];
  const largest = new Map<string, Measure>();
  for (const measure of measures) {
    if (measure.value > (largest.get(measure.key)?.value ?? -1)) largest.set(measure.key, measure);
  }
  const findings: Finding[] = [];
  for (const { key, place, what, value, limit } of largest.values()) {
    const allowed = baseline.get(key);
    if (value <= limit || allowed === value) continue;
    if (allowed === undefined) findings.push({ place, reason: `${value} ${what}, at most ${limit}` });
    else if (value > allowed) findings.push({ place, reason: `${value} ${what}, the baseline allows ${allowed}` });
    else findings.push({ place: baselinePath, reason: `"${key}" shrank: write ${value} instead of ${allowed}` });
  }
  for (const key of baseline.keys()) {
    const measure = largest.get(key);
    if (measure && measure.value > measure.limit) continue;
    findings.push({ place: baselinePath, reason: `"${key}" is no longer needed: take it out` });
  }
  return findings;
}

function readBaseline(text: string | undefined): Map<string, number> | undefined {
  if (text === undefined) return new Map();
  try {
    const entries = Object.entries(JSON.parse(text) as object);
    return entries.every(([, value]) => typeof value === 'number') ? new Map(entries) : undefined;
  } catch {
    return undefined;
  }
}

function checkSpread(measures: Measure[]): Finding[] {
  const valuesOf = (kind: string): number[] =>
    measures.filter(({ key }) => key.startsWith(kind)).map(({ value }) => value);
  const files = valuesOf('lines ');
  const findings: Finding[] = [];
  const file95th = percentile(files, 0.95);
  const function95th = percentile(valuesOf('function '), 0.95);
  const median = percentile(files, 0.5);
  if (file95th > budget.file95th) {
    findings.push({ place: 'files', reason: `the 95th percentile is ${file95th} lines, at most ${budget.file95th}` });
  }
  if (function95th > budget.function95th) {
    const reason = `the 95th percentile is ${function95th} lines, at most ${budget.function95th}`;
    findings.push({ place: 'functions', reason });
  }
  if (median > budget.fileMedian) {
    findings.push({ place: 'files', reason: `the median is ${median} lines, aim at ${budget.fileMedian}`, info: true });
  }
  return findings;
}

function checkTests(measures: Measure[], testLines: number): Finding[] {
  const sourceLines = measures
    .filter(({ key }) => key.startsWith('lines '))
    .reduce((sum, measure) => sum + measure.value, 0);
  if (testLines >= sourceLines * budget.testsToSource) return [];
  const ratio = (testLines / sourceLines).toFixed(2);
  const reason = `${testLines} lines for ${sourceLines} of source, a ratio of ${ratio}; at least ${budget.testsToSource}`;
  return [{ place: 'tests', reason }];
}

/** The smallest value that at least `share` of the values do not exceed; 0 for none. */
function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
