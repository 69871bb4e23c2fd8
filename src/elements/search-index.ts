import type { Corpus } from '../search/corpus.ts';
import { shardCorpus } from '../search/shards.ts';
import { wholeCorpus } from '../search/whole.ts';
import { WIRE_VERSION, type WireNear, type WireShards, type WireWhole } from '../search/wire.ts';

/** Fetches the index named `first` from `folder`; what else it needs, it fetches when asked. */
export async function openCorpus(folder: string, first: string): Promise<Corpus> {
  const get = (name: string): Promise<unknown> => fetchJson(`${folder}${name}.json`);
  const head = (await get(first)) as WireWhole | WireShards;
  if (head.version !== WIRE_VERSION) throw new Error('This index is of another version.');
  let near: Promise<WireNear> | undefined;
  const fetchNear = (): Promise<WireNear> => (near ??= get(head.near) as Promise<WireNear>);
  return 'units' in head ? wholeCorpus(head, fetchNear) : shardCorpus(head, get, fetchNear);
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
