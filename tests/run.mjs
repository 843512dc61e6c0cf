// `npm test`: everything that must hold, in order. The last line says how many passed and how many failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, run } from './support/install.mjs';

const reports = mkdtempSync(join(tmpdir(), 'tosha-report-'));
const total = { passed: 0, failed: 0 };

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

/** Runs an npm script, which counts as one. */
function script(name) {
  return () => {
    const passed = run('npm', ['run', '--silent', name]);
    count(passed ? 1 : 0, passed ? 0 : 1);
    return passed;
  };
}

/** Runs a project of Vitest and counts its tests; a run that ends badly without a failed test counts as one. */
function vitest(project, ...flags) {
  return () => {
    const file = join(reports, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const passed = run('npx', [
      '--no-install',
      'vitest',
      'run',
      '--project',
      project,
      ...flags,
      ...reporters,
    ]);
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const { numPassedTests = 0, numFailedTests = 0 } = report;
    count(numPassedTests, passed ? 0 : Math.max(1, numFailedTests));
    return passed;
  };
}

const steps = [
  { name: 'lint', go: script('lint') },
  { name: 'types', go: script('typecheck') },
  { name: 'unit tests', go: vitest('unit') },
  { name: 'build', go: script('build') },
  { name: 'lint for Firefox', go: script('lint:firefox'), needs: 'build' },
  // Most of the time a browser waits for a clip to play, so more of them run than a small machine has cores.
  { name: 'end-to-end tests', go: vitest('e2e', '--maxWorkers', '3'), needs: 'build' },
  { name: 'clock in real browsers', go: vitest('clock', '--maxWorkers', '2'), needs: 'build' },
];

install({ display: true });

const passedSteps = new Set();
for (const { name, go, needs } of steps) {
  console.log(`\n=== ${name}`);
  if (needs && !passedSteps.has(needs)) {
    console.log(`--- ${name}: left out, because the ${needs} failed`);
    count(0, 1);
    continue;
  }
  const start = performance.now();
  const passed = go();
  if (passed) passedSteps.add(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`--- ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
}

rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
