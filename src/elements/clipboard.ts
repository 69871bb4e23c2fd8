/** Puts a text into the clipboard; gives false where the browser does not allow it. */
export async function putInClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without https have no clipboard of the newer kind.
    return putByCommand(text);
  }
}

function putByCommand(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  addEventListener('copy', put, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  removeEventListener('copy', put, { capture: true });
  return isDone;
}
