import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';

/** Megabytes a bench may take: the other engines lay 30,000 units out in objects. */
const MEMORY = 16_000;
const FOLDER = join(import.meta.dirname, 'bench');

/** The benches by name: the files of scripts/bench that no other file there imports. */
function benches(): string[] {
  const files = readdirSync(FOLDER).filter((file) => /^[^.]+\.ts$/.test(file));
  const texts = files.map((file) => readFileSync(join(FOLDER, file), 'utf8'));
  const isPart = (file: string): boolean => texts.some((text) => text.includes(`'./${file}'`));
  return files
    .filter((file) => !isPart(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

/** Runs every bench, or the one named with the words after it; gives the exit code. */
async function run([name, ...words]: string[]): Promise<number> {
  const known = benches();
  if (name !== undefined && !known.includes(name)) {
    console.error(`There is no bench called '${name}'; the benches are ${known.join(', ')}.`);
    return 2;
  }
  let failed = 0;
  for (const bench of name === undefined ? known : [name]) {
    console.log(`\n── ${bench} ──`);
    const code = await runCommand(process.execPath, [
      `--max-old-space-size=${MEMORY}`,
      join(FOLDER, `${bench}.ts`),
      ...words,
    ]);
    if (code !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

process.exitCode = await run(process.argv.slice(2));
