'use strict';
(() => {
/* The data are JSON in the page; render/page_data.c writes them. Everything is made with
   createElement and text nodes: names and quotes are never markup. */
const D = JSON.parse(document.getElementById('data').textContent);
const $ = id => document.getElementById(id);
const SVG = 'http://www.w3.org/2000/svg';
const MONTHS = ['Jan','Feb','Mar','Apr','May','Jun','Jul','Aug','Sep','Oct','Nov','Dec'];
const ROW = 22, HALF = 8, FOLD = 34, ROWS_MAX = 7, LANES_MAX = 14;

function fill(el, props, children) {
  for (const [k, v] of Object.entries(props || {})) {
    if (v === undefined || v === null || v === false) continue;
    if (k === 'on') for (const [name, fn] of Object.entries(v)) el.addEventListener(name, fn);
    else if (k === 'c') el.style.setProperty('--c', v);
    else if (k === 'size') el.style.fontSize = v;
    else el.setAttribute(k, v === true ? '' : v);
  }
  for (const c of children.flat(3)) {
    if (c === undefined || c === null || c === '') continue;
    el.append(c.nodeType ? c : document.createTextNode(String(c)));
  }
  return el;
}
const h = (tag, props, ...children) => fill(document.createElement(tag), props, children);
const s = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);
const count = (n, one) => n.toLocaleString('en') + ' ' + one + (n === 1 ? '' : 's');

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const colour = type => dark.matches ? type.dark : type.light;

/* ---- days: numbers since 1970-01-01, as the data have them */
const civil = day => { const d = new Date(day * 864e5); return [d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCDay()]; };
const dayOf = (y, m, d) => { const t = new Date(0); t.setUTCFullYear(y, m, d); return Math.round(t.getTime() / 864e5); };

const events = D.events;
events.forEach((e, i) => {
  e.i = i;
  e.dated = e.a !== undefined || e.b !== undefined;
  e.from = e.a !== undefined ? e.a : e.b;
  e.to = e.b !== undefined ? e.b : e.a;
  e.actors = [...new Set(e.x.map(x => x[0]))];
  e.parts = [];
  e.words = [e.l, D.types[e.t].name, e.s, e.w, e.e, e.p === undefined ? '' : D.places[e.p].name,
    ...e.x.map(x => D.actors[x[0]].name), ...e.m.map(m => m.q)].join(' ').toLowerCase();
});
events.forEach(e => { if (e.of !== undefined) events[e.of].parts.push(e); });
const byId = new Map(events.map(e => [e.id, e]));
const actorById = new Map(D.actors.map((a, i) => [a.id, i]));
const sourceOf = d => d.by || d.title || d.id;

/* ---- what is chosen: kept in the address, so that every state is a link */
const EMPTY = {view: 'timeline', q: '', actor: '', type: '', place: '', source: '', status: '', lanes: 'actor', at: '', event: '', who: ''};
let state = Object.assign({}, EMPTY);
let shown = events;

function readAddress() {
  const p = new URLSearchParams(location.hash.slice(1));
  const next = Object.assign({}, EMPTY);
  for (const k of Object.keys(EMPTY)) if (p.has(k)) next[k] = p.get(k);
  const bare = location.hash.slice(1);
  if (byId.has(bare)) next.event = bare;
  if (actorById.has(bare)) next.who = bare;
  if (!['timeline', 'list', 'network'].includes(next.view)) next.view = 'timeline';
  return next;
}
function writeAddress(push) {
  const p = new URLSearchParams();
  for (const k of Object.keys(EMPTY)) if (state[k] !== EMPTY[k]) p.set(k, state[k]);
  const hash = '#' + p.toString();
  if (hash === location.hash || (hash === '#' && !location.hash)) return;
  if (push) history.pushState(null, '', hash); else history.replaceState(null, '', hash);
}
function set(change, push) {
  Object.assign(state, change);
  writeAddress(push);
  update();
}

/* ---- filter */
function matches(e, words) {
  return (!state.actor || e.actors.some(a => D.actors[a].id === state.actor)) &&
    (!state.type || D.types[e.t].id === state.type) &&
    (!state.place || (e.p !== undefined && D.places[e.p].name === state.place)) &&
    (!state.status || (state.status === 'disputed' ? e.dis : e.s === state.status)) &&
    (!state.source || e.m.some(m => sourceOf(D.docs[m.d]) === state.source)) &&
    words.every(w => e.words.includes(w));
}
function options(select, all, list) {
  select.replaceChildren(h('option', {value: ''}, all),
    ...list.map(([value, name, n]) => h('option', {value}, name + ' (' + n + ')')));
}
function tally(keys) {
  const n = new Map();
  for (const e of events) for (const k of new Set(keys(e))) n.set(k, (n.get(k) || 0) + 1);
  return [...n].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
function makeFilters() {
  options($('f-actor'), 'all actors', tally(e => e.actors).map(([i, n]) => [D.actors[i].id, D.actors[i].name, n]));
  options($('f-type'), 'all types', tally(e => [e.t]).map(([i, n]) => [D.types[i].id, D.types[i].name, n]));
  options($('f-place'), 'all places', tally(e => e.p === undefined ? [] : [D.places[e.p].name]).map(([k, n]) => [k, k, n]));
  options($('f-source'), 'all sources', tally(e => e.m.map(m => sourceOf(D.docs[m.d]))).map(([k, n]) => [k, k, n]));
  options($('f-status'), 'any status', tally(e => e.dis ? [e.s, 'disputed'] : [e.s]).map(([k, n]) => [k, k, n]));
  for (const k of ['actor', 'type', 'place', 'source', 'status', 'lanes'])
    $('f-' + k).addEventListener('change', ev => set({[k]: ev.target.value}));
  let wait = 0;
  $('f-q').addEventListener('input', ev => { clearTimeout(wait); wait = setTimeout(() => set({q: ev.target.value}), 120); });
  $('filters').addEventListener('submit', ev => ev.preventDefault());
  $('f-more').addEventListener('click', () => {
    const open = $('filters').classList.toggle('open');
    $('f-more').setAttribute('aria-expanded', String(open));
  });
  $('f-reset').addEventListener('click', ev => {
    ev.preventDefault();
    set({q: '', actor: '', type: '', place: '', source: '', status: ''});
    $('f-q').focus();
  });
}
function showFilters() {
  for (const k of ['actor', 'type', 'place', 'source', 'status', 'lanes']) $('f-' + k).value = state[k];
  if ($('f-q').value !== state.q) $('f-q').value = state.q;
  $('count').textContent = shown.length === events.length ? count(events.length, 'event')
    : shown.length.toLocaleString('en') + ' of ' + count(events.length, 'event');
  const used = ['actor', 'type', 'place', 'source', 'status'].filter(k => state[k]).length;
  $('f-more').textContent = used ? 'Filters (' + used + ')' : 'Filters';
  for (const b of document.querySelectorAll('[data-view]'))
    b.setAttribute('aria-pressed', String(b.dataset.view === state.view));
}

/* ---- marks */
function shape(type, cls, x, y) {
  const g = s('g', {class: 'shape ' + cls, c: colour(type), transform: 'translate(' + x + ' ' + y + ')'});
  for (const part of type.shape.split(';')) {
    const pts = part.slice(2);
    g.append(part[0] === 'o' ? s('ellipse', {rx: type.w / 2, ry: type.h / 2})
      : s(part[0] === 'p' ? 'polygon' : 'polyline', {points: pts}));
  }
  return g;
}
const happened = e => e.s === 'occurred' || e.s === 'ongoing';
const look = e => (e.s === 'planned' ? 'planned hollow' : !happened(e) || e.c < .65 ? 'hollow' : e.c < .85 ? 'faint' : '');
const remark = e => ['cancelled', 'denied', 'alleged'].includes(e.s) && !e.l.endsWith('(' + e.s + ')') ? ' (' + e.s + ')' : '';
const labelOf = (e, lane) => shorten(e.l, lane) + remark(e) +
  (e.m.length > 1 ? ' [' + e.m.length + ']' : '');
/* What is said begins with what is seen. */
const whole = (shown, all) => shown === all || !shown.endsWith('…') ? shown : shown + ' ' + all;
const spoken = e => whole(e.text, e.l) + '. ' + e.w + ', ' + D.types[e.t].name + (happened(e) ? '' : ', ' + e.s) +
  (e.dis ? ', reports disagree' : '') + ', ' + count(e.m.length, 'report');
function icon(e) {
  return s('svg', {width: 18, height: 16, viewBox: '-9 -8 18 16', 'aria-hidden': 'true'}, shape(D.types[e.t], look(e), 0, 0));
}

/* ---- the timeline: lanes, rows, and the part of them that is seen */
const T = {scale: 1, x: 0, fit: true, lanes: [], items: [], folds: [], height: 0, min: 0, max: 1, gutter: 150, width: 900};
const pen = document.createElement('canvas').getContext('2d');
pen.font = '12.5px Helvetica, Arial, sans-serif';
const widths = new Map();
function textWidth(text) {
  let w = widths.get(text);
  if (w === undefined) widths.set(text, w = pen.measureText(text).width * 1.04);
  return w;
}
const LABEL_MOST = 60;
/* What the name of the lane says already is left out, as in the picture. */
function shorten(label, lane) {
  if (!lane) return label;
  let rest = label.startsWith(lane + ' ') ? label.slice(lane.length + 1) : label;
  if (!/^[a-z]/.test(rest) || /^(and|or) /.test(rest)) rest = label;
  return rest.endsWith(' in ' + lane) && rest.length > lane.length + 4 ? rest.slice(0, -lane.length - 4) : rest;
}
const cut = text => text.length > LABEL_MOST ? text.slice(0, LABEL_MOST - 2).trimEnd() + '…' : text;

function laneKeys(e) {
  if (state.lanes === 'actor') return e.actors;
  if (state.lanes === 'type') return [e.t];
  if (state.lanes === 'place') return e.p === undefined ? [] : [e.p];
  return [];
}
const laneName = k => state.lanes === 'actor' ? D.actors[k].name : state.lanes === 'type' ? D.types[k].name : D.places[k].name;

function makeLanes(dated) {
  const n = new Map(), first = new Map();
  dated.forEach((e, i) => laneKeys(e).forEach(k => { n.set(k, (n.get(k) || 0) + 1); if (!first.has(k)) first.set(k, i); }));
  let keys = [...n.keys()].sort((a, b) => n.get(b) - n.get(a) || first.get(a) - first.get(b));
  if (keys.length > 6) keys = keys.filter((k, i) => i < 3 || n.get(k) > 1).slice(0, LANES_MAX);
  keys.sort((a, b) => (b === D.focus && state.lanes === 'actor') - (a === D.focus && state.lanes === 'actor') || first.get(a) - first.get(b));
  const lanes = keys.map(k => ({key: k, name: laneName(k), events: n.get(k)}));
  const at = new Map(keys.map((k, i) => [k, i]));
  let others = -1;
  for (const e of dated) {
    e.in = laneKeys(e).map(k => at.get(k)).filter(k => k !== undefined).sort((a, b) => a - b);
    if (!e.in.length) {
      if (others < 0) { others = lanes.length; lanes.push({key: -1, name: keys.length ? 'Others' : 'Events', events: 0}); }
      lanes[others].events++;
      e.in = [others];
    }
  }
  for (const e of dated) e.home = e.in.reduce((a, b) => lanes[b].events < lanes[a].events ? b : a, e.in[0]);
  for (const e of dated) { e.full = labelOf(e, lanes[e.home].name); e.text = cut(e.full); e.tw = textWidth(e.text); }
  for (const lane of lanes) lane.list = [];
  for (const e of dated) for (const k of e.in) lanes[k].list.push(e);
  return lanes;
}
const X = day => (day - T.min) * T.scale;

function place(e) {
  let x0 = X(e.from), x1 = X(e.to + 1);
  const open = 46;
  if (e.a === undefined) x0 = x1 - open;
  if (e.b === undefined) x1 = x0 + open;
  e.bar = e.a !== e.b && x1 - x0 >= 16;
  const wide = T.scale >= 26;
  e.mx = e.bar ? (e.a === undefined ? x1 - 9 : e.th || e.b === undefined ? x0 + 9 : (x0 + x1) / 2) : wide ? x0 + 10 : (x0 + x1) / 2;
  e.x0 = e.bar ? x0 : e.mx - HALF;
  e.x1 = e.bar ? x1 : e.mx + HALF;
  e.text = cut(e.full); e.tw = textWidth(e.text);
  e.inside = e.bar && e.mx + HALF + 4 + e.tw < x1 - 4;
  e.tx = e.inside || !e.bar ? e.mx + HALF + (e.dis ? 6 : 3) : x1 + 5;
}
/* A label that was cut is shown whole where nothing follows it. */
function grow(row) {
  row.forEach((it, i) => {
    const e = it.e, next = row[i + 1];
    if (!it.labelled || e.text === e.full) return;
    const w = textWidth(e.full);
    if (w > 520 || next && e.tx + w + 6 > next.x0) return;
    e.text = e.full; e.tw = w; it.x1 = Math.max(it.x1, e.tx + w);
  });
}
function pack(lane, index) {
  const ends = [], folds = new Map(), rows = [];
  const put = (from, to) => {
    for (let r = 0; r < ROWS_MAX; r++)
      if (ends[r] === undefined || ends[r] + 6 <= from) { ends[r] = to; return r; }
    return -1;
  };
  for (const e of lane.list) {
    const full = e.home === index ? Math.max(e.x1, e.tx + e.tw) : e.x1;
    let row = put(e.x0, full), labelled = e.home === index;
    if (row < 0 && labelled) { row = put(e.x0, e.x1); labelled = false; }
    if (row >= 0) {
      const it = {e, lane: index, row, labelled, x0: e.x0, x1: labelled ? full : e.x1};
      T.items.push(it);
      (rows[row] = rows[row] || []).push(it);
      continue;
    }
    const bin = Math.floor(e.mx / FOLD);
    if (!folds.has(bin)) folds.set(bin, {lane: index, x: (bin + .5) * FOLD, list: []});
    folds.get(bin).list.push(e);
  }
  rows.forEach(grow);
  lane.rows = Math.max(1, ends.length);
  lane.folds = folds.size > 0;
  T.folds.push(...folds.values());
}
function layout() {
  T.items = []; T.folds = [];
  const dated = T.dated;
  dated.forEach(place);
  dated.sort((a, b) => a.x0 - b.x0 || a.i - b.i);
  for (const lane of T.lanes) lane.list.sort((a, b) => a.x0 - b.x0 || a.i - b.i);
  T.lanes.forEach(pack);
  const head = T.narrow ? 18 : 0;
  let y = 0;
  for (const lane of T.lanes) {
    lane.y = y; lane.top = y + 6 + head;
    lane.h = 12 + head + lane.rows * ROW + (lane.folds ? 18 : 0);
    if (!T.narrow) { lane.lines = nameLines(lane.name); lane.h = Math.max(lane.h, 26 + 16 * lane.lines.length); }
    y += lane.h;
  }
  T.height = y;
  for (const e of dated) { e.y0 = Infinity; e.y1 = -Infinity; }
  for (const it of T.items) { const y = itemY(it); it.e.y0 = Math.min(it.e.y0, y); it.e.y1 = Math.max(it.e.y1, y); }
}
const itemY = it => T.lanes[it.lane].top + (it.row + .5) * ROW;

const roomFor = () => Math.max(120, T.width - T.gutter - (T.narrow ? 60 : 170));
const fitScale = () => Math.min(60, roomFor() / (T.max - T.min + 1));
/* Where most events lie close together and some far away, the page opens on the many:
   the same many to which a picture gives most of its axis (render/layout_core.c). */
function findCore() {
  const base = T.base, list = base.filter(e => e.to - e.from <= 62).sort((a, b) => a.from - b.from || a.to - b.to);
  const n = Math.ceil(list.length * .8);
  if (list.length < 10) return null;
  const gap = i => list[i + n - 1].from - list[i].from;
  let best = 0;
  for (let i = 0; i + n <= list.length; i++) if (gap(i) < gap(best)) best = i;
  let first = best, last = best + n - 1;
  const near = Math.max(2, (list[last].from - list[first].from) / 6);
  while (first > 0 && list[first].from - list[first - 1].to <= near) first--;
  while (last + 1 < list.length && list[last + 1].from - list[last].to <= near) last++;
  let a = list[first].from, b = list[last].to;
  const whole = base.reduce((m, e) => Math.max(m, e.to), -Infinity) - base.reduce((m, e) => Math.min(m, e.from), Infinity) + 1;
  if (whole <= 3 * (b - a + 1)) return null;
  for (const e of list) if (e.from <= b && e.to >= a) { a = Math.min(a, e.from); b = Math.max(b, e.to); }
  return [a, b];
}
function fitCore() {
  const core = findCore();
  $('timeline').dataset.core = core ? core.join(' ') : '';
  T.scale = fitScale(); T.x = 0;
  if (!core) return;
  T.scale = Math.min(60, roomFor() / ((core[1] - core[0] + 1) * 1.04));
  T.x = (core[0] - T.min) * T.scale - 12;
}
/* The stretch of time that the address names. */
function fitAt() {
  const days = state.at.split('/').map(d => /^\d{4}-\d\d-\d\d$/.test(d) ? Date.parse(d) / 864e5 : NaN);
  if (days.length !== 2 || !(days[0] <= days[1])) return false;
  T.scale = Math.max(.8 * Math.min(fitScale(), 60), Math.min(260, (T.width - T.gutter) / (days[1] - days[0] + 1)));
  T.x = (days[0] - T.min) * T.scale;
  clampX();
  return true;
}
let noting = 0;
/* Once it rests, what is seen goes into the address. */
function noteAt() {
  clearTimeout(noting);
  noting = setTimeout(() => {
    if (T.fit || state.view !== 'timeline') return;
    const iso = day => new Date(Math.max(-62135596800000, Math.min(253402214400000, day * 864e5))).toISOString().slice(0, 10);
    const a = T.min + T.x / T.scale, b = a + (T.width - T.gutter) / T.scale - 1;
    state.at = iso(Math.round(a)) + '/' + iso(Math.max(Math.round(a), Math.round(b)));
    writeAddress();
  }, 250);
}
function prepare() {
  T.dated = shown.filter(e => e.dated);
  /* Long spans do not count if others lie within them. */
  const fine = T.dated.filter(e => e.to - e.from <= 366);
  const a = fine.reduce((m, e) => Math.min(m, e.from), Infinity), b = fine.reduce((m, e) => Math.max(m, e.to), -Infinity);
  const base = T.base = T.dated.filter(e => e.to - e.from <= 366 || !fine.length || e.to < a || e.from > b);
  T.min = base.reduce((m, e) => Math.min(m, e.from), Infinity);
  T.max = base.reduce((m, e) => Math.max(m, e.to), -Infinity);
  if (!base.length) { T.min = 0; T.max = 6; }
  const pad = Math.max(1, Math.round((T.max - T.min) / 50));
  T.min -= pad; T.max += pad;
  T.lanes = makeLanes(T.dated);
}
function measure() {
  const w = $('lanes').clientWidth || 900;
  T.width = w;
  T.narrow = w < 620;
  T.gutter = T.narrow ? 8 : 160;
}
function showTimeline() {
  const day = T.min + T.x / T.scale;
  measure();
  prepare();
  if (!T.fit) { /* what was seen stays in sight, unless the filter left nothing of it */
    T.x = (day - T.min) * T.scale;
    clampX();
    const end = T.min + (T.x + T.width - T.gutter) / T.scale;
    if (T.dated.length && !T.dated.some(e => e.to >= T.min + T.x / T.scale && e.from <= end)) { T.fit = true; state.at = ''; }
  }
  if (T.fit && !fitAt()) fitCore();
  layout();
  drawAll();
  drawOverview();
  drawLegend();
  drawUndated();
}

/* ---- axis */
function ticks(from, to) {
  const list = [];
  const per = T.scale;
  const steps = [['day', 1, 54], ['day', 1, 20], ['week', 1, 24], ['month', 1, 30], ['month', 3, 34], ['month', 6, 34],
    ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(n => ['year', n, 36])];
  const days = {day: 1, week: 7, month: 30.4, year: 365.25};
  let pick = steps.findIndex(([u, n, room]) => days[u] * n * per >= room);
  if (pick < 0) pick = steps.length - 1;
  const [unit, n] = steps[pick];
  let [y, m] = civil(from);
  if (unit === 'year') {
    for (y = Math.floor(y / n) * n; dayOf(y, 0, 1) <= to; y += n) list.push({day: dayOf(y, 0, 1), minor: String(y)});
  } else if (unit === 'month') {
    for (m = Math.floor(m / n) * n; dayOf(y, m, 1) <= to; m += n)
      list.push({day: dayOf(y, m, 1), minor: MONTHS[m % 12], major: m % 12 === 0 ? String(y + Math.floor(m / 12)) : ''});
  } else {
    const step = unit === 'week' ? 7 : 1;
    const start = unit === 'week' ? from - (civil(from)[3] + 6) % 7 : from;
    for (let d = start; d <= to; d += step) {
      const c = civil(d);
      list.push({day: d, minor: pick === 0 ? ['Sun','Mon','Tue','Wed','Thu','Fri','Sat'][c[3]] + ' ' + c[2] : String(c[2])});
    }
    for (let k = m; dayOf(y, k, 1) <= to; k++)
      list.push({day: dayOf(y, k, 1), major: MONTHS[k % 12] + ' ' + (y + Math.floor(k / 12)), minor: ''});
  }
  list.sort((a, b) => a.day - b.day);
  return {list, unit};
}
function headLabel(day, unit) {
  const c = civil(day);
  return unit === 'year' ? '' : unit === 'month' ? String(c[0]) : MONTHS[c[1]] + ' ' + c[0];
}
function drawAxis() {
  const W = T.width, from = Math.floor(T.min + T.x / T.scale), to = Math.ceil(T.min + (T.x + W) / T.scale);
  const {list, unit} = ticks(from, to);
  const svg = s('svg', {height: 38, 'aria-hidden': 'true', class: 'tick'});
  let minorEnd = -99, majorStart = T.gutter;
  const majors = list.filter(t => t.major && px(t.day) >= T.gutter);
  const room = majors.length ? px(majors[0].day) : W;
  const head = headLabel(Math.max(from, Math.ceil(T.min + T.x / T.scale)), unit);
  if (head && room - majorStart > textWidth(head) + 10) svg.append(s('text', {x: majorStart + 3, y: 14}, head));
  for (const t of list) {
    const x = px(t.day);
    if (x < T.gutter) continue;
    svg.append(s('line', {x1: x, x2: x, y1: t.major ? 2 : 30, y2: 38, class: t.major ? 'major' : 'grid'}));
    if (t.major) svg.append(s('text', {x: x + 3, y: 14}, t.major));
    if (t.minor && x >= minorEnd) {
      svg.append(s('text', {x: x + 3, y: 29}, t.minor));
      minorEnd = x + textWidth(t.minor) + 6;
    }
  }
  $('axis').replaceChildren(svg);
  return list;
}
const px = day => T.gutter + X(day) - T.x;

/* ---- drawing: what is seen and half a screen around it; moving shifts it */
let drawn = {from: 0, to: -1, top: 0, bottom: -1, group: null, grid: null, long: []};
let printing = false;
function seenHeight() {
  const box = $('lanes').getBoundingClientRect();
  return printing ? [0, T.height] : [-box.top, window.innerHeight - box.top];
}
function drawItem(it) {
  const e = it.e, type = D.types[e.t], y = itemY(it), main = it.lane === e.home;
  const g = s('g', {class: 'ev' + (e.s === 'denied' || e.s === 'cancelled' ? ' no' : '') + (state.event === e.id ? ' open' : ''),
    role: 'button', tabindex: -1, 'data-i': e.i, 'data-lane': it.lane, 'aria-label': spoken(e)});
  g.append(s('title', {}, e.w + '\n' + e.l));
  const x0 = it.x0 + T.gutter;
  g.append(s('rect', {class: 'hit', x: x0 - 3, y: y - ROW / 2 + 1, width: it.x1 - it.x0 + 6, height: ROW - 2, rx: 4}));
  if (e.bar) g.append(s('rect', {class: 'bar' + (e.th ? '' : ' maybe'), c: colour(type), x: x0, y: y - (main ? 9 : 3),
    width: e.x1 - e.x0, height: main ? 18 : 6, rx: main ? 5 : 3}));
  if (e.dis && main) g.append(s('circle', {class: 'ring', cx: e.mx + T.gutter, cy: y, r: 10}));
  g.append(shape(type, look(e), e.mx + T.gutter, y));
  if (it.labelled) {
    const text = s('text', {x: T.gutter + labelAt(e), y: y + 4.5}, e.text);
    if (e.inside && e.x1 - e.x0 > e.tw + 60) drawn.long.push([text, e]);
    g.append(text);
  }
  return g;
}
/* A label within a long bar stays in sight as long as the bar does. */
function labelAt(e) {
  if (!e.inside) return e.tx;
  const left = T.x + 8, right = T.x + T.width - T.gutter - 8;
  if (e.tx < left) return Math.min(left, e.x1 - e.tw - 6);
  if (e.tx + e.tw > right) return Math.min(e.tx, Math.max(e.x0 + 6, Math.min(right - e.tw, e.mx - HALF - 4 - e.tw)));
  return e.tx;
}
function drawFold(f) {
  const lane = T.lanes[f.lane], y = lane.top + lane.rows * ROW + 8, x = f.x + T.gutter, text = '+' + f.list.length;
  const w = textWidth(text) + 6;
  const g = s('g', {class: 'fold', role: 'button', tabindex: -1, 'aria-label': text + ' events in ' + lane.name + '; zooms in'},
    s('title', {}, f.list.slice(0, 12).map(e => e.e + '  ' + e.l).join('\n') + (f.list.length > 12 ? '\n…' : '')),
    s('rect', {class: 'hit', x: x - w / 2, y: y - 8, width: w, height: 16, rx: 7}), s('text', {x, y: y + 3.5}, text));
  g.addEventListener('click', () => zoomTo(f.list));
  return g;
}
function connectors(from, to, top, bottom) {
  let d = '';
  for (const e of T.dated)
    if (e.y1 > e.y0 && e.mx >= from && e.mx <= to && e.y1 >= top && e.y0 <= bottom) d += 'M' + (e.mx + T.gutter) + ' ' + e.y0 + 'V' + e.y1;
  return s('path', {class: 'link', d});
}
function drawAll() {
  const W = T.width, from = T.x - W / 2, to = T.x + 1.5 * W;
  const [high, low] = seenHeight(), top = high - 350, bottom = low + 350;
  const near = T.lanes.map(l => l.y + l.h >= top && l.y <= bottom);
  const items = T.items.filter(it => near[it.lane] && it.x1 >= from && it.x0 <= to);
  const svg = s('svg', {height: Math.max(T.height, 60), role: 'group', 'aria-label': 'Events on lanes; arrow keys go from one to the next'});
  T.lanes.forEach((lane, i) => { if (i % 2 === 0) svg.append(s('rect', {class: 'odd', x: 0, y: lane.y, width: W, height: lane.h})); });
  const grid = s('g', {'aria-hidden': 'true'});
  const moving = s('g', {}), long = drawn.long = [];
  moving.append(connectors(from, to, top, bottom), ...items.sort((a, b) => a.e.i - b.e.i || a.lane - b.lane).map(drawItem),
    ...T.folds.filter(f => near[f.lane] && f.x >= from && f.x <= to).map(drawFold));
  svg.append(grid, moving, laneNames());
  $('lanes').replaceChildren(svg);
  drawn = {from, to, top, bottom, group: moving, grid, long};
  move();
  rove();
}
/* A lane's name in one line, or two of which the second may be cut. */
function nameLines(name) {
  const room = T.gutter - 30, fits = text => textWidth(text) * 1.12 <= room;
  if (fits(name)) return [name];
  const words = name.split(' ');
  let k = words.length - 1;
  while (k > 1 && !fits(words.slice(0, k).join(' '))) k--;
  return [words.slice(0, k).join(' '), words.slice(k).join(' ')].filter(Boolean).map(line => {
    let text = line;
    while (text.length > 4 && !fits(text)) text = text.slice(0, -2).trimEnd() + '…';
    return text;
  });
}
function laneNames() {
  const g = s('g', {'aria-hidden': 'true'});
  T.lanes.forEach((lane, i) => {
    if (!T.narrow) g.append(s('rect', {class: 'cover' + (i % 2 === 0 ? ' odd' : ''), x: 0, y: lane.y, width: T.gutter - 4, height: lane.h}));
    const lines = T.narrow ? [lane.name] : lane.lines;
    lines.forEach((line, k) => {
      const t = s('text', {class: 'name', x: T.narrow ? 12 : 20, y: lane.y + (T.narrow ? 16 : 21) + 16 * k}, line);
      t.append(s('title', {}, lane.name));
      g.append(t);
    });
    if (!T.narrow) g.append(s('text', {class: 'second', x: 20, y: lane.y + 20 + 16 * lines.length}, count(lane.events, 'event')));
  });
  return g;
}
function move() {
  const [high, low] = seenHeight();
  if (T.x < drawn.from && drawn.from > -T.width || T.x + T.width > drawn.to ||
    high < drawn.top && drawn.top > 0 || low > drawn.bottom && drawn.bottom < T.height) { drawAll(); return; }
  drawn.group.setAttribute('transform', 'translate(' + -T.x + ' 0)');
  for (const [text, e] of drawn.long) text.setAttribute('x', T.gutter + labelAt(e));
  if (!T.fit) noteAt();
  const list = drawAxis();
  drawn.grid.replaceChildren(...list.filter(t => px(t.day) >= T.gutter).map(t =>
    s('line', {class: t.major ? 'major' : 'grid', x1: px(t.day), x2: px(t.day), y1: 0, y2: T.height})));
  drawWindow();
}
let asked = 0;
function soon(fn) { if (!asked) asked = requestAnimationFrame(() => { asked = 0; fn(); }); }

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

/* ---- list, in the order that the reader chooses */
let order = ['date', 1];
const ORDERS = {
  date: e => e.i, type: e => D.types[e.t].name, event: e => e.l.toLowerCase(),
  place: e => e.p === undefined ? '\uffff' : D.places[e.p].name, reports: e => -e.m.length,
};
function heading(key, name, cls) {
  const on = order[0] === key;
  return h('th', {scope: 'col', class: cls, 'aria-sort': on ? (order[1] > 0 ? 'ascending' : 'descending') : undefined},
    h('button', {type: 'button', class: 'sort', id: 'sort-' + key, on: {click: () => {
      order = [key, on ? -order[1] : 1]; showList(); $('sort-' + key).focus();
    }}}, name, on ? h('span', {'aria-hidden': 'true'}, order[1] > 0 ? ' ▾' : ' ▴') : ''));
}

function eventLink(e, text) {
  return h('button', {type: 'button', class: 'textlink', on: {click: () => open(e)}}, text || e.l);
}
function actorLink(i) {
  return h('button', {type: 'button', class: 'textlink', on: {click: () => set({who: D.actors[i].id, event: ''}, true)}}, D.actors[i].name);
}
function showList() {
  const key = ORDERS[order[0]], sorted = shown.map(e => [key(e), e]).sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : 0) * order[1] || x.i - y.i);
  const rows = sorted.map(([, e]) => h('tr', {}, h('td', {}, e.w), h('td', {}, h('span', {class: 'chip'}, icon(e), D.types[e.t].name)),
    h('td', {}, eventLink(e, e.l), e.l.endsWith('(' + e.s + ')') || happened(e) ? '' : ' (' + e.s + ')', e.dis ? h('span', {class: 'warn'}, ' · reports disagree') : ''),
    h('td', {class: 'wide'}, e.p === undefined ? '' : D.places[e.p].name), h('td', {class: 'num wide'}, e.m.length)));
  $('list').replaceChildren(h('table', {}, h('thead', {}, h('tr', {}, heading('date', 'Date'), heading('type', 'Type'), heading('event', 'Event'),
    heading('place', 'Place', 'wide'), heading('reports', 'Reports', 'wide num'))), h('tbody', {}, rows)));
}

