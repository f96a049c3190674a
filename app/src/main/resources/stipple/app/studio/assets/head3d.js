// The head that can be turned: the person's fitted head, every dot as a soft disc of true size, the hairline to pull, a tape.
// Lengths are millimetres in the head's frame: x to the person's left, y up, z forward.
import * as THREE from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';

import { HeadLine, bent } from './head-line.js';
import { dotMaterial, drawnByProcessor, light, quickDotMaterial, quickSkinMaterial, scattered, skinMaterial } from './head-looks.js';
import { HeadKeys } from './head-keys.js';
import { LineWarnings } from './line-warnings.js';
import { Pace } from './head-pace.js';
import { asked, sent } from './trouble.js';

const LOOK_BYTES = 8;
const NEAR_MM = 80;
/** A machine that draws by its processor begins here; any other with all there is. */
const COARSE_LEVEL = 2;

export class Head3d {
  /**
   * @param {HTMLElement} frame
   * @param {string} caseId
   * @param {{mirror: () => boolean, guides: () => string[], height: (mm: number, leastMm: number) => boolean, warned: (kinds: string[], leastMm: Record<string, number>) => boolean, label: string, planned: () => void, failed: (sentence: string) => void, measured: (mm: number) => void}} wish
   */
  constructor(frame, caseId, wish) {
    this.frame = frame;
    this.caseId = caseId;
    this.wish = wish;
    this.revision = '';
    this.isPulling = false;
    this.grip = -1;
    this.isMeasuring = false;
    this.tape = [];
    this.scene = new THREE.Scene();
    this.camera = new THREE.PerspectiveCamera(22, 0.75, 50, 3000);
    const byProcessor = drawnByProcessor();
    this.renderer = new THREE.WebGLRenderer({ antialias: !byProcessor, alpha: true });
    this.pace = new Pace(byProcessor ? COARSE_LEVEL : 0, () => this.rest());
    this.canvas = this.renderer.domElement;
    this.canvas.className = 'head3d';
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute('role', 'img');
    frame.append(this.canvas);
    this.sheet = new HeadLine(frame);
    this.keys = new HeadKeys(frame, this);
    this.controls = new OrbitControls(this.camera, this.canvas);
    this.controls.target.set(0, 48, 0);
    this.controls.minDistance = 160;
    this.controls.maxDistance = 1400;
    this.controls.enablePan = false;
    this.controls.listenToKeyEvents(this.canvas);
    this.controls.addEventListener('change', () => this.redraw());
    this.camera.position.set(0, 330, 790);
    this.controls.update();
    light(this.scene);
    new ResizeObserver(() => this.fit()).observe(frame);
    this.canvas.addEventListener('pointerdown', (event) => this.down(event));
    this.canvas.addEventListener('pointermove', (event) => this.move(event));
    this.canvas.addEventListener('pointerup', (event) => this.up(event));
    this.canvas.addEventListener('keydown', (event) => this.turn(event));
    this.fit();
  }

  /** Draws the head whole, unless a hand pulls the line: then when it lets go. */
  rest() {
    this.isRestDue = this.isHeld;
    if (!this.isHeld) this.drawAs(this.pace.level);
  }

  /** Loads what a plan changed and shows a moment. */
  async show(revision, moment, outcome) {
    this.moment = moment;
    this.outcome = outcome;
    const turn = (this.turnNumber = (this.turnNumber ?? 0) + 1);
    if (revision !== this.revision) {
      const [shape, line] = await Promise.all([this.bytes('shape'), this.json('line')]);
      if (turn !== this.turnNumber) return;
      this.revision = revision;
      this.build(shape, line);
    }
    const looks = await this.bytes(`looks?moment=${moment}&case=${outcome}&r=${this.revision}`);
    if (turn === this.turnNumber) this.look(new Uint8Array(looks));
  }

  async bytes(what) {
    return (await asked(`/cases/${this.caseId}/head/${what}`)).arrayBuffer();
  }

  async json(what) {
    return (await asked(`/cases/${this.caseId}/head/${what}`)).json();
  }

  build(buffer, line) {
    for (const old of [this.head, this.quickHead, this.core, this.halo, this.quickDots]) {
      if (!old) continue;
      this.scene.remove(old);
      old.geometry.dispose();
      old.material.dispose();
    }
    const [vertices, triangles, dots] = new Int32Array(buffer, 0, 3);
    let at = 12;
    const positions = new Float32Array(buffer, at, 3 * vertices);
    at += 12 * vertices;
    const corners = new Uint32Array(buffer, at, 3 * triangles);
    at += 12 * triangles;
    const places = new Float32Array(buffer, at, 6 * dots);
    at += 24 * dots;
    const hair = new Uint8Array(buffer, at, vertices);
    this.skin(positions, corners, hair, line);
    this.dots = dots;
    this.points(places);
    this.scene.add(this.head, this.quickHead, this.halo, this.core, this.quickDots);
    this.line = line;
    this.shown = line;
    this.rules = new LineWarnings(line.rule);
    this.isWarned = this.wish.warned(this.rules.still(), this.rules.leastMm);
    this.sheet.lieOn(positions, this.head.geometry.attributes.normal.array, line);
    this.pulling(this.isPulling);
    this.keys.place();
  }

