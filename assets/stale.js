// Shows, on the documents, which claims are past the day by which they were to be checked again.
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
for (const note of document.querySelectorAll("[data-review-by]")) {
  if (note.dataset.reviewBy < today) note.hidden = false;
}
