// What the rules say of a line while it is pulled: the same sums as the server's, with the server's figures.

export class LineWarnings {
  /**
   * @param {{line: number[][], arcMm: number[], handles: number[], reachMm: number, places: number[][], stepMm: number, lowestMm: number, leastRecessionMm: number, roundedMm: number, isStraight: boolean}} rule
   *   `line` holds the arcs s and w; `places` say where the skin is seen, then its arcs
   */
  constructor(rule) {
    this.rule = rule;
    this.known = new Map(rule.places.map((place) => [this.name(...place.slice(-2)), place]));
  }

  name(s, w) {
    return `${Math.round(s)} ${Math.round(w)}`;
  }

  /** Kinds of warnings of the line as it stands. */
  still() {
    return this.kinds(this.rule.line);
  }

  /** Kinds of warnings with handle `n` pulled to a place. */
  pulled(n, at, mirrors) {
    const { line, arcMm, handles, reachMm } = this.rule;
    const to = this.arcs(at);
    if (!to) return this.still();
    const from = line[handles[n]];
    const by = [to[0] - from[0], to[1] - from[1]];
    const other = mirrors ? handles.length - 1 - n : n;
    const share = (i, k) => {
      const away = Math.abs(arcMm[i] - arcMm[handles[k]]) / reachMm;
      return away >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * away);
    };
    return this.kinds(
      line.map(([s, w], i) => {
        const own = share(i, n);
        const also = other === n ? 0 : share(i, other);
        const sideways = mirrors && other === n ? 0 : by[1] * (own - also);
        return [s + by[0] * (own + also), w + sideways];
      }),
    );
  }

  kinds(line) {
    const middle = line.reduce((best, p) => (Math.abs(p[1]) < Math.abs(best[1]) ? p : best));
    const recession = Math.max(...line.map(([s]) => s)) - middle[0] - this.rule.roundedMm;
    return [middle[0] < this.rule.lowestMm ? 'low' : '', recession < this.rule.leastRecessionMm ? 'closed' : '', this.rule.isStraight ? 'straight' : ''].filter(Boolean);
  }

  /** What a line is held against, by kind of warning, in millimetres. */
  get leastMm() {
    return { low: this.rule.lowestMm, closed: this.rule.leastRecessionMm };
  }

  /** Arcs of a place: those of the nearest known one, and on from there as its neighbours lie. */
  arcs(at) {
    const away = (p) => at.reduce((sum, v, axis) => sum + (v - p[axis]) ** 2, 0);
    let near = null;
    let least = Infinity;
    for (const place of this.rule.places) {
      const here = away(place);
      if (here < least) [least, near] = [here, place];
    }
    if (!near) return null;
    const [s, w] = near.slice(-2);
    const along = this.direction(near, s, w, 1, 0);
    const across = this.direction(near, s, w, 0, 1);
    const dot = (a, b) => a.reduce((sum, v, axis) => sum + v * b[axis], 0);
    const by = at.map((v, axis) => v - near[axis]);
    const [aa, ab, bb, p, q] = [dot(along, along), dot(along, across), dot(across, across), dot(by, along), dot(by, across)];
    const whole = aa * bb - ab * ab;
    return whole > 0 ? [s + (p * bb - q * ab) / whole, w + (q * aa - p * ab) / whole] : [s, w];
  }

  /** By how much a place is seen elsewhere for each millimetre of an arc. */
  direction(near, s, w, alongS, alongW) {
    const step = this.rule.stepMm;
    const beyond = this.known.get(this.name(s + step * alongS, w + step * alongW)) ?? near;
    const before = this.known.get(this.name(s - step * alongS, w - step * alongW)) ?? near;
    const wide = step * ((beyond !== near) + (before !== near)) || 1;
    return near.slice(0, -2).map((_, axis) => (beyond[axis] - before[axis]) / wide);
  }
}

/** Tells warnings in `place`, whose data hold a sentence for each kind; writes only what is new. Answers whether there are any. */
export function tellIn(place) {
  let told = '';
  return (kinds, leastMm) => {
    const wanted = kinds.join(' ');
    if (wanted !== told) {
      told = wanted;
      place.textContent = kinds.map((kind) => place.dataset[kind].replace('{0}', leastMm[kind]?.toFixed(0))).join(' ');
    }
    return kinds.length > 0;
  };
}
