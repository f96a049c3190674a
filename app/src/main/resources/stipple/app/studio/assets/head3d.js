// The head that can be turned: the person's fitted head, every dot as a soft disc of true size, the hairline to pull, a tape.
// Lengths are millimetres in the head's frame: x to the person's left, y up, z forward.
import * as THREE from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';

const LOOK_BYTES = 8;
const REACH = 1.6;
// While the head moves, frames that come later than this make the picture coarser; at rest it is fine again.
const SLOW_FRAME_MS = 30;
const REST_MS = 220;
const COARSE = [1, 0.66, 0.45];

const vertexShader = /* glsl */ `
  attribute vec3 away;
  attribute vec4 taken;
  uniform float pixelsPerMm;
  uniform float sigmas;
  varying vec3 vTaken;
  varying vec3 vAway;
  varying float vFade;
  void main() {
    vec4 at = modelViewMatrix * vec4(position, 1.0);
    vAway = normalize(normalMatrix * away);
    float facing = dot(vAway, normalize(-at.xyz));
    float sizePx = 2.0 * sigmas * taken.w * pixelsPerMm / -at.z;
    float shown = max(sizePx, 2.5);
    vFade = (sizePx / shown) * (sizePx / shown);
    vTaken = taken.xyz;
    gl_PointSize = facing > 0.04 && taken.w > 0.0 ? shown : 0.0;
    gl_Position = projectionMatrix * at;
  }`;
const fragmentShader = /* glsl */ `
  uniform float sigmas;
  uniform bool isHalo;
  varying vec3 vTaken;
  varying vec3 vAway;
  varying float vFade;
  void main() {
    vec2 p = (gl_PointCoord - 0.5) * 2.0 * sigmas;
    p.y = -p.y;
    vec2 lean = vAway.xy;
    float tilt = max(vAway.z, 0.12);
    float along = length(lean) > 0.001 ? dot(p, normalize(lean)) : 0.0;
    float r2 = dot(p, p) + along * along * (1.0 / (tilt * tilt) - 1.0);
    float g = exp(-0.5 * r2) * vFade;
    vec3 left = isHalo ? exp(-vTaken * g) : 1.0 - min(vTaken * g, vec3(0.999));
    gl_FragColor = vec4(pow(left, vec3(1.0 / 2.2)), 1.0);
  }`;

export class Head3d {
  /**
   * @param {HTMLElement} frame
   * @param {string} caseId
   * @param {{mirror: () => boolean, planned: () => void, failed: (sentence: string) => void, measured: (mm: number) => void}} wish
   */
  constructor(frame, caseId, wish) {
    this.frame = frame;
    this.caseId = caseId;
    this.wish = wish;
    this.revision = '';
    this.isPulling = false;
    this.isMeasuring = false;
    this.tape = [];
    this.scene = new THREE.Scene();
    this.camera = new THREE.PerspectiveCamera(22, 0.75, 50, 3000);
    this.renderer = new THREE.WebGLRenderer({ antialias: !drawnByProcessor(), alpha: true });
    this.coarse = 0;
    this.pace = 0;
    this.canvas = this.renderer.domElement;
    this.canvas.className = 'head3d';
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute('role', 'img');
    frame.append(this.canvas);
    this.controls = new OrbitControls(this.camera, this.canvas);
    this.controls.target.set(0, 48, 0);
    this.controls.minDistance = 160;
    this.controls.maxDistance = 1400;
    this.controls.enablePan = false;
    this.controls.listenToKeyEvents(this.canvas);
    this.controls.addEventListener('change', () => this.redraw());
    this.camera.position.set(0, 330, 790);
    this.controls.update();
    this.light();
    new ResizeObserver(() => this.fit()).observe(frame);
    this.canvas.addEventListener('pointerdown', (event) => this.down(event));
    this.canvas.addEventListener('pointermove', (event) => this.move(event));
    this.canvas.addEventListener('pointerup', (event) => this.up(event));
    this.canvas.addEventListener('keydown', (event) => this.turn(event));
    this.fit();
  }

