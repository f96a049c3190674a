// The large picture: before on the left of the bar, the chosen moment on its right.
import { asked } from './trouble.js';

const KEPT = 60;
// A picture that is still being put on the stage may need it a moment longer.
const LINGER_MS = 20_000;

export class Stage {
  /** @param {HTMLElement} frame @param {string} caseId */
  constructor(frame, caseId) {
    this.frame = frame;
    this.caseId = caseId;
    this.revision = frame.querySelector('.after') ? frame.dataset.revision : '';
    this.look = { side: frame.dataset.side, moment: frame.dataset.moment, outcome: frame.dataset.outcome, size: 'stage' };
    this.kept = new Map();
    this.enlarged = new Set();
    this.turn = 0;
    this.onCut = () => {};
    this.onShown = () => {};
    this.bar = document.createElement('div');
    this.bar.className = 'bar';
    this.bar.setAttribute('aria-hidden', 'true');
    frame.append(this.bar);
    this.bar.hidden = !frame.querySelector('.after');
    this.bar.addEventListener('pointerdown', (event) => this.bar.setPointerCapture(event.pointerId));
    this.bar.addEventListener('pointermove', (event) => {
      if (!this.bar.hasPointerCapture(event.pointerId)) return;
      const box = frame.getBoundingClientRect();
      this.setCut(Math.min(100, Math.max(0, (100 * (event.clientX - box.left)) / box.width)));
      this.onCut(Math.round(this.cut));
    });
  }

  /** @param {number} percent how much of the picture still shows the time before */
  setCut(percent) {
    this.cut = percent;
    this.frame.style.setProperty('--cut', `${percent}%`);
  }

  busy(isBusy) {
    this.frame.classList.toggle('busy', isBusy);
  }

  /** A new plan: what was kept shows the old one. */
  renew(revision) {
    this.revision = revision;
    for (const [address, url] of this.kept) {
      if (!address.includes('&r=')) continue;
      this.kept.delete(address);
      setTimeout(() => URL.revokeObjectURL(url), LINGER_MS);
    }
  }

  /** Shows another side, moment, outcome or size. The latest wish wins; the picture before stays until the next is there. */
  async show(change) {
    Object.assign(this.look, change);
    const turn = ++this.turn;
    const slow = setTimeout(() => this.busy(true), 200);
    try {
      const [before, after] = await Promise.all([this.picture('before', 'likely'), this.picture(this.look.moment, this.look.outcome)]);
      if (turn !== this.turn) return;
      await this.put('before', before);
      await this.put('after', after);
      this.bar.hidden = false;
      for (const first of this.frame.querySelectorAll('.first, .waiting')) first.remove();
      this.look.isEnlarged = this.enlarged.has(after);
      this.onShown(this.look);
    } catch (problem) {
      if (turn === this.turn) this.say(String(problem.message ?? problem));
    } finally {
      clearTimeout(slow);
      if (turn === this.turn) this.busy(false);
    }
  }

  async picture(moment, outcome) {
    // The photo itself is the same for every plan.
    const same = moment === 'before' && this.look.side.startsWith('photo-');
    const address = same ? `/cases/${this.caseId}/pictures/${this.look.side}?moment=before&size=${this.look.size}` : this.address(this.look, moment, outcome);
    return this.kept.get(address) ?? this.keep(address, await asked(address));
  }

  address(look, moment, outcome) {
    return `/cases/${this.caseId}/pictures/${look.side}?moment=${moment}&case=${outcome}&size=${look.size}&r=${this.revision}`;
  }

  /** Takes in a picture of a new plan that came with the answer to its wish. @param {{side: string, moment: string, outcome: string, size: string}} look what was looked at then */
  async renewWith(answer, look) {
    this.renew(answer.headers.get('Stipple-Revision'));
    await this.keep(this.address(look, look.moment, look.outcome), answer);
  }

  async keep(address, answer) {
    const url = URL.createObjectURL(await answer.blob());
    this.kept.set(address, url);
    if (answer.headers.get('Stipple-Enlarged')) this.enlarged.add(url);
    if (this.kept.size > KEPT) {
      const [oldest, gone] = this.kept.entries().next().value;
      this.kept.delete(oldest);
      this.enlarged.delete(gone);
      setTimeout(() => URL.revokeObjectURL(gone), LINGER_MS);
    }
    return url;
  }

  async put(which, url) {
    let img = this.frame.querySelector(`img.${which}`);
    if (!img) {
      img = document.createElement('img');
      img.className = which;
      img.alt = '';
      this.frame.insertBefore(img, this.bar);
    }
    if (img.src === url) return;
    const next = new Image();
    next.src = url;
    await next.decode();
    img.src = url;
    if (which === 'after' && this.look.momentLabel) img.alt = this.look.momentLabel;
  }

  say(sentence) {
    let place = this.frame.querySelector('.waiting');
    if (!place) {
      place = document.createElement('p');
      place.className = 'waiting';
      this.frame.append(place);
    }
    place.textContent = sentence;
  }
}
