// Brings styles, script, icons and fonts of the pages from npm into the jar: node assets.mjs TARGET_FOLDER
// npm runs only when the lockfile has changed since it last ran here.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const modules = join(here, 'node_modules');
const installed = join(modules, '.installed-lock');
const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (npm.status !== 0) {
    console.error('The assets of the pages could not be fetched: npm ci failed in ' + here);
    process.exit(1);
  }
  writeFileSync(installed, lock);
}

const design = join(modules, '@scottish-government', 'design-system');
const files = {
  'design-system.min.css': join(design, 'dist', 'css', 'design-system.min.css'),
  'design-system.js': join(design, 'dist', 'scripts', 'design-system.js'),
  'icons.stack.svg': join(design, 'dist', 'images', 'icons', 'icons.stack.svg'),
  'csv.svg': join(design, 'dist', 'images', 'documents', 'svg', 'csv.svg'),
};
for (const weight of ['400', '500', '700']) {
  const name = `roboto-latin-${weight}-normal.woff2`;
  files['fonts/' + name] = join(modules, '@fontsource', 'roboto', 'files', name);
}
mkdirSync(join(target, 'fonts'), { recursive: true });
for (const [name, source] of Object.entries(files)) {
  copyFileSync(source, join(target, name));
}
