/* The page of the agent: asks live.json every few seconds and shows what it says. Names come from the application and
   from strangers, so they become text and never markup. */

/* ---------------------------------------------------------------- words and numbers */

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const NONE = '–';

const isNumber = value => typeof value === 'number' && Number.isFinite(value);

function short(value) {
  if (!isNumber(value)) return NONE;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1e9) return trim(value / 1e9) + ' G';
  if (size >= 1e6) return trim(value / 1e6) + ' M';
  if (size >= 100) return whole.format(value);
  if (size >= 10) return value.toFixed(1);
  return size < .01 ? '<0.01' : value.toFixed(2);
}

/** As on an axis: without zeros behind the point that say nothing. */
const plain = text => text.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '');

const trim = value => value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const count = value => isNumber(value) ? whole.format(value) : NONE;
const perSecond = value => isNumber(value) ? short(value) + '/s' : NONE;
const percent = value => !isNumber(value) ? NONE : value >= 99.95 || value === 0 ? value.toFixed(0) + ' %'
  : value < .01 ? '<0.01 %' : value.toFixed(value < 10 ? 2 : 1) + ' %';
const share = value => isNumber(value) ? percent(100 * value) : NONE;
const score = value => isNumber(value) ? value.toFixed(1) : NONE;

function seconds(value) {
  if (!isNumber(value)) return NONE;
  if (value === 0) return '0 ms';
  if (value < .001) return whole.format(value * 1e6) + ' µs';
  if (value < .01) return (value * 1e3).toFixed(2) + ' ms';
  if (value < .1) return (value * 1e3).toFixed(1) + ' ms';
  return value < 1 ? whole.format(value * 1e3) + ' ms' : value.toFixed(2) + ' s';
}

/** A quantile that lies above the last bucket is only known to be more than its bound. */
const quantile = (line, name) => !line || !isNumber(line[name]) ? NONE
  : (line[name] >= line.top ? '> ' : '') + seconds(line[name]);

function bytes(value) {
  if (!isNumber(value)) return NONE;
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return (unit === 0 ? value : trim(value)) + ' ' + units[unit];
}

function duration(millis) {
  const all = Math.max(0, Math.round(millis / 1000));
  const [d, h, m, s] = [Math.floor(all / 86400), Math.floor(all / 3600) % 24, Math.floor(all / 60) % 60, all % 60];
  return d ? `${d} d ${h} h` : h ? `${h} h ${m} min` : m ? `${m} min` + (s ? ` ${s} s` : '') : `${s} s`;
}

const two = number => String(number).padStart(2, '0');
const clock = millis => {
  const t = new Date(millis);
  return `${two(t.getHours())}:${two(t.getMinutes())}:${two(t.getSeconds())}`;
};

/* ---------------------------------------------------------------- elements */

/** An element; attributes that are null are left out, what is no element becomes text. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A small line without axes. */
function spark() {
  const svg = document.createElementNS(SVG, 'svg');
  const area = document.createElementNS(SVG, 'path');
  const line = document.createElementNS(SVG, 'polyline');
  svg.setAttribute('class', 'spark');
  svg.setAttribute('viewBox', '0 0 100 24');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(area, line);
  svg.show = (values, top) => {
    const known = (values ?? []).map((v, i) => [i, v]).filter(([, v]) => isNumber(v));
    const max = top ?? Math.max(...known.map(([, v]) => v), 0);
    const x = i => (100 * i / Math.max(1, values.length - 1)).toFixed(1);
    const y = v => (max > 0 ? 22.5 - 20 * Math.min(1, v / max) : 22.5).toFixed(1);
    const points = known.map(([i, v]) => `${x(i)},${y(v)}`);
    line.setAttribute('points', points.join(' '));
    area.setAttribute('d', known.length > 1 ? `M${x(known[0][0])},24L${points.join('L')}L${x(known.at(-1)[0])},24Z` : '');
  };
  return svg;
}

/* ---------------------------------------------------------------- charts */

const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const dark = matchMedia('(prefers-color-scheme: dark)');
const WHOLE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4];
const BYTES = Array.from({ length: 40 }, (_, i) => 2 ** (i + 10));
const charts = new Set();
const together = uPlot.sync('page');
dark.addEventListener('change', () => charts.forEach(chart => chart.redraw()));

class Chart {
  #format; #max; #stacked; #steps; #fill; #plot = null; #shown = ''; #data = null; #series = []; #values = []; #hover = null;

