/** A small seeded source of chance; the same seed and name give the same sequence on every machine. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** True with probability `p`. */
  is(p: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** One of the values. */
  pick<T>(values: readonly T[]): T;
  /** One of the keys, in proportion to its weight. */
  weighted<K extends string>(weights: Partial<Record<K, number>>): K;
  /** A draw from the normal distribution with mean 0 and deviation 1. */
  normal(): number;
  /** How many of `n` tries succeed when each does with probability `p`; a normal approximation. */
  binomial(n: number, p: number): number;
}

/** One stream of chance per seed, subject and topic, so that a new topic never disturbs another. */
export function chance(seed: number, subject: number, topic: string): Chance {
  let mixed = (seed ^ 0x9e3779b9) >>> 0;
  const mix = (value: number) => {
    mixed = Math.imul(mixed ^ (value >>> 0), 0x85ebca6b) >>> 0;
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0;
    mixed = (mixed ^ (mixed >>> 16)) >>> 0;
    return mixed;
  };
  for (let i = 0; i < topic.length; i++) mix(topic.charCodeAt(i));
  // sfc32: three words of state and a counter.
  let a = mix(subject);
  let b = mix(seed + 1);
  let c = mix(subject + 0x51ed27);
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 8; i++) next();
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    is: p => next() < p,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: values => values[Math.floor(next() * values.length)]!,
    weighted: weights => {
      const entries = Object.entries(weights) as [never, number][];
      let left = next() * entries.reduce((sum, entry) => sum + entry[1], 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return entries[entries.length - 1]![0];
    },
    binomial: (n, p) => Math.max(0, Math.min(n, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal() * 0.8)))
  };
}

/** The share of a normal population below which `rank` (0–1) lies, turned into its z value. */
export function normalAt(rank: number): number {
  const p = Math.min(0.999, Math.max(0.001, rank));
  const t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return p < 0.5 ? -z : z;
}
