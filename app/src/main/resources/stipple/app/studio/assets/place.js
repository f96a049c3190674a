// Placing points on a photo: choose one in the list and click, drag it, or move it with the arrow keys.
import { extent, inside, makeHandle, SVG } from './handle.js';
import { Zoom } from './zoom.js';

document.documentElement.classList.add('js');
const form = document.getElementById('place');
const canvas = document.getElementById('canvas');

for (const radio of form.querySelectorAll('input[name=view]')) radio.addEventListener('change', () => {
  if (radio.checked) form.requestSubmit(form.querySelector('button[value=view]'));
});
if (canvas) begin();
else if (form.querySelector('input[name=view]:checked')) form.requestSubmit(form.querySelector('button[value=view]'));

function begin() {
  const { width, height } = extent(canvas);
  const handles = document.getElementById('handles');
  const drawn = document.getElementById('drawn');
  const rows = [...form.querySelectorAll('.points li')];
  const places = new Map();
  const outlineField = form.elements.outline;
  const endsField = form.elements.scaleEnds;
  let active = rows.find((row) => row.dataset.needed === 'true' && !value(row)) ?? null;
  let outline = parse(outlineField.value);
  let ends = parse(endsField.value);

  function value(row) {
    const [x, y] = row.querySelectorAll('input');
    return x.value !== '' && y.value !== '' ? [Number(x.value), Number(y.value)] : null;
  }
  function store(row, at) {
    const [x, y] = row.querySelectorAll('input');
    x.value = at ? at[0].toFixed(1) : '';
    y.value = at ? at[1].toFixed(1) : '';
    row.classList.toggle('set', Boolean(at));
  }
  function parse(text) {
    return text.trim() ? text.trim().split(/\s+/).map((p) => p.split(',').map(Number)) : [];
  }
  function write(points) {
    return points.map((p) => `${p[0].toFixed(1)},${p[1].toFixed(1)}`).join(' ');
  }
  const handle = (label, at, moved, small) => makeHandle(canvas, { label, at, moved, small });

  function render() {
    handles.replaceChildren();
    places.clear();
    for (const row of rows) {
      const at = value(row);
      row.classList.toggle('set', Boolean(at));
      row.classList.toggle('active', row === active);
      if (!at) continue;
      const group = handle(row.querySelector('b').textContent, at, (to) => store(row, to));
      group.classList.toggle('active', row === active);
      handles.append(group);
      places.set(row, group);
    }
    for (const point of outline) handles.append(handle(form.querySelector('#make-outline').textContent, point, () => {
      outlineField.value = write(outline);
      lines();
    }, true));
    for (const point of ends) handles.append(handle(endsField.labels[0].textContent, point, () => {
      endsField.value = write(ends);
      lines();
    }));
    lines();
  }
  function lines() {
    drawn.replaceChildren();
    if (outline.length > 2) path(outline, true);
    if (ends.length === 2) path(ends, false);
  }
  function path(points, closed) {
    for (const name of ['drawn-shadow', 'drawn-line']) {
      const line = document.createElementNS(SVG, closed ? 'polygon' : 'polyline');
      line.setAttribute('class', name);
      line.setAttribute('points', write(points));
      drawn.append(line);
    }
  }

  const redraw = () => handles.querySelectorAll('.handle').forEach((group) => group.redraw());
  const zoom = new Zoom(canvas, document.getElementById('zoom'), { changed: redraw });
  canvas.addEventListener('click', (event) => {
    if (!active || zoom.moved || event.target.closest('.handle')) return;
    store(active, inside(canvas, event));
    active = rows.find((row) => row.dataset.needed === 'true' && !value(row)) ?? null;
    render();
  });
  for (const row of rows) {
    row.querySelector('.choose').addEventListener('click', () => {
      active = row;
      render();
      places.get(row)?.focus();
    });
    row.querySelector('.clear').addEventListener('click', () => {
      store(row, null);
      active = row;
      render();
    });
    for (const input of row.querySelectorAll('input')) input.addEventListener('change', render);
  }
  form.querySelector('#make-outline').addEventListener('click', () => {
    const known = rows.map(value).filter(Boolean);
    const xs = known.map((p) => p[0]);
    const ys = known.map((p) => p[1]);
    const middle = known.length ? [(Math.min(...xs) + Math.max(...xs)) / 2, Math.min(...ys)] : [width / 2, height / 2];
    const wide = known.length > 1 ? Math.max(width / 6, (Math.max(...xs) - Math.min(...xs)) / 2) : width / 4;
    outline = Array.from({ length: 20 }, (_, k) => {
      const angle = (2 * Math.PI * k) / 20;
      return [middle[0] + wide * 0.95 * Math.cos(angle), middle[1] + wide * (0.35 + 0.95 * Math.sin(angle))];
    });
    outlineField.value = write(outline);
    render();
  });
  form.querySelector('#drop-outline').addEventListener('click', () => {
    outline = [];
    outlineField.value = '';
    render();
  });
  for (const radio of form.querySelectorAll('input[name=scaleKind]')) radio.addEventListener('change', () => {
    const twoEnds = ['length', 'iris'].includes(form.elements.scaleKind.value);
    if (twoEnds && ends.length !== 2) ends = [[width * 0.45, height * 0.5], [width * 0.55, height * 0.5]];
    if (!twoEnds) ends = [];
    endsField.value = write(ends);
    render();
  });
  canvas.addEventListener('focusin', (event) => {
    const ring = event.target.querySelector('.ring');
    if (event.target.matches(':focus-visible') && ring) zoom.see([Number(ring.getAttribute('cx')), Number(ring.getAttribute('cy'))]);
  });
  canvas.closest('.canvas-frame').parentElement.addEventListener('keydown', (event) => {
    const by = { '+': 1.5, '=': 1.5, '-': 1 / 1.5 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    zoom.by(by);
  });
  addEventListener('resize', redraw);
  render();
}
