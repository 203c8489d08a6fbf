// Filters and copies; the page shows everything without it.
(() => {
  const form = document.querySelector('#filters');
  if (form === null) return;
  form.hidden = false;
  const marked = [...document.querySelectorAll('[data-owner]')];
  const fields = ['owner', 'volume', 'year', 'status'];

  /** Rows of the matrix hold several years: their cells are asked for year and status. */
  const fits = (element, wanted) =>
    fields.every((field) => {
      const value = wanted[field];
      if (value === '' || value === undefined) return true;
      const own = element.dataset[field];
      if (own === undefined) return element.querySelector(`[data-${field}="${CSS.escape(value)}"]`) !== null;
      return field === 'owner' ? own.split(' ').includes(value) : own === value;
    }) &&
    (wanted.words === '' || element.textContent.toLowerCase().includes(wanted.words));

  const filter = () => {
    const wanted = Object.fromEntries(new FormData(form));
    wanted.words = (wanted.words ?? '').trim().toLowerCase();
    let shown = 0;
    for (const element of marked) {
      const isShown = fits(element, wanted);
      element.toggleAttribute('data-hidden', !isShown);
      if (isShown && element.classList.contains('task')) shown += 1;
    }
    form.querySelector('output').textContent = Object.values(wanted).some((value) => value !== '') ? String(shown) : '';
  };
  form.addEventListener('input', filter);
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', (event) => event.preventDefault());

  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) {
      target.removeAttribute('data-hidden');
      target.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', open);
  open();

  /** Pages from a disk may have no clipboard; then the text is marked for the usual keys. */
  const copy = async (code, button) => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = form.dataset.copied;
      setTimeout(() => (button.textContent = form.dataset.copy), 1500);
    } catch {
      getSelection().selectAllChildren(code);
    }
  };
  for (const code of document.querySelectorAll('code.copy')) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: form.dataset.copy });
    button.addEventListener('click', () => copy(code, button));
    code.after(button);
  }
})();
