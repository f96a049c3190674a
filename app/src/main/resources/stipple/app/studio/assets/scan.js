// Placing landmarks on a scanned head: choose one in the list and click on the scan; by keyboard turn the scan and press Enter.
// Lengths are in the scan's own unit, about its own middle.
import * as THREE from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';

const STILL_PX = 5;
const form = document.getElementById('place');
const frame = document.getElementById('scan-frame');
const caseId = document.body.dataset.case;
const rows = [...form.querySelectorAll('.points li')];
document.documentElement.classList.add('js');

async function surface(what, material) {
  const answer = await fetch(`/cases/${caseId}/scan/${what}`);
  if (!answer.ok) throw new Error(String(answer.status));
  const buffer = await answer.arrayBuffer();
  const [vertices, triangles] = new Int32Array(buffer, 0, 2);
  const shape = new THREE.BufferGeometry();
  shape.setAttribute('position', new THREE.BufferAttribute(new Float32Array(buffer, 8, 3 * vertices), 3));
  shape.setIndex(new THREE.BufferAttribute(new Uint32Array(buffer, 8 + 12 * vertices, 3 * triangles), 1));
  shape.computeVertexNormals();
  return new THREE.Mesh(shape, material);
}

function number(row) {
  const numbers = [...row.querySelectorAll('input')].map((input) => input.value);
  return numbers.every((n) => n !== '') ? numbers.map(Number) : null;
}

