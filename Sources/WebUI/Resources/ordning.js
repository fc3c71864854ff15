// Small improvements; every page works without them.
"use strict";
// A file that is dropped beside its field would take the page's place, and what is typed would be gone.
for (const kind of ["dragover", "drop"]) {
  document.addEventListener(kind, (event) => {
    if (!(event.target instanceof HTMLInputElement && event.target.type === "file")) event.preventDefault();
  });
}
