// What script adds to pages that work without it.

document.documentElement.classList.add('has-script');

// "/" goes to the search field, unless one is typing.
document.addEventListener('keydown', event => {
  const field = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !field && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = [...document.querySelectorAll('.search input')].find(input => input.offsetParent);
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  }
  // Escape closes an open menu and returns to its button.
  if (event.key === 'Escape') {
    const open = document.querySelector('details.pop[open]');
    if (open) { open.open = false; open.querySelector('summary').focus(); }
  }
});

// A click elsewhere closes open menus.
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.pop[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// A form that came back with faults: the list of faults is read first.
document.querySelector('form > .faults')?.focus();

// A form is sent once, however often the button is pressed.
document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, 5000);
});

// 西暦 typed, 和暦 shown: the element after a date field follows it.
const eras = [['令和', 2019, '2019-05-01'], ['平成', 1989, '1989-01-08'], ['昭和', 1926, '1926-12-25']];
document.addEventListener('input', event => {
  const shown = event.target.dataset?.era && document.getElementById(event.target.dataset.era);
  if (!shown) return;
  const day = event.target.value;
  const era = eras.find(([, , first]) => day >= first);
  const [year, month, date] = day.split('-').map(Number);
  const inEra = era && year - era[1] + 1;
  shown.textContent = day && era ? `${era[0]}${inEra === 1 ? '元' : inEra}年${month}月${date}日` : '';
});
