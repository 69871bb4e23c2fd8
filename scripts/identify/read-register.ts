import type { Finding } from '../../src/edition/finding.ts';
import { Register } from '../../src/edition/register.ts';
import { parseYaml, type Shape } from '../yaml-file.ts';
import { writeRegister } from './write-register.ts';

const BRING_BACK = 'Bring back the file as it was last published: no id in it may be lost.';
const ENTRY =
  'Bring back the entry as it was last published; `Registered` in src/edition tells its keys.';
const REGISTER: Shape<Register> = {
  schema: Register,
  empty: {},
  unreadable: 'unreadable-register',
  owner: 'the register of ids',
  hints: { syntax: BRING_BACK, value: ENTRY, key: ENTRY },
};

/**
 * The register of ids, from the text of its file; `null` with what is wrong where it is not whole, so
 * that nothing is written over it. What the command itself wrote is read at once; anything else is
 * looked at closely, since JSON keeps silent about two entries of one name.
 */
export function readRegister(
  file: string,
  given: string | null,
): { register: Register | null; findings: readonly Finding[] } {
  if (given === null) return { register: {}, findings: [] };
  const text = given.replace(/^\uFEFF/, '');
  const { value, error } = parseJson(text);
  const known = Register.safeParse(value);
  if (known.success && writeRegister(known.data) === text)
    return { register: known.data, findings: [] };
  const looked = parseYaml(file, text, REGISTER);
  if (error === null) return { register: looked.value, findings: looked.findings };
  const { line, column } = placeOf(error, text) ?? looked.findings[0] ?? { line: 1, column: 1 };
  const finding: Finding = {
    rule: REGISTER.unreadable,
    severity: 'error',
    file,
    line,
    column,
    message: `It is no JSON: ${error}.`,
    hint: BRING_BACK,
  };
  return { register: null, findings: [finding] };
}

function parseJson(text: string): { value: unknown; error: string | null } {
  try {
    return { value: JSON.parse(text) as unknown, error: null };
  } catch (error) {
    return { value: undefined, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Where a message of the JSON parser points to, if it does. */
function placeOf(message: string, text: string): { line: number; column: number } | null {
  const position = /position (\d+)/.exec(message)?.[1];
  const at = /end of JSON/.test(message) ? text.length : position && Number(position);
  if (at === undefined || at === '') return null;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