  constructor(title, { unit = '', format = short, max = null, stacked = false, fill = false, steps = null } = {}) {
    this.#format = format;
    this.#max = max;
    this.#stacked = stacked;
    this.#steps = steps;
    this.#fill = fill || stacked;
    this.title = title;
    this.legend = h('ul', { class: 'legend', 'aria-hidden': 'true' });
    this.area = h('div', { class: 'plot', role: 'img' });
    this.element = h('figure', { class: 'card chart' },
      h('h3', {}, title, unit ? h('span', { class: 'unit' }, ' · ' + unit) : null), this.legend, this.area);
    new ResizeObserver(() => this.#resize()).observe(this.area);
    charts.add(this);
  }

  /** Shows series of {name, values, color 1-8}; times in seconds, in the range [from, to]. */
  show(times, [from, to], series) {
    const known = series.filter(each => each.values?.some(isNumber));
    this.#series = known;
    this.#values = known.map(each => each.values);
    this.#data = [times, ...(this.#stacked ? stack(this.#values) : this.#values)];
    this.range = [from, to];
    const shape = JSON.stringify(known.map(each => [each.name, each.color]));
    if (this.#plot && this.#shown === shape) {
      this.#plot.setData(this.#data, false);
      this.#plot.setScale('x', { min: from, max: to });
      this.#plot.setScale('y', this.#range());
    } else {
      this.#shown = shape;
      this.#draw();
    }
    this.#label();
  }

  redraw() {
    if (this.#data) this.#draw();
  }

  #range() {
    const top = Math.max(0, ...this.#data.slice(1).flat().filter(isNumber));
    return { min: 0, max: this.#max ?? (top > 0 ? top * 1.08 : 1) };
  }

  #draw() {
    this.#plot?.destroy();
    this.#plot = null;
    this.area.replaceChildren();
    this.legend.replaceChildren(...this.#series.map(each => h('li', {},
      h('span', { class: 'dot k' + each.color }), h('span', { class: 'name' }, each.name), h('b'))));
    if (this.#series.length === 0) {
      this.area.append(h('p', { class: 'none' }, 'nothing in this time'));
      return;
    }
    const axis = { stroke: css('--quiet'), font: '11px system-ui, sans-serif', ticks: { show: false } };
    const grid = { stroke: css('--faint'), width: 1 };
    this.#plot = new uPlot({
      width: Math.max(50, this.area.clientWidth), height: 150,
      legend: { show: false },
      padding: [6, 8, 0, 0],
      cursor: { sync: { key: together.key }, y: false, drag: { x: false, y: false }, points: { size: 6 } },
      scales: { x: { range: (u, min, max) => this.range ?? [min, max] }, y: { range: () => { const r = this.#range(); return [r.min, r.max]; } } },
      axes: [
        { ...axis, grid: { show: false }, size: 22, gap: 4, space: 46, incrs: (u, i, min, max) => max - min > 60 ? [60, 120, 300] : [10, 20, 30], values: (u, ticks) => ticks.map(t => this.range[1] - this.range[0] > 60 ? clock(t * 1000).slice(0, 5) : clock(t * 1000)) },
        { ...axis, grid, size: (u, values) => values ? 14 + 6.3 * Math.max(...values.map(v => v.length)) : 50, gap: 6, space: 34, ...(this.#steps ? { incrs: this.#steps } : {}), values: (u, ticks) => ticks.map(t => plain(this.#format(t))) },
      ],
      series: [{}, ...this.#series.map(each => ({
        stroke: css('--c' + each.color), width: 1.6, points: { show: false },
        fill: this.#fill ? css('--c' + each.color) + (this.#stacked ? '40' : '22') : undefined,
      }))],
      bands: this.#stacked ? this.#series.slice(1).map((_, i) => ({ series: [i + 2, i + 1] })) : [],
      hooks: { setCursor: [u => { this.#hover = u.cursor.idx ?? null; this.#label(); }] },
    }, this.#data, this.area);
  }

  /** The legend's numbers, at the pointer or else the last ones, and the sentence for those who do not see the lines. */
  #label() {
    const at = index => values => this.#format(index === null ? values.findLast(isNumber) : values[index]);
    const texts = this.#values.map(at(this.#hover));
    this.legend.querySelectorAll('b').forEach((b, i) => say(b, texts[i] ?? NONE));
    const last = this.#values.map(at(null));
    const sentence = this.#series.map((each, i) => `${each.name} ${last[i]}`).join(', ');
    this.area.setAttribute('aria-label', `${this.title}: ${sentence || 'nothing in this time'}`);
  }

  #resize() {
    if (this.#plot && this.area.clientWidth > 0) this.#plot.setSize({ width: this.area.clientWidth, height: 150 });
  }
}

/** Each line on top of those before it. */
function stack(all) {
  const sums = [];
  return all.map(values => values.map((value, i) => sums[i] = (sums[i] ?? 0) + (value ?? 0)));
}

/* ---------------------------------------------------------------- tables */

class Table {
  #columns; #body; #rows = new Map(); #sort; #down; #last = [];

  /** Columns are {title, text(row), by(row) to sort by, cell(row) for an element, kind: 'text', minor}. */
  constructor(caption, columns, { sort = 0, down = true, note = '' } = {}) {
    this.#columns = columns;
    this.#sort = sort;
    this.#down = down;
    this.#body = h('tbody');
    const heads = columns.map((column, index) => h('th',
      { scope: 'col', class: [column.kind ?? '', column.minor ? 'minor' : ''].join(' ') },
      column.by ? h('button', { type: 'button', onclick: () => this.#sortBy(index) }, column.title)
        : column.hidden ? h('span', { class: 'unseen' }, column.title) : column.title));
    this.heads = heads;
    this.caption = h('caption', {}, caption, note ? h('span', { class: 'quiet' }, ' · ' + note) : null);
    this.element = h('div', { class: 'card table', role: 'region', 'aria-label': caption },
      h('table', {}, this.caption, h('thead', {}, h('tr', {}, ...heads)), this.#body));
    this.#mark();
  }

  /** Rows are objects with a key; a row that stays keeps its elements, and with them the focus. */
  show(rows) {
    this.#last = rows;
    const { by } = this.#columns[this.#sort];
    const sorted = by ? [...rows].sort((a, b) => compare(by(a), by(b)) * (this.#down ? -1 : 1) || compare(a.key, b.key)) : rows;
    const kept = new Set(rows.map(row => row.key));
    for (const [key, line] of this.#rows) {
      if (!kept.has(key)) {
        line.element.remove();
        this.#rows.delete(key);
      }
    }
    const focused = document.activeElement;
    sorted.forEach((row, index) => {
      const line = this.#rows.get(row.key) ?? this.#add(row);
      this.#columns.forEach((column, i) => column.cell ? column.cell(row, line.cells[i]) : say(line.cells[i], column.text(row)));
      line.element.className = row.style ?? '';
      if (this.#body.children[index] !== line.element) this.#body.insertBefore(line.element, this.#body.children[index] ?? null);
    });
    // Only what scrolls has to be reached by the keyboard.
    if (this.element.scrollWidth > this.element.clientWidth) this.element.tabIndex = 0;
    else this.element.removeAttribute('tabindex');
    if (focused !== document.activeElement && this.#body.contains(focused)) focused.focus({ preventScroll: true });
  }

  #add(row) {
    const cells = this.#columns.map((column, i) => h(i === 0 ? 'th' : 'td',
      { scope: i === 0 ? 'row' : null, class: [column.kind ?? '', column.minor ? 'minor' : ''].join(' ').trim() || null }));
    const line = { cells, element: h('tr', {}, ...cells) };
    this.#rows.set(row.key, line);
    return line;
  }

  #sortBy(index) {
    this.#down = this.#sort === index ? !this.#down : this.#columns[index].kind !== 'text';
    this.#sort = index;
    this.#mark();
    this.show(this.#last);
  }

  #mark() {
    this.heads.forEach((head, i) => {
      if (!this.#columns[i].by) return;
      head.setAttribute('aria-sort', i !== this.#sort ? 'none' : this.#down ? 'descending' : 'ascending');
    });
  }
}

function compare(a, b) {
  if (typeof a === 'string' || typeof b === 'string') return String(a).localeCompare(String(b));
  return (isNumber(a) ? a : -1) - (isNumber(b) ? b : -1);
}

/** One element a cell, made once. */
const once = (cell, make) => cell.firstChild ?? cell.appendChild(make());
const sparkCell = (values, top) => (row, cell) => once(cell, spark).show(values(row), top);

/* ---------------------------------------------------------------- what live.json says */

const entries = map => Object.entries(map ?? {});
const sum = (map, field) => entries(map).reduce((all, [, line]) => all + (line[field] ?? 0), 0);

function added(map, field = 'line') {
  const lines = entries(map).map(([, line]) => line[field]).filter(Boolean);
  return lines.length === 0 ? undefined : lines[0].map((_, i) => lines.reduce((all, line) => all + (line[i] ?? 0), 0));
}

const COLORS = { '1xx': 8, '2xx': 1, '3xx': 2, '4xx': 3, '5xx': 4, OK: 1, low: 8, medium: 1, high: 3, critical: 4 };
const ORDER = ['1xx', '2xx', 'OK', '3xx', '4xx', '5xx', 'low', 'medium', 'high', 'critical'];
const place = name => (ORDER.indexOf(name) + ORDER.length) % ORDER.length + (ORDER.includes(name) ? 0 : ORDER.length);

/** The lines of a track by its keys, eight at most, the biggest ones. */
function byKey(map) {
  const biggest = entries(map).filter(([, each]) => each.line)
    .map(([name, each]) => ({ name, values: each.line, size: each.line.reduce((all, v) => all + (v ?? 0), 0) }))
    .sort((a, b) => b.size - a.size).slice(0, 8);
  return biggest.sort((a, b) => place(a.name) - place(b.name) || a.name.localeCompare(b.name))
    .map((each, i) => ({ ...each, color: Object.hasOwn(COLORS, each.name) ? COLORS[each.name] : i + 1 }));
}

const percentiles = line => ['p50', 'p95', 'p99'].map((name, i) => ({ name, values: line?.lines?.[name], color: [2, 1, 5][i] }));
const times = (line, factor) => line?.map(v => isNumber(v) ? v * factor : v);

/* ---------------------------------------------------------------- sections */

const view = { picked: null, from: 0, to: 0, times: [] };
const chart = (each, series) => each.show(view.times, [view.from, view.to], series);

function section(id, title, note = '') {
  const says = h('p', { class: 'quiet' }, note);
  const element = h('section', { id, 'aria-labelledby': id + '-title' },
    h('div', { class: 'head' }, h('h2', { id: id + '-title' }, title), says));
  return { id, title, element, says };
}

function tile(title) {
  const number = h('p', { class: 'big' });
  const under = h('p', { class: 'under' });
  const line = spark();
  return {
    element: h('div', { class: 'card tile' }, h('h3', {}, title), number, under, line),
    show(value, unit, below, values, top, tone = '') {
      const text = value + (unit ? ' ' + unit : '');
      if (number.dataset.text !== text) {
        number.dataset.text = text;
        number.replaceChildren(value, unit ? h('small', {}, ' ' + unit) : '');
      }
      number.className = 'big ' + tone;
      say(under, below);
      under.title = below;
      line.show(values ?? [], top);
    },
  };
}

/** "21.4 ms" as number and unit. */
const split = text => {
  const at = text.lastIndexOf(' ');
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, ''];
};

function overview() {
  const part = section('overview', 'Now');
  const [rate, latency, errors, active, cpu, heap] =
    ['Requests', 'Latency, p95', 'Errors', 'Active requests', 'CPU of the process', 'Heap'].map(tile);
  part.element.append(h('div', { class: 'tiles' }, ...[rate, latency, errors, active, cpu, heap].map(t => t.element)));
  part.show = data => {
    const requests = sum(data.requests, 'rate');
    const collecting = data.times.length === 0;
    rate.show(collecting ? NONE : short(requests), 'per second', `${count(sum(data.requests, 'total'))} in all`, added(data.requests));
    latency.show(...split(quantile(data.latency, 'p95')),
      `p50 ${quantile(data.latency, 'p50')} · p99 ${quantile(data.latency, 'p99')}`, data.latency?.lines?.p95);
    const failed = data.errors?.rate ?? 0;
    const ratio = requests > 0 ? failed / requests : 0;
    errors.show(collecting ? NONE : short(failed), 'per second', `${count(data.errors?.total ?? 0)} in all · ${share(ratio)}`,
      data.errors?.line, undefined, ratio > .05 ? 'bad' : ratio > .01 ? 'warn' : '');
    active.show(count(data.active?.now ?? 0), '', 'in flight now', data.active?.line);
    cpu.show(...split(percent(data.cpu?.now)), `of ${data.agent.processors} processors`, data.cpu?.line, 100,
      data.cpu?.now > 80 ? 'bad' : data.cpu?.now > 60 ? 'warn' : '');
    heap.show(...split(bytes(data.heapUsed?.now)), data.heapMax ? `of ${bytes(data.heapMax.now)}` : '', data.heapUsed?.line, data.heapMax?.now);
    say(part.says, collecting ? 'The agent keeps the numbers from now on; the first rates come in five seconds.'
      : `Rates and percentiles of the last ${duration(1000 * data.windowSeconds)}, a look every 5 s.`);
  };
  return part;
}

function http() {
  const part = section('requests', 'Requests');
  const chip = h('p', { class: 'chip', hidden: true }, h('span', {}, 'Charts show ', h('b')),
    h('button', { type: 'button', onclick: () => pick(null) }, 'Show all'));
  const rate = new Chart('Requests', { unit: 'per second, by status', stacked: true });
  const latency = new Chart('Latency', { unit: 'last 15 s', format: seconds });
  const errors = new Chart('Errors', { unit: 'per second', fill: true });
  const active = new Chart('Active requests', { fill: true, steps: WHOLE, format: count });
  const table = new Table('By endpoint', [
    { title: 'Endpoint', kind: 'text', by: row => row.key, cell: (row, cell) => {
      const button = once(cell, () => h('button', { type: 'button', class: 'pick mono', onclick: () => pick(row.key === view.picked ? null : row.key) }));
      say(button, row.key);
      button.setAttribute('aria-pressed', row.key === view.picked);
    } },
    { title: 'Trend', hidden: true, minor: true, cell: sparkCell(row => row.requests.line) },
    { title: 'Rate', by: row => row.requests.rate, text: row => perSecond(row.requests.rate) },
    { title: 'p50', minor: true, by: row => row.latency?.p50, text: row => quantile(row.latency, 'p50') },
    { title: 'p95', by: row => row.latency?.p95, text: row => quantile(row.latency, 'p95') },
    { title: 'p99', minor: true, by: row => row.latency?.p99, text: row => quantile(row.latency, 'p99') },
    { title: 'Errors', by: row => row.errors?.rate ?? 0, cell: (row, cell) => {
      const failed = row.errors?.rate ?? 0;
      say(cell, failed > 0 ? perSecond(failed) : '0');
      cell.className = failed > 0 ? 'bad' : 'quiet';
    } },
    { title: 'Active', minor: true, by: row => row.active?.now ?? 0, text: row => count(row.active?.now ?? 0) },
    { title: 'Total', by: row => row.requests.total, text: row => count(row.requests.total) },
  ], { sort: 8, note: 'choose one to see it alone' });
  const types = new Table('Errors by type', [
    { title: 'Type', kind: 'text', by: row => row.key, text: row => row.key },
    { title: 'Rate', by: row => row.rate, text: row => perSecond(row.rate) },
    { title: 'Total', by: row => row.total, text: row => count(row.total) },
  ], { sort: 2 });
  part.element.append(chip, h('div', { class: 'grid' }, rate.element, latency.element, errors.element, active.element), table.element, types.element);
  part.empty = data => !data.endpointRequests && 'No HTTP request has been seen. Is the server one of those in docs/supported-libraries.md?';
  part.show = data => {
    const one = view.picked;
    chip.hidden = one === null;
    say(chip.querySelector('b'), one ?? '');
    const of = track => Object.hasOwn(data[track] ?? {}, one) ? data[track][one] : {};
    chart(rate, one === null ? byKey(data.requests) : [{ name: 'requests', values: of('endpointRequests').line, color: 1 }]);
    chart(latency, percentiles(one === null ? data.latency : of('endpointLatency')));
    chart(errors, [{ name: 'errors', values: one === null ? data.errors?.line : of('endpointErrors').line, color: 4 }]);
    chart(active, [{ name: 'active', values: one === null ? data.active?.line : of('endpointActive').line, color: 2 }]);
    table.show(entries(data.endpointRequests).map(([key, requests]) => ({
      key, requests, latency: data.endpointLatency?.[key], errors: data.endpointErrors?.[key], active: data.endpointActive?.[key],
      style: key === one ? 'picked' : '',
    })));
    types.element.hidden = !data.errorTypes;
    types.show(entries(data.errorTypes).map(([key, line]) => ({ key, ...line })));
    say(part.says, data.full.includes('endpointRequests') ? 'The first 100 endpoints; all the others are in the totals and at /metrics.' : '');
  };
  return part;
}

const SECTIONS = [overview, http, fraud, anomalies, models, caches, quality, own, methods, jvm];

function fraud() {
  const part = section('fraud', 'Fraud');
  const rate = new Chart('Fraud rate', { unit: 'of transactions checked, last 5 min', format: percent });
  const found = new Chart('Detections', { unit: 'per second, by severity', stacked: true });
  const table = new Table('By type', [
    { title: 'Type', kind: 'text', by: row => row.key, text: row => row.key },
    { title: 'Rate, 5 min', by: row => row.share, text: row => share(row.share) },
    { title: 'Detected', by: row => row.total, text: row => count(row.total) },
  ], { sort: 2 });
  const facts = h('dl', { class: 'facts' });
  part.element.append(h('div', { class: 'split' },
    h('div', { class: 'grid' }, rate.element, found.element, h('div', { class: 'card full' }, facts)), table.element));
  part.empty = data => !data.checked && 'No fraud detector is marked yet: see @FraudDetection in docs/annotations.md, or docs/rules.md.';
  part.show = data => {
    chart(rate, [{ name: 'overall', values: times(data.fraudRate?.overall?.line, 100), color: 4 }]);
    chart(found, byKey(data.fraudSeverities));
    table.element.hidden = !data.fraudTypes;
    table.show(entries(data.fraudTypes).map(([key, line]) => ({ key, total: line.total, share: data.fraudRate?.[key]?.now })));
    const confidence = data.fraudConfidence;
    tell(facts, [
      ['Transactions checked', count(data.checked.total)],
      ['Checked now', perSecond(data.checked.rate)],
      ['Detected', count(sum(data.fraudTypes, 'total'))],
      ['Mean confidence', confidence?.total ? share(confidence.sum / confidence.total) : NONE],
      ['Detector, p95', quantile(data.fraudTime, 'p95')],
      ['Precision, last hour', share(data.fraudPrecision?.now)],
      ['Recall, last hour', share(data.fraudRecall?.now)],
      ['F1 score, last hour', share(data.fraudF1?.now)],
    ]);
  };
  return part;
}

function anomalies() {
  const part = section('anomalies', 'Anomalies');
  const rate = new Chart('Anomaly rate', { unit: 'of records checked, last 5 min', format: percent });
  const found = new Chart('Anomalies', { unit: 'per second, by severity', stacked: true });
  const table = new Table('By type', [
    { title: 'Type', kind: 'text', by: row => row.key, text: row => row.key },
    { title: 'Rate, 5 min', by: row => row.share, text: row => share(row.share) },
    { title: 'Found', by: row => row.total, text: row => count(row.total) },
  ], { sort: 2 });
  part.element.append(h('div', { class: 'split' }, h('div', { class: 'grid' }, rate.element, found.element), table.element));
  part.empty = data => !data.anomalyTypes && !data.anomalyRate && 'No anomaly detector has been called: see @AnomalyDetection in docs/annotations.md.';
  part.show = data => {
    chart(rate, [{ name: 'overall', values: times(data.anomalyRate?.overall?.line, 100), color: 3 }]);
    chart(found, byKey(data.anomalySeverities));
    table.show(entries(data.anomalyTypes).map(([key, line]) => ({ key, total: line.total, share: data.anomalyRate?.[key]?.now })));
  };
  return part;
}

function models() {
  const part = section('models', 'Generation and models');
  const generated = new Chart('Transactions generated', { unit: 'per second', fill: true });
  const features = new Chart('Feature engineering', { unit: 'last 15 s', format: seconds });
  const predictions = new Chart('Predictions', { unit: 'last 15 s', format: seconds });
  const facts = h('dl', { class: 'facts' });
  part.element.append(h('div', { class: 'grid' }, generated.element, features.element, predictions.element, h('div', { class: 'card' }, facts)));
  part.empty = data => !data.generated && !data.features && !data.predictions
    && 'No generator, feature engineering or model is marked yet: see docs/annotations.md.';
  part.show = data => {
    generated.element.hidden = !data.generated;
    features.element.hidden = !data.features;
    predictions.element.hidden = !data.predictions;
    chart(generated, [{ name: 'generated', values: data.generated?.line, color: 2 }]);
    chart(features, percentiles(data.features));
    chart(predictions, percentiles(data.predictions));
    tell(facts, [
      data.generated && ['Generated', count(data.generated.total)],
      data.generationRate && ['While generating', perSecond(data.generationRate.now)],
      data.generationTime && ['One generation, p95', quantile(data.generationTime, 'p95')],
      data.features && ['Feature calls', `${count(data.features.total)}, p95 ${quantile(data.features, 'p95')}`],
      data.predictions && ['Predictions', `${count(data.predictions.total)}, p99 ${quantile(data.predictions, 'p99')}`],
    ]);
  };
  return part;
}

function caches() {
  const part = section('caches', 'Caches');
  const rate = new Chart('Hit rate', { unit: 'last 5 min', format: percent, max: 100 });
  const table = new Table('By cache', [
    { title: 'Cache', kind: 'text', by: row => row.key, text: row => row.key },
    { title: 'Hit rate', by: row => row.rate, cell: (row, cell) => {
      say(cell, share(row.rate));
      cell.className = isNumber(row.rate) && row.rate < .5 ? 'bad' : isNumber(row.rate) && row.rate < .7 ? 'warn' : '';
    } },
    { title: 'Look-ups', by: row => row.lookups, text: row => perSecond(row.lookups) },
    { title: 'Hits', by: row => row.hits, text: row => count(row.hits) },
    { title: 'Misses', by: row => row.misses, text: row => count(row.misses) },
  ], { sort: 2 });
  part.element.append(h('div', { class: 'grid wide' }, rate.element, table.element));
  part.empty = data => !data.cacheHits && !data.cacheMisses && 'No cache has been asked: see docs/supported-libraries.md, or @CacheLookup.';
  part.show = data => {
    chart(rate, byKey(data.cacheRate).map(each => ({ ...each, values: times(each.values, 100) })));
    const names = new Set([...Object.keys(data.cacheHits ?? {}), ...Object.keys(data.cacheMisses ?? {})]);
    table.show([...names].map(key => {
      const [hits, misses] = [data.cacheHits?.[key], data.cacheMisses?.[key]];
      return { key, rate: data.cacheRate?.[key]?.now, lookups: (hits?.rate ?? 0) + (misses?.rate ?? 0), hits: hits?.total ?? 0, misses: misses?.total ?? 0 };
    }));
  };
  return part;
}

function quality() {
  const part = section('quality', 'Data quality');
  const number = tile('Quality score');
  const line = new Chart('Score', { format: score, max: 100 });
  const table = new Table('By field', [
    { title: 'Field', kind: 'text', by: row => row.key, text: row => row.key },
    { title: 'Missing', by: row => row.missing, text: row => share(row.missing) },
    { title: 'Outliers', by: row => row.outliers, text: row => share(row.outliers) },
    { title: 'Drifts', by: row => row.drifts, text: row => count(row.drifts) },
  ], { sort: 1 });
  const facts = h('dl', { class: 'facts' });
  part.element.append(h('div', { class: 'split' },
    h('div', { class: 'grid tall' }, number.element, line.element, h('div', { class: 'card full' }, facts)), table.element));
  part.empty = data => !data.quality && !data.records?.total && 'No report on data quality has been made: see @DataQuality in docs/annotations.md.';
  part.show = data => {
    const now = data.quality?.now;
    number.show(score(now), 'of 100', 'in the last report', data.quality?.line, 100, !isNumber(now) ? '' : now > 90 ? 'good' : now >= 70 ? 'warn' : 'bad');
    chart(line, [{ name: 'score', values: data.quality?.line, color: 2 }]);
    const names = new Set(['missing', 'outliers', 'drifts'].flatMap(track => Object.keys(data[track] ?? {})));
    table.element.hidden = names.size === 0;
    table.show([...names].map(key => ({
      key, missing: data.missing?.[key]?.now, outliers: data.outliers?.[key]?.now, drifts: data.drifts?.[key]?.total ?? 0,
    })));
    tell(facts, [
      ['Records examined', count(data.records?.total)],
      ['Schema violations', count(data.violations?.total ?? 0)],
      ['Last report', data.qualityReport ? `${duration(data.now - 1000 * data.qualityReport.now)} ago` : NONE],
    ]);
  };
  return part;
}

function own() {
  const part = section('own', 'Metrics of your own', 'that rules and @Measured define');
  const table = new Table('By labels', [
    { title: 'Metric', kind: 'text', by: row => row.name, text: row => row.name },
    { title: 'Labels', kind: 'text', by: row => row.labels, text: row => row.labels },
    { title: 'Trend', hidden: true, minor: true, cell: sparkCell(row => row.line) },
    { title: 'Now', by: row => row.now, text: row => short(row.now) },
    { title: 'Rate', by: row => row.rate, text: row => perSecond(row.rate) },
    { title: 'p50', minor: true, by: row => row.p50, text: row => short(row.p50) },
    { title: 'p95', by: row => row.p95, text: row => short(row.p95) },
    { title: 'Total', by: row => row.total, text: row => short(row.total) },
  ], { sort: 0, down: false, note: 'the total of a histogram is the number of its values' });
  part.element.append(table.element);
  part.empty = data => !data.own;
  part.show = data => table.show(entries(data.own).flatMap(([name, metric]) =>
    entries(metric.lines).map(([labels, line]) => ({ key: name + ' ' + labels, name, labels, ...line }))));
  return part;
}

function methods() {
  const part = section('methods', 'Timed methods', 'by an annotation of another library, or by a rule');
  const table = new Table('By method', [
    { title: 'Method', kind: 'text', by: row => row.key, text: row => row.key },
    { title: 'Rate', by: row => row.rate, text: row => perSecond(row.rate) },
    { title: 'p50', minor: true, by: row => row.p50, text: row => quantile(row, 'p50') },
    { title: 'p95', by: row => row.p95, text: row => quantile(row, 'p95') },
    { title: 'p99', minor: true, by: row => row.p99, text: row => quantile(row, 'p99') },
    { title: 'Calls', by: row => row.total, text: row => count(row.total) },
  ], { sort: 5 });
  part.element.append(table.element);
  part.empty = data => !data.methods;
  part.show = data => table.show(entries(data.methods).map(([key, line]) => ({ key, ...line })));
  return part;
}

function jvm() {
  const part = section('jvm', 'JVM and process');
  const cpu = new Chart('CPU', { unit: 'of all that the JVM may use', format: percent, fill: true, max: 100 });
  const heap = new Chart('Heap', { format: bytes, steps: BYTES });
  const collecting = new Chart('Garbage collection', { unit: 'share of the time', format: percent, fill: true });
  const threads = new Chart('Threads', { steps: WHOLE, format: count });
  const facts = h('dl', { class: 'facts' });
  part.element.append(h('div', { class: 'grid' }, cpu.element, heap.element, collecting.element, threads.element), h('div', { class: 'card' }, facts));
  part.empty = data => !data.threads && 'The JVM tells nothing of itself: its runtime image leaves out the module java.management.';
  part.show = data => {
    chart(cpu, [{ name: 'process', values: data.cpu?.line, color: 1 }]);
    chart(heap, [{ name: 'used', values: data.heapUsed?.line, color: 1 }, { name: 'committed', values: data.heapCommitted?.line, color: 8 }]);
    chart(collecting, [{ name: 'collecting', values: times(data.collecting?.line, 100), color: 5 }]);
    chart(threads, [{ name: 'threads', values: data.threads?.line, color: 2 }]);
    tell(facts, [
      ['Memory of the process', bytes(data.memory?.now)],
      ['Heap, at most', bytes(data.heapMax?.now)],
      ['Beside the heap', bytes(data.nonHeap?.now)],
      ['Collections', `${count(data.collections?.total)}, ${seconds(data.collecting?.total)} in all`],
      ['Classes', count(data.classes?.now)],
      ['Disk in use', percent(data.disk?.now)],
      ...entries(data.connections).map(([type, line]) => [`Connections, ${type}`, count(line.now)]),
    ]);
  };
  return part;
}

function agent() {
  const part = section('agent', 'The agent');
  const facts = h('dl', { class: 'facts' });
  const woven = new Table('Instrumentations at work', [
    { title: 'Name', kind: 'text', by: row => row.key, text: row => row.key },
    { title: 'State', kind: 'text', by: row => row.state, cell: (row, cell) => {
      say(cell, row.state);
      cell.className = row.state === 'on' ? 'text' : 'text warn';
    } },
    { title: 'Classes', by: row => row.classes, text: row => count(row.classes) },
    { title: 'Methods', by: row => row.methods, text: row => count(row.methods) },
    { title: 'Errors', by: row => row.errors, cell: (row, cell) => {
      say(cell, count(row.errors));
      cell.className = row.errors > 0 ? 'bad' : 'quiet';
    } },
  ], { sort: 0, down: false });
  const waiting = h('p');
  const rules = new Table('Rules of the file', [
    { title: 'Match', kind: 'text', by: row => row.key, cell: (row, cell) => say(once(cell, () => h('code')), row.key) },
    { title: 'Methods', by: row => row.found, cell: (row, cell) => {
      say(cell, row.found > 0 ? count(row.found) : 'matched nothing');
      cell.className = row.found > 0 ? '' : 'warn';
    } },
  ], { sort: 0, down: false });
  const settings = new Table('Configuration in force', [
    { title: 'Key', kind: 'text', by: row => row.key, cell: (row, cell) => say(once(cell, () => h('code')), row.key) },
    { title: 'Value', kind: 'text', cell: (row, cell) => say(once(cell, () => h('code')), row.value) },
    { title: 'From', kind: 'text', by: row => row.origin, cell: (row, cell) => {
      say(cell, row.origin);
      cell.className = row.origin === 'default' ? 'text quiet' : 'text';
    } },
  ], { sort: 0, down: false });
  const rest = h('details', { class: 'card' }, h('summary'), waiting);
  const list = wovenList();
  part.element.append(h('div', { class: 'grid wide' },
    h('div', { class: 'column' }, h('div', { class: 'card' }, facts), rules.element, rest), h('div', { class: 'column' }, woven.element)),
  list.element, settings.element);
  part.show = data => {
    tell(facts, [
      ['Version', data.agent.version],
      ['Running for', duration(data.now - data.agent.started)],
      ['JVM', data.agent.jvm],
      ['System', data.agent.system],
      ['Start of the agent', seconds(data.startup?.now)],
      ['Last scrape', data.scrapeTime ? `${seconds(data.scrapeTime.now)}, ${bytes(data.scrapeSize?.now)}` : 'none yet'],
      ['Rules last read', data.reloaded ? clock(1000 * data.reloaded.now) : 'no file'],
    ]);
    const rows = atWork(data);
    woven.show(rows);
    const idle = data.instrumentations.filter(name => !rows.some(row => row.key === name));
    rest.hidden = idle.length === 0;
    say(rest.querySelector('summary'), `${idle.length} more are on and have found nothing of theirs`);
    say(waiting, idle.join(', '));
    rules.element.hidden = !data.rules;
    rules.show(entries(data.rules).map(([key, line]) => ({ key, found: line.now })));
    settings.show(data.settings);
    list.show();
  };
  return part;
}

/** By name, and so long that it is only asked for while somebody looks at it. */
function wovenList() {
  const classes = new Table('Woven classes', [
    { title: 'Class', kind: 'text', by: row => row.key, cell: (row, cell) => say(once(cell, () => h('code')), row.key) },
    { title: 'Methods', kind: 'text', by: row => row.methods, cell: (row, cell) => say(once(cell, () => h('code')), row.methods) },
    { title: 'By', kind: 'text', by: row => row.by, text: row => row.by },
  ], { sort: 0, down: false });
  const rules = new Table('What rules have found', [
    { title: 'Match', kind: 'text', by: row => row.key, cell: (row, cell) => say(once(cell, () => h('code')), row.key) },
    { title: 'As', kind: 'text', by: row => row.as, text: row => row.as },
    { title: 'Methods', kind: 'text', by: row => row.found, cell: (row, cell) => {
      say(once(cell, () => h('code')), row.found > 0 ? names(row.methods, row.found) : 'matched nothing');
      cell.className = row.found > 0 ? 'text' : 'text warn';
    } },
  ], { sort: 0, down: false });
  const summary = h('summary', {}, 'Woven classes and methods, and what rules have found');
  const notice = h('p', { class: 'quiet' });
  const element = h('details', { class: 'woven', id: 'woven', ontoggle: () => part.show() }, summary, notice, classes.element, rules.element);
  const part = { element, async show() {
    if (!element.open) return;
    try {
      const answer = await fetch('page/woven.json', { cache: 'no-store', signal: AbortSignal.timeout(15000) });
      if (!answer.ok) throw new Refusal(`the agent answers ${answer.status}`);
      const data = await answer.json();
      const listed = data.classes.length;
      say(notice, listed < data.total ? `The first ${count(listed)} of ${count(data.total)} woven classes.` : `${count(data.total)} woven classes.`);
      classes.show(data.classes.map(row => ({ key: row.name, by: row.by, methods: names(row.methods, row.methods.length + row.more) })));
      rules.element.hidden = data.rules.length === 0;
      rules.show(data.rules.map((row, i) => ({ ...row, key: `${i + 1}. ${row.match}` })));
    } catch (e) {
      say(notice, `The list is not to be had: ${e.message}`);
    }
  } };
  return part;
}

const names = (some, all) => some.join(', ') + (all > some.length ? ` and ${count(all - some.length)} more` : '');

function atWork(data) {
  const names = new Set(['wovenClasses', 'agentErrors', 'switches'].flatMap(track => Object.keys(data[track] ?? {})));
  return [...names].map(key => ({
    key,
    state: data.switches?.[key]?.now === 0 ? 'off' : 'on',
    classes: data.wovenClasses?.[key]?.total ?? 0,
    methods: data.wovenMethods?.[key]?.total ?? 0,
    errors: data.agentErrors?.[key]?.total ?? 0,
  })).filter(row => row.classes > 0 || row.errors > 0 || row.state === 'off');
}

function tell(list, pairs) {
  const wanted = pairs.filter(Boolean);
  if (list.children.length !== wanted.length) {
    list.replaceChildren(...wanted.map(() => h('div', {}, h('dt'), h('dd'))));
  }
  wanted.forEach(([name, text], i) => {
    say(list.children[i].firstChild, name);
    say(list.children[i].lastChild, text);
  });
}

/* ---------------------------------------------------------------- problems, and what there is nothing of */

function problems(data) {
  const list = [...data.problems.map(text => ['Configuration', text])];
  for (const [name, line] of entries(data.agentErrors)) {
    if (line.total > 0) list.push(['Errors of the agent', `${count(line.total)} in ${name}, kept away from the application; standard error has the first of each kind`]);
  }
  for (const [name, line] of entries(data.switches)) {
    if (line.now === 0 && data.agentErrors?.[name]?.total > 0) list.push(['Switched off', `${name}, after its errors`]);
  }
  for (const [name, line] of entries(data.dropped)) {
    if (line.total > 0) list.push(['Too many series', `${count(line.total)} recordings of ${name} went to __overflow__ (metrics.max-series)`]);
  }
  if (data.reload?.now === 0) list.push(['Configuration file', 'its last change was refused; what was in force still is']);
  for (const [name, line] of entries(data.rules)) {
    if (line.now === 0) list.push(['Rule', `${name} has matched nothing so far`]);
  }
  return list;
}

/* ---------------------------------------------------------------- the page */

const main = document.getElementById('main');
const state = document.getElementById('state');
const pause = document.getElementById('pause');
const trouble = h('section', { class: 'card problems', hidden: true, 'aria-labelledby': 'problems-title' });
const troubleTitle = h('h2', { id: 'problems-title' });
const troubleList = h('ul', { class: 'notes' });
trouble.append(troubleTitle, troubleList);
const parts = [...SECTIONS, agent].map(make => make());
const missing = section('missing', 'Not measured so far');
const missingList = h('ul', { class: 'notes card quiet' });
missing.element.append(missingList);

let told = '';
let timer = 0;
let asking = 0;

function show(data) {
  const window = chosen();
  view.to = data.now / 1000;
  view.from = view.to - window;
  view.times = data.times.map(t => t / 1000);
  const gaps = [];
  for (const part of parts) {
    const nothing = part.empty?.(data) ?? false;
    part.element.hidden = nothing !== false;
    part.link.hidden = part.element.hidden;
    if (nothing === false) part.show(data);
    else if (nothing !== true) gaps.push(nothing);
  }
  missing.element.hidden = gaps.length === 0;
  list(missingList, gaps.map(text => ['', text]));
  const found = problems(data);
  trouble.hidden = found.length === 0;
  trouble.classList.toggle('grave', found.some(([kind]) => kind === 'Errors of the agent' || kind === 'Switched off'));
  say(troubleTitle, found.length === 1 ? 'One thing to look at' : `${found.length} things to look at`);
  list(troubleList, found);
  const name = data.agent.application || 'SynFinance agent';
  say(document.getElementById('application'), name);
  say(document.getElementById('about'), `SynFinance agent ${data.agent.version} · running for ${duration(data.now - data.agent.started)}`);
  document.title = `${name} · SynFinance agent`;
}

function list(element, pairs) {
  const text = JSON.stringify(pairs);
  if (element.dataset.text === text) return;
  element.dataset.text = text;
  element.replaceChildren(...pairs.map(([kind, what]) => h('li', {}, kind ? h('b', {}, kind + ': ') : null, what)));
}

const chosen = () => Number(document.querySelector('input[name=range]:checked').value);

class Refusal extends Error {}

async function ask() {
  clearTimeout(timer);
  const mine = ++asking;
  try {
    const query = new URLSearchParams({ seconds: chosen() });
    if (view.picked !== null) query.set('key', view.picked);
    const answer = await fetch('page/live.json?' + query, { cache: 'no-store', signal: AbortSignal.timeout(15000) });
    if (!answer.ok) throw new Refusal(`the agent answers ${answer.status}`);
    const data = await answer.json();
    if (mine !== asking) return;
    show(data);
    mark('live', 'live');
  } catch (e) {
    if (mine !== asking) return;
    mark('lost', e instanceof Refusal ? e.message : `no answer since ${told.startsWith('lost') ? told.slice(5) : clock(Date.now())}`);
    console.warn('live.json:', e.message);
  }
  if (!isPaused() && !document.hidden) timer = setTimeout(ask, 5000);
}

/** Screen readers hear of a change, not of every answer. */
function mark(kind, text) {
  if (kind === 'lost' && !told.startsWith('lost')) told = 'lost ' + clock(Date.now());
  if (kind !== 'lost') told = kind;
  state.className = 'state ' + (isPaused() ? '' : kind);
  document.body.classList.toggle('lost', kind === 'lost');
  say(state, isPaused() && kind !== 'lost' ? 'paused' : text);
}

const isPaused = () => pause.getAttribute('aria-pressed') === 'true';

function pick(endpoint) {
  view.picked = endpoint;
  ask();
}

pause.addEventListener('click', () => {
  pause.setAttribute('aria-pressed', !isPaused());
  if (isPaused()) {
    clearTimeout(timer);
    mark('paused', 'paused');
  } else {
    ask();
  }
});
document.querySelectorAll('input[name=range]').forEach(input => input.addEventListener('change', ask));
document.addEventListener('visibilitychange', () => { if (!document.hidden && !isPaused()) ask(); });

for (const part of parts) {
  part.link = h('a', { href: '#' + part.id }, part.title);
  document.getElementById('sections').append(part.link);
  part.element.hidden = true;
}
missing.element.hidden = true;
main.append(trouble, ...parts.slice(0, -1).map(part => part.element), missing.element, parts.at(-1).element);
ask();
