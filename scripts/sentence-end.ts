/** Whether a line ends as a sentence, a clause list or an introduction does: nothing is cut off there. */
export function isFinished(text: string): boolean {
  return (
    /(?:[。！？；：…!?;:]|[^A-Z\d]\.|\d\.$|[A-Z]{2}\.)[”’"'」』）)》\]】]*\s*$/u.test(text) ||
    /——$/.test(text)
  );
}
