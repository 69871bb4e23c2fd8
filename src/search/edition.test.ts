import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { readEdition } from '../../scripts/bench/editions.ts';
import { toTraditional } from '../text/traditional.ts';
import { hasHan } from './letters.ts';
import { corpusOf, idsFound, shardsOf } from './sample-corpus.ts';

const edition = readEdition();
const corpus = corpusOf(edition);
const shards = shardsOf(edition);

const segments = edition.units.flatMap(({ id, passages }) =>
  passages.flatMap((passage) => passage.segments.map(({ zh, en }) => ({ id, zh: zh ?? '', en }))),
);

/** Any stretch of any Chinese segment, with the unit it comes from. */
const stretch = fc
  .tuple(fc.constantFrom(...segments.filter(({ zh }) => hasHan(zh))), fc.nat(), fc.nat())
  .map(([{ id, zh }, from, length]) => {
    const start = from % zh.length;
    return { id, text: zh.slice(start, start + 1 + (length % (zh.length - start))) };
  })
  .filter(({ text }) => hasHan(text));

it('finds every stretch of Chinese in the unit it stands in', async () => {
  await fc.assert(
    fc.asyncProperty(stretch, async ({ id, text }) => {
      assert.ok((await idsFound(text, corpus)).includes(id), text);
    }),
  );
});

it('finds the same units in shards as in one text', async () => {
  const words = fc.constantFrom(...segments.flatMap(({ en }) => en?.split(' ') ?? []));
  const english = fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
  const typed = fc.oneof(
    stretch.map(({ text }) => text.slice(0, 6)),
    english,
  );
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const [one, other] = [await idsFound(text, corpus), await idsFound(text, shards)];
      assert.deepEqual(other.toSorted(), one.toSorted(), text);
    }),
  );
});

it('finds the same in Traditional characters', async () => {
  await fc.assert(
    fc.asyncProperty(stretch, async ({ id, text }) => {
      assert.ok((await idsFound(toTraditional(text), corpus)).includes(id), text);
    }),
  );
});

it('finds every English segment by its first eight words', async () => {
  for (const { id, en } of segments) {
    if (en === null) continue;
    const words = en.split(' ').slice(0, 8).join(' ');
    assert.ok((await idsFound(words, corpus)).includes(id), words);
  }
});

it('finds nothing for letters and characters that make no word', async () => {
  const latin = fc.string({ unit: fc.constantFrom(...'qxzvjk'), minLength: 4, maxLength: 12 });
  const han = fc.string({
    unit: fc.constantFrom(...'饕餮魍魉龘鬻黼黻'),
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(latin, han), async (text) => {
      assert.deepEqual(await idsFound(text, corpus), []);
    }),
  );
});