/* ---- network: Graphviz placed it when the page was made */
function showNetwork() {
  const N = D.network, on = new Set();
  for (const e of shown) e.actors.forEach(a => on.add(a));
  const svg = s('svg', {width: N.w, height: N.h, viewBox: '0 0 ' + N.w + ' ' + N.h, role: 'group', 'aria-label': 'Actors; lines join those of the same event'});
  const tone = g => g < 0 ? undefined : N.colours[g][dark.matches ? 1 : 0];
  for (const [a, b, n] of N.ties) {
    const p = N.nodes[a], q = N.nodes[b];
    svg.append(s('line', {class: 'tie' + (on.has(p[0]) && on.has(q[0]) ? '' : ' off'), x1: p[1], y1: p[2], x2: q[1], y2: q[2], 'stroke-width': Math.min(6, .8 + .8 * Math.log2(n))},
      s('title', {}, count(n, 'shared event') + ': ' + D.actors[p[0]].name + ', ' + D.actors[q[0]].name)));
  }
  for (const [i, x, y, w, hh, size, group, name] of N.nodes) {
    const g = s('g', {class: 'node' + (on.has(i) ? '' : ' off'), role: 'button', tabindex: 0, c: tone(group) || 'var(--major)', 'aria-label': whole(name, D.actors[i].name)},
      s('rect', {x: x - w / 2, y: y - hh / 2, width: w, height: hh, rx: D.actors[i].kind === 'person' ? hh / 2 : 2}), s('text', {x, y: y + size * .36, size: size * 1.05 + 'px'}, name));
    const go = () => set({who: D.actors[i].id, event: ''}, true);
    g.addEventListener('click', go);
    g.addEventListener('keydown', ev => { if (ev.key === 'Enter' || ev.key === ' ') { ev.preventDefault(); go(); } });
    svg.append(g);
  }
  const box = $('net'), first = !box.firstChild;
  box.replaceChildren(svg);
  if (first) netFit(); else netZoom(1);
}
/* Zoom and place of the network: the box scrolls, so that a finger or the keys move it. */
const NET = {zoom: 1};
function netZoom(by, x, y) {
  const N = D.network, box = $('net'), svg = box.firstChild;
  const cx = x === undefined ? box.clientWidth / 2 : x, cy = y === undefined ? box.clientHeight / 2 : y;
  const px = (box.scrollLeft + cx) / NET.zoom, py = (box.scrollTop + cy) / NET.zoom;
  const fit = Math.min(1, box.clientWidth / N.w);
  NET.zoom = Math.max(fit * .8, Math.min(3, NET.zoom * by));
  svg.setAttribute('width', N.w * NET.zoom);
  svg.setAttribute('height', N.h * NET.zoom);
  box.scrollTo(px * NET.zoom - cx, py * NET.zoom - cy);
}
/* All of it if it can still be read; else its middle, where the most connected stand. */
function netFit(whole) {
  const N = D.network, box = $('net'), fit = Math.min(1, box.clientWidth / N.w);
  NET.zoom = 1;
  netZoom(whole ? fit : Math.max(fit, .75));
  const nodes = N.nodes.slice().sort((a, b) => b[5] - a[5]);
  if (nodes.length) box.scrollTo(nodes[0][1] * NET.zoom - box.clientWidth / 2, whole ? 0 : nodes[0][2] * NET.zoom - box.clientHeight / 2);
}
function watchNetwork() {
  const box = $('net');
  let from = null;
  $('net-in').addEventListener('click', () => netZoom(1.3));
  $('net-out').addEventListener('click', () => netZoom(1 / 1.3));
  $('net-all').addEventListener('click', () => netFit(true));
  box.addEventListener('wheel', ev => {
    if (!ev.ctrlKey && !ev.metaKey) return;
    ev.preventDefault();
    const r = box.getBoundingClientRect();
    netZoom(Math.exp(-ev.deltaY * .004), ev.clientX - r.left, ev.clientY - r.top);
  }, {passive: false});
  box.addEventListener('pointerdown', ev => { if (ev.pointerType === 'mouse' && !ev.button) from = ev; });
  window.addEventListener('pointermove', ev => {
    if (!from) return;
    box.scrollBy(from.clientX - ev.clientX, from.clientY - ev.clientY);
    from = ev;
  });
  window.addEventListener('pointerup', () => { from = null; });
}

