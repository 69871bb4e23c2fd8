import { readPlace } from './page-place.ts';

/** Where this page stands; the elements of the reading room are on such pages only. */
export const HERE = readPlace(location.pathname) ?? { root: '/', event: '', unit: null };
