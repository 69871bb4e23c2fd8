import { runCommand } from './command.ts';
import { ensureBrowser } from './browser.ts';

/** One stage of the tests; `run` gives an exit code. */
interface Stage {
  name: string;
  /** Ends the sentence "The tests stopped: …". */
  failure: string;
  run(): Promise<number>;
}

const node = (...args: string[]) => runCommand(process.execPath, args);

/** Every stage, cheapest first; the browser stage needs the site that the build stage writes. */
const STAGES: Stage[] = [
  {
    name: 'types',
    failure: 'the types do not agree (see above).',
    run: () => runCommand('astro', ['check']),
  },
  {
    name: 'lint',
    failure: 'ESLint found problems (see above).',
    run: () => runCommand('eslint', ['.', '--max-warnings', '0']),
  },
  {
    name: 'format',
    failure: 'some files are not formatted; `npm run format` formats them.',
    run: () => runCommand('prettier', ['--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'unit',
    failure: 'a unit test failed (see above).',
    run: () => node('--test', 'src/**/*.test.ts', 'scripts/**/*.test.ts'),
  },
  {
    name: 'edition',
    failure: 'the edition is stale or has problems; `npm run edition` rebuilds it.',
    run: () => node('scripts/edition.ts', '--check'),
  },
  {
    name: 'build',
    failure: 'Astro could not build the site (see above).',
    run: async () => (await node('scripts/edition.ts')) || runCommand('astro', ['build']),
  },
  { name: 'browser', failure: 'a browser test failed (see above).', run: runBrowserTests },
];

/** Installs a browser once, before the test files start side by side and would each try. */
async function runBrowserTests(): Promise<number> {
  const browser = await ensureBrowser();
  return runCommand(process.execPath, ['--test', 'src/**/*.browser.ts'], {
    CHROMIUM_PATH: browser,
  });
}

/** Runs the named stages, or all, and stops at the first that fails; gives the exit code. */
async function runStages(names: string[]): Promise<number> {
  const unknown = names.find((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    const known = STAGES.map((stage) => stage.name).join(', ');
    console.error(`There is no stage called '${unknown}'; the stages are ${known}.`);
    return 2;
  }
  const stages = names.length === 0 ? STAGES : STAGES.filter(({ name }) => names.includes(name));
  for (const stage of stages) {
    console.log(`\n── ${stage.name} ──`);
    const failure = await failureOf(stage);
    if (failure === null) continue;
    console.error(`\nThe tests stopped at '${stage.name}': ${failure}`);
    return 1;
  }
  console.log(`\nAll is well: ${stages.map(({ name }) => name).join(', ')}.`);
  return 0;
}

async function failureOf(stage: Stage): Promise<string | null> {
  try {
    return (await stage.run()) === 0 ? null : stage.failure;
  } catch (error) {
    return (error as Error).message;
  }
}

process.exit(await runStages(process.argv.slice(2)));