/* ---- panel: one event, or one actor */
let opener = null;
function open(e) {
  opener = document.activeElement;
  current = e.i;
  set({event: e.id, who: ''}, true);
}
function close() {
  const e = byId.get(state.event);
  set({event: '', who: ''}, true);
  if (opener && opener.isConnected) opener.focus();
  else if (e && state.view === 'timeline') focusEvent(e);
}
function quote(m) {
  const out = [];
  let at = 0;
  for (const [a, b, what] of m.m.slice().sort((x, y) => x[0] - y[0])) {
    if (a < at) continue;
    out.push(m.q.slice(at, a), h('mark', {class: what, title: what === 'time' ? 'words that date it' : 'words that name the event'}, m.q.slice(a, b)));
    at = b;
  }
  out.push(m.q.slice(at));
  return h('q', {dir: 'auto'}, out);
}
function report(m, withDate) {
  const d = D.docs[m.d], name = sourceOf(d);
  const bits = [d.by && d.title ? ': ' + d.title : '', d.date ? ', ' + d.date : ''].join('');
  return h('div', {class: 'report'}, quote(m),
    h('p', {}, d.url ? h('a', {href: d.url, rel: 'noopener noreferrer', target: '_blank'}, name) : name, bits,
      m.t ? ' · “' + m.t + '”' : '', m.w && withDate ? ' · says ' + m.w : '', m.s ? ' · says ' + m.s : ''));
}
function conflicts(e) {
  const props = [...new Set((e.cl || []).map(c => c.p))];
  return props.map(p => [h('h3', {class: 'warn'}, 'Reports disagree: ' + p),
    h('div', {class: 'sides'}, e.cl.filter(c => c.p === p).map(c => h('div', {class: c.ok ? 'ok' : ''}, h('b', {}, c.v), c.ok ? ' (taken)' : '',
      h('p', {class: 'role'}, count(c.n, 'report')), c.m.slice(0, 3).map(k => e.m[k] && report(e.m[k], false)))))]);
}
function eventPanel(e) {
  const type = D.types[e.t];
  return [h('h2', {}, e.l),
    h('p', {class: 'facts'}, h('span', {class: 'chip'}, icon(e), type.name + (e.u ? ', ' + e.u.replace(/_/g, ' ') : '')), h('b', {}, e.w),
      e.p === undefined ? '' : ' · ' + D.places[e.p].name + (D.places[e.p].country && D.places[e.p].country !== D.places[e.p].name ? ', ' + D.places[e.p].country : ''),
      happened(e) ? '' : h('b', {}, ' · ' + e.s), ' · confidence ' + Math.round(e.c * 100) + ' %'),
    e.x.length ? [h('h3', {}, 'Actors'), h('ul', {class: 'plain'}, e.x.map(([i, role, said]) => h('li', {}, actorLink(i), ' ', h('span', {class: 'role'}, role + (said ? ', “' + said + '”' : '')))))] : '',
    e.of !== undefined ? [h('h3', {}, 'Part of'), eventLink(events[e.of])] : '',
    e.parts.length ? [h('h3', {}, 'Parts'), h('ul', {class: 'plain'}, e.parts.map(p => h('li', {}, eventLink(p), ' ', h('span', {class: 'role'}, p.w))))] : '',
    e.dis ? conflicts(e) : '',
    h('h3', {}, count(e.m.length, 'report')), e.m.map(m => report(m, true))];
}
function actorPanel(i) {
  const a = D.actors[i], list = events.filter(e => e.actors.includes(i)), mates = new Map();
  for (const e of list) for (const k of e.actors) if (k !== i) mates.set(k, (mates.get(k) || 0) + 1);
  const top = [...mates].sort((x, y) => y[1] - x[1]).slice(0, 12);
  return [h('h2', {}, a.name), h('p', {class: 'facts'}, [a.kind, ...(a.offices || [])].filter(Boolean).join(' · ')),
    a.aliases && a.aliases.length ? h('p', {class: 'facts'}, 'Also: ' + a.aliases.join(', ')) : '',
    h('p', {}, h('button', {type: 'button', on: {click: () => set({actor: state.actor === a.id ? '' : a.id})}}, state.actor === a.id ? 'Show all events' : 'Only events with ' + a.name)),
    top.length ? [h('h3', {}, 'Together with'), h('ul', {class: 'plain'}, top.map(([k, n]) => h('li', {}, actorLink(k), ' ', h('span', {class: 'role'}, count(n, 'event')))))] : '',
    h('h3', {}, count(list.length, 'event')), h('ul', {class: 'plain'}, list.map(e => h('li', {}, h('span', {class: 'role'}, e.w + ': '), eventLink(e))))];
}
let wasOpen = '';
function showPanel() {
  const e = byId.get(state.event), who = actorById.get(state.who), now = state.event + '|' + state.who;
  const panel = $('panel');
  if (!e && who === undefined) { panel.hidden = true; wasOpen = ''; return; }
  const widthBefore = panel.hidden;
  panel.hidden = false;
  if (now === wasOpen && who === undefined) return;
  panel.replaceChildren(h('button', {type: 'button', class: 'close', on: {click: close}}, 'Close'), ...(e ? eventPanel(e) : actorPanel(who)).flat(4).filter(x => x !== ''));
  panel.scrollTop = 0;
  if (now !== wasOpen) panel.focus({preventScroll: true});
  wasOpen = now;
  return widthBefore;
}

