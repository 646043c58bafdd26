// What the collector counts about itself, for Prometheus; nothing of it tells of a visitor or a site.

import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** One request was answered. `route` is the pattern, never the address. */
  noteRequest(request: { method: string; route: string; status: number; ms: number }): void;
  /** Events of a batch: stored or known already, and refused. */
  noteEvents(outcome: { accepted: number; refused: number }): void;
  /** The text that Prometheus reads. */
  write(): Promise<string>;
  contentType: string;
}

/** Seconds; the ends of P6 (50 ms for a batch, 300 ms for a reading) are among them. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3];

/** A made-up method is no label of its own. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export function createMetrics(): Metrics {
  const registry = new Registry();
  // Not the library's default metrics: each collector of theirs leaves observers behind that nothing stops.
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory of the process.',
    registers: [registry],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  const requests = new Histogram({
    name: 'klankbord_request_seconds',
    help: 'Time to answer a request, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const events = new Counter({
    name: 'klankbord_events_total',
    help: 'Events that were posted, by outcome.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    noteRequest: ({ method, route, status, ms }) =>
      requests.observe(
        { method: METHODS.includes(method) ? method : 'other', route, status: String(status) },
        ms / 1000,
      ),
    noteEvents({ accepted, refused }) {
      events.inc({ outcome: 'accepted' }, accepted);
      events.inc({ outcome: 'refused' }, refused);
    },
    write: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
