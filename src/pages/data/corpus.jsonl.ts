import { corpusFile } from '../../downloads/corpus.ts';
import { units } from '../../library.ts';

export async function GET(): Promise<Response> {
  return new Response(corpusFile(await units()));
}
