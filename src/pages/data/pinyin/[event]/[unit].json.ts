import type { APIContext } from 'astro';
import type { Unit } from '../../../../edition/unit.ts';
import { units } from '../../../../library.ts';
import { pinyinOf } from '../../../../text/pinyin.ts';

export async function getStaticPaths() {
  return (await units()).map((unit) => ({
    params: { event: unit.event, unit: unit.unit },
    props: { unit },
  }));
}

/** The pinyin of a unit by segment: a syllable for each Han character, with spaces between. */
export function GET({ props }: APIContext<{ unit: Unit }>): Response {
  const segments = props.unit.passages.flatMap((passage) => passage.segments);
  const readings = segments.flatMap(({ id, zh }) =>
    zh === null ? [] : [[id, pinyinOf(zh).filter(Boolean).join(' ')]],
  );
  return new Response(JSON.stringify(Object.fromEntries(readings)));
}
