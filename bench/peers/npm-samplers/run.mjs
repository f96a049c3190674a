// Times two public samplers on a flat square that takes about 25,000 points.
// Run: npm install && node run.mjs
import PoissonDiskSampling from 'poisson-disk-sampling';
import FastPoissonDiskSampling from 'fast-2d-poisson-disk-sampling';

const SIDE = 1000;
const RUNS = 7;

function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const samplers = {
  'poisson-disk-sampling 2.3.1, fixed density': (seed) =>
    new PoissonDiskSampling(
      { shape: [SIDE, SIDE], minDistance: 5.25, maxDistance: 10.5, tries: 20 },
      random(seed),
    ).fill(),
  'poisson-disk-sampling 2.3.1, variable density': (seed) =>
    new PoissonDiskSampling(
      {
        shape: [SIDE, SIDE],
        minDistance: 4.5,
        maxDistance: 9,
        tries: 20,
        distanceFunction: ([x]) => 0.35 * (x / SIDE),
      },
      random(seed),
    ).fill(),
  'fast-2d-poisson-disk-sampling 1.0.3, fixed density': (seed) =>
    new FastPoissonDiskSampling(
      { shape: [SIDE, SIDE], radius: 5.3, tries: 20 },
      random(seed),
    ).fill(),
};

for (const [name, sample] of Object.entries(samplers)) {
  const times = [];
  let count = 0;
  let cpuMs = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    count = sample(run + 1).length;
    times.push(performance.now() - start);
    const used = process.cpuUsage(cpu);
    cpuMs = Math.min(cpuMs, (used.user + used.system) / 1000);
  }
  times.sort((a, b) => a - b);
  const perPoint = (1000 * times[0]) / count;
  console.log(
    `${name}: ${count} points, best ${times[0].toFixed(1)} ms, ` +
      `median ${times[RUNS >> 1].toFixed(1)} ms, least CPU ${cpuMs.toFixed(1)} ms, ` +
      `${perPoint.toFixed(2)} us a point`,
  );
}