  light() {
    this.scene.add(new THREE.HemisphereLight(0xffffff, 0x8a8078, 1.5));
    for (const [x, y, z, strength] of [[350, 500, 600, 1.5], [-450, 250, 350, 0.7], [0, 300, -600, 0.9]]) {
      const lamp = new THREE.DirectionalLight(0xfff8f0, strength);
      lamp.position.set(x, y, z);
      this.scene.add(lamp);
    }
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
    const answer = await fetch(`/cases/${this.caseId}/head/${what}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.arrayBuffer();
  }

  async json(what) {
    const answer = await fetch(`/cases/${this.caseId}/head/${what}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  build(buffer, line) {
    for (const old of [this.head, this.core, this.halo, this.curve, this.grips]) if (old) this.scene.remove(old);
    const [vertices, triangles, dots] = new Int32Array(buffer, 0, 3);
    let at = 12;
    const positions = new Float32Array(buffer, at, 3 * vertices);
    at += 12 * vertices;
    const corners = new Uint32Array(buffer, at, 3 * triangles);
    at += 12 * triangles;
    const places = new Float32Array(buffer, at, 6 * dots);
    at += 24 * dots;
    const hair = new Uint8Array(buffer, at, vertices);
    this.head = this.skin(positions, corners, hair, line);
    this.scene.add(this.head);
    this.dots = dots;
    this.core = this.points(places, false, 3);
    this.halo = this.points(places, true, 2.2);
    this.scene.add(this.halo, this.core);
    this.hairline(line);
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
    const material = new THREE.MeshPhysicalMaterial({
      vertexColors: true, roughness: 0.62, sheen: 0.35, sheenRoughness: 0.6, sheenColor: skin, clearcoat: 0.06, clearcoatRoughness: 0.55,
      polygonOffset: true, polygonOffsetFactor: 2, polygonOffsetUnits: 8,
    });
    return new THREE.Mesh(shape, material);
  }

  points(places, isHalo, sigmas) {
    const both = new THREE.InterleavedBuffer(places, 6);
    const shape = new THREE.BufferGeometry();
    shape.setAttribute('position', new THREE.InterleavedBufferAttribute(both, 3, 0));
    shape.setAttribute('away', new THREE.InterleavedBufferAttribute(both, 3, 3));
    shape.setAttribute('taken', new THREE.BufferAttribute(new Float32Array((places.length / 6) * 4), 4));
    const material = new THREE.ShaderMaterial({
      vertexShader, fragmentShader, transparent: true, depthWrite: false,
      blending: THREE.CustomBlending, blendEquation: THREE.AddEquation,
      blendSrc: THREE.ZeroFactor, blendDst: THREE.SrcColorFactor, blendSrcAlpha: THREE.ZeroFactor, blendDstAlpha: THREE.OneFactor,
      uniforms: { pixelsPerMm: { value: 1 }, sigmas: { value: sigmas }, isHalo: { value: isHalo } },
    });
    const points = new THREE.Points(shape, material);
    points.frustumCulled = false;
    return points;
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
    for (let k = 0, b = this.dots * LOOK_BYTES; k < this.bare.length; k++, b++) colour.array[k] = this.bare[k] * Math.exp(-bytes[b] / 500);
    colour.needsUpdate = true;
    core.needsUpdate = true;
    halo.needsUpdate = true;
    this.redraw();
  }

  hairline(line) {
    this.line = line;
    this.curve = new THREE.Line(new THREE.BufferGeometry(), new THREE.LineBasicMaterial({ color: 0x2fae96 }));
    this.grips = new THREE.Group();
    const round = new THREE.SphereGeometry(2.6, 16, 12);
    line.handles.forEach((place, n) => {
      const grip = new THREE.Mesh(round, new THREE.MeshBasicMaterial({ color: 0xffffff }));
      grip.position.set(...place);
      grip.userData.n = n;
      this.grips.add(grip);
    });
    this.bend(line.line);
    this.scene.add(this.curve, this.grips);
    this.pulling(this.isPulling);
  }

  bend(points) {
    this.curve.geometry.setFromPoints(points.map((p) => new THREE.Vector3(p[0] * 1.006, p[1] * 1.006, p[2] * 1.006)));
  }

  pulling(on) {
    this.isPulling = on;
    if (this.curve) this.curve.visible = on;
    if (this.grips) this.grips.visible = on;
    this.redraw();
  }

  measuring(on) {
    this.isMeasuring = on;
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
      if (grip) {
        this.grip = grip;
        this.canvas.dataset.held = grip.userData.n;
        this.controls.enabled = false;
        this.canvas.setPointerCapture(event.pointerId);
      }
    } else if (this.isMeasuring) {
      const hit = ray.intersectObject(this.head)[0];
      if (hit) this.pin(hit.point);
    }
  }

  nearest(ray) {
    const behind = ray.intersectObject(this.head)[0]?.distance ?? Infinity;
    let best = null;
    let least = 9;
    for (const grip of this.grips.children) {
      const away = ray.ray.distanceToPoint(grip.position);
      if (away < least && grip.position.distanceTo(this.camera.position) < behind + 12) {
        least = away;
        best = grip;
      }
    }
    return best;
  }

  move(event) {
    if (!this.grip) return;
    const hit = this.ray(event).intersectObject(this.head)[0];
    if (!hit) return;
    const { handles, line } = this.line;
    const n = this.grip.userData.n;
    const by = hit.point.clone().sub(new THREE.Vector3(...handles[n]));
    const apart = this.apart(handles);
    const other = this.wish.mirror() ? handles[handles.length - 1 - n] : null;
    const share = (p, h) => {
      const away = Math.hypot(p[0] - h[0], p[1] - h[1], p[2] - h[2]) / (REACH * apart);
      return away >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * away);
    };
    const moved = (p) => {
      const own = share(p, handles[n]);
      const also = other && other !== handles[n] ? share(p, other) : 0;
      return [p[0] + by.x * (own - also), p[1] + by.y * (own + also), p[2] + by.z * (own + also)];
    };
    this.pulledTo = hit.point;
    this.bend(line.map(moved));
    this.grips.children.forEach((grip, k) => grip.position.set(...moved(handles[k])));
    this.redraw();
  }

