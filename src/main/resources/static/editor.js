// The query page with an editor: colours, completion from this release's own vocabulary, answers in place, a permanent link.
// Without it the page is a form that works as well. Asks nothing of anybody but this server. Answers are drawn here, not by Yasr: their
// links lead to the pages of this server, and the content policy allows no styles in the markup.
'use strict';
(async () => {
  const form = document.querySelector('form.sparql');
  const area = form && form.querySelector('textarea');
  if (!form || typeof Yasgui === 'undefined') return;
  const known = await fetch('/vocabulary.json').then((answer) => answer.json());
  const Yasqe = Yasgui.Yasqe;

  // Yasgui's own completers ask other servers; these know only what the release says of itself.
  const own = { persistenceId: null, bulk: true, autoShow: false };
  Yasqe.forkAutocompleter('prefixes', { ...own, name: 'own-prefixes', autoShow: true, get: () => Object.entries(known.prefixes).map(([prefix, iri]) => prefix + ': <' + iri + '>') });
  Yasqe.forkAutocompleter('class', { ...own, name: 'own-classes', get: () => known.classes });
  Yasqe.forkAutocompleter('property', { ...own, name: 'own-properties', get: () => known.properties });
  Yasqe.defaults.autocompleters = ['own-prefixes', 'variables', 'own-classes', 'own-properties'];

  const editor = document.createElement('div');
  const said = document.createElement('p');
  const answer = document.createElement('div');
  editor.className = 'editor';
  said.setAttribute('role', 'status');
  answer.className = 'answer';
  area.hidden = true;
  area.after(editor);
  form.after(said, answer);

  const endpoint = new URL('/sparql', location.href).href;
  const yasqe = new Yasqe(editor, {
    value: area.value,
    persistenceId: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: true,
    editorHeight: '22rem',
    prefixCcApi: null,
    extraKeys: { Esc: () => form.querySelector('button').focus(), Tab: false, 'Shift-Tab': false },
    requestConfig: { endpoint },
  });
  yasqe.getInputField().setAttribute('aria-label', 'Query; Escape leaves the editor');
  const link = document.createElement('a');
  link.textContent = 'Link to this query';
  const time = document.createElement('span');
  form.querySelector('.tools').append(link, time);
  const permanent = () => '/sparql?draft=' + encodeURIComponent(yasqe.getValue()) + '#run';
  let mark = null;

  const make = (name, words, attributes = {}) => {
    const element = document.createElement(name);
    element.append(...[words].flat());
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  // Longest namespace first, so that w:inhibits is not written with a shorter one.
  const namespaces = Object.entries(known.prefixes).sort((a, b) => b[1].length - a[1].length);
  const short = (iri) => {
    const found = namespaces.find(([, namespace]) => iri.startsWith(namespace) && /^[\w.-]*$/.test(iri.slice(namespace.length)));
    return found ? found[0] + ':' + iri.slice(found[1].length) : iri.startsWith(things) ? iri.slice(things.length) : iri;
  };
  const things = 'https://w3id.org/warrant/id/', words = 'https://w3id.org/warrant/ontology#';
  const page = (iri) => iri.startsWith(things) ? '/id/' + iri.slice(things.length) : iri.startsWith(words) ? '/ontology#' + iri.slice(words.length) : /^https?:/.test(iri) ? iri : null;
  const term = (node) => {
    if (!node) return [];
    if (node.type === 'triple') return ['<<( ', ...term(node.value.subject), ' ', ...term(node.value.predicate), ' ', ...term(node.value.object), ' )>>'];
    if (node.type !== 'uri') return [node.value, ...(node['xml:lang'] ? [make('span', ' ' + node['xml:lang'], { class: 'quiet' })] : [])];
    const href = page(node.value);
    return [href ? make('a', short(node.value), { href, title: node.value, ...(href.startsWith('http') ? { rel: 'external noopener' } : {}) }) : node.value];
  };
  const MOST = 1000;
  const drawn = (body, cut) => {
    let result;
    try { result = JSON.parse(body); } catch { return [downloads(['ttl', 'jsonld', 'nt']), make('pre', body.slice(0, 500000), { tabindex: '0' })]; }
    if ('boolean' in result) return [make('p', result.boolean ? 'Yes, it is so.' : 'No, it is not so.', { class: 'notice calm' })];
    const rows = result.results.bindings, columns = result.head.vars;
    const count = rows.length + (rows.length === 1 ? ' row' : ' rows') + (cut ? ', cut off at the row limit' : '') + (rows.length > MOST ? '; the first ' + MOST + ' are shown' : '');
    const table = make('table', [
      make('thead', make('tr', columns.map((column) => make('th', column, { scope: 'col' })))),
      make('tbody', rows.slice(0, MOST).map((row) => make('tr', columns.map((column) => make('td', term(row[column])))))),
    ]);
    return [make('p', count, { class: 'quiet' }), downloads(['csv', 'tsv', 'json', 'xml']), make('div', [table], { class: 'wide', tabindex: '0', role: 'group', 'aria-label': 'Answer table' }), raw(body)];
  };
  const downloads = (formats) => make('p', ['Download: ', ...formats.flatMap((format) => [make('a', format, { href: '/sparql?format=' + format + '&query=' + encodeURIComponent(yasqe.getValue()), download: 'answer.' + format }), ' '])], { class: 'tools' });
  const raw = (body) => make('details', [make('summary', 'As it came'), make('pre', body.slice(0, 200000), { tabindex: '0' })]);

  const tell = (text, alarm) => { said.textContent = text; said.className = text ? alarm ? 'notice' : 'quiet' : ''; };
  const run = () => {
    if (mark) { mark.clear(); mark = null; }
    history.replaceState(null, '', permanent());
    link.href = permanent();
    tell('Asking …');
    answer.hidden = true;
    ask().catch((error) => refused({ title: 'The server did not answer.', detail: error.message }));
  };
  let asked = 0;
  const ask = async () => {
    const mine = ++asked, start = performance.now();
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { Accept: 'application/sparql-results+json, text/turtle;q=0.9', 'Content-Type': 'application/sparql-query' },
      body: yasqe.getValue(),
    });
    const body = await response.text();
    if (mine !== asked) return;
    if (!response.ok) {
      let problem = { title: 'The query was not answered.', detail: response.statusText };
      try { problem = JSON.parse(body); } catch { /* not a problem description */ }
      refused(problem);
      return;
    }
    time.textContent = 'answered in ' + Math.round(performance.now() - start) + ' ms';
    tell('');
    answer.hidden = false;
    answer.replaceChildren(...drawn(body, response.headers.get('Warrant-Truncated') === 'true'));
  };
  const refused = (problem) => {
    tell([problem.title, problem.detail].filter(Boolean).join(' '), true);
    const place = /line (\d+), column (\d+)/i.exec(problem.title || '');
    if (place) {
      const line = Math.max(0, place[1] - 1), column = Math.max(0, place[2] - 1);
      mark = yasqe.getDoc().markText({ line, ch: column }, { line, ch: column + 8 }, { className: 'fault' });
      yasqe.setCursor({ line, ch: column });
    }
    answer.hidden = true;
  };
  yasqe.on('change', () => { area.value = yasqe.getValue(); link.href = permanent(); });
  link.href = permanent();
  form.addEventListener('submit', (event) => {
    area.value = yasqe.getValue();
    if (form.querySelector('select').value === 'html') { event.preventDefault(); run(); }
  });
  document.body.dataset.editor = 'ready';
  if (location.hash === '#run' && area.value.trim()) run();
})();
