import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that `astro build` writes. */
export const SITE_FOLDER = fileURLToPath(new URL('../dist', import.meta.url));

/** A running server: its address, with a slash at the end, and how to stop it. */
export interface ServedFolder {
  address: string;
  close(): Promise<void>;
}

/** What to serve, and where; a `port` of 0 takes any free one. */
export interface ServeOptions {
  folder: string;
  port: number;
  host?: string;
  /** The path the site was built for, such as `/duidu/`. */
  base?: string;
}

/** The media type of a file by its ending, in lower case and with its dot. */
export const CONTENT_TYPES: Record<string, string> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.tmx': 'application/xml; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Serves a folder of static files; where the port is taken, the next free one is used. */
export async function serveFolder(options: ServeOptions): Promise<ServedFolder> {
  const host = options.host ?? '127.0.0.1';
  const base = `/${options.base ?? ''}/`.replace(/\/+/g, '/');
  const root = resolve(options.folder);
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => endWith(response, 500, 'Server error'));
  });
  await listen(server, host, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return endWith(response, 405, 'Method not allowed');
  }
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
  if (!path.endsWith('/') && `${path}/` === base) return redirect(response, base, query);
  const file = path.startsWith(base) ? fileOf(root, path.slice(base.length)) : null;
  if (file === null) return sendNotFound(root, request, response);

  const kind = await kindOf(file);
  if (kind === 'file' && !path.endsWith('/')) return sendFile(file, 200, request, response);
  if (kind !== 'folder') return sendNotFound(root, request, response);
  if (!path.endsWith('/')) return redirect(response, `${path}/`, query);
  const index = join(file, 'index.html');
  if ((await kindOf(index)) === 'file') return sendFile(index, 200, request, response);
  return sendNotFound(root, request, response);
}

/** The file that a path in the address stands for; null when it is malformed or leads out of the root. */
export function fileOf(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = resolve(root, `./${decoded}`);
  return file === root || file.startsWith(root + sep) ? file : null;
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'nothing';
  } catch {
    return 'nothing';
  }
}

async function sendNotFound(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = join(root, '404.html');
  if ((await kindOf(page)) === 'file') return sendFile(page, 404, request, response);
  endWith(response, 404, 'Not found');
}

function sendFile(
  file: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(status, {
    'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  // Two slashes at the start would lead to another host.
  const target = path.replace(/^\/+/, '/');
  response.setHeader('location', query === undefined ? target : `${target}?${query}`);
  endWith(response, 301, 'Moved');
}

function endWith(response: ServerResponse, status: number, sentence: string): void {
  if (!response.headersSent) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  }
  response.end(`${sentence}\n`);
}

async function listen(server: Server, host: string, firstPort: number): Promise<void> {
  for (let port = firstPort; ; port += 1) {
    try {
      return await listenOnce(server, host, port);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= firstPort + 100) throw error;
    }
  }
}

function listenOnce(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}

if (import.meta.main) {
  if ((await kindOf(SITE_FOLDER)) !== 'folder') {
    console.error('There is no built site to serve yet: run `npm run build` first.');
    process.exit(1);
  }
  const { address } = await serveFolder({
    folder: SITE_FOLDER,
    port: Number(process.env.PORT ?? 4321),
    host: process.env.HOST,
    base: process.env.BASE,
  });
  console.log(`Duidu is at ${address} (stop it with Ctrl+C).`);
}
