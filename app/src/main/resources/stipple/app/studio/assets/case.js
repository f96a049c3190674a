// The page of a case: the stage follows the sides, the time slider, the outcome and every new plan.
import { HairlineEditor } from './hairline.js';
import { tellIn } from './line-warnings.js';
import { sendsJpeg } from './photo-file.js';
import { Stage } from './stage.js';
import { Together } from './together.js';
import { sent, sentenceOf } from './trouble.js';

document.documentElement.classList.add('js');
sendsJpeg(document.querySelector('#photos form'));
const caseId = document.body.dataset.case;
const frame = document.getElementById('stage');
const stage = new Stage(frame, caseId);
const time = document.getElementById('time');
const momentName = document.getElementById('moment-name');
let moments = [...document.querySelectorAll('#moments a')].map((a) => ({ id: a.dataset.moment, label: a.textContent }));

time.hidden = false;
document.querySelector('.cut').hidden = false;

function showMoment() {
  const moment = moments[time.value] ?? moments[0];
  momentName.textContent = moment.label;
  time.setAttribute('aria-valuetext', moment.label);
  const shown = stage.show({ moment: moment.id, momentLabel: moment.label });
  follow3d();
  return shown;
}
time.addEventListener('input', showMoment);

for (const link of document.querySelectorAll('.sides a')) link.addEventListener('click', (event) => pick(event, link, 'side'));
for (const link of document.querySelectorAll('.outcomes a')) link.addEventListener('click', (event) => pick(event, link, 'outcome'));

function pick(event, link, what) {
  event.preventDefault();
  link.parentElement.querySelector('[aria-current]')?.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  if (what === 'side' && isOn(turn)) turnable(false);
  stage.show({ [what]: link.dataset[what] });
  follow3d();
}

const cut = document.getElementById('cut');
cut.addEventListener('input', () => stage.setCut(Number(cut.value)));
stage.onCut = (percent) => { cut.value = percent; };
stage.setCut(Number(cut.value));

const pull = document.getElementById('pull');
const close = document.getElementById('close');
const mirror = document.getElementById('mirror');
const turn = document.getElementById('turn');
const tape = document.getElementById('tape');
const tapeLength = document.getElementById('tape-length');
const guides = document.getElementById('guides');
const lineHeight = document.getElementById('line-height');
/** Says what went wrong until something goes right. */
function trouble(sentence) {
  const place = document.getElementById('trouble');
  place.textContent = sentence;
  place.hidden = !sentence;
}
// That a line is too low is told at once, by how much a few times a second: a page written anew in every frame would hold up the hand.
const TELL_MS = 150;
const heightTold = { at: 0, later: 0 };
function tellHeight(told, isLow) {
  clearTimeout(heightTold.later);
  if (lineHeight.textContent === told) return;
  const wait = lineHeight.classList.contains('low') === isLow ? heightTold.at + TELL_MS - performance.now() : 0;
  if (wait > 0) {
    heightTold.later = setTimeout(() => tellHeight(told, isLow), wait);
    return;
  }
  heightTold.at = performance.now();
  lineHeight.textContent = told;
  lineHeight.classList.toggle('low', isLow);
}
const renewPanel = () => htmx.ajax('GET', `/cases/${caseId}/panel`, { target: '#panel', swap: 'outerHTML' });
const wish = {
  label: pull.textContent,
  mirror: () => mirror.checked,
  guides: () => [...guides.querySelectorAll('input:checked')].map((input) => input.value),
  height: (mm, leastMm) => {
    const isLow = mm < leastMm;
    const told = lineHeight.dataset.pattern.replace('{0}', mm.toFixed(0)) + (isLow ? ` ${lineHeight.dataset.low.replace('{0}', leastMm.toFixed(0))}` : '');
    tellHeight(told, isLow);
    return isLow;
  },
  warned: tellIn(document.getElementById('line-warnings')),
  planned: (revision) => {
    stage.renew(revision);
    return wish.pictured();
  },
  pictured: async () => {
    trouble('');
    await showMoment();
    // The numbers follow when the picture is there.
    renewPanel();
  },
  failed: trouble,
  measured: (mm) => { tapeLength.textContent = tapeLength.dataset.pattern.replace('{0}', mm.toFixed(0)); },
};
const editor = new HairlineEditor(frame, caseId, wish);
let head = null;
guides.addEventListener('change', () => {
  editor.showGuides();
  head?.redraw();
});

