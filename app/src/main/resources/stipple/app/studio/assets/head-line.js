// The hairline over the head that can be turned: drawn on a sheet of its own, so that pulling it leaves the head as it is.
import * as THREE from 'three';

const REACH = 1.6;
/** Room around what is drawn, CSS pixels. */
const SPARE = 24;
const LINE = '#2fae96';
const LOW = '#d08a1e';
/** Colour and dashes of each guide, as in the style sheet. */
const GUIDES = { thirds: ['#e8e2d4', [7, 5]], fifths: ['#b9d4f0', [2, 4]], canthus: ['#f3c1d2', [9, 3, 2, 3]], 'eight-cm': ['#f0d58a', []], 'least-height': ['#f2a65a', [4, 3]] };

/** A pulled line: what is near the held handle goes with the hand, mirrored if wished. */
export function bent({ handles, line }, n, by, mirrors) {
  let sum = 0;
  for (let k = 1; k < handles.length; k++) sum += Math.hypot(...handles[k].map((v, axis) => v - handles[k - 1][axis]));
  const apart = sum / (handles.length - 1);
  const other = mirrors ? handles[handles.length - 1 - n] : null;
  const share = (p, h) => {
    const away = Math.hypot(p[0] - h[0], p[1] - h[1], p[2] - h[2]) / (REACH * apart);
    return away >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * away);
  };
  const moved = (p) => {
    const own = share(p, handles[n]);
    const also = other && other !== handles[n] ? share(p, other) : 0;
    return [p[0] + by.x * (own - also), p[1] + by.y * (own + also), p[2] + by.z * (own + also)];
  };
  return { line: line.map(moved), handles: handles.map(moved) };
}

/** What of a box lies on the sheet, in whole pixels. */
function within({ width, height }, [left, top, right, bottom]) {
  return [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top)), Math.min(width, Math.ceil(right)), Math.min(height, Math.ceil(bottom))];
}

/** A canvas over the head, no larger than what is drawn on it: the browser puts together anew only what it covers. */
class Pane {
  constructor(sheet) {
    this.canvas = document.createElement('canvas');
    sheet.append(this.canvas);
    this.ink = this.canvas.getContext('2d');
    this.box = [0, 0, 0, 0];
    this.clear();
  }

  clear() {
    this.canvas.hidden = true;
  }

  /** @param {number[][]} places to be drawn @param {number} margin around them @param {{width: number, height: number, ratio: number}} sheet */
  cleared(places, margin, sheet) {
    this.canvas.hidden = !places.length;
    if (places.length) {
      const [xs, ys] = [0, 1].map((axis) => places.map((p) => p[axis]));
      this.cover(within(sheet, [Math.min(...xs) - margin, Math.min(...ys) - margin, Math.max(...xs) + margin, Math.max(...ys) + margin]), sheet);
    }
    this.ink.clearRect(this.box[0], this.box[1], this.canvas.width, this.canvas.height);
    return this.ink;
  }

  /** Moves the canvas where it is needed, with room to spare for the next step of the hand. */
  cover([left, top, right, bottom], sheet) {
    const [x, y, farX, farY] = this.box;
    const size = `${sheet.width} ${sheet.height}`;
    if (left >= x && top >= y && right <= farX && bottom <= farY && this.size === size) return;
    const spare = SPARE * sheet.ratio;
    const box = within(sheet, [left - spare, top - spare, right + spare, bottom + spare]);
    this.box = box;
    this.size = size;
    this.canvas.width = Math.max(1, box[2] - box[0]);
    this.canvas.height = Math.max(1, box[3] - box[1]);
    this.canvas.style.cssText = `left:${(100 * box[0]) / sheet.width}%;top:${(100 * box[1]) / sheet.height}%;width:${(100 * this.canvas.width) / sheet.width}%;height:${(100 * this.canvas.height) / sheet.height}%`;
    this.ink.setTransform(1, 0, 0, 1, -box[0], -box[1]);
  }
}

export class HeadLine {
  /** @param {HTMLElement} frame */
  constructor(frame) {
    this.sheet = document.createElement('div');
    this.sheet.className = 'head3d-line';
    this.sheet.setAttribute('aria-hidden', 'true');
    this.sheet.hidden = true;
    this.below = new Pane(this.sheet);
    this.above = new Pane(this.sheet);
    frame.append(this.sheet);
    this.at = new THREE.Vector3();
  }

  resize(width, height, ratio) {
    this.ratio = ratio;
    this.width = Math.round(width * ratio);
    this.height = Math.round(height * ratio);
    this.sheet.style.width = `${width}px`;
    this.sheet.style.height = `${height}px`;
    this.seenFrom = '';
  }

