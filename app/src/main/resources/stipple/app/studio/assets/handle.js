// Handles on a picture: dragged by mouse, pen or finger, moved by the arrow keys (with Shift ten times as far).
export const SVG = 'http://www.w3.org/2000/svg';
const RADIUS = { halo: 13, ring: 13, dot: 1.6 };
const SMALL_RADIUS = { halo: 6, ring: 6, dot: 0 };

/** Size of the whole picture, also while only a part of it is seen. */
export function extent(canvas) {
  const seen = canvas.viewBox.baseVal;
  return { width: Number(canvas.dataset.width ?? seen.width), height: Number(canvas.dataset.height ?? seen.height) };
}

/** Where a pointer is, in the picture's own pixels, never outside. */
export function inside(canvas, event) {
  const { width, height } = extent(canvas);
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(canvas.getScreenCTM().inverse());
  return [Math.min(width, Math.max(0, at.x)), Math.min(height, Math.max(0, at.y))];
}

/**
 * @param {SVGSVGElement} canvas
 * @param {{label: string, at: number[], moved: (at: number[]) => void, settled?: (at: number[]) => void, small?: boolean}} wish
 *   `at` is changed in place; `moved` is told of every step, `settled` when the hand lets go
 */
export function makeHandle(canvas, { label, at, moved, settled = () => {}, small = false }) {
  const { width, height } = extent(canvas);
  const unit = () => 1 / Math.abs(canvas.getScreenCTM()?.a || 1);
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', small ? 'handle small' : 'handle');
  group.setAttribute('tabindex', '0');
  group.setAttribute('role', 'button');
  group.setAttribute('aria-label', label);
  for (const part of ['halo', 'ring', 'dot']) {
    const circle = document.createElementNS(SVG, 'circle');
    circle.setAttribute('class', part);
    group.append(circle);
  }
  const text = document.createElementNS(SVG, 'text');
  text.textContent = small ? '' : label;
  group.append(text);

  group.redraw = () => {
    const one = unit();
    for (const circle of group.querySelectorAll('circle')) {
      circle.setAttribute('cx', at[0]);
      circle.setAttribute('cy', at[1]);
      circle.setAttribute('r', (small ? SMALL_RADIUS : RADIUS)[circle.getAttribute('class')] * one);
    }
    const seen = canvas.viewBox.baseVal;
    const right = at[0] > seen.x + seen.width * 0.6;
    text.setAttribute('text-anchor', right ? 'end' : 'start');
    text.setAttribute('x', at[0] + (right ? -17 : 17) * one);
    text.setAttribute('y', at[1] + 5 * one);
    text.setAttribute('font-size', 14 * one);
  };
  const move = (to) => {
    at[0] = Math.min(width, Math.max(0, to[0]));
    at[1] = Math.min(height, Math.max(0, to[1]));
    group.redraw();
    moved(at);
  };
  group.addEventListener('pointerdown', (event) => {
    event.stopPropagation();
    group.setPointerCapture(event.pointerId);
    group.focus();
  });
  group.addEventListener('pointermove', (event) => {
    if (group.hasPointerCapture(event.pointerId)) move(inside(canvas, event));
  });
  group.addEventListener('pointerup', () => settled(at));
  let keys = 0;
  group.addEventListener('keydown', (event) => {
    const step = (event.shiftKey ? 10 : 1) * unit();
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!by) return;
    event.preventDefault();
    move([at[0] + by[0], at[1] + by[1]]);
    clearTimeout(keys);
    keys = setTimeout(() => settled(at), 500);
  });
  group.redraw();
  return group;
}
