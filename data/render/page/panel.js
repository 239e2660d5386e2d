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
