// The hairline's handles on the turning head by keyboard: Tab chooses one, arrow keys move it as in a picture.
import * as THREE from 'three';

const STEP_PX = 1;
const FAST_PX = 10;
const SETTLED_MS = 500;

export class HeadKeys {
  /**
   * @param {HTMLElement} frame
   * @param {import('./head3d.js').Head3d} head
   */
  constructor(frame, head) {
    this.head = head;
    this.chosen = -1;
    this.moved = -1;
    this.grips = document.createElement('div');
    this.grips.className = 'head3d-grips';
    this.grips.hidden = true;
    frame.append(this.grips);
  }

  /** Lets handles be chosen, or no longer. */
  offer(on) {
    if (on && !this.grips.firstChild && this.head.line) this.head.line.handles.forEach((_, n) => this.grips.append(this.grip(n)));
    this.grips.hidden = !on;
  }

  focus() {
    this.grips.firstElementChild?.focus();
  }

  grip(n) {
    const grip = document.createElement('button');
    grip.type = 'button';
    grip.setAttribute('aria-label', `${this.head.wish.label} ${n + 1}`);
    grip.addEventListener('focus', () => this.choose(n));
    grip.addEventListener('blur', () => this.leave());
    grip.addEventListener('keydown', (event) => this.press(event, n));
    return grip;
  }

  choose(n) {
    this.chosen = n;
    this.show(n);
    this.place();
    this.head.redraw();
  }

  leave() {
    this.settle();
    this.chosen = -1;
    this.head.redraw();
  }

  /** Turns the head until a handle is seen. */
  show(n) {
    const { camera, controls, sheet, shown } = this.head;
    if (sheet.seen(camera, shown.handles[n], sheet.gripDirections[n])) return;
    const round = new THREE.Spherical().setFromVector3(camera.position.clone().sub(controls.target));
    round.theta = Math.atan2(shown.handles[n][0], shown.handles[n][2]);
    camera.position.setFromSpherical(round).add(controls.target);
    controls.update();
    camera.updateMatrixWorld();
  }

  press(event, n) {
    const step = event.shiftKey ? FAST_PX : STEP_PX;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!by) return;
    event.preventDefault();
    const { head } = this;
    this.chosen = n;
    this.show(n);
    const box = head.canvas.getBoundingClientRect();
    const [x, y] = this.onScreen(n);
    const hit = head.ray({ clientX: box.left + x + by[0], clientY: box.top + y + by[1] }).intersectObject(head.head)[0];
    if (!hit) return;
    head.bend(n, hit.point);
    this.place();
    head.redraw();
    this.moved = n;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), SETTLED_MS);
  }

  /** The hand has let go: what it moved is sent. */
  settle() {
    clearTimeout(this.timer);
    const n = this.moved;
    this.moved = -1;
    if (n >= 0) this.head.send(n);
  }

  /** Where a handle stands on the screen, from the canvas' corner. */
  onScreen(n) {
    const { camera, canvas, shown } = this.head;
    const at = new THREE.Vector3(...shown.handles[n]).project(camera);
    return [((at.x + 1) / 2) * canvas.clientWidth, ((1 - at.y) / 2) * canvas.clientHeight];
  }

  /** Lays the chosen grip over its handle. */
  place() {
    const grip = this.grips.children[this.chosen];
    if (!grip) return;
    const { offsetLeft, offsetTop } = this.head.canvas;
    const [x, y] = this.onScreen(this.chosen);
    grip.style.translate = `${(x + offsetLeft).toFixed(0)}px ${(y + offsetTop).toFixed(0)}px`;
  }
}
