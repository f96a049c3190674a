// Pulling the hairline on the stage. The curve follows the hand at once; the server answers with the plan that goes with it.
import { makeHandle, SVG } from './handle.js';
import { LineWarnings } from './line-warnings.js';
import { asked, sent } from './trouble.js';

const REACH = 1.6;

export class HairlineEditor {
  /**
   * @param {HTMLElement} frame the stage
   * @param {string} caseId
   * @param {{label: string, mirror: () => boolean, guides: () => string[], height: (mm: number, leastMm: number) => boolean, warned: (kinds: string[], leastMm: Record<string, number>) => boolean, planned: () => void, failed: (sentence: string) => void}} wish
   *   `height` is told how high the middle of the line lies and answers whether that is too low;
   *   `warned` is told what else the rules say and answers whether that is anything
   */
  constructor(frame, caseId, wish) {
    this.frame = frame;
    this.caseId = caseId;
    this.wish = wish;
    this.isOn = false;
    this.drawn = '';
    this.isFocusWished = false;
    this.isHeld = false;
    this.isBehind = false;
  }

  /** Shows the handles of a side. */
  async open(side, focus = false) {
    this.isOn = true;
    this.side = side;
    // A wish for the keyboard outlives a picture that another one overtook.
    this.isFocusWished ||= focus;
    let seen;
    try {
      seen = await (await asked(`/cases/${this.caseId}/hairline/${side}`)).json();
    } catch (problem) {
      this.wish.failed(problem.message);
      return;
    }
    if (!this.isOn || this.side !== side) return;
    // Nobody takes a handle out of the hand that pulls it.
    this.isBehind = this.isHeld && this.drawn === side;
    if (this.isBehind) return;
    this.draw(seen, side);
    if (this.isFocusWished) this.frame.querySelector('.overlay .handle')?.focus();
    this.isFocusWished = false;
  }

  close() {
    this.isOn = false;
    this.isFocusWished = false;
    this.isHeld = false;
    this.frame.querySelector('.overlay')?.remove();
  }

  draw(seen, side) {
    this.isHeld = false;
    this.drawn = side;
    // Not :focus, which matches nothing while another window has the keyboard.
    const held = document.activeElement?.closest('#stage .overlay .handle')?.dataset.n;
    this.frame.querySelector('.overlay')?.remove();
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'overlay pulling');
    svg.setAttribute('viewBox', `0 0 ${seen.widthPx} ${seen.heightPx}`);
    this.frame.append(svg);
    this.seen = seen;
    const sheet = document.createElementNS(SVG, 'g');
    sheet.setAttribute('class', 'guide-sheet');
    svg.append(sheet);
    this.showGuides();
    const lines = ['drawn-shadow', 'drawn-line'].map((name) => {
      const line = document.createElementNS(SVG, 'polyline');
      line.setAttribute('class', name);
      svg.append(line);
      return line;
    });
    const write = (points) => lines.forEach((line) => line.setAttribute('points', points.map((p) => p.join(',')).join(' ')));
    const middle = seen.handles[(seen.handles.length - 1) / 2];
    const tell = ([x, y]) => {
      if (!middle.seen || !seen.guides.ruler.length) return;
      const nearest = seen.guides.ruler.reduce((best, rung) => (Math.hypot(rung[0] - x, rung[1] - y) < Math.hypot(best[0] - x, best[1] - y) ? rung : best));
      svg.classList.toggle('low', this.wish.height(nearest[2], seen.guides.leastMm));
    };
    const rules = new LineWarnings(seen.rule);
    const warn = (kinds) => {
      if (this.wish.warned(kinds, rules.leastMm)) svg.classList.add('low');
    };
    write(seen.line);
    tell([middle.x, middle.y]);
    warn(rules.still());
    const apart = this.apart(seen.handles);
    for (const handle of seen.handles.filter((h) => h.seen)) {
      const start = [handle.x, handle.y];
      const grip = makeHandle(svg, {
        label: `${this.wish.label} ${handle.n + 1}`,
        at: [handle.x, handle.y],
        small: false,
        moved: (at) => {
          this.isHeld = true;
          const by = [at[0] - start[0], at[1] - start[1]];
          write(this.bent(seen.line, seen, handle, by, apart));
          tell(this.bent([[middle.x, middle.y]], seen, handle, by, apart)[0]);
          warn(rules.pulled(handle.n, at, this.wish.mirror()));
        },
        settled: (at) => {
          this.isHeld = false;
          if (Math.hypot(at[0] - start[0], at[1] - start[1]) > 0.5) this.send(side, handle.n, at);
          else if (this.isBehind && this.isOn) this.open(this.side);
        },
      });
      grip.addEventListener('pointerdown', () => { this.isHeld = true; });
      grip.addEventListener('pointercancel', () => {
        this.isHeld = false;
        if (this.isOn) this.open(this.side);
      });
      grip.dataset.n = handle.n;
      svg.append(grip);
      if (held === String(handle.n)) grip.focus();
    }
  }

  apart(handles) {
    const seen = handles.filter((h) => h.seen);
    let sum = 0;
    for (let k = 1; k < seen.length; k++) sum += Math.hypot(seen[k].x - seen[k - 1].x, seen[k].y - seen[k - 1].y);
    return sum / Math.max(1, seen.length - 1);
  }

  /** Draws the guides that are wished for. */
  showGuides() {
    const sheet = this.frame.querySelector('.guide-sheet');
    if (!sheet) return;
    sheet.replaceChildren();
    for (const { kind, lines } of this.seen.guides.guides) {
      if (!this.wish.guides().includes(kind)) continue;
      const drawn = lines.map((line) => `M${line.map((p) => p.join(' ')).join('L')}`).join('');
      for (const name of ['guide-shadow', `guide ${kind}`]) {
        const path = document.createElementNS(SVG, 'path');
        path.setAttribute('class', name);
        path.setAttribute('d', drawn);
        sheet.append(path);
      }
    }
  }

  bent(points, seen, handle, by, apart) {
    const other = this.wish.mirror() ? seen.handles[seen.handles.length - 1 - handle.n] : handle;
    const share = (p, h) => {
      const away = Math.hypot(p[0] - h.x, p[1] - h.y) / (REACH * apart);
      return away >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * away);
    };
    return points.map((p) => {
      const own = share(p, handle);
      const mirrored = other === handle ? 0 : share(p, other);
      return [p[0] + by[0] * (own - mirrored), p[1] + by[1] * (own + mirrored)];
    });
  }

  async send(side, n, at) {
    // The line comes with the answer.
    this.isBehind = false;
    const pulled = { handle: n, x: at[0].toFixed(1), y: at[1].toFixed(1), mirror: String(this.wish.mirror()) };
    try {
      const answer = await sent(`/cases/${this.caseId}/hairline/${side}`, pulled);
      this.wish.planned(await answer.text());
    } catch (problem) {
      this.wish.failed(problem.message);
      if (this.isOn) this.open(this.side);
    }
  }
}
