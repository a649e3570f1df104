// Comfort only: every page works without it. Suggestions while typing, tables that sort and filter.
'use strict';

// A search box as a combobox (ARIA 1.2): arrows choose, Enter opens, Escape closes.
for (const input of document.querySelectorAll('input[data-suggest]')) {
  const list = document.createElement('ul');
  const told = document.createElement('span');
  list.id = input.id + '-list';
  list.className = 'suggest';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  told.className = 'hidden';
  told.setAttribute('role', 'status');
  input.after(list, told);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) input.setAttribute(name, value);
  let chosen = -1, hits = [], asked = 0, wait = 0;

  const close = () => { list.hidden = true; chosen = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
  const choose = (n) => {
    chosen = n;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === n)));
    if (n < 0) input.removeAttribute('aria-activedescendant');
    else { input.setAttribute('aria-activedescendant', list.children[n].id); list.children[n].scrollIntoView({ block: 'nearest' }); }
  };
  const show = (found) => {
    hits = found;
    list.replaceChildren(...hits.map((hit, i) => {
      const item = document.createElement('li');
      item.id = list.id + '-' + i;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      const name = document.createElement('span');
      name.textContent = hit.name;
      const why = document.createElement('span');
      why.className = 'quiet';
      why.textContent = [hit.kind, hit.why].filter(Boolean).join(', ');
      item.append(name, why);
      item.addEventListener('mousedown', (event) => { event.preventDefault(); location.assign(hit.page); });
      return item;
    }));
    chosen = -1;
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    input.removeAttribute('aria-activedescendant');
    told.textContent = hits.length === 0 ? 'Nothing is called so.' : hits.length + ' suggestions';
  };
  input.addEventListener('input', () => {
    clearTimeout(wait);
    const text = input.value.trim(), mine = ++asked;
    if (text.length < 2) { close(); return; }
    wait = setTimeout(async () => {
      try {
        const answer = await fetch(input.dataset.suggest + '?q=' + encodeURIComponent(text));
        const found = answer.ok ? await answer.json() : [];
        if (mine === asked && document.activeElement === input) show(found);
      } catch { close(); }
    }, 90);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { if (!list.hidden) event.preventDefault(); close(); return; }
    if (list.hidden) return;
    const last = hits.length - 1;
    if (event.key === 'ArrowDown') choose(chosen >= last ? 0 : chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen <= 0 ? last : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) location.assign(hits[chosen].page);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
}

// Tables sort by the heading that is pressed; numbers by value, words by their order; groups stay together.
const value = (row, column) => {
  const text = (row.cells[column] || row).textContent.trim().replace(/\s+/g, ' ');
  const number = text.match(/^[<>≤≥~]?\s*(-?\d+(?:\.\d+)?)/);
  return number ? [0, parseFloat(number[1]), text] : text === '' || text === '–' ? [2, 0, text] : [1, 0, text];
};
const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2].localeCompare(b[2]);
for (const table of document.querySelectorAll('table[data-sortable]')) {
  const bodies = [...table.tBodies];
  if (bodies.reduce((sum, body) => sum + body.rows.length, 0) < 4) continue;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    if (head.querySelector('.hidden')) return;
    const button = document.createElement('button');
    button.className = 'plain';
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      for (const body of bodies) {
        const rows = [...body.rows].filter((row) => !row.classList.contains('relation'));
        rows.sort((a, b) => (down ? -1 : 1) * compare(value(a, column), value(b, column)));
        body.append(...rows);
      }
    });
  });
  const rows = bodies.flatMap((body) => [...body.rows]).filter((row) => !row.classList.contains('relation'));
  if (rows.length < 12) continue;
  const tools = document.createElement('p');
  tools.className = 'tools';
  const label = document.createElement('label');
  const filter = document.createElement('input');
  const count = document.createElement('span');
  filter.type = 'search';
  count.setAttribute('role', 'status');
  label.append('Show rows with ', filter);
  tools.append(label, count);
  (table.parentElement.classList.contains('wide') ? table.parentElement : table).before(tools);
  filter.addEventListener('input', () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown++;
    }
    for (const body of bodies) {
      const head = body.querySelector('tr.relation');
      if (head) head.hidden = [...body.rows].every((row) => row === head || row.hidden);
    }
    count.textContent = words.length ? shown + ' of ' + rows.length : '';
  });
}
