/* Draws the figures: in Dash's room of components/document/dash_room.py, whose one callback is here, or by Plotly alone where there is
   no Dash.  Both come only when the view is opened; until then, and where neither can be had, the tables say the same. */
(function (vt) {
  "use strict";
  const NARROW = 896; // pixels; in less, the table can be read better than the drawing, and comes first
  let payload = null;
  const turned = new Set(); // the kinds that are not as they would be by themselves: closed, or open if actors are chosen
  let draw = null; // how figures are drawn, once that is known
  let coming = false;
  let width = 0; // for which they were drawn last

  const drawings = () => [...document.querySelectorAll(".vt-figure__drawing")];
  const asked = (vt.askedOfFigures = () => ({
    state: vt.now(),
    opened: vt.figures.kinds.map((kind) => kind[0]).filter((id) => turned.has(id) !== Boolean(vt.now().actor)),
    width: drawings()[0].clientWidth,
  }));

  /* The figures for what is asked, with room kept for each. */
  function filled(what) {
    const figures = vt.fillFigures(what);
    width = what.width;
    for (const drawing of drawings()) {
      const { layout } = figures[drawing.id.slice(3)];
      const picture = drawing.parentElement;
      const table = [...picture.parentElement.children].find((part) => part.matches(".vt-fold, .vt-figure__beside"));
      if ((what.width < NARROW) !== (table.compareDocumentPosition(picture) === Node.DOCUMENT_POSITION_FOLLOWING)) {
        picture[what.width < NARROW ? "before" : "after"](table);
      }
      drawing.style.minHeight = layout.height + "px";
      if (layout.width > what.width) drawing.tabIndex = 0; // scrolled by keys too
      else drawing.removeAttribute("tabindex");
    }
    return figures;
  }

  /* What is clicked: a row of a kind opens or closes it; anything else does what its link in the table does. */
  function clicked(event) {
    const what = event.annotation ? event.annotation.name : event.points[0].customdata;
    if (!what) return;
    if (vt.figures.kinds.some(([id]) => id === what)) {
      turned[turned.has(what) ? "delete" : "add"](what);
      return draw();
    }
    const same = (link) => link.getAttribute("href") === what || link.parentElement.dataset.cell === what;
    const link = [...document.querySelectorAll(".vt-figure__table a")].find(same);
    if (link) link.click();
  }

  /* The one callback: what the page asks for, and what is clicked in any figure. */
  window.dash_clientside = Object.assign(window.dash_clientside || {}, {
    vt: {
      figures(what) {
        const { triggered, outputs_list } = window.dash_clientside.callback_context;
        const click = triggered.find((change) => change.value && /\.click(Annotation)?Data$/.test(change.prop_id));
        if (click) setTimeout(clicked, 0, click.value);
        if (click || !what || !drawings().length) return outputs_list.map(() => window.dash_clientside.no_update);
        const figures = filled(what);
        return outputs_list.map((output) => figures[output.id.figure]);
      },
    },
  });

  function startDash() {
    const page = document.querySelector(".vt-figures");
    const entry = document.createElement("div");
    entry.id = "react-entry-point";
    entry.hidden = true;
    const config = document.createElement("script");
    config.id = "_dash-config";
    config.type = "application/json";
    config.textContent = JSON.stringify(payload.room.config);
    page.after(config, entry);
    answerLocally({ "_dash-layout": payload.room.layout, "_dash-dependencies": payload.room.dependencies });
    new MutationObserver(function (_, observer) {
      if (entry.querySelectorAll(".vt-figure__beside").length < page.children.length) return;
      observer.disconnect();
      moveIn(page, entry);
    }).observe(entry, { childList: true, subtree: true });
    Reflect.construct(window.DashRenderer, []); // it draws by being made
  }

  /* Dash asks its server for two things, which came along: no server has to answer, and none can in a sandboxed frame. */
  function answerLocally(answers) {
    const own = window.fetch;
    window.fetch = function (address, options) {
      const name = String(address).split("/").pop();
      if (!(name in answers)) return own.call(window, address, options);
      const answer = new Response(JSON.stringify(answers[name]), { headers: { "Content-Type": "application/json" } });
      delete answers[name];
      if (!Object.keys(answers).length) window.fetch = own;
      return Promise.resolve(answer);
    };
  }

  /* From the page as it came to Dash's own, which is the same but for its drawings: the tables move along. */
  function moveIn(page, entry) {
    const focused = document.activeElement;
    let again = focused;
    for (const from of page.children) {
      const to = entry.querySelector("[data-figure=" + from.dataset.figure + "]");
      to.querySelector(".vt-figure__beside").append(from.querySelector(".vt-fold"));
      to.querySelector(".vt-figure__drawing").style.minHeight = from.querySelector(".vt-figure__drawing").style.minHeight;
      if (from.contains(focused)) again = to.querySelector("[data-save=" + focused.dataset.save + "]");
    }
    page.remove();
    entry.hidden = false;
    if (again && again !== document.activeElement) again.focus({ preventScroll: true });
    draw = () => window.dash_clientside.set_props("vt-asked", { data: asked() });
    draw();
  }

  function drawAlone() {
    const figures = filled(asked());
    for (const drawing of drawings()) {
      const { data, layout } = figures[drawing.id.slice(3)];
      const graph = drawing.firstElementChild;
      window.Plotly.react(graph, data, layout, payload.room.graph);
      if (graph.vtAnswers) continue;
      graph.vtAnswers = true;
      graph.on("plotly_click", clicked);
      graph.on("plotly_clickannotation", clicked);
    }
  }

  vt.drawFigures = function (received) {
    payload = received;
    if (draw) return draw();
    filled(asked()); // keeps room for them
    if (coming) return;
    coming = true;
    const there = (name, part) => new Promise((done, failed) => (part in window ? done() : vt.load(name, done, failed)));
    const alone = vt.inside(payload.plotly); // all is in one file, but for Dash
    const dashToo = alone ? false : there(payload.dash, "DashRenderer").then(() => true, () => false);
    Promise.all([dashToo, there(payload.plotly, "Plotly")]).then(function ([found]) {
      if (vt.now().view !== "beeld") coming = false; // not here now; when the view is opened again
      else if (found) startDash();
      else (draw = drawAlone)();
    }, () => (coming = false));
    const view = document.querySelector("[data-view=beeld]");
    matchMedia("(forced-colors: active)").addEventListener("change", () => draw && vt.now().view === "beeld" && draw());
    new ResizeObserver(() => draw && vt.now().view === "beeld" && drawings()[0].clientWidth !== width && draw()).observe(view);
  };
})(window.vt);
