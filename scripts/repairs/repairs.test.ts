import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Draft, Source } from '../source.ts';
import { unwrap } from '../steps/unwrap.ts';
import { REPAIRS } from './list.ts';

/*
 * Each folder of fixtures/ is a repair, each folder in it a case: `input.txt` is a source as it came,
 * `output.txt` what this one repair leaves of it. A heading is shown with its signs, another language
 * than the line before with its name; under `---` stands what was set aside, and what may be missing.
 * UPDATE=1 writes the outputs anew: read the difference before you keep it.
 */

const FIXTURES = join(import.meta.dirname, 'fixtures');

for (const { name, run } of REPAIRS) {
  describe(name, () => {
    const folder = join(FIXTURES, name);
    const cases = existsSync(folder) ? readdirSync(folder).sort() : [];
    test('shows what it changes and what it must not change', () => {
      assert.ok(
        cases.some((title) => title.startsWith('leaves-')),
        'no case shows what stays',
      );
      assert.ok(cases.length >= 2, 'no case shows what changes');
    });
    for (const title of cases) {
      const at = (file: string): string => join(folder, title, file);
      const before = unwrap(sourceFrom(readFileSync(at('input.txt'), 'utf8')));
      test(title.replaceAll('-', ' '), () => {
        const shown = show(run(before), before);
        if (process.env.UPDATE) writeFileSync(at('output.txt'), shown);
        assert.equal(shown, readFileSync(at('output.txt'), 'utf8'));
      });
      test(`${title.replaceAll('-', ' ')}: loses nothing`, () => {
        assert.deepEqual(missing(before, run(before)), '');
      });
    }
  });
}

function sourceFrom(text: string): Source {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return { name: 'page', file: 'page.txt', text, note: {}, base: 0, lineStarts };
}

/** A draft for people: its lines, and what this repair set aside and broke. */
function show(draft: Draft, before: Draft): string {
  const lines = draft.lines.map(({ heading, trace, language }, index) => {
    const last = draft.lines[index - 1]?.language ?? 'zh';
    const mark = heading === null ? '' : `${'#'.repeat(heading)} `;
    return `${mark}${trace.text}${language === last ? '' : ` (${language})`}`;
  });
  const text = draft.source.text;
  const set = draft.asides
    .slice(before.asides.length)
    .map(({ start, end, reason }) => `${reason}: ${text.slice(start, end).trim()}`)
    .sort();
  const missing = draft.breaks
    .slice(before.breaks.length)
    .map(({ kind, after }) => `${kind} after ${wordsBefore(draft, after)}`);
  const notes = [...set, ...missing];
  return [...lines, ...(notes.length > 0 ? ['---', ...notes] : [])].join('\n') + '\n';
}

/** The last six signs of a line up to an address. */
function wordsBefore(draft: Draft, address: number): string {
  const { trace } = draft.lines.find((line) => line.trace.at.includes(address))!;
  return trace.text.slice(0, trace.at.indexOf(address) + 1).slice(-6);
}

/** Characters that stood in a line before the repair and stand neither in one nor aside after it. */
function missing(before: Draft, after: Draft): string {
  const told = new Set(after.lines.flatMap(({ trace }) => trace.at));
  for (const { start, end } of after.asides) for (let at = start; at < end; at += 1) told.add(at);
  return before.lines
    .flatMap(({ trace }) => trace.at)
    .filter((address) => address >= 0 && !told.has(address))
    .map((address) => before.source.text[address]!)
    .filter((sign) => /\S/.test(sign))
    .join('');
}
