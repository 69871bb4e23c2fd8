import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where nothing is said, nothing is allowed; what is allowed comes from this site alone. */
const DIRECTIVES = [
  "default-src 'none'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];
const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/g;
const CHARSET = '<meta charset="utf-8">';

/**
 * The page with a content security policy that allows its own inline styles and scripts, by their
 * hashes, and files of the site. Astro's own policy names the styles of every page in each of them.
 */
export function withPolicy(html: string): string {
  const styles = hashes(html, STYLES);
  const scripts = hashes(html, /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  const policy = [
    ...DIRECTIVES,
    ['style-src', ...(styles.length > 0 ? styles : ["'none'"])].join(' '),
    ["script-src 'self'", ...scripts].join(' '),
  ].join(';');
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return html.replace(CHARSET, () => CHARSET + meta);
}

/** The page with its styles in one element: each further one would need a hash of its own. */
export function withOneStyle(html: string): string {
  const styles = [...html.matchAll(STYLES)].map(([, content]) => content);
  let count = 0;
  return html.replace(STYLES, () => {
    count += 1;
    return count === 1 ? `<style>${styles.join('')}</style>` : '';
  });
}

/** Elements beside whose tags a blank is never shown. */
const BLOCKS =
  'html|head|body|meta|link|title|script|style|header|footer|nav|main|div|p|ul|ol|li|dl|dt|dd|section|article|details|summary|form|fieldset|legend|label|h[1-3]|reading-[a-z]+';
const BLANKS = new RegExp(
  `\\s+(?=</?(?:${BLOCKS})[\\s>])|(?<=</?(?:${BLOCKS})(?:\\s[^<>]*)?>)\\s+`,
  'g',
);

/** The page without the blanks that no browser shows. */
export function withoutBlanks(html: string): string {
  return html.replace(BLANKS, '');
}

function hashes(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)].map(([, content = '']) => {
    return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  });
  return [...new Set(found)];
}

/** Puts the policy, and all styles in one, into every page, once all of them are written. */
export function contentSecurity(): AstroIntegration {
  return {
    name: 'content-security',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const page of globSync('**/*.html', { cwd: folder })) {
          const path = `${folder}${page}`;
          writeFileSync(path, withPolicy(withoutBlanks(withOneStyle(readFileSync(path, 'utf8')))));
        }
      },
    },
  };
}
