import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse as pathParts, join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { Ledger, LedgerEntry } from './edition/ledger.ts';
import { Outlet, Outlets } from './edition/outlet.ts';
import { Register, Registered } from './edition/register.ts';
import { SourceNote } from './edition/source.ts';
import { Term, Terms } from './edition/term.ts';
import { UnitFront } from './edition/unit.ts';

const SOURCES_FOLDER = 'content/sources';
const SOURCE_FILE = /\.(txt|md|html)$/;

/** A generated or hand-kept file as text, or null while there is none yet. */
function readIfThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

const readYaml = (path: string): unknown => parseYaml(readIfThere(path) ?? 'null');
const readJson = (path: string): unknown => JSON.parse(readIfThere(path) ?? '{}');

/** Every received text with what its note tells of it. */
function readSources() {
  const files = readdirSync(SOURCES_FOLDER).filter((file) => SOURCE_FILE.test(file));
  return files.sort().map((file) => {
    const { name } = pathParts(file);
    const text = readFileSync(join(SOURCES_FOLDER, file), 'utf8');
    const note = readYaml(join(SOURCES_FOLDER, `${name}.yml`)) ?? {};
    return { id: name, file, text, note: note as Record<string, unknown> };
  });
}

/** The rows of a record under their keys, as Astro wants them. */
function rowsOf<Row, Key extends string>(record: Record<string, Row>, key: Key) {
  return Object.entries(record).map(
    ([id, row]) => ({ id, [key]: row }) as { id: string } & Record<Key, Row>,
  );
}

/** How the words and facts of content/ reach the site; read by src/library.ts alone. */
export const collections = {
  editions: defineCollection({
    loader: glob({
      base: 'content/editions',
      pattern: '*/*.md',
      generateId: ({ data }) => String(data.id),
    }),
    schema: UnitFront,
  }),
  sources: defineCollection({
    loader: readSources,
    schema: z.object({ file: z.string(), text: z.string(), note: SourceNote }),
  }),
  outlets: defineCollection({
    loader: () =>
      Outlets.parse(readYaml('content/outlets.yml') ?? []).map((outlet) => ({
        id: outlet.slug,
        ...outlet,
      })),
    schema: Outlet.strip(),
  }),
  terms: defineCollection({
    loader: () =>
      Terms.parse(readYaml('content/terms.yml') ?? []).map((term) => ({ id: term.slug, ...term })),
    schema: Term.strip(),
  }),
  ledger: defineCollection({
    loader: () => rowsOf(Ledger.parse(readJson('build/ledger.json')), 'entries'),
    schema: z.object({ entries: z.array(LedgerEntry) }),
  }),
  register: defineCollection({
    loader: () => rowsOf(Register.parse(readJson('content/ids.json')), 'ids'),
    schema: z.object({ ids: z.record(z.string(), Registered) }),
  }),
  about: defineCollection({
    loader: glob({
      base: 'src/interface/about',
      pattern: '*/*.md',
      generateId: ({ entry }) => entry,
    }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};
