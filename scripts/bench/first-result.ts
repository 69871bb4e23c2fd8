import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { indexFor } from '../../src/search/site-index.ts';
import { toTraditional } from '../../src/text/traditional.ts';
import { launchBrowser } from '../browser.ts';
import { CONTENT_TYPES, fileOf, SITE_FOLDER } from '../serve.ts';
import { readEdition } from './editions.ts';
import { madeUpUnits } from './made-up.ts';
import { Random } from './random.ts';

/*
 * How long a slow telephone waits for the first result: the search page of the built site with an
 * index of so many units, from a server that compresses, over a slow 4G link, with the processor
 * slowed four times; from the opening of an address with a query to the first result in the page.
 */

/** 0 is the edition itself. */
const SIZES = [0, 300, 3000];
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const CPU_SLOWED = 4;
const QUERIES = 9;

/** What one visit took: milliseconds since the opening, and what was fetched. */
interface Visit {
  query: string;
  painted: number;
  found: number;
  requests: number;
  bytes: number;
}

const edition = readEdition();

if (!existsSync(SITE_FOLDER)) {
  console.error('There is no built site to measure yet: run `npm run build` first.');
  process.exit(1);
}
const given = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
const browser = await launchBrowser();
const rows: Record<string, Record<string, string | number>> = {};
for (const size of given.length > 0 ? given.map(Number) : SIZES) {
  rows[size === 0 ? `${edition.units.length} (the edition)` : `${size} made up`] =
    await measureSize(size, browser);
}
await browser.close();
console.table(rows);

async function measureSize(
  size: number,
  browser: Browser,
): Promise<Record<string, string | number>> {
  const units = size === 0 ? edition.units : madeUpUnits(edition.units, edition.outlets, size);
  const { files, first } = indexFor({ ...edition, units }, toTraditional);
  const byName = new Map(files.map(({ name, json }) => [`/index-data/${name}.json`, json]));
  const server = await serve((path) => byName.get(path) ?? pageOf(path, first.Hans));
  const { port } = server.address() as AddressInfo;
  const visits: Visit[] = [];
  for (const query of queriesFrom(units.length)) {
    const address = `http://localhost:${port}/search/?q=${encodeURIComponent(query)}`;
    visits.push(await visit(browser, address, query));
  }
  server.close();
  const of = (field: 'painted' | 'found' | 'requests' | 'bytes'): number =>
    median(visits.map((one) => one[field]));
  const slowest = visits.reduce((a, b) => (a.found > b.found ? a : b));
  return {
    'first result, ms': Math.round(of('found')),
    'slowest, ms': `${Math.round(slowest.found)} ${slowest.query}`,
    '÷ first paint': (of('found') / of('painted')).toFixed(2),
    requests: of('requests'),
    'kB on the wire': (of('bytes') / 1000).toFixed(1),
  };
}

/** The file of the built site; the search page asks for the index that is measured. */
function pageOf(path: string, first: string): string | Buffer | null {
  const file = fileOf(SITE_FOLDER, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  if (file === null || !existsSync(file)) return null;
  if (!path.endsWith('/search/')) return readFileSync(file);
  const html = readFileSync(file, 'utf8');
  const [, built = ''] = /data-first="([^"]*)"/.exec(html) ?? [];
  return html.replaceAll(built, first);
}

/** Words that stand in the texts, of every kind, the same for every run. */
function queriesFrom(seed: number): string[] {
  const random = new Random(seed);
  const segments = edition.units.flatMap(({ passages }) =>
    passages.flatMap((passage) => passage.segments),
  );
  const zh = segments.flatMap(({ zh }) => zh?.match(/\p{Script=Han}{4,}/gu) ?? []);
  const en = segments.flatMap(({ en }) => en?.match(/\b[a-z]{5,}\b/g) ?? []);
  return Array.from({ length: QUERIES }, (_, at) => {
    const run = random.pick(zh);
    return [run.slice(0, 2), run.slice(0, 4), random.pick(en)][at % 3] ?? '';
  });
}

async function visit(browser: Browser, address: string, query: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED });
  let requests = 0;
  let bytes = 0;
  session.on('Network.requestWillBeSent', () => (requests += 1));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#results > li.result')) return;
      observer.disconnect();
      performance.mark('found');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector('#results > li.result', { timeout: 30_000, state: 'attached' });
  const { painted, found } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    found: performance.getEntriesByName('found')[0]?.startTime ?? 0,
  }));
  if (process.argv.includes('--trace')) await printTrace(page, query, found);
  await context.close();
  return { query, painted, found, requests, bytes };
}

async function printTrace(page: Page, query: string, found: number): Promise<void> {
  const files = await page.evaluate(() =>
    (
      performance
        .getEntriesByType('resource')
        .concat(performance.getEntriesByType('navigation')) as PerformanceResourceTiming[]
    ).map(({ name, startTime, responseStart, responseEnd, transferSize }) => ({
      name: name.replace(/^.*\//, '').slice(-40),
      from: Math.round(startTime),
      answer: Math.round(responseStart),
      to: Math.round(responseEnd),
      bytes: transferSize,
    })),
  );
  console.log(query, Math.round(found));
  console.table(files);
}

/** Serves what `find` gives for a path, compressed as the browser takes it. */
function serve(find: (path: string) => string | Buffer | null): Promise<Server> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/\?.*/, ''));
    const content = find(path);
    if (content === null) {
      response.writeHead(404).end();
      return;
    }
    const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    const body = compressed.get(path) ?? compress(Buffer.from(content), takesBrotli);
    compressed.set(path, body);
    response.writeHead(200, {
      'content-type': CONTENT_TYPES[extname(path)] ?? CONTENT_TYPES['.html'],
      'content-encoding': takesBrotli ? 'br' : 'gzip',
      'content-length': body.length,
    });
    response.end(body);
  });
  return new Promise((done) => server.listen(0, 'localhost', () => done(server)));
}

function compress(content: Buffer, withBrotli: boolean): Buffer {
  if (!withBrotli) return gzipSync(content);
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
