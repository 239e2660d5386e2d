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

