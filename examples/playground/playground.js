// The playground: what stands on the page to be done, the panel that tells what came of it, and every command by hand.

import './tabs.js';
import './signals.js';
import './journey.js';
import './conditions.js';
import './delivery.js';
import './commands.js';
import './happen.js';
