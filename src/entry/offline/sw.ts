import type { WorkerScope } from './scope';
import { attachWorker, type Edition } from './worker';

/** The worker's own scope; the build has written above this script what the site consists of. */
declare const self: WorkerScope & { readonly edition: Edition };

attachWorker(self, self.edition);