/* ---- all together */
function update() {
  const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  shown = events.filter(e => matches(e, words));
  showFilters();
  showPanel();
  for (const v of ['timeline', 'list', 'network']) $(v).hidden = state.view !== v;
  if (state.view === 'timeline') showTimeline();
  if (state.view === 'list') showList();
  if (state.view === 'network') showNetwork();
}
function start() {
  const docs = D.docs.length, reports = events.reduce((n, e) => n + e.m.length, 0);
  $('subtitle').textContent = [D.range, count(events.length, 'event'), count(reports, 'report') + ' in ' + count(docs, 'document')].filter(Boolean).join(' · ');
  $('made').textContent = D.made ? 'Made by: ' + D.made : '';
  $('filters').hidden = false;
  makeFilters();
  watchPointer();
  watchKeys();
  watchNetwork();
  for (const b of document.querySelectorAll('[data-view]')) b.addEventListener('click', () => set({view: b.dataset.view}, true));
  $('skip').addEventListener('click', ev => { ev.preventDefault(); $('main').focus(); });
  const follow = () => { state = readAddress(); T.fit = true; update(); const e = byId.get(state.event); if (e && state.view === 'timeline') { reveal(e); } };
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  dark.addEventListener('change', update);
  let width = window.innerWidth;
  window.addEventListener('resize', () => { if (window.innerWidth !== width) { width = window.innerWidth; soon(update); } });
  follow();
}
start();
})();