  apart(handles) {
    let sum = 0;
    for (let k = 1; k < handles.length; k++) sum += Math.hypot(...handles[k].map((v, axis) => v - handles[k - 1][axis]));
    return sum / (handles.length - 1);
  }

  async up(event) {
    if (!this.grip) return;
    const n = this.grip.userData.n;
    this.grip = null;
    delete this.canvas.dataset.held;
    this.controls.enabled = true;
    this.canvas.releasePointerCapture(event.pointerId);
    if (!this.pulledTo) return;
    const { x, y, z } = this.pulledTo;
    this.pulledTo = null;
    const body = new URLSearchParams({ handle: n, x, y, z, mirror: String(this.wish.mirror()) });
    const token = document.querySelector('meta[name=csrf]').content;
    const answer = await fetch(`/cases/${this.caseId}/head/line`, { method: 'POST', body, headers: { 'X-XSRF-TOKEN': token } });
    if (answer.ok) {
      this.wish.planned(await answer.text());
    } else {
      this.wish.failed(new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('sentence')?.textContent ?? '');
      this.bend(this.line.line);
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

  turn(event) {
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
    this.renderer.setPixelRatio(Math.min(2, devicePixelRatio) * COARSE[this.coarse]);
    this.renderer.setSize(width, height);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
  }

  redraw() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame((now) => {
      this.waiting = false;
      this.keepPace(now);
      this.draw();
    });
  }

  /** Counts how late frames come while something moves, and trades sharpness for speed. */
  keepPace(now) {
    const gap = now - (this.drawnAt ?? 0);
    this.drawnAt = now;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.sharpen(), REST_MS);
    if (gap > REST_MS) return;
    this.pace = this.pace ? 0.7 * this.pace + 0.3 * gap : gap;
    if (this.pace > SLOW_FRAME_MS && this.coarse < COARSE.length - 1) {
      this.coarse += 1;
      this.pace = 0;
      this.resize();
    }
  }

  sharpen() {
    this.pace = 0;
    if (this.coarse === 0) return;
    this.coarse = 0;
    this.resize();
    this.draw();
  }

  draw() {
    const pixelsPerMm = (this.canvas.height / 2) / Math.tan(THREE.MathUtils.degToRad(this.camera.fov / 2));
    for (const layer of [this.core, this.halo]) if (layer) layer.material.uniforms.pixelsPerMm.value = pixelsPerMm;
    if (this.halo) this.halo.visible = this.coarse === 0;
    this.renderer.render(this.scene, this.camera);
    this.canvas.dataset.frames = String(Number(this.canvas.dataset.frames ?? 0) + 1);
    this.canvas.dataset.dots = String(this.dots ?? 0);
  }
}

/** Whether there is no graphics card, so that smoothing edges would cost more than it gives. */
function drawnByProcessor() {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : '';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software/i.test(name);
}
