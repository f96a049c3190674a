// The hairline over the head that can be turned: drawn on a sheet of its own, so that pulling it leaves the head as it is.
import * as THREE from 'three';

const REACH = 1.6;
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

export class HeadLine {
  /** @param {HTMLElement} frame */
  constructor(frame) {
    this.sheet = document.createElement('canvas');
    this.sheet.className = 'head3d-line';
    this.sheet.setAttribute('aria-hidden', 'true');
    this.sheet.hidden = true;
    frame.append(this.sheet);
    this.ink = this.sheet.getContext('2d');
    this.at = new THREE.Vector3();
  }

  resize(width, height, ratio) {
    this.ratio = ratio;
    this.sheet.width = Math.round(width * ratio);
    this.sheet.height = Math.round(height * ratio);
    this.sheet.style.width = `${width}px`;
    this.sheet.style.height = `${height}px`;
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
    const { ink, ratio } = this;
    ink.clearRect(0, 0, this.sheet.width, this.sheet.height);
    const below = this.guided(camera, guides, kinds);
    if (below) ink.drawImage(below.picture, below.x, below.y);
    ink.lineCap = 'round';
    ink.lineWidth = 2.2 * ratio;
    ink.strokeStyle = isLow ? LOW : LINE;
    ink.beginPath();
    let before = null;
    line.line.forEach((place, k) => {
      const here = this.seen(camera, place, this.directions[k]);
      if (here && before) {
        ink.moveTo(...before);
        ink.lineTo(...here);
      }
      before = here;
    });
    ink.stroke();
    line.handles.forEach((place, n) => {
      const here = this.seen(camera, place, this.gripDirections[n]);
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
    const { ink, ratio } = this;
    const { width, height } = this.sheet;
    ink.clearRect(0, 0, width, height);
    ink.setLineDash([]);
    for (const [colour, wide] of [['rgb(0 0 0 / .5)', 3.5], ['#ffffff', 1.5]]) {
      ink.beginPath();
      ink.moveTo(width / 2 - 9 * ratio, height / 2);
      ink.lineTo(width / 2 + 9 * ratio, height / 2);
      ink.moveTo(width / 2, height / 2 - 9 * ratio);
      ink.lineTo(width / 2, height / 2 + 9 * ratio);
      ink.lineWidth = wide * ratio;
      ink.strokeStyle = colour;
      ink.stroke();
    }
  }

  /** The guides as they are seen; drawn anew only when the head was turned, not while the line is pulled. */
  guided(camera, guides, kinds) {
    const { width, height } = this.sheet;
    const seenFrom = [width, height, ...kinds, ...camera.matrixWorld.elements, ...camera.projectionMatrix.elements].join(' ');
    if (this.seenFrom !== seenFrom) {
      this.seenFrom = seenFrom;
      const wished = guides.filter(({ kind }) => kinds.includes(kind));
      this.below = this.picture(wished.map(({ kind, lines }) => ({ kind, lines: lines.flatMap((line) => this.shown(camera, line)) })));
    }
    return this.below;
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

  /** A picture no larger than the guides in it; nothing without any. */
  picture(guides) {
    const places = guides.flatMap(({ lines }) => lines.flat());
    if (!places.length) return null;
    const margin = 3 * this.ratio;
    const [x, y] = [0, 1].map((k) => Math.max(0, Math.floor(Math.min(...places.map((p) => p[k])) - margin)));
    const [right, bottom] = [0, 1].map((k) => Math.ceil(Math.max(...places.map((p) => p[k])) + margin));
    const sheet = new OffscreenCanvas(Math.max(1, right - x), Math.max(1, bottom - y));
    const ink = sheet.getContext('2d');
    ink.translate(-x, -y);
    for (const { kind, lines } of guides) this.guide(ink, kind, lines);
    return { x, y, picture: sheet.transferToImageBitmap() };
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
    return [(0.5 + 0.5 * this.at.x) * this.sheet.width, (0.5 - 0.5 * this.at.y) * this.sheet.height];
  }
}
