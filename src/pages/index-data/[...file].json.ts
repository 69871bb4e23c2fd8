import { outlets, terms, units } from '../../library.ts';
import { indexFor } from '../../search/site-index.ts';
import { toTraditional } from '../../text/traditional.ts';

/** Every file of the search index, under a name that changes with what is in it. */
export async function getStaticPaths() {
  const searched = { units: await units(), outlets: await outlets(), terms: await terms() };
  const { files } = indexFor(searched, toTraditional);
  return files.map(({ name, json }) => ({ params: { file: name }, props: { json } }));
}

export function GET({ props }: { props: { json: string } }): Response {
  return new Response(props.json, { headers: { 'content-type': 'application/json' } });
}