class ScanView {
  constructor(scan) {
    this.scan = scan;
    this.group = new THREE.Group();
    this.group.add(scan);
    this.pins = new THREE.Group();
    this.group.add(this.pins);
    this.scene = new THREE.Scene();
    this.scene.add(this.group, new THREE.HemisphereLight(0xffffff, 0x6a6460, 1.6));
    this.lamp = new THREE.DirectionalLight(0xffffff, 1.6);
    this.scene.add(this.lamp);
    scan.geometry.computeBoundingSphere();
    this.size = scan.geometry.boundingSphere.radius;
    this.camera = new THREE.PerspectiveCamera(26, 1, this.size / 100, this.size * 40);
    this.camera.position.set(0, this.size * 0.5, this.size * 4.4);
    this.renderer = new THREE.WebGLRenderer({ antialias: true, alpha: true });
    this.canvas = this.renderer.domElement;
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute('role', 'application');
    this.canvas.setAttribute('aria-label', frame.dataset.label);
    this.cross = document.createElement('div');
    this.cross.className = 'cross';
    this.cross.setAttribute('aria-hidden', 'true');
    frame.replaceChildren(this.canvas, this.cross);
    this.controls = new OrbitControls(this.camera, this.canvas);
    this.controls.minDistance = this.size * 0.4;
    this.controls.maxDistance = this.size * 9;
    this.controls.addEventListener('change', () => this.redraw());
    this.canvas.addEventListener('pointerdown', (event) => { this.from = [event.clientX, event.clientY]; });
    this.canvas.addEventListener('pointerup', (event) => this.click(event));
    this.canvas.addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => this.fit()).observe(frame);
    this.active = rows.find((row) => row.dataset.needed === 'true' && !number(row)) ?? rows.find((row) => !number(row)) ?? null;
    this.fit();
    this.render();
  }

  fit() {
    const width = frame.clientWidth || 500;
    const height = Math.min(Math.round(width * 1.05), Math.round(innerHeight * 0.8));
    this.renderer.setPixelRatio(Math.min(2, devicePixelRatio));
    this.renderer.setSize(width, height);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
    this.redraw();
  }

  redraw() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.lamp.position.copy(this.camera.position);
      this.renderer.render(this.scene, this.camera);
      this.canvas.dataset.ready = 'true';
    });
  }

  click(event) {
    if (!this.from || Math.hypot(event.clientX - this.from[0], event.clientY - this.from[1]) > STILL_PX) return;
    const box = this.canvas.getBoundingClientRect();
    this.placeAt((2 * (event.clientX - box.left)) / box.width - 1, 1 - (2 * (event.clientY - box.top)) / box.height);
  }

  placeAt(x, y) {
    if (!this.active) return;
    const ray = new THREE.Raycaster();
    ray.setFromCamera(new THREE.Vector2(x, y), this.camera);
    const hit = ray.intersectObject(this.scan)[0];
    if (!hit) return;
    this.store(this.active, this.group.worldToLocal(hit.point.clone()).toArray());
    this.active = rows.find((row) => row.dataset.needed === 'true' && !number(row)) ?? rows.find((row) => !number(row)) ?? null;
    this.render();
  }

  key(event) {
    const by = { ArrowLeft: [-0.12, 0], ArrowRight: [0.12, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] }[event.key];
    const nearer = { '+': 0.88, '=': 0.88, '-': 1.14 }[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      this.placeAt(0, 0);
    }
    if (!by && !nearer) return;
    event.preventDefault();
    const round = new THREE.Spherical().setFromVector3(this.camera.position);
    if (by) {
      round.theta += by[0];
      round.phi = Math.min(Math.PI - 0.05, Math.max(0.05, round.phi + by[1]));
    } else {
      round.radius = Math.min(this.controls.maxDistance, Math.max(this.controls.minDistance, round.radius * nearer));
    }
    this.camera.position.setFromSpherical(round);
    this.controls.update();
  }

  /** A quarter turn of the scan: x tips it over, z rolls it. */
  quarter(axis) {
    this.group.rotateOnWorldAxis(new THREE.Vector3(...axis), Math.PI / 2);
    this.redraw();
  }

  store(row, at) {
    [...row.querySelectorAll('input')].forEach((input, axis) => { input.value = at ? at[axis].toPrecision(7) : ''; });
  }

  render() {
    this.pins.clear();
    for (const row of rows) {
      const at = number(row);
      row.classList.toggle('set', Boolean(at));
      row.classList.toggle('active', row === this.active);
      if (!at) continue;
      const pin = new THREE.Mesh(new THREE.SphereGeometry(this.size / 60, 16, 12), new THREE.MeshBasicMaterial({ color: row === this.active ? 0xd08a1e : 0x1f8f7a }));
      pin.position.set(...at);
      this.pins.add(pin);
    }
    this.tell();
    this.redraw();
  }

  /** How far apart the ears are in the chosen unit, so that a wrong unit is seen before anything is fitted. */
  tell() {
    const out = document.getElementById('measured');
    const ears = ['ear-top-left', 'ear-top-right'].map((id) => number(rows.find((row) => row.dataset.point === id)));
    const mm = { mm: 1, cm: 10, m: 1000, inch: 25.4 }[form.elements.unit.value];
    const apart = ears[0] && ears[1] ? Math.hypot(...ears[0].map((v, axis) => v - ears[1][axis])) * mm : null;
    out.textContent = apart === null ? '' : out.dataset.pattern.replace('{0}', apart.toPrecision(3));
  }
}

try {
  const skin = new THREE.MeshStandardMaterial({ color: 0xc9a58c, roughness: 0.75, side: THREE.DoubleSide });
  const view = new ScanView(await surface('surface', skin));
  for (const row of rows) {
    row.querySelector('.choose').addEventListener('click', () => { view.active = row; view.render(); });
    row.querySelector('.clear').addEventListener('click', () => { view.store(row, null); view.active = row; view.render(); });
    for (const input of row.querySelectorAll('input')) input.addEventListener('change', () => view.render());
  }
  for (const radio of form.elements.unit) radio.addEventListener('change', () => view.tell());
  document.getElementById('tip').addEventListener('click', () => view.quarter([1, 0, 0]));
  document.getElementById('roll').addEventListener('click', () => view.quarter([0, 0, 1]));
  const overlay = document.getElementById('overlay');
  let fitted = null;
  overlay?.addEventListener('change', async () => {
    fitted ??= await surface('head', new THREE.MeshBasicMaterial({ color: 0x1f8f7a, wireframe: true, transparent: true, opacity: 0.35 }));
    if (!fitted.parent) view.group.add(fitted);
    fitted.visible = overlay.checked;
    view.redraw();
  });
} catch (problem) {
  frame.querySelector('.waiting')?.append(` ${problem.message}`);
}
