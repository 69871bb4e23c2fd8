/** `/` leads to the search box of the page, or to the search page where there is none. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return;
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea, select, [contenteditable]')) return;
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  const link = document.querySelector<HTMLAnchorElement>('header a[href$="/search/"]');
  if (!box && !link) return;
  event.preventDefault();
  if (!box) link?.click();
  box?.focus();
  box?.select();
});
