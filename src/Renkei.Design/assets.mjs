// Web assets at build: `node assets.mjs <state folder>`. Run by Renkei.Design.csproj only when something changed.
// Fetches the locked packages (npm ci) when needed, then puts what is used, and nothing else, under wwwroot/lib.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const state = process.argv[2];
const lib = join(here, 'wwwroot', 'lib');
const modules = join(here, 'node_modules');
const lockWaitMs = 10 * 60 * 1000;

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node.js 20 or later is needed to build the web assets; this is ${process.version}.`);
mkdirSync(state, { recursive: true });
const release = takeLock(join(state, 'assets.lock'));
try {
  installPackages();
  bundle();
  // What the build compares with the sources.
  writeFileSync(join(modules, '.renkei-lock.json'), readFileSync(join(here, 'package-lock.json')));
} finally {
  release();
}

function installPackages() {
  const wanted = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const installed = join(modules, '.renkei-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  const npm = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, encoding: 'utf8', shell: process.platform === 'win32' });
  if (npm.error) fail('npm was not found. Install Node.js 20 or later with npm.');
  if (npm.status !== 0) fail(`npm ci failed in src/Renkei.Design (the first build needs the npm registry):\n${npm.stderr || npm.stdout}`);
  writeFileSync(installed, wanted);
}

// Everything is made aside and moved into place, so that a broken build leaves the old files or the new ones.
function bundle() {
  const fresh = join(state, `lib-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const tokens = readFileSync(join(modules, '@digital-go-jp/design-tokens/dist/tokens.css'), 'utf8');
  const styles = readdirSync(join(here, 'Styles')).filter(name => name.endsWith('.css')).sort()
    .map(name => readFileSync(join(here, 'Styles', name), 'utf8'));
  writeFileSync(join(fresh, 'renkei.css'), [tokens, ...styles].join('\n'));
  const fonts = copyFonts(fresh);
  writeFileSync(join(fresh, 'fonts.css'), fonts);
  // Copied over, not swapped: a program that is running reads from the folder.
  cpSync(fresh, lib, { recursive: true });
  const wanted = new Set(readdirSync(fresh));
  for (const name of readdirSync(lib)) if (!wanted.has(name)) rmSync(join(lib, name), { recursive: true });
  rmSync(fresh, { recursive: true, force: true });
}

// The woff2 slices of two weights; a page loads only the slices whose characters it shows.
function copyFonts(fresh) {
  const from = join(modules, '@fontsource/noto-sans-jp');
  const version = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')).version;
  const folder = `noto-sans-jp-${version}`;
  mkdirSync(join(fresh, folder));
  copyFileSync(join(from, 'LICENSE'), join(fresh, folder, 'LICENSE.txt'));
  const rules = [];
  for (const weight of ['400', '700']) {
    for (const rule of readFileSync(join(from, `${weight}.css`), 'utf8').match(/@font-face\s*\{[^}]*\}/g)) {
      const file = rule.match(/url\(\.\/files\/([^)]+\.woff2)\)/)[1];
      if (/-(cyrillic|vietnamese)-/.test(file)) continue;
      copyFileSync(join(from, 'files', file), join(fresh, folder, file));
      const range = rule.match(/unicode-range:\s*([^;]+);/)?.[1].trim();
      rules.push(`@font-face{font-family:'Noto Sans JP';font-style:normal;font-display:swap;font-weight:${weight};`
        + `src:url(${folder}/${file}) format('woff2')${range ? `;unicode-range:${range}` : ''}}`);
    }
  }
  return rules.join('\n') + '\n';
}

// A second build of the same checkout waits for the first instead of tearing node_modules from under it.
function takeLock(path) {
  const until = Date.now() + lockWaitMs;
  for (;;) {
    try {
      mkdirSync(path);
      return () => rmSync(path, { recursive: true, force: true });
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
      // A lock left by a killed build is taken over.
      const age = existsSync(path) ? Date.now() - statSync(path).mtimeMs : 0;
      if (age > lockWaitMs || Date.now() > until) rmSync(path, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function fail(words) {
  console.error(`Renkei.Design : error RENKEI001: ${words}`);
  process.exit(1);
}
