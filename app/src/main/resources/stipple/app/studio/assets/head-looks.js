// What the head that can be turned is drawn with: at rest as true as can be, while it moves as quick as it must be.
import * as THREE from 'three';

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
// The same dots without their lean and with a plain bell, worked out once a dot instead of once a pixel where that will do.
const quickVertexShader = /* glsl */ `
  attribute vec3 away;
  attribute vec4 taken;
  uniform float pixelsPerMm;
  uniform float strength;
  varying vec3 vTaken;
  void main() {
    vec4 at = modelViewMatrix * vec4(position, 1.0);
    float facing = dot(normalMatrix * away, -at.xyz);
    float sizePx = 5.0 * taken.w * pixelsPerMm / -at.z;
    float shown = max(sizePx, 2.0);
    vec3 dark = min(taken.xyz * (strength * sizePx * sizePx / (shown * shown)), vec3(0.95));
    vTaken = 1.0 - pow(1.0 - dark, vec3(1.0 / 2.2));
    bool isSeen = facing > 0.0 && taken.w > 0.0;
    gl_PointSize = shown;
    gl_Position = isSeen ? projectionMatrix * at : vec4(0.0, 0.0, 2.0, 1.0);
  }`;
const quickFragmentShader = /* glsl */ `
  varying vec3 vTaken;
  void main() {
    vec2 p = 2.0 * gl_PointCoord - 1.0;
    float g = max(0.0, 1.0 - dot(p, p));
    gl_FragColor = vec4(1.0 - vTaken * (g * g), 1.0);
  }`;

const LAMPS = [[350, 500, 600, 1.5], [-450, 250, 350, 0.7], [0, 300, -600, 0.9]];
const LAMP = 0xfff8f0;
const SKY = 0xffffff;
const GROUND = 0x8a8078;
const SKY_STRENGTH = 1.5;
/** What gloss adds on average to what skin scatters. */
const GLOSS = 1.06;

export function light(scene) {
  scene.add(new THREE.HemisphereLight(SKY, GROUND, SKY_STRENGTH));
  for (const [x, y, z, strength] of LAMPS) {
    const lamp = new THREE.DirectionalLight(LAMP, strength);
    lamp.position.set(x, y, z);
    scene.add(lamp);
  }
}

/** The light that skin scatters at every vertex; the lamps stand still beside the head, so it is worked out once. */
export function scattered(normals) {
  const sky = new THREE.Color(SKY);
  const ground = new THREE.Color(GROUND);
  const lamp = new THREE.Color(LAMP);
  const ways = LAMPS.map(([x, y, z, strength]) => ({ way: new THREE.Vector3(x, y, z).normalize(), strength }));
  const light = new Float32Array(normals.length);
  const normal = new THREE.Vector3();
  const sum = new THREE.Color();
  for (let k = 0; k < normals.length; k += 3) {
    normal.fromArray(normals, k);
    sum.copy(ground).lerp(sky, 0.5 + 0.5 * normal.y).multiplyScalar(SKY_STRENGTH);
    const shone = ways.reduce((all, { way, strength }) => all + strength * Math.max(0, way.dot(normal)), 0);
    sum.r += lamp.r * shone;
    sum.g += lamp.g * shone;
    sum.b += lamp.b * shone;
    sum.multiplyScalar(GLOSS / Math.PI).toArray(light, k);
  }
  return light;
}

export function skinMaterial(skin) {
  return new THREE.MeshPhysicalMaterial({
    vertexColors: true, roughness: 0.62, sheen: 0.35, sheenRoughness: 0.6, sheenColor: skin, clearcoat: 0.06, clearcoatRoughness: 0.55,
    polygonOffset: true, polygonOffsetFactor: 2, polygonOffsetUnits: 8,
  });
}

export function quickSkinMaterial() {
  return new THREE.MeshBasicMaterial({ vertexColors: true, polygonOffset: true, polygonOffsetFactor: 2, polygonOffsetUnits: 8 });
}

const multiplied = {
  transparent: true, depthWrite: false,
  blending: THREE.CustomBlending, blendEquation: THREE.AddEquation,
  blendSrc: THREE.ZeroFactor, blendDst: THREE.SrcColorFactor, blendSrcAlpha: THREE.ZeroFactor, blendDstAlpha: THREE.OneFactor,
};

export function dotMaterial(isHalo, sigmas) {
  return new THREE.ShaderMaterial({
    vertexShader, fragmentShader, ...multiplied,
    uniforms: { pixelsPerMm: { value: 1 }, sigmas: { value: sigmas }, isHalo: { value: isHalo } },
  });
}

export function quickDotMaterial() {
  return new THREE.ShaderMaterial({
    vertexShader: quickVertexShader, fragmentShader: quickFragmentShader, ...multiplied,
    uniforms: { pixelsPerMm: { value: 1 }, strength: { value: 1 } },
  });
}

/** Whether there is no graphics card, so that the head is drawn by the processor. */
export function drawnByProcessor() {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : '';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software/i.test(name);
}
