// Painting on a photo: by mouse, pen or finger, or with a cursor that the keys move. Every stroke is sent at once, one after the other.
import { extent, inside, SVG } from './handle.js';
import { sentenceOf } from './trouble.js';
import { Zoom } from './zoom.js';

document.documentElement.classList.add('js');
const canvas = document.getElementById('canvas');
const at = canvas.dataset.at;
const form = document.getElementById('brush');
const size = document.getElementById('radius');
const told = document.getElementById('told');
const painted = document.getElementById('painted');
const wet = document.getElementById('wet');
const cursor = document.getElementById('cursor');
const { width, height } = extent(canvas);
const token = document.querySelector('meta[name=csrf]').content;
const DOTTED = ['fue-dots', 'plug'];

let state = first();
let stroke = null;
let place = [width / 2, height / 2];
let sending = Promise.resolve();
let asked = 0;

/** What the server wrote into the page. */
function first() {
  const written = document.getElementById('state');
  return {
    revision: written.dataset.revision,
    outline: written.dataset.outline,
    pxPerMm: Number(written.dataset.mm),
    shapes: [...written.content.children].map((s) => ({ id: s.dataset.id, kind: s.dataset.kind, label: s.dataset.label, points: s.dataset.points, widthMm: Number(s.dataset.width) })),
    canUndo: !document.getElementById('undo').disabled,
    canRedo: !document.getElementById('redo').disabled,
  };
}
const tool = () => form.elements.tool.value;
const radius = () => Number(size.value);
const parse = (text) => text.split(' ').filter(Boolean).map((p) => p.split(',').map(Number));

function add(to, name, attributes) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  to.append(node);
  return node;
}

/** Lines of a hatch lie equally far apart on the screen, whatever the size of the photo. */
function hatch() {
  const one = canvas.viewBox.baseVal.width / Math.max(1, canvas.getBoundingClientRect().width);
  for (const [id, apart] of [['hatch-full', 6], ['hatch-thin', 12]]) {
    const pattern = document.getElementById(id);
    pattern.setAttribute('width', apart * one);
    pattern.setAttribute('height', apart * one);
    pattern.setAttribute('patternTransform', 'rotate(35)');
    pattern.firstElementChild.setAttribute('d', `M0 0V${apart * one}`);
    pattern.firstElementChild.setAttribute('stroke-width', 2.4 * one);
  }
}

function render() {
  painted.replaceChildren();
  if (state.outline) for (const name of ['drawn-shadow', 'drawn-line']) add(painted, 'polygon', { class: name, points: state.outline });
  for (const shape of state.shapes) {
    const wide = Math.max(3, shape.widthMm * state.pxPerMm);
    if (shape.kind === 'fut-line') add(painted, 'polyline', { class: 'shape fut-line', points: shape.points, 'stroke-width': wide });
    else if (DOTTED.includes(shape.kind)) for (const p of parse(shape.points)) add(painted, 'circle', { class: `shape ${shape.kind}`, cx: p[0], cy: p[1], r: wide / 2 });
    else add(painted, 'polygon', { class: `shape ${shape.kind}`, points: shape.points });
  }
  list();
  document.getElementById('undo').disabled = !state.canUndo;
  document.getElementById('redo').disabled = !state.canRedo;
}

function list() {
  const lines = document.getElementById('shapes');
  const things = state.shapes.map((s) => [s.id, s.label]);
  if (state.outline) things.unshift(['outline', document.getElementById('outcome').dataset.outline]);
  lines.replaceChildren(...things.map(([id, label]) => {
    const line = document.getElementById('shape-line').content.cloneNode(true);
    line.querySelector('b').textContent = label;
    const button = line.querySelector('button');
    button.setAttribute('aria-label', `${button.textContent}: ${label}`);
    button.addEventListener('click', () => send('/remove', { what: id, revision: state.revision }));
    return line;
  }));
  document.getElementById('nothing').hidden = things.length > 0;
}

/** Sends a change when those before it are answered. */
function send(where, fields, mark) {
  sending = sending.then(async () => {
    try {
      const answer = await fetch(at + where, { method: 'POST', body: new URLSearchParams(fields), headers: { 'X-Partly': 'true', 'X-XSRF-TOKEN': token } });
      const isState = answer.headers.get('Content-Type')?.startsWith('application/json');
      if (answer.ok && isState) {
        state = await answer.json();
        told.textContent = told.dataset.saved;
      } else {
        told.textContent = sentenceOf(await answer.text(), answer.status);
      }
    } catch {
      told.textContent = sentenceOf('', 0);
    }
    mark?.remove();
    render();
    follow();
  });
  return sending;
}

