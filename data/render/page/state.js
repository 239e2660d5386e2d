'use strict';
(() => {
/* state.js begins one scope over six files, which render/page.c joins: state, lanes, drawing,
   moving, views, panel. The data are JSON in the page; render/page_data.c writes them. Everything is made with
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

