import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withEarlyScripts } from './early-scripts.ts';

const FILES: Record<string, string> = {
  'frame.js': 'import"./key.js";',
  'page.js': 'import{a}from"./nodes.js";const b=()=>import("./later.js");a(b);',
  'nodes.js': 'import "./key.js";export const a=1;',
  'key.js': '',
};

it('hints at the scripts of a page and at what they import, each once, but not at what comes later', () => {
  const html =
    '<head><title>x</title></head><script type="module" src="/base/_astro/frame.js"></script>' +
    '<script type="module" src="/base/_astro/page.js"></script>';
  const hints = ['page', 'nodes', 'key', 'frame'].map(
    (name) => `<link rel="modulepreload" href="/base/_astro/${name}.js">`,
  );
  assert.equal(
    withEarlyScripts(html, (name) => FILES[name] ?? ''),
    html.replace('<title>', `${hints.join('')}<title>`),
  );
});
