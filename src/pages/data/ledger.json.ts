import type { Ledger } from '../../edition/ledger.ts';
import { sources } from '../../library.ts';

export async function GET(): Promise<Response> {
  const ledger: Ledger = Object.fromEntries(
    (await sources()).map(({ file, ledger: entries }) => [file, entries]),
  );
  return new Response(`${JSON.stringify(ledger)}\n`);
}
