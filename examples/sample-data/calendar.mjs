// When people visit: busier in the evening and at the weekend, quiet at night.

const DAY_MS = 86_400_000;

/** Visits by hour of the day, Dutch time, as shares of the busiest one. */
const HOURS = [
  0.1, 0.05, 0.03, 0.02, 0.02, 0.05, 0.14, 0.28, 0.42, 0.52, 0.6, 0.62, 0.66, 0.6, 0.56, 0.55, 0.58, 0.64, 0.72, 0.88,
  1, 0.96, 0.66, 0.3,
];
/** By day of the week, from Sunday. */
const WEEKDAYS = [1.35, 1.05, 0.9, 0.88, 0.95, 1, 1.2];

const amsterdam = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: 'numeric', hourCycle: 'h23' });

/**
 * The starts of visits in the last days, oldest first, in milliseconds since 1970; the last ones ended before now.
 *
 * @param now milliseconds since 1970
 */
export function createCalendar(random, { now, days, visits }) {
  const starts = [];
  const latest = now - 40 * 60_000;
  while (starts.length < visits) {
    const at = now - random.share() * days * DAY_MS;
    const hour = HOURS[Number(amsterdam.format(at)) % 24];
    const weekday = WEEKDAYS[new Date(at).getUTCDay()] / 1.35;
    // A shop that is talked about grows a little.
    const growth = 1 - (0.25 * (now - at)) / (days * DAY_MS);
    if (at < latest && random.chance(hour * weekday * growth)) starts.push(Math.round(at));
  }
  return starts.sort((a, b) => a - b);
}