  /** The skin's directions where the line lies, from the nearest vertices. */
  lieOn(positions, normals, line) {
    const direction = (place) => {
      let best = 0;
      let least = Infinity;
      for (let k = 0; k < positions.length; k += 3) {
        const away = (positions[k] - place[0]) ** 2 + (positions[k + 1] - place[1]) ** 2 + (positions[k + 2] - place[2]) ** 2;
        if (away < least) [least, best] = [away, k];
      }
      return [normals[best], normals[best + 1], normals[best + 2]];
    };
    this.directions = line.line.map(direction);
    this.gripDirections = line.handles.map(direction);
  }

  draw(camera, line, held, { isLow, guides, kinds }) {
    this.guided(camera, guides, kinds);
    const path = line.line.map((place, k) => this.seen(camera, place, this.directions[k]));
    const grips = line.handles.map((place, n) => this.seen(camera, place, this.gripDirections[n]));
    const { ratio } = this;
    const ink = this.above.cleared([...path, ...grips].filter(Boolean), 12 * ratio, this);
    ink.lineCap = 'round';
    ink.lineWidth = 2.2 * ratio;
    ink.strokeStyle = isLow ? LOW : LINE;
    ink.beginPath();
    path.forEach((here, k) => {
      if (!here || !path[k - 1]) return;
      ink.moveTo(...path[k - 1]);
      ink.lineTo(...here);
    });
    ink.stroke();
    grips.forEach((here, n) => {
      if (!here) return;
      ink.beginPath();
      ink.arc(here[0], here[1], (n === held ? 8 : 6.5) * ratio, 0, 2 * Math.PI);
      ink.fillStyle = n === held ? LINE : '#ffffff';
      ink.fill();
      ink.lineWidth = 1.5 * ratio;
      ink.strokeStyle = '#123b34';
      ink.stroke();
    });
  }

  /** The middle of the view, where a key pins the tape. */
  cross() {
    const { ratio } = this;
    const [x, y] = [this.width / 2, this.height / 2];
    const arm = 9 * ratio;
    const ink = this.above.cleared([[x, y]], 2 * arm, this);
    for (const [colour, wide] of [['rgb(0 0 0 / .5)', 3.5], ['#ffffff', 1.5]]) {
      ink.beginPath();
      ink.moveTo(x - arm, y);
      ink.lineTo(x + arm, y);
      ink.moveTo(x, y - arm);
      ink.lineTo(x, y + arm);
      ink.lineWidth = wide * ratio;
      ink.strokeStyle = colour;
      ink.stroke();
    }
    this.below.clear();
    this.seenFrom = '';
  }

  /** The guides as they are seen; drawn anew only when the head was turned, not while the line is pulled. */
  guided(camera, guides, kinds) {
    const seenFrom = [this.width, this.height, ...kinds, ...camera.matrixWorld.elements, ...camera.projectionMatrix.elements].join(' ');
    if (this.seenFrom === seenFrom) return;
    this.seenFrom = seenFrom;
    const wished = guides.filter(({ kind }) => kinds.includes(kind)).map(({ kind, lines }) => ({ kind, lines: lines.flatMap((line) => this.shown(camera, line)) }));
    const ink = this.below.cleared(wished.flatMap(({ lines }) => lines.flat()), 3 * this.ratio, this);
    for (const { kind, lines } of wished) this.guide(ink, kind, lines);
  }

  /** The pieces of a line that face the eye, as places on the sheet. */
  shown(camera, line) {
    const pieces = [[]];
    for (const p of line) {
      const here = this.seen(camera, p.slice(0, 3), p.slice(3));
      if (here) pieces.at(-1).push(here);
      else pieces.push([]);
    }
    return pieces.filter((piece) => piece.length > 1);
  }

  /** A guide; on its dark shadow it is seen on any skin. */
  guide(ink, kind, lines) {
    const { ratio } = this;
    const [colour, dashes] = GUIDES[kind];
    ink.beginPath();
    for (const [first, ...rest] of lines) {
      ink.moveTo(...first);
      for (const here of rest) ink.lineTo(...here);
    }
    ink.setLineDash([]);
    ink.lineWidth = 2.6 * ratio;
    ink.strokeStyle = 'rgb(0 0 0 / .45)';
    ink.stroke();
    ink.setLineDash(dashes.map((d) => d * ratio));
    ink.lineWidth = 1.3 * ratio;
    ink.strokeStyle = colour;
    ink.stroke();
  }

  /** Where a place of the skin stands on the sheet; nothing if the skin there faces away. */
  seen(camera, place, direction) {
    const { x, y, z } = camera.position;
    const towards = (x - place[0]) * direction[0] + (y - place[1]) * direction[1] + (z - place[2]) * direction[2];
    if (towards <= 0) return null;
    this.at.set(...place).project(camera);
    return [(0.5 + 0.5 * this.at.x) * this.width, (0.5 - 0.5 * this.at.y) * this.height];
  }
}
