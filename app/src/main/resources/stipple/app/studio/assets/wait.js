// Says that something is being made when a page or a file does not come at once.
const AFTER_MS = 500;
const LONGEST_MS = 90000;
const PROGRESS_MS = 1000;
const told = document.querySelector('meta[name=working]')?.content ?? '';
let soon = 0;
let later = 0;
let bar = null;
// Files that are being made: whoever leaves the page now would not get them.
let taking = 0;

function show(forMs) {
  hide();
  soon = setTimeout(() => {
    bar = document.createElement('p');
    bar.className = 'wait';
    bar.setAttribute('role', 'status');
    bar.textContent = told;
    document.body.append(bar);
  }, AFTER_MS);
  later = setTimeout(hide, forMs);
}
function hide() {
  clearTimeout(soon);
  clearTimeout(later);
  bar?.remove();
  bar = null;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.target || link.origin !== location.origin) return;
  if (link.pathname === location.pathname && link.hash) return;
  if (/\/files\/|\.ics/.test(link.pathname)) {
    event.preventDefault();
    take(link);
    return;
  }
  show(LONGEST_MS);
});

/** Has a file made and saved; what went wrong is told by the page that its address opens. */
async function take(link) {
  show(LONGEST_MS);
  taking++;
  let elsewhere = '';
  const asking = /\/files\/report\./.test(link.pathname) ? setInterval(() => progress(link), PROGRESS_MS) : 0;
  try {
    const answer = await fetch(link.href);
    const isFile = answer.ok && answer.headers.get('Content-Disposition')?.startsWith('attachment');
    if (!isFile) {
      elsewhere = link.href;
      return;
    }
    const saved = document.createElement('a');
    saved.href = URL.createObjectURL(await answer.blob());
    saved.download = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition'))?.[1] ?? '';
    saved.click();
    setTimeout(() => URL.revokeObjectURL(saved.href), LONGEST_MS);
    hide();
  } catch {
    elsewhere = link.href;
    hide();
  } finally {
    clearInterval(asking);
    taking--;
    if (elsewhere) location.assign(elsewhere);
  }
}

/** Says how much of a report is made. */
async function progress(link) {
  const answer = await fetch(new URL('progress', link.href)).catch(() => null);
  const made = answer?.ok ? await answer.json() : null;
  if (bar && made) bar.textContent = `${told} ${made.percent}\u00a0%`;
}
document.addEventListener('submit', (event) => {
  if (!event.defaultPrevented) show(LONGEST_MS);
});
addEventListener('pageshow', hide);
addEventListener('pagehide', hide);

// A page whose answer is still being worked out asks again by itself.
const again = document.querySelector('[data-again]');
const reload = again ? setTimeout(() => location.reload(), Number(again.dataset.again)) : 0;
// Whoever goes on elsewhere is not called back; whose file is still being made is asked first.
addEventListener('beforeunload', (event) => {
  if (taking) {
    hide();
    event.preventDefault();
    return;
  }
  clearTimeout(reload);
});