  skin(positions, corners, hair, line) {
    const shape = new THREE.BufferGeometry();
    shape.setAttribute('position', new THREE.BufferAttribute(positions, 3));
    shape.setIndex(new THREE.BufferAttribute(corners, 1));
    shape.computeVertexNormals();
    const skin = new THREE.Color().setRGB(...line.skin.map((c) => c / 255), THREE.SRGBColorSpace);
    const stubble = new THREE.Color().setRGB(...line.hair.map((c) => c / 255), THREE.SRGBColorSpace);
    const colours = new Float32Array(positions.length);
    const mixed = new THREE.Color();
    for (let v = 0; v < hair.length; v++) {
      mixed.copy(skin).lerp(stubble, (0.42 * hair[v]) / 255);
      mixed.toArray(colours, 3 * v);
    }
    shape.setAttribute('color', new THREE.BufferAttribute(colours, 3));
    this.bare = colours.slice();
    this.lit = scattered(shape.attributes.normal.array);
    const quick = new THREE.BufferGeometry();
    quick.setAttribute('position', shape.attributes.position);
    quick.setIndex(shape.index);
    quick.setAttribute('color', new THREE.BufferAttribute(new Float32Array(positions.length), 3));
    this.head = new THREE.Mesh(shape, skinMaterial(skin));
    this.quickHead = new THREE.Mesh(quick, quickSkinMaterial());
  }

  points(places) {
    const both = new THREE.InterleavedBuffer(places, 6);
    const where = new THREE.InterleavedBufferAttribute(both, 3, 0);
    const away = new THREE.InterleavedBufferAttribute(both, 3, 3);
    const layer = (taken, material) => {
      const shape = new THREE.BufferGeometry();
      shape.setAttribute('position', where);
      shape.setAttribute('away', away);
      shape.setAttribute('taken', taken);
      const points = new THREE.Points(shape, material);
      points.frustumCulled = false;
      return points;
    };
    const empty = () => new THREE.BufferAttribute(new Float32Array((places.length / 6) * 4), 4);
    const taken = empty();
    this.core = layer(taken, dotMaterial(false, 3));
    this.halo = layer(empty(), dotMaterial(true, 2.2));
    this.quickDots = layer(taken, quickDotMaterial());
  }

  /** Puts the server's own dot profiles into the points. */
  look(bytes) {
    const core = this.core.geometry.attributes.taken;
    const halo = this.halo.geometry.attributes.taken;
    for (let i = 0, b = 0; i < this.dots; i++, b += LOOK_BYTES) {
      core.setXYZW(i, bytes[b] / 255, bytes[b + 1] / 255, bytes[b + 2] / 255, bytes[b + 3] / 200);
      halo.setXYZW(i, bytes[b + 4] / 1000, bytes[b + 5] / 1000, bytes[b + 6] / 1000, bytes[b + 7] / 50);
    }
    const colour = this.head.geometry.attributes.color;
    const quick = this.quickHead.geometry.attributes.color;
    for (let k = 0, b = this.dots * LOOK_BYTES; k < this.bare.length; k++, b++) {
      colour.array[k] = this.bare[k] * Math.exp(-bytes[b] / 500);
      quick.array[k] = colour.array[k] * this.lit[k];
    }
    colour.needsUpdate = true;
    quick.needsUpdate = true;
    core.needsUpdate = true;
    halo.needsUpdate = true;
    this.redraw();
  }

  pulling(on) {
    this.isPulling = on;
    this.sheet.sheet.hidden = !on || this.canvas.hidden;
    this.keys.offer(on && !this.canvas.hidden);
    this.redraw();
  }

  /** Shows or hides the head. */
  present(on) {
    this.canvas.hidden = !on;
    this.sheet.sheet.hidden = !on || !(this.isPulling || this.isMeasuring);
  }

  measuring(on) {
    this.isMeasuring = on;
    this.sheet.sheet.hidden = !on;
    this.tape = [];
    if (this.ribbon) this.scene.remove(this.ribbon);
    this.redraw();
  }

  ray(event) {
    const box = this.canvas.getBoundingClientRect();
    const at = new THREE.Vector2((2 * (event.clientX - box.left)) / box.width - 1, 1 - (2 * (event.clientY - box.top)) / box.height);
    const ray = new THREE.Raycaster();
    ray.setFromCamera(at, this.camera);
    return ray;
  }

