import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { runCommand } from './command.ts';
import { serveFolder, SITE_FOLDER } from './serve.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// No sandbox, because it cannot start for root in a container and the tests open only our own pages;
// the rest keeps the browser from calling home.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const NO_BROWSER =
  'No Chromium was found and none could be installed: install Chromium or Chrome, ' +
  'or name one in the variable CHROMIUM_PATH.';

/** A browser with the built site before it; `close` stops both. */
export interface OpenedSite {
  browser: Browser;
  /** Where the site's root is, with a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/** The path of a Chromium on this machine, or null. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const places = [...USUAL_PLACES, chromium.executablePath()];
  return places.find((place) => place !== '' && existsSync(place)) ?? null;
}

/** The path of a Chromium, installed first if there is none; throws one sentence when that fails. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.env.CHROMIUM_PATH) {
    throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, but there is no such file.`);
  }
  for (const install of [installFromDebian, installFromPlaywright]) {
    await install();
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  throw new Error(NO_BROWSER);
}

/** Starts a headless Chromium. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureBrowser(), args: FLAGS });
}

/** Serves the built site on a free port and starts a browser for it. */
export async function openSite(): Promise<OpenedSite> {
  if (!existsSync(SITE_FOLDER)) {
    throw new Error('There is no built site to test yet: run `npm run build` first.');
  }
  const browser = await launchBrowser();
  const site = await serveFolder({ folder: SITE_FOLDER, port: 0, base: process.env.BASE });
  return {
    browser,
    address: site.address,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

async function installFromDebian(): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return;
  console.log('No Chromium here yet: installing it with apt-get.');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], quiet);
  const packages = ['chromium', 'fonts-noto-cjk'];
  await runCommand(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    quiet,
  );
}

async function installFromPlaywright(): Promise<void> {
  console.log("No Chromium here yet: installing Playwright's.");
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  await runCommand(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium']);
}

if (import.meta.main) {
  try {
    console.log(await ensureBrowser());
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
