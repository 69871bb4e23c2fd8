import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutBlanks, withOneStyle, withPolicy } from './content-security.ts';

const page = (head: string): string => `<html><head><meta charset="utf-8">${head}</head></html>`;
const policyOf = (html: string): string => /content="([^"]*)"/.exec(html)?.[1] ?? '';

test('an inline style is allowed by its hash', () => {
  const policy = policyOf(withPolicy(page('<style>a{}</style>')));
  assert.match(policy, /style-src 'sha256-[A-Za-z0-9+/]{43}='/);
});

test('a script with an address needs no hash', () => {
  const policy = policyOf(withPolicy(page('<script src="/a.js"></script>')));
  assert.match(policy, /script-src 'self'$/);
});

test('a page without styles allows none', () => {
  assert.match(policyOf(withPolicy(page(''))), /style-src 'none';/);
});

test('styles are joined in their order, in the place of the first', () => {
  const html = withOneStyle(page('<style>a{}</style><title>t</title><style>b{}</style>'));
  assert.match(html, /<style>a\{\}b\{\}<\/style><title>t<\/title><\/head>/);
});

test('a blank goes beside a block, and stays where it is seen', () => {
  assert.equal(
    withoutBlanks('<div> <p class="a"> One <b>two</b> <i>three</i> </p> </div> <pre>  x </pre>'),
    '<div><p class="a">One <b>two</b> <i>three</i></p></div><pre>  x </pre>',
  );
});