  down(event) {
    if (!this.head) return;
    const ray = this.ray(event);
    if (this.isPulling) {
      const grip = this.nearest(ray);
      if (grip >= 0) {
        this.grip = grip;
        this.canvas.dataset.held = grip;
        this.controls.enabled = false;
        this.near = this.around(this.shown.handles[grip]);
        this.canvas.setPointerCapture(event.pointerId);
      }
    } else if (this.isMeasuring) {
      const hit = ray.intersectObject(this.head)[0];
      if (hit) this.pin(hit.point);
    }
  }

  /** The skin around a place, where a hand that pulls it looks first. */
  around([x, y, z]) {
    const { position } = this.head.geometry.attributes;
    const isNear = (v) => (position.getX(v) - x) ** 2 + (position.getY(v) - y) ** 2 + (position.getZ(v) - z) ** 2 < NEAR_MM ** 2;
    const corners = this.head.geometry.index.array;
    const kept = [];
    for (let k = 0; k < corners.length; k += 3) if (isNear(corners[k])) kept.push(corners[k], corners[k + 1], corners[k + 2]);
    const shape = new THREE.BufferGeometry();
    shape.setAttribute('position', position);
    shape.setIndex(kept);
    return new THREE.Mesh(shape, this.head.material);
  }

  get isHeld() {
    return this.grip >= 0;
  }

  /** Tells how high the middle of the line lies; whether that is too low. */
  height() {
    const { handles } = this.shown;
    const [x, y, z] = handles[(handles.length - 1) / 2];
    const { ruler, leastMm } = this.line.guides;
    const away = (rung) => (rung[0] - x) ** 2 + (rung[1] - y) ** 2 + (rung[2] - z) ** 2;
    return this.wish.height(ruler.reduce((best, rung) => (away(rung) < away(best) ? rung : best))[3], leastMm) || this.isWarned;
  }

  /** Number of the handle under a ray, or -1. */
  nearest(ray) {
    const behind = ray.intersectObject(this.head)[0]?.distance ?? Infinity;
    let best = -1;
    let least = 9;
    this.shown.handles.forEach((place, n) => {
      const at = new THREE.Vector3(...place);
      const away = ray.ray.distanceToPoint(at);
      if (away < least && at.distanceTo(this.camera.position) < behind + 12) {
        least = away;
        best = n;
      }
    });
    return best;
  }

  move(event) {
    if (!this.isHeld) return;
    this.hand = { clientX: event.clientX, clientY: event.clientY };
    this.redraw();
  }

  /** Brings the line to the hand, once a frame however often the hand was told. */
  follow() {
    if (!this.hand) return;
    const ray = this.ray(this.hand);
    const hit = ray.intersectObject(this.near)[0] ?? ray.intersectObject(this.head)[0];
    this.hand = null;
    if (!hit) return;
    this.bend(this.grip, hit.point);
  }

  /** Brings handle `n`, and the line with it, to a place on the skin. */
  bend(n, place) {
    const by = place.clone().sub(new THREE.Vector3(...this.line.handles[n]));
    this.pulledTo = place;
    this.shown = bent(this.line, n, by, this.wish.mirror());
    this.isWarned = this.wish.warned(this.rules.pulled(n, place.toArray(), this.wish.mirror()), this.rules.leastMm);
  }

  async up(event) {
    if (!this.isHeld) return;
    this.follow();
    const n = this.grip;
    this.grip = -1;
    delete this.canvas.dataset.held;
    this.controls.enabled = true;
    this.canvas.releasePointerCapture(event.pointerId);
    this.sheetOnly();
    if (this.isRestDue) this.redraw();
    await this.send(n);
  }

  /** Sends where handle `n` was pulled to. */
  async send(n) {
    if (!this.pulledTo) return;
    const { x, y, z } = this.pulledTo;
    this.pulledTo = null;
    const pulled = { handle: n, x, y, z, mirror: String(this.wish.mirror()) };
    try {
      const answer = await sent(`/cases/${this.caseId}/head/line`, pulled);
      this.wish.planned(await answer.text());
    } catch (problem) {
      this.wish.failed(problem.message);
      this.shown = this.line;
      this.isWarned = this.wish.warned(this.rules.still(), this.rules.leastMm);
      this.redraw();
    }
  }

