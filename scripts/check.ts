// Why: every house rule that a machine can judge is judged here, before anyone reviews. All rules run, and everything
// found is printed with its place, so that one run is enough to know what to mend. `npm run check -- sizes leaks` runs
// only the named ones.
import { join } from 'node:path';
import { checkBoundaries } from './check-boundaries.ts';
import { checkCatalogues } from './check-catalogues.ts';
import { checkLeaks } from './check-leaks.ts';
import { checkLicences } from './check-licences.ts';
import { checkLockfile } from './check-lockfile.ts';
import { checkSizes } from './check-sizes.ts';
import { checkStyle } from './check-style.ts';
import { checkTypes } from './check-types.ts';
import type { Check } from './finding.ts';
import { runChecks } from './run-checks.ts';

const checks: Record<string, Check> = {
  style: checkStyle,
  types: checkTypes,
  boundaries: checkBoundaries,
  sizes: checkSizes,
  catalogues: checkCatalogues,
  licences: checkLicences,
  lockfile: checkLockfile,
  leaks: checkLeaks,
};

const root = join(import.meta.dirname, '..');
process.exitCode = await runChecks(checks, root, process.argv.slice(2));
