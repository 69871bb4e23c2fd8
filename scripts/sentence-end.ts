/** `（笑）`, `（记者点头）` at the end of a line. */
const ASIDE = /[（(][^（）()]{1,16}[)）]\s{0,4}$/;
const WHOLLY_ASIDE = /^[（(][^（）()]{1,60}[)）]$/;
/** A row of a table in Markdown. */
const ROW = /^\|.*\|$/;

/** Whether a line ends as a sentence, a clause list or an introduction does: nothing is cut off there. */
export function isFinished(text: string): boolean {
  return (
    ends(text) ||
    WHOLLY_ASIDE.test(text) ||
    ROW.test(text) ||
    (ASIDE.test(text) && /[。！？!?.]\s{0,4}$/.test(text.replace(ASIDE, '')))
  );
}

function ends(text: string): boolean {
  return (
    /(?:[。！？；：…⋯!?;:\uFFFD]|[^A-Z\d]\.|\d\.$|[A-Z]{2}\.)[”’"'」』）)》\]】]*\s*$/u.test(
      text,
    ) ||
    /(?:——|[ a-z](?:[—–]|--))$/.test(text) ||
    /[；;]\s?(?:以?及|或|和|and|or)$/.test(text)
  );
}
