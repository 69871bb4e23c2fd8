import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Finding } from '../src/edition/finding.ts';
import type { ReceivedFile } from './steps/receive.ts';

/** The sources and notes of a folder, by name; what cannot be read or leads out of it is reported. */
export function readSources(folder: string): { files: ReceivedFile[]; findings: Finding[] } {
  const files: ReceivedFile[] = [];
  const findings: Finding[] = [];
  const root = realpathSync(folder);
  for (const file of readdirSync(folder).sort()) {
    if (!/\.(txt|md|html|yml)$/.test(file) || file === 'outlets.yml' || file === 'terms.yml')
      continue;
    const path = join(folder, file);
    try {
      if (lstatSync(path).isDirectory()) continue;
      if (!realpathSync(path).startsWith(root + sep)) throw new Error('it leads out of the folder');
      files.push({ file, bytes: readFileSync(path) });
    } catch (error) {
      findings.push({
        rule: 'unreadable-source',
        severity: 'error',
        file,
        line: null,
        column: null,
        message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
        hint: 'See that it is there, that you may read it, and that it is no link out of the folder.',
      });
    }
  }
  return { files, findings };
}

/** Every file below a folder with one of these endings, by its path from the folder; none if it is not there. */
export function readTree(folder: string, ending: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

/** The text of a file, or `null` where it is not there. */
export function readText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Writes a file unless it says the same already. True if it changed. */
export function writeText(path: string, text: string): boolean {
  if (readText(path) === text) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return true;
}

export function remove(path: string): void {
  rmSync(path, { force: true });
}

export function isFolder(path: string): boolean {
  return existsSync(path) && lstatSync(realpathSync(path)).isDirectory();
}
