import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command.ts';

const CONTENT_FOLDER = fileURLToPath(new URL('../content', import.meta.url));
const EDITION_COMMAND = fileURLToPath(new URL('edition.ts', import.meta.url));
const PAUSE_AFTER_CHANGE_MS = 200;

/** Whether a change of this file, named from the content folder, calls for a new edition. */
export function concernsEdition(file: string): boolean {
  const path = file.replaceAll('\\', '/');
  return /^(sources|translations)\//.test(path) || /^[^/]+\.yml$/.test(path);
}

async function makeEdition(): Promise<void> {
  const code = await runCommand(process.execPath, [EDITION_COMMAND]);
  if (code !== 0) console.error('The edition has problems; the site shows the last good one.');
}

function watchContent(): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watch(CONTENT_FOLDER, { recursive: true }, (_event, file) => {
    if (file === null || !concernsEdition(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(makeEdition);
    }, PAUSE_AFTER_CHANGE_MS);
  });
}

if (import.meta.main) {
  await makeEdition();
  watchContent();
  process.exit(await runCommand('astro', ['dev', ...process.argv.slice(2)]));
}
