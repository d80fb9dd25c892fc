/** The command line straight from the sources, for work on Elchi itself: `npm run -s elchi -- code article.txt`. */
import { start } from '../src/cli/main.js';

await start();
