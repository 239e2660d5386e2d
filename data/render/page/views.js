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