const isOn = (button) => button.getAttribute('aria-pressed') === 'true';
const press = (button, on) => button.setAttribute('aria-pressed', String(on));

pull.addEventListener('click', (event) => {
  const on = !isOn(pull);
  press(pull, on);
  document.getElementById('mirror-label').hidden = !on;
  guides.hidden = !on;
  if (on && isOn(tape)) tape.click();
  if (isOn(turn)) {
    head?.pulling(on);
    if (on && event.detail === 0) head?.keys.focus();
  } else if (on) {
    if (isOn(close)) close.click();
    // A keyboard has no place of its own: it goes on at the first handle.
    editor.open(stage.look.side, event.detail === 0);
  } else {
    editor.close();
  }
});
close.addEventListener('click', () => {
  const on = !isOn(close);
  press(close, on);
  if (on && isOn(pull)) pull.click();
  stage.show({ size: on ? 'close' : 'stage' });
});
tape.addEventListener('click', (event) => {
  press(tape, !isOn(tape));
  if (isOn(tape) && isOn(pull)) pull.click();
  tapeLength.textContent = isOn(tape) ? tapeLength.dataset.how : '';
  head?.measuring(isOn(tape));
  if (isOn(tape) && event.detail === 0) head?.canvas.focus();
});
turn.addEventListener('click', () => turnable(!isOn(turn)));

/** Between the pictures and the head that can be turned. */
async function turnable(on) {
  if (isOn(pull)) pull.click();
  if (isOn(tape)) tape.click();
  press(turn, on);
  tape.hidden = !on;
  close.hidden = on;
  document.querySelector('.cut').hidden = on;
  frame.hidden = on;
  if (on && !head) {
    const { Head3d } = await import('./head3d.js');
    head = new Head3d(document.getElementById('stage-frame'), caseId, wish);
    head.canvas.setAttribute('aria-label', document.getElementById('stage-frame').dataset.turn);
  }
  head?.present(on);
  if (on) {
    document.querySelector('.sides [aria-current]')?.removeAttribute('aria-current');
    head.fit();
    await follow3d();
  }
}
async function follow3d() {
  if (!head || !isOn(turn) || !stage.revision) return;
  try {
    await head.show(stage.revision, stage.look.moment, stage.look.outcome);
  } catch (problem) {
    wish.failed(String(problem.message));
  }
}
try {
  turn.hidden = !document.createElement('canvas').getContext('webgl2');
} catch {
  turn.hidden = true;
}
const together = new Together(document.getElementById('together'), document.getElementById('all-views'), caseId, {
  stage,
  turn,
  failed: trouble,
  calm: () => {
    for (const one of [pull, close]) if (isOn(one)) one.click();
    if (isOn(turn)) turnable(false);
  },
  left: () => thumbs(stage.revision),
});
// What needs the large picture brings it back.
for (const one of [pull, close, turn]) one.addEventListener('click', () => together.set(false), { capture: true });
// On a phone the choices lie below the picture: a small one goes with them.
const mini = document.getElementById('mini');
const inSight = new Map();
const companions = [document.getElementById('stage-frame'), document.querySelector('.wish')];
const beside = new IntersectionObserver((seen) => {
  for (const one of seen) inSight.set(one.target, one.isIntersecting);
  mini.hidden = inSight.get(companions[0]) || !inSight.get(companions[1]) || !mini.firstElementChild.src || isOn(turn);
});
for (const one of companions) beside.observe(one);
const miniFollows = () => {
  const shown = frame.querySelector('img.after');
  if (shown) mini.firstElementChild.src = shown.src;
};
miniFollows();
stage.onShown = (look) => {
  miniFollows();
  document.querySelector('#enlarged span').hidden = look.size !== 'close' || !look.isEnlarged;
  if (editor.isOn) editor.open(look.side);
  thumbs(stage.revision);
};

