import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { parseDocument, DomUtils } from 'htmlparser2';
import { SITE_FOLDER } from '../scripts/serve.ts';

/** How many bytes arrive in the first flight on a slow link: https://tools.ietf.org/html/rfc6928 less the headers. */
const FIRST_FLIGHT = 11_000;
const HAN = /\p{Script=Han}/u;

type Node = ReturnType<typeof DomUtils.getChildren>[number];
type Element = Extract<Node, { attribs: unknown }>;

/** A built page with what the tests ask of it. */
interface BuiltPage {
  /** Its address from the root of the site: `/2024-03-07/q02/`. */
  path: string;
  html: string;
  elements: Element[];
  ids: string[];
}

const BASE = (process.env.BASE ?? '/').replace(/\/$/, '');
const pages: BuiltPage[] = globSync('**/*.html', { cwd: SITE_FOLDER })
  .sort()
  .map((file) => {
    const html = readFileSync(`${SITE_FOLDER}/${file}`, 'utf8');
    const elements = DomUtils.filter((node) => 'attribs' in node, parseDocument(html)) as Element[];
    return {
      path: `/${file.replace(/index\.html$/, '')}`,
      html,
      elements,
      ids: elements.flatMap(({ attribs }) => attribs.id ?? []),
    };
  });
const byPath = new Map(pages.map((page) => [page.path, page]));
const files = new Set(globSync('**/*', { cwd: SITE_FOLDER }).map((file) => `/${file}`));

const named = (page: BuiltPage, name: string): Element[] =>
  page.elements.filter((element) => element.name === name);
const onePerKind = (): BuiltPage[] =>
  [
    ['/'],
    ['/2024-03-07/', '/zh-hant/2024-03-07/'],
    ['/2024-03-07/q01/', '/zh-hans/2024-03-07/q01/', '/zh-hant/2026-03-08/q04/'],
    ['/sources/', '/sources/2024-peoples-daily/'],
    ['/outlets/', '/outlets/cctv/', '/terms/', '/data/', '/about/', '/about/edition/', '/404.html'],
  ]
    .flat()
    .flatMap((path) => byPath.get(path) ?? []);

test('every link of the site leads to a page, a file or a place in a page', () => {
  const broken = pages.flatMap((page) =>
    page.elements
      .flatMap(({ attribs }) => attribs.href ?? [])
      .filter((href) => !/^[a-z]+:/.test(href) && !isThere(page, href))
      .map((href) => `${page.path} → ${href}`),
  );
  assert.deepEqual(broken.slice(0, 20), []);
});

test('what became of a text is said in the language of the page', () => {
  const inEnglish = pages
    .filter(({ path }) => path.startsWith('/zh-'))
    .flatMap((page) =>
      page.elements
        .filter(({ attribs }) => /^(gap|fate|fate again)$/.test(attribs.class ?? ''))
        .filter((element) => DomUtils.find(isEnglish, [element], true, 1).length > 0)
        .map((element) => `${page.path}: ${DomUtils.textContent(element).trim()}`),
    );
  assert.deepEqual(inEnglish, []);
});

function isEnglish(node: Node): boolean {
  return 'attribs' in node && node.attribs.lang === 'en';
}

test('no id stands twice in a page', () => {
  const twice = pages.flatMap(({ path, ids }) =>
    ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${path}#${id}`),
  );
  assert.deepEqual(twice, []);
});

test('what the editor says stands in Chinese in the Chinese trees', () => {
  const files = ['content/terms.yml', ...globSync('content/sources/*.yml')];
  const said = files.flatMap((file) => {
    const texts = readFileSync(file, 'utf8').matchAll(/^ *(?:gloss|why|note|rights): (.*)$/gm);
    return Array.from(texts, ([, text = '']) => text.replace(/^"|"$/g, '').slice(0, 40));
  });
  assert.ok(said.length > 200);
  const faults = pages.flatMap(({ path, elements }) => {
    if (!path.startsWith('/zh-')) return [];
    const texts = elements.filter(({ attribs }) => attribs.lang === 'en').map(textOf);
    return texts.filter((text) => said.some((one) => text.startsWith(one)));
  });
  assert.deepEqual([...new Set(faults)], []);
});

