// Runs every suite (with --all also the tests tagged @thorough), one after the other, and ends with one line that counts all
// tests: `N passed, N failed`. A suite that does not start counts as one failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'annals-test-'));
const total = { passed: 0, failed: 0 };

step('Types in components', ['astro', 'check', '--tsconfig', 'tsconfig.components.json', '--minimumSeverity', 'warning']);
step('Types', ['tsc', '--noEmit']);
step('The demonstration’s content keeps the rules of its check', ['node', 'src/cli/annals.ts', 'check', '--strict']);
vitest('Unit and property tests', 'unit');
step('The demonstration site builds', ['astro', 'build']);
vitest('The built site', 'site');
vitest('Small sites, right and wrong', 'build');
step('A browser is there', ['node', 'scripts/ensure-browser.mjs']);
vitest('The packed tarball', 'package');
playwright();
step('Cold starts, from disk and from a host', ['node', 'test/bench/kiosk-start.ts']);

rmSync(folder, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function step(name, command) {
  console.log(`\n— ${name}`);
  if (run(command)) total.passed++;
  else total.failed++;
}

function vitest(name, project) {
  console.log(`\n— ${name}`);
  const file = join(folder, `${project}.json`);
  const went = run(['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const counts = read(file, ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
    passed: numPassedTests,
    failed: numFailedTests || (numFailedTestSuites > 0 ? 1 : 0),
  }));
  add(counts, went);
}

function playwright() {
  console.log('\n— The built site in a browser');
  const file = join(folder, 'e2e.json');
  const went = run(['playwright', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(process.argv.includes('--all') ? { ANNALS_THOROUGH: '1' } : {}),
  });
  add(
    read(file, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected })),
    went,
  );
}

function add(counts, went) {
  if (counts) {
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  if (!went && !counts?.failed) total.failed++;
}

function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function run([command, ...parameters], env = {}) {
  const { status } = spawnSync('npx', ['--no-install', command, ...parameters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}
