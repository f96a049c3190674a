// Coming closer to a photo and moving over it, by wheel, two fingers, the middle button, a hand, buttons or keys. Only the view box of the SVG changes.
import { extent } from './handle.js';

const MOST = 16;
const STEP = 1.5;
const MARGIN = 0.12;

export class Zoom {
  /**
   * @param {SVGSVGElement} canvas
   * @param {HTMLElement} bar its buttons
   * @param {{taken?: () => void, changed?: (by: number) => void}} heard
   *   `taken` when a hand begins to move the picture, `changed` with how much nearer it came
   */
  constructor(canvas, bar, { taken = () => {}, changed = () => {} } = {}) {
    const { width, height } = extent(canvas);
    canvas.dataset.width = width;
    canvas.dataset.height = height;
    Object.assign(this, { canvas, bar, taken, changed, width, height, scale: 1, x: 0, y: 0, touches: new Map(), isMoving: false, moved: false });
    this.hand = bar.querySelector('[data-zoom=hand]');
    for (const button of bar.querySelectorAll('[data-zoom]')) button.addEventListener('click', () => this.press(button.dataset.zoom));
    canvas.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    // Else the middle button scrolls the page.
    canvas.addEventListener('mousedown', (event) => event.button === 1 && event.preventDefault());
    for (const name of ['down', 'move', 'up', 'cancel']) canvas.addEventListener(`pointer${name}`, (event) => (name === 'cancel' ? this.up(event) : this[name](event)), true);
    this.show(1);
  }

  press(what) {
    if (what === 'hand') this.hold(this.hand.getAttribute('aria-pressed') !== 'true');
    else if (what === 'whole') this.whole();
    else this.by(what === 'in' ? STEP : 1 / STEP);
  }

  /** While the hand is held, dragging moves the picture. */
  hold(on) {
    this.hand.setAttribute('aria-pressed', String(on));
    this.canvas.classList.toggle('held', on);
  }

  whole() {
    const before = this.scale;
    Object.assign(this, { scale: 1, x: 0, y: 0 });
    this.hold(false);
    this.show(1 / before);
  }

  /** Comes nearer by a factor; a place of the photo stays where it is on the screen. */
  by(factor, at = [this.x + this.width / this.scale / 2, this.y + this.height / this.scale / 2]) {
    const before = this.scale;
    this.scale = Math.min(MOST, Math.max(1, before * factor));
    const real = this.scale / before;
    this.x = at[0] - (at[0] - this.x) / real;
    this.y = at[1] - (at[1] - this.y) / real;
    this.show(real);
  }

  /** Moves on so that a place can be seen. */
  see([x, y]) {
    const wide = this.width / this.scale;
    const high = this.height / this.scale;
    const to = [
      Math.min(x - MARGIN * wide, Math.max(x - (1 - MARGIN) * wide, this.x)),
      Math.min(y - MARGIN * high, Math.max(y - (1 - MARGIN) * high, this.y)),
    ];
    if (to[0] === this.x && to[1] === this.y) return;
    [this.x, this.y] = to;
    this.show(1);
  }

  show(by) {
    const wide = this.width / this.scale;
    const high = this.height / this.scale;
    this.x = Math.min(this.width - wide, Math.max(0, this.x));
    this.y = Math.min(this.height - high, Math.max(0, this.y));
    this.canvas.setAttribute('viewBox', `${this.x} ${this.y} ${wide} ${high}`);
    this.bar.querySelector('output').textContent = `${Math.round(100 * this.scale)} %`;
    this.bar.querySelector('[data-zoom=in]').disabled = this.scale >= MOST;
    for (const name of ['out', 'whole', 'hand']) this.bar.querySelector(`[data-zoom=${name}]`).disabled = this.scale <= 1;
    if (this.scale <= 1) this.hold(false);
    this.changed(by);
  }

  place(client) {
    const at = new DOMPoint(...client).matrixTransform(this.canvas.getScreenCTM().inverse());
    return [at.x, at.y];
  }

  wheel(event) {
    // At the whole photo, turning back scrolls the page.
    if (this.scale <= 1 && event.deltaY > 0) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    this.by(Math.exp(-lines * event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), this.place([event.clientX, event.clientY]));
  }

  down(event) {
    if (event.isPrimary) this.moved = false;
    this.touches.set(event.pointerId, [event.clientX, event.clientY]);
    if (this.touches.size < 2 && event.button !== 1 && !this.canvas.classList.contains('held')) return;
    if (!this.isMoving) this.taken();
    this.isMoving = true;
    this.moved = true;
    this.canvas.setPointerCapture(event.pointerId);
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  move(event) {
    if (!this.isMoving || !this.touches.has(event.pointerId)) return;
    event.stopImmediatePropagation();
    const before = this.grip();
    this.touches.set(event.pointerId, [event.clientX, event.clientY]);
    const now = this.grip();
    const from = this.place(before.middle);
    const to = this.place(now.middle);
    this.x += from[0] - to[0];
    this.y += from[1] - to[1];
    this.by(before.apart > 0 ? now.apart / before.apart : 1, from);
  }

  up(event) {
    this.touches.delete(event.pointerId);
    if (!this.isMoving) return;
    event.stopImmediatePropagation();
    this.isMoving = this.touches.size > 0;
  }

  /** Where the fingers hold the picture, and how far apart they are. */
  grip() {
    const all = [...this.touches.values()];
    const middle = [0, 1].map((k) => all.reduce((sum, p) => sum + p[k], 0) / all.length);
    return { middle, apart: all.length > 1 ? Math.hypot(all[0][0] - all[1][0], all[0][1] - all[1][1]) : 0 };
  }
}
