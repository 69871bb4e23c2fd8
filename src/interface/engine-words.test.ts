import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { UnitFront } from '../edition/unit.ts';
import { engineWords } from './engine-words.ts';

const EDITIONS = new URL('../../content/editions/', import.meta.url);

test('every reason that the command gives in the edition has its Chinese', () => {
  const units = globSync('**/*.md', { cwd: EDITIONS }).map((file) =>
    UnitFront.parse(parse(readFileSync(new URL(file, EDITIONS), 'utf8').split(/^---$/m)[1] ?? '')),
  );
  const said = units.flatMap(({ variants, gaps, notes }) => [
    ...notes,
    ...variants.map(({ why }) => why),
    ...gaps.map(({ reason }) => reason),
  ]);
  assert.ok(said.length > 0);
  assert.deepEqual(
    said.filter((text) => engineWords(text) === undefined),
    [],
  );
});

test('what stands in a sentence is kept', () => {
  const sentence = 'The page says the text goes on elsewhere: “下转第二版”.';
  assert.equal(engineWords(sentence), '版面注明下文在他处：“下转第二版”。');
  assert.equal(engineWords('2 sound witnesses against 1.'), '完好的版本 2 种对 1 种。');
});

test('of the editor’s own words there is none', () => {
  assert.equal(engineWords('A misreading of 会.'), undefined);
});
