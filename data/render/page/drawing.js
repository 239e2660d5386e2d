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

