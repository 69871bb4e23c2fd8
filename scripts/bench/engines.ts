import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildWhole, type Searched } from '../../src/search/build-index.ts';
import { buildShards } from '../../src/search/build-shards.ts';
import type { Corpus } from '../../src/search/corpus.ts';
import { find } from '../../src/search/find.ts';
import { readQuery } from '../../src/search/query.ts';
import { shardCorpus } from '../../src/search/shards.ts';
import { MOST_WHOLE } from '../../src/search/site-index.ts';
import type { UnitText } from '../../src/search/unit-text.ts';
import { wholeCorpus } from '../../src/search/whole.ts';
import type { WireNear, WireShards, WireWhole } from '../../src/search/wire.ts';
import { toTraditional } from '../../src/text/traditional.ts';

/** A way of searching, as the bench sees it. */
export interface Engine {
  name: string;
  /** Numbers of units, the best first. */
  search(typed: string): Promise<number[]>;
  /** Brotli bytes of the index, and of what searches it, that a first query needs; `null` where not counted. */
  bytesFor(typed: string): Promise<number | null>;
  /** Whether only whole queries are timed, for the sake of the bench's own time. */
  isSlow?: boolean;
  /** Milliseconds of a search, where they do not pass in this process. */
  time?(typed: string): Promise<number>;
  close?(): Promise<void>;
}

/** What is searched, as it is and as it is laid out. */
export interface Bench {
  searched: Searched;
  texts: UnitText[];
  /** Brotli bytes of this site's own script. */
  scriptBytes: number;
}

const SHOWN = 10;

/** This project's search, as the site would ship it for a corpus of this size. */
export function duidu({ searched, scriptBytes }: Bench): Promise<Engine> {
  const isWhole = searched.units.length <= MOST_WHOLE;
  const { files, first } = (isWhole ? buildWhole : buildShards)(searched, toTraditional);
  const byName = new Map(files.map(({ name, json }) => [name, json]));
  const sizes = new Map<string, number>();
  let fetched = new Set<string>();
  const read = (name: string): unknown => {
    fetched.add(name);
    return JSON.parse(byName.get(name) ?? 'null');
  };
  const open = (): Corpus => {
    const head = read(first.Hans) as WireWhole | WireShards;
    const near = once(() => read(head.near) as WireNear);
    if ('units' in head) return wholeCorpus(head, near);
    return shardCorpus(head, (name) => Promise.resolve(read(name)), near);
  };
  const searchIn = async (corpus: Corpus, typed: string, shown = SHOWN): Promise<number[]> => {
    const { findings } = await find(readQuery(typed, corpus.table), corpus, 'relevance');
    return (await findings.page(0, shown)).map(({ text }) => text.unit.number);
  };
  const corpus = open();
  const sizeOf = (name: string): number => {
    const size = sizes.get(name) ?? bytesOf(byName.get(name) ?? '');
    sizes.set(name, size);
    return size;
  };
  return Promise.resolve({
    name: 'Duidu',
    search: (typed) => searchIn(corpus, typed),
    bytesFor: async (typed) => {
      fetched = new Set();
      await searchIn(open(), typed, 1);
      return [...fetched].reduce((sum, name) => sum + sizeOf(name), scriptBytes);
    },
  });
}

/** Brotli bytes as a server would send them; large ones at a lower quality, for time's sake. */
export function bytesOf(content: string | Uint8Array): number {
  const quality = content.length > 10_000_000 ? 5 : constants.BROTLI_DEFAULT_QUALITY;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    .length;
}

/** The JSON of an index; `null` where it is longer than a string can be. */
function jsonOf(index: unknown): string | null {
  try {
    return JSON.stringify(index);
  } catch {
    return null;
  }
}

function bytesOfFile(module: string): number {
  return bytesOf(readFileSync(fileURLToPath(import.meta.resolve(module))));
}

function once<Value>(make: () => Value): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= Promise.resolve(make()));
}

/** Fuse.js at its best for long text: exact words of the extended search, and fuzzy only then. */
export function fuse({ texts }: Bench): Promise<Engine> {
  const documents = texts.map(({ unit, zh, en }) => ({
    number: unit.number,
    zh: zh.text,
    en: en.map(({ text }) => text).join(' '),
  }));
  const options = {
    keys: ['zh', 'en'],
    ignoreLocation: true,
    ignoreFieldNorm: true,
    useExtendedSearch: true,
    threshold: 0.25,
  };
  const index = new Fuse(documents, options);
  const size = bytesOf(JSON.stringify(documents)) + bytesOfFile('fuse.js/min');
  return Promise.resolve({
    name: 'Fuse.js',
    isSlow: true,
    search: (typed) => {
      const plain = typed
        .toLowerCase()
        .replace(/["“”|!]/g, ' ')
        .trim();
      const exact = index.search(`'"${plain}"`, { limit: SHOWN });
      const found = exact.length > 0 ? exact : index.search(plain, { limit: SHOWN });
      return Promise.resolve(found.map(({ item }) => item.number));
    },
    bytesFor: () => Promise.resolve(size),
  });
}

/** MiniSearch with pairs of Chinese characters as words, prefixes, and slips forgiven. */
export function miniSearch({ texts }: Bench): Promise<Engine> {
  const tokenize = (text: string): string[] =>
    (text.toLowerCase().match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []).flatMap((run) =>
      /^[a-z0-9]/.test(run) || run.length === 1
        ? [run]
        : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    );
  const index = new MiniSearch<{
    id: number;
    heading: string;
    zh: string;
    en: string;
    asker: string;
  }>({
    fields: ['heading', 'zh', 'en', 'asker'],
    tokenize,
    searchOptions: {
      prefix: (term) => /^[a-z]/.test(term),
      fuzzy: (term) => (/^[a-z]{5}/.test(term) ? 0.2 : false),
      combineWith: 'AND',
      boost: { heading: 2 },
    },
  });
  index.addAll(
    texts.map(({ unit, zh, en }) => ({
      id: unit.number,
      heading: unit.heading.zh,
      zh: zh.text,
      en: en.map(({ text }) => text).join(' '),
      asker: `${unit.asker.zh} ${unit.asker.en}`,
    })),
  );
  const json = jsonOf(index);
  const size = json === null ? null : bytesOf(json) + bytesOfFile('minisearch');
  return Promise.resolve({
    name: 'MiniSearch',
    isSlow: texts.length > 10_000,
    search: (typed) =>
      Promise.resolve(
        index
          .search(typed)
          .slice(0, SHOWN)
          .map(({ id }) => Number(id)),
      ),
    bytesFor: () => Promise.resolve(size),
  });
}
