/**
 * Puts a style sheet on the page once it has come. The policy of the page allows the sheets that are
 * written in it, and those made by script.
 */
export async function wear(address: string): Promise<void> {
  const response = await fetch(address);
  const sheet = new CSSStyleSheet();
  await sheet.replace(await response.text());
  document.adoptedStyleSheets.push(sheet);
}
