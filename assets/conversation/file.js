/* A conversation saved as a file, read from one, and wiped. */
(function (vt) {
  "use strict";
  const LARGEST = 1e6; // bytes of a file
  const part = (name) => document.querySelector("main .vt-talk [data-part=" + name + "]");
  let waiting = null; // what was read from a file, and waits for a yes

  const words = () => vt.talk.payload().words;

  function tell(text) {
    part("said").textContent = text;
    vt.talk.say(text);
  }

  /* Show the question, or take it away. */
  function ask(what, shown) {
    for (const one of ["wipe", "replace"]) part("sure-" + one).hidden = !(shown && one === what);
    if (shown) part("sure-" + what).focus();
  }

  vt.talk.does.save = function () {
    const name = words().file.replace("{theory}", vt.talk.slug()) + ".json";
    vt.save(new Blob([vt.talk.toFile(vt.talk.read())], { type: "application/json" }), name);
    tell(words().said.saved.replace("{name}", () => name) + vt.doubt());
  };

  vt.talk.does.wipe = function (button) {
    if (!button.value) {
      part("said").textContent = "";
      return ask("wipe", true);
    }
    ask("wipe", false);
    if (button.value === "no") return document.querySelector("main [data-talk=wipe]").focus();
    vt.talk.replace({ answers: {}, notes: {}, chosen: [] });
    tell(words().said.wiped);
    part("said").focus();
  };

  vt.talk.does.open = () => document.querySelector("main input[data-talk=file]").click();

  function take({ data, left }) {
    vt.talk.replace(data);
    tell(words().said.opened + (left ? vt.counted(words().said.left, left) : ""));
    part("said").focus();
  }

  function read(text) {
    const found = vt.talk.fromFile(text);
    ask("replace", false);
    waiting = null;
    if (found.wrong) {
      tell(words().said[found.wrong].replace("{theory}", () => found.theory));
      part("said").focus();
    } else if (vt.talk.isEmpty(vt.talk.read())) take(found);
    else {
      waiting = found;
      part("said").textContent = "";
      ask("replace", true);
    }
  }

  vt.talk.does.replace = function (button) {
    ask("replace", false);
    if (button.value === "yes" && waiting) take(waiting);
    else document.querySelector("main [data-talk=open]").focus();
    waiting = null;
  };

  document.addEventListener("change", function ({ target }) {
    if (!target.matches("input[data-talk=file]") || !target.files.length) return;
    const [file] = target.files;
    if (file.size > LARGEST) read("");
    else file.text().then(read, () => read(""));
    target.value = ""; // the same may be opened again
  });
})(window.vt);
