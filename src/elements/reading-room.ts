/* The script of the pages that hold the parallel text. */
import './reading-text.ts';
import './reading-tools.ts';
import './reading-view.ts';
import styles from './reading-room.css?url';
import { wear } from './wear.ts';

void wear(styles);
