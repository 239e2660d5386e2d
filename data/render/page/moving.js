/* ---- moving and zooming */
function clampX() {
  const all = (T.max - T.min + 1) * T.scale, room = T.width - T.gutter;
  T.x = Math.max(-room * .3, Math.min(T.x, Math.max(0, all - room * .5)));
}
function zoom(factor, at) {
  const min = Math.min(fitScale(), 60), next = Math.max(min * .8, Math.min(260, T.scale * factor));
  const anchor = at === undefined ? (T.width - T.gutter) / 2 : at - T.gutter;
  const day = (T.x + anchor) / T.scale;
  T.scale = next; T.fit = false;
  T.x = day * next - anchor;
  clampX(); soon(() => { layout(); drawAll(); });
}
function zoomTo(list) {
  const a = list.reduce((m, e) => Math.min(m, e.from), Infinity), b = list.reduce((m, e) => Math.max(m, e.to), -Infinity);
  const room = T.width - T.gutter;
  T.scale = Math.max(T.scale * 2, Math.min(260, room * .5 / (b - a + 1)));
  T.fit = false;
  T.x = ((a + b + 1) / 2 - T.min) * T.scale - room / 2;
  clampX(); layout(); drawAll();
}
function pan(dx) { T.x += dx; T.fit = false; clampX(); soon(move); }
function reveal(e) {
  if (!e.dated) return;
  const it = T.items.find(i => i.e === e && i.lane === e.home) || T.items.find(i => i.e === e);
  const [high, low] = seenHeight();
  if (it && (itemY(it) < high + 50 || itemY(it) > low - 30)) {
    window.scrollBy(0, itemY(it) - (high + low) / 2);
    drawAll();
  }
  const x = px(e.from + (e.to - e.from) / 2);
  if (x < T.gutter + 20 || x > T.width - 120) { T.x += x - (T.gutter + (T.width - T.gutter) * .4); T.fit = false; clampX(); drawAll(); }
}
function watchPointer() {
  const box = $('lanes');
  const down = new Map();
  let moved = 0, spread = 0;
  box.addEventListener('pointerdown', ev => { if (ev.button) return; down.set(ev.pointerId, ev); moved = 0; spread = 0; });
  window.addEventListener('pointermove', ev => {
    const was = down.get(ev.pointerId);
    if (!was) return;
    const dx = ev.clientX - was.clientX;
    down.set(ev.pointerId, ev);
    if (down.size === 2) {
      const [a, b] = [...down.values()], now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      if (spread) zoom(now / spread, (a.clientX + b.clientX) / 2 - box.getBoundingClientRect().left);
      spread = now; moved = 99;
      return;
    }
    moved += Math.abs(dx);
    if (moved > 4) { box.classList.add('drag'); pan(-dx); }
  });
  const up = ev => { down.delete(ev.pointerId); box.classList.remove('drag'); };
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', up);
  box.addEventListener('click', ev => {
    const g = ev.target.closest('.ev');
    if (g && moved <= 4) open(events[g.dataset.i]);
  });
  box.addEventListener('wheel', ev => {
    if (ev.ctrlKey || ev.metaKey) { ev.preventDefault(); zoom(Math.exp(-ev.deltaY * .004), ev.clientX - box.getBoundingClientRect().left); }
    else if (ev.shiftKey || Math.abs(ev.deltaX) > Math.abs(ev.deltaY)) { ev.preventDefault(); pan(ev.shiftKey ? ev.deltaY : ev.deltaX); }
  }, {passive: false});
}

/* ---- keys: one event of the timeline is in the tab order, arrows go on from it */
let current = -1;
function rove() {
  const all = [...$('lanes').querySelectorAll('.ev')];
  const at = all.find(g => +g.dataset.i === current) || all.find(g => +g.dataset.lane === events[g.dataset.i].home);
  if (at) at.setAttribute('tabindex', 0);
}
function focusEvent(e) {
  current = e.i;
  reveal(e);
  for (const g of $('lanes').querySelectorAll('.ev[tabindex="0"]')) g.setAttribute('tabindex', -1);
  const all = [...$('lanes').querySelectorAll('.ev[data-i="' + e.i + '"]')];
  const g = all.find(x => +x.dataset.lane === e.home) || all[0];
  if (g) { g.setAttribute('tabindex', 0); g.focus(); }
  return !!g;
}
function step(by, same) {
  const list = T.dated.slice().sort((a, b) => a.i - b.i);
  let at = list.findIndex(e => e.i === current);
  for (at += by; at >= 0 && at < list.length; at += by)
    if ((!same || list[at].in.includes(same.home)) && focusEvent(list[at])) return;
}
function laneKey(ev) {
  const g = ev.target.closest('.ev,.fold');
  const e = g && g.dataset.i !== undefined ? events[g.dataset.i] : null;
  if (e) current = e.i;
  const keys = {
    ArrowRight: () => step(1), ArrowLeft: () => step(-1), ArrowDown: () => step(1, e), ArrowUp: () => step(-1, e),
    Home: () => { current = -1; step(1); }, End: () => { current = Infinity; const l = T.dated; if (l.length) focusEvent(l.reduce((a, b) => b.i > a.i ? b : a)); },
    Enter: () => g && (e ? open(e) : g.dispatchEvent(new Event('click'))), ' ': () => g && (e ? open(e) : g.dispatchEvent(new Event('click'))),
    '+': () => zoom(1.4), '=': () => zoom(1.4), '-': () => zoom(1 / 1.4), 0: () => all(),
  };
  if (keys[ev.key] && !ev.ctrlKey && !ev.metaKey && !ev.altKey) { ev.preventDefault(); keys[ev.key](); if ('+=-0'.includes(ev.key) && e) focusEvent(e); }
}
function all() { T.fit = false; state.at = ''; T.scale = fitScale(); T.x = 0; layout(); drawAll(); }
function watchKeys() {
  $('lanes').addEventListener('keydown', laneKey);
  document.addEventListener('keydown', ev => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(ev.target.tagName);
    if (ev.key === '/' && !typing) { ev.preventDefault(); $('f-q').focus(); }
    if (ev.key === 'Escape' && (state.event || state.who)) close();
  });
  window.addEventListener('scroll', () => { if (state.view === 'timeline') soon(move); }, {passive: true});
  window.addEventListener('beforeprint', () => { printing = true; if (state.view === 'timeline') drawAll(); });
  window.addEventListener('afterprint', () => { printing = false; if (state.view === 'timeline') drawAll(); });
  $('zoom-in').addEventListener('click', () => zoom(1.5));
  $('zoom-out').addEventListener('click', () => zoom(1 / 1.5));
  $('zoom-all').addEventListener('click', all);
}

