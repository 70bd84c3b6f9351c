// Small helps: the page is whole without them.
"use strict";

// A term's note opens by tap or keyboard, and closes with Escape or elsewhere.
const close = (except) =>
  document.querySelectorAll('.term-word[aria-expanded="true"]').forEach((word) => {
    if (word !== except) word.setAttribute("aria-expanded", "false");
  });
document.addEventListener("click", (event) => {
  const word = event.target.closest(".term-word");
  close(word);
  if (word) word.setAttribute("aria-expanded", String(word.getAttribute("aria-expanded") !== "true"));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});

// The switcher keeps the heading and remembers the choice on this device.
document.querySelectorAll("a[data-language]").forEach((link) => {
  link.addEventListener("click", () => {
    link.hash = location.hash;
    try {
      localStorage.setItem("language", link.dataset.language);
    } catch {
      // Storage refused: the choice is not remembered, the link still works.
    }
  });
});

// A quiz says at once what was right; nothing leaves the page.
const answered = (question) => {
  const options = [...question.querySelectorAll("input")];
  if (question.dataset.kind === "single") return options.some((option) => option.checked);
  const right = options.filter((option) => option.dataset.right === "true").length;
  return options.filter((option) => option.checked).length >= right;
};
const sound = (question) =>
  [...question.querySelectorAll("input")].every(
    (option) => option.checked === (option.dataset.right === "true"),
  );
document.querySelectorAll("form.quiz").forEach((quiz) => {
  const score = quiz.querySelector(".quiz-score");
  quiz.addEventListener("submit", (event) => event.preventDefault());
  quiz.addEventListener("change", (event) => {
    const question = event.target.closest(".question");
    if (!question || !answered(question)) return;
    question.querySelector("details.feedback").open = true;
    question.classList.add("answered");
    const questions = [...quiz.querySelectorAll(".question")];
    score.textContent = score.dataset.score
      .replace("{right}", questions.filter((one) => answered(one) && sound(one)).length)
      .replace("{total}", questions.length);
  });
});

// A printed page shows what the reader would open.
addEventListener("beforeprint", () => {
  document.querySelectorAll("main details").forEach((details) => (details.open = true));
});