  /** A tape over the skin between two places. */
  pin(place) {
    if (this.tape.length === 2) this.tape = [];
    this.tape.push(place.clone());
    if (this.ribbon) this.scene.remove(this.ribbon);
    const path = this.tape.length === 2 ? this.overSkin(...this.tape) : this.tape;
    let mm = 0;
    for (let k = 1; k < path.length; k++) mm += path[k].distanceTo(path[k - 1]);
    const lifted = path.map((p) => p.clone().multiplyScalar(1.006));
    this.ribbon = new THREE.Group();
    this.ribbon.add(new THREE.Line(new THREE.BufferGeometry().setFromPoints(lifted), new THREE.LineBasicMaterial({ color: 0xd08a1e })));
    for (const end of this.tape) {
      const knob = new THREE.Mesh(new THREE.SphereGeometry(1.8, 12, 8), new THREE.MeshBasicMaterial({ color: 0xd08a1e }));
      knob.position.copy(end);
      this.ribbon.add(knob);
    }
    this.scene.add(this.ribbon);
    if (this.tape.length === 2) this.wish.measured(mm);
    this.redraw();
  }

  overSkin(from, to) {
    const path = [];
    const ray = new THREE.Raycaster();
    for (let k = 0; k <= 40; k++) {
      const outward = from.clone().lerp(to, k / 40).normalize();
      ray.set(outward.clone().multiplyScalar(400), outward.clone().negate());
      const hit = ray.intersectObject(this.head)[0];
      if (hit) path.push(hit.point);
    }
    return path;
  }

  /** The keyboard's place is the middle of the view: the head is turned under it. */
  pinMiddle() {
    const ray = new THREE.Raycaster();
    ray.setFromCamera(new THREE.Vector2(0, 0), this.camera);
    const hit = ray.intersectObject(this.head)[0];
    if (hit) this.pin(hit.point);
  }

  turn(event) {
    if (this.isMeasuring && this.head && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.pinMiddle();
      return;
    }
    const by = { ArrowLeft: [-0.12, 0], ArrowRight: [0.12, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] }[event.key];
    const nearer = { '+': 0.88, '=': 0.88, '-': 1.14 }[event.key];
    if (!by && !nearer) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const away = this.camera.position.clone().sub(this.controls.target);
    const round = new THREE.Spherical().setFromVector3(away);
    if (by) {
      round.theta += by[0];
      round.phi = Math.min(Math.PI - 0.1, Math.max(0.1, round.phi + by[1]));
    } else {
      round.radius = Math.min(this.controls.maxDistance, Math.max(this.controls.minDistance, round.radius * nearer));
    }
    this.camera.position.copy(this.controls.target).add(away.setFromSpherical(round));
    this.controls.update();
  }

  fit() {
    this.resize();
    this.redraw();
  }

  resize() {
    const width = this.frame.clientWidth || 600;
    const height = Math.min(Math.round(width * 1.15), Math.round(innerHeight * 0.78));
    const ratio = Math.min(2, devicePixelRatio);
    this.renderer.setPixelRatio(ratio * this.pace.level.ratio);
    this.renderer.setSize(width, height);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
    this.sheet.resize(width, height, ratio);
    this.drawn = this.pace.level;
  }

  redraw() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame((now) => {
      this.waiting = false;
      if (this.isHeld) {
        // The head stands still while the line is pulled.
        this.follow();
        this.sheetOnly();
        return;
      }
      this.pace.frame(now);
      this.drawAs(this.pace.level);
    });
  }

  drawAs(level) {
    if (this.drawn !== level) {
      const ratio = Math.min(2, devicePixelRatio) * level.ratio;
      if (this.renderer.getPixelRatio() !== ratio) this.renderer.setPixelRatio(ratio);
      this.drawn = level;
    }
    const pixelsPerMm = (this.canvas.height / 2) / Math.tan(THREE.MathUtils.degToRad(this.camera.fov / 2));
    if (this.head) {
      for (const layer of [this.core, this.halo, this.quickDots]) layer.material.uniforms.pixelsPerMm.value = pixelsPerMm;
      this.head.visible = this.core.visible = this.halo.visible = !level.quick;
      this.quickHead.visible = this.quickDots.visible = level.quick;
      // Dots stand in the order of their sessions, each a whole pattern: the first ones stand for all.
      this.quickDots.geometry.setDrawRange(0, Math.ceil(this.dots * level.share));
      this.quickDots.material.uniforms.strength.value = level.share ** -0.7;
    }
    this.renderer.render(this.scene, this.camera);
    this.sheetOnly();
    this.canvas.dataset.dots = String(this.dots ?? 0);
  }

  sheetOnly() {
    if (this.isPulling && this.shown) {
      this.sheet.draw(this.camera, this.shown, this.isHeld ? this.grip : this.keys.chosen, { isLow: this.height(), guides: this.line.guides.guides, kinds: this.wish.guides() });
    }
    else if (this.isMeasuring) this.sheet.cross();
    this.canvas.dataset.frames = String(Number(this.canvas.dataset.frames ?? 0) + 1);
  }
}
