import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { Outlets, type Outlet } from '../../src/edition/outlet.ts';
import { Terms, type Term } from '../../src/edition/term.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { readUnit } from '../../src/markdown/read-unit.ts';
import { toTraditional } from '../../src/text/traditional.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** The edition as it is stored, read without Astro. */
export interface Edition {
  units: Unit[];
  outlets: Outlet[];
  terms: Term[];
}

/** Every unit, outlet and term of content/, in reading order. */
export function readEdition(): Edition {
  const folder = join(CONTENT, 'editions');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const units = files
    .filter((file) => file.endsWith('.md'))
    .map((file) => unitFrom(readFileSync(join(folder, file), 'utf8')))
    .sort((a, b) => (a.event === b.event ? a.order - b.order : a.event < b.event ? -1 : 1));
  return {
    units,
    outlets: Outlets.parse(listFrom('outlets.yml')),
    terms: Terms.parse(listFrom('terms.yml')),
  };
}

function unitFrom(file: string): Unit {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  return readUnit(parse(front), body, toTraditional);
}

function listFrom(file: string): unknown {
  const path = join(CONTENT, file);
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) ?? []) : [];
}