test('every Chinese character stands in an element that is marked as Chinese', () => {
  const unmarked = pages.flatMap(({ path, html }) =>
    DomUtils.filter((node) => node.type === 'text', parseDocument(html))
      .filter((node) => 'data' in node && HAN.test(node.data) && !isMarkedChinese(node))
      .map((node) => `${path}: ${'data' in node ? node.data.trim().slice(0, 30) : ''}`),
  );
  assert.deepEqual(unmarked.slice(0, 20), []);
});

test('no two pages have the same title, and no two of a tree the same description', () => {
  for (const textOf of [titleOf, descriptionOf]) {
    const groups = Map.groupBy(pages, (page) => textOf(page));
    const shared = [...groups].filter(([, { length }]) => length > 1);
    assert.deepEqual(
      shared
        .map(([text, same]) => `${text}: ${same.map(({ path }) => path).join(' ')}`)
        .slice(0, 10),
      [],
    );
  }
});

test('every page of a tree points to the same page of the others, and is pointed to by them', () => {
  const faults = pages.flatMap((page) => {
    const alternates = alternatesOf(page);
    const canonical = named(page, 'link').find(({ attribs }) => attribs.rel === 'canonical');
    const others = [...alternates].filter(([tongue]) => tongue !== 'x-default');
    return others.flatMap(([, href]) => {
      const other = byPath.get(pathOf(href));
      if (!other) return [`${page.path} → ${href}`];
      const back = [...alternatesOf(other).values()];
      return back.includes(canonical?.attribs.href ?? '')
        ? []
        : [`${other.path} not ← ${page.path}`];
    });
  });
  assert.deepEqual(faults.slice(0, 10), []);
});

test('every page has a policy, one main part and one heading of the first rank', () => {
  const faults = pages.filter(
    (page) =>
      !page.html.includes('content-security-policy') ||
      named(page, 'main').length !== 1 ||
      named(page, 'h1').length !== 1,
  );
  assert.deepEqual(
    faults.map(({ path }) => path),
    [],
  );
});

test('every question with its style arrives in the first flight', () => {
  const heavy = pages
    .filter(({ path }) => /\/q\d+\/$/.test(path))
    .map(({ path, html }) => ({ path, bytes: brotliSize(html) }))
    .filter(({ bytes }) => bytes > FIRST_FLIGHT);
  assert.deepEqual(heavy, []);
});

describe('the markup is valid', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Astro writes it in capitals and void elements as HTML does.
      'doctype-style': 'off',
      'void-style': 'off',
      // Titles name the question, the event and the day, since they stand in lists of results.
      'long-title': 'off',
      // The policy needs the hashes, the pages the styles.
      'require-sri': 'off',
    },
  });
  for (const page of onePerKind()) {
    test(page.path, async () => {
      const { results } = await validator.validateString(page.html);
      const found = results.flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`,
        ),
      );
      assert.deepEqual([...new Set(found)].slice(0, 10), []);
    });
  }
});

function isThere(page: BuiltPage, href: string): boolean {
  const [address = '', fragment] = href.split('#');
  const path = address === '' ? page.path : pathOf(address.split('?')[0] ?? '');
  const target = byPath.get(path);
  if (!target) return files.has(path) && !path.endsWith('/');
  return !fragment || target.ids.includes(decodeURIComponent(fragment));
}

function textOf(element: Element): string {
  return DomUtils.textContent(element).trim();
}

/** The path from the root of the site, whatever folder it is built for. */
function pathOf(address: string): string {
  const { pathname } = new URL(address, 'https://duidu.example');
  return decodeURIComponent(pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname);
}

function isMarkedChinese(node: Node): boolean {
  let at: Node | null = node;
  while (at) {
    if ('name' in at && ['title', 'script', 'style'].includes(at.name)) return true;
    if ('attribs' in at && at.attribs.lang) return /^zh-Han[st]$/.test(at.attribs.lang);
    at = at.parent as Node | null;
  }
  return false;
}

function titleOf(page: BuiltPage): string {
  return DomUtils.textContent(named(page, 'title'));
}

function descriptionOf(page: BuiltPage): string {
  const meta = named(page, 'meta').find(({ attribs }) => attribs.name === 'description');
  return meta?.attribs.content ?? '';
}

function alternatesOf(page: BuiltPage): Map<string, string> {
  const links = named(page, 'link').filter(({ attribs }) => attribs.rel === 'alternate');
  return new Map(links.map(({ attribs }) => [attribs.hreflang ?? '', attribs.href ?? '']));
}

function brotliSize(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(text, { params }).length;
}
