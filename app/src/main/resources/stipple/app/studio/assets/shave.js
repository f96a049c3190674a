// Between two shaves: the picture follows the slider; the latest wish wins.
document.documentElement.classList.add('js');
const days = document.getElementById('days');
const shaved = document.getElementById('shaved');
const told = [...document.querySelectorAll('#told li')].map((line) => line.textContent);
let turn = 0;

async function show() {
  const mine = ++turn;
  document.getElementById('days-told').textContent = told[days.value];
  days.setAttribute('aria-valuetext', told[days.value]);
  shaved.classList.add('old');
  const next = new Image();
  next.src = shaved.dataset.pictures + days.value;
  await next.decode().catch(() => {});
  if (mine !== turn) return;
  shaved.src = next.src;
  shaved.classList.remove('old');
}
days.addEventListener('input', show);
for (const select of document.querySelectorAll('#shave select')) select.addEventListener('change', () => select.form.requestSubmit());
