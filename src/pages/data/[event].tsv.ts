import type { APIContext } from 'astro';
import { tableFile } from '../../downloads/table.ts';
import { events, type Event } from '../../library.ts';

export async function getStaticPaths() {
  return (await events()).map((event) => ({ params: { event: event.id }, props: { event } }));
}

export function GET({ props }: APIContext<{ event: Event }>): Response {
  return new Response(tableFile(props.event.units));
}
