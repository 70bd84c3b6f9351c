import { keepScore } from "./progress.js";

// The self-check: the answers of a question can be opened once something is chosen;
// opening them scores it. Nothing leaves the page.
export function onQuizzes() {
  for (const quiz of document.querySelectorAll("form.quiz")) {
    quiz.addEventListener("submit", (event) => event.preventDefault());
    for (const question of quiz.querySelectorAll(".question")) watch(quiz, question);
  }
}

const options = (question) => [...question.querySelectorAll("input")];
const isRight = (option) => option.dataset.right === "true";
const solved = (question) => options(question).every((option) => option.checked === isRight(option));

function watch(quiz, question) {
  const feedback = question.querySelector(".feedback");
  // Until it is answered, a reason must not be read aloud with its option.
  for (const option of options(question)) option.removeAttribute("aria-describedby");
  question.addEventListener("change", () => {
    question.classList.toggle("chosen", options(question).some((option) => option.checked));
    question.classList.remove("answered");
    feedback.open = false;
    show(quiz, "");
  });
  feedback.addEventListener("toggle", () => {
    if (!feedback.open || !question.classList.contains("chosen")) return;
    question.classList.add("answered");
    for (const option of options(question)) {
      document.getElementById(`${option.id}-said`)?.classList.toggle("mine", option.checked);
    }
    const verdict = solved(question) ? ".said.right" : ".said:not(.right)";
    show(quiz, feedback.querySelector(`${verdict} strong`)?.textContent || "");
  });
}

// The line is a live region: what it says is read aloud.
function show(quiz, verdict) {
  const score = quiz.querySelector(".quiz-score");
  const asked = [...quiz.querySelectorAll(".question")];
  const answered = asked.filter((question) => question.classList.contains("answered"));
  const right = answered.filter(solved).length;
  if (answered.length) keepScore(quiz.id, right, asked.length);
  const counts = score.dataset.score
    .replace("{right}", right)
    .replace("{total}", asked.length);
  score.textContent = answered.length ? `${verdict} ${counts}`.trim() : "";
}
