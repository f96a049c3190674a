"use strict";
document.documentElement.classList.add("js");
for (const range of document.querySelectorAll(".stage input[type=range]")) {
  const stage = range.parentElement;
  const move = () => stage.style.setProperty("--cut", range.value + "%");
  range.addEventListener("input", move);
  move();
}
const folds = [...document.querySelectorAll("details")];
if (matchMedia("(max-width: 40rem)").matches) {
  for (const fold of folds) fold.open = false;
}
let closed = [];
addEventListener("beforeprint", () => {
  closed = folds.filter((fold) => !fold.open);
  for (const fold of closed) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of closed) fold.open = false;
});
