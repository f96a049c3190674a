// How true the moving head is drawn: as true as comes in time on this machine. At rest it is always drawn whole.
const SLOW_FRAME_MS = 30;
const QUICK_FRAME_MS = 19;
const QUICK_FRAMES = 40;
const REST_MS = 200;

/** From whole to coarse: share of the pixels' fineness, whether lit once for all, share of the dots. */
const LEVELS = [
  { ratio: 1, quick: false, share: 1 },
  { ratio: 0.8, quick: true, share: 1 },
  { ratio: 0.66, quick: true, share: 0.34 },
  { ratio: 0.5, quick: true, share: 0.17 },
  { ratio: 0.4, quick: true, share: 0.1 },
];

export class Pace {
  /** @param {number} first level to begin with @param {() => void} rested when nothing has moved for a while */
  constructor(first, rested) {
    this.learned = first;
    this.least = 0;
    this.rested = rested;
    this.mean = 0;
    this.quick = 0;
    this.isMoving = false;
  }

  get level() {
    return this.isMoving ? LEVELS[this.learned] : LEVELS[0];
  }

  /** A frame is about to be drawn because something moved. */
  frame(now) {
    const gap = now - (this.before ?? 0);
    this.before = now;
    this.isMoving = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isMoving = false;
      this.mean = 0;
      this.rested();
    }, REST_MS);
    if (gap > 5 * REST_MS || gap <= 0) return;
    this.mean = this.mean ? 0.7 * this.mean + 0.3 * gap : gap;
    this.quick = this.mean < QUICK_FRAME_MS ? this.quick + 1 : 0;
    if (this.mean > SLOW_FRAME_MS && this.learned < LEVELS.length - 1) {
      // What was tried and came too late is not tried again.
      this.least = Math.max(this.least, this.learned + 1);
      this.learned += 1;
      this.mean = 0;
    } else if (this.quick > QUICK_FRAMES && this.learned > this.least) {
      this.learned -= 1;
      this.quick = 0;
    }
  }
}
