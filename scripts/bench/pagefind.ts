import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { UnitText } from '../../src/search/unit-text.ts';
import { launchBrowser } from '../browser.ts';
import { CONTENT_TYPES } from '../serve.ts';
import { bytesOf, type Bench, type Engine } from './engines.ts';

const SHOWN = 10;
/** A browser takes long to forget what it fetched; the bytes of every so many queries are counted. */
const COUNTED = 8;
const Answer = z.object({ urls: z.array(z.string()), ms: z.number() });
type Answer = z.infer<typeof Answer>;

/** What the page runs: a search with the data of the first results, as a list of results needs it. */
const SEARCH = `async ([typed, shown]) => {
  globalThis.pagefind ??= await import('/pagefind/pagefind.js');
  await pagefind.init();
  const start = performance.now();
  const { results } = await pagefind.search(typed);
  const some = await Promise.all(results.slice(0, shown).map((result) => result.data()));
  return { urls: some.map(({ url }) => url), ms: performance.now() - start };
}`;

/** Pagefind as a site would ship it, with its own division of Chinese into words, in Chromium. */
export async function pagefind({ texts }: Bench): Promise<Engine> {
  const files = await filesOf(texts);
  const server = await serve(files);
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser();
  const open = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`http://localhost:${port}/`);
    return page;
  };
  const page = await open();
  let asked = 0;
  const ask = async (typed: string, on: Page): Promise<Answer> =>
    Answer.parse(await on.evaluate(`(${SEARCH})(${JSON.stringify([typed, SHOWN])})`));
  return {
    name: 'Pagefind',
    isSlow: texts.length > 1000,
    search: async (typed) => (await ask(typed, page)).urls.map((url) => Number(url.slice(1, -1))),
    time: async (typed) => (await ask(typed, page)).ms,
    bytesFor: async (typed) => {
      asked += 1;
      if (asked % COUNTED !== 1) return null;
      const fresh = await open();
      let bytes = 0;
      fresh.on('response', (response) => {
        bytes += files.get(new URL(response.url()).pathname)?.compressed() ?? 0;
      });
      await ask(typed, fresh);
      await fresh.context().close();
      return bytes;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

interface ServedFile {
  content: Uint8Array;
  /** Its size as a good server sends it; most of these files are compressed already. */
  compressed(): number;
}

async function filesOf(texts: UnitText[]): Promise<Map<string, ServedFile>> {
  const { index } = await createIndex({ forceLanguage: 'zh' });
  if (!index) throw new Error('Pagefind made no index.');
  for (const { unit } of texts) {
    const rows = unit.rows.map(({ zh, en }) => `${zh} ${en}`).join('\n');
    const { errors } = await index.addCustomRecord({
      url: `/${unit.number}/`,
      content: rows,
      language: 'zh',
      meta: { title: unit.heading.zh },
    });
    if (errors.length > 0) throw new Error(errors.join('; '));
  }
  const { files } = await index.getFiles();
  await close();
  return new Map(
    files.map(({ path, content }): [string, ServedFile] => {
      let size: number | undefined;
      const compressed = (): number => (size ??= Math.min(content.length, bytesOf(content)));
      return [`/pagefind/${path}`, { content, compressed }];
    }),
  );
}

function serve(files: Map<string, ServedFile>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    const file = files.get(path);
    const isPage = path === '/';
    response.writeHead(isPage || file ? 200 : 404, {
      'content-type': CONTENT_TYPES[isPage ? '.html' : extname(path)] ?? 'application/octet-stream',
    });
    response.end(isPage ? '<!doctype html><title>Pagefind</title>' : file?.content);
  });
  return new Promise((done) => server.listen(0, 'localhost', () => done(server)));
}
