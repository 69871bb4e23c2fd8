import type { Corpus } from '../search/corpus.ts';
import { wholeCorpus } from '../search/whole.ts';
import { WIRE_VERSION, type WireNear, type WireWhole } from '../search/wire.ts';

/** Fetches the index named `first` from `folder`; what else it needs, it fetches when asked. */
export async function openCorpus(folder: string, first: string): Promise<Corpus> {
  const head = (await fetchJson(`${folder}${first}.json`)) as WireWhole;
  if (head.version !== WIRE_VERSION) throw new Error('This index is of another version.');
  let near: Promise<WireNear> | undefined;
  const fetchNear = (): Promise<WireNear> =>
    (near ??= fetchJson(`${folder}${head.near}.json`) as Promise<WireNear>);
  return wholeCorpus(head, fetchNear);
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
