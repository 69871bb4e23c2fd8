import { spawn } from 'node:child_process';

/** Runs a program with this terminal and gives its exit code (1 when a signal ended it or it could not start). */
export function runCommand(
  command: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      // On Windows the programs of node_modules are .cmd files, which only a shell starts.
      shell: process.platform === 'win32',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
