import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileOf, type ServedFolder, serveFolder } from './serve.ts';

let folder: string;
let site: ServedFolder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duidu-serve-'));
  const root = join(folder, 'dist');
  await mkdir(join(root, '2024-03-07', 'q02'), { recursive: true });
  await mkdir(join(root, 'empty'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(root, 'index.html'), 'home');
  await writeFile(join(root, '404.html'), 'lost');
  await writeFile(join(root, '2024-03-07', 'q02', 'index.html'), 'second question');
  await writeFile(join(root, 'corpus.jsonl'), '{}\n');
  await writeFile(join(root, '对读.txt'), '对读');
  site = await serveFolder({ folder: root, port: 0 });
});

after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path exactly as written; `fetch` would tidy the dots away. */
function ask(
  path: string,
  method = 'GET',
): Promise<{ status: number; type: string; body: string; location: string }> {
  const { hostname, port } = new URL(site.address);
  return new Promise((done, fail) => {
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        const { 'content-type': type = '', location = '' } = response.headers;
        done({ status: response.statusCode ?? 0, type, body, location });
      });
    })
      .on('error', fail)
      .end();
  });
}

test('a folder answers with its index', async () => {
  assert.equal((await ask('/')).body, 'home');
  assert.equal((await ask('/2024-03-07/q02/?x=1')).body, 'second question');
});

test('a folder without its last slash is sent to the address with it, query kept', async () => {
  const answer = await ask('/2024-03-07/q02?q=%E5%AF%B9');
  assert.deepEqual([answer.status, answer.location], [301, '/2024-03-07/q02/?q=%E5%AF%B9']);
});

test('files carry their content type and may have Chinese names', async () => {
  assert.equal((await ask('/')).type, 'text/html; charset=utf-8');
  assert.equal((await ask('/corpus.jsonl')).type, 'application/x-ndjson; charset=utf-8');
  assert.equal((await ask(`/${encodeURIComponent('对读.txt')}`)).body, '对读');
});

test('what is not there answers 404 with the page for it', async () => {
  for (const path of ['/nothing/', '/empty/', '/corpus.jsonl/', '/%E0%A4%A', '/a%00b']) {
    const answer = await ask(path);
    assert.deepEqual([answer.status, answer.body], [404, 'lost'], path);
  }
});

test('no path leads out of the folder', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
  ]) {
    const answer = await ask(path);
    assert.deepEqual([answer.status, answer.body], [404, 'lost'], path);
  }
  assert.equal(fileOf('/site', '../site-two/a.txt'), null);
});

test('only reading is allowed, and HEAD has no body', async () => {
  assert.equal((await ask('/', 'POST')).status, 405);
  const head = await ask('/', 'HEAD');
  assert.deepEqual([head.status, head.body], [200, '']);
});

test('a site built for a base is served under it', async () => {
  const based = await serveFolder({ folder: join(folder, 'dist'), port: 0, base: '/duidu' });
  try {
    assert.match(based.address, /\/duidu\/$/);
    assert.equal(await (await fetch(based.address)).text(), 'home');
    assert.equal(await (await fetch(based.address.slice(0, -1))).text(), 'home');
    assert.equal((await fetch(new URL('/', based.address))).status, 404);
  } finally {
    await based.close();
  }
});

test('a taken port leads to the next free one', async () => {
  const taken = Number(new URL(site.address).port);
  const second = await serveFolder({ folder, port: taken });
  try {
    assert.ok(Number(new URL(second.address).port) > taken);
  } finally {
    await second.close();
  }
});