/** Waits for the plan with what was painted, and shows it. */
async function follow() {
  const turn = ++asked;
  const outcome = document.getElementById('outcome');
  const words = document.getElementById('plan-told');
  const picture = document.getElementById('plan-picture');
  words.textContent = outcome.dataset.working;
  picture.classList.add('old');
  for (;;) {
    await new Promise((next) => setTimeout(next, 500));
    if (turn !== asked) return;
    const answer = await fetch(`${at}/plan`, { headers: { 'X-Partly': 'true' } });
    if (turn !== asked || !answer.ok) return;
    const plan = await answer.json();
    if (plan.working) continue;
    words.textContent = plan.problem || outcome.dataset.numbers.replace('{0}', plan.dots).replace('{1}', plan.minutes);
    if (plan.side) {
      const next = new Image();
      next.src = `${outcome.dataset.pictures}${plan.side}?moment=healed&r=${plan.revision}`;
      await next.decode().catch(() => {});
      if (turn !== asked) return;
      picture.src = next.src;
    }
    picture.hidden = !plan.side;
    picture.classList.remove('old');
    // How many pixels a millimetre has is known now.
    const now = await fetch(at, { headers: { 'X-Partly': 'true' } });
    if (turn === asked && now.ok) {
      state = await now.json();
      render();
    }
    return;
  }
}

function begin(from) {
  stroke = { points: [from], mark: add(wet, 'polyline', { class: 'wet', 'stroke-width': 2 * radius() }) };
  go(from);
}
function go(to) {
  place = to;
  if (stroke) {
    const last = stroke.points.at(-1);
    if (Math.hypot(to[0] - last[0], to[1] - last[1]) > Math.max(1, radius() / 8)) stroke.points.push(to);
    const drawn = stroke.points.length > 1 ? stroke.points : [stroke.points[0], [stroke.points[0][0] + 0.1, stroke.points[0][1]]];
    stroke.mark.setAttribute('points', drawn.map((p) => p.map((v) => v.toFixed(1)).join(',')).join(' '));
  }
  cursor.setAttribute('cx', to[0]);
  cursor.setAttribute('cy', to[1]);
  cursor.setAttribute('r', radius());
}
function end() {
  if (!stroke) return;
  const { points, mark } = stroke;
  stroke = null;
  send('', { tool: tool(), radius: radius(), widthMm: form.elements.widthMm.value, points: points.map((p) => p.map((v) => v.toFixed(1)).join(',')).join(' ') }, mark);
}
function drop() {
  stroke?.mark.remove();
  stroke = null;
}

// The brush stays as large on the screen, so that coming nearer paints finer.
const zoom = new Zoom(canvas, document.getElementById('zoom'), {
  taken: drop,
  changed: (by) => {
    if (by !== 1) size.value = String(Math.round(radius() / by));
    hatch();
    if (Number(cursor.getAttribute('r')) > 0) go(place);
  },
});

canvas.addEventListener('pointerdown', (event) => {
  if (event.button !== 0 || !event.isPrimary) return;
  canvas.setPointerCapture(event.pointerId);
  begin(inside(canvas, event));
});
canvas.addEventListener('pointermove', (event) => {
  if (!event.isPrimary) return;
  for (const one of event.getCoalescedEvents?.() ?? [event]) go(inside(canvas, one));
});
canvas.addEventListener('pointerup', end);
canvas.addEventListener('pointercancel', drop);
canvas.addEventListener('focus', () => go(place));
canvas.addEventListener('blur', end);

function sized(by) {
  size.value = String(Math.round(radius() * by) + (by > 1 ? 1 : -1));
  told.textContent = told.dataset.size.replace('{0}', size.value);
  go(place);
}
canvas.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = Math.max(1, radius() / 2) * (event.shiftKey ? 5 : 1);
  const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
  if (by) {
    go([Math.min(width, Math.max(0, place[0] + by[0])), Math.min(height, Math.max(0, place[1] + by[1]))]);
    zoom.see(place);
  } else if (event.key === '+' || event.key === '=') zoom.by(1.5, place);
  else if (event.key === '-') zoom.by(1 / 1.5, place);
  else if (event.key === '0') zoom.whole();
  else if (event.key === '.' || event.key === ']') sized(1.15);
  else if (event.key === ',' || event.key === '[') sized(1 / 1.15);
  else if (event.key === ' ' || event.key === 'Enter') {
    if (event.repeat) { /* held down */ } else if (stroke) end();
    else {
      begin(place);
      told.textContent = told.dataset.down;
      canvas.dataset.by = event.key;
    }
  } else if (event.key === 'Escape') drop();
  else return;
  event.preventDefault();
});
// Space paints while it is held; Enter puts the brush down, and Enter again lifts it.
canvas.addEventListener('keyup', (event) => {
  if (event.key === ' ' && canvas.dataset.by === ' ') end();
});
size.addEventListener('input', () => go(place));
for (const step of ['undo', 'redo']) document.getElementById(step).closest('form').addEventListener('submit', (event) => {
  event.preventDefault();
  send(`/${step}`, {});
});
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.target.matches('input:not([type=range],[type=radio])')) return;
  const key = event.key.toLowerCase();
  const button = document.getElementById(key === 'z' && !event.shiftKey ? 'undo' : key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : '');
  if (button && !button.disabled) {
    event.preventDefault();
    button.click();
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('resize', hatch);
hatch();
render();
follow();
