import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const SCRIPT = /<script type="module" src="([^"]+)"/g;
const IMPORT = /(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g;
const FIRST = '<title>';

/**
 * The page with a hint in its head for every script it runs and for what these import, so that a
 * browser asks for all of them at once and not for one after the other. `read` gives a script by its
 * file name.
 */
export function withEarlyScripts(html: string, read: (name: string) => string): string {
  const sources = [...html.matchAll(SCRIPT)].map(([, source = '']) => source);
  const wanted = new Set<string>();
  const want = (source: string): void => {
    if (wanted.has(source)) return;
    wanted.add(source);
    for (const [, name = ''] of read(basename(source)).matchAll(IMPORT)) {
      want(`${dirname(source)}/${name}`);
    }
  };
  // The script of the page itself comes after those of its frame, and is the largest.
  for (const source of sources.reverse()) want(source);
  const hints = [...wanted].map((source) => `<link rel="modulepreload" href="${source}">`);
  return html.replace(FIRST, () => hints.join('') + FIRST);
}

/** Puts the hints into the search pages, where readers wait for the script; elsewhere they read. */
export function earlyScripts(): AstroIntegration {
  return {
    name: 'early-scripts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const read = (name: string): string => {
          const path = join(folder, '_astro', name);
          return existsSync(path) ? readFileSync(path, 'utf8') : '';
        };
        for (const page of globSync('{search,*/search}/index.html', { cwd: folder })) {
          const path = join(folder, page);
          writeFileSync(path, withEarlyScripts(readFileSync(path, 'utf8'), read));
        }
      },
    },
  };
}
