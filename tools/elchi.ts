/** The command line straight from the sources, for work on Elchi itself: `npm run -s elchi -- code article.txt`. */
import { compileLate } from '../src/cli/compile-late.js';
import { start } from '../src/cli/main.js';

compileLate();
await start();