/* ---- the whole time in a strip, with the part that is seen */
function drawOverview() {
  const W = T.width, room = W - T.gutter - 20, n = Math.max(1, Math.floor(room / 6)), span = T.max - T.min + 1;
  const bins = new Array(n).fill(0);
  for (const e of T.dated) bins[Math.max(0, Math.min(n - 1, Math.floor(((e.from + e.to + 1) / 2 - T.min) / span * n)))] += e.m.length || 1;
  const most = Math.max(1, ...bins);
  const bars = bins.map((v, i) => v ? s('rect', {x: T.gutter + i * room / n, y: 36 - Math.max(2, v / most * 34), width: Math.max(1, room / n - 1), height: Math.max(2, v / most * 34)}) : null);
  const svg = s('svg', {height: 40, 'aria-hidden': 'true'}, s('g', {class: 'bars'}, bars),
    T.narrow ? null : s('text', {x: 20, y: 34, class: 'second'}, 'Reports'), s('rect', {class: 'window', id: 'window', y: 1, height: 37, rx: 2}));
  const jump = ev => { if (ev.buttons || ev.type === 'click') { const x = ev.clientX - svg.getBoundingClientRect().left - T.gutter; T.fit = false; T.x = x / room * span * T.scale - (W - T.gutter) / 2; clampX(); soon(move); } };
  svg.addEventListener('pointermove', jump);
  svg.addEventListener('click', jump);
  $('overview').replaceChildren(svg);
  drawWindow();
}
function drawWindow() {
  const r = $('window');
  if (!r) return;
  const room = T.width - T.gutter - 20, whole = (T.max - T.min + 1) * T.scale;
  const a = Math.max(0, T.x / whole), b = Math.min(1, (T.x + T.width - T.gutter) / whole);
  r.setAttribute('x', T.gutter + a * room);
  r.setAttribute('width', Math.max(4, (b - a) * room));
  r.setAttribute('visibility', b - a > .995 ? 'hidden' : 'visible');
}
function drawLegend() {
  const used = [...new Set(shown.map(e => e.t))].sort((a, b) => a - b);
  const sign = (t, cls) => s('svg', {width: 18, height: 16, viewBox: '-9 -8 18 16', 'aria-hidden': 'true'}, shape(t, cls, 0, 0));
  const dot = {shape: 'o', w: 10, h: 10, light: 'var(--second)', dark: 'var(--second)'};
  const rows = used.map(t => h('span', {}, sign(D.types[t], ''), D.types[t].name));
  if (shown.some(e => e.s === 'planned')) rows.push(h('span', {}, sign(dot, 'planned hollow'), 'planned'));
  if (shown.some(e => e.c < .65)) rows.push(h('span', {}, sign(dot, 'hollow'), 'less sure'));
  if (shown.some(e => e.dated && e.a !== e.b && !e.th)) rows.push(h('span', {}, s('svg', {width: 24, height: 16, viewBox: '0 0 24 16', 'aria-hidden': 'true'},
    s('rect', {class: 'bar maybe', c: 'var(--second)', x: 1, y: 3, width: 22, height: 10, rx: 4})), 'some time in this span'));
  if (shown.some(e => e.dis)) rows.push(h('span', {}, s('svg', {width: 18, height: 18, viewBox: '-9 -9 18 18', 'aria-hidden': 'true'}, s('circle', {class: 'ring', r: 7.5})), 'reports disagree'));
  $('legend').replaceChildren(...rows);
}
function drawUndated() {
  const list = shown.filter(e => !e.dated);
  $('undated').replaceChildren(...(list.length ? [h('h2', {class: 'small'}, 'Undated (' + list.length + ')'),
    h('ul', {}, list.map(e => h('li', {}, eventLink(e, labelOf(e)))))] : []));
}