// A new plan: the panel was replaced, the pictures follow.
let told = document.getElementById('panel').dataset.ready === 'true' ? stage.revision : '';
function follow() {
  const panel = document.getElementById('panel');
  const undo = document.getElementById('undo');
  const redo = document.getElementById('redo');
  undo.disabled = panel.dataset.undo !== 'true';
  redo.disabled = panel.dataset.redo !== 'true';
  stage.busy(panel.dataset.working === 'true');
  if (panel.dataset.ready !== 'true' || (panel.dataset.revision === told && told === stage.revision)) return;
  told = panel.dataset.revision;
  const fresh = [...panel.querySelectorAll('#new-moments li')].map((li) => ({ id: li.dataset.moment, label: li.textContent }));
  if (fresh.length) {
    const present = moments[time.value]?.id;
    moments = fresh;
    time.max = String(moments.length - 1);
    const place = moments.findIndex((m) => m.id === present);
    time.value = String(place >= 0 ? place : moments.findIndex((m) => m.id === 'healed'));
  }
  if (told === stage.revision) {
    // The pictures were there before the plan.
    thumbs(told);
    return;
  }
  stage.renew(told);
  showMoment();
}

// The small pictures follow when the large one is there, one after the other: every side at the same moment.
let small = document.querySelector('.sides img') ? `${stage.revision} healed likely` : '';
async function thumbs(revision) {
  if (together.isOn) return together.follow();
  const { moment, outcome } = stage.look;
  const wanted = `${revision} ${moment} ${outcome}`;
  if (wanted === small) return;
  small = wanted;
  for (const link of document.querySelectorAll('.sides a')) {
    await new Promise((next) => setTimeout(next, 150));
    if (small !== wanted) return;
    let img = link.querySelector('img');
    if (!img) {
      img = document.createElement('img');
      img.alt = '';
      link.prepend(img);
    }
    img.loading = 'eager';
    img.src = `/cases/${caseId}/pictures/${link.dataset.side}?moment=${moment}&case=${outcome}&size=thumb&r=${revision}`;
    await img.decode().catch(() => {});
  }
}
document.body.addEventListener('htmx:beforeRequest', () => stage.busy(true));
// Another answer may have put a new panel in the place of the one that was there when this one was asked for.
document.body.addEventListener('htmx:beforeOnLoad', ({ detail }) => {
  if (!detail.target.isConnected) detail.target = document.getElementById('panel');
});
for (const bad of ['htmx:responseError', 'htmx:sendError']) document.body.addEventListener(bad, ({ detail }) => {
  stage.busy(false);
  trouble(sentenceOf(detail.xhr.responseText, detail.xhr.status));
});
document.body.addEventListener('htmx:afterOnLoad', ({ detail }) => detail.xhr.status < 400 && trouble(''));
// Another shade moves no dot: its picture is soon there and comes with the answer, the numbers after it. Shades are sent in the order in which they were chosen.
const shades = { turn: 0, last: Promise.resolve() };
function shade(shadeSteps) {
  const turn = ++shades.turn;
  shades.last = shades.last.then(async () => {
    if (turn !== shades.turn) return;
    const look = { ...stage.look };
    const slow = setTimeout(() => stage.busy(true), 200);
    try {
      const answer = await sent(`/cases/${caseId}/shade`, { shadeSteps, side: look.side, moment: look.moment, case: look.outcome, size: look.size });
      await stage.renewWith(answer, look);
      if (turn === shades.turn) await wish.pictured();
    } catch (problem) {
      // It may have been stored all the same.
      await renewPanel().catch(() => {});
      trouble(problem.message);
    } finally {
      clearTimeout(slow);
      stage.busy(false);
    }
  });
}

// Only what the hand touched is sent: another tab may have changed the rest.
document.getElementById('design').addEventListener('htmx:configRequest', (event) => {
  const cause = event.detail.triggeringEvent;
  const touched = cause?.submitter ?? cause?.target;
  if (!touched?.name) return;
  if (touched.name === 'shadeSteps' && document.getElementById('panel').dataset.ready === 'true') {
    event.preventDefault();
    shade(touched.value);
    return;
  }
  const fields = event.detail.parameters;
  for (const name of [...fields.keys()]) if (name !== touched.name && name !== '_csrf') fields.delete(name);
});
document.body.addEventListener('htmx:afterSwap', follow);
document.body.addEventListener('htmx:afterSettle', () => {
  const panel = document.getElementById('panel');
  stage.busy(panel.dataset.working === 'true');
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
together.restore();
