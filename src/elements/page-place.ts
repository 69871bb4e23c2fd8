/** Where a page of the reading room stands in the site. */
export interface PagePlace {
  /** The path before the event: `/` or `/zh-hant/`. */
  root: string;
  event: string;
  /** `null` on the page of the whole event. */
  unit: string | null;
}

const PLACE = /^(.*\/)(\d{4}-\d{2}-\d{2}(?:-\d+)?|undated(?:-[a-z0-9-]+)?)\/(?:(q\d{2,})\/)?$/;

/** `/zh-hant/2024-03-07/q02/` → its event and unit; `null` for a page of another kind. */
export function readPlace(pathname: string): PagePlace | null {
  const [, root, event, unit = null] = PLACE.exec(pathname) ?? [];
  return root && event ? { root, event, unit } : null;
}

/** The unit that a segment is in: `q02-a5` → `q02`. */
export function unitOf(segment: string): string {
  return segment.slice(0, segment.indexOf('-'));
}
