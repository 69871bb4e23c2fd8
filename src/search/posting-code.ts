/** Below this, a step is one character; it is short of the surrogates. */
const LARGE = 0xc000;
/** The first character that JSON writes as it is: after the quotation mark. */
const FIRST = 35;

/**
 * Ascending numbers as a string: each step from one to the next, less one, as a character, so that
 * UTF-8 writes small steps in one byte. Steps of 49,152 and more take two characters.
 */
export function encodeRows(rows: Iterable<number>): string {
  let code = '';
  let previous = -1;
  for (const row of rows) {
    const step = row - previous - 1;
    if (step >= LARGE) code += String.fromCharCode(FIRST + LARGE + Math.floor(step / LARGE) - 1);
    code += String.fromCharCode(FIRST + (step % LARGE));
    previous = row;
  }
  return code;
}

/** The numbers that {@link encodeRows} wrote. */
export function decodeRows(code: string): Int32Array {
  const rows = new Int32Array(code.length);
  let count = 0;
  let previous = -1;
  let large = 0;
  for (let at = 0; at < code.length; at += 1) {
    const step = code.charCodeAt(at) - FIRST;
    if (step >= LARGE) {
      large = (step - LARGE + 1) * LARGE;
      continue;
    }
    previous += large + step + 1;
    large = 0;
    rows[count] = previous;
    count += 1;
  }
  return rows.subarray(0, count);
}

/** Any small numbers as a string, one character each. */
export function encodeNumbers(numbers: Iterable<number>): string {
  return Array.from(numbers, (number) => String.fromCharCode(FIRST + number)).join('');
}

/** The numbers that {@link encodeNumbers} wrote. */
export function decodeNumbers(code: string): number[] {
  return Array.from({ length: code.length }, (_, at) => code.charCodeAt(at) - FIRST);
}
