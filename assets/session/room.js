/* The room in the page: how to join, what is asked now, what comes of it; and for who has the key what steers it. */
(function (vt) {
  "use strict";
  const view = () => document.querySelector("main .vt-session");
  const part = (name) => view().querySelector("[data-part=" + name + "]");

  /* Text or HTML that is put in only where it is another, so that neither focus nor reader is disturbed. */
  const shown = new WeakMap();
  function put(place, html) {
    if (shown.get(place) === html) return false;
    shown.set(place, html);
    place.innerHTML = html;
    return true;
  }
  const write = (place, text) => place.textContent === text || (place.textContent = text);

  function fillJoin(code) {
    const { loopback, why, markup, words } = vt.bundles.get("session");
    const home = vt.home();
    const place = (home + "l/").replace(/^https?:\/\//, "");
    write(part("code"), code);
    write(part("address"), place);
    const link = view().querySelector(".vt-session__without a");
    link.href = "l/" + code;
    if (new RegExp(loopback).test(home)) {
      write(part("qr"), why);
      part("qr").dataset.none = "";
    } else put(part("qr"), vt.fill(markup.picture, { src: "l/" + code + "/qr.svg", alt: words.code.replace("{address}", () => place + code) }));
    part("present").href = vt.query({ weergave: "gesprek", sessie: code, modus: "presentatie" });
  }

  function countOf({ stand, results }) {
    const { joined, answered } = vt.session.words();
    if (!results) return "";
    return stand.phase === "wait" ? vt.counted(joined, results.joined) : vt.session.filled(answered[results.answered === 1 ? 0 : 1], { count: results.answered, joined: results.joined });
  }

  function htmlOf(room) {
    const { stand } = room;
    if (stand.phase === "wait") return "";
    if (!vt.session.isFree(room)) return stand.phase === "shown" ? vt.session.shown(room, stand.node).join("") : vt.session.questions().join("");
    const blocks = vt.session.blocks().filter(([node]) => vt.session.phaseOf(room, node) === "shown" && room.results);
    return blocks.map(([node, name]) => "<h3 class=vt-session__of>" + vt.fill("{name}", { name }) + "</h3>" + vt.session.shown(room, node).join("")).join("") || vt.session.questions().join("");
  }

  function fillNow(room) {
    const { stand } = room;
    const { phase, ready, all } = vt.session.words();
    const title = stand.phase === "wait" ? ready : stand.node ? vt.session.nameOf(stand.node) : all;
    const before = part("phase").textContent + part("title").textContent;
    write(part("phase"), phase[stand.phase]);
    write(part("title"), title);
    if (room.filled && before !== phase[stand.phase] + title) vt.say(() => phase[stand.phase] + ". " + title + ".");
    const count = countOf(room);
    write(part("count"), count);
    part("count").hidden = !count;
    put(part("questions"), htmlOf(room));
    room.filled = true;
  }

  function fillBlock(row, room) {
    const { block, blockCount } = vt.session.words();
    const node = row.dataset.blockRow;
    const phase = vt.session.phaseOf(room, node);
    const count = vt.session.answered(room, node);
    write(row.querySelector("[data-part=state]"), [block[phase], count ? vt.counted(blockCount, count) : ""].filter(Boolean).join(" · "));
    const is = { open: room.stand.node !== node || room.stand.phase !== "open", close: phase === "open" && vt.session.isFree(room), show: phase !== "shown" && room.stand.phase !== "wait", reset: count > 0 };
    for (const button of row.querySelectorAll("[data-steer]")) button.hidden = !is[button.dataset.steer];
    put(row.querySelector("[data-part=counts]"), phase === "shown" ? vt.session.shown(room, node).join("") : "");
  }

  function fillLeading(room) {
    const leads = Boolean(room.key && room.results);
    part("leading").hidden = part("controls").hidden = !leads;
    view().toggleAttribute("data-leads", leads);
    if (!leads) return;
    part("changed").hidden = !room.results.changed;
    vt.session.fillStory(room);
    const hadFocus = part("controls").contains(document.activeElement);
    if (put(part("controls"), vt.session.steering(room)) && hadFocus) part("controls").querySelector("button").focus();
    for (const row of view().querySelectorAll("[data-block-row]")) fillBlock(row, room);
  }

  function fillTrouble({ trouble, key, results }) {
    const place = part("trouble");
    const text = trouble ? vt.session.words().trouble[trouble] : "";
    if (text && place.textContent !== text) vt.say(() => text);
    write(place, text);
    place.hidden = !text;
    const gone = trouble === "gone";
    part("room").hidden = gone;
    part("gone").hidden = !gone;
    view().querySelector("[data-session=takeover]").hidden = !(key && results && !results.rehearsal && Object.keys(results.counts).length);
    if (gone) part("leading").hidden = true;
  }

  /* Show what is known of the session. */
  vt.session.fill = function (room) {
    if (!view() || vt.now().sessie !== room.code) return;
    fillTrouble(room);
    if (!room.stand || room.trouble === "gone") return;
    part("rehearsal").hidden = !(room.results && room.results.rehearsal);
    view().dataset.phase = room.stand.phase;
    fillNow(room);
    fillLeading(room);
    vt.tellHeight();
  };
  vt.session.part = part;

  /* The address with the key as a code, for the facilitator's own telephone: made when it is asked for, and taken away again. */
  async function fillRemote(fold) {
    const place = part("remote");
    if (!fold.open) return void place.replaceChildren();
    const { markup, words, why } = vt.bundles.get("session");
    try {
      const answer = await vt.session.call(vt.session.room(), "/beheer.svg");
      if (!answer.ok) return void (place.textContent = answer.status === 404 ? why : words.trouble.notDone);
      const src = URL.createObjectURL(await answer.blob());
      place.innerHTML = vt.fill(markup.picture, { src, alt: words.remote });
      place.firstElementChild.addEventListener("load", () => URL.revokeObjectURL(src));
    } catch {
      place.textContent = words.trouble.notDone;
    }
  }
  document.addEventListener("toggle", ({ target }) => target.matches(".vt-session__remote") && fillRemote(target), true);

  /* The conversation's own view, or a session's. */
  const talk = vt.shows.gesprek;
  vt.shows.gesprek = function (state, ...how) {
    talk(state, ...how);
    vt.session.follow(state.sessie);
    if (!state.sessie) return;
    part("remoting").open = false;
    fillJoin(state.sessie);
    vt.session.fill(vt.session.room());
  };
  vt.shows.gesprek.told = talk.told;
})(window.vt);
