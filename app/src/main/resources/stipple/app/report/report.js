"use strict";
document.documentElement.classList.add("js");
for (const range of document.querySelectorAll(".stage input[type=range]")) {
  const stage = range.parentElement;
  const move = () => stage.style.setProperty("--cut", range.value + "%");
  range.addEventListener("input", move);
  move();
}
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => (d.open = true)));
