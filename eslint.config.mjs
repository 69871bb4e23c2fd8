import { posix, relative, sep } from 'node:path';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { whyForbidden, whyMisplaced } from './scripts/rooms.ts';

/** The rooms of the house as an ESLint rule: which file may import what, and what a folder may be called. */
const roomRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(import.meta.dirname, context.filename)
      .split(sep)
      .join(posix.sep)
      // A script in a page is linted as a file below it, but its imports are the page's own.
      .replace(/(?<=\.astro)\/.*$/, '');
    const checkImport = (source) => {
      if (typeof source?.value !== 'string') return;
      const message = whyForbidden(file, source.value);
      if (message !== null) context.report({ node: source, message });
    };
    return {
      Program(node) {
        const message = whyMisplaced(file);
        if (message !== null) context.report({ node, message });
      },
      ImportDeclaration: (node) => checkImport(node.source),
      ExportNamedDeclaration: (node) => checkImport(node.source),
      ExportAllDeclaration: (node) => checkImport(node.source),
      ImportExpression: (node) => checkImport(node.source),
      // A worker is named by its address: new URL('./search.worker.ts', import.meta.url).
      'NewExpression[callee.name="URL"][arguments.length=2] > Literal[value=/\\.[jt]s$/].arguments:first-child':
        checkImport,
    };
  },
};

const TEST_CALLS = { from: 'package', name: ['describe', 'it', 'test'], package: 'node:test' };

export default defineConfig(
  globalIgnores(['.astro/', 'build/', 'content/', 'dist/', 'public/', '**/fixtures/']),
  js.configs.recommended,
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    plugins: { house: { rules: { rooms: roomRule } } },
    rules: {
      'house/rooms': 'error',
      // The type checker knows the names of both worlds, Node and the browser.
      'no-undef': 'off',
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error',
      'no-var': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [TEST_CALLS] },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
);
